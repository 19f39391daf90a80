#include "jsonextent.h"

#include "membernames.h"

#include <bit>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace vb {

namespace {

//! The first quote, backslash or control character. Strings are most of what is read, hence 16 bytes at
//! once where every processor of the kind can.
inline const char *findEndOfPlainText(const char *at, const char *limit)
{
#ifdef __SSE2__
    for (; limit - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
        const int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), controls));
        if (found != 0)
            return at + std::countr_zero(unsigned(found));
    }
#endif
    while (at != limit && static_cast<unsigned char>(*at) >= 0x20 && *at != '"' && *at != '\\')
        ++at;
    return at;
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

const char *skipDigits(const char *at, const char *limit)
{
    while (at != limit && isDigit(*at))
        ++at;
    return at;
}

//! One pass over one value. Every function takes where its part begins and returns where it ends, or null
//! after a fault. The place is handed on by value and not kept in a member, because it then stays in a
//! register: a quarter of a page's decoding time.
class Walker
{
public:
    Walker(const char *limit, JsonNumbers numbers)
        : m_limit(limit)
        , m_numbers(numbers)
    { }

    JsonExtent walk(const char *begin) { return extent(value(begin)); }
    JsonExtent walkObject(const char *begin, MemberNames &names)
    {
        if (!isAt(begin, '{'))
            return extent(fail(begin));
        names.beginObject();
        return extent(object(begin, [&names](const char *name, const char *end) { names.add(name, end); }));
    }

private:
    JsonExtent extent(const char *end) const { return {end, m_fault, m_depth > maximumJsonDepth}; }
    const char *fail(const char *at)
    {
        m_fault = at;
        return nullptr;
    }
    bool isAt(const char *at, char c) const { return at != m_limit && *at == c; }
    const char *skipBlanks(const char *at) const
    {
        while (at != m_limit && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
            ++at;
        return at;
    }

    const char *value(const char *at);
    const char *word(const char *at, std::string_view word);
    const char *nonFinite(const char *at, std::string_view word);
    const char *string(const char *at);
    const char *escape(const char *at);
    const char *number(const char *at);
    const char *list(const char *at);
    template <typename OnName>
    const char *object(const char *at, OnName onName);
    template <typename OnName>
    const char *member(const char *at, OnName onName);

    const char *m_limit;
    const char *m_fault = nullptr;
    JsonNumbers m_numbers;
    int m_depth = 0;
};

const char *Walker::value(const char *at)
{
    if (at == m_limit)
        return fail(at);
    switch (*at) {
    case '"':
        return string(at);
    case '{':
        return object(at, [](const char *, const char *) {});
    case '[':
        return list(at);
    case 't':
        return word(at, "true");
    case 'f':
        return word(at, "false");
    case 'n':
        return word(at, "null");
    case 'N':
        return nonFinite(at, "NaN");
    case 'I':
        return nonFinite(at, "Infinity");
    default:
        return number(at);
    }
}

const char *Walker::word(const char *at, std::string_view word)
{
    if (size_t(m_limit - at) < word.size() || std::memcmp(at, word.data(), word.size()) != 0)
        return fail(at);
    return at + word.size();
}

const char *Walker::nonFinite(const char *at, std::string_view word)
{
    return m_numbers == JsonNumbers::WithNonFinite ? this->word(at, word) : fail(at);
}

const char *Walker::string(const char *at)
{
    for (++at;;) {
        at = findEndOfPlainText(at, m_limit);
        if (isAt(at, '"'))
            return at + 1;
        if (!isAt(at, '\\'))
            return fail(at);
        at = escape(at + 1);
        if (!at)
            return nullptr;
    }
}

const char *Walker::escape(const char *at)
{
    if (!isAt(at, 'u')) {
        const bool known = at != m_limit && *at != 0 && std::strchr("\"\\/bfnrt", *at) != nullptr;
        return known ? at + 1 : fail(at);
    }
    for (int digit = 0; digit < 4; ++digit) {
        ++at;
        if (at == m_limit || !isHex(*at))
            return fail(at);
    }
    return at + 1;
}

const char *Walker::number(const char *at)
{
    if (isAt(at, '-')) {
        ++at;
        if (isAt(at, 'I'))
            return nonFinite(at, "Infinity");
    }
    const char *end = isAt(at, '0') ? at + 1 : skipDigits(at, m_limit);
    if (end == at)
        return fail(at);
    if (isAt(end, '.')) {
        at = end + 1;
        end = skipDigits(at, m_limit);
        if (end == at)
            return fail(at);
    }
    if (isAt(end, 'e') || isAt(end, 'E')) {
        at = end + 1;
        at += isAt(at, '+') || isAt(at, '-') ? 1 : 0;
        end = skipDigits(at, m_limit);
        if (end == at)
            return fail(at);
    }
    return end;
}

const char *Walker::list(const char *at)
{
    if (++m_depth > maximumJsonDepth)
        return fail(at);
    at = skipBlanks(at + 1);
    if (!isAt(at, ']')) {
        for (;;) {
            at = value(at);
            if (!at)
                return nullptr;
            at = skipBlanks(at);
            if (!isAt(at, ','))
                break;
            at = skipBlanks(at + 1);
        }
        if (!isAt(at, ']'))
            return fail(at);
    }
    --m_depth;
    return at + 1;
}

//! Calls \a onName with the name of each member, between its quotes.
template <typename OnName>
const char *Walker::object(const char *at, OnName onName)
{
    if (++m_depth > maximumJsonDepth)
        return fail(at);
    at = skipBlanks(at + 1);
    if (!isAt(at, '}')) {
        for (;;) {
            at = member(at, onName);
            if (!at)
                return nullptr;
            at = skipBlanks(at);
            if (!isAt(at, ','))
                break;
            at = skipBlanks(at + 1);
        }
        if (!isAt(at, '}'))
            return fail(at);
    }
    --m_depth;
    return at + 1;
}

template <typename OnName>
const char *Walker::member(const char *at, OnName onName)
{
    const char *end = isAt(at, '"') ? string(at) : fail(at);
    if (!end)
        return nullptr;
    onName(at + 1, end - 1);
    at = skipBlanks(end);
    return isAt(at, ':') ? value(skipBlanks(at + 1)) : fail(at);
}

} // namespace

const char *endOfPlainText(const char *begin, const char *limit)
{
    return findEndOfPlainText(begin, limit);
}

JsonExtent jsonExtent(const char *begin, const char *limit, JsonNumbers numbers)
{
    return Walker(limit, numbers).walk(begin);
}

JsonExtent objectExtent(const char *begin, const char *limit, MemberNames &names)
{
    return Walker(limit, JsonNumbers::Strict).walkObject(begin, names);
}

} // namespace vb
