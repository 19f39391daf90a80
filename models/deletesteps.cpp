#include "deletesteps.h"

#include <QLocale>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <algorithm>

namespace vb {

namespace {

ApiError refusal(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    return error;
}

QString accountOf(const Profile &profile, const DeleteRequest &request)
{
    return profile.accountId.isEmpty() ? request.index.bucket.accountId : profile.accountId;
}

//! Why this connection is not the one \a operation was confirmed for; empty: it is.
QString otherConnection(const JournalOperation &operation, const Profile &profile, const DeleteOptions &options)
{
    const auto differ = [](const QString &then, const QString &now) {
        return DeleteJob::tr("It was begun with %1, and this connection is %2.").arg(then, now);
    };
    const QString account = accountOf(profile, operation.request);
    if (operation.profileName != profile.name)
        return differ(operation.profileName, profile.name);
    if (operation.endpoint != options.endpoint)
        return differ(operation.endpoint, options.endpoint);
    if (operation.region != profile.region)
        return differ(operation.region, profile.region);
    // An account that was not known then is that of the same endpoint, region and profile.
    if (!operation.accountId.isEmpty() && operation.accountId != account)
        return differ(operation.accountId, account);
    return {};
}

QList<QByteArray> filtered(const QList<QByteArray> &keys, const QList<QByteArray> &others, bool contained)
{
    const QSet<QByteArray> set(others.cbegin(), others.cend());
    QList<QByteArray> result;
    for (const QByteArray &key : keys) {
        if (set.contains(key) == contained)
            result.append(key);
    }
    return result;
}

bool namesOther(const DeleteRequest &request, const JournalOperation &operation)
{
    const bool isOtherPlace = request.what != operation.request.what || request.index != operation.request.index;
    return isOtherPlace || !without(request.keys, operation.request.keys).isEmpty();
}

} // namespace

JournalOperation newOperation(const Profile &profile, const DeleteRequest &request, const DeleteOptions &options)
{
    JournalOperation operation;
    operation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.time = QDateTime::currentDateTimeUtc();
    operation.profileName = profile.name;
    operation.region = profile.region;
    operation.endpoint = options.endpoint;
    operation.accountId = accountOf(profile, request);
    operation.request = request;
    operation.withBackup = options.backup && request.what != DeleteRequest::What::Bucket;
    return operation;
}

Result<JournalOperation> operationToResume(const QList<JournalOperation> &operations, const Profile &profile,
                                           const DeleteRequest &request, const DeleteOptions &options)
{
    const auto found
        = std::find_if(operations.cbegin(), operations.cend(),
                       [&options](const JournalOperation &operation) { return operation.id == options.resumedId; });
    if (found == operations.cend())
        return refusal(DeleteJob::tr("The journal does not hold this deletion."));
    if (found->isRunning)
        return refusal(DeleteJob::tr("This deletion is still running."));
    const QString other = otherConnection(*found, profile, options);
    if (!other.isEmpty())
        return refusal(DeleteJob::tr("This deletion can be gone on with only where it was begun. %1").arg(other));
    if (!request.index.name.isEmpty() && namesOther(request, *found))
        return refusal(DeleteJob::tr("More is asked for than was confirmed when this deletion was begun."));
    return *found;
}

bool wantsBackup(const JournalOperation &operation, const DeleteOptions &options)
{
    const bool isWished = options.backup || operation.withBackup || !operation.backupFile.isEmpty();
    return isWished && operation.request.what != DeleteRequest::What::Bucket;
}

BackupHeader backupHeader(const JournalOperation &operation, const IndexInfo &info)
{
    BackupHeader header;
    header.id = operation.id;
    header.time = QDateTime::currentDateTimeUtc();
    header.profileName = operation.profileName;
    header.region = operation.region;
    header.endpoint = operation.endpoint;
    header.index = operation.request.index;
    header.info = info;
    header.isWholeIndex = operation.request.what == DeleteRequest::What::Index;
    return header;
}

DeleteRequest restOf(const JournalOperation &operation, const QList<QByteArray> &asked)
{
    DeleteRequest rest = operation.request;
    rest.keys = operation.unsettledKeys();
    if (!asked.isEmpty() && asked != rest.keys)
        rest.keys = among(rest.keys, asked);
    return rest;
}

QList<QByteArray> doubtfulKeys(const JournalOperation &operation, const QList<QByteArray> &keys)
{
    QList<QByteArray> uncertain;
    for (const JournalBatch &batch : operation.batches)
        uncertain += batch.outcome == JournalBatch::Outcome::Unknown ? batch.keys : batch.unknown;
    return among(keys, uncertain);
}

BatchRunner::Task batchTask(const JournalOperation &operation, const DeleteRequest &request,
                            const QList<QByteArray> &doubtful)
{
    const QList<QByteArray> keys = without(request.keys, operation.missing);
    return {request.index, operation.id, nextBatch(operation), among(keys, doubtful), without(keys, doubtful)};
}

int nextBatch(const JournalOperation &operation)
{
    int last = 0;
    for (const JournalBatch &batch : operation.batches)
        last = std::max(last, batch.number);
    return last + 1;
}

QList<QByteArray> without(const QList<QByteArray> &keys, const QList<QByteArray> &others)
{
    return others.isEmpty() ? keys : filtered(keys, others, false);
}

QList<QByteArray> among(const QList<QByteArray> &keys, const QList<QByteArray> &others)
{
    return others.isEmpty() ? QList<QByteArray>() : filtered(keys, others, true);
}

bool isLeftOut(const DeleteReport &report)
{
    if (report.request.what == DeleteRequest::What::Vectors)
        return !report.notTried.isEmpty();
    return !report.indexDeleted && !report.bucketDeleted && report.stillThere.isEmpty() && report.unknown.isEmpty();
}

QString summaryOf(const DeleteReport &report)
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](const QString &text, qsizetype count) {
        if (count > 0)
            parts.append(text.arg(locale.toString(count)));
    };
    if (report.indexDeleted || report.bucketDeleted)
        parts.append(DeleteJob::tr("deleted"));
    add(DeleteJob::tr("%1 deleted"), report.deleted.size());
    add(DeleteJob::tr("%1 were not there"), report.wasNotThere.size());
    add(DeleteJob::tr("%1 still there"), report.stillThereCount());
    add(DeleteJob::tr("%1 unknown"), report.unknownCount());
    add(DeleteJob::tr("%1 not tried"), report.notTried.size());
    if (report.backupError || !report.problem.isEmpty())
        parts.append(report.backupError ? report.backupError->message : report.problem);
    const QList<DeleteReport::Failure> failures = report.stillThere + report.unknown;
    if (!failures.isEmpty())
        parts.append(failures.constFirst().error.message);
    return parts.isEmpty() ? DeleteJob::tr("nothing was deleted") : parts.join(QStringLiteral(", "));
}

} // namespace vb
