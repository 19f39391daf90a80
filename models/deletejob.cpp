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
    void lookFirst();
    void backUp();
    void afterBackup(const BackupReport &backup);
    void backedUp();
    void run();
    void runBatches();
    PlaceDeletion *makePlace();
    void runPlace();
    void giveUp();
    void end();

    DeleteJob *q;
    VectorClient *client;
    DeleteJournal *journal;
    DeleteOptions options;
    DeleteReport report;
    JournalOperation operation; //!< as begun, or as found in the journal
    QList<QByteArray> doubtful; //!< of the request: an earlier run may have deleted them
    bool isInDoubt = false; //!< there are such keys, or it may have deleted the place
    bool isPartial = false; //!< less is asked for than is left
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
    if (!std::exchange(d->report.request.isUnique, true))
        d->report.request.keys = uniqueKeys(request.keys); // a key named twice would fail its whole batch
    if (d->options.endpoint.isEmpty())
        d->options.endpoint = endpointLabel(client->profile());
    if (d->options.backupDirectory.isEmpty())
        d->options.backupDirectory = backupDirectory();
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
    d->client->stopWaiting(this);
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
        isOpen = true;
        write(beginRecord(operation), &Private::afterBegin);
    }
}

//! From here on the request is the rest of what was confirmed then, and no key that was not asked for now.
void DeleteJob::Private::resume(const QList<JournalOperation> &operations, const QString &problem)
{
    const Result<JournalOperation> found = operationToResume(operations, client->profile(), report.request, options);
    if (!found) {
        report.problem = problem.isEmpty() ? found.error().message : QString(found.error().message + u' ' + problem);
        return giveUp();
    }
    operation = *found;
    report.id = operation.id;
    report.request = restOf(operation, report.request.keys);
    isPartial = report.request.keys.size() < operation.unsettledKeys().size();
    doubtful = doubtfulKeys(operation, report.request.keys);
    isInDoubt
        = report.request.what == DeleteRequest::What::Vectors ? !doubtful.isEmpty() : !operation.batches.isEmpty();
    if (isBackupOf(operation.backupFile, operation.id))
        report.backupFile = operation.backupFile;
    journal->claim(operation, q, [this](const QString &refusal, const QString &failure) {
        report.problem = refusal + failure;
        isOpen = report.problem.isEmpty();
        if (isOpen)
            return afterBegin();
        if (refusal.isEmpty()) // a part of it may have been written
            journal->write(leaveRecord(operation.id), nullptr, {});
        giveUp();
    });
}

//! Goes on with \a next when \a record is on the disk, and ends here when it is not.
void DeleteJob::Private::write(const JournalRecord &record, void (Private::*next)())
{
    journal->write(record, q, [this, next](const QString &problem) {
        if (problem.isEmpty())
            return (this->*next)();
        report.problem = problem;
        if (next == &Private::afterBegin && std::exchange(isOpen, false)) // a part of it may have been written
            journal->write(leaveRecord(operation.id), nullptr, {});
        giveUp();
    });
}

void DeleteJob::Private::afterBegin()
{
    report.id = operation.id;
    if (isStopping || !report.backupFile.isEmpty() || !wantsBackup(operation, options))
        run();
    else if (report.request.what == DeleteRequest::What::Index && isInDoubt)
        lookFirst();
    else
        backUp();
}

//! What is gone already cannot be backed up.
void DeleteJob::Private::lookFirst()
{
    place = makePlace();
    connect(place, &PlaceDeletion::finished, q, [this] {
        place->fill(report);
        place->deleteLater();
        place.clear();
        const bool isStill = report.stillThere.isEmpty() && report.unknown.isEmpty() && report.problem.isEmpty();
        isInDoubt = !isStill;
        if (isStill && !report.indexDeleted)
            backUp();
        else
            end();
    });
    place->stop(); // it only looks
    place->start();
}

void DeleteJob::Private::backUp()
{
    const BackupHeader header = backupHeader(operation, options.info);
    backup = new BackupJob(client, report.request, header, options.backupDirectory, q);
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
    operation.missing += result.missing;
    report.deleted = among(result.missing, doubtful);
    report.wasNotThere = without(result.missing, doubtful);
    write(backupRecord(operation.id, result.fileName, result.missing), &Private::backedUp);
}

void DeleteJob::Private::backedUp()
{
    const QPointer<DeleteJob> self(q);
    if (!report.deleted.isEmpty()) // by the earlier run, as it turned out
        Q_EMIT q->keysDeleted(report.deleted);
    if (self)
        run();
}

//! After a stop only what an earlier run may have deleted is looked for.
void DeleteJob::Private::run()
{
    if (isStopping && !isInDoubt)
        return giveUp();
    if (report.request.what == DeleteRequest::What::Vectors)
        runBatches();
    else
        runPlace();
    Q_EMIT q->phaseChanged(Phase::Deleting); // last: a slot may delete this
}

void DeleteJob::Private::runBatches()
{
    batches = new BatchRunner(client, journal, batchTask(operation, report.request, doubtful), q);
    const qint64 missing = report.wasNotThere.size() + report.deleted.size();
    connect(batches, &BatchRunner::progressed, q,
            [this, missing](qint64 settled) { Q_EMIT q->progressed(missing + settled, report.request.keys.size()); });
    connect(batches, &BatchRunner::retryScheduled, q, &DeleteJob::retryScheduled);
    connect(batches, &BatchRunner::keysDeleted, q, &DeleteJob::keysDeleted);
    connect(batches, &BatchRunner::finished, q, [this] {
        batches->fill(report);
        end();
    });
    if (isStopping)
        batches->stop();
    batches->start();
}

PlaceDeletion *DeleteJob::Private::makePlace()
{
    const DeleteRequest &request = report.request;
    const PlaceDeletion::Task task{request.what, request.index, operation.id, nextBatch(operation), isInDoubt};
    auto *made = new PlaceDeletion(client, journal, task, q);
    connect(made, &PlaceDeletion::retryScheduled, q, &DeleteJob::retryScheduled);
    JournalBatch batch;
    batch.number = task.batch;
    operation.batches.append(batch);
    return made;
}

void DeleteJob::Private::runPlace()
{
    place = makePlace();
    connect(place, &PlaceDeletion::finished, q, [this] {
        place->fill(report);
        end();
    });
    if (isStopping)
        place->stop();
    place->start();
}

//! Nothing was deleted; what an earlier run did is not known any better than before.
void DeleteJob::Private::giveUp()
{
    const QList<QByteArray> open = without(report.request.keys, report.wasNotThere + report.deleted);
    const QList<QByteArray> unknown = among(open, doubtful);
    report.notTried = without(open, unknown);
    if (isInDoubt)
        report.unknown.append({unknown, report.backupError.value_or(notLookedFor(report.problem))});
    end();
}

//! The one exit.
void DeleteJob::Private::end()
{
    report.stopped = isStopping && isLeftOut(report);
    if (!std::exchange(isOpen, false)) {
        Q_EMIT q->finished(report);
        return;
    }
    // What a crash left in doubt stays open until it is known.
    const bool staysOpen = isPartial || (!options.resumedId.isEmpty() && !report.unknown.isEmpty());
    const auto record = staysOpen ? leaveRecord(operation.id) : endRecord(operation.id, summaryOf(report));
    journal->write(record, q, [this](const QString &problem) {
        if (report.problem.isEmpty())
            report.problem = problem;
        Q_EMIT q->finished(report);
    });
}

} // namespace vb
