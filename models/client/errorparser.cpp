#include "errorparser.h"

#include "badanswer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <array>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct ServiceError
{
    Q_DECLARE_TR_FUNCTIONS(ServiceError)
};

struct TextMember
{
    QLatin1String name;
    QString ApiError::*target;
};

constexpr std::array<TextMember, 6> textMembers{{
    {"Code"_L1, &ApiError::code},
    {"Message"_L1, &ApiError::message},
    {"RequestId"_L1, &ApiError::requestId},
    {"HostId"_L1, &ApiError::hostId},
    {"EC"_L1, &ApiError::ec},
    {"RecommendDoc"_L1, &ApiError::recommendDoc},
}};

void take(ApiError &error, QStringView name, const QString &text)
{
    for (const TextMember &member : textMembers) {
        if (name.compare(member.name, Qt::CaseInsensitive) == 0)
            error.*member.target = text.trimmed();
    }
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

//! The members under `Error`, or at the top, where gateways put them.
void readJson(ApiError &error, const QByteArray &body)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (member.key().compare("Error"_L1, Qt::CaseInsensitive) == 0 && member->isObject()) {
            object = member->toObject();
            break;
        }
    }
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        take(error, member.key(), textOf(*member));
}

//! The children of the root element `Error`. QXmlStreamReader resolves no external entity and bounds the
//! expansion of the others.
void readXml(ApiError &error, const QByteArray &body)
{
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement() || xml.name().compare("Error"_L1, Qt::CaseInsensitive) != 0)
        return;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (!xml.hasError())
            take(error, name, text);
    }
}

//! Told apart by the first byte: the content type of a gateway's answer says little.
void readBody(ApiError &error, const QByteArray &body)
{
    const QByteArray text = body.startsWith("\xef\xbb\xbf") ? body.mid(3) : body;
    const char first = text.left(1024).trimmed().left(1).append('\0').at(0);
    if (first == '{')
        readJson(error, text);
    else if (first == '<')
        readXml(error, text);
}

ApiError::Kind kindOfForbidden(const QString &code)
{
    for (const QLatin1String known :
         {"InvalidAccessKeyId"_L1, "SignatureDoesNotMatch"_L1, "SecurityTokenExpired"_L1, "InvalidSecurityToken"_L1,
          "MissingSecurityToken"_L1, "AccessKeyIdAndSecurityTokenNotMatch"_L1}) {
        if (code.startsWith(known, Qt::CaseInsensitive)) // `InvalidAccessKeyId.NotFound` of the RAM gateway, too
            return ApiError::Kind::Credentials;
    }
    return ApiError::Kind::Denied;
}

bool isRateLimit(const QString &code)
{
    for (const QLatin1String part : {"Qps"_L1, "RateLimit"_L1, "Throttl"_L1, "SlowDown"_L1}) {
        if (code.contains(part, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

ApiError::Kind kindOf(int status, const QString &code)
{
    using Kind = ApiError::Kind;
    if (code.compare("RequestTimeTooSkewed"_L1, Qt::CaseInsensitive) == 0)
        return Kind::ClockSkew;
    switch (status) {
    case 401:
        return Kind::Credentials;
    case 403:
        return kindOfForbidden(code);
    case 404:
        return Kind::NotFound;
    case 408:
        return Kind::Server;
    case 409:
        return Kind::Conflict;
    case 429:
        return Kind::Throttled;
    case 503:
        return isRateLimit(code) ? Kind::Throttled : Kind::Server;
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return Kind::Redirect;
    if (status >= 400 && status < 500)
        return Kind::InvalidRequest;
    return status >= 500 ? Kind::Server : Kind::BadAnswer;
}

//! For an answer from which no message of the service could be read.
QString ownMessage(const ApiError &error, const QByteArray &body)
{
    if (error.kind == ApiError::Kind::Redirect)
        return ServiceError::tr("The server redirects to another address. This is not followed, because a request is "
                                "signed for one host (wrong endpoint?).");
    if (!error.code.isEmpty())
        return ServiceError::tr("The server gave no message with this code.");
    if (body.trimmed().isEmpty())
        return ServiceError::tr("The server answered with HTTP status %1 and nothing else.").arg(error.httpStatus);
    const auto foreign = foreignBodyMessage(body);
    return foreign ? *foreign : ServiceError::tr("The answer is not an error message of the service.");
}

} // namespace

ApiError parseError(int httpStatus, const QByteArray &body, const ErrorHeaders &headers)
{
    ApiError error;
    error.httpStatus = httpStatus;
    readBody(error, body.trimmed().isEmpty() ? QByteArray::fromBase64(headers.error) : body);
    if (error.requestId.isEmpty())
        error.requestId = QString::fromUtf8(headers.requestId);
    if (error.ec.isEmpty())
        error.ec = QString::fromUtf8(headers.ec);
    error.kind = kindOf(httpStatus, error.code);
    const bool understood = !error.code.isEmpty() || !error.message.isEmpty();
    if (error.message.isEmpty())
        error.message = ownMessage(error, body);
    if (!understood)
        error.bodyExcerpt = bodyExcerpt(body);
    return error;
}

} // namespace vb
