#pragma once

#include "types.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace vb {

//! 64 bits that stand for a key where the key itself is not kept. They differ from run to run.
quint64 keyDigest(QByteArrayView key);

//! The rows of a page of the listing as they are held, compact: key and metadata bytes in arenas, two 32-bit
//! offsets a row. It never changes, so that threads may read it while the table goes on. A page that loses rows
//! is replaced by one that shares its bytes, until a quarter of the rows are gone: deleting 500 rows of a million
//! must not rewrite a million.
class StoredPage
{
public:
    //! Takes the page without the room its arenas have to spare.
    explicit StoredPage(VectorPage rows);

    qsizetype count() const { return m_live.empty() ? m_rows->count() : qsizetype(m_live.size()); }
    //! Views are valid as long as the page.
    QByteArrayView key(qsizetype row) const { return m_rows->key(place(row)); }
    //! Raw JSON; empty where the vector has no metadata.
    QByteArrayView metadata(qsizetype row) const { return m_rows->metadataAt(place(row)); }
    //! Bytes of keys and metadata, those of rows that are gone included.
    qsizetype arenaBytes() const { return m_rows->keys.size() + m_rows->metadata.size(); }
    //! All it costs.
    qsizetype bytes() const;

    //! The bytes as they lie, for searches that read them in one go; rows that are gone are still in them.
    const VectorPage &arenas() const { return *m_rows; }
    //! The places in arenas() of the rows that are still there, ascending; empty: all.
    const std::vector<quint32> &livePlaces() const { return m_live; }

    //! Without \a rows (ascending); null when none is left.
    std::shared_ptr<const StoredPage> without(const std::vector<qsizetype> &rows) const;
    //! The rows of both in one page; for short ones, since it copies.
    std::shared_ptr<const StoredPage> joinedWith(const StoredPage &next) const;
    std::vector<quint64> digests() const; //!< of the keys
    //! Of all keys and metadata, to see whether a page is what it was; never 0.
    quint64 contentDigest() const;

private:
    StoredPage(std::shared_ptr<const VectorPage> rows, std::vector<quint32> live);
    qsizetype place(qsizetype row) const { return m_live.empty() ? row : m_live[size_t(row)]; }

    std::shared_ptr<const VectorPage> m_rows;
    std::vector<quint32> m_live; //!< places of the rows that are still there; empty: all
};

} // namespace vb
