#include "metadatafields.h"

#include "visibletext.h"

#include <charconv>
#include <cstring>

namespace vb {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

//! From behind an opening quote to behind its closing one; \a end when there is none.
const char *endOfString(const char *at, const char *end)
{
    for (; at != end; ++at) {
        if (*at == '"')
            return at + 1;
        if (*at == '\\' && ++at == end)
            break;
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

//! The character of a one-letter escape; 0 when there is no such escape.
char16_t shortEscape(char letter)
{
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return char16_t(letter);
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return 0;
    }
}

//! Appends what the escape at \a i (a backslash) means. Returns how many bytes it has.
qsizetype appendEscape(QByteArrayView text, qsizetype i, QString *out)
{
    const char letter = i + 1 < text.size() ? text[i + 1] : '\0';
    if (letter == 'u' && i + 6 <= text.size()) {
        const char *digits = text.data() + i + 2;
        quint16 unit = 0;
        const auto [stop, problem] = std::from_chars(digits, digits + 4, unit, 16);
        if (problem == std::errc() && stop == digits + 4) {
            *out += QChar(unit);
            return 6;
        }
    }
    if (const char16_t c = shortEscape(letter)) {
        *out += QChar(c);
        return 2;
    }
    *out += u'\\';
    return 1;
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

QString jsonStringText(QByteArrayView escaped, qsizetype maximum)
{
    // A character of the result takes at most six bytes (\uXXXX), so no more than this is looked at.
    if (maximum >= 0 && escaped.size() > 6 * (maximum + 1))
        escaped = escaped.first(6 * (maximum + 1));
    QString out;
    for (qsizetype i = 0; i < escaped.size();) {
        const void *found = std::memchr(escaped.data() + i, '\\', size_t(escaped.size() - i));
        const qsizetype plainEnd = found ? static_cast<const char *>(found) - escaped.data() : escaped.size();
        if (plainEnd > i)
            out += textFromUtf8(escaped.sliced(i, plainEnd - i));
        i = plainEnd;
        if (found)
            i += appendEscape(escaped, i, &out);
    }
    return maximum >= 0 ? bounded(out, maximum) : out;
}

int jsonItemCount(QByteArrayView raw)
{
    const char *at = raw.data() + 1;
    const char *end = raw.data() + raw.size();
    int count = 0;
    while (at && at != end && *at != ']') {
        if (*at == ',' || isBlank(*at)) {
            ++at;
        } else {
            at = endOfValue(at, end);
            ++count;
        }
    }
    return count;
}

} // namespace vb
