#include "loopbackserver.h"
#include "providerwatch.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray keyAnswer
    = R"({"Code":"Success","AccessKeyId":"id","AccessKeySecret":"CANARY","SecurityToken":"CANARYT","Expiration":"2999-01-01T00:00:00Z"})"_ba;
const QByteArray rolePath = "/latest/meta-data/ram/security-credentials/"_ba;

QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + headers + "\r\n" + body;
}

//! "PUT /latest/api/token", and the metadata token of the request behind it.
QByteArray summary(const QByteArray &request)
{
    QByteArray text = request.left(request.indexOf(" HTTP/"));
    for (const QByteArray &line : request.split('\n')) {
        if (line.toLower().startsWith("x-aliyun-ecs-metadata-token:"))
            text += " +" + line.mid(line.indexOf(':') + 1).trimmed();
    }
    return text;
}

//! A metadata service; tests change what it says.
struct Metadata
{
    QByteArray token = answer(200, "TOKEN");
    QByteArray role = answer(200, "Role-1\n");
    QByteArray key = answer(200, keyAnswer);

    void handle(const QByteArray &request, QTcpSocket *socket) const
    {
        const bool isToken = request.startsWith("PUT /latest/api/token ");
        const bool isRole = request.startsWith(QByteArray("GET " + rolePath + ' '));
        socket->write(isToken ? token : isRole ? role : key);
    }
};

CredentialOffer roleOffer(const QString &name)
{
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::EcsRole;
    offer.source = u"tool · file"_s;
    offer.roleName = name;
    return offer;
}

CredentialOffer uriOffer(const QString &uri)
{
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::Uri;
    offer.source = u"tool · file"_s;
    offer.uri = QUrl(uri);
    return offer;
}

} // namespace

class TestHttpProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aRoleIsAskedWithATokenFirst();
    void theRolesNameIsAskedWhenItIsNotGiven();
    void withoutATokenItGoesOnPlainly_data();
    void withoutATokenItGoesOnPlainly();
    void theEnvironmentCanForbidToGoOnPlainly();
    void theEnvironmentCanForbidTheService();
    void brokenAnswersOfTheServiceFail_data();
    void brokenAnswersOfTheServiceFail();
    void aServiceThatIsNotThereSaysSo();
    void aSilentServiceIsGivenUp();
    void aRoleNameThatIsAPathIsNotAsked();
    void theServiceIsNeverAskedThroughAProxy();

    void aUriIsAsked();
    void brokenAnswersOfAUriFail_data();
    void brokenAnswersOfAUriFail();
    void aRedirectIsNotFollowed();
    void aSlowUriIsGivenUp();
    void anUnsafeUriIsNotAsked_data();
    void anUnsafeUriIsNotAsked();
    void theEnvironmentCanForbidUris();
    void destructionEndsTheRequest();
    void itMayBeDestroyedByItsOwnSignal();

private:
    QList<QByteArray> asked() const;
    QString local(const QString &path) const;

    Metadata m_metadata;
    std::unique_ptr<LoopbackServer> m_server;
    ProviderOptions m_options;
};

void TestHttpProvider::init()
{
    m_metadata = {};
    m_server = std::make_unique<LoopbackServer>(
        [this](const QByteArray &request, QTcpSocket *socket) { m_metadata.handle(request, socket); });
    m_options = {};
    m_options.environment = {};
    m_options.metadataService = QUrl(local({}));
}

void TestHttpProvider::cleanup()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

QList<QByteArray> TestHttpProvider::asked() const
{
    QList<QByteArray> lines;
    for (const QByteArray &request : m_server->requests())
        lines.append(summary(request));
    return lines;
}

QString TestHttpProvider::local(const QString &path) const
{
    return u"http://"_s + QString::fromLatin1(m_server->address()) + path;
}

void TestHttpProvider::aRoleIsAskedWithATokenFirst()
{
    ProviderWatch watch(roleOffer(u"R"_s), m_options);
    QCOMPARE(watch.ended, 0);
    QTRY_COMPARE(watch.outcome(), u"ready id/CANARY/CANARYT"_s);
    QCOMPARE(watch.credentials->expires, QDateTime(QDate(2999, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(watch.credentials->source, u"tool · file"_s);
    QCOMPARE(asked(), (QList<QByteArray>{"PUT /latest/api/token", "GET " + rolePath + "R +TOKEN"}));
    QVERIFY(m_server->requests().first().toLower().contains("x-aliyun-ecs-metadata-token-ttl-seconds: 60\r\n"));
}

void TestHttpProvider::theRolesNameIsAskedWhenItIsNotGiven()
{
    ProviderWatch watch(roleOffer({}), m_options);
    QTRY_COMPARE(watch.outcome(), u"ready id/CANARY/CANARYT"_s);
    QCOMPARE(asked(),
             (QList<QByteArray>{"PUT /latest/api/token", "GET " + rolePath + " +TOKEN",
                                "GET " + rolePath + "Role-1 +TOKEN"}));
}

void TestHttpProvider::withoutATokenItGoesOnPlainly_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("not known") << answer(404, "no");
    QTest::newRow("refused") << answer(403, "no");
    QTest::newRow("empty") << answer(200, "");
    QTest::newRow("a page") << answer(200, "<html>log in</html>\n<p>");
    QTest::newRow("two lines") << answer(200, "a\r\nX-Evil: 1");
    QTest::newRow("never comes") << QByteArray();
}

void TestHttpProvider::withoutATokenItGoesOnPlainly()
{
    QFETCH(QByteArray, token);
    m_metadata.token = token;
    m_options.metadataDeadline = 500ms;
    ProviderWatch watch(roleOffer(u"R"_s), m_options);
    QTRY_COMPARE(watch.outcome(), u"ready id/CANARY/CANARYT"_s);
    QCOMPARE(asked(), (QList<QByteArray>{"PUT /latest/api/token", "GET " + rolePath + "R"}));
}

void TestHttpProvider::theEnvironmentCanForbidToGoOnPlainly()
{
    m_metadata.token = answer(404, "CANARY");
    m_options.environment.insert(u"ALIBABA_CLOUD_IMDSV1_DISABLED"_s, u"true"_s);
    ProviderWatch watch(roleOffer(u"R"_s), m_options);
    QTRY_COMPARE(watch.outcome(),
                 u"Denied: The metadata service (127.0.0.1) gave no token, and "
                 "ALIBABA_CLOUD_IMDSV1_DISABLED forbids to go on without one."_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpProvider::theEnvironmentCanForbidTheService()
{
    m_options.environment.insert(u"ALIBABA_CLOUD_ECS_METADATA_DISABLED"_s, u"true"_s);
    ProviderWatch watch(roleOffer(u"R"_s), m_options);
    QTRY_COMPARE(watch.outcome(),
                 u"Configuration: The environment forbids it: ALIBABA_CLOUD_ECS_METADATA_DISABLED is set."_s);
    QCOMPARE(m_server->connections(), 0);
}

void TestHttpProvider::brokenAnswersOfTheServiceFail_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("outcome");
    const QByteArray role = answer(200, "R");
    const QByteArray key = answer(200, keyAnswer);
    QTest::newRow("no role") << answer(404, "CANARY") << key << u"NotFound: This machine has no RAM role."_s;
    QTest::newRow("a page for a role")
        << answer(200, "<html>CANARY") << key
        << u"BadAnswer: The metadata service (127.0.0.1) answered with something that is no name of a role."_s;
    QTest::newRow("an empty role")
        << answer(200, "") << key
        << u"BadAnswer: The metadata service (127.0.0.1) answered with something that is no name of a role."_s;
    QTest::newRow("a role that climbs")
        << answer(200, "..") << key
        << u"BadAnswer: The metadata service (127.0.0.1) answered with something that is no name of a role."_s;
    QTest::newRow("failing role") << answer(500, "CANARY") << key
                                  << u"Server: 127.0.0.1 answered with the HTTP status 500."_s;
    QTest::newRow("no such role") << role << answer(404, "CANARY")
                                  << u"NotFound: This machine has no RAM role of that name."_s;
    QTest::newRow("refused") << role << answer(403, "CANARY")
                             << u"Denied: 127.0.0.1 answered with the HTTP status 403."_s;
    QTest::newRow("no JSON") << role << answer(200, "CANARY")
                             << u"BadAnswer: The metadata service (127.0.0.1): The answer is not a JSON object."_s;
    QTest::newRow("no success")
        << role << answer(200, QByteArray(keyAnswer).replace("Success", "CANARY"))
        << u"BadAnswer: The metadata service (127.0.0.1): The answer says that there are no credentials."_s;
    QTest::newRow("no token") << role << answer(200, QByteArray(keyAnswer).replace("SecurityToken", "X"))
                              << u"BadAnswer: The metadata service (127.0.0.1): The answer has no SecurityToken."_s;
    QTest::newRow("no end") << role << answer(200, QByteArray(keyAnswer).replace("Expiration", "X"))
                            << u"BadAnswer: The metadata service (127.0.0.1): The answer has no Expiration."_s;
    QTest::newRow("huge") << role << answer(200, QByteArray(70000, ' ') + keyAnswer)
                          << u"BadAnswer: 127.0.0.1: The answer is too large: 70,126 bytes."_s;
}

void TestHttpProvider::brokenAnswersOfTheServiceFail()
{
    QFETCH(QByteArray, role);
    QFETCH(QByteArray, key);
    QFETCH(QString, outcome);
    m_metadata.role = role;
    m_metadata.key = key;
    ProviderWatch watch(roleOffer({}), m_options);
    QTRY_COMPARE(watch.outcome(), outcome);
    QCOMPARE(watch.ended, 1);
    QCOMPARE(watch.error->place, u"tool · file"_s);
    QVERIFY(!watch.error->details().contains(u"CANARY"_s));
}

void TestHttpProvider::aServiceThatIsNotThereSaysSo()
{
    m_server->close();
    ProviderWatch watch(roleOffer({}), m_options);
    QTRY_COMPARE(watch.ended, 1);
    QVERIFY(watch.outcome().startsWith(u"Offline: The metadata service (127.0.0.1) cannot be reached:"_s));
    QVERIFY(watch.outcome().endsWith(u"It is there on ECS instances only."_s));
}

void TestHttpProvider::aSilentServiceIsGivenUp()
{
    m_metadata.token.clear();
    m_metadata.key.clear();
    m_options.metadataDeadline = 200ms;
    ProviderWatch watch(roleOffer(u"R"_s), m_options);
    QTRY_COMPARE_WITH_TIMEOUT(watch.outcome(), u"Timeout: 127.0.0.1: No whole answer came within 0.2 s."_s, 3000);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestHttpProvider::aRoleNameThatIsAPathIsNotAsked()
{
    ProviderWatch watch(roleOffer(u"../../user-data"_s), m_options);
    QTRY_COMPARE(watch.outcome(), u"Configuration: The name of the role has characters that no role has."_s);
    QCOMPARE(m_server->connections(), 0);
}

void TestHttpProvider::theServiceIsNeverAskedThroughAProxy()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_server->serverPort()));
    m_options.metadataService = QUrl(u"http://192.0.2.1"_s); // nobody is there
    m_options.metadataDeadline = 300ms;
    ProviderWatch watch(roleOffer(u"R"_s), m_options);
    QTRY_COMPARE(watch.ended, 1);
    QVERIFY(watch.error.has_value());
    QCOMPARE(m_server->connections(), 0);
}

void TestHttpProvider::aUriIsAsked()
{
    ProviderWatch watch(uriOffer(local(u"/key?for=me"_s)), m_options);
    QTRY_COMPARE(watch.outcome(), u"ready id/CANARY/CANARYT"_s);
    QVERIFY(watch.credentials->expires.isValid());
    QCOMPARE(asked(), QList<QByteArray>{"GET /key?for=me"});
    QVERIFY(!m_server->requests().first().toLower().contains("authorization"));
}

void TestHttpProvider::brokenAnswersOfAUriFail_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("refused") << answer(401, "CANARY", "WWW-Authenticate: Basic realm=\"CANARY\"\r\n")
                             << u"Denied: 127.0.0.1 answered with the HTTP status 401."_s;
    QTest::newRow("failing") << answer(503, "CANARY") << u"Server: 127.0.0.1 answered with the HTTP status 503."_s;
    QTest::newRow("nothing") << answer(204, "") << u"BadAnswer: 127.0.0.1 answered with the HTTP status 204."_s;
    QTest::newRow("words") << answer(200, "CANARY") << u"BadAnswer: 127.0.0.1: The answer is not a JSON object."_s;
    QTest::newRow("no end") << answer(200, QByteArray(keyAnswer).replace("Expiration", "X"))
                            << u"BadAnswer: 127.0.0.1: The answer has no Expiration."_s;
    QTest::newRow("no token") << answer(200, QByteArray(keyAnswer).replace("SecurityToken", "X"))
                              << u"BadAnswer: 127.0.0.1: The answer has no SecurityToken."_s;
    QTest::newRow("no HTTP")
        << "CANARY\r\n\r\n"_ba
        << u"ConnectionClosed: 127.0.0.1: The connection was closed before a whole answer had come."_s;
    QTest::newRow("huge") << answer(200, QByteArray(70000, ' ') + keyAnswer)
                          << u"BadAnswer: 127.0.0.1: The answer is too large: 70,126 bytes."_s;
}

void TestHttpProvider::brokenAnswersOfAUriFail()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, outcome);
    m_metadata.key = key;
    m_options.deadline = 2s;
    ProviderWatch watch(uriOffer(local(u"/CANARY?CANARY"_s)), m_options);
    QTRY_COMPARE(watch.outcome(), outcome);
    QVERIFY(!watch.error->details().contains(u"CANARY"_s));
}

void TestHttpProvider::aRedirectIsNotFollowed()
{
    LoopbackServer other([](const QByteArray &, QTcpSocket *socket) { socket->write(answer(200, keyAnswer)); });
    m_metadata.key = answer(302, {}, "Location: http://" + other.address() + "/CANARY\r\n");
    ProviderWatch watch(uriOffer(local(u"/"_s)), m_options);
    QTRY_COMPARE(watch.outcome(), u"Redirect: 127.0.0.1 sends on to another address, which is not followed."_s);
    QCOMPARE(other.connections(), 0);
}

void TestHttpProvider::aSlowUriIsGivenUp()
{
    m_metadata.key = answer(200, keyAnswer).chopped(1);
    m_options.deadline = 200ms;
    ProviderWatch watch(uriOffer(local(u"/"_s)), m_options);
    QTRY_COMPARE_WITH_TIMEOUT(watch.outcome(), u"Timeout: 127.0.0.1: No whole answer came within 0.2 s."_s, 3000);
}

void TestHttpProvider::anUnsafeUriIsNotAsked_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("http elsewhere") << u"http://example.com/"_s;
    QTest::newRow("http to a private address") << u"http://10.0.0.1/"_s;
    QTest::newRow("a name that a name server answers") << u"http://x.localhost/"_s;
    QTest::newRow("a password") << u"https://u:CANARY@example.com/"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no host") << u"https:///x"_s;
    QTest::newRow("nothing") << QString();
}

void TestHttpProvider::anUnsafeUriIsNotAsked()
{
    QFETCH(QString, uri);
    ProviderWatch watch(uriOffer(uri), m_options);
    QTRY_VERIFY(watch.error.has_value());
    QCOMPARE(watch.error->kind, ApiError::Kind::Configuration);
    QVERIFY(!watch.error->details().contains(u"CANARY"_s));
}

void TestHttpProvider::theEnvironmentCanForbidUris()
{
    m_options.environment.insert(u"ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"_s, u"1"_s);
    ProviderWatch watch(uriOffer(local(u"/"_s)), m_options);
    QTRY_VERIFY(watch.error.has_value());
    QCOMPARE(m_server->connections(), 0);
}

void TestHttpProvider::destructionEndsTheRequest()
{
    m_metadata.key.clear();
    ProviderWatch watch(uriOffer(local(u"/"_s)), m_options);
    QTRY_COMPARE(m_server->requests().size(), 1);
    watch.destroy();
    QTest::qWait(100);
    QCOMPARE(watch.ended, 0);
}

void TestHttpProvider::itMayBeDestroyedByItsOwnSignal()
{
    for (const CredentialOffer &offer : {uriOffer(local(u"/"_s)), roleOffer({}), uriOffer(u"http://10.0.0.1/"_s)}) {
        auto *provider = makeCredentialProvider(offer, nullptr, m_options);
        const QPointer<CredentialProvider> watched(provider);
        connect(provider, &CredentialProvider::ready, this, [provider] { delete provider; });
        connect(provider, &CredentialProvider::failed, this, [provider] { delete provider; });
        provider->fetch();
        QTRY_VERIFY(!watched);
    }
    QTest::qWait(100); // for what the dead ones would still do
}

QTEST_GUILESS_MAIN(TestHttpProvider)
#include "tst_httpprovider.moc"
