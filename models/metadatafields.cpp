#include "metadatafields.h"

#include "visibletext.h"

#include <charconv>
#include <cstring>

namespace vb {

namespace {

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
    JsonItems items(raw);
    QByteArrayView item;
    int count = 0;
    while (items.next(&item))
        ++count;
    return count;
}

} // namespace vb
