#pragma once

#include "keysieve.h"
#include "packedends.h"
#include "types.h"

#include <QByteArray>

#include <algorithm>
#include <memory>
#include <vector>

namespace vb {

//! The rows of a page of the listing as they are held, compact: key and metadata bytes in arenas, two packed
//! offsets and a tag a row, six bytes in all. It never changes, so that threads may read it while the table goes on. A
//! page that loses rows is replaced by one that shares its bytes, until a quarter of the rows are gone: deleting 500
//! rows of a million must not rewrite a million.
class StoredPage
{
public:
    //! Takes the page without the room its arenas have to spare. \a digests get what digests() would give.
    explicit StoredPage(VectorPage rows, std::vector<quint64> *digests = nullptr);

    qsizetype count() const { return m_live.empty() ? m_rows->count() : qsizetype(m_live.size()); }
    //! Views are valid as long as the page.
    QByteArrayView key(qsizetype row) const { return m_rows->key(place(row)); }
    //! The same as an array that holds the page's keys instead of a copy; like one of fromRawData(), it has no
    //! byte 0 behind it. For collecting very many.
    QByteArray sharedKey(qsizetype row) const;
    //! The row's key will be asked for soon.
    void prefetchKeyEnd(qsizetype row) const { m_rows->keyEnds.prefetch(place(row)); }
    //! Raw JSON; empty where the vector has no metadata.
    QByteArrayView metadata(qsizetype row) const { return m_rows->metadataAt(place(row)); }
    //! Calls \a visit with every row whose tag is in \a sieve, ascending.
    template <typename Visit>
    void visit(const KeySieve &sieve, Visit visit) const;
    //! Bytes of keys and metadata, those of rows that are gone included.
    qsizetype arenaBytes() const { return m_rows->keys.size() + m_rows->metadata.size(); }
    //! All it costs.
    qsizetype bytes() const;

    //! The bytes as they lie, shared, for searches that read them in one go; rows that are gone are still in them.
    VectorPage arenas() const;
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
    struct Rows
    {
        qsizetype count() const { return qsizetype(tags.size()); }
        QByteArrayView key(qsizetype place) const
        {
            return {keys.constData() + keyEnds.begin(place), keys.constData() + keyEnds.end(place)};
        }
        QByteArrayView metadataAt(qsizetype place) const
        {
            return {metadata.constData() + metadataEnds.begin(place), metadata.constData() + metadataEnds.end(place)};
        }

        QByteArray keys;
        QByteArray metadata;
        PackedEnds keyEnds;
        PackedEnds metadataEnds;
        std::vector<quint16> tags;
    };
    StoredPage(std::shared_ptr<const Rows> rows, std::vector<quint32> live);
    qsizetype place(qsizetype row) const { return m_live.empty() ? row : m_live[size_t(row)]; }

    std::shared_ptr<const Rows> m_rows;
    std::vector<quint32> m_live; //!< places of the rows that are still there; empty: all
};

template <typename Visit>
void StoredPage::visit(const KeySieve &sieve, Visit visit) const
{
    const std::vector<quint16> &tags = m_rows->tags;
    for (size_t place = 0; place < tags.size(); ++place) {
        if (!sieve.mayHave(tags[place]))
            continue;
        const auto live = std::lower_bound(m_live.begin(), m_live.end(), place);
        if (m_live.empty())
            visit(qsizetype(place));
        else if (live != m_live.end() && *live == place)
            visit(qsizetype(live - m_live.begin()));
    }
}

} // namespace vb
