#include "scanqueue.h"

#include <iterator>
#include <utility>

namespace vb {

namespace {

constexpr qsizetype shortPage = 64; //!< rows
constexpr int mostDrains = 8;

qsizetype bytesOf(const ArrivedPage &page)
{
    if (page.evicted)
        return qsizetype(page.evicted->digests.size()) * qsizetype(sizeof(quint64));
    return page.rows ? page.rows->bytes() : 0;
}

bool isShort(const ArrivedPage &page)
{
    return page.rows && page.count < shortPage && !page.origin.nextToken.isEmpty();
}

} // namespace

ScanQueue::ScanQueue(int segments, StoreSnapshot known)
    : m_knownRows(std::move(known))
    , m_segments(segments)
    , m_pages(size_t(segments))
    , m_hadPages(size_t(segments))
{ }

ScanQueue::~ScanQueue() = default;

std::optional<ApiError> ScanQueue::take(ScanPage page)
{
    const int segment = page.segment;
    put(segment, prepared(std::move(page)));
    const std::scoped_lock lock(m_mutex);
    if (!m_closed)
        return std::nullopt;
    ApiError late; // nobody hears of it: the scan has ended
    late.kind = ApiError::Kind::ConnectionClosed;
    return late;
}

ArrivedPage ScanQueue::prepared(ScanPage page)
{
    std::call_once(m_knownOnce, [this] { m_known = KeyDigests(m_knownRows); });
    ArrivedPage out;
    out.origin = {m_segments, page.segment, page.token, page.nextToken, {}, true};
    out.fields = fieldNamesOf(page.fieldNames);
    std::vector<quint64> digests;
    if (page.rows.count() > 0)
        out.rows = std::make_shared<const StoredPage>(std::move(page.rows), &digests);
    if (out.rows && !m_known.isEmpty()) {
        std::vector<qsizetype> known;
        for (size_t row = 0; row < digests.size(); ++row) {
            if (!m_known.contains(digests[row]))
                continue;
            known.push_back(qsizetype(row));
            out.origin.hidden.push_back(digests[row]);
        }
        if (!known.empty())
            out.rows = out.rows->without(known);
    }
    out.count = out.rows ? out.rows->count() : 0;
    if (out.rows && m_givingUp)
        out.evicted = evicted(*std::exchange(out.rows, nullptr));
    return out;
}

void ScanQueue::put(int segment, ArrivedPage page)
{
    const std::scoped_lock lock(m_mutex);
    if (m_closed)
        return;
    m_bytes += bytesOf(page);
    m_hadPages[size_t(segment)] = true;
    m_pages[size_t(segment)].push_back(std::move(page));
}

bool ScanQueue::hasRoom(int segment)
{
    const std::scoped_lock lock(m_mutex);
    const bool hasRoom = m_bytes < mostBytes && m_pages[size_t(segment)].size() < mostPages;
    if (!hasRoom)
        m_wasFull = true;
    return hasRoom;
}

bool ScanQueue::hadPages(int segment)
{
    const std::scoped_lock lock(m_mutex);
    return m_hadPages[size_t(segment)];
}

std::vector<ArrivedPage> ScanQueue::drain(bool all)
{
    std::vector<ArrivedPage> out;
    const std::scoped_lock lock(m_mutex);
    for (std::vector<ArrivedPage> &pages : m_pages) {
        qsizetype rows = 0;
        for (const ArrivedPage &page : pages)
            rows += page.count;
        const bool waits = !all && !pages.empty() && rows < shortPage && isShort(pages.back())
            && pages.size() < mostPages / 2 && pages.front().drains++ < mostDrains;
        if (waits)
            continue;
        std::move(pages.begin(), pages.end(), std::back_inserter(out));
        pages.clear();
    }
    m_bytes = 0;
    for (const std::vector<ArrivedPage> &pages : m_pages) {
        for (const ArrivedPage &page : pages)
            m_bytes += bytesOf(page);
    }
    return out;
}

void ScanQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_pages.assign(m_pages.size(), {});
    m_bytes = 0;
}

} // namespace vb
