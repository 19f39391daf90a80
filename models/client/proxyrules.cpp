#include "proxyrules.h"

#include "httpvalues.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace vb {

namespace {

class ProxyForOtherHosts : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::proxyForQuery(query);
    }
};

} // namespace

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
