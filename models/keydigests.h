#pragma once

#include "storesnapshot.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace vb {

//! A set of key digests, small and quick: a million are looked up in a few milliseconds.
class KeyDigests
{
public:
    KeyDigests() = default;
    explicit KeyDigests(const std::vector<quint64> &digests)
    {
        reserve(digests.size());
        for (const quint64 digest : digests)
            add(digest);
    }
    //! Of all rows, also of those that were given up.
    explicit KeyDigests(const StoreSnapshot &rows)
    {
        reserve(size_t(rows.count));
        for (const PlacedPage &page : rows.pages) {
            for (const quint64 digest : page.isLoaded() ? page.rows->digests() : page.evicted->digests)
                add(digest);
        }
    }

    bool isEmpty() const { return m_table.empty(); }
    bool contains(quint64 digest) const { return !isEmpty() && *slot(digest) != 0; }

private:
    void reserve(size_t count)
    {
        if (count > 0)
            m_table.resize(std::bit_ceil(count * 2));
    }
    void add(quint64 digest) { *const_cast<quint64 *>(slot(digest)) = std::max<quint64>(digest, 1); }
    //! Where it is, or the free place where it would be.
    const quint64 *slot(quint64 digest) const
    {
        digest = std::max<quint64>(digest, 1); // 0 is a free place
        size_t at = size_t(digest) & (m_table.size() - 1);
        while (m_table[at] != 0 && m_table[at] != digest)
            at = (at + 1) & (m_table.size() - 1);
        return &m_table[at];
    }

    std::vector<quint64> m_table;
};

} // namespace vb
