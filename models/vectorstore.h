#pragma once

#include "rowrange.h"
#include "storesnapshot.h"
#include "types.h"

#include <QByteArray>
#include <QSet>

#include <memory>
#include <vector>

namespace vb {

//! The rows of a table, page by page as they came: at most payload + 24 bytes a row, also with short pages, of
//! which those that follow each other in the listing are joined. A page can be evicted: its rows are given up,
//! and a digest a row stays, until the page is filled again.
class VectorStore
{
public:
    qsizetype count() const { return m_count; }
    void clear();
    void append(VectorPage page, PageOrigin origin = {});
    void append(std::shared_ptr<const StoredPage> page, PageOrigin origin);

    //! A page whose rows were given up before they came here.
    void append(std::shared_ptr<const EvictedPage> page, PageOrigin origin);

    StoreSnapshot snapshot() const;
    quint64 revision() const { return m_revision; }
    const std::vector<PlacedPage> &pages() const { return m_pages; }
    //! Which of pages() has the row.
    size_t pageOf(qsizetype row) const;
    //! Which of pages() has this id; -1 when it is gone.
    qsizetype pageWithId(quint64 id) const;

    bool isLoaded(qsizetype row) const { return m_pages[pageOf(row)].isLoaded(); }
    //! Views into the store, valid until it changes; null when the row's page is evicted.
    QByteArrayView key(qsizetype row) const;
    //! Raw JSON; empty where the vector has no metadata.
    QByteArrayView metadata(qsizetype row) const;

    //! The rows with these keys, ascending; those of evicted pages by their digests. Linear over the rows.
    std::vector<qsizetype> rowsOf(const QSet<QByteArray> &keys) const;
    //! Drops \a rows (ascending), keeping the order of the rest. They do not come back with their pages.
    void remove(const std::vector<qsizetype> &rows);

    //! Gives up the rows of pages()[\a page].
    void evict(size_t page);
    //! The rows of an evicted page again, as many as it has.
    void fill(size_t page, std::shared_ptr<const StoredPage> rows);
    //! Rows of an evicted page that are new in it: \a digests come before its row \a at.
    void insertEvicted(size_t page, qsizetype at, const std::vector<quint64> &digests);

    //! Bytes held, for budgets.
    qsizetype bytes() const { return m_bytes; }
    //! The part of bytes() that eviction gives back.
    qsizetype evictableBytes() const { return m_rowBytes; }

private:
    void hideRows(size_t page, const std::vector<qsizetype> &rows);
    void place(PlacedPage page);
    void account(const PlacedPage &page, int sign);
    void renumber();

    std::vector<PlacedPage> m_pages;
    qsizetype m_count = 0;
    quint64 m_lastId = 0;
    quint64 m_revision = 0;
    qsizetype m_bytes = 0;
    qsizetype m_rowBytes = 0;
};

} // namespace vb
