#include "jsontext.h"

#include <charconv>
#include <cstring>

namespace vb {

namespace {

constexpr char32_t replacement = 0xfffd;

void appendUtf8(char32_t code, std::string *out)
{
    if (code < 0x80) {
        out->push_back(char(code));
        return;
    }
    if (code < 0x800) {
        out->push_back(char(0xc0 | (code >> 6)));
    } else {
        if (code < 0x10000) {
            out->push_back(char(0xe0 | (code >> 12)));
        } else {
            out->push_back(char(0xf0 | (code >> 18)));
            out->push_back(char(0x80 | ((code >> 12) & 0x3f)));
        }
        out->push_back(char(0x80 | ((code >> 6) & 0x3f)));
    }
    out->push_back(char(0x80 | (code & 0x3f)));
}

//! The unit of `\uXXXX` at \a at, or -1.
int codeUnit(const char *at, const char *end)
{
    unsigned unit = 0;
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    const auto [stop, problem] = std::from_chars(at + 2, at + 6, unit, 16);
    return problem == std::errc() && stop == at + 6 ? int(unit) : -1;
}

//! The character of a one-letter escape; 0 when there is no such escape.
char shortEscape(char letter)
{
    constexpr char letters[] = "\"\\/bfnrt";
    constexpr char meanings[] = "\"\\/\b\f\n\r\t";
    const char *found = letter ? std::strchr(letters, letter) : nullptr;
    return found ? meanings[found - letters] : '\0';
}

//! Appends what the escape at \a at (a backslash) means. Returns where it ends.
const char *appendEscape(const char *at, const char *end, std::string *out, bool *exact)
{
    const int unit = codeUnit(at, end);
    if (unit >= 0) {
        const bool isHigh = unit >= 0xd800 && unit < 0xdc00;
        const int low = isHigh ? codeUnit(at + 6, end) : -1;
        if (low >= 0xdc00 && low < 0xe000) {
            appendUtf8(char32_t(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)), out);
            return at + 12;
        }
        const bool isLone = unit >= 0xd800 && unit < 0xe000;
        *exact = *exact && !isLone;
        appendUtf8(isLone ? replacement : char32_t(unit), out);
        return at + 6;
    }
    const char meaning = end - at >= 2 ? shortEscape(at[1]) : '\0';
    *exact = *exact && meaning;
    out->push_back(meaning ? meaning : '\\');
    return at + (meaning ? 2 : 1);
}

} // namespace

bool appendUnescaped(QByteArrayView json, std::string *out)
{
    bool exact = true;
    const char *at = json.data();
    const char *end = at + json.size();
    while (at != end) {
        const void *found = std::memchr(at, '\\', size_t(end - at));
        const char *plainEnd = found ? static_cast<const char *>(found) : end;
        out->append(at, plainEnd);
        at = found ? appendEscape(plainEnd, end, out, &exact) : end;
    }
    return exact;
}

} // namespace vb
