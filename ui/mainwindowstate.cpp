#include "mainwindow.h"

#include "availability.h"
#include "connections/colours.h"
#include "connections/connectionmark.h"
#include "connections/profileaddress.h"
#include "deletedesk.h"
#include "diagnostics.h"
#include "inspector/inspectorpane.h"
#include "journaldesk.h"
#include "logdesk.h"
#include "navigatorpane.h"
#include "pagedtablemodel.h"
#include "placepages.h"
#include "plaintooltip.h"
#include "session.h"
#include "tablepage.h"
#include "transferdesk.h"
#include "visibletext.h"
#include "windowactions.h"
#include "windowstatus.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>

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

//! What must not be forgotten while something is done in the window.
void MainWindow::showMarks()
{
    const Profile profile = m_session ? m_session->profile() : Profile();
    m_colour->setColour(profile.colour);
    m_colourBar->setVisible(colourOf(profile.colour).isValid());
    m_production->showMark(profile.production ? tr("Production") : QString(), {});
    m_productionAction->setVisible(profile.production);
    const bool isClear = isSentInClear(profile);
    m_notEncrypted->showMark(isClear ? tr("Not encrypted") : QString(), {});
    const QString why
        = tr("Requests go to %1 in clear text: whoever is on the way can read them and what is answered, and "
             "can change it.")
              .arg(visibleText(addressOf(profile)));
    m_notEncrypted->setToolTip(isClear ? plainToolTip(why) : QString());
    m_notEncrypted->setAccessibleDescription(isClear ? why : QString());
    m_notEncryptedAction->setVisible(isClear);
}

void MainWindow::showAccess()
{
    m_actions->readOnly->setChecked(m_session && m_session->isReadOnly());
    m_accessAction->setVisible(m_session);
    m_accessAction->setEnabled(Availability::whyNoAccessChange(m_session).isEmpty()); // or it would enable the button
    const QString whyNot = Availability::whyNotWritable(m_session);
    m_pages->setWritable(whyNot.isEmpty(), whyNot);
    m_navigator->setWhyNotWritable(whyNot);
    updateActions();
}

void MainWindow::updateActions()
{
    WindowState state;
    state.session = m_session;
    state.place = m_place;
    state.pages = m_pages;
    state.isDeleting = m_desk && m_desk->isBusy();
    state.isTransferring = m_transfers && m_transfers->isBusy();
    state.whyNoUndo = m_desk ? m_desk->whyNoUndo() : tr("Not connected");
    state.hasJournal = m_journal->hasJournal();
    state.canGoBack = m_history.canGoBack();
    state.canGoForward = m_history.canGoForward();
    Availability(state).applyTo(*m_actions);
}

void MainWindow::callEnded(const CallRecord &record)
{
    m_lastCalls.append(record);
    if (m_lastCalls.size() > callsRemembered)
        m_lastCalls.removeFirst();
    m_status->showCall(record);
}

void MainWindow::showExpiry(std::optional<std::chrono::seconds> remaining)
{
    m_status->showExpiry(remaining);
}

//! Same page, same selection; what the former ones failed at is tried again.
void MainWindow::credentialsChanged()
{
    m_status->showSource(*m_session);
    m_status->showReport(tr("The credentials were renewed"));
    const TablePage *page = m_pages->currentPage();
    PagedTableModel *model = page ? page->model() : nullptr;
    if (model && model->state() == PagedTableModel::State::Failed)
        model->retry();
    else if (!page)
        retryFromWords();
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
    for (QWidget *pane : {static_cast<QWidget *>(m_navigator), m_pages->currentWidget(),
                          static_cast<QWidget *>(m_inspector), m_log->dock()->widget()}) {
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
