#pragma once

#include "rowmatcher.h"
#include "scanjob.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace vb {

//! What a search of a whole index keeps of a scan's pages: the rows that match, looked for in the network
//! threads. Bounded, so that a search that finds nearly everything waits for the table.
class SearchSink : public ScanSink
{
public:
    static constexpr qsizetype mostBytes = qsizetype(32) << 20; //!< that wait for the table

    explicit SearchSink(RowMatcher matcher);

    std::optional<ApiError> take(ScanPage page) override;
    bool hasRoom(int segment) override;

    struct Found
    {
        VectorPage rows;
        qint64 scanned = 0;
        qint64 pages = 0;
        bool wasFull = false; //!< the scan is to be woken
    };
    //! What was found since the last call.
    Found drain();

private:
    const RowMatcher m_matcher;
    std::mutex m_mutex; //!< of what follows
    Found m_found;
};

} // namespace vb
