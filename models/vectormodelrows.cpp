//! Which rows a VectorModel shows: how they come, move and go.
#include "rowreloader.h"
#include "rowset.h"
#include "segmentedload.h"
#include "vectormodel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vb {

namespace {

// More ranges than this are dearer to a view than one layout change.
constexpr size_t maximumRanges = 16;

bool isAsListed(const RowOrder &order)
{
    for (size_t row = 0; row < order.size(); ++row) {
        if (order[row] != row)
            return false;
    }
    return true;
}

bool beginsWith(const RowOrder &order, const RowOrder &former)
{
    return former.size() <= order.size() && std::equal(former.begin(), former.end(), order.begin());
}

} // namespace

bool VectorModel::canFetchMore(const QModelIndex &parent) const
{
    return !m_order && !isFull() && PagedTableModel::canFetchMore(parent);
}

void VectorModel::clearRows()
{
    m_store.clear();
    m_order.reset();
    m_hasOwnOrder = false;
    m_windowFirst = 0;
    m_fieldNames.clear();
    m_fieldColumns.clear();
    m_hasMoreFields = false;
    ++m_revision;
    m_hasListingChanged = false;
    m_viewport = {};
    m_reloader->clear();
    if (m_load)
        m_load->clear();
    forgetCell();
}

void VectorModel::insertRows(int count, const std::function<void()> &append)
{
    const QPointer<VectorModel> self(this);
    const int first = rowCount();
    const int added = m_order ? 0 : std::min(count, m_maximumRows - first); // the rest is later than the window
    if (added > 0)
        beginInsertRows({}, first, first + added - 1);
    append();
    forgetCell(); // short pages are joined, which moves their bytes
    if (added > 0)
        endInsertRows();
    if (!self)
        return;
    giveUpRows();
    if (isFull())
        stop();
    if (self)
        Q_EMIT storeChanged();
}

void VectorModel::appendRows(VectorPage rows)
{
    const QPointer<VectorModel> self(this);
    const quint64 now = generation();
    learnFields(fieldNamesOf(rows));
    if (self && now == generation()) // not stopped or reloaded by a slot
        insertRows(int(rows.count()), [&] { m_store.append(std::move(rows), {1, 0, {}, {}, {}, false}); });
}

bool VectorModel::setRowOrder(const std::shared_ptr<const RowOrder> &order, quint64 revision)
{
    if (revision != m_store.revision())
        return false;
    ++m_revision;
    m_hasOwnOrder = false;
    const auto isWhole = [this](const std::shared_ptr<const RowOrder> &rows) {
        return !rows || qsizetype(rows->size()) == m_store.count();
    };
    if (isWhole(order) && isWhole(m_order) && !isWindowed()) {
        changeOrder(order);
        return true;
    }
    const qsizetype more
        = order && m_order && beginsWith(*order, *m_order) ? qsizetype(order->size() - m_order->size()) : -1;
    if (more >= 0) {
        const auto append = [&] {
            m_order = order;
            forgetCell();
        };
        if (more == 0)
            append();
        else
            PagedTableModel::insertRows(int(more), append);
        return true;
    }
    beginResetModel();
    m_order = order;
    m_windowFirst = 0;
    forgetCell();
    endResetModel();
    return true;
}

void VectorModel::setMaximumRows(int rows)
{
    if (shownCount() <= std::min(rows, m_maximumRows)) {
        m_maximumRows = rows;
        return;
    }
    beginResetModel();
    m_maximumRows = rows;
    m_windowFirst = std::clamp<qsizetype>(shownCount() - rows, 0, m_windowFirst);
    forgetCell();
    endResetModel();
}

void VectorModel::moveWindow(qsizetype first)
{
    first = std::clamp<qsizetype>(first, 0, std::max<qsizetype>(0, shownCount() - m_maximumRows));
    if (first == m_windowFirst)
        return;
    beginResetModel();
    m_windowFirst = first;
    forgetCell();
    endResetModel();
    Q_EMIT stateChanged();
}

//! The part of the shown rows \a rows that is in the window, as its rows.
RowRange VectorModel::inWindow(const RowRange &rows) const
{
    const qsizetype first = std::max<qsizetype>(0, rows.first - m_windowFirst);
    const qsizetype end = std::min<qsizetype>(rowCount(), rows.first + rows.count - m_windowFirst);
    return {first, std::max<qsizetype>(0, end - first)};
}

//! The same rows in another order.
void VectorModel::changeOrder(const std::shared_ptr<const RowOrder> &order)
{
    // The hint spares the horizontal header, and lets a selection move by rows instead of by cells.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::shared_ptr<const RowOrder> former = std::exchange(m_order, order);
    forgetCell();
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> shownAt; // by stored row
    if (order && !before.isEmpty()) {
        shownAt.resize(size_t(m_store.count()));
        for (size_t row = 0; row < order->size(); ++row)
            shownAt[(*order)[row]] = quint32(row);
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const quint32 stored = former ? (*former)[size_t(old.row())] : quint32(old.row());
        after.append(index(int(order ? shownAt[stored] : stored), old.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void VectorModel::removeKeys(const QList<QByteArray> &keys)
{
    const QSet<QByteArray> wanted(keys.begin(), keys.end());
    const QPointer<VectorModel> self(this);
    std::vector<qsizetype> rows = m_store.rowsOf(wanted);
    if (rows.empty())
        return;
    quint64 revision = 0;
    do { // once, unless a slot moved the rows meanwhile; those that are left are elsewhere then
        revision = ++m_revision;
        removeStored(rows);
        if (!self)
            return;
        rows = revision == m_revision ? std::vector<qsizetype>() : m_store.rowsOf(wanted);
    } while (!rows.empty());
    dropOwnOrder();
    Q_EMIT storeChanged();
}

//! When a removal has moved its rows and they are gone, the others are as they were listed.
void VectorModel::dropOwnOrder()
{
    if (!m_hasOwnOrder || !isAsListed(*m_order))
        return;
    m_order.reset();
    m_hasOwnOrder = false;
}

//! Gives up half-way when a slot moves the rows.
void VectorModel::removeStored(std::vector<qsizetype> rows)
{
    if (isWindowed())
        return removeBelowWindow(rows);
    const QPointer<VectorModel> self(this);
    const quint64 revision = m_revision;
    const bool isUntouched = !m_order;
    std::vector<qsizetype> shown = m_order ? removeHidden(&rows) : std::move(rows);
    std::vector<RowRange> ranges = rangesOf(shown);
    if (ranges.size() > maximumRanges) {
        const qsizetype staying = rowCount() - qsizetype(shown.size());
        moveToEnd(shown);
        ranges = {{staying, qsizetype(shown.size())}};
    }
    for (auto range = ranges.rbegin(); range != ranges.rend() && self && revision == m_revision; ++range)
        removeRange(*range, isUntouched);
}

//! Rows go before, in and behind the window, so that all of it changes.
void VectorModel::removeBelowWindow(const std::vector<qsizetype> &rows)
{
    beginResetModel();
    m_order = orderWithout(m_order, rows, m_store.count());
    m_store.remove(rows);
    m_windowFirst = std::clamp<qsizetype>(shownCount() - m_maximumRows, 0, m_windowFirst);
    forgetCell();
    endResetModel();
}

//! Of the stored \a rows, removes those that are not shown. Returns the places of the others.
std::vector<qsizetype> VectorModel::removeHidden(std::vector<qsizetype> *rows)
{
    std::vector<qsizetype> shown = placesIn(*m_order, *rows, m_store.count());
    if (shown.size() == rows->size())
        return shown;
    std::vector<qsizetype> visible;
    visible.reserve(shown.size());
    for (const qsizetype place : shown)
        visible.push_back((*m_order)[size_t(place)]);
    std::sort(visible.begin(), visible.end());
    std::vector<qsizetype> hidden;
    std::set_difference(rows->begin(), rows->end(), visible.begin(), visible.end(), std::back_inserter(hidden));
    m_order = orderWithout(m_order, hidden, m_store.count());
    m_store.remove(hidden);
    forgetCell();
    return shown;
}

//! Puts the rows \a shown (ascending) behind all others; both keep their order.
void VectorModel::moveToEnd(const std::vector<qsizetype> &shown)
{
    const RowSet moving(shown, rowCount());
    const int staying = rowCount() - int(shown.size());
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_hasOwnOrder = m_hasOwnOrder || !m_order;
    m_order = orderWithAtEnd(m_order.get(), shown, rowCount());
    forgetCell();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const auto earlier = int(moving.before(old.row()));
        after.append(index(moving.contains(old.row()) ? staying + earlier : old.row() - earlier, old.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

//! \a restoresList: what is left is as it was listed.
void VectorModel::removeRange(const RowRange &range, bool restoresList)
{
    std::vector<qsizetype> rows(size_t(range.count));
    for (qsizetype i = 0; i < range.count; ++i)
        rows[size_t(i)] = storedRow(int(range.first + i));
    std::sort(rows.begin(), rows.end());
    beginRemoveRows({}, int(range.first), int(range.first + range.count - 1));
    if (restoresList && m_hasOwnOrder) {
        m_order.reset();
        m_hasOwnOrder = false;
    } else {
        m_order = orderWithout(m_order, rows, m_store.count());
    }
    m_store.remove(rows);
    forgetCell();
    endRemoveRows();
}

} // namespace vb
