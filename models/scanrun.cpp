#include "scanrun.h"

#include "scanlane.h"

#include <algorithm>
#include <utility>

namespace vb {

ScanRun::ScanRun(ScanRequest request, std::shared_ptr<ScanSink> sink, Listener listener)
    : m_request(std::move(request))
    , m_sink(std::move(sink))
    , m_listener(std::move(listener))
    , m_check(m_request.index.place(), m_request.segments)
{
    for (int i = 0; i < m_request.segments; ++i)
        m_positions.append({i, {}, false});
    for (const SegmentStart &start : m_request.starts) {
        m_positions[start.segment] = start;
        m_check.resume(start.segment, start.token, start.isDone);
        m_progress.segmentsDone += start.isDone ? 1 : 0;
    }
    m_progress.segments = m_request.segments;
}

void ScanRun::addLane(ScanLane *lane)
{
    const QMutexLocker lock(&m_mutex);
    m_lanes.append(lane);
}

void ScanRun::removeLane(ScanLane *lane)
{
    const QMutexLocker lock(&m_mutex);
    m_lanes.removeOne(lane);
}

void ScanRun::segmentEnded()
{
    if (--m_open > 0)
        return;
    const QMutexLocker lock(&m_mutex);
    tell(m_listener.ended);
}

//! Under the lock, so that the listener cannot go. Queued: from any thread.
void ScanRun::tell(const std::function<void()> &what)
{
    if (m_listener.context)
        QMetaObject::invokeMethod(m_listener.context, what, Qt::QueuedConnection);
}

void ScanRun::wake()
{
    tellLanes(&ScanLane::wake);
}

void ScanRun::end()
{
    m_isOver = true;
    tellLanes(&ScanLane::leave);
}

void ScanRun::fail(const ApiError &error)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_isOver && !m_error)
            m_error = error;
    }
    end();
}

void ScanRun::leaveAlone()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_listener = {};
    }
    end();
}

//! Under the lock a lane cannot go; to post is quick. Queued: each in its own thread, and not out of what calls.
void ScanRun::tellLanes(void (ScanLane::*what)(const std::shared_ptr<ScanRun> &))
{
    const QMutexLocker lock(&m_mutex);
    for (ScanLane *lane : std::as_const(m_lanes)) {
        QMetaObject::invokeMethod(
            lane, [lane, what, run = shared_from_this()] { (lane->*what)(run); }, Qt::QueuedConnection);
    }
}

Result<SegmentCheck::Verdict> ScanRun::check(int segment, const QByteArray &nextToken, const QByteArray &firstKey)
{
    const QMutexLocker lock(&m_mutex);
    return m_check.answered(segment, nextToken, firstKey);
}

void ScanRun::taken(int segment, const QByteArray &nextToken, qsizetype rows, qsizetype bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_positions[segment] = {segment, nextToken, nextToken.isEmpty()};
    m_progress.rows += rows;
    m_progress.bytes += bytes;
    m_progress.segmentsDone += nextToken.isEmpty() ? 1 : 0;
    if (m_progress.pages++ == 0)
        tell(m_listener.began);
}

void ScanRun::dropped(int segment)
{
    const QMutexLocker lock(&m_mutex);
    m_positions[segment].isDone = true;
    ++m_progress.segmentsDone;
}

ScanJob::Progress ScanRun::progress() const
{
    const QMutexLocker lock(&m_mutex);
    return m_progress;
}

QList<SegmentStart> ScanRun::positions() const
{
    const QMutexLocker lock(&m_mutex);
    return m_positions;
}

std::optional<ApiError> ScanRun::error() const
{
    const QMutexLocker lock(&m_mutex);
    return m_error;
}

} // namespace vb
