#include "proxyrules.h"

#include "credentials.h"
#include "httpvalues.h"
#include "profile.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

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
    return QNetworkProxy(type, settings.host, settings.port, settings.user, QString::fromUtf8(password.bytes()));
}

} // namespace

void useProxy(QNetworkAccessManager *network, const ProxySettings &settings, const Secret &password)
{
    if (settings.kind == ProxySettings::Kind::System)
        network->setProxyFactory(new ProxyForOtherHosts);
    else
        network->setProxyFactory(new ProxyForOtherHosts(proxyOf(settings, password)));
}

void installProxyRules(QNetworkAccessManager *network)
{
    if (!network->proxyFactory() && network->proxy().type() == QNetworkProxy::DefaultProxy)
        network->setProxyFactory(new ProxyForOtherHosts);
}

QString proxyOf(const QNetworkReply &reply)
{
    const QNetworkAccessManager *network = reply.manager();
    QNetworkProxy proxy = network->proxy();
    if (QNetworkProxyFactory *factory = network->proxyFactory())
        proxy = factory->queryProxy(QNetworkProxyQuery(reply.url())).value(0);
    const bool direct = proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
    return direct ? QString() : QString(proxy.hostName() + u':' + QString::number(proxy.port()));
}

} // namespace vb
