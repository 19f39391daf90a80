#include "segmentedload.h"

#include "memoryreturn.h"
#include "scanjob.h"

#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr int segments = SegmentPlan::segmentCount;

SegmentStart behind(const ArrivedPage &page)
{
    return {page.origin.segment, page.origin.nextToken, page.origin.nextToken.isEmpty()};
}

} // namespace

SegmentedLoad::SegmentedLoad(ScanLanes *lanes, const IndexRef &index, QObject *parent)
    : QObject(parent)
    , m_lanes(lanes)
    , m_index(index)
{
    m_timer.setInterval(33ms); // every row that comes alone would cost a repaint
    connect(&m_timer, &QTimer::timeout, this, [this] { drain(false); });
    clear();
}

SegmentedLoad::~SegmentedLoad()
{
    clear();
}

void SegmentedLoad::start(const StoreSnapshot &known)
{
    m_queue = std::make_shared<ScanQueue>(segments, known);
    m_queue->setGivingUp(m_givingUp);
    ScanRequest request;
    request.index = m_index;
    request.segments = segments;
    request.starts = m_positions;
    m_job = new ScanJob(m_lanes, request, m_queue, this);
    connect(m_job, &ScanJob::ended, this, &SegmentedLoad::jobEnded);
    m_job->start();
    m_timer.start();
}

void SegmentedLoad::stop()
{
    if (!m_job)
        return;
    ScanJob *job = std::exchange(m_job, nullptr);
    job->disconnect(this);
    job->stop();
    job->deleteLater();
    m_timer.stop();
    noteDropped(*job);
    const std::shared_ptr<ScanQueue> queue = m_queue;
    drain(true); // a slot may delete this
    queue->close();
    returnFreeMemory();
}

void SegmentedLoad::clear()
{
    if (ScanJob *job = std::exchange(m_job, nullptr)) {
        job->disconnect(this);
        job->stop();
        job->deleteLater();
    }
    m_timer.stop();
    if (m_queue)
        m_queue->close();
    m_positions.clear();
    for (int i = 0; i < segments; ++i)
        m_positions.append({i, {}, false});
    m_hasPages.assign(size_t(segments), false);
    m_hasBegun = false;
}

double SegmentedLoad::rowsPerSecond() const
{
    return m_job ? m_job->progress().rowsPerSecond : 0;
}

void SegmentedLoad::setGivingUp(bool givingUp)
{
    m_givingUp = givingUp;
    if (m_queue)
        m_queue->setGivingUp(givingUp);
}

std::vector<const ArrivedPage *> SegmentedLoad::following(const std::vector<ArrivedPage> &pages) const
{
    QList<SegmentStart> positions = m_positions;
    std::vector<const ArrivedPage *> following;
    for (const ArrivedPage &page : pages) {
        SegmentStart &at = positions[page.origin.segment];
        if (at.isDone || at.token != page.origin.token)
            continue;
        at = behind(page);
        following.push_back(&page);
    }
    return following;
}

void SegmentedLoad::accept(const ArrivedPage &page)
{
    m_positions[page.origin.segment] = behind(page);
    m_hasPages[size_t(page.origin.segment)] = true;
    m_hasBegun = true;
}

void SegmentedLoad::drain(bool all)
{
    const std::vector<ArrivedPage> pages = m_queue->drain(all);
    if (m_job && m_queue->wasFull())
        m_job->wake();
    if (!pages.empty())
        Q_EMIT arrived(pages); // a slot may delete this
}

void SegmentedLoad::jobEnded()
{
    const QPointer<SegmentedLoad> self(this);
    const QPointer<ScanJob> job = m_job;
    m_timer.stop();
    noteDropped(*m_job);
    drain(true);
    if (!self || m_job != job || !job)
        return; // stopped by a slot
    m_job = nullptr;
    m_queue->close();
    job->deleteLater();
    returnFreeMemory(); // of answers that were read
    if (job->wasStopped()) { // by the end of its session
        Q_EMIT stopped();
        return;
    }
    const std::optional<ApiError> failure = job->hasFailed() ? std::optional(job->error()) : std::nullopt;
    Q_EMIT ended(failure);
}

//! Segments that the scan left out, since the service lists the same in each, are not begun anew.
void SegmentedLoad::noteDropped(const ScanJob &job)
{
    for (const SegmentStart &at : job.positions()) {
        if (at.isDone && !m_hasPages[size_t(at.segment)] && !m_queue->hadPages(at.segment))
            m_positions[at.segment].isDone = true;
    }
}

} // namespace vb
