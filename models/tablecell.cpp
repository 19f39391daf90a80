#include "tablecell.h"

#include "metadatafields.h"
#include "visibletext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! What lies between the quotes of a JSON string.
QByteArrayView unquoted(QByteArrayView raw)
{
    return raw.size() >= 2 && raw.back() == '"' ? raw.sliced(1, raw.size() - 2) : raw.sliced(1);
}

//! Digits are grouped only where that says nothing else: a plain integer that a double holds exactly.
//! "-0", "1e3", "1.50" and 2^53+1 are shown as they were written.
QString shownNumber(QByteArrayView literal)
{
    const QByteArrayView digits = literal.startsWith('-') ? literal.sliced(1) : literal;
    const bool isPlain = !digits.isEmpty() && digits.size() <= 16 && !literal.startsWith("-0")
        && (digits.size() == 1 || digits.front() != '0')
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const qint64 number = isPlain ? literal.toLongLong() : 0;
    if (!isPlain || qAbs(number) >= (qint64(1) << 53))
        return visibleText(bounded(textFromUtf8(literal), TableCell::maximumShown));
    return QLocale().toString(number);
}

} // namespace

TableCell TableCell::text(const QString &text)
{
    return {visibleText(text), text, text.isEmpty() ? Kind::Missing : Kind::Text};
}

TableCell TableCell::number(qint64 number)
{
    return {QLocale().toString(number), QString::number(number), Kind::Number};
}

TableCell TableCell::time(const QDateTime &time, const QString &serverText)
{
    if (!time.isValid())
        return text(serverText);
    return {QLocale().toString(time.toLocalTime(), QLocale::ShortFormat), serverText, Kind::Time};
}

TableCell::Kind TableCell::kindOfJson(QByteArrayView raw)
{
    if (raw.isEmpty())
        return Kind::Missing;
    switch (raw.front()) {
    case '"':
        return raw == "\"\"" ? Kind::EmptyText : Kind::Text;
    case '[':
        return Kind::List;
    case '{':
        return Kind::Object;
    case 't':
    case 'f':
        return raw == "true" || raw == "false" ? Kind::Boolean : Kind::Text;
    case 'n':
        return raw == "null" ? Kind::Null : Kind::Text;
    default:
        return raw.front() == '-' || (raw.front() >= '0' && raw.front() <= '9') ? Kind::Number : Kind::Text;
    }
}

QString TableCell::exactTextOfJson(QByteArrayView raw)
{
    if (raw.isEmpty())
        return {};
    return raw.front() == '"' ? jsonStringText(unquoted(raw)) : textFromUtf8(raw);
}

QString TableCell::shownJson(QByteArrayView raw, qsizetype maximum)
{
    switch (kindOfJson(raw)) {
    case Kind::Missing:
        return {};
    case Kind::EmptyText:
        return u"\"\""_s;
    case Kind::Number:
        return shownNumber(raw);
    case Kind::List:
        return tr("%n item(s)", "length of a list", jsonItemCount(raw));
    case Kind::Object:
        return raw == "{}" ? u"{}"_s : u"{\u2026}"_s;
    default:
        break;
    }
    if (raw.front() == '"')
        return visibleText(jsonStringText(unquoted(raw), maximum));
    return visibleText(bounded(textFromUtf8(raw.first(std::min(raw.size(), 4 * (maximum + 1)))), maximum));
}

QVariant TableCell::value(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case PagedTableModel::ExactTextRole:
        return exact;
    case PagedTableModel::KindRole:
        return QVariant::fromValue(kind);
    default:
        return {};
    }
}

} // namespace vb
