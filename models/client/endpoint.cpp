#include "endpoint.h"

#include "errorcause.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Endpoint
{
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

constexpr QLatin1String serviceSuffix(".oss-vectors.aliyuncs.com");
constexpr QLatin1String internalSuffix("-internal");

ApiError configurationError(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    return error;
}

bool isLabel(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

bool isAccountId(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isIpAddress(const QString &host)
{
    return !QHostAddress(host).isNull();
}

QString serviceHost(const QString &region, bool internal)
{
    return region + (internal ? internalSuffix : QLatin1String()) + serviceSuffix;
}

//! `<region>` or `<region>-internal` of a host of the service, the bucket's label dropped where somebody
//! pasted a bucket's host; empty for any other host.
QString serviceLabel(const QString &host)
{
    if (!host.endsWith(serviceSuffix))
        return {};
    const QString front = host.chopped(serviceSuffix.size());
    const QString label = front.mid(front.lastIndexOf(u'.') + 1);
    return isLabel(label) ? label : QString();
}

QString regionOfLabel(const QString &label)
{
    return label.endsWith(internalSuffix) ? label.chopped(internalSuffix.size()) : label;
}

//! The endpoint as the user wrote it, to a URL with scheme, host and port only; empty when it is no endpoint.
QUrl parseEndpointText(const QString &text)
{
    QString full = text.trimmed();
    if (QHostAddress address; address.setAddress(full) && address.protocol() == QAbstractSocket::IPv6Protocol)
        full = u'[' + full + u']';
    if (!full.contains("://"_L1))
        full.prepend("https://"_L1);
    QUrl url(full, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const bool isBare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == "/"_L1);
    if (!url.isValid() || !isWeb || !isBare || url.host().isEmpty() || url.port() == 0)
        return {};
    url.setPath(u"/"_s);
    return url;
}

Result<QUrl> endpointUrl(const Profile &profile)
{
    if (profile.endpoint.trimmed().isEmpty()) {
        if (profile.region.isEmpty())
            return configurationError(Endpoint::tr("No region and no endpoint are set."));
        if (!isLabel(profile.region))
            return configurationError(Endpoint::tr("“%1” is not a region id.").arg(profile.region));
        QUrl url(u"https:///"_s);
        url.setHost(serviceHost(profile.region, profile.internalEndpoint));
        return url;
    }
    QUrl url = parseEndpointText(profile.endpoint);
    if (url.isEmpty() && profile.endpoint.contains(u'@')) // may hold a password: not to be shown
        return configurationError(Endpoint::tr("An endpoint has no user name and no password."));
    if (url.isEmpty())
        return configurationError(
            Endpoint::tr("“%1” is not an endpoint. Expected a host, or http:// or https:// with a host and no path.")
                .arg(profile.endpoint));
    if (const QString label = serviceLabel(url.host()); !label.isEmpty())
        url.setHost(label + serviceSuffix);
    return url;
}

//! The host that serves \a bucket where \a url is one of the service's own. A host the service names is
//! believed only when it is the service's: a listing must not be able to draw signed requests elsewhere.
QString bucketServiceHost(const Profile &profile, const BucketRef &bucket, const QUrl &url)
{
    const bool internal = profile.internalEndpoint || serviceLabel(url.host()).endsWith(internalSuffix);
    QString named = (internal ? bucket.intranetEndpoint : bucket.extranetEndpoint).toLower();
    if (const QString label = serviceLabel(named); !label.isEmpty() && named == label + serviceSuffix)
        return named;
    return bucket.region.isEmpty() ? url.host() : serviceHost(bucket.region, internal);
}

//! The region to sign for; empty when nothing tells it.
QString signingRegion(const Profile &profile, const BucketRef &bucket, const QString &host)
{
    if (!bucket.region.isEmpty())
        return bucket.region;
    return profile.region.isEmpty() ? regionOfLabel(serviceLabel(host)) : profile.region;
}

Result<Target> resolveAccount(const Profile &profile, const QUrl &url)
{
    Target target{url, signingRegion(profile, {}, url.host()), {}};
    if (!isLabel(target.region))
        return configurationError(target.region.isEmpty()
                                      ? Endpoint::tr("No region is set; requests are signed for a region.")
                                      : Endpoint::tr("“%1” is not a region id.").arg(target.region));
    target.resource = "/acs:ossvector:" + target.region.toLatin1() + "::/";
    return target;
}

//! Absent when \a bucket may be addressed; names end up in hosts and paths.
std::optional<ApiError> nameFault(const BucketRef &bucket, const QString &region, const QString &account)
{
    if (!isLabel(bucket.name))
        return configurationError(Endpoint::tr("“%1” is not a bucket name.").arg(bucket.name));
    if (region.isEmpty())
        return configurationError(Endpoint::tr("No region is set; requests are signed for a region."));
    if (!isLabel(region))
        return configurationError(Endpoint::tr("“%1” is not a region id.").arg(region));
    if (!isAccountId(account))
        return configurationError(Endpoint::tr("“%1” is not an account id: it has digits only.").arg(account));
    return std::nullopt;
}

Result<Target> resolveBucket(const Profile &profile, const BucketRef &bucket, QUrl url)
{
    const bool onService = !serviceLabel(url.host()).isEmpty();
    const QString account = bucket.accountId.isEmpty() ? profile.accountId : bucket.accountId;
    const QString host = onService ? bucketServiceHost(profile, bucket, url) : url.host();
    const QString region = signingRegion(profile, bucket, host);
    if (const auto fault = nameFault(bucket, region, account))
        return *fault;

    const bool pathStyle
        = isIpAddress(host) || profile.pathStyle.value_or(host.compare("localhost"_L1, Qt::CaseInsensitive) == 0);
    if (account.isEmpty() && (onService || !pathStyle)) {
        ApiError error = configurationError(
            Endpoint::tr("The account id is not known. It is part of the address of “%1”; set it in the connection.")
                .arg(bucket.name));
        error.code = noAccountIdCode;
        return error;
    }

    url.setHost(pathStyle ? host : QString(bucket.name + u'-' + account + u'.' + host));
    url.setPath(pathStyle ? QString(u'/' + bucket.name + u'/') : u"/"_s);
    const QString resource = u"/acs:ossvector:"_s + region + u':' + account + u':' + bucket.name + u'/';
    return Target{url, region, resource.toLatin1()};
}

} // namespace

std::optional<BucketArn> parseBucketArn(QStringView text)
{
    const QList<QStringView> parts = text.split(u':');
    if (parts.size() != 5 || parts[0] != "acs"_L1 || parts[1] != "ossvector"_L1 || parts[4].isEmpty()
        || parts[4].contains(u'/'))
        return std::nullopt;
    return BucketArn{parts[2].toString(), parts[3].toString(), parts[4].toString()};
}

Result<Target> resolveTarget(const Profile &profile, const std::optional<BucketRef> &bucket)
{
    const Result<QUrl> url = endpointUrl(profile);
    if (!url)
        return url.error();
    return bucket ? resolveBucket(profile, *bucket, *url) : resolveAccount(profile, *url);
}

QString endpointLabel(const Profile &profile)
{
    const Result<QUrl> url = endpointUrl(profile);
    return url ? url->authority() : QString();
}

} // namespace vb
