#pragma once

#include "fieldnames.h"
#include "keydigests.h"
#include "scanjob.h"
#include "storesnapshot.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace vb {

//! A page of a scan, made ready for the table where it was decoded.
struct ArrivedPage
{
    PageOrigin origin;
    qsizetype count = 0; //!< rows that are new to the table
    std::shared_ptr<const StoredPage> rows; //!< null: none is new, or they were given up at once
    std::shared_ptr<const EvictedPage> evicted;
    std::vector<FieldName> fields;
    int drains = 0; //!< that it was left over by, to be joined with what follows it
};

//! Between the threads of a scan and the table: bounded, so that a fast network waits for a busy window. Leaves
//! out what the table has already. Threads put pages in; the table's thread takes them.
class ScanQueue : public ScanSink
{
public:
    static constexpr qsizetype mostBytes = qsizetype(64) << 20;
    static constexpr int mostPages = 16; //!< of one segment

    //! \a known: rows that are not to come a second time.
    ScanQueue(int segments, StoreSnapshot known);
    ~ScanQueue() override;

    std::optional<ApiError> take(ScanPage page) override;
    bool hasRoom(int segment) override;

    //! What came, one segment after the other, in each in the order of the listing. Short pages wait a few times
    //! for what follows them, unless \a all is asked for.
    std::vector<ArrivedPage> drain(bool all);
    //! Pages of \a segment came, here or gone.
    bool hadPages(int segment);
    //! Somebody was told that there is no room, since the last call.
    bool wasFull() { return m_wasFull.exchange(false); }
    //! Nothing is taken any more.
    void close();
    //! From now on rows that come are given up at once, since the table holds as much as it may.
    void setGivingUp(bool givingUp) { m_givingUp = givingUp; }

private:
    ArrivedPage prepared(ScanPage page);
    void put(int segment, ArrivedPage page);

    const StoreSnapshot m_knownRows;
    std::once_flag m_knownOnce;
    KeyDigests m_known;
    const int m_segments;
    std::atomic<bool> m_givingUp = false;
    std::atomic<bool> m_wasFull = false;
    std::mutex m_mutex; //!< of what follows
    std::vector<std::vector<ArrivedPage>> m_pages; //!< by segment
    std::vector<bool> m_hadPages; //!< by segment
    qsizetype m_bytes = 0;
    bool m_closed = false;
};

} // namespace vb
