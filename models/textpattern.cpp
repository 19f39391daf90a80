#include "textpattern.h"

#include "jsontext.h"

#include <QList>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace vb {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c & ~0x20) : c;
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & '\x80') == 0; });
}

//! Some letter beyond ASCII has another case, so that its bytes are not the only ones to look for.
bool hasCaseBeyondAscii(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](uint code) {
        return code >= 0x80
            && (QChar::toLower(code) != code || QChar::toUpper(code) != code || QChar::toCaseFolded(code) != code);
    });
}

bool hasBackslash(QByteArrayView bytes)
{
    return bytes.size() > 0 && std::memchr(bytes.data(), '\\', size_t(bytes.size()));
}

QByteArrayView rowOf(const QByteArray &arena, const std::vector<quint32> &ends, size_t row)
{
    const char *begin = arena.constData() + (row == 0 ? 0 : ends[row - 1]);
    return {begin, arena.constData() + ends[row]};
}

} // namespace

TextPattern::TextPattern(const QString &text)
    : m_folded(text.toUtf8())
    , m_matcher(text, Qt::CaseInsensitive)
    , m_needsMatcher(hasCaseBeyondAscii(text))
{
    std::transform(m_folded.begin(), m_folded.end(), m_folded.begin(), lower);
}

bool TextPattern::isAt(const char *at) const
{
    for (const char c : m_folded) {
        if (lower(*at++) != c)
            return false;
    }
    return true;
}

//! The first place in [begin, end), or null: candidates have the first and the last byte right.
const char *TextPattern::find(const char *begin, const char *end) const
{
    const qsizetype size = m_folded.size();
    const char *last = end - size;
#ifdef __SSE2__
    const __m128i firstLower = _mm_set1_epi8(m_folded.front());
    const __m128i firstUpper = _mm_set1_epi8(upper(m_folded.front()));
    const __m128i lastLower = _mm_set1_epi8(m_folded.back());
    const __m128i lastUpper = _mm_set1_epi8(upper(m_folded.back()));
    for (; last - begin >= 15; begin += 16) {
        const __m128i heads = _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin));
        const __m128i tails = _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin + size - 1));
        const __m128i head = _mm_or_si128(_mm_cmpeq_epi8(heads, firstLower), _mm_cmpeq_epi8(heads, firstUpper));
        const __m128i tail = _mm_or_si128(_mm_cmpeq_epi8(tails, lastLower), _mm_cmpeq_epi8(tails, lastUpper));
        for (auto hits = unsigned(_mm_movemask_epi8(_mm_and_si128(head, tail))); hits != 0; hits &= hits - 1) {
            const char *at = begin + std::countr_zero(hits);
            if (isAt(at))
                return at;
        }
    }
#endif
    for (; begin <= last; ++begin) {
        if (lower(*begin) == m_folded.front() && isAt(begin))
            return begin;
    }
    return nullptr;
}

bool TextPattern::isInText(QByteArrayView utf8) const
{
    if (m_folded.isEmpty())
        return true;
    if (m_needsMatcher)
        return !isAscii(utf8) && m_matcher.indexIn(QString::fromUtf8(utf8)) >= 0;
    return utf8.size() >= m_folded.size() && find(utf8.begin(), utf8.end());
}

bool TextPattern::isIn(QByteArrayView row, Bytes bytes) const
{
    if (bytes == Bytes::Plain || !hasBackslash(row))
        return isInText(row);
    std::string resolved;
    resolved.reserve(size_t(row.size()));
    appendUnescaped(row, &resolved);
    return isInText(resolved);
}

//! All rows in one go, which is much faster than row by row: what is found across two rows does not count.
void TextPattern::findPlainRows(const QByteArray &arena, const std::vector<quint32> &ends, size_t first, size_t last,
                                std::vector<quint32> *rows) const
{
    if (first == last)
        return;
    const char *base = arena.constData();
    const char *end = base + ends[last - 1];
    const char *at = base + (first == 0 ? 0 : ends[first - 1]);
    while (end - at >= m_folded.size() && (at = find(at, end))) {
        const auto offset = quint32(at - base);
        const auto row = std::upper_bound(ends.begin() + qsizetype(first), ends.end(), offset);
        if (offset + size_t(m_folded.size()) > *row) {
            ++at;
            continue;
        }
        first = size_t(row - ends.begin());
        rows->push_back(quint32(first));
        at = base + *row;
    }
}

void TextPattern::findRows(const QByteArray &arena, const std::vector<quint32> &ends, Bytes bytes,
                           std::vector<quint32> *rows) const
{
    if (m_needsMatcher || m_folded.isEmpty()) {
        for (size_t row = 0; row < ends.size(); ++row) {
            if (isIn(rowOf(arena, ends, row), bytes))
                rows->push_back(quint32(row));
        }
        return;
    }
    for (size_t row = 0; row < ends.size(); ++row) {
        size_t escapedRow = ends.size(); // the next one that must be read by itself
        const QByteArrayView rest(rowOf(arena, ends, row).begin(), arena.constData() + ends.back());
        if (bytes == Bytes::Json && hasBackslash(rest)) {
            const auto offset = quint32(rest.indexOf('\\') + (rest.data() - arena.constData()));
            escapedRow = size_t(std::upper_bound(ends.begin(), ends.end(), offset) - ends.begin());
        }
        findPlainRows(arena, ends, row, escapedRow, rows);
        if (escapedRow < ends.size() && isIn(rowOf(arena, ends, escapedRow), bytes))
            rows->push_back(quint32(escapedRow));
        row = escapedRow;
    }
}

} // namespace vb
