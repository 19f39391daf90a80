#include "scanjob.h"

#include "scanlanes.h"
#include "scanrun.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QQueue>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr int largestDimension = 4096;
constexpr auto progressInterval = 33ms;
constexpr qint64 rateWindowMs = 3000;

//! So many vectors that an answer with data has some 8 MB: a number takes 12.5 bytes, all around it 260.
int pageSizeOf(const ScanRequest &request)
{
    if (request.pageSize > 0 || !request.withData)
        return request.pageSize > 0 ? request.pageSize : 1000;
    const double bytesOfOne = 12.5 * (request.dimension > 0 ? request.dimension : largestDimension) + 260;
    return std::clamp(int(8'000'000 / bytesOfOne), 50, 1000);
}

ScanRequest completed(ScanRequest request)
{
    Q_ASSERT(request.segments >= 1 && request.segments <= SegmentPlan::segmentCount);
    request.pageSize = pageSizeOf(request);
    return request;
}

} // namespace

class ScanJob::Private
{
public:
    enum class State { Ready, Running, Complete, Stopped, Failed };

    //! How many rows there were, and when.
    struct Sample
    {
        qint64 ms = 0;
        qint64 rows = 0;
    };

    Private(ScanJob *job, ScanLanes *theLanes, const ScanRequest &request, std::shared_ptr<ScanSink> sink)
        : q(job)
        , lanes(theLanes)
        , run(std::make_shared<ScanRun>(completed(request), std::move(sink),
                                        ScanRun::Listener{q, [this] { look(); }, [this] { end(); }}))
    {
        timer.setInterval(progressInterval);
        connect(&timer, &QTimer::timeout, q, [this] { look(); });
    }

    void start();
    void look();
    void measure();
    void end();

    ScanJob *q;
    QPointer<ScanLanes> lanes;
    std::shared_ptr<ScanRun> run;
    State state = State::Ready;
    std::optional<ApiError> error;
    QTimer timer;
    QElapsedTimer clock;
    QQueue<Sample> samples;
    qint64 pagesTold = 0;
};

void ScanJob::Private::start()
{
    state = State::Running;
    clock.start();
    samples.enqueue({});
    timer.start();
    if (lanes)
        lanes->begin(run);
    else // the session is gone
        QTimer::singleShot(0, q, [this] { end(); });
}

//! Tells of what came since the last look.
void ScanJob::Private::look()
{
    measure();
    const qint64 pages = run->progress().pages;
    if (std::exchange(pagesTold, pages) != pages)
        Q_EMIT q->progressed(); // last: a slot may stop or delete this
}

void ScanJob::Private::measure()
{
    const qint64 now = clock.elapsed();
    samples.enqueue({now, run->progress().rows});
    while (samples.size() > 2 && samples.first().ms < now - rateWindowMs)
        samples.dequeue();
}

void ScanJob::Private::end()
{
    timer.stop();
    measure();
    error = run->error();
    const ScanJob::Progress progress = run->progress();
    const bool isWhole = progress.segmentsDone == progress.segments;
    state = error ? State::Failed : isWhole ? State::Complete : State::Stopped;
    Q_EMIT q->ended(); // last: a slot may delete this
}

ScanJob::ScanJob(ScanLanes *lanes, const ScanRequest &request, std::shared_ptr<ScanSink> sink, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lanes, request, std::move(sink)))
{ }

ScanJob::~ScanJob()
{
    d->run->leaveAlone();
}

const ScanRequest &ScanJob::request() const
{
    return d->run->request();
}

void ScanJob::start()
{
    Q_ASSERT(d->state == Private::State::Ready);
    d->start();
}

void ScanJob::stop()
{
    if (isRunning())
        d->run->end();
}

void ScanJob::wake()
{
    d->run->wake();
}

bool ScanJob::isRunning() const
{
    return d->state == Private::State::Running;
}

bool ScanJob::isComplete() const
{
    return d->state == Private::State::Complete;
}

bool ScanJob::wasStopped() const
{
    return d->state == Private::State::Stopped;
}

bool ScanJob::hasFailed() const
{
    return d->state == Private::State::Failed;
}

const ApiError &ScanJob::error() const
{
    return *d->error;
}

ScanJob::Progress ScanJob::progress() const
{
    Progress progress = d->run->progress();
    if (d->samples.size() > 1) {
        const qint64 ms = std::max<qint64>(1, d->samples.last().ms - d->samples.first().ms);
        progress.rowsPerSecond = 1000.0 * double(d->samples.last().rows - d->samples.first().rows) / double(ms);
    }
    return progress;
}

QList<SegmentStart> ScanJob::positions() const
{
    return d->run->positions();
}

} // namespace vb
