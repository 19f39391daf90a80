#include "connectiontest/connectiontest.h"

#include "answers.h"
#include "connectiontest/clockwords.h"
#include "loopbackserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QtTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = TestStep::State;

namespace {

constexpr auto canarySecret = "canarySecret4f81c2d7";
constexpr auto canaryToken = "canaryToken93b1ee05aa";

//! A service on 127.0.0.1 that allows everything but what a test says.
class Service
{
public:
    Service()
        : m_server([this](const QByteArray &request, QTcpSocket *socket) { serve(request, socket); })
    {
        answers.insert("listVectorBuckets", answer(bucketsBody({u"rag"_s})));
        answers.insert("listVectorIndexes", answer(indexesBody({u"articles"_s})));
        answers.insert("listVectors", answer(vectorsBody({{"key-1", {}}})));
        answers.insert("getVectors", answer(R"({"vectors":[{"key":"key-1","data":{"float32":[0.5,0.25,0,1]}}]})"));
        answers.insert("queryVectors", answer(R"({"vectors":[{"key":"key-1"}]})"));
    }

    QString endpoint(const QString &host = u"127.0.0.1"_s) const
    {
        return u"http://"_s + host + u':' + QString::number(m_server.serverPort());
    }
    //! "unsigned", then operations.
    QByteArrayList operations() const { return m_operations; }
    const QList<QByteArray> &requests() const { return m_server.requests(); }

    QHash<QByteArray, Exchange> answers;
    std::chrono::seconds clock{0}; //!< how far it is ahead
    bool isSilent = false;

private:
    static QByteArray operationOf(const QByteArray &request)
    {
        const QByteArray target = request.left(request.indexOf("\r\n")).split(' ').value(1);
        if (!request.toLower().contains("\r\nauthorization:"))
            return "unsigned";
        if (request.startsWith("GET /?") || request.startsWith("GET / "))
            return "listVectorBuckets";
        return request.startsWith("POST") ? target.mid(target.indexOf('?') + 1) : request.left(request.indexOf(' '));
    }

    void serve(const QByteArray &request, QTcpSocket *socket)
    {
        const QByteArray operation = operationOf(request);
        m_operations.append(operation);
        if (isSilent)
            return;
        const Exchange exchange = answers.value(operation, refusal(403, "AccessDenied", "no signature"));
        const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(clock.count());
        const QByteArray date = QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        socket->write("HTTP/1.1 " + QByteArray::number(exchange.status) + " Some\r\nDate: " + date
                      + "\r\nContent-Length: " + QByteArray::number(exchange.body.size()) + "\r\n\r\n" + exchange.body);
    }

    LoopbackServer m_server;
    QByteArrayList m_operations;
};

Exchange refusalWithNumber(int status, const QByteArray &code, const QByteArray &ec)
{
    Exchange exchange = refusal(status, code);
    exchange.body.replace(R"("RequestId")", QByteArray(R"("EC":")" + ec + R"(","RequestId")"));
    return exchange;
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(VB_TEST_DATA "/tls/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    return opened ? file.readAll() : QByteArray();
}

//! Speaks TLS with the self-signed certificate of tests/data/tls; answers nothing.
class TlsServer : public QSslServer
{
public:
    TlsServer()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(dataFile(u"loopback.crt"_s)));
        configuration.setPrivateKey(QSslKey(dataFile(u"loopback.key"_s), QSsl::Ec));
        setSslConfiguration(configuration);
        connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { received += socket->readAll(); });
        });
        [[maybe_unused]] const bool listening = listen(QHostAddress::LocalHost);
    }

    QString endpoint() const { return u"https://127.0.0.1:"_s + QString::number(serverPort()); }
    QByteArray received;
};

//! Says the same to everybody, at once or when something came; may be no HTTP at all.
class BluntServer : public QTcpServer
{
public:
    explicit BluntServer(QByteArray words)
    {
        connect(this, &QTcpServer::newConnection, this, [this, words = std::move(words)] {
            QTcpSocket *socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, words] {
                received += socket->readAll();
                socket->write(words);
            });
        });
        [[maybe_unused]] const bool listening = listen(QHostAddress::LocalHost);
    }

    QByteArray received;
    int connections = 0;
};

Profile profileOf(const QString &endpoint)
{
    Profile profile;
    profile.name = u"tested"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.endpoint = endpoint;
    profile.accountId = u"100"_s;
    profile.proxy.kind = ProxySettings::Kind::None;
    return profile;
}

Credentials key(const QString &id = u"LTAI5tExampleOfAKey"_s, const QByteArray &token = {})
{
    Credentials credentials;
    credentials.accessKeyId = id;
    credentials.accessKeySecret = Secret(canarySecret);
    credentials.securityToken = Secret(token);
    credentials.source = u"a test"_s;
    return credentials;
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everythingPassesWithOneRequestARung();
    void aNameThatDoesNotExist();
    void aRegionThatDoesNotExist();
    void aRefusedPort();
    void aServerThatSaysNothing();
    void aServerThatSaysNothingToTls();
    void aServerWithoutTls();
    void aSelfSignedCertificateIsShownAndNothingIsSent();
    void aCertificateOfTheConnectionIsTrusted();
    void aCaFileThatCannotBeRead();
    void aProxyIsWhatIsReached();
    void aProxyThatIsNotThere();
    void aSkewedClockFailsAndTheServersTimeIsUsed();
    void spansOfTime_data();
    void spansOfTime();
    void aRefusedSignatureSkipsTheRest_data();
    void aRefusedSignatureSkipsTheRest();
    void anAnswerOfSomebodyElse_data();
    void anAnswerOfSomebodyElse();
    void anIdThatLooksLikeASecretIsSaidToBeSwapped();
    void aDeniedOperationIsInThePolicy_data();
    void aDeniedOperationIsInThePolicy();
    void severalDeniedOperationsMakeOnePolicy();
    void pinnedBucketsAreUsedWhereListingIsDenied();
    void anUnknownPinnedBucket();
    void aMissingAccountId();
    void whatIsEmptyIsNotTried_data();
    void whatIsEmptyIsNotTried();
    void anEmptyBucketIsPassedOver();
    void aFusionIndexIsNotSearched();
    void keysThatCannotWorkAreNotSent_data();
    void keysThatCannotWorkAreNotSent();
    void withoutCredentialsTheNetworkIsTestedAllTheSame();
    void anEndpointNobodyAgreedToIsNotTouched();
    void plainHttpElsewhereIsNotTouched();
    void stopping();
    void deletionInAnySlot();
    void deletionWhileItWaits();
    void noSecretInAnyText();
    void thePolicyIsJson();

private:
    void run(const Profile &profile, const Result<Connection> &connection, std::chrono::milliseconds patience = 30s);
    void run(const std::function<void(Profile &)> &change = {}, const Credentials &credentials = key());
    const TestStep &step(Rung rung) const { return m_test->steps().at(int(rung)); }
    QString states() const;
    QString policy() const { return ramPolicy(m_test->missing()); }

    std::unique_ptr<Service> m_service;
    std::unique_ptr<ConnectionTest> m_test;
};

void TestConnectionTest::init()
{
    m_service = std::make_unique<Service>();
}

void TestConnectionTest::cleanup()
{
    const QSet<QByteArray> reading{"unsigned",    "listVectorBuckets", "listVectorIndexes",
                                   "listVectors", "getVectors",        "queryVectors"};
    for (const QByteArray &operation : m_service->operations())
        QVERIFY2(reading.contains(operation), operation);
    for (const QByteArray &request : m_service->requests())
        QVERIFY(!request.contains(canarySecret));
    m_test.reset();
    m_service.reset();
}

void TestConnectionTest::run(const Profile &profile, const Result<Connection> &connection,
                             std::chrono::milliseconds patience)
{
    m_test = std::make_unique<ConnectionTest>(profile);
    m_test->setPatience(patience);
    QSignalSpy finished(m_test.get(), &ConnectionTest::finished);
    m_test->start(connection);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(!m_test->isRunning());
    for (const TestStep &step : m_test->steps()) {
        QVERIFY(step.isOver());
        QVERIFY(!step.result.isEmpty());
        QVERIFY(step.state != State::Failed || !step.advice.isEmpty());
    }
}

void TestConnectionTest::run(const std::function<void(Profile &)> &change, const Credentials &credentials)
{
    Profile profile = profileOf(m_service->endpoint());
    if (change)
        change(profile);
    run(profile, Connection{profile, credentials, {}});
}

//! One letter a rung: Passed, Failed, Skipped, Not tried.
QString TestConnectionTest::states() const
{
    QString text;
    for (const TestStep &step : m_test->steps())
        text += QStringLiteral("wrPFSN").at(int(step.state));
    return text;
}

void TestConnectionTest::everythingPassesWithOneRequestARung()
{
    run();
    QCOMPARE(states(), u"PPPNPPPPPPPN"_s); // http: no TLS; never a deletion
    QCOMPARE(m_service->operations(),
             (QByteArrayList{"unsigned", "listVectorBuckets", "listVectorIndexes", "listVectors", "getVectors",
                             "queryVectors"}));
    QVERIFY(m_service->requests().last().contains("0.25")); // the vector's own data
    QVERIFY(step(Rung::Credentials).result.contains(u"LTAI…AKey"_s));
    QVERIFY(policy().isEmpty());
    QVERIFY(m_test->report().contains(u"[Passed] List buckets"_s));
}

void TestConnectionTest::aNameThatDoesNotExist()
{
    Profile profile = profileOf(u"https://nobody.invalid"_s);
    profile.endpointConfirmed = profile.endpoint;
    run(profile, Connection{profile, key(), {}});
    QCOMPARE(states(), u"PFSSSSSSSSSN"_s);
    QVERIFY(step(Rung::Name).result.contains(u"nobody.invalid"_s));
    QVERIFY(step(Rung::Tcp).result.contains(u"Name resolution"_s));
}

void TestConnectionTest::aRegionThatDoesNotExist()
{
    Profile profile = profileOf({});
    QVERIFY(unknownRegionAdvice(profile).isEmpty());
    profile.region = u"cn-hangzou"_s;
    QVERIFY(unknownRegionAdvice(profile).contains(u"“cn-hangzou”"_s));
    profile.endpoint = m_service->endpoint();
    QVERIFY(unknownRegionAdvice(profile).isEmpty());
}

void TestConnectionTest::aRefusedPort()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString endpoint = u"http://127.0.0.1:"_s + QString::number(closed.serverPort());
    closed.close();
    run([endpoint](Profile &profile) { profile.endpoint = endpoint; });
    QCOMPARE(states(), u"PPFSSSSSSSSN"_s);
    QVERIFY(step(Rung::Tcp).result.contains(u"refused"_s));
}

void TestConnectionTest::aServerThatSaysNothing()
{
    m_service->isSilent = true;
    const Profile profile = profileOf(m_service->endpoint());
    run(profile, Connection{profile, key(), {}}, 300ms);
    QCOMPARE(states(), u"PPPNFSSSSSSN"_s);
    QCOMPARE(m_service->operations(), QByteArrayList{"unsigned"});
}

void TestConnectionTest::aServerThatSaysNothingToTls()
{
    BluntServer server{QByteArray()};
    const Profile profile = profileOf(u"https://127.0.0.1:"_s + QString::number(server.serverPort()));
    run(profile, Connection{profile, key(), {}}, 300ms);
    QCOMPARE(states(), u"PPPFSSSSSSSN"_s);
    QVERIFY(step(Rung::Tls).result.contains(u"said nothing"_s));
}

void TestConnectionTest::aServerWithoutTls()
{
    BluntServer server{"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"};
    const Profile profile = profileOf(u"https://127.0.0.1:"_s + QString::number(server.serverPort()));
    run(profile, Connection{profile, key(), {}});
    QCOMPARE(states(), u"PPPFSSSSSSSN"_s);
    QVERIFY(step(Rung::Tls).result.contains(u"no TLS"_s));
    QVERIFY(step(Rung::Tls).advice.contains(u"no TLS"_s));
    QVERIFY(!server.received.contains("GET"));
}

void TestConnectionTest::aSelfSignedCertificateIsShownAndNothingIsSent()
{
    TlsServer server;
    const Profile profile = profileOf(server.endpoint());
    run(profile, Connection{profile, key(), {}});
    QCOMPARE(states(), u"PPPFSSSSSSSN"_s);
    const TestStep &tls = step(Rung::Tls);
    QVERIFY2(tls.result.contains(u"self-signed"_s), qPrintable(tls.result));
    const QSslCertificate certificate(dataFile(u"loopback.crt"_s));
    const QString print = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'));
    const QString details = tls.details.join(u'\n');
    for (const QString &part : {u"Certificate of: loopback test"_s, u"Issued by: loopback test"_s, u"Valid from: "_s,
                                u"Valid to: "_s, u"For: "_s, QString(u"SHA-256: "_s + print)})
        QVERIFY2(details.contains(part), qPrintable(details));
    QVERIFY(server.received.isEmpty());
}

void TestConnectionTest::aCertificateOfTheConnectionIsTrusted()
{
    TlsServer server;
    Profile profile = profileOf(server.endpoint());
    profile.caFile = QStringLiteral(VB_TEST_DATA "/tls/loopback.crt");
    run(profile, Connection{profile, key(), {}}, 2s);
    QCOMPARE(step(Rung::Tls).state, State::Passed);
    QVERIFY(step(Rung::Tls).result.contains(u"TLS 1.3"_s));
    QCOMPARE(step(Rung::Clock).state, State::Failed); // it answers nothing
    QVERIFY(!server.received.contains("Authorization"));
}

void TestConnectionTest::aCaFileThatCannotBeRead()
{
    run([](Profile &profile) { profile.caFile = u"/nowhere/ca.pem"_s; });
    QCOMPARE(states(), u"PSSFSSSSSSSN"_s);
    QVERIFY(step(Rung::Tls).result.contains(u"/nowhere/ca.pem"_s));
    QVERIFY(m_service->operations().isEmpty());
}

void TestConnectionTest::aProxyIsWhatIsReached()
{
    BluntServer proxy{"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                      "Content-Length: 0\r\n\r\n"};
    Profile profile = profileOf(u"https://vectors.example.invalid"_s);
    profile.endpointConfirmed = profile.endpoint;
    profile.proxy.kind = ProxySettings::Kind::Http;
    profile.proxy.host = u"127.0.0.1"_s;
    profile.proxy.port = proxy.serverPort();
    profile.proxy.user = u"someone"_s;
    run(profile, Connection{profile, key(), Secret("canaryProxyPassword")});
    QCOMPARE(states(), u"PPPFSSSSSSSN"_s);
    QVERIFY(step(Rung::Name).result.contains(u"proxy"_s));
    QVERIFY(step(Rung::Tcp).result.contains(u"proxy"_s));
    QVERIFY2(step(Rung::Tls).result.contains(u"user name"_s), qPrintable(stepsText(m_test->steps())));
    QVERIFY(proxy.received.startsWith("CONNECT vectors.example.invalid:443"));
    QVERIFY(!m_test->report().contains(u"canaryProxyPassword"_s));
}

void TestConnectionTest::aProxyThatIsNotThere()
{
    Profile profile = profileOf(u"https://vectors.example.invalid"_s);
    profile.endpointConfirmed = profile.endpoint;
    profile.proxy.kind = ProxySettings::Kind::Socks5;
    profile.proxy.host = u"no-proxy.invalid"_s;
    profile.proxy.port = 1080;
    run(profile, Connection{profile, key(), {}});
    QCOMPARE(states(), u"PFSSSSSSSSSN"_s);
    QVERIFY(step(Rung::Name).result.contains(u"proxy no-proxy.invalid"_s));
}

void TestConnectionTest::aSkewedClockFailsAndTheServersTimeIsUsed()
{
    m_service->clock = 3h;
    run();
    QCOMPARE(states(), u"PPPNFPPPPPPN"_s);
    QVERIFY2(step(Rung::Clock).result.contains(u"behind"_s), qPrintable(step(Rung::Clock).result));
    const QByteArray request = m_service->requests().at(1);
    const qsizetype at = request.toLower().indexOf("x-oss-date: ") + 12;
    QDateTime signedAt = QDateTime::fromString(QString::fromLatin1(request.mid(at, 16)), u"yyyyMMdd'T'HHmmss'Z'"_s);
    signedAt.setTimeSpec(Qt::UTC);
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(signedAt) > 2 * 3600);
}

void TestConnectionTest::spansOfTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasAdvice");
    QTest::newRow("agrees") << 2 << int(State::Passed) << u"agree"_s << false;
    QTest::newRow("a little") << 30 << int(State::Passed) << u"30 second"_s << false;
    QTest::newRow("ahead") << -30 << int(State::Passed) << u"ahead"_s << false;
    QTest::newRow("noteworthy") << 600 << int(State::Passed) << u"10 minute"_s << true;
    QTest::newRow("too much") << 1000 << int(State::Failed) << u"16 minute"_s << true;
    QTest::newRow("a time zone") << 8 * 3600 << int(State::Failed) << u"8 hour"_s << true;
    QTest::newRow("a flat battery") << 40 * 86400 << int(State::Failed) << u"40 day"_s << true;
}

void TestConnectionTest::spansOfTime()
{
    QFETCH(int, seconds);
    QFETCH(int, state);
    QFETCH(QString, text);
    QFETCH(bool, hasAdvice);
    const TestStep step = clockStep(std::chrono::seconds(seconds));
    QCOMPARE(int(step.state), state);
    QVERIFY2(step.result.contains(text), qPrintable(step.result));
    QCOMPARE(!step.advice.isEmpty(), hasAdvice);
}

void TestConnectionTest::aRefusedSignatureSkipsTheRest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("ec");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, int status, const QByteArray &code, const QByteArray &ec,
                        const QString &text) { QTest::newRow(name) << status << code << ec << text; };
    row("secret", 403, "SignatureDoesNotMatch", "", u"secret does not belong"_s);
    row("unknown key", 403, "InvalidAccessKeyId", "", u"not known to the service"_s);
    row("expired token", 403, "SecurityTokenExpired", "", u"have expired"_s);
    row("other token", 403, "InvalidSecurityToken", "", u"token was not accepted"_s);
    row("no token", 403, "InvalidAccessKeyId", "0002-00000003", u"token is missing"_s);
    row("wrong region", 400, "InvalidArgument", "0002-00000228", u"region is wrong"_s);
    row("endpoint of another region", 403, "AccessDenied", "0003-00001403", u"region is wrong"_s);
    row("disabled account", 403, "UserDisable", "", u"refused this account: UserDisable"_s);
    row("skewed after all", 403, "RequestTimeTooSkewed", "", u"clock"_s);
    row("another kind of service", 404, "NoSuchKey", "", u"no list of vector buckets"_s);
    row("throttled", 429, "QpsLimitExceeded", "", u"rate of requests"_s);
    row("a fault of its own", 500, "InternalError", "", u"fault of its own"_s);
}

void TestConnectionTest::aRefusedSignatureSkipsTheRest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, ec);
    QFETCH(QString, text);
    m_service->answers.insert("listVectorBuckets", refusalWithNumber(status, code, ec));
    run();
    QCOMPARE(states(), u"PPPNPFSSSSSN"_s);
    QVERIFY2(step(Rung::Signature).result.contains(text), qPrintable(step(Rung::Signature).result));
    QVERIFY(step(Rung::Signature).details.join(u'\n').contains(u"Request id: R-1"_s));
    QCOMPARE(m_service->operations(), (QByteArrayList{"unsigned", "listVectorBuckets"}));
    QVERIFY(policy().isEmpty());
}

void TestConnectionTest::anAnswerOfSomebodyElse_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("a portal's page") << 200 << "<!DOCTYPE html><html>Sign in</html>"_ba << u"a web page"_s;
    QTest::newRow("a proxy's refusal") << 403 << "<html>Forbidden</html>"_ba << u"something else may have answered"_s;
    QTest::newRow("a redirect") << 302 << QByteArray() << u"another address"_s;
    QTest::newRow("other JSON") << 200 << R"({"status":"ok"})"_ba << u"could not be understood"_s;
}

void TestConnectionTest::anAnswerOfSomebodyElse()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    Exchange exchange = answer(body);
    exchange.status = status;
    m_service->answers.insert("listVectorBuckets", exchange);
    run();
    QCOMPARE(states(), u"PPPNPFSSSSSN"_s);
    QVERIFY2(step(Rung::Signature).result.contains(text), qPrintable(step(Rung::Signature).result));
}

void TestConnectionTest::anIdThatLooksLikeASecretIsSaidToBeSwapped()
{
    m_service->answers.insert("listVectorBuckets", refusal(403, "InvalidAccessKeyId"));
    run({}, key(u"abcdefghijABCDEFGHIJ0123456789"_s));
    QCOMPARE(step(Rung::Signature).state, State::Failed);
    QVERIFY(step(Rung::Signature).result.contains(u"swapped"_s));
    QVERIFY(!m_test->report().contains(u"abcdefghij"_s));
}

void TestConnectionTest::aDeniedOperationIsInThePolicy_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("resource");
    QTest::newRow("buckets") << "listVectorBuckets"_ba << u"PPPNPPFNNNNN"_s << u"acs:ossvector:*:100:*"_s;
    QTest::newRow("indexes") << "listVectorIndexes"_ba << u"PPPNPPPFSSSN"_s << u"acs:ossvector:*:100:rag"_s;
    QTest::newRow("vectors") << "listVectors"_ba << u"PPPNPPPPFNPN"_s << u"acs:ossvector:*:100:rag/articles"_s;
    QTest::newRow("get") << "getVectors"_ba << u"PPPNPPPPPFPN"_s << u"acs:ossvector:*:100:rag/articles/*"_s;
    QTest::newRow("query") << "queryVectors"_ba << u"PPPNPPPPPPFN"_s << u"acs:ossvector:*:100:rag/articles/*"_s;
}

void TestConnectionTest::aDeniedOperationIsInThePolicy()
{
    QFETCH(QByteArray, operation);
    QFETCH(QString, states);
    QFETCH(QString, resource);
    m_service->answers.insert(operation, refusal(403, "AccessDenied"));
    run();
    QCOMPARE(this->states(), states);
    const QString action = u"\"oss:"_s + QString::fromLatin1(operation.left(1).toUpper() + operation.mid(1)) + u'"';
    QVERIFY2(policy().contains(action), qPrintable(policy()));
    QCOMPARE(policy().count(u"oss:"_s), 1);
    QVERIFY2(policy().contains(u'"' + resource + u'"'), qPrintable(policy()));
    QVERIFY(m_test->report().contains(policy()));
}

void TestConnectionTest::severalDeniedOperationsMakeOnePolicy()
{
    m_service->answers.insert("getVectors", refusal(403, "AccessDenied"));
    m_service->answers.insert("queryVectors", refusal(403, "AccessDenied"));
    run();
    QCOMPARE(states(), u"PPPNPPPPPFFN"_s);
    QCOMPARE(policy().count(u"\"Effect\""_s), 1); // the same resource: one statement
    QVERIFY(m_service->requests().last().contains(R"("queryVector":{"float32":[1,0,0,0]})")); // data was denied
}

void TestConnectionTest::pinnedBucketsAreUsedWhereListingIsDenied()
{
    m_service->answers.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    run([](Profile &profile) { profile.pinnedBuckets = {u"pinned"_s, u"second"_s}; });
    QCOMPARE(states(), u"PPPNPPFPPPPN"_s);
    QVERIFY(m_service->requests().last().startsWith("POST /pinned/?queryVectors"));
}

void TestConnectionTest::anUnknownPinnedBucket()
{
    m_service->answers.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    m_service->answers.insert("listVectorIndexes", refusal(404, "NoSuchBucket"));
    run([](Profile &profile) { profile.pinnedBuckets = {u"typo"_s}; });
    QCOMPARE(states(), u"PPPNPPFFSSSN"_s);
    QVERIFY(step(Rung::ListIndexes).result.contains(u"bucket does not exist"_s));
    QVERIFY(step(Rung::ListIndexes).advice.contains(u"name"_s));
    QVERIFY(!policy().contains(u"ListVectorIndexes"_s)); // nobody denied it
}

void TestConnectionTest::aMissingAccountId()
{
    m_service->answers.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    const QString endpoint = m_service->endpoint(u"localhost"_s);
    run([endpoint](Profile &profile) {
        profile.endpoint = endpoint;
        profile.pathStyle = false; // the account id is in the host's name then
        profile.allowPlainHttp = true; // without the id nobody knows that the bucket's host is this machine
        profile.accountId.clear();
        profile.pinnedBuckets = {u"pinned"_s};
    });
    QCOMPARE(states(), u"PPPNPPFFSSSN"_s);
    QVERIFY(step(Rung::ListIndexes).result.contains(u"account id is not known"_s));
    QVERIFY(step(Rung::ListIndexes).advice.contains(u"console"_s));
    QVERIFY(policy().contains(u"acs:ossvector:*:*:*"_s));
}

void TestConnectionTest::whatIsEmptyIsNotTried_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("states");
    QTest::newRow("no bucket") << "listVectorBuckets"_ba << bucketsBody({}) << u"PPPNPPPNNNNN"_s;
    QTest::newRow("no index") << "listVectorIndexes"_ba << indexesBody({}) << u"PPPNPPPPNNNN"_s;
    QTest::newRow("no vector") << "listVectors"_ba << vectorsBody({}) << u"PPPNPPPPPNNN"_s;
}

void TestConnectionTest::whatIsEmptyIsNotTried()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    QFETCH(QString, states);
    m_service->answers.insert(operation, answer(body));
    run();
    QCOMPARE(this->states(), states);
    QCOMPARE(m_service->operations().last(), operation);
    QVERIFY(policy().isEmpty());
}

void TestConnectionTest::anEmptyBucketIsPassedOver()
{
    m_service->answers.insert("listVectorBuckets",
                              answer(bucketsBody({u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s})));
    m_service->answers.insert("listVectorIndexes", answer(indexesBody({})));
    run();
    QCOMPARE(m_service->operations().count("listVectorIndexes"), 3);
    QCOMPARE(states(), u"PPPNPPPPNNNN"_s);
}

void TestConnectionTest::aFusionIndexIsNotSearched()
{
    m_service->answers.insert(
        "listVectorIndexes",
        answer(R"({"indexes":[{"indexName":"mixed","mode":"fusion","status":"enable","vectorBucketName":"rag"}]})"));
    run();
    QCOMPARE(states(), u"PPPNPPPPPPNN"_s);
    QVERIFY(!m_service->operations().contains("queryVectors"));
}

void TestConnectionTest::keysThatCannotWorkAreNotSent_data()
{
    QTest::addColumn<Credentials>("credentials");
    QTest::addColumn<QString>("text");
    Credentials swapped = key(QString::fromLatin1(canarySecret));
    swapped.accessKeySecret = Secret("LTAI5tExampleOfAKey");
    QTest::newRow("swapped") << swapped << u"swapped"_s;
    QTest::newRow("temporary without its token") << key(u"STS.example"_s) << u"token is missing"_s;
    Credentials old = key(u"STS.example"_s, canaryToken);
    old.expires = QDateTime::currentDateTimeUtc().addSecs(-60);
    QTest::newRow("expired") << old << u"have expired"_s;
    QTest::newRow("none") << Credentials() << u"no access key"_s;
}

void TestConnectionTest::keysThatCannotWorkAreNotSent()
{
    QFETCH(Credentials, credentials);
    QFETCH(QString, text);
    run({}, credentials);
    QCOMPARE(states(), u"FPPNPSSSSSSN"_s);
    QVERIFY2(step(Rung::Credentials).result.contains(text), qPrintable(step(Rung::Credentials).result));
    QCOMPARE(m_service->operations(), QByteArrayList{"unsigned"});
    QVERIFY(!m_test->report().contains(QString::fromLatin1(canarySecret)));
}

void TestConnectionTest::withoutCredentialsTheNetworkIsTestedAllTheSame()
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = u"The file is gone."_s;
    run(profileOf(m_service->endpoint()), error);
    QCOMPARE(states(), u"FPPNPSSSSSSN"_s);
    QCOMPARE(step(Rung::Credentials).result, error.message);
}

void TestConnectionTest::anEndpointNobodyAgreedToIsNotTouched()
{
    const Profile profile = profileOf(u"https://vectors.example.invalid"_s);
    run(profile, Connection{profile, key(), {}});
    QCOMPARE(states(), u"FSSSSSSSSSSN"_s);
    QVERIFY(step(Rung::Credentials).result.contains(u"not agreed"_s));
}

void TestConnectionTest::plainHttpElsewhereIsNotTouched()
{
    Profile profile = profileOf(u"http://vectors.example.invalid"_s);
    profile.endpointConfirmed = profile.endpoint;
    run(profile, Connection{profile, key(), {}});
    QCOMPARE(states(), u"SSSFSSSSSSSN"_s);
}

void TestConnectionTest::stopping()
{
    m_service->answers.insert("listVectors", silence());
    m_service->isSilent = true;
    const Profile profile = profileOf(m_service->endpoint());
    m_test = std::make_unique<ConnectionTest>(profile);
    QSignalSpy finished(m_test.get(), &ConnectionTest::finished);
    m_test->start(Connection{profile, key(), {}});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->operations().size(), 1, 30'000);
    m_test->stop();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(states(), u"PPPNNNNNNNNN"_s);
    QVERIFY(step(Rung::Clock).result.contains(u"stopped"_s));
    m_test->stop();
    QCOMPARE(finished.size(), 1);
}

void TestConnectionTest::deletionInAnySlot()
{
    for (int left = 1; left < 24; ++left) {
        const Profile profile = profileOf(m_service->endpoint());
        auto *test = new ConnectionTest(profile);
        const QPointer<ConnectionTest> alive(test);
        int count = left;
        connect(test, &ConnectionTest::stepChanged, this, [test, &count] {
            if (--count == 0)
                delete test;
        });
        QSignalSpy finished(test, &ConnectionTest::finished);
        test->start(Connection{profile, key(), {}});
        QTRY_VERIFY_WITH_TIMEOUT(!alive || finished.size() == 1, 60'000);
        delete alive.data();
    }
}

void TestConnectionTest::deletionWhileItWaits()
{
    m_service->isSilent = true;
    const Profile profile = profileOf(m_service->endpoint());
    auto test = std::make_unique<ConnectionTest>(profile);
    test->start(Connection{profile, key(), {}});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->operations().size(), 1, 30'000);
    test.reset();
    QTest::qWait(50);
    QCOMPARE(m_service->operations().size(), 1);
}

void TestConnectionTest::noSecretInAnyText()
{
    // A server that says back what it was sent, and more.
    const QByteArray echo = "you sent "_ba + canaryToken + " and I know " + canarySecret;
    m_service->answers.insert("getVectors", refusal(403, "AccessDenied", echo));
    m_service->answers.insert("queryVectors", refusal(400, "InvalidArgument", echo));
    run({}, key(u"STS.example"_s, canaryToken));
    QCOMPARE(states(), u"PPPNPPPPPFFN"_s);
    const QString all = m_test->report() + stepsText(m_test->steps());
    QVERIFY(all.contains(u"***"_s));
    QVERIFY(!all.contains(QString::fromLatin1(canarySecret)));
    QVERIFY(!all.contains(QString::fromLatin1(canaryToken)));
}

void TestConnectionTest::thePolicyIsJson()
{
    const QString policy = ramPolicy({{u"ListVectorBuckets"_s, u"100"_s, {}, {}},
                                      {u"ListVectors"_s, u"100"_s, u"b"_s, u"in\"dex"_s},
                                      {u"GetVectors"_s, {}, u"b"_s, u"i"_s}});
    const QJsonObject object = QJsonDocument::fromJson(policy.toUtf8()).object();
    QCOMPARE(object.value("Version"_L1).toString(), u"1"_s);
    const QJsonArray statements = object.value("Statement"_L1).toArray();
    QCOMPARE(statements.size(), 3);
    QCOMPARE(statements.at(1).toObject().value("Resource"_L1).toArray().at(1).toString(),
             u"acs:ossvector:*:100:b/in\"dex/*"_s);
    QCOMPARE(statements.at(2).toObject().value("Resource"_L1).toArray().first().toString(), u"acs:ossvector:*:*:b/i"_s);
    QCOMPARE(statements.at(0).toObject().value("Action"_L1).toArray().first().toString(), u"oss:ListVectorBuckets"_s);
    QVERIFY(ramPolicy({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
