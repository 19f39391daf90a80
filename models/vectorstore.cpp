#include "vectorstore.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace vb {

namespace {

// A page below both is joined with the next one, so that a row's share of a page's own bytes stays small.
constexpr qsizetype smallPageRows = 64;
constexpr qsizetype smallPageBytes = 16 * 1024;

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

//! Takes the rows \a gone (ascending, of this page) out of one arena, in place, into another.
void splitArena(QByteArray *arena, std::vector<quint32> *ends, std::span<const qsizetype> gone, QByteArray *goneArena,
                std::vector<quint32> *goneEnds)
{
    char *bytes = arena->data();
    quint32 begin = 0;
    quint32 written = 0;
    size_t kept = 0;
    auto next = gone.begin();
    for (size_t row = 0; row < ends->size(); ++row) {
        const quint32 end = (*ends)[row];
        if (next != gone.end() && *next == qsizetype(row)) {
            ++next;
            goneArena->append(bytes + begin, end - begin);
            goneEnds->push_back(quint32(goneArena->size()));
        } else {
            std::memmove(bytes + written, bytes + begin, end - begin);
            written += end - begin;
            (*ends)[kept++] = written;
        }
        begin = end;
    }
    ends->resize(kept);
    arena->resize(written);
}

//! Takes the rows \a gone (ascending) out of \a page.
VectorPage split(VectorPage *page, std::span<const qsizetype> gone)
{
    VectorPage out;
    splitArena(&page->keys, &page->keyEnds, gone, &out.keys, &out.keyEnds);
    splitArena(&page->metadata, &page->metadataEnds, gone, &out.metadata, &out.metadataEnds);
    squeeze(page);
    return out;
}

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
    if (!m_pages.empty() && m_pages.back().count() < smallPageRows && arenaBytes(m_pages.back()) < smallPageBytes
        && arenaBytes(page) < smallPageBytes) {
        join(&m_pages.back(), page);
    } else {
        squeeze(&page);
        m_pages.push_back(std::move(page));
        m_firstRows.push_back(m_count);
    }
    m_count += count;
}

QByteArrayView VectorStore::key(qsizetype row) const
{
    const Place at = place(row);
    return m_pages[at.page].key(at.row);
}

QByteArrayView VectorStore::metadata(qsizetype row) const
{
    const Place at = place(row);
    return m_pages[at.page].metadataAt(at.row);
}

std::vector<qsizetype> VectorStore::rowsOf(const QSet<QByteArray> &keys) const
{
    std::vector<qsizetype> rows;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const VectorPage &page = m_pages[i];
        for (qsizetype row = 0; row < page.count(); ++row) {
            const QByteArrayView key = page.key(row);
            if (keys.contains(QByteArray::fromRawData(key.data(), key.size())))
                rows.push_back(m_firstRows[i] + row);
        }
    }
    return rows;
}

void VectorStore::moveToEnd(const std::vector<qsizetype> &rows)
{
    std::vector<VectorPage> tail; // one a source page, so that 32-bit offsets suffice
    std::vector<qsizetype> ofPage;
    for (auto row = rows.begin(); row != rows.end();) {
        const size_t page = place(*row).page;
        const qsizetype first = m_firstRows[page];
        const qsizetype end = first + m_pages[page].count();
        ofPage.clear();
        for (; row != rows.end() && *row < end; ++row)
            ofPage.push_back(*row - first);
        tail.push_back(split(&m_pages[page], ofPage));
        // m_firstRows still tells the rows as they were, which is how the caller counts.
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
        if (begin == 0 && end == m_pages[i].count()) {
            m_pages[i] = {};
            continue;
        }
        std::vector<qsizetype> gone;
        for (qsizetype row = begin; row < end; ++row)
            gone.push_back(row);
        split(&m_pages[i], gone);
    }
    rebuild();
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
    size_t total = m_pages.capacity() * sizeof(VectorPage) + m_firstRows.capacity() * sizeof(qsizetype);
    for (const VectorPage &page : m_pages) {
        total += size_t(page.keys.capacity() + page.metadata.capacity());
        total += (page.keyEnds.capacity() + page.metadataEnds.capacity()) * sizeof(quint32);
    }
    return qsizetype(total);
}

VectorStore::Place VectorStore::place(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < m_count);
    const auto after = std::upper_bound(m_firstRows.begin(), m_firstRows.end(), row);
    const size_t page = size_t(after - m_firstRows.begin()) - 1;
    return {page, row - m_firstRows[page]};
}

void VectorStore::rebuild()
{
    std::erase_if(m_pages, [](const VectorPage &page) { return page.count() == 0; });
    m_firstRows.clear();
    m_count = 0;
    for (const VectorPage &page : m_pages) {
        m_firstRows.push_back(m_count);
        m_count += page.count();
    }
}

} // namespace vb
