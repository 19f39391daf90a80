#pragma once

#include "keydigests.h"
#include "storesnapshot.h"
#include "types.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace vb {

//! Puts an evicted page together again from what the listing gives now. Its token still leads to its beginning,
//! but where it ends has to be found: rows that were deleted let those of the next page move up, new ones push its
//! own behind. It ends where it ended (the same token, or its last row), or before the first row that the next page
//! has; rows that are new at its very end are left to the next page. Asks for nothing itself.
class PageMend
{
public:
    //! \a next: digests of the rows of the page that follows in the listing; empty: there is none.
    PageMend(const PlacedPage &page, const std::vector<quint64> &next);

    //! To ask for now; absent: done.
    const std::optional<QByteArray> &token() const { return m_token; }
    int pageSize() const { return m_pageSize; }
    void add(const VectorPage &page);

    //! Only when done. Null: no row of it is left.
    std::shared_ptr<const StoredPage> rows() const { return m_rows; }
    const std::vector<quint64> &digests() const { return m_digests; }

private:
    bool addRow(QByteArrayView key, QByteArrayView metadata);
    bool isComplete(const VectorPage &page) const;
    void finish();

    std::shared_ptr<const PageOrigin> m_origin;
    KeyDigests m_hidden;
    KeyDigests m_next;
    KeyDigests m_before; //!< the rows that it had
    quint64 m_last = 0; //!< digest of the last row that it had
    qsizetype m_mostRows = 0; //!< then the index changed beyond recognition
    int m_pageSize = 0;
    bool m_reachedEnd = false;
    std::optional<QByteArray> m_token;
    VectorPage m_found;
    std::vector<quint64> m_digests;
    std::shared_ptr<const StoredPage> m_rows;
};

//! How a page has to change: what is new in it comes in before what is no more in it goes.
struct PageDifference
{
    struct Insertion
    {
        qsizetype at = 0; //!< row of the page as it was
        std::vector<quint64> digests;
    };
    std::vector<Insertion> inserted; //!< ascending
    std::vector<qsizetype> removed; //!< rows of the page with the insertions, ascending
};

//! From \a before to \a after, by digests. Rows that kept their order stay.
PageDifference differenceOf(const std::vector<quint64> &before, const std::vector<quint64> &after);

} // namespace vb
