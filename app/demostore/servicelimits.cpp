#include "servicelimits.h"

#include "refusal.h"

#include <QSet>

#include <algorithm>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

bool isLowerOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

bool isBucketName(QStringView name)
{
    return name.size() >= 3 && name.size() <= 32 && name.front() != u'-' && name.back() != u'-'
        && std::all_of(name.begin(), name.end(), [](QChar c) { return isLowerOrDigit(c) || c == u'-'; });
}

bool isIndexName(QStringView name)
{
    return !name.isEmpty() && name.size() <= 63 && isLetter(name.front())
        && std::all_of(name.begin(), name.end(), [](QChar c) { return isLetter(c) || isLowerOrDigit(c); });
}

std::optional<ApiError> checkRange(const char *what, qint64 value, qint64 maximum, qint64 minimum)
{
    if (value >= minimum && value <= maximum)
        return std::nullopt;
    return invalidParameter(u"%1 must be between %2 and %3, but is %4."_s.arg(QLatin1StringView(what))
                                .arg(minimum)
                                .arg(maximum)
                                .arg(value));
}

std::optional<ApiError> checkKeys(const QList<QByteArray> &keys, int maximum)
{
    if (auto refused = checkRange("The number of keys", keys.size(), maximum))
        return refused;
    for (const QByteArray &key : keys) {
        if (auto refused = checkRange("The length of a key in bytes", key.size(), MaximumKeyBytes))
            return refused;
    }
    return std::nullopt;
}

std::optional<ApiError> checkUnique(const QList<QByteArray> &keys)
{
    QSet<QByteArray> seen;
    for (const QByteArray &key : keys) {
        if (seen.contains(key))
            return invalidParameter(u"The key \"%1\" is in the request more than once."_s.arg(QString::fromUtf8(key)));
        seen.insert(key);
    }
    return std::nullopt;
}

} // namespace vb::demo
