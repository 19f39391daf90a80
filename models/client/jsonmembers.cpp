#include "jsonmembers.h"

#include "jsontext.h"

#include <bit>
#include <string>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace vb {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

//! The first quote or backslash; \a end when there is none.
const char *endOfPlain(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i quotes = _mm_set1_epi8('"');
    const __m128i backslashes = _mm_set1_epi8('\\');
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, quotes), _mm_cmpeq_epi8(bytes, backslashes));
        if (const auto mask = unsigned(_mm_movemask_epi8(hits)))
            return at + std::countr_zero(mask);
    }
#endif
    while (at != end && *at != '"' && *at != '\\')
        ++at;
    return at;
}

//! From behind an opening quote to behind its closing one; null when there is none.
const char *endOfString(const char *at, const char *end)
{
    for (at = endOfPlain(at, end); at != end; at = endOfPlain(at, end)) {
        if (*at == '"')
            return at + 1;
        if (end - at < 2)
            return nullptr;
        at += 2;
    }
    return nullptr;
}

//! From an opening bracket to behind the one that closes it.
const char *endOfNested(const char *at, const char *end)
{
    int depth = 0;
    while (at != end) {
        const char c = *at++;
        if (c == '"') {
            at = endOfString(at, end);
            if (!at)
                return nullptr;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at;
        }
    }
    return nullptr;
}

const char *endOfScalar(const char *at, const char *end)
{
    while (at != end && *at != ',' && *at != '}' && *at != ']' && !isBlank(*at))
        ++at;
    return at;
}

const char *endOfValue(const char *at, const char *end)
{
    if (at == end)
        return nullptr;
    if (*at == '"')
        return endOfString(at + 1, end);
    if (*at == '{' || *at == '[')
        return endOfNested(at, end);
    const char *stop = endOfScalar(at, end);
    return stop == at ? nullptr : stop;
}

} // namespace

MetadataFields::MetadataFields(QByteArrayView json)
    : m_at(json.data())
    , m_end(json.data() + json.size())
{
    skipBlanks();
    if (m_at == m_end || *m_at != '{')
        stop(true);
    else
        ++m_at;
}

bool MetadataFields::next(MetadataField *field)
{
    skipBlanks();
    if (m_at == m_end)
        return stop(m_malformed || m_end != nullptr);
    if (*m_at == '}')
        return stop(false);
    if (!m_first) {
        if (*m_at++ != ',')
            return stop(true);
        skipBlanks();
    }
    m_first = false;
    if (m_at == m_end || *m_at != '"')
        return stop(true);
    const char *name = m_at + 1;
    if (!skipString())
        return stop(true);
    field->name = QByteArrayView(name, m_at - 1);
    skipBlanks();
    if (m_at == m_end || *m_at++ != ':')
        return stop(true);
    skipBlanks();
    const char *value = m_at;
    if (!skipValue())
        return stop(true);
    field->value = QByteArrayView(value, m_at);
    return true;
}

bool MetadataFields::stop(bool malformed)
{
    m_malformed = malformed;
    m_at = m_end = nullptr;
    return false;
}

bool MetadataFields::skipString()
{
    m_at = endOfString(m_at + 1, m_end);
    return m_at;
}

bool MetadataFields::skipValue()
{
    m_at = endOfValue(m_at, m_end);
    return m_at;
}

void MetadataFields::skipBlanks()
{
    while (m_at != m_end && isBlank(*m_at))
        ++m_at;
}

bool JsonItems::next(QByteArrayView *item)
{
    while (m_at != m_end && (*m_at == ',' || isBlank(*m_at)))
        ++m_at;
    if (m_at == m_end || *m_at == ']')
        return false;
    const char *stop = endOfValue(m_at, m_end);
    if (!stop)
        return false;
    *item = QByteArrayView(m_at, stop);
    m_at = stop;
    return true;
}

bool isMemberNamed(QByteArrayView escapedName, const QByteArray &wanted)
{
    if (!escapedName.contains('\\'))
        return escapedName == wanted;
    std::string resolved;
    return appendUnescaped(escapedName, &resolved) && QByteArrayView(resolved) == wanted;
}

QByteArrayView memberOf(QByteArrayView object, const QByteArray &name)
{
    QByteArrayView value;
    MetadataFields fields(object);
    MetadataField field;
    while (fields.next(&field)) {
        if (isMemberNamed(field.name, name))
            value = field.value;
    }
    return value;
}

} // namespace vb
