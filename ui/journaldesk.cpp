#include "journaldesk.h"

#include "deleteflow.h"
#include "deletejournal.h"
#include "journalwindow.h"
#include "noticestrip.h"

#include <algorithm>

namespace vb {

JournalDesk::JournalDesk(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_notice(new NoticeStrip)
{
    m_notice->setCloseToolTip(tr("Close this notice; the journal keeps what it says"));
    connect(m_notice, &NoticeStrip::actionTriggered, this, &JournalDesk::open);
}

JournalDesk::~JournalDesk()
{
    delete m_journalWindow; // it reads the journal
}

void JournalDesk::setJournal(DeleteJournal *journal, bool offers)
{
    m_journal = journal;
    m_offers = offers;
    lookForUnfinished();
}

void JournalDesk::lookForUnfinished()
{
    if (!m_offers)
        return;
    m_journal->read(
        this, [this](const QList<JournalOperation> &operations, const QString &) { noticeUnfinished(operations); });
}

void JournalDesk::setFlow(DeleteFlow *flow)
{
    m_flow = flow;
    if (m_journalWindow)
        m_journalWindow->setFlow(flow);
}

void JournalDesk::open()
{
    if (!m_journal)
        return;
    if (!m_journalWindow) {
        m_journalWindow = new JournalWindow(m_journal, m_window);
        m_journalWindow->setAttribute(Qt::WA_DeleteOnClose);
        m_journalWindow->setFlow(m_flow);
        connect(m_journalWindow, &JournalWindow::restoreRequested, this, &JournalDesk::restoreRequested);
        connect(m_journalWindow, &JournalWindow::operationEnded, this, &JournalDesk::lookForUnfinished);
    }
    m_journalWindow->show();
    m_journalWindow->raise();
    m_journalWindow->activateWindow();
}

void JournalDesk::noticeUnfinished(const QList<JournalOperation> &operations)
{
    const auto isUnfinished = [](const JournalOperation &operation) { return operation.needsAttention(); };
    const auto count = std::count_if(operations.cbegin(), operations.cend(), isUnfinished);
    if (count > 0)
        m_notice->showNotice(tr("%Ln deletion(s) did not end. The journal can go on with it.", nullptr, int(count)),
                             tr("Open Journal…"));
    else
        m_notice->hide();
}

} // namespace vb
