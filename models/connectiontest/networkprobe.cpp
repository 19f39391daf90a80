#include "networkprobe.h"

#include "errorwords.h"
#include "tlsrules.h"
#include "visibletext.h"

#include <QHostInfo>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr qsizetype mostAddresses = 6; //!< tried side by side

QString protocolName(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? u"TLS 1.3"_s : protocol == QSsl::TlsV1_2 ? u"TLS 1.2"_s : u"TLS"_s;
}

QString endText(const QHostAddress &address, quint16 port)
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? QString(u'[' + address.toString() + u']') : address.toString()) + u':' + QString::number(port);
}

bool isOfProxy(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::ProxyAuthenticationRequiredError
        || (error >= QAbstractSocket::ProxyConnectionRefusedError && error <= QAbstractSocket::ProxyProtocolError);
}

} // namespace

NetworkProbe::NetworkProbe(Way way, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_way(std::move(way))
    , m_patience(patience)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &NetworkProbe::expire);
}

NetworkProbe::~NetworkProbe()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    for (QSslSocket *socket : std::as_const(m_sockets))
        socket->disconnect(this); // closing it would tell us
}

bool NetworkProbe::isThroughProxy() const
{
    return m_way.proxy.type() != QNetworkProxy::NoProxy && m_way.proxy.type() != QNetworkProxy::DefaultProxy;
}

bool NetworkProbe::isEncrypted() const
{
    return m_way.url.scheme() == "https"_L1;
}

quint16 NetworkProbe::serverPort() const
{
    return quint16(m_way.url.port(isEncrypted() ? 443 : 80));
}

QString NetworkProbe::reachedHost() const
{
    return isThroughProxy() ? m_way.proxy.hostName() : m_way.url.host();
}

quint16 NetworkProbe::reachedPort() const
{
    return isThroughProxy() ? m_way.proxy.port() : serverPort();
}

void NetworkProbe::start()
{
    const QString host = reachedHost();
    m_rung = Rung::Name;
    m_elapsed.start();
    if (const QHostAddress address(host); !address.isNull()) {
        m_addresses = {address};
        return pass(isThroughProxy() ? tr("The proxy is given by its address %1; it looks up the server.").arg(host)
                                     : tr("%1 is an address: there is no name to look up.").arg(host),
                    {}, &NetworkProbe::reach);
    }
    m_timer->start(m_patience);
    m_lookup = QHostInfo::lookupHost(host, this, &NetworkProbe::lookedUp);
    run(Rung::Name);
}

void NetworkProbe::lookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    m_addresses = info.addresses().mid(0, mostAddresses);
    if (m_addresses.isEmpty())
        return fail(isThroughProxy() ? tr("The proxy %1 was not found.").arg(reachedHost())
                                     : tr("The name %1 was not found.").arg(reachedHost()),
                    isThroughProxy() ? tr("Check the proxy of this connection, or that of the system.")
                                     : tr("Check the spelling of the region or the endpoint, and that this computer is "
                                          "online. An internal endpoint has a name inside Alibaba Cloud only."),
                    {info.errorString()});
    QStringList details;
    for (const QHostAddress &address : std::as_const(m_addresses))
        details.append(tr("Address: %1").arg(address.toString()));
    pass(isThroughProxy() ? tr("%1 is the proxy, found in %2 ms; it looks up the server.")
                                .arg(reachedHost(), QString::number(m_elapsed.elapsed()))
                          : tr("%1 was found in %2 ms.").arg(reachedHost(), QString::number(m_elapsed.elapsed())),
         details, &NetworkProbe::reach);
}

//! To every address at once; the first that answers wins, as in a browser.
void NetworkProbe::reach()
{
    m_timer->start(m_patience);
    m_pending = int(m_addresses.size());
    for (const QHostAddress &address : std::as_const(m_addresses)) {
        auto *socket = new QSslSocket(this);
        m_sockets.append(socket);
        socket->setProxy(QNetworkProxy::NoProxy);
        connect(socket, &QSslSocket::connected, this, [this, socket] { reached(socket); });
        connect(socket, &QSslSocket::errorOccurred, this, [this, socket] { notReached(*socket); });
        // An address that cannot be reached at all says so at once: after this loop is early enough.
        QTimer::singleShot(0, socket,
                           [socket, address, port = reachedPort()] { socket->connectToHost(address, port); });
    }
    run(Rung::Tcp);
}

void NetworkProbe::reached(QSslSocket *socket)
{
    m_socket = socket;
    m_socket->disconnect(this); // what becomes of it now is the next rung's
    dropSockets(socket);
    const QString end = endText(socket->peerAddress(), socket->peerPort());
    const QString time = QString::number(m_elapsed.elapsed());
    pass(isThroughProxy() ? tr("The proxy %1 was reached in %2 ms.").arg(end, time)
                          : tr("%1 was reached in %2 ms.").arg(end, time),
         m_refusals, &NetworkProbe::secure);
}

void NetworkProbe::notReached(const QSslSocket &socket)
{
    //: an address and what is wrong with it
    m_refusals.append(
        tr("%1: %2").arg(endText(m_addresses.value(m_sockets.indexOf(&socket)), reachedPort()), socket.errorString()));
    if (--m_pending > 0)
        return;
    const QString end = reachedHost() + u':' + QString::number(reachedPort());
    const bool isRefused = socket.error() == QAbstractSocket::ConnectionRefusedError;
    fail(isRefused ? tr("%1 refused the connection.").arg(end) : tr("%1 could not be reached.").arg(end),
         isThroughProxy() ? tr("Check the host and port of the proxy.")
             : isRefused  ? tr("Nothing listens there: check the endpoint and its port.")
                          : tr("Check the network, a VPN, and the firewall. An internal endpoint can be reached from "
                                "inside Alibaba Cloud only."),
         m_refusals);
}

void NetworkProbe::secure()
{
    if (!isEncrypted()) {
        QTimer::singleShot(0, this, [this] { end(true); });
        Q_EMIT stepped(
            {Rung::Tls, TestStep::State::NotTried, tr("The endpoint is http://: nothing is encrypted."), {}, {}});
        return;
    }
    if (isThroughProxy()) {
        dropSockets();
        m_socket = new QSslSocket(this);
        m_sockets = {m_socket};
        QNetworkProxy tunnel = m_way.proxy;
        if (tunnel.type() == QNetworkProxy::HttpCachingProxy)
            tunnel.setType(QNetworkProxy::HttpProxy);
        m_socket->setProxy(tunnel);
    }
    m_socket->setSslConfiguration(m_way.tls);
    m_socket->setPeerVerifyName(m_way.url.host());
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_socket, &QSslSocket::encrypted, this, &NetworkProbe::secured);
    connect(m_socket, &QSslSocket::errorOccurred, this, &NetworkProbe::notSecured);
    connect(m_socket, &QSslSocket::connected, this, &NetworkProbe::handshake);
    m_timer->start(m_patience);
    QTimer::singleShot(0, m_socket, [this] {
        isThroughProxy() ? m_socket->connectToHost(m_way.url.host(), serverPort()) : handshake();
    });
    run(Rung::Tls);
}

void NetworkProbe::handshake()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return fail(tr("The server closed the connection at once."),
                    tr("Check the port, and whether the server lets this computer in."));
    m_socket->startClientEncryption();
}

void NetworkProbe::secured()
{
    const QSslCertificate certificate = m_socket->peerCertificate();
    const QString print = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'));
    pass(tr("%1; the certificate of %2 is trusted.").arg(protocolName(m_socket->sessionProtocol()), m_way.url.host()),
         {tr("Cipher: %1").arg(m_socket->sessionCipher().name()),
          tr("Issued by: %1").arg(visibleText(certificate.issuerDisplayName())),
          tr("Valid to: %1").arg(certificate.expiryDate().toUTC().toString(Qt::ISODate)), tr("SHA-256: %1").arg(print)},
         nullptr);
}

void NetworkProbe::notSecured()
{
    if (isThroughProxy() && isOfProxy(m_socket->error()))
        return fail(m_socket->error() == QAbstractSocket::ProxyAuthenticationRequiredError
                        ? tr("The proxy wants a user name and a password, or other ones.")
                        : tr("The proxy did not let the connection through to %1.").arg(m_way.url.host()),
                    tr("Check the proxy's settings in this connection, and that it may be used for this host."),
                    {m_socket->errorString()});
    // In the same words as everywhere.
    const ApiError error = tlsError(
        m_tlsErrors, m_way.url.host(), m_socket->peerCertificate(),
        tr("no encrypted connection came about: the server speaks no TLS there, or none since version 1.2."));
    const ErrorWords words = errorWords(error);
    QStringList details;
    for (const QString &line : error.details().split(u'\n'))
        details.append(visibleText(line));
    fail(words.why, words.advice, details + QStringList{m_socket->errorString()});
}

void NetworkProbe::expire()
{
    const double seconds = std::chrono::duration<double>(m_patience).count();
    const QString waited = tr("Nothing came for %L1 s.").arg(seconds);
    switch (m_rung) {
    case Rung::Name:
        return fail(tr("The name %1 was not looked up in time.").arg(reachedHost()),
                    tr("Check that this computer is online and its name server answers."), {waited});
    case Rung::Tcp:
        return fail(tr("%1 did not answer.").arg(reachedHost() + u':' + QString::number(reachedPort())),
                    tr("A firewall may drop the packets. Check the network, a VPN, the endpoint and its port."),
                    m_refusals + QStringList{waited});
    default:
        return fail(tr("The server took the connection and then said nothing."),
                    tr("Check the port, and whether something between here and the server holds connections back."),
                    {waited});
    }
}

void NetworkProbe::run(Rung rung)
{
    m_rung = rung;
    m_elapsed.start();
    Q_EMIT stepped({rung, TestStep::State::Running, {}, {}, {}}); // last, as everywhere here: a slot may delete this
}

//! No \a next: it was the last rung.
void NetworkProbe::pass(const QString &result, const QStringList &details, Next next)
{
    m_timer->stop();
    QTimer::singleShot(0, this, [this, next] { next ? (this->*next)() : end(true); });
    Q_EMIT stepped({m_rung, TestStep::State::Passed, result, {}, details});
}

void NetworkProbe::fail(const QString &result, const QString &advice, const QStringList &details)
{
    m_timer->stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    dropSockets();
    QTimer::singleShot(0, this, [this] { end(false); });
    Q_EMIT stepped({m_rung, TestStep::State::Failed, result, advice, details});
}

void NetworkProbe::end(bool isReached)
{
    dropSockets();
    Q_EMIT finished(isReached);
}

void NetworkProbe::dropSockets(const QSslSocket *but)
{
    for (QSslSocket *socket : std::as_const(m_sockets)) {
        if (socket == but)
            continue;
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater(); // it may be emitting
    }
    m_sockets.removeIf([but](const QSslSocket *socket) { return socket != but; });
}

} // namespace vb
