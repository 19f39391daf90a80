#include "pagemend.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

namespace vb {

namespace {

constexpr qsizetype largestPage = 1000;

} // namespace

PageMend::PageMend(const PlacedPage &page, const std::vector<quint64> &next)
    : m_origin(page.origin)
    , m_hidden(page.origin->hidden)
    , m_next(next)
    , m_before(page.evicted->digests)
    , m_last(page.evicted->digests.back())
    , m_token(page.origin->token)
{
    const qsizetype listed = page.count + qsizetype(page.origin->hidden.size());
    m_pageSize = int(std::clamp<qsizetype>(listed, 1, largestPage));
    m_mostRows = listed + 2 * largestPage;
}

void PageMend::add(const VectorPage &page)
{
    for (qsizetype row = 0; row < page.count() && !m_reachedEnd; ++row)
        m_reachedEnd = !addRow(page.key(row), page.metadataAt(row));
    if (isComplete(page))
        finish();
    else
        m_token = page.nextToken;
}

//! False when it belongs to the next page.
bool PageMend::addRow(QByteArrayView key, QByteArrayView metadata)
{
    const quint64 digest = keyDigest(key);
    if (m_next.contains(digest))
        return false;
    if (m_hidden.contains(digest))
        return true;
    m_digests.push_back(digest);
    m_found.keys.append(key);
    m_found.keyEnds.push_back(quint32(m_found.keys.size()));
    m_found.metadata.append(metadata);
    m_found.metadataEnds.push_back(quint32(m_found.metadata.size()));
    return true;
}

bool PageMend::isComplete(const VectorPage &page) const
{
    return m_reachedEnd || page.nextToken.isEmpty() || page.nextToken == m_origin->nextToken
        || std::find(m_digests.begin(), m_digests.end(), m_last) != m_digests.end()
        || qsizetype(m_digests.size()) >= m_mostRows;
}

void PageMend::finish()
{
    m_token.reset();
    // What is new behind the last row that it had comes with the page that follows, whose token leads there.
    const auto isKnown = [this](quint64 digest) { return m_before.contains(digest); };
    const auto lastKnown = std::find_if(m_digests.rbegin(), m_digests.rend(), isKnown);
    std::vector<qsizetype> beyond;
    if (!m_origin->nextToken.isEmpty() && lastKnown != m_digests.rend()) {
        beyond.resize(size_t(lastKnown - m_digests.rbegin()));
        m_digests.resize(m_digests.size() - beyond.size());
        std::iota(beyond.begin(), beyond.end(), qsizetype(m_digests.size()));
    }
    if (m_found.count() > 0)
        m_rows = std::make_shared<const StoredPage>(std::move(m_found));
    if (!beyond.empty())
        m_rows = m_rows->without(beyond);
}

PageDifference differenceOf(const std::vector<quint64> &before, const std::vector<quint64> &after)
{
    QHash<quint64, qsizetype> placeBefore;
    for (size_t row = 0; row < before.size(); ++row)
        placeBefore.insert(before[row], qsizetype(row));
    PageDifference difference;
    std::vector<bool> stays(before.size(), false);
    qsizetype next = 0; // first row of before that has not been passed
    for (const quint64 digest : after) {
        const qsizetype place = placeBefore.value(digest, -1);
        if (place >= next) {
            stays[size_t(place)] = true;
            next = place + 1;
            continue;
        }
        if (difference.inserted.empty() || difference.inserted.back().at != next)
            difference.inserted.push_back({next, {}});
        difference.inserted.back().digests.push_back(digest);
    }
    auto insertion = difference.inserted.cbegin();
    qsizetype shift = 0;
    for (size_t row = 0; row < before.size(); ++row) {
        for (; insertion != difference.inserted.cend() && insertion->at <= qsizetype(row); ++insertion)
            shift += qsizetype(insertion->digests.size());
        if (!stays[row])
            difference.removed.push_back(qsizetype(row) + shift);
    }
    return difference;
}

} // namespace vb
