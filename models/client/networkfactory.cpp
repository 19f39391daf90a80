#include "networkfactory.h"

#include "proxyrules.h"
#include "tlsrules.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::NetworkFactory)
};

//! Whatever a request says of TLS, the connection's rules hold.
class ConnectionNetwork : public QNetworkAccessManager
{
public:
    ConnectionNetwork(const QSslConfiguration &tls, QObject *parent)
        : QNetworkAccessManager(parent)
        , m_tls(tls)
    { }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &asked, QIODevice *body) override
    {
        QNetworkRequest request = asked;
        request.setSslConfiguration(m_tls);
        addProxyAuthorization(request);
        return QNetworkAccessManager::createRequest(operation, request, body);
    }

private:
    //! Qt would wait to be asked for it and then send again, which a body that is sent once does not allow. A tunnel,
    //! as of https, has no body yet: there Qt does it.
    void addProxyAuthorization(QNetworkRequest &request) const
    {
        if (request.url().scheme() != "http"_L1)
            return;
        const QNetworkProxy proxy = proxyFactory()->queryProxy(QNetworkProxyQuery(request.url())).value(0);
        const bool isForwarding = proxy.type() == QNetworkProxy::HttpProxy
            && proxy.capabilities().testFlag(QNetworkProxy::CachingCapability);
        if (!isForwarding || proxy.user().isEmpty())
            return;
        const QString pair = proxy.user() + u':' + proxy.password();
        request.setRawHeader("Proxy-Authorization", "Basic " + pair.toUtf8().toBase64());
    }

    QSslConfiguration m_tls;
};

ApiError incompleteProxy()
{
    ApiError error;
    error.kind = ApiError::Kind::Proxy;
    error.message = Words::tr("The proxy of this connection has no host or no port.");
    return error;
}

} // namespace

Result<NetworkFactory> NetworkFactory::forProfile(const Profile &profile, const Secret &proxyPassword)
{
    NetworkFactory factory;
    factory.m_proxy = profile.proxy;
    factory.m_proxyPassword = proxyPassword;
    if (profile.proxy.isCustom() && (profile.proxy.host.isEmpty() || profile.proxy.port == 0))
        return incompleteProxy();
    if (profile.caFile.isEmpty())
        return factory;
    const Result<QList<QSslCertificate>> own = readCaFile(profile.caFile);
    if (!own)
        return own.error();
    // All of them, since a list of its own ends that Qt looks the system's up one by one.
    factory.m_certificates = QSslConfiguration::systemCaCertificates() + *own;
    return factory;
}

QNetworkAccessManager *NetworkFactory::make(QObject *parent) const
{
    auto *network = new ConnectionNetwork(tlsConfiguration(), parent);
    useProxy(network, m_proxy, m_proxyPassword);
    configureNetwork(network);
    return network;
}

QSslConfiguration NetworkFactory::tlsConfiguration() const
{
    QSslConfiguration configuration = strictTls();
    if (!m_certificates.isEmpty())
        configuration.setCaCertificates(m_certificates);
    return configuration;
}

QNetworkProxy NetworkFactory::proxyTo(const QUrl &url) const
{
    return vb::proxyTo(url, m_proxy, m_proxyPassword);
}

void configureNetwork(QNetworkAccessManager *network)
{
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setStrictTransportSecurityEnabled(false); // the URL that was signed is the one that is sent
    network->setAutoDeleteReplies(false);
    network->setTransferTimeout(0);
    network->setCache(nullptr);
    installProxyRules(network);
}

} // namespace vb
