#pragma once

#include "scanjob.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <functional>

namespace vb {

//! Keeps what a scan brings, and notes what a scan must never do.
class CollectingSink : public ScanSink
{
public:
    std::optional<ApiError> take(ScanPage page) override
    {
        const QMutexLocker lock(&m_mutex);
        if (isBusy.value(page.segment))
            ++callsAtOnce;
        isBusy[page.segment] = true;
        lockFree([&] { duringTake(page); });
        ++pages[page.segment];
        if (isAfterEnd)
            ++pagesAfterEnd;
        for (qsizetype row = 0; row < page.rows.count(); ++row) {
            ++timesSeen[page.rows.key(row).toByteArray()];
            metadata.insert(page.rows.key(row).toByteArray(), page.rows.metadataAt(row).toByteArray());
        }
        rowCount += page.rowCount;
        bodyBytes += page.body.size();
        isBusy[page.segment] = false;
        return refuse(page);
    }
    bool hasRoom(int segment) override
    {
        ++timesAskedForRoom;
        return room(segment);
    }

    int pageCount() const
    {
        const QMutexLocker lock(&m_mutex);
        int count = 0;
        for (const int ofSegment : pages)
            count += ofSegment;
        return count;
    }
    qint64 rows() const
    {
        const QMutexLocker lock(&m_mutex);
        return rowCount;
    }
    //! Keys that came more than once.
    qsizetype repeated() const
    {
        const QMutexLocker lock(&m_mutex);
        return std::count_if(timesSeen.cbegin(), timesSeen.cend(), [](int times) { return times > 1; });
    }

    //! Set before the scan starts.
    std::function<void(const ScanPage &)> duringTake = [](const ScanPage &) {};
    std::function<std::optional<ApiError>(const ScanPage &)> refuse = [](const ScanPage &) { return std::nullopt; };
    std::function<bool(int)> room = [](int) { return true; };

    std::atomic<bool> isAfterEnd = false;
    std::atomic<int> timesAskedForRoom = 0;

    //! Read when the scan has ended.
    QHash<int, int> pages; //!< of a segment
    QHash<QByteArray, int> timesSeen;
    QHash<QByteArray, QByteArray> metadata;
    qint64 rowCount = 0;
    qint64 bodyBytes = 0;
    int callsAtOnce = 0; //!< for one segment
    int pagesAfterEnd = 0;

private:
    template <typename Work>
    void lockFree(Work work)
    {
        m_mutex.unlock();
        work();
        m_mutex.lock();
    }

    mutable QMutex m_mutex;
    QHash<int, bool> isBusy;
};

} // namespace vb
