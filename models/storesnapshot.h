#pragma once

#include "storedpage.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace vb {

//! Where a page of the table came from, so that it can be asked for again.
struct PageOrigin
{
    int segments = 1; //!< 1: the plain listing
    int segment = 0;
    QByteArray token; //!< it was asked for with this; empty: the listing's beginning
    QByteArray nextToken; //!< empty: the end
    //! Digests of rows that the service gave and the table does not show here: they were deleted, or were in
    //! the table before.
    std::vector<quint64> hidden;
    bool isListed = true; //!< false: it is no page of the listing, and cannot be asked for again
};

//! What remains of a page whose rows were given up.
struct EvictedPage
{
    static constexpr quint64 unknown = 0;

    std::vector<quint64> digests; //!< of the keys, one a row
    quint64 content = unknown; //!< StoredPage::contentDigest() of what it was
};

inline std::shared_ptr<const EvictedPage> evicted(const StoredPage &page)
{
    return std::make_shared<const EvictedPage>(EvictedPage{page.digests(), page.contentDigest()});
}

//! A page in its place among the rows. Either rows or evicted is set.
struct PlacedPage
{
    quint64 id = 0; //!< stays the same as long as the page is in the table
    qsizetype first = 0; //!< number of its first row
    qsizetype count = 0;
    std::shared_ptr<const StoredPage> rows; //!< null: they were given up
    std::shared_ptr<const EvictedPage> evicted;
    std::shared_ptr<const PageOrigin> origin;

    bool isLoaded() const { return rows != nullptr; }
};

//! The rows of a table at one moment. Cheap to take, holds its pages, and is safe to read in another thread
//! while rows are added, given up or removed.
struct StoreSnapshot
{
    std::vector<PlacedPage> pages; //!< ascending
    qsizetype count = 0;
    //! Differs once rows were removed or changed, so that row numbers mean others. Appending keeps it.
    quint64 revision = 0;

    //! How many rows are not there.
    qsizetype evictedCount() const
    {
        qsizetype rows = 0;
        for (const PlacedPage &page : pages)
            rows += page.isLoaded() ? 0 : page.count;
        return rows;
    }
};

//! Digests of the page that follows pages[\a page] in the listing; empty: it is not there.
std::vector<quint64> digestsAfter(const std::vector<PlacedPage> &pages, size_t page);

} // namespace vb
