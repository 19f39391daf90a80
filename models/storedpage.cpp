#include "storedpage.h"

#include <QHash>

#include <utility>

namespace vb {

namespace {

//! A decoder's arenas may have room to spare; a stored page does not grow any more.
QByteArray squeezed(QByteArray arena)
{
    arena.squeeze();
    return arena;
}

void appendRow(VectorPage *page, QByteArrayView key, QByteArrayView metadata)
{
    page->keys.append(key);
    page->keyEnds.push_back(quint32(page->keys.size()));
    page->metadata.append(metadata);
    page->metadataEnds.push_back(quint32(page->metadata.size()));
}

} // namespace

quint64 keyDigest(QByteArrayView key)
{
    static_assert(sizeof(size_t) == sizeof(quint64));
    return qHashBits(key.data(), size_t(key.size()), QHashSeed::globalSeed());
}

StoredPage::StoredPage(VectorPage rows, std::vector<quint64> *digests)
{
    const qsizetype count = rows.count();
    Rows own;
    own.tags.reserve(size_t(count));
    if (digests)
        digests->reserve(size_t(count));
    for (qsizetype row = 0; row < count; ++row) {
        const quint64 digest = keyDigest(rows.key(row));
        own.tags.push_back(keyTag(digest));
        if (digests)
            digests->push_back(digest);
    }
    own.keys = squeezed(std::move(rows.keys));
    own.metadata = squeezed(std::move(rows.metadata));
    own.keyEnds = PackedEnds(rows.keyEnds);
    own.metadataEnds = PackedEnds(rows.metadataEnds);
    m_rows = std::make_shared<const Rows>(std::move(own));
}

StoredPage::StoredPage(std::shared_ptr<const Rows> rows, std::vector<quint32> live)
    : m_rows(std::move(rows))
    , m_live(std::move(live))
{ }

qsizetype StoredPage::bytes() const
{
    return qsizetype(sizeof(StoredPage) + sizeof(Rows)) + m_rows->keys.capacity() + m_rows->metadata.capacity()
        + m_rows->keyEnds.bytes() + m_rows->metadataEnds.bytes()
        + qsizetype(m_rows->tags.capacity() * sizeof(quint16) + m_live.capacity() * sizeof(quint32));
}

VectorPage StoredPage::arenas() const
{
    return {m_rows->keys, m_rows->metadata, m_rows->keyEnds.all(), m_rows->metadataEnds.all(), {}};
}

QByteArray StoredPage::sharedKey(qsizetype row) const
{
    const QByteArrayView bytes = key(row);
    QByteArray arena = m_rows->keys; // one more owner, which the slice takes over
    arena.data_ptr().setBegin(const_cast<char *>(bytes.data()));
    arena.data_ptr().size = bytes.size();
    return arena;
}

std::shared_ptr<const StoredPage> StoredPage::without(const std::vector<qsizetype> &rows) const
{
    std::vector<quint32> live;
    live.reserve(size_t(count()) - rows.size());
    auto next = rows.begin();
    for (qsizetype row = 0; row < count(); ++row) {
        if (next != rows.end() && *next == row)
            ++next;
        else
            live.push_back(quint32(place(row)));
    }
    if (live.empty())
        return nullptr;
    if (qsizetype(live.size()) * 4 > m_rows->count() * 3)
        return std::shared_ptr<const StoredPage>(new StoredPage(m_rows, std::move(live)));
    VectorPage own;
    for (const quint32 row : live)
        appendRow(&own, m_rows->key(row), m_rows->metadataAt(row));
    return std::make_shared<const StoredPage>(std::move(own));
}

std::shared_ptr<const StoredPage> StoredPage::joinedWith(const StoredPage &next) const
{
    VectorPage both;
    both.keys.reserve(m_rows->keys.size() + next.m_rows->keys.size());
    both.metadata.reserve(m_rows->metadata.size() + next.m_rows->metadata.size());
    for (const StoredPage *page : {this, &next}) {
        for (qsizetype row = 0; row < page->count(); ++row)
            appendRow(&both, page->key(row), page->metadata(row));
    }
    return std::make_shared<const StoredPage>(std::move(both));
}

std::vector<quint64> StoredPage::digests() const
{
    std::vector<quint64> digests;
    digests.resize(size_t(count()));
    for (size_t row = 0; row < digests.size(); ++row)
        digests[row] = keyDigest(key(qsizetype(row)));
    return digests;
}

quint64 StoredPage::contentDigest() const
{
    quint64 digest = 1;
    for (qsizetype row = 0; row < count(); ++row) {
        digest = digest * 0x9e3779b97f4a7c15u + keyDigest(key(row));
        digest = digest * 0x9e3779b97f4a7c15u + keyDigest(metadata(row));
    }
    return digest == 0 ? 1 : digest;
}

} // namespace vb
