#include "mainwindow.h"

#include "accessbutton.h"
#include "breadcrumb.h"
#include "connections/connectionmark.h"
#include "inspector/inspectorpane.h"
#include "journaldesk.h"
#include "logdesk.h"
#include "navigatorpane.h"
#include "noticestrip.h"
#include "placepages.h"
#include "windowactions.h"
#include "windowmemory.h"
#include "windowstatus.h"

#include <QCloseEvent>
#include <QDialog>
#include <QDockWidget>
#include <QStatusTipEvent>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! Of the window, its navigator and its inspector; each is for windows at least as wide.
struct Widths
{
    int window;
    int navigator;
    int inspector;
};
constexpr Widths defaultWidths[] = {{1400, 264, 376}, {1200, 240, 328}, {0, 208, 288}};

} // namespace

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Tool Bar"));
    bar->setObjectName(u"ToolBar"_s);
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->toggleViewAction()->setVisible(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (QAction *action : {m_actions->back, m_actions->forward, m_actions->refresh, m_actions->home}) {
        bar->addAction(action);
        bar->widgetForAction(action)->setAccessibleName(WindowActions::withoutMnemonic(action->text()));
    }
    m_breadcrumb = new Breadcrumb;
    bar->addWidget(m_breadcrumb);

    m_production = new ConnectionMark;
    m_productionAction = bar->addWidget(m_production);
    m_notEncrypted = new ConnectionMark;
    m_notEncryptedAction = bar->addWidget(m_notEncrypted);
    m_accessAction = bar->addWidget(new AccessButton(m_actions->readOnly));
    for (QToolButton *button : bar->findChildren<QToolButton *>(u"qt_toolbar_ext_button"_s))
        button->setAccessibleName(tr("More"));

    // A bar of its own: nothing else of a QMainWindow is as wide as the window.
    addToolBarBreak();
    QToolBar *strip = addToolBar(tr("Colour"));
    strip->setObjectName(u"ColourBar"_s);
    strip->setMovable(false);
    strip->toggleViewAction()->setVisible(false);
    strip->setContextMenuPolicy(Qt::PreventContextMenu);
    strip->setStyleSheet(u"QToolBar { border: 0; padding: 0; margin: 0; spacing: 0; }"_s);
    m_colour = new ColourStrip;
    m_colour->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    strip->addWidget(m_colour);
    m_colourBar = strip;
}

void MainWindow::createCentre()
{
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_credentialNotice);
    layout->addWidget(m_journal->notice());
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::createPanes()
{
    m_navigator = new NavigatorPane;
    m_inspector = new InspectorPane;
    m_navigatorDock = new QDockWidget(tr("Navigator"), this);
    m_navigatorDock->setObjectName(u"NavigatorDock"_s);
    m_navigatorDock->setWidget(m_navigator);
    m_inspectorDock = new QDockWidget(tr("Inspector"), this);
    m_inspectorDock->setObjectName(u"InspectorDock"_s);
    m_inspectorDock->setWidget(m_inspector);
    addDockWidget(Qt::LeftDockWidgetArea, m_navigatorDock);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    m_log = new LogDesk(m_settings, this);
    // What is at the bottom is wide: the request log has ten columns.
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
}

void MainWindow::resetLayout()
{
    for (QDockWidget *dock : {m_navigatorDock, m_inspectorDock}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_navigatorDock);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    m_log->resetLayout();
    m_status->show();
    const auto fits = [this](const Widths &widths) { return width() >= widths.window; };
    const Widths &widths = *std::find_if(std::begin(defaultWidths), std::end(defaultWidths), fits);
    resizeDocks({m_navigatorDock, m_inspectorDock}, {widths.navigator, widths.inspector}, Qt::Horizontal);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        m_status->showTip(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Panes can be given sizes only once the window has its own.
    if (!event->spontaneous() && m_settings->windowState().isEmpty())
        resetLayout();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

void MainWindow::remember()
{
    WindowMemory::save(this, *m_settings);
    m_settings->sync();
}

bool MainWindow::leave()
{
    const QList<QDialog *> dialogs = findChildren<QDialog *>();
    const auto isInFront = [](const QDialog *dialog) { return dialog->isVisible() && dialog->isModal(); };
    const auto front = std::find_if(dialogs.cbegin(), dialogs.cend(), isInFront);
    if (front == dialogs.cend())
        return close();
    raise();
    (*front)->raise();
    (*front)->activateWindow();
    return false;
}

} // namespace vb
