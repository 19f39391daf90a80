#include "apierror.h"

#include <QStringList>

namespace vb {

bool meetsEveryCall(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::Configuration:
    case Kind::ReadOnly:
    case Kind::Proxy:
    case Kind::Tls:
    case Kind::Redirect:
    case Kind::Denied:
    case Kind::Credentials:
    case Kind::ClockSkew:
    case Kind::NotFound:
        return true;
    default:
        return false;
    }
}

QString kindName(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Configuration:
        return QStringLiteral("Configuration");
    case ApiError::Kind::ReadOnly:
        return QStringLiteral("ReadOnly");
    case ApiError::Kind::Offline:
        return QStringLiteral("Offline");
    case ApiError::Kind::ConnectionClosed:
        return QStringLiteral("ConnectionClosed");
    case ApiError::Kind::Timeout:
        return QStringLiteral("Timeout");
    case ApiError::Kind::Proxy:
        return QStringLiteral("Proxy");
    case ApiError::Kind::Tls:
        return QStringLiteral("Tls");
    case ApiError::Kind::Redirect:
        return QStringLiteral("Redirect");
    case ApiError::Kind::Denied:
        return QStringLiteral("Denied");
    case ApiError::Kind::Credentials:
        return QStringLiteral("Credentials");
    case ApiError::Kind::ClockSkew:
        return QStringLiteral("ClockSkew");
    case ApiError::Kind::NotFound:
        return QStringLiteral("NotFound");
    case ApiError::Kind::Conflict:
        return QStringLiteral("Conflict");
    case ApiError::Kind::Throttled:
        return QStringLiteral("Throttled");
    case ApiError::Kind::Server:
        return QStringLiteral("Server");
    case ApiError::Kind::InvalidRequest:
        return QStringLiteral("InvalidRequest");
    case ApiError::Kind::BadAnswer:
        return QStringLiteral("BadAnswer");
    case ApiError::Kind::RepeatedToken:
        return QStringLiteral("RepeatedToken");
    }
    return {};
}

QString ApiError::details() const
{
    QStringList lines;
    const auto add = [&lines](QLatin1String name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + value);
    };
    add(QLatin1String("Operation: "), operation);
    add(QLatin1String("Place: "), place);
    add(QLatin1String("Kind: "), kindName(kind));
    add(QLatin1String("HTTP status: "), httpStatus > 0 ? QString::number(httpStatus) : QString());
    add(QLatin1String("Code: "), code);
    add(QLatin1String("Message: "), message);
    add(QLatin1String("EC: "), ec);
    add(QLatin1String("Request id: "), requestId);
    add(QLatin1String("Host id: "), hostId);
    add(QLatin1String("See: "), recommendDoc);
    add(QLatin1String("Attempts: "), attempts > 0 ? QString::number(attempts) : QString());
    add(QLatin1String("Body: "), QString::fromUtf8(bodyExcerpt));
    if (tls && !tls->subject.isEmpty()) {
        add(QLatin1String("Certificate of: "), tls->subject);
        add(QLatin1String("Issued by: "), tls->issuer);
        add(QLatin1String("For: "), tls->names.join(QLatin1String(", ")));
        add(QLatin1String("Valid from: "), tls->validFrom.toString(Qt::ISODate));
        add(QLatin1String("Valid to: "), tls->validTo.toString(Qt::ISODate));
        add(QLatin1String("SHA-256: "), tls->sha256);
    }
    return lines.join(u'\n');
}

} // namespace vb
