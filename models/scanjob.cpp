#include "scanjob.h"

#include "callsinflight.h"
#include "pageparser.h"
#include "scanlanes.h"
#include "vectorclient.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace vb {

namespace {

constexpr int largestDimension = 4096;

//! So many vectors that an answer with data has some 8 MB: a number takes 12.5 bytes, all around it 260.
int pageSizeOf(const ScanRequest &request)
{
    if (request.pageSize > 0 || !request.withData)
        return request.pageSize > 0 ? request.pageSize : 1000;
    const double bytesOfOne = 12.5 * (request.dimension > 0 ? request.dimension : largestDimension) + 260;
    return std::clamp(int(8'000'000 / bytesOfOne), 50, 1000);
}

} // namespace

class ScanJob::Private
{
public:
    Private(ScanJob *job, ScanLanes *theLanes, ScanRequest theRequest, std::shared_ptr<ScanSink> theSink)
        : q(job)
        , client(theLanes->client())
        , request(std::move(theRequest))
        , sink(std::move(theSink))
    {
        request.pageSize = pageSizeOf(request);
        progress.segments = request.segments;
        for (int i = 0; i < request.segments; ++i)
            positions.append({i, {}, false});
        for (const SegmentStart &start : request.starts)
            positions[start.segment] = start;
    }

    void askAll();
    void ask(int segment);
    void answered(int segment, const Result<QByteArray> &body);
    std::optional<ApiError> take(int segment, const QByteArray &body);
    void end(std::optional<ApiError> why);

    ScanJob *q;
    VectorClient *client;
    ScanRequest request;
    std::shared_ptr<ScanSink> sink;
    QList<SegmentStart> positions;
    QSet<int> asked;
    CallsInFlight calls;
    Progress progress;
    QElapsedTimer elapsed;
    std::optional<ApiError> error;
    bool isRunning = false;
    bool isComplete = false;
    bool wasStopped = false;
};

void ScanJob::Private::askAll()
{
    bool isDone = true;
    for (int i = 0; i < request.segments; ++i) {
        isDone = isDone && positions[i].isDone;
        if (isRunning && !positions[i].isDone && !asked.contains(i) && sink->hasRoom(i))
            ask(i);
    }
    if (isRunning && isDone) {
        isComplete = true;
        end({});
    }
}

void ScanJob::Private::ask(int segment)
{
    asked.insert(segment);
    const ListVectorsArguments arguments{
        request.index,        positions[segment].token, request.pageSize, request.withData,
        request.withMetadata, request.segments,         segment,          request.filter};
    calls.add(segment, client->listVectorBody(arguments, q, [this, segment](const Result<QByteArray> &body) {
        answered(segment, body);
    }));
}

void ScanJob::Private::answered(int segment, const Result<QByteArray> &body)
{
    asked.remove(segment);
    calls.remove(segment);
    std::optional<ApiError> wrong = body ? take(segment, *body) : std::optional(body.error());
    if (wrong)
        return end(std::move(wrong));
    const QPointer<ScanJob> alive(q);
    Q_EMIT q->progressed();
    if (alive)
        askAll();
}

std::optional<ApiError> ScanJob::Private::take(int segment, const QByteArray &body)
{
    Result<VectorPage> rows = parseVectorPage(body);
    if (!rows)
        return rows.error();
    const QByteArray next = rows->nextToken;
    const qsizetype count = rows->count();
    ScanPage page{segment, positions[segment].token, next, body, {}, count};
    if (request.decode)
        page.rows = std::move(rows).value();
    if (auto wrong = sink->take(std::move(page)))
        return wrong;
    positions[segment] = {segment, next, next.isEmpty()};
    progress.rows += count;
    progress.bytes += body.size();
    ++progress.pages;
    progress.segmentsDone += next.isEmpty() ? 1 : 0;
    return std::nullopt;
}

void ScanJob::Private::end(std::optional<ApiError> why)
{
    isRunning = false;
    calls.cancelAll();
    error = std::move(why);
    Q_EMIT q->ended(); // last: a slot may delete this
}

ScanJob::ScanJob(ScanLanes *lanes, ScanRequest request, std::shared_ptr<ScanSink> sink, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lanes, std::move(request), std::move(sink)))
{ }

ScanJob::~ScanJob() = default;

const ScanRequest &ScanJob::request() const
{
    return d->request;
}

void ScanJob::start()
{
    d->isRunning = true;
    d->elapsed.start();
    QTimer::singleShot(0, this, [this] { d->askAll(); });
}

void ScanJob::stop()
{
    if (!d->isRunning)
        return;
    d->wasStopped = true;
    d->end({});
}

void ScanJob::wake()
{
    // Queued: from any thread.
    QMetaObject::invokeMethod(
        this, [this] { d->askAll(); }, Qt::QueuedConnection);
}

bool ScanJob::isRunning() const
{
    return d->isRunning;
}

bool ScanJob::isComplete() const
{
    return d->isComplete;
}

bool ScanJob::wasStopped() const
{
    return d->wasStopped;
}

bool ScanJob::hasFailed() const
{
    return d->error.has_value();
}

const ApiError &ScanJob::error() const
{
    return *d->error;
}

ScanJob::Progress ScanJob::progress() const
{
    Progress progress = d->progress;
    progress.rowsPerSecond = d->isRunning ? 1000.0 * double(progress.rows) / double(d->elapsed.elapsed() + 1) : 0;
    return progress;
}

QList<SegmentStart> ScanJob::positions() const
{
    return d->positions;
}

} // namespace vb
