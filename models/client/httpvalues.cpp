#include "httpvalues.h"

#include <QHostAddress>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

QDateTime parseHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC); // not toUTC(): the digits are UTC already
    return date;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &text, const QDateTime &now)
{
    using std::chrono::seconds;
    const QByteArray value = text.trimmed();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!value.isEmpty() && std::all_of(value.begin(), value.end(), isDigit)) {
        constexpr qint64 Day = 86'400; // also what a number too long to read means
        bool fits = false;
        const qint64 count = value.toLongLong(&fits);
        return seconds(fits ? std::min(count, Day) : Day);
    }
    const QDateTime date = parseHttpDate(value);
    if (!date.isValid())
        return std::nullopt;
    return seconds(std::max<qint64>(now.secsTo(date), 0));
}

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace vb
