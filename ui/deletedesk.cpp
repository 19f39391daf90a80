#include "deletedesk.h"

#include "availability.h"
#include "deleteflow.h"
#include "deletekeysdialog.h"
#include "deletereporttext.h"
#include "restoredialog.h"
#include "session.h"

namespace vb {

DeleteDesk::DeleteDesk(Session *session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_flow(new DeleteFlow(session, window))
{
    connect(m_flow, &DeleteFlow::ended, this, &DeleteDesk::deletionEnded);
    connect(m_flow, &DeleteFlow::reported, this, &DeleteDesk::reported);
    connect(m_flow, &DeleteFlow::restoreRequested, this, &DeleteDesk::openRestore);
    connect(m_flow, &DeleteFlow::finished, this, &DeleteDesk::changed);
}

DeleteDesk::~DeleteDesk()
{
    delete m_deleteKeys;
    delete m_restore;
    delete m_flow;
}

bool DeleteDesk::isBusy() const
{
    return m_flow->isBusy() || !m_restore.isNull(); // not its value: it may be half destroyed
}

QString DeleteDesk::whyNoUndo() const
{
    return m_lastBackup.isEmpty() ? tr("No deletion with a backup to undo") : Availability::whyNotWritable(m_session);
}

void DeleteDesk::deletionEnded(const DeleteReport &report)
{
    if (DeleteReportText::mayHaveDeleted(report))
        m_lastBackup = report.backupFile;
    Q_EMIT changed();
}

void DeleteDesk::openDeleteKeys(const IndexRef &index)
{
    if (!Availability::whyNotWritable(m_session).isEmpty())
        return;
    delete m_deleteKeys;
    m_deleteKeys = new DeleteKeysDialog(m_session, index, m_window);
    m_deleteKeys->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_deleteKeys, &DeleteKeysDialog::deleteRequested, this, &DeleteDesk::deleteKeysRequested);
    m_deleteKeys->open();
}

void DeleteDesk::openRestore(const QString &fileName)
{
    if (m_restore)
        return m_restore->activateWindow();
    if (!Availability::whyNotWritable(m_session).isEmpty())
        return;
    m_restore = new RestoreDialog(m_session, m_window);
    m_restore->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_restore, &RestoreDialog::restored, this, &DeleteDesk::restored);
    connect(m_restore, &RestoreDialog::reported, this, &DeleteDesk::reported);
    // Queued: while it is being destroyed, the pointer still says that it is there.
    connect(m_restore, &QObject::destroyed, this, &DeleteDesk::changed, Qt::QueuedConnection);
    if (!fileName.isEmpty())
        m_restore->setBackup(fileName);
    m_restore->open();
    Q_EMIT changed();
}

void DeleteDesk::undo()
{
    if (whyNoUndo().isEmpty())
        openRestore(m_lastBackup);
}

} // namespace vb
