#include "endpointguard.h"

#include "endpoint.h"
#include "errorcause.h"
#include "httpvalues.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::EndpointGuard)
};

//! Only what the endpoint says; a region that is missing yet is no reason to ask nothing.
QUrl urlOf(const Profile &profile)
{
    Profile probe = profile;
    if (!profile.endpoint.isEmpty())
        probe.region = u"any"_s;
    const Result<Target> target = resolveTarget(probe, {});
    return target ? target->url : QUrl();
}

} // namespace

bool isServiceDomain(const QString &host)
{
    const QString name = host.toLower();
    return name.endsWith(".oss-vectors.aliyuncs.com"_L1);
}

bool wantsEndpointConfirmation(const Profile &profile)
{
    const QString host = urlOf(profile).host();
    return !host.isEmpty() && !isServiceDomain(host) && !isLoopbackHost(host) && !profile.isEndpointConfirmed();
}

bool isPlainHttpRemote(const Profile &profile)
{
    const QUrl url = urlOf(profile);
    const bool isVirtualHosted = profile.pathStyle == false && QHostAddress(url.host()).isNull(); // bucket.localhost
    return url.scheme() == "http"_L1 && (isVirtualHosted || !isLoopbackHost(url.host()));
}

std::optional<ApiError> clearTextFault(const Profile &profile, const QUrl &url)
{
    if (url.scheme() != "http"_L1 || profile.allowPlainHttp || isLoopbackHost(url.host()))
        return std::nullopt;
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.code = clearTextCode;
    error.message = Words::tr("Nothing was sent: http://%1 is not encrypted, and this connection does not allow that.")
                        .arg(url.host());
    return error;
}

QString endpointAddress(const Profile &profile)
{
    const QUrl url = urlOf(profile);
    return url.isEmpty() ? QString() : QString(url.scheme() + "://"_L1 + url.authority());
}

} // namespace vb
