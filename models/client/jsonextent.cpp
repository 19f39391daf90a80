#include "jsonextent.h"

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

//! One pass over one value. Every function leaves m_at behind what it has taken, or at the fault.
class Walker
{
public:
    Walker(const char *begin, const char *limit, JsonNumbers numbers)
        : m_at(begin)
        , m_limit(limit)
        , m_numbers(numbers)
    { }

    JsonExtent walk()
    {
        if (value())
            return {m_at, nullptr, false};
        return {nullptr, m_at, m_tooDeep};
    }

private:
    bool take(char c)
    {
        if (m_at == m_limit || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (m_at != m_limit && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    bool takeWord(std::string_view word)
    {
        if (size_t(m_limit - m_at) < word.size() || std::memcmp(m_at, word.data(), word.size()) != 0)
            return false;
        m_at += word.size();
        return true;
    }

    bool takeDigits()
    {
        const char *begin = m_at;
        while (m_at != m_limit && isDigit(*m_at))
            ++m_at;
        return m_at != begin;
    }

    bool value();
    bool string();
    bool escape();
    bool number();
    bool list();
    bool object();
    bool member();
    bool enter();

    const char *m_at;
    const char *m_limit;
    JsonNumbers m_numbers;
    int m_depth = 0;
    bool m_tooDeep = false;
};

bool Walker::value()
{
    if (m_at == m_limit)
        return false;
    switch (*m_at) {
    case '"':
        return string();
    case '{':
        return object();
    case '[':
        return list();
    case 't':
        return takeWord("true");
    case 'f':
        return takeWord("false");
    case 'n':
        return takeWord("null");
    case 'N':
        return m_numbers == JsonNumbers::WithNonFinite && takeWord("NaN");
    case 'I':
        return m_numbers == JsonNumbers::WithNonFinite && takeWord("Infinity");
    default:
        return number();
    }
}

bool Walker::string()
{
    ++m_at;
    for (;;) {
        m_at = findEndOfPlainText(m_at, m_limit);
        if (take('"'))
            return true;
        if (!take('\\') || !escape())
            return false;
    }
}

bool Walker::escape()
{
    if (m_at == m_limit)
        return false;
    if (!take('u')) {
        const bool known = *m_at != 0 && std::strchr("\"\\/bfnrt", *m_at) != nullptr;
        m_at += known ? 1 : 0;
        return known;
    }
    for (int digit = 0; digit < 4; ++digit, ++m_at) {
        if (m_at == m_limit || !isHex(*m_at))
            return false;
    }
    return true;
}

bool Walker::number()
{
    const bool negative = take('-');
    if (negative && m_numbers == JsonNumbers::WithNonFinite && m_at != m_limit && *m_at == 'I')
        return takeWord("Infinity");
    if (!take('0') && !takeDigits())
        return false;
    if (take('.') && !takeDigits())
        return false;
    if (m_at != m_limit && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (!take('+'))
            take('-');
        return takeDigits();
    }
    return true;
}

bool Walker::enter()
{
    ++m_at;
    m_tooDeep = ++m_depth > maximumJsonDepth;
    skipBlanks();
    return !m_tooDeep;
}

bool Walker::list()
{
    if (!enter())
        return false;
    if (!take(']')) {
        do {
            skipBlanks();
            if (!value())
                return false;
            skipBlanks();
        } while (take(','));
        if (!take(']'))
            return false;
    }
    --m_depth;
    return true;
}

bool Walker::object()
{
    if (!enter())
        return false;
    if (!take('}')) {
        do {
            skipBlanks();
            if (!member())
                return false;
            skipBlanks();
        } while (take(','));
        if (!take('}'))
            return false;
    }
    --m_depth;
    return true;
}

bool Walker::member()
{
    if (m_at == m_limit || *m_at != '"' || !string())
        return false;
    skipBlanks();
    if (!take(':'))
        return false;
    skipBlanks();
    return value();
}

} // namespace

const char *endOfPlainText(const char *begin, const char *limit)
{
    return findEndOfPlainText(begin, limit);
}

JsonExtent jsonExtent(const char *begin, const char *limit, JsonNumbers numbers)
{
    return Walker(begin, limit, numbers).walk();
}

} // namespace vb
