#include "errorcause.h"
#include "loopbackserver.h"
#include "networkfactory.h"
#include "profile.h"
#include "tlsrules.h"
#include "tlsserver.h"
#include "transport.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;
using Kind = ApiError::Kind;
using Reason = TlsFault::Reason;

//! Who is trusted with a request: real handshakes with servers that deserve it and servers that do not.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerOfTheProfilesAuthorityIsTrusted();
    void whatMustNotBeTrustedGetsNoByte_data();
    void whatMustNotBeTrustedGetsNoByte();
    void tls11IsRefused();
    void everyRequestIsToldWhy();
    void theCertificateIsToldInTheDetails();
    void aServerThatSpeaksNoTlsIsRefused();
    void theSystemsAuthoritiesStay();
    void rulesOfTheRequestAndTheProgramDoNotCount();
    void redirectsSendNothingToAnotherHost_data();
    void redirectsSendNothingToAnotherHost();
    void badCaFilesAreTold_data();
    void badCaFilesAreTold();
    void aFileMayHoldSeveralCertificates();

private:
    static Profile trusting(const QString &caFile);
    static WireAnswer send(QNetworkAccessManager *network, const QString &url);
    WireAnswer send(const QString &caFile, const QString &url);
    QString write(const QByteArray &text);

    QTemporaryDir m_folder;
};

namespace {

QString addressOf(const QTcpServer &server, const QString &scheme = u"https"_s, const QString &host = u"127.0.0.1"_s)
{
    return scheme + "://"_L1 + host + u':' + QString::number(server.serverPort()) + "/?listVectors"_L1;
}

QByteArray contents(const QString &name)
{
    QFile file(TlsServer::path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Profile TestTls::trusting(const QString &caFile)
{
    Profile profile;
    profile.caFile = caFile;
    return profile;
}

WireAnswer TestTls::send(QNetworkAccessManager *network, const QString &url)
{
    WireRequest request;
    request.method = "POST";
    request.url = QUrl(url);
    request.headers = {{"Authorization", "OSS4-HMAC-SHA256 secret"}};
    request.body = "{}";
    HttpAttempt attempt(network, request, {20s});
    QSignalSpy finished(&attempt, &HttpAttempt::finished);
    [[maybe_unused]] const bool ended = finished.wait(60'000);
    return finished.value(0).value(0).value<WireAnswer>();
}

WireAnswer TestTls::send(const QString &caFile, const QString &url)
{
    const Result<NetworkFactory> factory = NetworkFactory::forProfile(trusting(caFile));
    const std::unique_ptr<QNetworkAccessManager> network(factory->make(nullptr));
    return send(network.get(), url);
}

QString TestTls::write(const QByteArray &text)
{
    const QString name = m_folder.filePath(u"ca.pem"_s);
    QFile file(name);
    [[maybe_unused]] const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    return name;
}

void TestTls::aServerOfTheProfilesAuthorityIsTrusted()
{
    TlsServer server(u"good.crt"_s);
    const WireAnswer answer = send(TlsServer::path(u"authority.crt"_s), addressOf(server));
    QVERIFY2(!answer.transportError, qPrintable(answer.transportError.value_or(ApiError{}).message));
    QCOMPARE(answer.status, 200);
    QVERIFY(server.received().startsWith("POST /?listVectors HTTP/1.1\r\n"));
    QCOMPARE(send(TlsServer::path(u"authority.crt"_s), addressOf(server, u"https"_s, u"localhost"_s)).status, 200);
}

void TestTls::whatMustNotBeTrustedGetsNoByte_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("message");
    const QString authority = u"authority.crt"_s;
    QTest::newRow("self-signed") << u"loopback.crt"_s << authority << Reason::SelfSigned
                                 << u"The certificate of 127.0.0.1 is self-signed"_s;
    QTest::newRow("unknown issuer") << u"good.crt"_s << QString() << Reason::UnknownIssuer
                                    << u"not trusted: Vectors Test CA."_s;
    QTest::newRow("expired") << u"expired.crt"_s << authority << Reason::Expired
                             << u"The certificate of 127.0.0.1 expired on 2021-01-01 00:00 UTC."_s;
    QTest::newRow("not yet valid") << u"notyet.crt"_s << authority << Reason::NotYetValid
                                   << u"is not valid before 2110-01-01 00:00 UTC."_s;
    QTest::newRow("another host") << u"otherhost.crt"_s << authority << Reason::WrongHost
                                  << u"The certificate is not for 127.0.0.1 but for "_s;
    QTest::newRow("another host, and unknown")
        << u"otherhost.crt"_s << QString() << Reason::WrongHost << u"not trusted: Vectors Test CA."_s;
    QTest::newRow("an issuer that has expired")
        << u"bypast.crt"_s << u"both"_s << Reason::UnknownIssuer << u"not trusted: Past Test CA."_s;
}

void TestTls::whatMustNotBeTrustedGetsNoByte()
{
    QFETCH(const QString, certificate);
    QFETCH(QString, caFile);
    QFETCH(const Reason, reason);
    QFETCH(const QString, message);
    const QHash<QString, QString> files{
        {u"both"_s, write(contents(u"pastauthority.crt"_s) + contents(u"authority.crt"_s))},
        {u"authority.crt"_s, TlsServer::path(u"authority.crt"_s)}};
    TlsServer server(certificate);
    const WireAnswer answer = send(files.value(caFile), addressOf(server));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), u"Tls"_s);
    QVERIFY2(answer.transportError->message.contains(message), qPrintable(answer.transportError->message));
    QVERIFY(answer.transportError->tls);
    QCOMPARE(answer.transportError->tls->reason, reason);
    QCOMPARE(server.handshakes(), 1);
    QTest::qWait(100); // for what a client that sends all the same would send
    QCOMPARE(server.received(), QByteArray());
}

void TestTls::tls11IsRefused()
{
    TlsServer server(u"good.crt"_s);
    server.speakOnlyTls11();

    QSslSocket control; // that the server does speak it
    control.setSslConfiguration(TlsServer::tls11());
    control.connectToHostEncrypted(u"localhost"_s, server.serverPort());
    QTRY_VERIFY2_WITH_TIMEOUT(control.isEncrypted(), qPrintable(control.errorString()), 30'000);
    QCOMPARE(control.sessionProtocol(), TlsServer::tls11().protocol());
    control.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(!server.received().isEmpty());
    const QByteArray byControl = server.received();

    const WireAnswer answer = send(TlsServer::path(u"authority.crt"_s), addressOf(server));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), u"Tls"_s);
    QVERIFY2(answer.transportError->message.contains(u"TLS 1.2 or later is needed"_s),
             qPrintable(answer.transportError->message));
    QCOMPARE(answer.transportError->tls->reason, Reason::Handshake);
    QVERIFY(server.handshakes() >= 2);
    QCOMPARE(server.encrypted(), 1);
    QCOMPARE(server.received(), byControl);
}

void TestTls::everyRequestIsToldWhy()
{
    TlsServer server(u"otherhost.crt"_s);
    const std::unique_ptr<QNetworkAccessManager> network(NetworkFactory().make(nullptr));
    WireRequest request;
    request.method = "GET";
    request.url = QUrl(addressOf(server));
    std::vector<std::unique_ptr<HttpAttempt>> attempts;
    QList<Reason> reasons;
    for (int i = 0; i < 12; ++i) { // more than there are connections
        attempts.push_back(std::make_unique<HttpAttempt>(network.get(), request, HttpAttempt::Limits{60s}));
        connect(attempts.back().get(), &HttpAttempt::finished, this, [&reasons](const WireAnswer &answer) {
            const bool isTold = answer.transportError && answer.transportError->tls;
            reasons.append(isTold ? answer.transportError->tls->reason : Reason::Other);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(reasons.size(), 12, 60'000);
    QCOMPARE(reasons.count(Reason::WrongHost), 12);
    QCOMPARE(server.received(), QByteArray());
}

void TestTls::theCertificateIsToldInTheDetails()
{
    TlsServer server(u"otherhost.crt"_s);
    const WireAnswer answer = send(TlsServer::path(u"authority.crt"_s), addressOf(server));
    QVERIFY(answer.transportError && answer.transportError->tls);
    const TlsFault &fault = *answer.transportError->tls;
    QCOMPARE(fault.subject, u"other.example"_s);
    QCOMPARE(fault.issuer, u"Vectors Test CA"_s);
    QCOMPARE(QSet<QString>(fault.names.begin(), fault.names.end()),
             (QSet<QString>{u"other.example"_s, u"www.other.example"_s}));
    QCOMPARE(fault.validFrom, QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC));
    QCOMPARE(fault.validTo, QDateTime({2120, 1, 1}, {0, 0}, Qt::UTC));
    const auto digest = QSslCertificate(contents(u"otherhost.crt"_s)).digest(QCryptographicHash::Sha256).toHex(':');
    QCOMPARE(fault.sha256, QString::fromLatin1(digest));
    const QString details = answer.transportError->details();
    for (const QString &line : {u"Certificate of: other.example"_s, u"Issued by: Vectors Test CA"_s,
                                u"Valid to: 2120-01-01T00:00:00Z"_s, QString(u"SHA-256: "_s + fault.sha256)})
        QVERIFY2(details.contains(line), qPrintable(details));
}

void TestTls::aServerThatSpeaksNoTlsIsRefused()
{
    LoopbackServer server([](const QByteArray &, QTcpSocket *) {});
    QByteArray received;
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, this, [&plain, &received] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &received] {
            received += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    const WireAnswer answer = send(QString(), addressOf(plain));
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), u"Tls"_s);
    QVERIFY(!received.isEmpty());
    QVERIFY(!received.contains("Authorization"));
    QVERIFY(!received.contains("listVectors"));
}

void TestTls::theSystemsAuthoritiesStay()
{
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    const Result<NetworkFactory> factory = NetworkFactory::forProfile(trusting(TlsServer::path(u"authority.crt"_s)));
    QVERIFY(factory);
    const QSslConfiguration tls = factory->tlsConfiguration();
    QCOMPARE(tls.caCertificates().size(), system.size() + 1);
    QCOMPARE(tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(tls.peerVerifyMode(), QSslSocket::VerifyPeer);
    QCOMPARE(NetworkFactory().tlsConfiguration().caCertificates(),
             QSslConfiguration::defaultConfiguration().caCertificates());
}

void TestTls::rulesOfTheRequestAndTheProgramDoNotCount()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration careless = before;
    careless.setPeerVerifyMode(QSslSocket::VerifyNone);
    QSslConfiguration::setDefaultConfiguration(careless);
    TlsServer server(u"loopback.crt"_s);
    const WireAnswer answer = send(QString(), addressOf(server));
    const std::unique_ptr<QNetworkAccessManager> network(NetworkFactory().make(nullptr));
    QNetworkRequest request(QUrl(addressOf(server)));
    request.setSslConfiguration(careless);
    std::unique_ptr<QNetworkReply> reply(network->get(request));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), u"Tls"_s);
    QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(server.received(), QByteArray());
}

void TestTls::redirectsSendNothingToAnotherHost_data()
{
    QTest::addColumn<bool>("fromHttps");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("http to http, %d", status) << false << u"http"_s << status;
        QTest::addRow("http to https, %d", status) << false << u"https"_s << status;
        QTest::addRow("https to http, %d", status) << true << u"http"_s << status;
        QTest::addRow("https to https, %d", status) << true << u"https"_s << status;
    }
}

void TestTls::redirectsSendNothingToAnotherHost()
{
    QFETCH(const bool, fromHttps);
    QFETCH(const QString, to);
    QFETCH(const int, status);
    LoopbackServer http([](const QByteArray &, QTcpSocket *) {});
    TlsServer https(u"good.crt"_s);
    const QTcpServer &other = to == "https"_L1 ? static_cast<const QTcpServer &>(https) : http;
    const QByteArray location = addressOf(other, to, u"localhost"_s).toLatin1();
    LoopbackServer first([&](const QByteArray &, QTcpSocket *socket) {
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " Go\r\nLocation: " + location
                      + "\r\nContent-Length: 0\r\n\r\n");
    });
    TlsServer front(u"good.crt"_s, first.serverPort());
    const WireAnswer answer
        = send(TlsServer::path(u"authority.crt"_s), fromHttps ? addressOf(front) : addressOf(first, u"http"_s));
    QCOMPARE(answer.status, status);
    QCOMPARE(first.requests().size(), 1);
    QTest::qWait(50); // for what a client that follows would send
    QCOMPARE(http.connections(), 0);
    QCOMPARE(https.handshakes(), 0);
}

void TestTls::badCaFilesAreTold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"missing"_s << u"does not exist"_s;
    QTest::newRow("folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"no ordinary file"_s;
    QTest::newRow("empty") << u"empty"_s << u"holds no certificate in PEM form"_s;
    QTest::newRow("text") << u"text"_s << u"holds no certificate in PEM form"_s;
    QTest::newRow("binary form") << u"der"_s << u"holds no certificate in PEM form"_s;
    QTest::newRow("a key") << u"key"_s << u"holds no certificate in PEM form"_s;
    QTest::newRow("huge") << u"huge"_s << u"is too large"_s;
    QTest::newRow("cut off") << u"cut"_s << u"cannot be read; it may be cut off"_s;
    QTest::newRow("the second one broken") << u"broken"_s << u"cannot be read; it may be cut off"_s;
    QTest::newRow("expired") << u"expired"_s << u"has expired, the last one on 2021-01-01"_s;
}

void TestTls::badCaFilesAreTold()
{
    QFETCH(const QString, what);
    QFETCH(const QString, message);
    const QByteArray good = contents(u"authority.crt"_s);
    const QHash<QString, QByteArray> texts{
        {u"empty"_s, {}},
        {u"text"_s, "not a certificate\n"},
        {u"der"_s, QSslCertificate(good).toDer()},
        {u"key"_s, contents(u"loopback.key"_s)},
        {u"huge"_s, good + QByteArray(5 << 20, '\n')},
        {u"cut"_s, good.first(good.size() / 2)},
        {u"broken"_s, good + QByteArray(good).replace("MII", "XII")},
        {u"expired"_s, contents(u"pastauthority.crt"_s)},
    };
    const QString pipe = m_folder.filePath(u"pipe"_s);
    ::mkfifo(QFile::encodeName(pipe).constData(), 0600);
    const QHash<QString, QString> places{
        {u"missing"_s, u"/nowhere/ca.pem"_s}, {u"folder"_s, m_folder.path()}, {u"pipe"_s, pipe}};
    const QString name = places.contains(what) ? places.value(what) : write(texts.value(what));
    const Result<NetworkFactory> factory = NetworkFactory::forProfile(trusting(name));
    QVERIFY(!factory);
    QCOMPARE(kindName(factory.error().kind), u"Configuration"_s);
    QCOMPARE(causeOf(factory.error()), ErrorCause::BadCaFile);
    QVERIFY2(factory.error().message.contains(message), qPrintable(factory.error().message));
    QVERIFY2(factory.error().message.contains(name), qPrintable(factory.error().message));
}

void TestTls::aFileMayHoldSeveralCertificates()
{
    const QByteArray notes = "# of the test lab\r\n";
    TlsServer server(u"good.crt"_s);
    const QString name
        = write(notes + contents(u"loopback.crt"_s) + notes + contents(u"authority.crt"_s).replace("\n", "\r\n"));
    QCOMPARE(send(name, addressOf(server)).status, 200);
    TlsServer other(u"loopback.crt"_s);
    QCOMPARE(send(name, addressOf(other)).status, 200);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
