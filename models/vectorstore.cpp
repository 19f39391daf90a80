#include "vectorstore.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <numeric>
#include <utility>

namespace vb {

namespace {

// A page below both is joined with the next one, so that a row's share of a page's own bytes stays small.
constexpr qsizetype smallPageRows = 64;
constexpr qsizetype smallPageBytes = qsizetype(16) * 1024;

qsizetype arenaBytes(const VectorPage &page)
{
    return page.keys.size() + page.metadata.size();
}

//! A decoder's arenas may have room to spare; a loaded page does not grow any more.
void squeeze(VectorPage *page)
{
    page->keys.squeeze();
    page->metadata.squeeze();
    page->keyEnds.shrink_to_fit();
    page->metadataEnds.shrink_to_fit();
    page->nextToken.clear();
}

QByteArray joined(const QByteArray &first, const QByteArray &second)
{
    QByteArray out;
    out.reserve(first.size() + second.size());
    return out.append(first).append(second);
}

void joinEnds(std::vector<quint32> *ends, const std::vector<quint32> &more)
{
    const quint32 base = ends->empty() ? 0 : ends->back();
    ends->reserve(ends->size() + more.size());
    for (const quint32 end : more)
        ends->push_back(base + end);
}

void join(VectorPage *page, const VectorPage &more)
{
    page->keys = joined(page->keys, more.keys);
    page->metadata = joined(page->metadata, more.metadata);
    joinEnds(&page->keyEnds, more.keyEnds);
    joinEnds(&page->metadataEnds, more.metadataEnds);
}

//! The rows \a wanted of \a page, in a page of their own.
template <typename Rows>
VectorPage extract(const VectorPage &page, const Rows &wanted)
{
    VectorPage out;
    for (const auto row : wanted) {
        out.keys.append(page.key(row));
        out.keyEnds.push_back(quint32(out.keys.size()));
        out.metadata.append(page.metadataAt(row));
        out.metadataEnds.push_back(quint32(out.metadata.size()));
    }
    squeeze(&out);
    return out;
}

//! A quick "certainly not" for nearly every key that is not in the set: one bit a key, by its last bytes
//! and its length. A million keys are looked through in a few milliseconds with it.
class KeySieve
{
public:
    explicit KeySieve(const QSet<QByteArray> &keys)
        : m_bits(size_t(1) << bits)
    {
        for (const QByteArray &key : keys)
            m_bits[slot(key)] = true;
    }
    bool mayHave(QByteArrayView key) const { return m_bits[slot(key)]; }

private:
    static constexpr int bits = 17;

    static size_t slot(QByteArrayView key)
    {
        quint64 tail = 0;
        const qsizetype size = std::min<qsizetype>(key.size(), sizeof tail);
        std::memcpy(&tail, key.data() + key.size() - size, size_t(size));
        return size_t(((tail ^ quint64(key.size())) * 0x9e3779b97f4a7c15u) >> (64 - bits));
    }

    std::vector<bool> m_bits;
};

} // namespace

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

void VectorStore::clear()
{
    m_pages.clear();
    m_firstRows.clear();
    m_count = 0;
}

void VectorStore::append(VectorPage page)
{
    const qsizetype count = page.count();
    if (count == 0)
        return;
    Page *last = m_pages.empty() ? nullptr : &m_pages.back();
    if (last && last->live.empty() && last->count() < smallPageRows && arenaBytes(last->rows) < smallPageBytes
        && arenaBytes(page) < smallPageBytes) {
        join(&last->rows, page);
    } else {
        squeeze(&page);
        m_pages.push_back({std::move(page), {}});
        m_firstRows.push_back(m_count);
    }
    m_count += count;
}

QByteArrayView VectorStore::key(qsizetype row) const
{
    const Place at = place(row);
    return m_pages[at.page].rows.key(at.row);
}

QByteArrayView VectorStore::metadata(qsizetype row) const
{
    const Place at = place(row);
    return m_pages[at.page].rows.metadataAt(at.row);
}

std::vector<qsizetype> VectorStore::rowsOf(const QSet<QByteArray> &keys) const
{
    const KeySieve sieve(keys);
    std::vector<qsizetype> rows;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const Page &page = m_pages[i];
        for (qsizetype row = 0; row < page.count(); ++row) {
            const QByteArrayView key = page.rows.key(page.place(row));
            if (sieve.mayHave(key) && keys.contains(QByteArray::fromRawData(key.data(), key.size())))
                rows.push_back(m_firstRows[i] + row);
        }
    }
    return rows;
}

void VectorStore::moveToEnd(const std::vector<qsizetype> &rows)
{
    std::vector<Page> tail; // one a source page, so that 32-bit offsets suffice
    std::vector<qsizetype> ofPage;
    std::vector<qsizetype> places;
    for (auto row = rows.begin(); row != rows.end();) {
        const size_t page = place(*row).page; // m_firstRows tells the rows as they were, as the caller counts
        const qsizetype end = page + 1 < m_firstRows.size() ? m_firstRows[page + 1] : m_count;
        ofPage.clear();
        places.clear();
        for (; row != rows.end() && *row < end; ++row) {
            ofPage.push_back(*row - m_firstRows[page]);
            places.push_back(m_pages[page].place(ofPage.back()));
        }
        tail.push_back({extract(m_pages[page].rows, places), {}});
        hide(page, ofPage);
    }
    std::move(tail.begin(), tail.end(), std::back_inserter(m_pages));
    rebuild();
}

void VectorStore::removeRange(const RowRange &range)
{
    const qsizetype rangeEnd = range.first + range.count;
    for (size_t i = place(range.first).page; i < m_pages.size() && m_firstRows[i] < rangeEnd; ++i) {
        const qsizetype begin = std::max<qsizetype>(0, range.first - m_firstRows[i]);
        const qsizetype end = std::min(m_pages[i].count(), rangeEnd - m_firstRows[i]);
        std::vector<qsizetype> gone(size_t(end - begin));
        std::iota(gone.begin(), gone.end(), begin);
        hide(i, gone);
    }
    rebuild();
}

//! Takes \a rows (ascending) of one page away. Others' numbers stay what they are until rebuild().
void VectorStore::hide(size_t page, const std::vector<qsizetype> &rows)
{
    Page &from = m_pages[page];
    std::vector<quint32> live;
    live.reserve(size_t(from.count()) - rows.size());
    auto next = rows.begin();
    for (qsizetype row = 0; row < from.count(); ++row) {
        if (next != rows.end() && *next == row)
            ++next;
        else
            live.push_back(quint32(from.place(row)));
    }
    const auto left = qsizetype(live.size());
    if (left == 0)
        from = {};
    else if (left * 4 <= from.rows.count() * 3)
        from = {extract(from.rows, live), {}};
    else
        from.live = std::move(live);
}

qsizetype VectorStore::remove(const QSet<QByteArray> &keys)
{
    const std::vector<qsizetype> rows = rowsOf(keys);
    if (rows.empty())
        return 0;
    moveToEnd(rows);
    removeRange({m_count - qsizetype(rows.size()), qsizetype(rows.size())});
    return qsizetype(rows.size());
}

qsizetype VectorStore::bytes() const
{
    size_t total = m_pages.capacity() * sizeof(Page) + m_firstRows.capacity() * sizeof(qsizetype);
    for (const Page &page : m_pages) {
        const VectorPage &rows = page.rows;
        total += size_t(rows.keys.capacity() + rows.metadata.capacity());
        total += (rows.keyEnds.capacity() + rows.metadataEnds.capacity() + page.live.capacity()) * sizeof(quint32);
    }
    return qsizetype(total);
}

VectorStore::Place VectorStore::place(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < m_count);
    const auto after = std::upper_bound(m_firstRows.begin(), m_firstRows.end(), row);
    const size_t page = size_t(after - m_firstRows.begin()) - 1;
    return {page, m_pages[page].place(row - m_firstRows[page])};
}

void VectorStore::rebuild()
{
    std::erase_if(m_pages, [](const Page &page) { return page.count() == 0; });
    m_firstRows.clear();
    m_count = 0;
    for (const Page &page : m_pages) {
        m_firstRows.push_back(m_count);
        m_count += page.count();
    }
}

} // namespace vb
