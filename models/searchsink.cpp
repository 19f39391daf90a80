#include "searchsink.h"

#include <utility>

namespace vb {

namespace {

void appendRow(const VectorPage &from, qsizetype row, VectorPage *to)
{
    to->keys.append(from.key(row));
    to->keyEnds.push_back(quint32(to->keys.size()));
    to->metadata.append(from.metadataAt(row));
    to->metadataEnds.push_back(quint32(to->metadata.size()));
}

} // namespace

SearchSink::SearchSink(RowMatcher matcher)
    : m_matcher(std::move(matcher))
{ }

std::optional<ApiError> SearchSink::take(ScanPage page)
{
    const std::vector<quint32> rows = m_matcher.rowsOf(page.rows);
    const std::scoped_lock lock(m_mutex);
    for (const quint32 row : rows)
        appendRow(page.rows, row, &m_found.rows);
    m_found.scanned += page.rowCount;
    ++m_found.pages;
    return {};
}

bool SearchSink::hasRoom(int)
{
    const std::scoped_lock lock(m_mutex);
    const bool isFull = m_found.rows.keys.size() + m_found.rows.metadata.size() > mostBytes;
    m_found.wasFull = m_found.wasFull || isFull;
    return !isFull;
}

SearchSink::Found SearchSink::drain()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_found, {});
}

} // namespace vb
