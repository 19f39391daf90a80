#include "democlient.h"

#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

//! Signatures, digests, and what a request is addressed to.
class TestDemoStoreSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badSignaturesAreRefused_data();
    void badSignaturesAreRefused();
    void signatureErrorsShowWhatWasExpected();
    void aClockFifteenMinutesOffIsRefused();
    void parametersWithEscapesAreSignedAsSent();
    void aWrongDigestIsRefused();
    void aBucketCanBeInTheHost();
    void bucketsOfAnotherRegionAreSignedForIt();

private:
    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoStoreSignature::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
}

void TestDemoStoreSignature::badSignaturesAreRefused_data()
{
    using Change = std::function<void(DemoClient::Sending &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QString &code, const Change &change) {
        QTest::newRow(name) << change << status << code;
    };
    const auto header = [](const QByteArray &name, const QByteArray &value) {
        return [name, value](DemoClient::Sending &sending) {
            sending.change = [name, value](QNetworkRequest &request) { request.setRawHeader(name, value); };
        };
    };
    row("none", 403, u"AccessDenied"_s, header("Authorization", {}));
    row("no known scheme", 400, u"InvalidArgument"_s, header("Authorization", "Basic YTpi"));
    row("no date", 400, u"InvalidArgument"_s, header("x-oss-date", "yesterday"));
    row("another date", 403, u"SignatureDoesNotMatch"_s,
        header("x-oss-date",
               QDateTime::currentDateTimeUtc().addSecs(2).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1()));
    row("another payload hash", 400, u"InvalidArgument"_s, header("x-oss-content-sha256", "abc"));
    row("another content type", 403, u"SignatureDoesNotMatch"_s, header("Content-Type", "text/plain"));
    row("a header that was not signed", 403, u"SignatureDoesNotMatch"_s, header("x-oss-extra", "1"));
    row("a token nobody gave", 403, u"InvalidSecurityToken"_s, header("x-oss-security-token", "token"));
    row("another secret", 403, u"SignatureDoesNotMatch"_s,
        [](DemoClient::Sending &sending) { sending.credentials.accessKeySecret = Secret("guess"); });
    row("another key id", 403, u"InvalidAccessKeyId"_s,
        [](DemoClient::Sending &sending) { sending.credentials.accessKeyId = u"LTAI"_s; });
    row("another region", 400, u"InvalidArgument"_s,
        [](DemoClient::Sending &sending) { sending.region = u"eu-central-1"_s; });
    row("another bucket", 403, u"SignatureDoesNotMatch"_s,
        [](DemoClient::Sending &sending) { sending.path = "/wide/"; });
}

void TestDemoStoreSignature::badSignaturesAreRefused()
{
    QFETCH(std::function<void(DemoClient::Sending &)>, change);
    QFETCH(int, status);
    QFETCH(QString, code);
    auto sending = m_client->sending(u"colours"_s, "listVectorIndexes", "{}");
    QCOMPARE(m_client->send(sending).status, 200);
    change(sending);
    const auto reply = m_client->send(sending);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, status);
}

void TestDemoStoreSignature::signatureErrorsShowWhatWasExpected()
{
    auto sending = m_client->sending(u"colours"_s, "listVectorIndexes", "{}");
    sending.credentials.accessKeySecret = Secret("guess");
    const QJsonObject error = m_client->send(sending).errorObject();
    QVERIFY(error.value(u"StringToSign"_s).toString().startsWith(u"OSS4-HMAC-SHA256\n"_s));
    QVERIFY(error.value(u"CanonicalRequest"_s).toString().startsWith(u"POST\n/acs%3Aossvector%3Acn-hangzhou%3A"_s));
    QVERIFY(error.value(u"SignatureProvided"_s).toString().size() == 64);
}

void TestDemoStoreSignature::aClockFifteenMinutesOffIsRefused()
{
    auto sending = m_client->sending(u"colours"_s, "listVectorIndexes", "{}");
    sending.time = QDateTime::currentDateTimeUtc().addSecs(14 * 60);
    QCOMPARE(m_client->send(sending).status, 200);
    for (const int minutes : {-16, 16}) {
        sending.time = QDateTime::currentDateTimeUtc().addSecs(minutes * 60);
        const auto reply = m_client->send(sending);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), u"RequestTimeTooSkewed"_s);
        QVERIFY(!reply.errorObject().value(u"ServerTime"_s).toString().isEmpty());
    }
}

void TestDemoStoreSignature::parametersWithEscapesAreSignedAsSent()
{
    QCOMPARE(m_client->request("GET", {}, "max-keys=100&prefix=a%2Fb%20%2B%E4%B8%AD").status, 200);
}

void TestDemoStoreSignature::aWrongDigestIsRefused()
{
    auto sending = m_client->sending(u"colours"_s, "listVectorIndexes", "{}");
    sending.md5 = contentMd5("{ }");
    QCOMPARE(m_client->send(sending).code(), u"InvalidDigest"_s);
}

void TestDemoStoreSignature::aBucketCanBeInTheHost()
{
    auto sending = m_client->sending(u"colours"_s, "listVectorIndexes", "{}");
    sending.path = "/";
    sending.host = "colours-1234567890123456.cn-hangzhou.oss-vectors.aliyuncs.com";
    const auto reply = m_client->send(sending);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(u"indexes"_s).toArray().size(), 1);
    sending.path = "/colours/";
    QCOMPARE(m_client->send(sending).code(), u"InvalidURI"_s);
}

void TestDemoStoreSignature::bucketsOfAnotherRegionAreSignedForIt()
{
    auto sending = m_client->sending(u"shanghai-tides"_s, "listVectorIndexes", "{}");
    const auto refused = m_client->send(sending);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorObject().value(u"Region"_s).toString(), u"cn-shanghai"_s);
    sending.region = u"cn-shanghai"_s;
    QCOMPARE(m_client->send(sending).status, 200);
}

QTEST_GUILESS_MAIN(TestDemoStoreSignature)
#include "tst_demostore_signature.moc"
