#include "sortitems.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace vb {

namespace {

constexpr int bucketBits = 11;
constexpr size_t smallCount = 1024; //!< below it, comparing is as fast

bool isLess(const SortItem &a, const SortItem &b)
{
    return a.prefix != b.prefix ? a.prefix < b.prefix : a.row < b.row;
}

bool sortRange(std::span<SortItem> items, std::span<SortItem> scratch, const std::atomic_bool &cancelled)
{
    if (cancelled)
        return false;
    if (items.size() < smallCount) {
        std::sort(items.begin(), items.end(), isLess);
        return true;
    }
    const auto [least, greatest] = std::minmax_element(
        items.begin(), items.end(), [](const SortItem &a, const SortItem &b) { return a.prefix < b.prefix; });
    const quint64 base = least->prefix;
    const int shift = std::max(0, int(std::bit_width(greatest->prefix - base)) - bucketBits);
    if (base == greatest->prefix)
        return true; // they come with ascending rows, and each pass keeps that
    std::array<size_t, (1 << bucketBits) + 1> begins{};
    for (const SortItem &item : items)
        ++begins[size_t((item.prefix - base) >> shift) + 1];
    for (size_t i = 1; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    auto ends = begins;
    for (const SortItem &item : items)
        scratch[ends[size_t((item.prefix - base) >> shift)]++] = item;
    std::copy_n(scratch.begin(), items.size(), items.begin());
    if (shift == 0)
        return true;
    for (size_t i = 0; i + 1 < begins.size(); ++i) {
        const size_t count = begins[i + 1] - begins[i];
        if (count > 1 && !sortRange(items.subspan(begins[i], count), scratch, cancelled))
            return false;
    }
    return true;
}

//! Eight bytes from \a depth on, zeros behind the text's end; ordered as the bytes are.
quint64 prefixAt(QByteArrayView text, qsizetype depth)
{
    quint64 bytes = 0;
    if (text.size() > depth)
        std::memcpy(&bytes, text.data() + depth, size_t(std::min<qsizetype>(text.size() - depth, sizeof bytes)));
    return qFromBigEndian(bytes);
}

qsizetype commonPrefix(std::span<const SortItem> items, const std::vector<QByteArrayView> &texts)
{
    const QByteArrayView first = texts[items.front().slot];
    qsizetype common = first.size();
    for (const SortItem &item : items) {
        const QByteArrayView text = texts[item.slot];
        common = std::min(common, text.size());
        if (common == 0)
            break;
        if (std::memcmp(first.data(), text.data(), size_t(common)) == 0)
            continue;
        common = std::mismatch(first.begin(), first.begin() + common, text.begin()).first - first.begin();
    }
    return common;
}

class TextSort
{
public:
    TextSort(const std::vector<QByteArrayView> &texts, bool inverted, const std::atomic_bool &cancelled)
        : m_texts(texts)
        , m_inverted(inverted)
        , m_cancelled(cancelled)
    { }

    bool sort(std::span<SortItem> items) { return sortFrom(items, commonPrefix(items, m_texts)); }

private:
    //! Texts that are the same up to \a depth. What they have in common beyond is looked for only where these
    //! bytes tell nothing apart: the texts of a run lie anywhere in memory.
    bool sortFrom(std::span<SortItem> items, qsizetype depth)
    {
        fill(items, depth);
        const auto isSame = [&items](const SortItem &item) { return item.prefix == items.front().prefix; };
        if (items.size() > 1 && std::all_of(items.begin(), items.end(), isSame)) {
            const qsizetype common = commonPrefix(items, m_texts);
            if (common > depth) {
                depth = common;
                fill(items, depth);
            }
        }
        if (!sortByPrefix(items, m_cancelled))
            return false;
        bool whole = true;
        forEachRun(items, [&](std::span<SortItem> run) { whole = whole && sortRun(run, depth + 8); });
        return whole;
    }

    void fill(std::span<SortItem> items, qsizetype depth) const
    {
        for (SortItem &item : items)
            item.prefix = prefixAt(m_texts[item.slot], depth) ^ (m_inverted ? ~quint64(0) : 0);
    }

    //! Texts that are the same up to \a depth, zeros behind their ends counted.
    bool sortRun(std::span<SortItem> run, qsizetype depth)
    {
        const auto text = [this](const SortItem &item) { return m_texts[item.slot]; };
        const auto isSame = [&](const SortItem &item) { return text(item) == text(run.front()); };
        if (m_cancelled || std::all_of(run.begin(), run.end(), isSame))
            return !m_cancelled;
        const auto goesOn = [&](const SortItem &item) { return text(item).size() > depth; };
        if (run.size() >= 32 && std::all_of(run.begin(), run.end(), goesOn))
            return sortFrom(run, depth);
        std::sort(run.begin(), run.end(), [&](const SortItem &a, const SortItem &b) {
            const int order = text(a).compare(text(b));
            return order != 0 ? (order < 0) != m_inverted : a.row < b.row;
        });
        return true;
    }

    const std::vector<QByteArrayView> &m_texts;
    bool m_inverted;
    const std::atomic_bool &m_cancelled;
};

} // namespace

bool sortByPrefix(std::span<SortItem> items, const std::atomic_bool &cancelled)
{
    std::vector<SortItem> scratch(items.size() < smallCount ? 0 : items.size());
    return sortRange(items, scratch, cancelled);
}

void forEachRun(std::span<SortItem> items, const std::function<void(std::span<SortItem>)> &onRun)
{
    for (size_t begin = 0; begin < items.size();) {
        size_t end = begin + 1;
        while (end < items.size() && items[end].prefix == items[begin].prefix)
            ++end;
        if (end - begin > 1)
            onRun(items.subspan(begin, end - begin));
        begin = end;
    }
}

bool sortByText(std::span<SortItem> items, const std::vector<QByteArrayView> &texts, bool inverted,
                const std::atomic_bool &cancelled)
{
    return items.empty() || TextSort(texts, inverted, cancelled).sort(items);
}

} // namespace vb
