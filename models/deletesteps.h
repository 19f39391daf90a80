#pragma once

#include "backupfile.h"
#include "batchrunner.h"
#include "deletejournal.h"
#include "profile.h"
#include "result.h"

//! What a DeleteJob needs to think about and not to do.
namespace vb {

//! As it goes into the journal: a new id, now, the whole confirmed set.
JournalOperation newOperation(const Profile &profile, const DeleteRequest &request, const DeleteOptions &options);

//! The operation that \a options name, if this connection may go on with it: the same profile, account and
//! endpoint, the place \a request names (when it names one) and none but its keys; not one that runs.
Result<JournalOperation> operationToResume(const QList<JournalOperation> &operations, const Profile &profile,
                                           const DeleteRequest &request, const DeleteOptions &options);

//! As it was confirmed, or is wished now that it goes on; also where the backup it had is no longer there.
bool wantsBackup(const JournalOperation &operation, const DeleteOptions &options);
BackupHeader backupHeader(const JournalOperation &operation, const IndexInfo &info);

//! What is left of \a operation; of vectors only those \a asked for, where any are named.
DeleteRequest restOf(const JournalOperation &operation, const QList<QByteArray> &asked);
//! Those of \a keys that an earlier run may have deleted without knowing it.
QList<QByteArray> doubtfulKeys(const JournalOperation &operation, const QList<QByteArray> &keys);
//! The keys of \a request that may exist, those first that are \a doubtful.
BatchRunner::Task batchTask(const JournalOperation &operation, const DeleteRequest &request,
                            const QList<QByteArray> &doubtful);
int nextBatch(const JournalOperation &operation);

//! \a keys, in their order, that are not among \a others.
QList<QByteArray> without(const QList<QByteArray> &keys, const QList<QByteArray> &others);
//! \a keys, in their order, that are among \a others.
QList<QByteArray> among(const QList<QByteArray> &keys, const QList<QByteArray> &others);

//! Something could have been deleted and was not tried.
bool isLeftOut(const DeleteReport &report);

//! One line for the journal.
QString summaryOf(const DeleteReport &report);

} // namespace vb
