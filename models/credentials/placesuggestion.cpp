#include "placesuggestion.h"

#include "credentialfields.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct PlaceTexts
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

constexpr QLatin1String vectorsSuffix(".oss-vectors.aliyuncs.com");
constexpr QLatin1String vendorSuffix(".aliyuncs.com");

bool isRegion(const QString &text)
{
    static const QRegularExpression region(u"\\A[a-z0-9]+(-[a-z0-9]+)+\\z"_s);
    return region.match(text).hasMatch();
}

QUrl parsedEndpoint(const QString &text)
{
    return QUrl(text.contains("://"_L1) ? text : QString(u"https://"_s + text), QUrl::StrictMode);
}

//! `oss-cn-hangzhou-internal.aliyuncs.com` tells cn-hangzhou, and that it is the internal one.
void suggestFromObjectHost(CredentialOffer &offer, const QString &host)
{
    static const QRegularExpression objectHost(
        u"\\A(?:vpc100-)?oss-([a-z]{2}-[a-z0-9-]+?)(-internal)?\\.aliyuncs\\.com\\z"_s);
    const QRegularExpressionMatch match = objectHost.match(host);
    if (match.hasMatch() && (offer.suggested.region.isEmpty() || offer.suggested.region == match.captured(1))) {
        offer.suggested.region = match.captured(1);
        offer.suggested.internalEndpoint = match.hasCaptured(2);
    }
    addNote(offer,
            PlaceTexts::tr("Its endpoint is one of object storage and not taken; the one for vector buckets is "
                           "made from the region."));
}

} // namespace

void suggestRegion(CredentialOffer &offer, const QString &region)
{
    const QString name = region.trimmed().toLower();
    if (isRegion(name))
        offer.suggested.region = name;
    else if (!name.isEmpty())
        addNote(offer, PlaceTexts::tr("Its region is not a region id and not taken."));
}

void suggestEndpoint(CredentialOffer &offer, const QString &endpoint)
{
    const QString text = endpoint.trimmed();
    if (text.isEmpty())
        return;
    const QUrl url = parsedEndpoint(text);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        addNote(offer, PlaceTexts::tr("Its endpoint is not a host or URL and not taken."));
    else if (host.endsWith(vendorSuffix) && !host.endsWith(vectorsSuffix))
        suggestFromObjectHost(offer, host);
    else
        offer.suggested.endpoint = text;
}

void suggestAccount(CredentialOffer &offer, const QString &accountId)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    const QString id = accountId.trimmed();
    if (digits.match(id).hasMatch())
        offer.suggested.accountId = id;
    else if (!id.isEmpty())
        addNote(offer, PlaceTexts::tr("Its account id is not a number and not taken."));
}

void suggestProxy(CredentialOffer &offer, const Secret &proxy, const QString &user, const Secret &password)
{
    const QString text = QString::fromUtf8(proxy.bytes()).trimmed();
    if (text.isEmpty() || text.compare("env"_L1, Qt::CaseInsensitive) == 0)
        return;
    const QUrl url(text.contains("://"_L1) ? text : QString(u"http://"_s + text), QUrl::StrictMode);
    const bool isSocks = url.scheme() == "socks5"_L1;
    if (!url.isValid() || url.host().isEmpty() || !(isSocks || url.scheme() == "http"_L1))
        return addNote(offer, PlaceTexts::tr("Its proxy is not an http or socks5 address and not taken."));
    ProxySettings &settings = offer.suggested.proxy;
    settings.kind = isSocks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http;
    settings.host = url.host();
    settings.port = quint16(url.port(isSocks ? 1080 : 80));
    settings.user = user.isEmpty() ? url.userName(QUrl::FullyDecoded) : user;
    offer.proxyPassword = password.isEmpty() ? Secret(url.password(QUrl::FullyDecoded).toUtf8()) : password;
}

void noteMissingRegion(CredentialOffer &offer)
{
    const Profile &place = offer.suggested;
    const QString host = parsedEndpoint(place.endpoint).host();
    if (offer.isUsable() && place.region.isEmpty() && !host.endsWith(vectorsSuffix))
        addNote(offer, PlaceTexts::tr("It names no region: choose one."));
}

} // namespace vb
