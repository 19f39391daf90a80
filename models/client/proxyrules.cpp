#include "proxyrules.h"

#include "credentials.h"
#include "httpvalues.h"
#include "profile.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <memory>
#include <optional>
#include <utility>

namespace vb {

namespace {

class ProxyForOtherHosts : public QNetworkProxyFactory
{
public:
    //! Without \a proxy: the application's.
    explicit ProxyForOtherHosts(std::optional<QNetworkProxy> proxy = {})
        : m_proxy(std::move(proxy))
    { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_proxy ? QList<QNetworkProxy>{*m_proxy} : QNetworkProxyFactory::proxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_proxy;
};

QNetworkProxy proxyOf(const ProxySettings &settings, const Secret &password)
{
    if (!settings.isCustom())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto type
        = settings.kind == ProxySettings::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    QNetworkProxy proxy(type, settings.host, settings.port, settings.user);
    if (!settings.user.isEmpty()) // a password alone would be offered to SOCKS, instead of none
        proxy.setPassword(QString::fromUtf8(password.bytes()));
    return proxy;
}

std::unique_ptr<QNetworkProxyFactory> makeRules(const ProxySettings &settings, const Secret &password)
{
    if (settings.kind == ProxySettings::Kind::System)
        return std::make_unique<ProxyForOtherHosts>();
    return std::make_unique<ProxyForOtherHosts>(proxyOf(settings, password));
}

QNetworkProxy orNone(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy;
}

} // namespace

void useProxy(QNetworkAccessManager *network, const ProxySettings &settings, const Secret &password)
{
    network->setProxyFactory(makeRules(settings, password).release());
}

void installProxyRules(QNetworkAccessManager *network)
{
    if (!network->proxyFactory() && network->proxy().type() == QNetworkProxy::DefaultProxy)
        network->setProxyFactory(new ProxyForOtherHosts);
}

QNetworkProxy proxyTo(const QUrl &url, const ProxySettings &settings, const Secret &password)
{
    return orNone(makeRules(settings, password)->queryProxy(QNetworkProxyQuery(url)).value(0));
}

QNetworkProxy proxyOf(const QNetworkReply &reply)
{
    const QNetworkAccessManager *network = reply.manager();
    if (QNetworkProxyFactory *factory = network->proxyFactory())
        return orNone(factory->queryProxy(QNetworkProxyQuery(reply.url())).value(0));
    return orNone(network->proxy());
}

QString addressOf(const QNetworkProxy &proxy)
{
    const bool isNone = proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
    return isNone ? QString() : QString(proxy.hostName() + u':' + QString::number(proxy.port()));
}

} // namespace vb
