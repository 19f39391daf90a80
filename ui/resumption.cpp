#include "resumption.h"

#include "backupfile.h"
#include "session.h"

namespace vb {

QString Resumption::whyNot(const JournalOperation &operation, const Session *session)
{
    if (!session)
        return tr("Not connected");
    const Profile &profile = session->profile();
    if (operation.endpoint != session->endpointLabel() || operation.region != profile.region
        || operation.profileName != profile.name)
        return tr("It can go on only where it was begun: %1 · %2 · %3")
            .arg(operation.profileName, operation.endpoint, operation.region);
    if (!operation.accountId.isEmpty() && !profile.accountId.isEmpty() && operation.accountId != profile.accountId)
        return tr("This deletion was made in another account: %1").arg(operation.accountId);
    if (operation.isRunning)
        return tr("This deletion is running");
    if (!operation.needsAttention())
        return tr("This deletion was ended");
    return session->isReadOnly() ? tr("This connection is read-only") : QString();
}

DeleteWish Resumption::wish(const JournalOperation &operation)
{
    DeleteWish wish;
    wish.request = operation.request;
    wish.request.keys = operation.unsettledKeys();
    wish.info.name = operation.request.index.name;
    wish.resumedId = operation.id;
    wish.confirmed = operation.time;
    if (isBackupOf(operation.backupFile, operation.id))
        wish.earlierBackup = operation.backupFile;
    return wish;
}

} // namespace vb
