#include "transport.h"

#include "credentials.h"
#include "fakenetwork.h"
#include "loopbackserver.h"
#include "networkfactory.h"
#include "profile.h"
#include "proxyrules.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;
using Kind = ApiError::Kind;

namespace {
class TlsServer;
}

//! Every trap of QNetworkAccessManager that touches us, against a real socket.
class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyHeaderIsOurs();
    void aRequestWithoutABodySaysSo();
    void aBodyLargerThanQtsBuffersArrivesWhole();
    void theEndOfALargeBodyDoesNotWaitForAnAcknowledgement();
    void theAnswersHeadersAreRead();
    void anAnswerWithoutHeadersIsNoCrash();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void sendsOnceWhateverTheServerDoes_data();
    void sendsOnceWhateverTheServerDoes();
    void sendsOnceOverAConnectionThatWentStale_data();
    void sendsOnceOverAConnectionThatWentStale();
    void aConnectionClosedWhileIdleIsReplaced();
    void keepsAConnectionAlive();
    void aDrippingServerEndsInATimeout();
    void aSilentServerEndsInATimeout();
    void aTruncatedBodyIsNoSuccess_data();
    void aTruncatedBodyIsNoSuccess();
    void readsEveryFraming_data();
    void readsEveryFraming();
    void anErrorsBodyIsReadable_data();
    void anErrorsBodyIsReadable();
    void cookiesAreNeitherKeptNorSent();
    void encodedAnswersAreRefused_data();
    void encodedAnswersAreRefused();
    void answersBeyondTheLimitAreNotBuffered_data();
    void answersBeyondTheLimitAreNotBuffered();
    void whatIsNotHttpIsAnError_data();
    void whatIsNotHttpIsAnError();
    void aRefusedConnectionIsOffline();
    void deletingAnAttemptClosesItsConnection();
    void anAttemptMayBeDeletedByItsSlot();
    void anAttemptOutlivesItsManager();
    void loopbackHostsNeedNoProxy();
    void otherHostsUseTheApplicationsProxy();
    void aRefusingProxyIsOffline();
    void aProxySetOnTheManagerStays();
    void aProfilesOwnProxyIsUsed();
    void anUntrustedCertificateIsRefused();
    void aTrustedConnectionSpeaksHttp1();
    void aConnectionThatBreaksAfterTheRequestIsNotUnsent();
    void qtsErrorsMapToKinds_data();
    void qtsErrorsMapToKinds();

private:
    WireRequest request(const QByteArray &method, const QByteArray &authority, const QByteArray &body = {});
    WireAnswer send(const WireRequest &request, HttpAttempt::Limits limits = {5s});
    WireAnswer sendTrusting(const TlsServer &server);

    std::unique_ptr<QNetworkAccessManager> m_network;
};

namespace {

const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

QByteArray head(const QByteArray &request)
{
    return request.left(request.indexOf("\r\n\r\n"));
}

QStringList headerLines(const QByteArray &request)
{
    QStringList lines;
    for (const QByteArray &line : head(request).split('\n').mid(1))
        lines.append(QString::fromLatin1(line.trimmed()));
    lines.sort();
    return lines;
}

//! Answers every request with the same bytes, and ends the connection if asked to.
LoopbackServer::Handler always(const QByteArray &answer, bool close = false)
{
    return [answer, close](const QByteArray &, QTcpSocket *socket) {
        socket->write(answer);
        if (close)
            socket->disconnectFromHost();
    };
}

void silent(const QByteArray &, QTcpSocket *)
{ }

//! Whether the connection of this process to \a port holds small packets back; absent when there is none.
std::optional<bool> delayOf(quint16 port)
{
    for (const QString &name : QDir(u"/proc/self/fd"_s).entryList(QDir::System | QDir::Files)) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(name.toInt(), reinterpret_cast<sockaddr *>(&peer), &size) != 0
            || ntohs(peer.sin_port) != port)
            continue;
        int isPrompt = 0;
        size = sizeof isPrompt;
        ::getsockopt(name.toInt(), IPPROTO_TCP, TCP_NODELAY, &isPrompt, &size);
        return isPrompt == 0;
    }
    return std::nullopt;
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(VB_TEST_DATA "/tls/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    return opened ? file.readAll() : QByteArray();
}

//! Speaks TLS with the certificate of tests/data/tls; counts what it could decrypt.
class TlsServer : public QSslServer
{
public:
    TlsServer()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(dataFile(u"loopback.crt"_s)));
        configuration.setPrivateKey(QSslKey(dataFile(u"loopback.key"_s), QSsl::Ec));
        configuration.setAllowedNextProtocols({"h2", "http/1.1"});
        setSslConfiguration(configuration);
        connect(this, &QSslServer::pendingConnectionAvailable, this, &TlsServer::accept);
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++handshakes; });
        [[maybe_unused]] const bool listening = listen(QHostAddress::LocalHost);
    }

    int handshakes = 0;
    QByteArray received;
    QByteArray protocol;
    bool breaksOff = false; //!< answers with what is no TLS record

private:
    void accept()
    {
        auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection());
        connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            protocol = socket->sslConfiguration().nextNegotiatedProtocol();
            received += socket->readAll();
            const QByteArray noRecord = "this is not TLS";
            if (breaksOff) [[maybe_unused]]
                const auto written
                    = ::write(int(socket->socketDescriptor()), noRecord.constData(), size_t(noRecord.size()));
            else
                socket->write(Ok);
        });
    }
};

} // namespace

void TestTransport::init()
{
    m_network = std::make_unique<QNetworkAccessManager>();
    configureNetwork(m_network.get());
}

void TestTransport::cleanup()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy));
    m_network.reset();
}

WireRequest TestTransport::request(const QByteArray &method, const QByteArray &authority, const QByteArray &body)
{
    WireRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded("http://" + authority + "/?listVectors");
    request.headers = {{"x-oss-date", "20260102T030405Z"}, {"Authorization", "OSS4-HMAC-SHA256 secret"}};
    request.body = body;
    return request;
}

//! By TLS, to a server whose certificate is trusted for once.
WireAnswer TestTransport::sendTrusting(const TlsServer &server)
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(QSslCertificate(dataFile(u"loopback.crt"_s)));
    QSslConfiguration::setDefaultConfiguration(trusting);
    WireRequest secret = request("POST", "127.0.0.1:" + QByteArray::number(server.serverPort()), "{}");
    secret.url.setScheme(u"https"_s);
    const WireAnswer answer = send(secret);
    QSslConfiguration::setDefaultConfiguration(before);
    return answer;
}

WireAnswer TestTransport::send(const WireRequest &request, HttpAttempt::Limits limits)
{
    HttpAttempt attempt(m_network.get(), request, limits);
    QSignalSpy finished(&attempt, &HttpAttempt::finished);
    [[maybe_unused]] const bool ended = finished.wait(20'000);
    QTest::qWait(0);
    return finished.count() == 1 ? finished.at(0).at(0).value<WireAnswer>() : WireAnswer{};
}

void TestTransport::everyHeaderIsOurs()
{
    LoopbackServer server(always(Ok));
    const WireAnswer answer = send(request("POST", server.address(), "{\"a\":1}"));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.transportError);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray sent = server.requests().first();
    QVERIFY2(sent.startsWith("POST /?listVectors HTTP/1.1\r\n"), sent);
    const QStringList expected{
        u"Accept-Encoding: identity"_s,
        u"Accept-Language: en"_s,
        u"Authorization: OSS4-HMAC-SHA256 secret"_s,
        u"Connection: Keep-Alive"_s,
        u"Content-Length: 7"_s,
        u"Content-Type: application/json"_s,
        u"Host: "_s + QString::fromLatin1(server.address()),
        QStringLiteral("User-Agent: vector-bucket-browser/" VB_VERSION " (Linux; Qt ") + QLatin1String(qVersion())
            + u") vectors-client"_s,
        u"x-oss-date: 20260102T030405Z"_s,
    };
    QCOMPARE(headerLines(sent), expected);
}

void TestTransport::aRequestWithoutABodySaysSo()
{
    LoopbackServer server(always(Ok));
    QCOMPARE(send(request("GET", server.address())).status, 200);
    const QStringList lines = headerLines(server.requests().value(0));
    QVERIFY(lines.contains(u"Content-Length: 0"_s));
    QCOMPARE(lines.filter(u"Content-Type"_s).size(), 0);
    QCOMPARE(lines.size(), 8);
}

void TestTransport::aBodyLargerThanQtsBuffersArrivesWhole()
{
    LoopbackServer server(always(Ok));
    QByteArray body;
    while (body.size() < 3'000'000)
        body += QByteArray::number(body.size()) + ',';
    QCOMPARE(send(request("POST", server.address(), body)).status, 200);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().endsWith(QByteArray("\r\n\r\n" + body)));
}

void TestTransport::theEndOfALargeBodyDoesNotWaitForAnAcknowledgement()
{
    LoopbackServer server(always(Ok));
    QCOMPARE(send(request("POST", server.address(), QByteArray(30'000, ' '))).status, 200);
    QCOMPARE(delayOf(server.serverPort()), std::optional(false));
}

void TestTransport::theAnswersHeadersAreRead()
{
    LoopbackServer server(
        always("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nx-oss-request-id: 65A1\r\nX-OSS-EC: 0048-1\r\n"
               "x-oss-err: PEVycm9yPg==\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\n"
               "Retry-After: Fri, 02 Jan 2026 03:04:12 GMT\r\n\r\n"));
    const WireAnswer answer = send(request("POST", server.address(), "{}"));
    QVERIFY(!answer.transportError);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.requestId, "65A1");
    QCOMPARE(answer.ec, "0048-1");
    QCOMPARE(answer.errorHeader, "PEVycm9yPg==");
    QCOMPARE(answer.serverDate, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    QVERIFY(answer.retryAfter == 7s);
}

void TestTransport::anAnswerWithoutHeadersIsNoCrash()
{
    LoopbackServer server(always("HTTP/1.1 204 No Content\r\n\r\n"));
    const WireAnswer answer = send(request("POST", server.address(), "{}"));
    QVERIFY(!answer.transportError);
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.requestId.isEmpty());
    QVERIFY(!answer.serverDate.isValid());
    QVERIFY(!answer.retryAfter);
    QVERIFY(answer.body.isEmpty());
}

void TestTransport::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << "GET"_ba;
        QTest::addRow("POST %d", status) << status << "POST"_ba;
    }
}

void TestTransport::redirectsAreNotFollowed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, method);
    LoopbackServer elsewhere(always(Ok));
    const QByteArray location = "http://localhost:" + QByteArray::number(elsewhere.serverPort()) + "/stolen";
    LoopbackServer server(always("HTTP/1.1 " + QByteArray::number(status)
                                 + " Moved\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n"));
    const WireAnswer answer = send(request(method, server.address()));
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.transportError);
    QCOMPARE(answer.location.toEncoded(), location);
    QTest::qWait(50); // nothing may follow
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::sendsOnceWhateverTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("reset");
    for (const QByteArray &method : {"GET"_ba, "DELETE"_ba, "PUT"_ba, "POST"_ba}) {
        const QByteArray body = method == "POST" ? "{\"keys\":[]}"_ba : QByteArray();
        const auto row = [&](const char *what) { return QByteArray(method + ' ' + what); };
        QTest::newRow(row("closed")) << method << body << QByteArray() << false;
        QTest::newRow(row("reset")) << method << body << QByteArray() << true;
        QTest::newRow(row("half a status line")) << method << body << "HTTP/1.1 2"_ba << false;
        QTest::newRow(row("half a head")) << method << body << "HTTP/1.1 200 OK\r\nContent-Le"_ba << false;
    }
    QTest::newRow("large POST closed") << "POST"_ba << QByteArray(1'000'000, ' ') << QByteArray() << false;
}

void TestTransport::sendsOnceWhateverTheServerDoes()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, reset);
    LoopbackServer server([&](const QByteArray &, QTcpSocket *socket) {
        socket->write(answer);
        socket->flush();
        const auto end = reset ? &QTcpSocket::abort : &QTcpSocket::disconnectFromHost;
        (socket->*end)();
    });
    const WireAnswer got = send(request(method, server.address(), body));
    QTest::qWait(50); // no second send may follow
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(got.transportError);
    QCOMPARE(kindName(got.transportError->kind), kindName(Kind::ConnectionClosed));
    QVERIFY(got.body.isEmpty());
}

void TestTransport::sendsOnceOverAConnectionThatWentStale_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << "GET"_ba;
    QTest::newRow("DELETE") << "DELETE"_ba;
    QTest::newRow("POST") << "POST"_ba;
}

//! The server answers, keeps the connection, and closes it on reading the next request.
void TestTransport::sendsOnceOverAConnectionThatWentStale()
{
    QFETCH(const QByteArray, method);
    LoopbackServer server([&](const QByteArray &, QTcpSocket *socket) {
        const bool first = !socket->property("used").toBool();
        socket->setProperty("used", true);
        first ? void(socket->write(Ok)) : socket->abort();
    });
    QCOMPARE(send(request(method, server.address())).status, 200);
    const WireAnswer second = send(request(method, server.address()));
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 1);
    QVERIFY(second.transportError);
    QCOMPARE(kindName(second.transportError->kind), kindName(Kind::ConnectionClosed));
    // And the next attempt gets a fresh connection.
    QCOMPARE(send(request(method, server.address())).status, 200);
    QCOMPARE(server.requests().size(), 3);
}

void TestTransport::aConnectionClosedWhileIdleIsReplaced()
{
    QPointer<QTcpSocket> connection;
    LoopbackServer server([&](const QByteArray &, QTcpSocket *socket) {
        connection = socket;
        socket->write(Ok);
        socket->flush();
        ::shutdown(int(socket->socketDescriptor()), SHUT_WR); // our end stays until the other has closed too
    });
    QCOMPARE(send(request("POST", server.address(), "{}")).status, 200);
    QTRY_VERIFY(!connection); // both ends know
    const WireAnswer second = send(request("POST", server.address(), "{}"));
    QVERIFY(!second.transportError);
    QCOMPARE(second.status, 200);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 2);
}

void TestTransport::keepsAConnectionAlive()
{
    LoopbackServer server(always(Ok));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(send(request("POST", server.address(), "{}")).status, 200);
    QCOMPARE(server.requests().size(), 5);
    QCOMPARE(server.connections(), 1);
}

void TestTransport::aDrippingServerEndsInATimeout()
{
    QTimer drip;
    LoopbackServer server([&](const QByteArray &, QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        connect(&drip, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        drip.start(20);
    });
    QElapsedTimer elapsed;
    elapsed.start();
    const WireAnswer answer = send(request("POST", server.address(), "{}"), {300ms});
    QVERIFY(elapsed.elapsed() < 5000);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), kindName(Kind::Timeout));
    QCOMPARE(answer.transportError->message, u"No whole answer came within 0.3 s."_s);
    QVERIFY(answer.body.isEmpty());
}

void TestTransport::aSilentServerEndsInATimeout()
{
    LoopbackServer server(silent);
    const WireAnswer answer = send(request("GET", server.address()), {100ms});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), kindName(Kind::Timeout));
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::aTruncatedBodyIsNoSuccess_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("length") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"vectors\":["_ba;
    QTest::newRow("chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"vectors\":["_ba;
    QTest::newRow("between chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"_ba;
}

void TestTransport::aTruncatedBodyIsNoSuccess()
{
    QFETCH(const QByteArray, answer);
    LoopbackServer server(always(answer, true));
    const WireAnswer got = send(request("POST", server.address(), "{}"));
    QCOMPARE(got.status, 200);
    QVERIFY(got.transportError);
    QCOMPARE(kindName(got.transportError->kind), kindName(Kind::ConnectionClosed));
    QVERIFY(got.body.isEmpty());
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::readsEveryFraming_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << Ok << "{}"_ba;
    QTest::newRow("empty") << "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"_ba << QByteArray();
    QTest::newRow("chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n"_ba
        << "{}"_ba;
    QTest::newRow("until closed") << "HTTP/1.0 200 OK\r\n\r\n{}"_ba
                                  << "{}"_ba;
    const QByteArray large(5'000'000, 'x');
    QTest::newRow("large, until closed") << "HTTP/1.0 200 OK\r\n\r\n" + large << large;
    QTest::newRow("large") << "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + large << large;
    QTest::newRow("large, chunked") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4c4b40\r\n" + large
            + "\r\n0\r\n\r\n" << large;
    QTest::newRow("identity, said so")
        << "HTTP/1.1 200 OK\r\nContent-Encoding: Identity\r\nContent-Length: 2\r\n\r\n{}"_ba
        << "{}"_ba;
}

void TestTransport::readsEveryFraming()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, body);
    LoopbackServer server(always(answer, true));
    const WireAnswer got = send(request("POST", server.address(), "{}"));
    QVERIFY(!got.transportError);
    QCOMPARE(got.status, 200);
    QCOMPARE(got.body, body);
    QVERIFY(got.body.capacity() >= got.body.size() + 64);
}

void TestTransport::anErrorsBodyIsReadable_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"400 Bad Request", "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"",
                               "403 Forbidden", "404 Not Found", "408 Request Timeout", "409 Conflict", "418 Teapot",
                               "429 Too Many Requests", "500 Error", "501 Not Implemented", "503 Busy", "599 Odd"})
        QTest::newRow(QByteArray(status).left(3)) << QByteArray(status);
}

void TestTransport::anErrorsBodyIsReadable()
{
    QFETCH(const QByteArray, status);
    LoopbackServer server(always("HTTP/1.1 " + status + "\r\nContent-Length: 12\r\n\r\n{\"Error\":{}}"));
    const WireAnswer answer = send(request("POST", server.address(), "{}"));
    QVERIFY(!answer.transportError);
    QCOMPARE(answer.status, status.left(3).toInt());
    QCOMPARE(answer.body, "{\"Error\":{}}");
    QTest::qWait(20);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::cookiesAreNeitherKeptNorSent()
{
    LoopbackServer server(always("HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(send(request("GET", server.address())).status, 200);
    const QUrl url = request("GET", server.address()).url;
    QVERIFY(m_network->cookieJar()->cookiesForUrl(url).isEmpty());
    m_network->cookieJar()->setCookiesFromUrl({QNetworkCookie("a", "b")}, url);
    QCOMPARE(send(request("GET", server.address())).status, 200);
    QCOMPARE(headerLines(server.requests().value(1)).filter(u"Cookie"_s).size(), 0);
}

void TestTransport::encodedAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("refused");
    QTest::newRow("success") << "200 OK"_ba << true;
    QTest::newRow("error: the status is enough") << "503 Busy"_ba << false;
}

void TestTransport::encodedAnswersAreRefused()
{
    QFETCH(const QByteArray, status);
    QFETCH(const bool, refused);
    LoopbackServer server(
        always("HTTP/1.1 " + status + "\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x01"));
    const WireAnswer answer = send(request("POST", server.address(), "{}"));
    QCOMPARE(answer.transportError.has_value(), refused);
    QCOMPARE(kindName(answer.transportError.value_or(ApiError{}).kind), kindName(Kind::BadAnswer));
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(answer.status, status.left(3).toInt());
}

void TestTransport::answersBeyondTheLimitAreNotBuffered_data()
{
    QTest::addColumn<QByteArray>("answer");
    // The body announced never comes: the head is enough to refuse it.
    QTest::newRow("announced") << "HTTP/1.1 200 OK\r\nContent-Length: 300000000\r\n\r\n"_ba;
    QTest::newRow("chunked") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d1\r\n"_ba
            + QByteArray(2001, ' ');
}

void TestTransport::answersBeyondTheLimitAreNotBuffered()
{
    QFETCH(const QByteArray, answer);
    LoopbackServer server(always(answer));
    HttpAttempt::Limits limits{5s};
    QCOMPARE(limits.bodyBytes, 256 * 1024 * 1024);
    limits.bodyBytes = 2000;
    const WireAnswer got = send(request("POST", server.address(), "{}"), limits);
    QVERIFY(got.transportError);
    QCOMPARE(kindName(got.transportError->kind), kindName(Kind::BadAnswer));
    QVERIFY(got.body.isEmpty());
}

void TestTransport::whatIsNotHttpIsAnError_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("text") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba;
    QTest::newRow("binary") << QByteArray(400, '\xff');
    QTest::newRow("no status") << "HTTP/1.1 \r\n\r\n"_ba;
}

void TestTransport::whatIsNotHttpIsAnError()
{
    QFETCH(const QByteArray, answer);
    LoopbackServer server(always(answer, true));
    const WireAnswer got = send(request("POST", server.address(), "{}"));
    QVERIFY(got.transportError);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::aRefusedConnectionIsOffline()
{
    QByteArray address;
    {
        LoopbackServer server(silent);
        address = server.address();
    }
    const WireAnswer answer = send(request("GET", address));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), kindName(Kind::Offline));
    QVERIFY(!answer.transportError->message.isEmpty());
}

void TestTransport::deletingAnAttemptClosesItsConnection()
{
    QPointer<QTcpSocket> connection;
    LoopbackServer server([&](const QByteArray &, QTcpSocket *socket) { connection = socket; });
    auto attempt = std::make_unique<HttpAttempt>(m_network.get(), request("POST", server.address(), "{}"),
                                                 HttpAttempt::Limits{5s});
    QSignalSpy finished(attempt.get(), &HttpAttempt::finished);
    QTRY_VERIFY(connection);
    attempt.reset();
    QTRY_VERIFY(!connection);
    QCOMPARE(finished.count(), 0);
}

void TestTransport::anAttemptMayBeDeletedByItsSlot()
{
    LoopbackServer server(always(Ok));
    int calls = 0;
    auto *attempt = new HttpAttempt(m_network.get(), request("POST", server.address(), "{}"), {5s});
    connect(attempt, &HttpAttempt::finished, this, [&] {
        ++calls;
        delete attempt;
    });
    QTRY_COMPARE(calls, 1);
    QCOMPARE(send(request("POST", server.address(), "{}")).status, 200);
}

void TestTransport::anAttemptOutlivesItsManager()
{
    LoopbackServer server(silent);
    HttpAttempt attempt(m_network.get(), request("POST", server.address(), "{}"), {200ms});
    QSignalSpy finished(&attempt, &HttpAttempt::finished);
    QTRY_COMPARE(server.requests().size(), 1);
    m_network.reset();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished.at(0).at(0).value<WireAnswer>().transportError);
}

void TestTransport::loopbackHostsNeedNoProxy()
{
    LoopbackServer proxy(always(Ok));
    LoopbackServer server(always(Ok));
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    QCOMPARE(send(request("GET", server.address())).status, 200);
    QCOMPARE(send(request("GET", "localhost:" + QByteArray::number(server.serverPort()))).status, 200);
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(server.requests().size(), 2);
}

void TestTransport::otherHostsUseTheApplicationsProxy()
{
    LoopbackServer proxy(always(Ok));
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    QCOMPARE(send(request("GET", "vectors.invalid")).status, 200);
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().first().startsWith("GET http://vectors.invalid/?listVectors HTTP/1.1\r\n"));
}

void TestTransport::aRefusingProxyIsOffline()
{
    quint16 port = 0;
    {
        LoopbackServer proxy(silent);
        port = proxy.serverPort();
    }
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    const WireAnswer answer = send(request("GET", "vectors.invalid"));
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), kindName(Kind::Offline));
    QVERIFY2(answer.transportError->message.endsWith(u"(through the proxy 127.0.0.1:%1)"_s.arg(port)),
             qPrintable(answer.transportError->message));
}

void TestTransport::aProxySetOnTheManagerStays()
{
    LoopbackServer proxy(always(Ok));
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    configureNetwork(&network);
    HttpAttempt attempt(&network, request("GET", "vectors.invalid"), {5s});
    QSignalSpy finished(&attempt, &HttpAttempt::finished);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(proxy.requests().size(), 1);
}

void TestTransport::aProfilesOwnProxyIsUsed()
{
    LoopbackServer proxy(always(Ok));
    LoopbackServer server(always(Ok));
    ProxySettings settings;
    settings.kind = ProxySettings::Kind::Http;
    settings.host = u"127.0.0.1"_s;
    settings.port = proxy.serverPort();
    QNetworkAccessManager network;
    useProxy(&network, settings, {});
    configureNetwork(&network);
    HttpAttempt remote(&network, request("GET", "vectors.invalid"), {5s});
    QSignalSpy remoteDone(&remote, &HttpAttempt::finished);
    QTRY_COMPARE(remoteDone.count(), 1);
    QCOMPARE(proxy.requests().size(), 1);
    HttpAttempt local(&network, request("GET", server.address()), {5s});
    QSignalSpy localDone(&local, &HttpAttempt::finished);
    QTRY_COMPARE(localDone.count(), 1);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(proxy.requests().size(), 1);
    settings.kind = ProxySettings::Kind::None;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    QNetworkAccessManager direct;
    useProxy(&direct, settings, {});
    HttpAttempt straight(&direct, request("GET", "vectors.invalid"), {5s});
    QSignalSpy straightDone(&straight, &HttpAttempt::finished);
    QTRY_COMPARE(straightDone.count(), 1);
    QCOMPARE(proxy.requests().size(), 1);
}

void TestTransport::anUntrustedCertificateIsRefused()
{
    TlsServer server;
    WireRequest secret = request("POST", "127.0.0.1:" + QByteArray::number(server.serverPort()), "{}");
    secret.url.setScheme(u"https"_s);
    const WireAnswer answer = send(secret);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), kindName(Kind::Tls));
    const QString message = answer.transportError->message;
    QVERIFY2(message.contains(u"self-signed"_s), qPrintable(message));
    QVERIFY(server.handshakes >= 1);
    QVERIFY(server.received.isEmpty());
}

void TestTransport::aTrustedConnectionSpeaksHttp1()
{
    TlsServer server;
    const WireAnswer answer = sendTrusting(server);
    QVERIFY2(!answer.transportError, qPrintable(answer.transportError.value_or(ApiError{}).message));
    QCOMPARE(answer.status, 200);
    QVERIFY(server.received.startsWith("POST /?listVectors HTTP/1.1\r\n"));
    QVERIFY(server.protocol != "h2");
}

//! It was sent, so it may have been carried out.
void TestTransport::aConnectionThatBreaksAfterTheRequestIsNotUnsent()
{
    TlsServer server;
    server.breaksOff = true;
    const WireAnswer answer = sendTrusting(server);
    QVERIFY(server.received.startsWith("POST"));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.transportError);
    QCOMPARE(kindName(answer.transportError->kind), kindName(Kind::ConnectionClosed));
}

void TestTransport::qtsErrorsMapToKinds_data()
{
    using Error = QNetworkReply::NetworkError;
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind"); // empty: the status says it
    const auto row = [](Error error, int status, const QString &kind) {
        QTest::addRow("%d %d", int(error), status) << error << status << kind;
    };
    row(Error::NoError, 200, {});
    row(Error::NoError, 0, u"BadAnswer"_s);
    row(Error::ConnectionRefusedError, 0, u"Offline"_s);
    row(Error::RemoteHostClosedError, 0, u"ConnectionClosed"_s);
    row(Error::RemoteHostClosedError, 200, u"ConnectionClosed"_s);
    row(Error::RemoteHostClosedError, 404, u"ConnectionClosed"_s);
    row(Error::HostNotFoundError, 0, u"Offline"_s);
    row(Error::TimeoutError, 0, u"Timeout"_s);
    row(Error::OperationCanceledError, 0, u"Timeout"_s);
    row(Error::SslHandshakeFailedError, 0, u"Tls"_s);
    row(Error::TemporaryNetworkFailureError, 0, u"Offline"_s);
    row(Error::NetworkSessionFailedError, 0, u"Offline"_s);
    row(Error::BackgroundRequestNotAllowedError, 0, u"Offline"_s);
    row(Error::TooManyRedirectsError, 302, u"Redirect"_s);
    row(Error::InsecureRedirectError, 302, u"Redirect"_s);
    row(Error::UnknownNetworkError, 0, u"Offline"_s);
    row(Error::UnknownNetworkError, 200, u"ConnectionClosed"_s);
    row(Error::ProxyConnectionRefusedError, 0, u"Offline"_s);
    row(Error::ProxyConnectionClosedError, 0, u"Offline"_s);
    row(Error::ProxyNotFoundError, 0, u"Offline"_s);
    row(Error::ProxyTimeoutError, 0, u"Offline"_s);
    row(Error::ProxyAuthenticationRequiredError, 407, u"Proxy"_s);
    row(Error::UnknownProxyError, 0, u"Offline"_s);
    row(Error::ContentAccessDenied, 403, {});
    row(Error::ContentOperationNotPermittedError, 405, {});
    row(Error::ContentNotFoundError, 404, {});
    row(Error::AuthenticationRequiredError, 401, {});
    row(Error::ContentReSendError, 0, u"ConnectionClosed"_s);
    row(Error::ContentReSendError, 308, {});
    row(Error::ContentReSendError, 401, {});
    row(Error::ContentConflictError, 409, {});
    row(Error::ContentGoneError, 410, {});
    row(Error::UnknownContentError, 429, {});
    row(Error::UnknownContentError, 0, u"ConnectionClosed"_s);
    row(Error::UnknownContentError, 200, u"ConnectionClosed"_s);
    row(Error::ProtocolUnknownError, 0, u"Configuration"_s);
    row(Error::ProtocolInvalidOperationError, 400, {});
    row(Error::ProtocolFailure, 0, u"BadAnswer"_s);
    row(Error::InternalServerError, 500, {});
    row(Error::OperationNotImplementedError, 501, {});
    row(Error::ServiceUnavailableError, 503, {});
    row(Error::UnknownServerError, 599, {});
}

void TestTransport::qtsErrorsMapToKinds()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QFETCH(const int, status);
    QFETCH(const QString, kind);
    const auto mapped = HttpAttempt::transportError(error, status, u"why"_s);
    QCOMPARE(mapped ? kindName(mapped->kind) : QString(), kind);
    // The same through a whole attempt.
    FakeNetwork network;
    Exchange exchange;
    exchange.status = status;
    exchange.failure = error;
    network.expect(exchange);
    HttpAttempt attempt(&network, request("GET", "host"), {5s});
    QSignalSpy finished(&attempt, &HttpAttempt::finished);
    QVERIFY(finished.wait());
    const auto answer = finished.at(0).at(0).value<WireAnswer>();
    QCOMPARE(answer.transportError ? kindName(answer.transportError->kind) : QString(), kind);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
