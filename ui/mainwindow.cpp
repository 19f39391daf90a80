#include "mainwindow.h"

#include "aboutdialog.h"
#include "appearance.h"
#include "breadcrumb.h"
#include "bucketspage.h"
#include "connections/sessiontest.h"
#include "connections/startpage.h"
#include "deletedesk.h"
#include "gotokeydialog.h"
#include "indexespage.h"
#include "inspector/inspectorpane.h"
#include "journaldesk.h"
#include "logdesk.h"
#include "navigatorpane.h"
#include "noticestrip.h"
#include "placepages.h"
#include "placeresolver.h"
#include "preferencesdialog.h"
#include "session.h"
#include "transferdesk.h"
#include "shortcutsdialog.h"
#include "vectorspage.h"
#include "windowactions.h"
#include "windowmemory.h"
#include "windowstatus.h"

#include <QDockWidget>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto selectionPause = 40ms; //!< a held arrow key asks for the vector it stops at

} // namespace

MainWindow::MainWindow(Settings *settings, Appearance *appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_appearance(appearance)
    , m_actions(new WindowActions(this))
    , m_status(new WindowStatus)
    , m_pages(new PlacePages(settings))
    , m_journal(new JournalDesk(this))
    , m_credentialNotice(new NoticeStrip)
{
    setMinimumSize(800, 500);
    setDockOptions(AnimatedDocks | AllowTabbedDocks);
    createCentre();
    setStatusBar(m_status);
    createToolBar();
    createPanes();
    connectActions();
    connectHelp();
    connectViewActions();
    connectPanes();
    connectPages();
    connectDeleting();
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selectionPause);
    connect(&m_selectionTimer, &QTimer::timeout, this, &MainWindow::inspectSelection);
    WindowMemory::restore(this, *m_settings);
    setSession(nullptr);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    const WindowActions &actions = *m_actions;
    connect(actions.openDemo, &QAction::triggered, this, [this] {
        if (m_session && m_session->profile().isDemo)
            return goTo(Place::account());
        Q_EMIT openDemoRequested();
    });
    connect(actions.connectTo, &QAction::triggered, this, &MainWindow::connectRequested);
    connect(actions.testConnection, &QAction::triggered, this, [this] { openSessionTest(m_session, this); });
    connect(actions.disconnectFrom, &QAction::triggered, this, &MainWindow::disconnectRequested);
    connect(actions.newWindow, &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(actions.closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(actions.quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(actions.copy, &QAction::triggered, this, [this] { m_pages->currentPage()->copy(); });
    connect(actions.selectAll, &QAction::triggered, this, [this] { m_pages->currentPage()->selectAll(); });
    connect(actions.goToKey, &QAction::triggered, this, &MainWindow::openGoToKey);
    connect(actions.refresh, &QAction::triggered, this, &MainWindow::refreshHere);
    connect(actions.countAll, &QAction::triggered, this,
            [this] { m_pages->vectors()->countAll(m_session->makeVectorCounter(m_place.indexRef(), nullptr)); });
    connect(actions.loadAll, &QAction::triggered, this, [this] { m_pages->currentPage()->loadAll(); });
    connect(actions.find, &QAction::triggered, m_pages->vectors(), &VectorsPage::openFind);
    connect(actions.stop, &QAction::triggered, this, [this] { m_pages->currentPage()->stop(); });
    connect(actions.back, &QAction::triggered, this, [this] { goToEntry(m_history.goBack()); });
    connect(actions.forward, &QAction::triggered, this, [this] { goToEntry(m_history.goForward()); });
    connect(actions.home, &QAction::triggered, this, [this] { goTo(Place::account()); });
    connect(actions.nextPane, &QAction::triggered, this, [this] { focusPane(1); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { focusPane(-1); });
    // Elsewhere these keys belong to what has the focus: a text, the inspector's tables, the filter.
    for (QAction *action : {actions.copy, actions.selectAll, actions.deleteVectors}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_pages->addAction(action);
    }
}

void MainWindow::setLog(LogSink *log)
{
    m_log->setLog(log, m_actions->writeLog);
}

void MainWindow::connectHelp()
{
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->groups(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->preferences, &QAction::triggered, this, [this] {
        auto *dialog = new PreferencesDialog(m_settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PreferencesDialog::rowBudgetChanged, m_pages->vectors(), &VectorsPage::applyRowBudget);
        dialog->open();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->diagnostics, &QAction::triggered, this, &MainWindow::copyDiagnostics);
    connect(m_log, &LogDesk::reported, this, [this](const QString &text) { m_status->showReport(text); });
}

void MainWindow::connectViewActions()
{
    m_actions->addPaneToggle(m_navigatorDock->toggleViewAction());
    m_actions->addPaneToggle(m_inspectorDock->toggleViewAction());
    m_actions->addPaneToggle(m_log->toggle());
    auto *statusToggle = new QAction(tr("Status Bar"), this);
    statusToggle->setCheckable(true);
    statusToggle->setChecked(m_settings->isStatusBarVisible());
    m_status->setVisible(m_settings->isStatusBarVisible());
    m_actions->addPaneToggle(statusToggle);
    connect(statusToggle, &QAction::toggled, m_status, &QWidget::setVisible);
    connect(statusToggle, &QAction::toggled, this, [this](bool on) { m_settings->setStatusBarVisible(on); });
    connect(m_actions->columns, &QAction::triggered, this, [this] { m_pages->currentPage()->showColumnsMenu(); });
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->resetLayout, &QAction::triggered, statusToggle,
            [statusToggle] { statusToggle->setChecked(true); });
    m_actions->setAppearance(m_appearance->choice());
    connect(m_actions, &WindowActions::appearanceChosen, m_appearance, &Appearance::choose);
}

void MainWindow::connectPanes()
{
    connect(m_breadcrumb, &Breadcrumb::placeRequested, this, &MainWindow::goTo);
    connect(m_navigator, &NavigatorPane::placeRequested, this, &MainWindow::goTo);
    connect(m_navigator, &NavigatorPane::reloadRequested, this, &MainWindow::refresh);
    const StartPage *start = m_pages->start();
    connect(start, &StartPage::demoRequested, this, &MainWindow::openDemoRequested);
    connect(start, &StartPage::connectRequested, this, &MainWindow::connectRequested);
    connect(start, &StartPage::importRequested, this, &MainWindow::importRequested);
    connect(start, &StartPage::connectionChosen, this, &MainWindow::savedConnectionRequested);
    connect(m_pages, &PlacePages::retryRequested, this, &MainWindow::retryFromWords);
}

void MainWindow::connectPages()
{
    connect(m_pages->buckets(), &BucketsPage::bucketOpened, this,
            [this](const BucketInfo &bucket) { goTo(Place::ofBucket(bucket)); });
    connect(m_pages->indexes(), &IndexesPage::indexOpened, this,
            [this](const IndexInfo &index) { goTo(Place::ofIndex(m_place.bucket, index)); });
    connect(m_pages->vectors(), &VectorsPage::vectorOpened, this, [this] {
        m_inspectorDock->show();
        m_inspectorDock->raise();
    });
    connect(m_pages->vectors(), &VectorsPage::goToKeyRequested, this, &MainWindow::openGoToKey);
    connect(m_pages->vectors(), &VectorsPage::searchRequested, this, &MainWindow::searchIndex);
    for (const TablePage *page :
         {static_cast<TablePage *>(m_pages->buckets()), static_cast<TablePage *>(m_pages->indexes()),
          static_cast<TablePage *>(m_pages->vectors())}) {
        connect(page, &TablePage::stateChanged, this, &MainWindow::pageStateChanged);
        connect(page, &TablePage::selectionChanged, this, &MainWindow::selectionChanged);
    }
}

void MainWindow::setSession(Session *session, const QString &bucket, const QString &index)
{
    if (m_session)
        m_session->disconnect(this);
    // Dialogs first: they hold models of the session.
    delete m_goToKey;
    delete m_desk;
    delete m_transfers;
    delete m_resolver;
    m_selectionTimer.stop();
    m_history.clear();
    m_lastCalls.clear();
    m_place = {};
    m_session = session;
    m_inspector->setSession(session);
    m_pages->setSession(session);
    m_navigator->setSession(session);
    m_log->setSession(session);
    m_status->showConnection(session);
    m_breadcrumb->setConnection(session ? session->profile().name : QString(),
                                session ? session->profile().region : QString());
    showAccess();
    showMarks();
    if (session)
        connectSession();
    if (session && bucket.isEmpty())
        goTo(Place::account());
    else if (session)
        openByName(bucket, index);
    showTitle();
    updateActions();
}

void MainWindow::connectSession()
{
    // Its client lives a moment longer, so that the models can still let go of it.
    connect(m_session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    connect(m_session, &Session::callEnded, this, &MainWindow::callEnded);
    connect(m_session, &Session::readOnlyChanged, this, &MainWindow::showAccess);
    connect(m_session, &Session::credentialsChanged, this, &MainWindow::credentialsChanged);
    m_resolver = m_session->makePlaceResolver(m_session);
    connect(m_resolver, &PlaceResolver::resolved, this, &MainWindow::placeResolved);
    connect(m_resolver, &PlaceResolver::failed, this, &MainWindow::resolvingFailed);
    connectDesk();
}

void MainWindow::showWaiting(const QString &title, const QString &why)
{
    m_pages->showWaiting(title, why);
    updateActions();
}

void MainWindow::showConnecting(const QString &title)
{
    if (m_session)
        m_status->showReport(title);
    else
        showWaiting(title, {});
}

void MainWindow::showStart()
{
    if (m_session)
        return;
    m_pages->showStart(nullptr);
    updateActions();
}

void MainWindow::showProblem(const ApiError &problem)
{
    m_pages->showStart(&problem);
    updateActions();
}

void MainWindow::setSavedConnections(const QList<Profile> &connections)
{
    m_pages->start()->setConnections(connections);
}

} // namespace vb
