#include "rowfilter.h"

namespace vb {

namespace {

//! The page's rows that match, by their numbers in the page.
std::vector<quint32> matchesIn(const StoredPage &page, const RowMatcher &matcher)
{
    std::vector<quint32> places = matcher.rowsOf(page.arenas());
    const std::vector<quint32> &live = page.livePlaces();
    if (live.empty())
        return places;
    std::vector<quint32> rows;
    auto place = places.begin();
    for (size_t row = 0; row < live.size(); ++row) {
        while (place != places.end() && *place < live[row])
            ++place;
        if (place != places.end() && *place == live[row])
            rows.push_back(quint32(row));
    }
    return rows;
}

} // namespace

RowOrder matchingRows(const StoreSnapshot &store, const RowMatcher &matcher, const std::atomic_bool &cancelled)
{
    RowOrder rows;
    for (const PlacedPage &page : store.pages) {
        if (cancelled)
            break;
        if (!page.isLoaded())
            continue;
        for (const quint32 row : matchesIn(*page.rows, matcher))
            rows.push_back(quint32(page.first) + row);
    }
    return rows;
}

} // namespace vb
