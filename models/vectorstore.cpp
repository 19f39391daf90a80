#include "vectorstore.h"

#include "keydigests.h"
#include "keysieve.h"

#include <algorithm>
#include <utility>

namespace vb {

namespace {

// A page below both is joined with the next one, so that a row's share of a page's own bytes stays small.
constexpr qsizetype smallPageRows = 64;
constexpr qsizetype smallPageBytes = qsizetype(16) * 1024;

bool isSmall(const PlacedPage &page)
{
    return page.isLoaded() && page.count < smallPageRows && page.rows->arenaBytes() < smallPageBytes;
}

//! \a next is what the listing gave after \a page.
bool goesOn(const PageOrigin &page, const PageOrigin &next)
{
    return page.segments == next.segments && page.segment == next.segment && page.nextToken == next.token;
}

qsizetype bytesOf(const PageOrigin &origin)
{
    // The next token is shared with the page that was asked for with it.
    return qsizetype(sizeof origin + origin.hidden.capacity() * sizeof(quint64)) + origin.token.capacity();
}

std::vector<quint64> without(const std::vector<quint64> &digests, const std::vector<qsizetype> &rows)
{
    std::vector<quint64> out;
    out.reserve(digests.size() - rows.size());
    auto next = rows.begin();
    for (size_t row = 0; row < digests.size(); ++row) {
        if (next != rows.end() && size_t(*next) == row)
            ++next;
        else
            out.push_back(digests[row]);
    }
    return out;
}

//! Rows that may be looked for, of pages all over the memory. To read their keys one after the other is to wait for
//! the memory thousands of times; asked for all together, they come side by side.
class Candidates
{
public:
    //! In ascending order, with those of addFound().
    void add(const PlacedPage &page, qsizetype row)
    {
        page.rows->prefetchKeyEnd(row);
        m_rows.push_back({page.rows.get(), row, page.first + row, {}});
    }
    void addFound(qsizetype row) { m_rows.push_back({nullptr, 0, row, {}}); }

    template <typename IsWanted>
    std::vector<qsizetype> found(IsWanted isWanted)
    {
        constexpr qsizetype line = 64; // of the processor's cache
        for (Candidate &row : m_rows) {
            row.key = row.page ? row.page->key(row.row) : QByteArrayView();
            __builtin_prefetch(row.key.data());
            __builtin_prefetch(row.key.data() + std::min(line, row.key.size()));
        }
        std::vector<qsizetype> rows;
        for (const Candidate &row : m_rows) {
            if (!row.page || isWanted(row.key))
                rows.push_back(row.number);
        }
        return rows;
    }

private:
    struct Candidate
    {
        const StoredPage *page; //!< null: it is one
        qsizetype row; //!< in it
        qsizetype number;
        QByteArrayView key;
    };
    std::vector<Candidate> m_rows;
};

} // namespace

void VectorStore::clear()
{
    m_pages.clear();
    m_count = 0;
    m_bytes = 0;
    m_rowBytes = 0;
    ++m_revision;
}

void VectorStore::append(VectorPage page, PageOrigin origin)
{
    if (page.count() > 0)
        append(std::make_shared<const StoredPage>(std::move(page)), std::move(origin));
}

void VectorStore::append(std::shared_ptr<const StoredPage> page, PageOrigin origin)
{
    PlacedPage next{++m_lastId, m_count, page->count(), std::move(page), {}, {}};
    if (!m_pages.empty() && isSmall(m_pages.back()) && isSmall(next) && goesOn(*m_pages.back().origin, origin)) {
        PlacedPage &last = m_pages.back();
        account(last, -1);
        m_count -= last.count;
        origin.token = last.origin->token;
        origin.hidden.insert(origin.hidden.begin(), last.origin->hidden.begin(), last.origin->hidden.end());
        next = {last.id, last.first, last.count + next.count, last.rows->joinedWith(*next.rows), {}, {}};
        m_pages.pop_back();
    }
    next.origin = std::make_shared<const PageOrigin>(std::move(origin));
    place(std::move(next));
}

void VectorStore::append(std::shared_ptr<const EvictedPage> page, PageOrigin origin)
{
    const auto rows = qsizetype(page->digests.size());
    place({++m_lastId, m_count, rows, {}, std::move(page), std::make_shared<const PageOrigin>(std::move(origin))});
}

void VectorStore::place(PlacedPage page)
{
    m_count += page.count;
    account(page, 1);
    m_pages.push_back(std::move(page));
}

StoreSnapshot VectorStore::snapshot() const
{
    return {m_pages, m_count, m_revision};
}

size_t VectorStore::pageOf(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < m_count);
    const auto after = std::upper_bound(m_pages.begin(), m_pages.end(), row,
                                        [](qsizetype value, const PlacedPage &page) { return value < page.first; });
    return size_t(after - m_pages.begin()) - 1;
}

qsizetype VectorStore::pageWithId(quint64 id) const
{
    const auto isTheOne = [id](const PlacedPage &page) { return page.id == id; };
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), isTheOne);
    return found == m_pages.end() ? -1 : found - m_pages.begin();
}

QByteArrayView VectorStore::key(qsizetype row) const
{
    const PlacedPage &page = m_pages[pageOf(row)];
    return page.isLoaded() ? page.rows->key(row - page.first) : QByteArrayView();
}

QByteArrayView VectorStore::metadata(qsizetype row) const
{
    const PlacedPage &page = m_pages[pageOf(row)];
    return page.isLoaded() ? page.rows->metadata(row - page.first) : QByteArrayView();
}

std::vector<qsizetype> VectorStore::rowsOf(const QSet<QByteArray> &keys) const
{
    std::vector<quint64> wanted;
    wanted.reserve(size_t(keys.size()));
    for (const QByteArray &key : keys)
        wanted.push_back(keyDigest(key));
    const KeyDigests digests(wanted);
    Candidates candidates;
    const KeySieve sieve(keys);
    for (const PlacedPage &page : m_pages) {
        if (page.isLoaded())
            page.rows->visit(sieve, [&](qsizetype row) { candidates.add(page, row); });
        for (qsizetype row = 0; !page.isLoaded() && row < page.count; ++row) {
            if (digests.contains(page.evicted->digests[size_t(row)]))
                candidates.addFound(page.first + row);
        }
    }
    return candidates.found([&](QByteArrayView key) {
        return digests.contains(keyDigest(key)) && keys.contains(QByteArray::fromRawData(key.data(), key.size()));
    });
}

void VectorStore::remove(const std::vector<qsizetype> &rows)
{
    std::vector<qsizetype> ofPage;
    for (auto row = rows.begin(); row != rows.end();) {
        const size_t page = pageOf(*row); // the rows as they were, as the caller counts
        const qsizetype first = m_pages[page].first;
        const qsizetype end = first + m_pages[page].count;
        ofPage.clear();
        for (; row != rows.end() && *row < end; ++row)
            ofPage.push_back(*row - first);
        hideRows(page, ofPage);
    }
    if (!rows.empty())
        renumber();
}

//! Takes \a rows (ascending) of one page away. Numbers stay what they are until renumber().
void VectorStore::hideRows(size_t index, const std::vector<qsizetype> &rows)
{
    PlacedPage &page = m_pages[index];
    account(page, -1);
    PageOrigin origin = *page.origin;
    const std::vector<quint64> digests = page.isLoaded() ? std::vector<quint64>() : page.evicted->digests;
    origin.hidden.reserve(origin.hidden.size() + rows.size());
    for (const qsizetype row : rows)
        origin.hidden.push_back(page.isLoaded() ? keyDigest(page.rows->key(row)) : digests[size_t(row)]);
    page.origin = std::make_shared<const PageOrigin>(std::move(origin));
    if (page.isLoaded())
        page.rows = page.rows->without(rows);
    else
        page.evicted = std::make_shared<const EvictedPage>(EvictedPage{without(digests, rows), EvictedPage::unknown});
    page.count -= qsizetype(rows.size());
    account(page, 1);
}

void VectorStore::evict(size_t index)
{
    PlacedPage &page = m_pages[index];
    account(page, -1);
    page.evicted = evicted(*page.rows);
    page.rows.reset();
    account(page, 1);
}

void VectorStore::fill(size_t index, std::shared_ptr<const StoredPage> rows)
{
    PlacedPage &page = m_pages[index];
    Q_ASSERT(!page.isLoaded() && rows->count() == page.count);
    account(page, -1);
    page.rows = std::move(rows);
    page.evicted.reset();
    account(page, 1);
}

void VectorStore::insertEvicted(size_t index, qsizetype at, const std::vector<quint64> &digests)
{
    PlacedPage &page = m_pages[index];
    std::vector<quint64> all = page.evicted->digests;
    all.insert(all.begin() + at, digests.begin(), digests.end());
    account(page, -1);
    page.count = qsizetype(all.size());
    page.evicted = std::make_shared<const EvictedPage>(EvictedPage{std::move(all), EvictedPage::unknown});
    account(page, 1);
    renumber();
}

void VectorStore::account(const PlacedPage &page, int sign)
{
    const qsizetype digests = page.evicted ? qsizetype(page.evicted->digests.capacity() * sizeof(quint64)) : 0;
    const qsizetype rows = page.rows ? page.rows->bytes() : 0;
    const qsizetype own = qsizetype(sizeof page) + (page.origin ? bytesOf(*page.origin) : 0);
    m_bytes += sign * (own + digests + rows);
    m_rowBytes += sign * rows;
}

//! After rows went or came between others.
void VectorStore::renumber()
{
    for (const PlacedPage &page : m_pages) {
        if (page.count == 0)
            account(page, -1);
    }
    std::erase_if(m_pages, [](const PlacedPage &page) { return page.count == 0; });
    m_count = 0;
    for (PlacedPage &page : m_pages) {
        page.first = m_count;
        m_count += page.count;
    }
    ++m_revision;
}

} // namespace vb
