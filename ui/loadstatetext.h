#pragma once

#include "pagedtablemodel.h"

#include <QString>

#include <optional>

namespace vb {

//! What a page's rows are, for counting them in words.
enum class RowUnit { Buckets, Indexes, Vectors };

//! How far a search of a whole index came.
struct SearchFacts
{
    qint64 scanned = 0;
    double rowsPerSecond = 0;
    int segmentsDone = 0;
    int segments = 0;
    bool onlyMatchesCame = false; //!< the service may have filtered
    bool isFull = false; //!< stopped for want of memory
};

//! Everything the Load state says, as values.
struct LoadFacts
{
    RowUnit unit = RowUnit::Vectors;
    PagedTableModel::State state = PagedTableModel::State::Complete;
    qint64 count = 0; //!< rows loaded
    bool wasLoaded = false;
    bool wasStopped = false; //!< by the user; state is Ready
    RetryNotice retry; //!< of a running load
    ApiError error; //!< of Failed
    std::optional<SearchFacts> search; //!< the rows are what a search found, not the listing
    PagedTableModel::Details details;
};

//! "1,234 vectors", "≥ 1,000 vectors, more to load", "Loading… 3,000 vectors so far". A count that is not
//! known to be whole always has its ≥. Of a search: "Searching… 12 matches in 482,000 scanned, 35,000/s".
QString loadStateText(const LoadFacts &facts);

//! "1 vector", "1,234 vectors", in the words of the language and the digits of the locale.
QString countText(RowUnit unit, qint64 count);

} // namespace vb
