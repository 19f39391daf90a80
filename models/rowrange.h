#pragma once

#include <QtGlobal>

#include <vector>

namespace vb {

//! Rows next to each other.
struct RowRange
{
    qsizetype first = 0;
    qsizetype count = 0;

    bool operator==(const RowRange &) const = default;
};

//! \a rows (ascending) as the fewest ranges, ascending.
std::vector<RowRange> rangesOf(const std::vector<qsizetype> &rows);

} // namespace vb
