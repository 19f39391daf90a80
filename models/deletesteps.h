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

BackupHeader backupHeader(const JournalOperation &operation, const IndexInfo &info);

//! The keys of \a request, those first that an earlier run may have sent.
BatchRunner::Task batchTask(const JournalOperation &operation, const DeleteRequest &request);
int nextBatch(const JournalOperation &operation);

//! \a keys, in their order, that are not among \a others.
QList<QByteArray> without(const QList<QByteArray> &keys, const QList<QByteArray> &others);

//! One line for the journal.
QString summaryOf(const DeleteReport &report);

} // namespace vb
