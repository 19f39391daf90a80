#include "visibletext.h"

#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr bool isInvisible(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x180e || c == 0x200b || c == 0x200e
        || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb);
}

QString marker(char16_t c)
{
    // Not the control pictures (U+2400…): few fonts have them, and nobody reads them at this size.
    static constexpr const char16_t *names[]
        = {u"NUL", u"SOH", u"STX", u"ETX", u"EOT", u"ENQ", u"ACK", u"BEL", u"BS",  u"TAB", u"LF",
           u"VT",  u"FF",  u"CR",  u"SO",  u"SI",  u"DLE", u"DC1", u"DC2", u"DC3", u"DC4", u"NAK",
           u"SYN", u"ETB", u"CAN", u"EM",  u"SUB", u"ESC", u"FS",  u"GS",  u"RS",  u"US"};
    if (c == u'\n')
        return u"\u21b5"_s;
    if (c == u'\t')
        return u"\u21e5"_s;
    if (c < 0x20)
        return u"\u27e8"_s + QString::fromUtf16(names[c]) + u"\u27e9"_s;
    if (c == 0x7f)
        return u"\u27e8DEL\u27e9"_s;
    return u"\u27e8U+%1\u27e9"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

//! Length of the character that a lead byte announces; 1 for what cannot lead.
constexpr qsizetype announcedLength(uchar lead)
{
    if (lead >= 0xf0)
        return 4;
    if (lead >= 0xe0)
        return 3;
    return lead >= 0xc0 ? 2 : 1;
}

} // namespace

QString visibleText(const QString &text)
{
    const auto needsCare = [](QChar c) { return isInvisible(c.unicode()) || c.isSurrogate(); };
    const auto first = std::find_if(text.cbegin(), text.cend(), needsCare);
    if (first == text.cend())
        return text;
    qsizetype i = first - text.cbegin();
    QString out = text.first(i);
    for (; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            out += text.mid(i, 2);
            ++i;
        } else if (needsCare(c)) {
            out += marker(c.unicode());
        } else {
            out += c;
        }
    }
    return out;
}

QString textFromUtf8(QByteArrayView utf8)
{
    if (utf8.isValidUtf8()) {
        // QString::fromUtf8 would drop a byte order mark at the beginning; here it belongs to a key.
        QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
        return decode(utf8);
    }
    QString out;
    for (qsizetype i = 0; i < utf8.size();) {
        const qsizetype length = std::min(announcedLength(uchar(utf8[i])), utf8.size() - i);
        const QByteArrayView character = utf8.sliced(i, length);
        if (character.isValidUtf8()) {
            out += QString::fromUtf8(character);
            i += length;
        } else {
            out += u"\u27e8%1\u27e9"_s.arg(uint(uchar(utf8[i])), 2, 16, QLatin1Char('0')).toUpper();
            ++i;
        }
    }
    return out;
}

QString bounded(const QString &text, qsizetype maximum)
{
    if (text.size() <= maximum)
        return text;
    const bool cutsPair = maximum > 0 && text.at(maximum - 1).isHighSurrogate() && text.at(maximum).isLowSurrogate();
    return text.first(cutsPair ? maximum - 1 : maximum) + u'\u2026';
}

} // namespace vb
