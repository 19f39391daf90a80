#include "authenticator.h"

#include "refusal.h"
#include "signer.h"

#include <QLocale>

#include <chrono>
#include <cstdlib>

namespace vb::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds LargestSkew = 15min;

//! The parts of `OSS4-HMAC-SHA256 Credential=<id>/<day>/<region>/oss/aliyun_v4_request,…,Signature=<hex>`.
struct Authorization
{
    QByteArray accessKeyId;
    QByteArray day;
    QByteArray region;
    QByteArrayList additionalHeaders;
    QByteArray signature;
};

std::optional<Authorization> parseAuthorization(QByteArrayView header)
{
    constexpr QByteArrayView Scheme = "OSS4-HMAC-SHA256 ";
    if (!header.startsWith(Scheme))
        return std::nullopt;
    Authorization result;
    for (QByteArray part : header.sliced(Scheme.size()).toByteArray().split(',')) {
        part = part.trimmed();
        const QByteArray value = part.mid(part.indexOf('=') + 1);
        if (part.startsWith("Credential=")) {
            const QByteArrayList scope = value.split('/');
            if (scope.size() != 5 || scope[3] != "oss" || scope[4] != "aliyun_v4_request")
                return std::nullopt;
            result.accessKeyId = scope[0];
            result.day = scope[1];
            result.region = scope[2];
        } else if (part.startsWith("AdditionalHeaders=")) {
            result.additionalHeaders = value.split(';');
        } else if (part.startsWith("Signature=")) {
            result.signature = value;
        }
    }
    if (result.accessKeyId.isEmpty() || result.signature.isEmpty())
        return std::nullopt;
    return result;
}

QList<QPair<QByteArray, QByteArray>> queryPairs(const QByteArray &query)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (!part.isEmpty())
            pairs.append(
                {part.left(equals < 0 ? part.size() : equals), equals < 0 ? QByteArray() : part.mid(equals + 1)});
    }
    return pairs;
}

SigningInput signingInput(const Request &request, const SignedFor &signedFor, const Account &account,
                          const Authorization &authorization)
{
    SigningInput input;
    input.method = request.method;
    input.region = QString::fromLatin1(authorization.region);
    const QString owner = signedFor.bucket.isEmpty() ? QString() : account.id;
    input.resource
        = QString(u"/acs:ossvector:" % input.region % u':' % owner % u':' % signedFor.bucket % u'/').toUtf8();
    input.query = queryPairs(request.query);
    input.contentType = request.header("content-type");
    input.contentMd5 = request.header("content-md5");
    for (const auto &[name, value] : request.headers) {
        const bool computed = name == "x-oss-date" || name == "x-oss-content-sha256";
        if ((name.startsWith("x-oss-") && !computed) || authorization.additionalHeaders.contains(name))
            input.additionalHeaders.append({name, value});
    }
    return input;
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

std::optional<Answer> checkTime(const QDateTime &signedAt, const Authorization &authorization, const QDateTime &now)
{
    if (std::chrono::seconds(std::llabs(signedAt.secsTo(now))) > LargestSkew)
        return refusalAnswer(refusal(403, u"RequestTimeTooSkewed"_s,
                                     u"The difference between the request time and the current time is too large."_s),
                             {{"MaxAllowedSkewMilliseconds", "900000"},
                              {"RequestTime", isoTime(signedAt).toLatin1()},
                              {"ServerTime", isoTime(now).toLatin1()}});
    if (signedAt.toString(u"yyyyMMdd"_s).toLatin1() != authorization.day)
        return refusalAnswer(refusal(400, u"InvalidArgument"_s, u"Invalid signing date in Authorization header."_s));
    return std::nullopt;
}

std::optional<Answer> checkIdentity(const Request &request, const Authorization &authorization,
                                    const SignedFor &signedFor, const Account &account)
{
    if (authorization.accessKeyId != account.credentials.accessKeyId.toUtf8())
        return refusalAnswer(refusal(403, u"InvalidAccessKeyId"_s,
                                     u"The OSS Access Key Id you provided does not exist in our records."_s),
                             {{"OSSAccessKeyId", authorization.accessKeyId}});
    if (request.header("x-oss-security-token") != account.credentials.securityToken.bytes())
        return refusalAnswer(refusal(403, u"InvalidSecurityToken"_s, u"The security token you provided is invalid."_s));
    const QString region = QString::fromLatin1(authorization.region);
    const bool rightRegion
        = signedFor.bucketRegion.isEmpty() ? account.regions.contains(region) : signedFor.bucketRegion == region;
    if (!rightRegion) {
        ApiError refused = refusal(400, u"InvalidArgument"_s, u"Invalid signing region in Authorization header."_s);
        refused.ec = u"0002-00000228"_s; // tells it from the other invalid arguments
        return refusalAnswer(
            refused,
            {{"Region", (signedFor.bucketRegion.isEmpty() ? account.region : signedFor.bucketRegion).toLatin1()}});
    }
    return std::nullopt;
}

} // namespace

std::optional<Answer> authenticate(const Request &request, const SignedFor &signedFor, const Account &account,
                                   const QDateTime &now)
{
    const QByteArray header = request.header("authorization");
    if (header.isEmpty())
        return refusalAnswer(refusal(403, u"AccessDenied"_s, u"Anonymous access is forbidden for this operation."_s));
    const std::optional<Authorization> authorization = parseAuthorization(header);
    QDateTime signedAt
        = QDateTime::fromString(QString::fromLatin1(request.header("x-oss-date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
    signedAt.setTimeSpec(Qt::UTC);
    if (!authorization || !signedAt.isValid() || request.header("x-oss-content-sha256") != "UNSIGNED-PAYLOAD")
        return refusalAnswer(refusal(400, u"InvalidArgument"_s,
                                     u"The Authorization, x-oss-date or x-oss-content-sha256 header is invalid."_s));
    if (auto refused = checkIdentity(request, *authorization, signedFor, account))
        return refused;
    if (auto refused = checkTime(signedAt, *authorization, now))
        return refused;

    Credentials credentials = account.credentials;
    credentials.securityToken = {}; // it is signed as it was sent, with the other x-oss- headers
    const Signature expected = sign(signingInput(request, signedFor, account, *authorization), credentials, signedAt);
    if (!expected.authorization.endsWith(QByteArray("Signature=" + authorization->signature)))
        return refusalAnswer(
            refusal(
                403, u"SignatureDoesNotMatch"_s,
                u"The request signature we calculated does not match the signature you provided. Check your key and "
                "signing method."_s),
            {{"OSSAccessKeyId", authorization->accessKeyId},
             {"SignatureProvided", authorization->signature},
             {"StringToSign", expected.stringToSign},
             {"CanonicalRequest", expected.canonicalRequest}});
    return std::nullopt;
}

} // namespace vb::demo
