#include "rowsort.h"

#include "exactnumber.h"
#include "jsonmembers.h"
#include "jsonnumber.h"
#include "jsontext.h"
#include "metadatafields.h"
#include "sortitems.h"

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <string>

namespace vb {

namespace {

enum Group { Numbers, Texts, Booleans, Lists, Objects, Nulls, Missing, GroupCount };

Group groupOf(QByteArrayView raw)
{
    if (raw.isEmpty())
        return Missing;
    switch (raw.front()) {
    case '"':
        return Texts;
    case '[':
        return Lists;
    case '{':
        return Objects;
    case 't':
    case 'f':
        return Booleans;
    case 'n':
        return Nulls;
    default:
        return Numbers;
    }
}

//! Ordered as the numbers are; -0 is 0.
quint64 orderedBits(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    constexpr quint64 sign = quint64(1) << 63;
    return (bits & sign) ? ~bits : bits | sign;
}

//! What a double may hold less exactly than it is written.
bool isLong(QByteArrayView literal)
{
    return literal.size() > 15 || literal.contains('e') || literal.contains('E');
}

class Sorter
{
public:
    Sorter(const StoreSnapshot &store, const RowSort &sort, const std::atomic_bool &cancelled)
        : m_store(store)
        , m_sort(sort)
        , m_cancelled(cancelled)
    { }

    bool sort(RowOrder *rows)
    {
        collect(*rows);
        bool whole = !m_cancelled;
        for (int group = 0; group < GroupCount && whole; ++group)
            whole = sortGroup(Group(group));
        if (whole)
            write(rows);
        return whole;
    }

private:
    void collect(const RowOrder &rows)
    {
        auto row = rows.begin();
        for (const PlacedPage &page : m_store.pages) {
            const auto end = std::lower_bound(row, rows.end(), quint32(page.first + page.count));
            if (m_cancelled)
                return;
            for (; row != end && page.isLoaded(); ++row) {
                const qsizetype inPage = qsizetype(*row) - page.first;
                if (m_sort.by == RowSort::By::Key)
                    add(Texts, *row, 0, page.rows->key(inPage));
                else
                    addValue(*row, memberOf(page.rows->metadata(inPage), m_sort.field));
            }
            row = end;
        }
    }

    void add(Group group, quint32 row, quint64 prefix, QByteArrayView text)
    {
        m_groups[group].push_back({prefix, row, quint32(m_texts.size())});
        m_texts.push_back(text);
    }

    void addValue(quint32 row, QByteArrayView raw)
    {
        const Group group = groupOf(raw);
        switch (group) {
        case Numbers:
            return add(group, row, orderedBits(nearest<double>(raw)), raw);
        case Texts:
            return add(group, row, 0, resolved(raw));
        case Booleans:
            return add(group, row, raw.front() == 't' ? 1 : 0, {});
        case Lists:
            return add(group, row, quint64(jsonItemCount(raw)), {});
        default:
            return add(group, row, 0, {});
        }
    }

    QByteArrayView resolved(QByteArrayView raw)
    {
        const QByteArrayView inside = raw.sliced(1, raw.size() - 2);
        if (!inside.contains('\\'))
            return inside;
        std::string &text = m_resolved.emplace_back();
        appendUnescaped(inside, &text);
        return text;
    }

    bool sortGroup(Group group)
    {
        std::span<SortItem> items(m_groups[group]);
        if (group == Texts)
            return sortByText(items, m_texts, m_sort.descending, m_cancelled);
        for (SortItem &item : items)
            item.prefix ^= m_sort.descending ? ~quint64(0) : 0;
        if (!sortByPrefix(items, m_cancelled))
            return false;
        if (group == Numbers)
            forEachRun(items, [this](std::span<SortItem> run) { sortExactly(run); });
        return true;
    }

    //! Numbers whose doubles are the same.
    void sortExactly(std::span<SortItem> run)
    {
        if (std::none_of(run.begin(), run.end(), [this](const SortItem &item) { return isLong(m_texts[item.slot]); }))
            return;
        std::sort(run.begin(), run.end(), [this](const SortItem &a, const SortItem &b) {
            const int order = compareExactly(m_texts[a.slot], m_texts[b.slot]);
            return order != 0 ? (order < 0) != m_sort.descending : a.row < b.row;
        });
    }

    void write(RowOrder *rows) const
    {
        std::array groups{Numbers, Texts, Booleans, Lists, Objects, Nulls, Missing};
        if (m_sort.descending)
            std::reverse(groups.begin(), groups.begin() + Nulls);
        rows->clear();
        for (const Group group : groups) {
            for (const SortItem &item : m_groups[group])
                rows->push_back(item.row);
        }
    }

    const StoreSnapshot &m_store;
    const RowSort &m_sort;
    const std::atomic_bool &m_cancelled;
    std::array<std::vector<SortItem>, GroupCount> m_groups;
    std::vector<QByteArrayView> m_texts; //!< by SortItem::slot
    std::deque<std::string> m_resolved; //!< of texts with escapes
};

} // namespace

bool sortRows(const StoreSnapshot &store, const RowSort &sort, RowOrder *rows, const std::atomic_bool &cancelled)
{
    return sort.by == RowSort::By::Nothing || Sorter(store, sort, cancelled).sort(rows);
}

} // namespace vb
