#include "deletejob.h"

#include "backupjob.h"
#include "batchrunner.h"
#include "deleteerrors.h"
#include "deletejournal.h"
#include "deletesteps.h"
#include "endpoint.h"
#include "journalrecord.h"
#include "placedeletion.h"
#include "uniquekeys.h"
#include "vectorclient.h"

#include <QPointer>

#include <utility>

namespace vb {

using namespace Qt::StringLiterals;

class DeleteJob::Private
{
public:
    Private(DeleteJob *job, VectorClient *itsClient, DeleteJournal *itsJournal, DeleteOptions itsOptions)
        : q(job)
        , client(itsClient)
        , journal(itsJournal)
        , options(std::move(itsOptions))
    { }

    void begin();
    void resume(const QList<JournalOperation> &operations, const QString &problem);
    void write(const JournalRecord &record, void (Private::*next)());
    void afterBegin();
    void backUp();
    void afterBackup(const BackupReport &backup);
    void run();
    void runBatches();
    void runPlace();
    void giveUp();
    void end();

    DeleteJob *q;
    VectorClient *client;
    DeleteJournal *journal;
    DeleteOptions options;
    DeleteReport report;
    JournalOperation operation; //!< as begun, or as found in the journal
    QPointer<BackupJob> backup;
    QPointer<BatchRunner> batches;
    QPointer<PlaceDeletion> place;
    bool isStarted = false;
    bool isStopping = false;
    bool isOpen = false; //!< begun in the journal and not ended
};

DeleteJob::DeleteJob(VectorClient *client, DeleteJournal *journal, const DeleteRequest &request,
                     const DeleteOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, journal, options))
{
    d->report.request = request;
    d->report.request.keys = uniqueKeys(request.keys); // a key named twice would fail its whole batch
    if (d->options.endpoint.isEmpty())
        d->options.endpoint = endpointLabel(client->profile());
}

DeleteJob::~DeleteJob()
{
    if (d->isOpen)
        d->journal->write(leaveRecord(d->operation.id), nullptr, {});
}

const DeleteRequest &DeleteJob::request() const
{
    return d->report.request;
}

void DeleteJob::start()
{
    // Queued, so that nothing is sent or finished before this returned, and a stop() until then stops all.
    if (!std::exchange(d->isStarted, true))
        QMetaObject::invokeMethod(
            this, [this] { d->begin(); }, Qt::QueuedConnection);
}

void DeleteJob::stop()
{
    d->isStopping = true;
    if (d->backup)
        d->backup->stop();
    if (d->batches)
        d->batches->stop();
    if (d->place)
        d->place->stop();
}

void DeleteJob::Private::begin()
{
    const DeleteRequest &request = report.request;
    if (client->profile().readOnly) {
        report.stillThere.append({request.keys, readOnlyError()});
        Q_EMIT q->finished(report);
    } else if (!options.resumedId.isEmpty()) {
        journal->read(q, [this](const auto &operations, const QString &problem) { resume(operations, problem); });
    } else if (isStopping || (request.what == DeleteRequest::What::Vectors && request.keys.isEmpty())) {
        giveUp();
    } else {
        operation = newOperation(client->profile(), request, options);
        write(beginRecord(operation), &Private::afterBegin);
    }
}

//! From here on the request is the rest of what was confirmed then.
void DeleteJob::Private::resume(const QList<JournalOperation> &operations, const QString &problem)
{
    const Result<JournalOperation> found = operationToResume(operations, client->profile(), report.request, options);
    if (!found) {
        report.problem = problem.isEmpty() ? found.error().message : QString(found.error().message + u' ' + problem);
        return giveUp();
    }
    operation = *found;
    report.id = operation.id;
    report.request = operation.request;
    report.request.keys = operation.unsettledKeys();
    report.backupFile = operation.backupFile;
    if (isStopping)
        giveUp();
    else
        write(resumeRecord(operation.id), &Private::afterBegin);
}

//! Goes on with \a next when \a record is on the disk, and ends here when it is not.
void DeleteJob::Private::write(const JournalRecord &record, void (Private::*next)())
{
    journal->write(record, q, [this, next](const QString &problem) {
        if (problem.isEmpty())
            return (this->*next)();
        report.problem = problem;
        giveUp();
    });
}

void DeleteJob::Private::afterBegin()
{
    isOpen = true;
    report.id = operation.id;
    const bool wantsBackup = report.request.what != DeleteRequest::What::Bucket && report.backupFile.isEmpty()
        && (options.backup || operation.withBackup);
    if (isStopping)
        giveUp();
    else if (wantsBackup && operation.batches.isEmpty())
        backUp();
    else
        run();
}

void DeleteJob::Private::backUp()
{
    const QString directory = options.backupDirectory.isEmpty() ? backupDirectory() : options.backupDirectory;
    backup = new BackupJob(client, report.request, backupHeader(operation, options.info), directory, q);
    connect(backup, &BackupJob::progressed, q,
            [this](qint64 vectors, qint64 total) { Q_EMIT q->progressed(vectors, total); });
    connect(backup, &BackupJob::retryScheduled, q, &DeleteJob::retryScheduled);
    connect(backup, &BackupJob::finished, q, [this](const BackupReport &result) { afterBackup(result); });
    backup->start();
    Q_EMIT q->phaseChanged(Phase::Backup); // last: a slot may delete this
}

void DeleteJob::Private::afterBackup(const BackupReport &result)
{
    backup->deleteLater();
    backup.clear();
    report.backupFile = result.fileName;
    report.backedUp = result.vectors;
    report.backupError = result.error;
    report.problem = result.problem;
    if (!result.isComplete())
        return giveUp();
    operation.missing = result.missing;
    report.wasNotThere = result.missing;
    write(backupRecord(operation.id, result.fileName, result.missing), &Private::run);
}

void DeleteJob::Private::run()
{
    if (isStopping)
        return giveUp();
    if (report.request.what == DeleteRequest::What::Vectors)
        runBatches();
    else
        runPlace();
    Q_EMIT q->phaseChanged(Phase::Deleting); // last: a slot may delete this
}

void DeleteJob::Private::runBatches()
{
    batches = new BatchRunner(client, journal, batchTask(operation, report.request), q);
    const qint64 missing = report.wasNotThere.size();
    connect(batches, &BatchRunner::progressed, q,
            [this, missing](qint64 settled) { Q_EMIT q->progressed(missing + settled, report.request.keys.size()); });
    connect(batches, &BatchRunner::retryScheduled, q, &DeleteJob::retryScheduled);
    connect(batches, &BatchRunner::keysDeleted, q, &DeleteJob::keysDeleted);
    connect(batches, &BatchRunner::finished, q, [this] {
        batches->fill(report);
        end();
    });
    batches->start();
}

void DeleteJob::Private::runPlace()
{
    const DeleteRequest &request = report.request;
    place = new PlaceDeletion(
        client, journal,
        {request.what, request.index, operation.id, nextBatch(operation), !operation.batches.isEmpty()}, q);
    connect(place, &PlaceDeletion::retryScheduled, q, &DeleteJob::retryScheduled);
    connect(place, &PlaceDeletion::finished, q, [this] {
        place->fill(report);
        end();
    });
    place->start();
}

//! Nothing was deleted.
void DeleteJob::Private::giveUp()
{
    report.notTried = without(report.request.keys, report.wasNotThere);
    end();
}

//! The one exit.
void DeleteJob::Private::end()
{
    const bool isPlace = report.request.what != DeleteRequest::What::Vectors;
    const bool isLeftOut = isPlace
        ? !report.indexDeleted && !report.bucketDeleted && report.stillThere.isEmpty() && report.unknown.isEmpty()
        : !report.notTried.isEmpty();
    report.stopped = isStopping && isLeftOut;
    if (!std::exchange(isOpen, false)) {
        Q_EMIT q->finished(report);
        return;
    }
    journal->write(endRecord(operation.id, summaryOf(report)), q, [this](const QString &problem) {
        if (report.problem.isEmpty())
            report.problem = problem;
        Q_EMIT q->finished(report);
    });
}

} // namespace vb
