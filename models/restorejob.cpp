#include "restorejob.h"

#include "filethread.h"
#include "restorebatch.h"
#include "restorefile.h"
#include "restoretarget.h"
#include "vectorclient.h"

#include <QPointer>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr qsizetype mostBatches = 4;

struct Checked
{
    Result<BackupHeader> header;
    qint64 vectors = 0;
};

} // namespace

class RestoreJob::Private
{
public:
    Private(RestoreJob *job, VectorClient *theClient, const RestoreRequest &request)
        : q(job)
        , client(theClient)
        , file(request.fileName, request.rules)
    {
        report.request = request;
    }

    void start();
    void stop();
    void check();
    void checked(const Checked &result);
    void findTarget(const BackupHeader &header);
    void targetReady();
    void fail(const ApiError &error);
    void readMore();
    void batchRead(const Result<RestoreFile::Batch> &result);
    void send(const QList<VectorRecord> &vectors);
    void batchEnded(RestoreBatch *batch, const RestoreBatch::Outcome &outcome);
    void add(const RestoreBatch::Outcome &outcome);
    void goOn();
    bool isOver() const;
    void endLater();
    void end();
    ApiError readOnlyError() const;

    RestoreJob *q;
    VectorClient *client;
    RestoreReport report;
    RestoreTarget *target = nullptr;
    QList<RestoreBatch *> batches; //!< under way
    qint64 done = 0;
    bool isStarted = false;
    bool isReading = false; //!< the thread is busy
    bool isRead = false; //!< to the last batch
    bool isHopeless = false; //!< more batches would fail the same way
    bool isEnded = false;
    RestoreFile file; //!< the thread's
    std::optional<FileThread> thread;
};

void RestoreJob::Private::start()
{
    if (std::exchange(isStarted, true))
        return;
    thread.emplace(q);
    if (client->profile().readOnly)
        report.error = readOnlyError();
    if (isOver())
        endLater();
    else
        check();
}

void RestoreJob::Private::stop()
{
    if (isEnded || std::exchange(report.stopped, true) || !isStarted)
        return;
    client->stopWaiting(q);
    if (target)
        target->cancel();
    for (RestoreBatch *batch : std::as_const(batches))
        batch->stop();
    endLater();
}

void RestoreJob::Private::check()
{
    isReading = true;
    const auto work = [this] {
        Result<BackupHeader> header = file.check();
        return Checked{std::move(header), file.vectors()};
    };
    thread->run(work, [this](const Checked &result) { checked(result); });
}

void RestoreJob::Private::checked(const Checked &result)
{
    if (report.stopped)
        return; // endLater() waits for the thread
    isReading = false;
    if (!result.header)
        return fail(result.header.error());
    report.total = result.vectors;
    findTarget(*result.header);
}

void RestoreJob::Private::findTarget(const BackupHeader &header)
{
    target = new RestoreTarget(client, report.request.target, report.request.createIndex, q);
    connect(target, &RestoreTarget::ready, q, [this] { targetReady(); });
    connect(target, &RestoreTarget::failed, q, [this](const ApiError &error) { fail(error); });
    connect(target, &RestoreTarget::retryScheduled, q, &RestoreJob::retryScheduled);
    target->find(header);
}

void RestoreJob::Private::targetReady()
{
    readMore();
    Q_EMIT q->progressed(0, report.total);
}

void RestoreJob::Private::fail(const ApiError &error)
{
    report.error = error;
    goOn();
}

void RestoreJob::Private::readMore()
{
    if (isReading || isRead || isOver() || batches.size() >= mostBatches)
        return;
    isReading = true;
    thread->run([this] { return file.nextBatch(); },
                [this](const Result<RestoreFile::Batch> &result) { batchRead(result); });
}

void RestoreJob::Private::batchRead(const Result<RestoreFile::Batch> &result)
{
    if (report.stopped)
        return;
    isReading = false;
    if (!result)
        return fail(result.error());
    if (isHopeless)
        return goOn();
    isRead = result->isLast;
    report.repeated += result->repeated;
    done += result->repeated.size();
    if (!result->vectors.isEmpty())
        send(result->vectors);
    goOn();
}

void RestoreJob::Private::send(const QList<VectorRecord> &vectors)
{
    auto *batch = new RestoreBatch(client, report.request.target, vectors, report.request.overwrite, q);
    connect(batch, &RestoreBatch::retryScheduled, q, &RestoreJob::retryScheduled);
    connect(batch, &RestoreBatch::finished, q,
            [this, batch](const RestoreBatch::Outcome &outcome) { batchEnded(batch, outcome); });
    batches.append(batch);
    batch->start();
}

void RestoreJob::Private::batchEnded(RestoreBatch *batch, const RestoreBatch::Outcome &outcome)
{
    batches.removeOne(batch);
    batch->deleteLater();
    add(outcome);
    const QPointer<RestoreJob> alive = q; // a slot may delete the job
    Q_EMIT q->progressed(done, report.total);
    if (alive)
        goOn();
}

void RestoreJob::Private::add(const RestoreBatch::Outcome &outcome)
{
    report.restored += outcome.restored;
    report.skipped += outcome.skipped;
    if (!outcome.failed.isEmpty())
        report.failures.append({outcome.failed, *outcome.error});
    done += outcome.restored + outcome.skipped.size() + outcome.failed.size();
    isHopeless = isHopeless || (outcome.error && meetsEveryCall(outcome.error->kind));
}

void RestoreJob::Private::goOn()
{
    readMore();
    if ((isRead || isOver()) && !isReading && batches.isEmpty())
        end();
}

bool RestoreJob::Private::isOver() const
{
    return report.stopped || report.error || isHopeless;
}

//! From the event loop, and when the thread does nothing any more.
void RestoreJob::Private::endLater()
{
    isReading = true;
    thread->runLast([] { return true; },
                    [this](bool) {
                        isReading = false;
                        goOn();
                    });
}

void RestoreJob::Private::end()
{
    if (std::exchange(isEnded, true))
        return;
    report.indexCreated = target && target->wasCreated();
    report.notTried = report.total - done;
    report.stopped = report.stopped && !(isRead && report.notTried == 0);
    const RestoreReport ended = report; // a slot may delete the job
    Q_EMIT q->finished(ended);
}

ApiError RestoreJob::Private::readOnlyError() const
{
    ApiError error;
    error.kind = ApiError::Kind::ReadOnly;
    error.message = tr("This connection is read-only: nothing was sent.");
    error.operation = u"PutVectors"_s;
    error.place = report.request.target.place();
    return error;
}

RestoreJob::RestoreJob(VectorClient *client, const RestoreRequest &request, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, request))
{ }

RestoreJob::~RestoreJob() = default;

void RestoreJob::start()
{
    d->start();
}

void RestoreJob::stop()
{
    d->stop();
}

} // namespace vb
