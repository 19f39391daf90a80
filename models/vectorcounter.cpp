#include "vectorcounter.h"

#include "callsinflight.h"
#include "segmentplan.h"
#include "vectorclient.h"

namespace vb {

class VectorCounter::Private
{
public:
    Private(VectorCounter *counter, VectorClient *theClient, IndexRef theIndex)
        : q(counter)
        , client(theClient)
        , index(std::move(theIndex))
        , plan(index.place())
    { }

    void start();
    void end();
    void askMore();
    void answered(int segment, const Result<VectorPage> &result);
    std::optional<ApiError> add(int segment, const Result<VectorPage> &result);

    VectorCounter *q;
    VectorClient *client;
    IndexRef index;
    SegmentPlan plan;
    CallsInFlight calls;
    std::optional<ApiError> error;
    qint64 count = 0;
    bool isRunning = false;
};

void VectorCounter::Private::start()
{
    plan = SegmentPlan(index.place());
    error.reset();
    count = 0;
    isRunning = true;
    askMore();
}

void VectorCounter::Private::end()
{
    calls.cancelAll();
    isRunning = false;
}

void VectorCounter::Private::askMore()
{
    while (plan.hasNext() && calls.count() < SegmentPlan::mostInFlight) {
        const SegmentPlan::Page page = plan.takeNext();
        const ListVectorsArguments arguments{index,       page.token, 1000, false, false, SegmentPlan::segmentCount,
                                             page.segment};
        calls.add(page.segment, client->listVectors(arguments, q, [this, page](const Result<VectorPage> &result) {
            answered(page.segment, result);
        }));
    }
}

void VectorCounter::Private::answered(int segment, const Result<VectorPage> &result)
{
    calls.remove(segment);
    error = add(segment, result);
    if (error || plan.isDone())
        end();
    else
        askMore();
    Q_EMIT q->changed(); // last: a slot may stop or delete this
}

std::optional<ApiError> VectorCounter::Private::add(int segment, const Result<VectorPage> &result)
{
    if (!result)
        return result.error();
    const QByteArray firstKey = result->count() > 0 ? result->key(0).toByteArray() : QByteArray();
    if (auto wrong = plan.answered(segment, result->nextToken, firstKey))
        return wrong;
    count += result->count();
    return std::nullopt;
}

VectorCounter::VectorCounter(VectorClient *client, const IndexRef &index, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, index))
{ }

VectorCounter::~VectorCounter() = default;

void VectorCounter::start()
{
    if (!d->isRunning)
        d->start();
}

void VectorCounter::stop()
{
    if (!d->isRunning)
        return;
    d->end();
    Q_EMIT changed();
}

qint64 VectorCounter::count() const
{
    return d->count;
}

bool VectorCounter::isExact() const
{
    return d->plan.isDone() && !d->error;
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
