//! How a VectorModel loads an index to its end, gives up rows far from view, and gets them back.
#include "pagemend.h"
#include "rowreloader.h"
#include "segmentedload.h"
#include "vectormodel.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace vb {

namespace {

constexpr size_t mostWanted = 64; //!< pages; a sorted table may show a row of another page in each of its rows
constexpr size_t mostChanges = 32; //!< of a page; more are one

qsizetype lowMark(qsizetype budget)
{
    return budget - budget / 16; // so that not every page that comes costs another
}

} // namespace

void VectorModel::setScans(ScanLanes *scans)
{
    delete std::exchange(m_load, new SegmentedLoad(scans, ref(), this));
    connect(m_load, &SegmentedLoad::arrived, this, &VectorModel::takeArrived);
    connect(m_load, &SegmentedLoad::ended, this, &VectorModel::bulkEnded);
    connect(m_load, &SegmentedLoad::stopped, this, &VectorModel::stop);
}

void VectorModel::setKnownTotal(qint64 total)
{
    m_knownTotal = total;
    Q_EMIT stateChanged();
}

PagedTableModel::Details VectorModel::details() const
{
    return {m_load ? m_load->rowsPerSecond() : 0, m_knownTotal, isReloadingRows(), m_hasListingChanged, isFull()};
}

void VectorModel::retry()
{
    if (rowFailure())
        retryRows();
    PagedTableModel::retry();
}

bool VectorModel::startBulk()
{
    if (!m_load)
        return false;
    StoreSnapshot known = m_store.snapshot(); // what the segments did not bring
    std::erase_if(known.pages, [](const PlacedPage &page) { return page.origin->segments > 1; });
    known.count = 0;
    for (const PlacedPage &page : known.pages)
        known.count += page.count;
    m_load->start(known);
    return true;
}

void VectorModel::stopBulk()
{
    m_load->stop();
}

bool VectorModel::hasBulk() const
{
    return m_load && m_load->hasBegun();
}

void VectorModel::takeArrived(const std::vector<ArrivedPage> &pages)
{
    const QPointer<VectorModel> self(this);
    const quint64 now = generation();
    const std::vector<const ArrivedPage *> following = m_load->following(pages);
    std::vector<FieldName> fields;
    qsizetype count = 0;
    for (const ArrivedPage *page : following) {
        fields.insert(fields.end(), page->fields.begin(), page->fields.end());
        count += page->count;
    }
    learnFields(fields);
    if (!self || now != generation())
        return; // stopped or reloaded by a slot: the pages count as not come
    const auto append = [&] {
        for (const ArrivedPage *page : following) {
            m_load->accept(*page);
            if (page->rows)
                m_store.append(page->rows, page->origin);
            else if (page->evicted)
                m_store.append(page->evicted, page->origin);
        }
    };
    if (count == 0)
        append();
    else
        insertRows(int(count), append);
    if (!self || now != generation())
        return;
    Q_EMIT stateChanged();
}

bool VectorModel::isFull() const
{
    return m_store.bytes() - m_store.evictableBytes() > m_budget / 2;
}

void VectorModel::setRowBudget(qsizetype bytes)
{
    m_budget = bytes;
    giveUpRows();
    m_wantTimer.start();
    Q_EMIT stateChanged();
}

void VectorModel::setViewport(int first, int last)
{
    const RowRange viewport{first, std::max(0, last - first + 1)};
    if (viewport != m_viewport || !m_wantTimer.isActive()) // rows that stream in tell it again and again
        m_wantTimer.start();
    m_viewport = viewport;
}

bool VectorModel::isLoaded(int row) const
{
    return m_store.isLoaded(storedRow(row));
}

bool VectorModel::isReloadingRows() const
{
    return m_reloader->isRunning();
}

std::optional<ApiError> VectorModel::rowFailure() const
{
    return m_reloader->failure();
}

void VectorModel::retryRows()
{
    m_reloader->retry();
    wantRows();
    Q_EMIT stateChanged();
}

//! Pages with rows in view, and then those within \a margin views of it.
std::vector<size_t> VectorModel::pagesNear(int margin) const
{
    std::vector<size_t> pages;
    const qsizetype views = margin * m_viewport.count;
    const qsizetype first = std::max<qsizetype>(0, m_viewport.first - views);
    const qsizetype end = std::min<qsizetype>(rowCount(), m_viewport.first + m_viewport.count + views);
    const auto add = [&](qsizetype row) {
        const size_t page = m_store.pageOf(storedRow(int(row)));
        if (pages.empty() || (pages.back() != page && std::find(pages.begin(), pages.end(), page) == pages.end()))
            pages.push_back(page);
    };
    for (qsizetype row = std::max(first, m_viewport.first); row < end; ++row)
        add(row);
    for (qsizetype row = first; row < std::min(end, m_viewport.first); ++row)
        add(row);
    return pages;
}

//! Farthest from view first. Rows that are in view stay, whatever they take.
void VectorModel::giveUpRows()
{
    if (m_load)
        m_load->setGivingUp(m_store.bytes() > lowMark(m_budget));
    if (m_store.bytes() <= m_budget || m_store.count() == 0)
        return;
    std::vector<size_t> kept = pagesNear(2);
    std::sort(kept.begin(), kept.end());
    const size_t middle = kept.empty() ? 0 : kept[kept.size() / 2];
    const std::vector<PlacedPage> &pages = m_store.pages();
    size_t low = 0;
    size_t high = pages.size();
    while (low < high && m_store.bytes() > lowMark(m_budget)) {
        const bool takeLow = high - 1 <= middle || (low < middle && middle - low > high - 1 - middle);
        const size_t page = takeLow ? low++ : --high;
        if (pages[page].isLoaded() && pages[page].origin->isListed
            && !std::binary_search(kept.begin(), kept.end(), page))
            m_store.evict(page);
    }
    forgetCell();
    const qsizetype upper = high < pages.size() ? pages[high].first : m_store.count();
    announceGivenUp({0, low < pages.size() ? pages[low].first : m_store.count()});
    announceGivenUp({upper, m_store.count() - upper});
}

//! A sorted table shows none of them near its view, which is all that a view draws.
void VectorModel::announceGivenUp(const RowRange &rows)
{
    const RowRange shown = inWindow(rows);
    if (!m_order && shown.count > 0)
        Q_EMIT dataChanged(index(int(shown.first), 0), index(int(shown.first + shown.count - 1), columnCount() - 1));
}

void VectorModel::wantRows()
{
    std::vector<WantedPage> wanted;
    for (const size_t page : pagesNear(1)) {
        if (!m_store.pages()[page].isLoaded() && wanted.size() < mostWanted)
            wanted.push_back({m_store.pages()[page], digestsAfter(m_store.pages(), page)});
    }
    m_reloader->want(std::move(wanted));
}

void VectorModel::rowsCame(quint64 id, std::shared_ptr<const StoredPage> rows)
{
    const qsizetype place = m_store.pageWithId(id);
    if (place < 0 || m_store.pages()[size_t(place)].isLoaded())
        return;
    const PlacedPage before = m_store.pages()[size_t(place)];
    const KeyDigests hidden(before.origin->hidden); // with what was deleted meanwhile
    std::vector<quint64> digests = rows ? rows->digests() : std::vector<quint64>();
    std::vector<qsizetype> gone;
    for (size_t row = 0; row < digests.size(); ++row) {
        if (hidden.contains(digests[row]))
            gone.push_back(qsizetype(row));
    }
    if (!gone.empty()) {
        rows = rows->without(gone);
        digests = rows ? rows->digests() : std::vector<quint64>();
    }
    const bool sameRows = digests == before.evicted->digests;
    const bool isKnown = before.evicted->content != EvictedPage::unknown;
    m_hasListingChanged
        = m_hasListingChanged || !sameRows || (isKnown && rows->contentDigest() != before.evicted->content);
    const QPointer<VectorModel> self(this);
    if (!sameRows && !adapt(id, digests))
        return; // a slot changed the rows; they are wanted again if they are in view
    const qsizetype now = m_store.pageWithId(id);
    if (now >= 0) {
        m_store.fill(size_t(now), rows);
        forgetCell();
        const PlacedPage &page = m_store.pages()[size_t(now)];
        const RowRange shown = m_order ? RowRange{0, rowCount()} : inWindow({page.first, page.count});
        if (shown.count > 0)
            Q_EMIT dataChanged(index(int(shown.first), 0),
                               index(int(shown.first + shown.count - 1), columnCount() - 1));
    }
    if (self)
        giveUpRows();
    if (self)
        Q_EMIT storeChanged();
    if (self)
        Q_EMIT stateChanged();
}

//! The evicted page gets the rows \a digests, announced one by one so that a selection stays with its rows. False
//! when a slot moved them.
bool VectorModel::adapt(quint64 id, const std::vector<quint64> &digests)
{
    const PlacedPage before = m_store.pages()[size_t(m_store.pageWithId(id))];
    PageDifference difference = differenceOf(before.evicted->digests, digests);
    if (difference.inserted.size() + rangesOf(difference.removed).size() > mostChanges) {
        difference = {{{0, digests}}, {}};
        for (qsizetype row = 0; row < before.count; ++row)
            difference.removed.push_back(qsizetype(digests.size()) + row);
        if (digests.empty())
            difference.inserted.clear();
    }
    const QPointer<VectorModel> self(this);
    for (auto it = difference.inserted.rbegin(); it != difference.inserted.rend(); ++it) {
        if (!insertEvicted(id, it->at, it->digests))
            return false;
    }
    if (difference.removed.empty())
        return true;
    const qsizetype first = m_store.pages()[size_t(m_store.pageWithId(id))].first;
    for (qsizetype &row : difference.removed)
        row += first;
    const quint64 revision = ++m_revision;
    removeStored(std::move(difference.removed));
    if (self && revision == m_revision)
        dropOwnOrder();
    return self && revision == m_revision;
}

bool VectorModel::insertEvicted(quint64 id, qsizetype at, const std::vector<quint64> &digests)
{
    const auto place = size_t(m_store.pageWithId(id));
    const qsizetype first = m_store.pages()[place].first + at;
    const QPointer<VectorModel> self(this);
    const quint64 revision = ++m_revision;
    const auto count = qsizetype(digests.size());
    const bool resets = !m_order && m_store.count() + count > m_maximumRows;
    if (resets)
        beginResetModel();
    else if (!m_order)
        beginInsertRows({}, int(first), int(first + count - 1));
    m_order = orderWithGap(m_order, first, count);
    m_store.insertEvicted(place, at, digests);
    forgetCell();
    if (resets)
        endResetModel();
    else if (!m_order)
        endInsertRows();
    return self && revision == m_revision;
}

} // namespace vb
