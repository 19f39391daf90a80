#include "loopbackserver.h"
#include "networkfactory.h"
#include "profile.h"
#include "proxyserver.h"
#include "tlsserver.h"
#include "transport.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;
using ServerKind = ProxyServer::Kind;

//! A connection's own proxy, with and without a password, over real sockets. The host that is asked for exists in no
//! DNS: what reaches it, reached it through the proxy.
class TestProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpsGoesThroughATunnel_data();
    void httpsGoesThroughATunnel();
    void plainHttpGoesThroughToo_data();
    void plainHttpGoesThroughToo();
    void aWrongPasswordIsToldAndNotRepeated_data();
    void aWrongPasswordIsToldAndNotRepeated();
    void theCertificateIsThatOfTheServerBehind_data();
    void theCertificateIsThatOfTheServerBehind();
    void aProxyThatIsNotThereIsNamed_data();
    void aProxyThatIsNotThereIsNamed();
    void thePasswordGoesToTheProxyOnly();
    void thisMachineNeedsNoProxy();
    void aFactoryTellsTheWay();
    void aProxyWithoutAPortIsAnError();

private:
    static void kinds();
    static Profile through(const ProxyServer &proxy, const QString &user = {});
    static WireAnswer send(const NetworkFactory &factory, const QString &url);
    static WireAnswer send(QNetworkAccessManager *network, const QString &url);
};

Q_DECLARE_METATYPE(ProxyServer::Kind)

namespace {

const QString RemoteUrl = u"https://vectors.test/?listVectors"_s;

NetworkFactory factoryOf(const Profile &profile, const QByteArray &password = {})
{
    return NetworkFactory::forProfile(profile, Secret(password)).value();
}

void answerOk(const QByteArray &, QTcpSocket *socket)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

} // namespace

void TestProxies::kinds()
{
    QTest::addColumn<ServerKind>("kind");
    QTest::newRow("HTTP") << ServerKind::Http;
    QTest::newRow("SOCKS5") << ServerKind::Socks5;
}

Profile TestProxies::through(const ProxyServer &proxy, const QString &user)
{
    Profile profile;
    profile.caFile = TlsServer::path(u"authority.crt"_s);
    profile.proxy = {proxy.kind() == ServerKind::Http ? ProxySettings::Kind::Http : ProxySettings::Kind::Socks5,
                     u"127.0.0.1"_s, proxy.serverPort(), user};
    return profile;
}

WireAnswer TestProxies::send(QNetworkAccessManager *network, const QString &url)
{
    WireRequest request;
    request.method = "POST";
    request.url = QUrl(url);
    request.headers = {{"Authorization", "OSS4-HMAC-SHA256 secret"}};
    request.body = "{}";
    HttpAttempt attempt(network, request, {30s});
    QSignalSpy finished(&attempt, &HttpAttempt::finished);
    [[maybe_unused]] const bool ended = finished.wait(60'000);
    return finished.value(0).value(0).value<WireAnswer>();
}

WireAnswer TestProxies::send(const NetworkFactory &factory, const QString &url)
{
    const std::unique_ptr<QNetworkAccessManager> network(factory.make(nullptr));
    return send(network.get(), url);
}

void TestProxies::httpsGoesThroughATunnel_data()
{
    QTest::addColumn<ServerKind>("kind");
    QTest::addColumn<bool>("wantsPassword");
    QTest::newRow("HTTP") << ServerKind::Http << false;
    QTest::newRow("HTTP, password") << ServerKind::Http << true;
    QTest::newRow("SOCKS5") << ServerKind::Socks5 << false;
    QTest::newRow("SOCKS5, password") << ServerKind::Socks5 << true;
}

void TestProxies::httpsGoesThroughATunnel()
{
    QFETCH(const ServerKind, kind);
    QFETCH(const bool, wantsPassword);
    TlsServer server(u"good.crt"_s);
    ProxyServer proxy(kind, server.serverPort());
    proxy.setUser(wantsPassword ? "ann" : "", "p:w d");
    const NetworkFactory factory = factoryOf(through(proxy, wantsPassword ? u"ann"_s : QString()), "p:w d");
    const std::unique_ptr<QNetworkAccessManager> network(factory.make(nullptr));
    const WireAnswer answer = send(network.get(), RemoteUrl);
    QVERIFY2(!answer.transportError, qPrintable(answer.transportError.value_or(ApiError{}).message));
    QCOMPARE(answer.status, 200);
    QCOMPARE(proxy.targets(), QByteArrayList{"vectors.test:443"});
    QCOMPARE(send(network.get(), RemoteUrl).status, 200);
    QCOMPARE(proxy.targets().size(), 1); // over the same tunnel
    QVERIFY(server.received().startsWith("POST /?listVectors HTTP/1.1\r\n"));
    QVERIFY(!server.received().toLower().contains("proxy-"));
}

void TestProxies::plainHttpGoesThroughToo_data()
{
    httpsGoesThroughATunnel_data();
}

void TestProxies::plainHttpGoesThroughToo()
{
    QFETCH(const ServerKind, kind);
    QFETCH(const bool, wantsPassword);
    LoopbackServer server(answerOk);
    ProxyServer proxy(kind, server.serverPort());
    proxy.setUser(wantsPassword ? "ann" : "", "p:w d");
    const NetworkFactory factory = factoryOf(through(proxy, wantsPassword ? u"ann"_s : QString()), "p:w d");
    const WireAnswer answer = send(factory, u"http://vectors.test:9000/?listVectors"_s);
    QVERIFY2(!answer.transportError, qPrintable(answer.transportError.value_or(ApiError{}).message));
    QCOMPARE(answer.status, 200);
    QCOMPARE(proxy.refusals(), 0);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().endsWith("\r\n\r\n{}"));
}

void TestProxies::aWrongPasswordIsToldAndNotRepeated_data()
{
    QTest::addColumn<ServerKind>("kind");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("message");
    const QString wrong = u"The proxy 127.0.0.1:%1 did not accept the user name and the password."_s;
    const QString missing = u"The proxy 127.0.0.1:%1 wants a user name and a password."_s;
    const QString http = u"http://vectors.test:9000/?listVectors"_s;
    QTest::newRow("HTTP, https") << ServerKind::Http << u"ann"_s << RemoteUrl << wrong;
    QTest::newRow("HTTP, http") << ServerKind::Http << u"ann"_s << http << wrong;
    QTest::newRow("HTTP, https, no user") << ServerKind::Http << QString() << RemoteUrl << missing;
    QTest::newRow("HTTP, http, no user") << ServerKind::Http << QString() << http << missing;
    QTest::newRow("SOCKS5, https") << ServerKind::Socks5 << u"ann"_s << RemoteUrl << wrong;
    QTest::newRow("SOCKS5, http") << ServerKind::Socks5 << u"ann"_s << http << wrong;
}

void TestProxies::aWrongPasswordIsToldAndNotRepeated()
{
    QFETCH(const ServerKind, kind);
    QFETCH(const QString, user);
    QFETCH(const QString, url);
    QFETCH(const QString, message);
    LoopbackServer server(answerOk);
    ProxyServer proxy(kind, server.serverPort());
    proxy.setUser("ann", "right");
    const NetworkFactory factory = factoryOf(through(proxy, user), "wrong");
    const std::unique_ptr<QNetworkAccessManager> network(factory.make(nullptr));
    for (int i = 1; i <= 3; ++i) { // what Qt remembers of the first must not change the next
        const int before = proxy.connections();
        const WireAnswer answer = send(network.get(), url);
        QVERIFY(answer.transportError);
        QCOMPARE(kindName(answer.transportError->kind), u"Proxy"_s);
        QCOMPARE(answer.transportError->message, message.arg(proxy.serverPort()));
        QVERIFY2(proxy.connections() - before <= 2, qPrintable(QString::number(proxy.connections() - before)));
    }
    QTest::qWait(50);
    QCOMPARE(proxy.targets(), QByteArrayList());
    QCOMPARE(server.connections(), 0);
}

void TestProxies::theCertificateIsThatOfTheServerBehind_data()
{
    kinds();
}

void TestProxies::theCertificateIsThatOfTheServerBehind()
{
    QFETCH(const ServerKind, kind);
    TlsServer server(u"otherhost.crt"_s);
    ProxyServer proxy(kind, server.serverPort());
    const WireAnswer answer = send(factoryOf(through(proxy)), RemoteUrl);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), u"Tls"_s);
    QVERIFY2(answer.transportError->message.startsWith(u"The certificate is not for vectors.test but for "_s),
             qPrintable(answer.transportError->message));
    QCOMPARE(server.received(), QByteArray());
}

void TestProxies::aProxyThatIsNotThereIsNamed_data()
{
    kinds();
}

void TestProxies::aProxyThatIsNotThereIsNamed()
{
    QFETCH(const ServerKind, kind);
    Profile profile;
    {
        const ProxyServer proxy(kind, 1);
        profile = through(proxy);
    }
    const WireAnswer answer = send(factoryOf(profile), RemoteUrl);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), u"Offline"_s);
    QVERIFY2(answer.transportError->message.endsWith(u"(through the proxy 127.0.0.1:%1)"_s.arg(profile.proxy.port)),
             qPrintable(answer.transportError->message));
}

void TestProxies::thePasswordGoesToTheProxyOnly()
{
    LoopbackServer local(answerOk);
    LoopbackServer server(answerOk);
    ProxyServer proxy(ServerKind::Http, server.serverPort());
    proxy.setUser("ann", "right");
    const NetworkFactory factory = factoryOf(through(proxy, u"ann"_s), "right");
    QCOMPARE(send(factory, u"http://127.0.0.1:%1/"_s.arg(local.serverPort())).status, 200);
    QVERIFY(!local.requests().value(0).toLower().contains("proxy-authorization"));
}

void TestProxies::thisMachineNeedsNoProxy()
{
    TlsServer server(u"good.crt"_s);
    ProxyServer proxy(ServerKind::Http, server.serverPort());
    const QString url = u"https://localhost:%1/"_s.arg(server.serverPort());
    QCOMPARE(send(factoryOf(through(proxy)), url).status, 200);
    QCOMPARE(proxy.connections(), 0);
}

void TestProxies::aFactoryTellsTheWay()
{
    const ProxyServer proxy(ServerKind::Socks5, 1);
    const NetworkFactory factory = factoryOf(through(proxy, u"ann"_s), "right");
    const QNetworkProxy way = factory.proxyTo(QUrl(RemoteUrl));
    QCOMPARE(way.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(way.port(), proxy.serverPort());
    QCOMPARE(way.password(), u"right"_s);
    QCOMPARE(factory.proxyTo(QUrl(u"https://localhost/"_s)).type(), QNetworkProxy::NoProxy);
    QCOMPARE(NetworkFactory().proxyTo(QUrl(RemoteUrl)).type(), QNetworkProxy::NoProxy);
}

void TestProxies::aProxyWithoutAPortIsAnError()
{
    Profile profile;
    profile.proxy = {ProxySettings::Kind::Http, u"proxy.example"_s, 0, {}};
    const Result<NetworkFactory> factory = NetworkFactory::forProfile(profile);
    QVERIFY(!factory);
    QCOMPARE(kindName(factory.error().kind), u"Proxy"_s);
}

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
