#include "commands/exitcode.h"

#include "errortext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vb {

ExitCode exitCodeOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Denied:
    case ApiError::Kind::Credentials:
    case ApiError::Kind::ClockSkew:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Server:
    case ApiError::Kind::InvalidRequest:
        return ExitCode::Refused;
    case ApiError::Kind::Configuration:
    case ApiError::Kind::ReadOnly:
    case ApiError::Kind::Offline:
    case ApiError::Kind::ConnectionClosed:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::BadAnswer:
    case ApiError::Kind::RepeatedToken:
        break;
    }
    return ExitCode::ClientFault;
}

QString errorReport(const ApiError &error)
{
    QStringList ids;
    if (!error.code.isEmpty())
        ids.append(error.code);
    if (error.httpStatus > 0)
        ids.append(u"HTTP "_s + QString::number(error.httpStatus));
    if (!error.requestId.isEmpty())
        ids.append(u"request "_s + error.requestId);
    return errorLine(error) + (ids.isEmpty() ? QString() : QString(u" ("_s + ids.join(u", "_s) + u')'));
}

} // namespace vb
