#include "rowrange.h"

namespace vb {

std::vector<RowRange> rangesOf(const std::vector<qsizetype> &rows)
{
    std::vector<RowRange> ranges;
    for (const qsizetype row : rows) {
        if (!ranges.empty() && ranges.back().first + ranges.back().count == row)
            ++ranges.back().count;
        else
            ranges.push_back({row, 1});
    }
    return ranges;
}

} // namespace vb
