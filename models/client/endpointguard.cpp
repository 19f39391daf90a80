#include "endpointguard.h"

#include "endpoint.h"
#include "httpvalues.h"

using namespace Qt::StringLiterals;

namespace vb {

namespace {

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
    return name == "aliyuncs.com"_L1 || name.endsWith(".aliyuncs.com"_L1);
}

bool wantsEndpointConfirmation(const Profile &profile)
{
    const QString host = urlOf(profile).host();
    return !host.isEmpty() && !isServiceDomain(host) && !isLoopbackHost(host) && !profile.isEndpointConfirmed();
}

bool isPlainHttpRemote(const Profile &profile)
{
    const QUrl url = urlOf(profile);
    return url.scheme() == "http"_L1 && !isLoopbackHost(url.host());
}

QString endpointAddress(const Profile &profile)
{
    const QUrl url = urlOf(profile);
    return url.isEmpty() ? QString() : QString(url.scheme() + "://"_L1 + url.authority());
}

} // namespace vb
