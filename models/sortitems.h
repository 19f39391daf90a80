#pragma once

#include <QByteArrayView>

#include <atomic>
#include <functional>
#include <span>
#include <vector>

namespace vb {

//! What is sorted: a number that orders most of them, and the row.
struct SortItem
{
    quint64 prefix = 0;
    quint32 row = 0;
    quint32 slot = 0; //!< of what says more than the prefix
};

//! Sorts by prefix, and keeps the order of equal ones, which come with ascending rows. From the top bits down,
//! so that it can be left in the middle. False: cancelled, and the items are in any order.
bool sortByPrefix(std::span<SortItem> items, const std::atomic_bool &cancelled);

//! Calls \a onRun for each run of two or more items with one prefix.
void forEachRun(std::span<SortItem> items, const std::function<void(std::span<SortItem>)> &onRun);

//! Sorts by the texts' bytes, \a texts[slot], with equal ones by ascending rows; \a inverted: the other way
//! round, still with ascending rows. Eight bytes at a time, so that each text is looked at once and not at each
//! comparison.
bool sortByText(std::span<SortItem> items, const std::vector<QByteArrayView> &texts, bool inverted,
                const std::atomic_bool &cancelled);

} // namespace vb
