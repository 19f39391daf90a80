#pragma once

#include "pagedtablemodel.h"

#include <QString>

namespace vb {

//! What a page's rows are, for counting them in words.
enum class RowUnit { Buckets, Indexes, Vectors };

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
};

//! "1,234 vectors", "≥ 1,000 vectors, more to load", "Loading… 3,000 vectors so far". A count that is not
//! known to be whole always has its ≥.
QString loadStateText(const LoadFacts &facts);

//! "1 vector", "1,234 vectors", in the words of the language and the digits of the locale.
QString countText(RowUnit unit, qint64 count);

} // namespace vb
