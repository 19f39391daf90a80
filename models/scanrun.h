#pragma once

#include "scanjob.h"
#include "segmentcheck.h"

#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>

namespace vb {

class ScanLane;

//! What the job of a scan and its segments share, in whatever threads they live. Everything may be called from
//! any thread. Whoever is told, is told from its own event loop.
class ScanRun : public std::enable_shared_from_this<ScanRun>
{
public:
    //! Who is told, in its thread, that the first page was taken, and that every segment has ended.
    struct Listener
    {
        QObject *context = nullptr;
        std::function<void()> began;
        std::function<void()> ended;
    };

    ScanRun(ScanRequest request, std::shared_ptr<ScanSink> sink, Listener listener);

    const ScanRequest &request() const { return m_request; }
    ScanSink &sink() const { return *m_sink; }

    //! The lanes that wake() and end() tell, until they go.
    void addLane(ScanLane *lane);
    void removeLane(ScanLane *lane);
    //! Of the segments that are to be listed, \a count are with a lane now.
    void segmentsBegin(int count) { m_open += count; }
    //! The last one tells the listener.
    void segmentEnded();

    void wake();
    //! No page is taken from now on, but for those that are being taken.
    void end();
    void fail(const ApiError &error);
    //! The listener goes, and is told nothing more.
    void leaveAlone();
    bool isOver() const { return m_isOver; }

    Result<SegmentCheck::Verdict> check(int segment, const QByteArray &nextToken, const QByteArray &firstKey);
    //! The sink has \a page, which counts from now on.
    void taken(int segment, const QByteArray &nextToken, qsizetype rows, qsizetype bytes);
    void dropped(int segment);

    ScanJob::Progress progress() const; //!< without the rate
    QList<SegmentStart> positions() const;
    std::optional<ApiError> error() const;

private:
    void tell(const std::function<void()> &what);
    void tellLanes(void (ScanLane::*what)(const std::shared_ptr<ScanRun> &));

    const ScanRequest m_request;
    const std::shared_ptr<ScanSink> m_sink;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_open = 0;

    mutable QMutex m_mutex; //!< for all below
    Listener m_listener; //!< without a context: gone
    QList<ScanLane *> m_lanes;
    SegmentCheck m_check;
    QList<SegmentStart> m_positions;
    ScanJob::Progress m_progress;
    std::optional<ApiError> m_error;
};

} // namespace vb
