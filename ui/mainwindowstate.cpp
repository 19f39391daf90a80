#include "mainwindow.h"

#include "bucketspage.h"
#include "deleteflow.h"
#include "diagnostics.h"
#include "icons.h"
#include "indexespage.h"
#include "inspector/inspectorpane.h"
#include "navigatorpane.h"
#include "pagedtablemodel.h"
#include "placepages.h"
#include "session.h"
#include "statuslabel.h"
#include "vectorspage.h"
#include "visibletext.h"
#include "windowactions.h"
#include "windowstatus.h"

#include <QApplication>
#include <QClipboard>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr qsizetype callsRemembered = 20;

//! Where F6 puts the focus: on the pane itself, or the first widget in it that takes it.
QWidget *focusTarget(QWidget *pane)
{
    QWidget *widget = pane->focusProxy() ? pane->focusProxy() : pane;
    for (const QWidget *start = widget; widget;) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            return widget;
        widget = widget->nextInFocusChain();
        if (widget == start || !pane->isAncestorOf(widget))
            return nullptr;
    }
    return nullptr;
}

} // namespace

void MainWindow::showTitle()
{
    QStringList parts;
    if (m_place.kind == Place::Kind::Index)
        parts.append(visibleText(m_place.index.name));
    if (m_place.kind != Place::Kind::Account)
        parts.append(visibleText(m_place.bucket.name));
    if (m_session)
        parts.append(m_session->profile().name);
    parts.append(tr("Vector Bucket Browser"));
    // "[*]" would be taken for the mark of a changed document.
    setWindowTitle(parts.join(u" — "_s).replace(u"[*]"_s, u"[*][*]"_s));
}

void MainWindow::showAccess()
{
    const bool isReadOnly = m_session && m_session->isReadOnly();
    m_lockIcon->setVisible(m_session);
    m_lockIcon->setPixmap(themedIcon(isReadOnly ? u"lock"_s : u"unlock"_s).pixmap(QSize(16, 16), devicePixelRatio()));
    m_access->setStatus(!m_session ? QString() : isReadOnly ? tr("Read-only") : tr("Writable"));
    m_access->setToolTip(isReadOnly ? tr("Every writing operation is refused before it is sent")
                                    : tr("This connection may delete"));
    m_pages->setWritable(whyNotWritable().isEmpty(), whyNotWritable());
    m_navigator->setWhyNotWritable(whyNotWritable());
    updateActions();
}

QString MainWindow::whyNotWritable() const
{
    if (!m_session)
        return tr("Not connected");
    return m_session->isReadOnly() ? tr("This connection is read-only") : QString();
}

QString MainWindow::whyNoVectorDelete() const
{
    if (!whyNotWritable().isEmpty())
        return whyNotWritable();
    return m_place.kind == Place::Kind::Index ? m_pages->vectors()->whyNotDeletable() : tr("No index is open");
}

QString MainWindow::whyNoIndexDelete() const
{
    if (!whyNotWritable().isEmpty())
        return whyNotWritable();
    if (m_place.kind == Place::Kind::Account)
        return tr("No index is open or selected");
    if (m_place.kind == Place::Kind::Bucket)
        return m_pages->indexes()->whyNotDeletable();
    // What the service did not say is no reason: it decides.
    const bool isKnownUnready = !m_place.index.status.isEmpty() && !m_place.index.isReady();
    return isKnownUnready ? tr("The index is not ready: %1").arg(m_place.index.status) : QString();
}

QString MainWindow::whyNoLoadAll() const
{
    const TablePage *page = m_pages->currentPage();
    const PagedTableModel *model = page ? page->model() : nullptr;
    if (!model)
        return tr("No table is shown");
    if (model->isLoadingAll())
        return tr("Everything is being loaded");
    if (model->state() == PagedTableModel::State::Complete && model->wasLoaded())
        return tr("Everything is loaded");
    const bool isAble = model->state() == PagedTableModel::State::Ready
        || (model->state() == PagedTableModel::State::Failed && model->rowCount() > 0);
    return isAble ? QString() : tr("The first page is not loaded");
}

void MainWindow::updateActions()
{
    const TablePage *page = m_pages->currentPage();
    const PagedTableModel *model = page ? page->model() : nullptr;
    const QString noTable = model ? QString() : tr("No table is shown");
    const QString noRows = !model ? noTable : model->rowCount() > 0 ? QString() : tr("The table is empty");
    const QString nothingSelected = model && page->selectedCount() > 0 ? QString() : tr("Nothing is selected");
    const WindowActions &actions = *m_actions;
    WindowActions::setAvailable(actions.openDemo,
                                m_deleteFlow && m_deleteFlow->isBusy() ? tr("A deletion is under way") : QString());
    WindowActions::setAvailable(actions.copy, nothingSelected);
    WindowActions::setAvailable(actions.selectAll, noRows);
    WindowActions::setAvailable(actions.refresh, m_session ? QString() : tr("Not connected"));
    WindowActions::setAvailable(actions.loadAll, whyNoLoadAll());
    WindowActions::setAvailable(actions.columns, noTable);
    WindowActions::setAvailable(actions.home, m_session ? QString() : tr("Not connected"));
    WindowActions::setAvailable(actions.goToKey,
                                model && m_place.kind == Place::Kind::Index ? QString() : tr("No index is open"));
    WindowActions::setAvailable(actions.deleteVectors, whyNoVectorDelete());
    WindowActions::setAvailable(actions.deleteIndex, whyNoIndexDelete());
    actions.stop->setEnabled(model && model->state() == PagedTableModel::State::Loading);
    updateHistoryActions();
}

void MainWindow::updateHistoryActions()
{
    WindowActions::setAvailable(m_actions->back, m_history.canGoBack() ? QString() : tr("No place before this one"));
    WindowActions::setAvailable(m_actions->forward,
                                m_history.canGoForward() ? QString() : tr("No place after this one"));
}

void MainWindow::callEnded(const CallRecord &record)
{
    m_lastCalls.append(record);
    if (m_lastCalls.size() > callsRemembered)
        m_lastCalls.removeFirst();
    m_status->showCall(record);
}

void MainWindow::copyDiagnostics()
{
    DiagnosticsFacts facts = surroundings();
    if (m_session) {
        facts.endpoint = m_session->endpointLabel();
        facts.region = m_session->profile().region;
        facts.credentialSource = m_session->credentialSource();
        facts.isReadOnly = m_session->isReadOnly();
        facts.isDemo = m_session->profile().isDemo;
    }
    facts.lastCalls = m_lastCalls;
    QGuiApplication::clipboard()->setText(diagnosticsText(facts));
    m_status->showReport(tr("Diagnostics copied"));
}

void MainWindow::focusPane(int step)
{
    QList<QWidget *> targets;
    qsizetype current = -1;
    for (QWidget *pane :
         {static_cast<QWidget *>(m_navigator), m_pages->currentWidget(), static_cast<QWidget *>(m_inspector)}) {
        QWidget *target = pane->isVisible() ? focusTarget(pane) : nullptr;
        if (!target)
            continue;
        if (pane == focusWidget() || pane->isAncestorOf(focusWidget()))
            current = targets.size();
        targets.append(target);
    }
    if (targets.isEmpty())
        return;
    const qsizetype next = current < 0 ? 0 : (current + step + targets.size()) % targets.size();
    targets.at(next)->window()->activateWindow();
    targets.at(next)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace vb
