#include "vectorcounter.h"

#include "scanlanes.h"

#include <QPointer>

namespace vb {

namespace {

//! The scan counts by itself.
class NoSink : public ScanSink
{
public:
    std::optional<ApiError> take(ScanPage) override { return std::nullopt; }
};

} // namespace

class VectorCounter::Private
{
public:
    Private(VectorCounter *counter, ScanLanes *theLanes, const IndexRef &index)
        : q(counter)
        , lanes(theLanes)
    {
        request.index = index;
        request.withMetadata = false;
        request.rows = ScanRows::Counted;
    }

    void start();
    void look();

    VectorCounter *q;
    QPointer<ScanLanes> lanes;
    ScanRequest request;
    std::unique_ptr<ScanJob> job; //!< the one that runs, or ran last
    ScanJob::Progress progress; //!< as far as it was told
    std::optional<ApiError> error;
    bool isRunning = false;
    bool isExact = false;
};

void VectorCounter::Private::start()
{
    job = std::make_unique<ScanJob>(lanes, request, std::make_shared<NoSink>());
    progress = {};
    error.reset();
    isExact = false;
    isRunning = true;
    connect(job.get(), &ScanJob::progressed, q, [this] { look(); });
    connect(job.get(), &ScanJob::ended, q, [this] { look(); });
    job->start();
}

void VectorCounter::Private::look()
{
    if (!isRunning) // stopped; what comes late does not change what was said
        return;
    progress = job->progress();
    isRunning = job->isRunning();
    isExact = job->isComplete();
    if (job->hasFailed())
        error = job->error();
    Q_EMIT q->changed(); // last: a slot may stop or delete this
}

VectorCounter::VectorCounter(ScanLanes *lanes, const IndexRef &index, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lanes, index))
{ }

VectorCounter::~VectorCounter() = default;

const IndexRef &VectorCounter::index() const
{
    return d->request.index;
}

void VectorCounter::setSegments(int segments)
{
    d->request.segments = segments;
}

void VectorCounter::start()
{
    if (!d->isRunning)
        d->start();
}

void VectorCounter::stop()
{
    if (!d->isRunning)
        return;
    d->progress = d->job->progress();
    d->isRunning = false;
    d->job->stop();
    Q_EMIT changed(); // last: a slot may delete this
}

qint64 VectorCounter::count() const
{
    return d->progress.rows;
}

double VectorCounter::countsPerSecond() const
{
    return d->progress.rowsPerSecond;
}

bool VectorCounter::isExact() const
{
    return d->isExact;
}

bool VectorCounter::isRunning() const
{
    return d->isRunning;
}

const ApiError &VectorCounter::error() const
{
    return *d->error;
}

bool VectorCounter::hasFailed() const
{
    return d->error.has_value();
}

} // namespace vb
