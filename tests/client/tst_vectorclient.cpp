#include "vectorclient.h"

#include "fakenetwork.h"
#include "loopbackserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;
using Kind = ApiError::Kind;

//! Every operation from the typed call to the typed result, over a scripted network.
class TestVectorClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsBuckets();
    void readsABucket();
    void listsIndexes();
    void readsAnIndex();
    void listsVectors();
    void listsVectorRecords();
    void readsVectors();
    void queriesVectors();
    void commandsAreSentAsRecorded_data();
    void commandsAreSentAsRecorded();

    void everyRequestIsSigned();
    void aTokenIsSentWithTemporaryCredentials();
    void aRequestWithoutABodyHasNoDigest();
    void theQueryArrivesAsItWasSigned();
    void newCredentialsSignTheNextAttempt();
    void everyAttemptIsSignedAnew();
    void deniedAndNotFoundAreSentOnce_data();
    void deniedAndNotFoundAreSentOnce();
    void aReadOnlySessionSendsNoCommand_data() { commands(); }
    void aReadOnlySessionSendsNoCommand();
    void readOnlyStopsWhatWaitsForAnotherAttempt();
    void clearTextLeavesThisMachineOnlyWhereAllowed_data();
    void clearTextLeavesThisMachineOnlyWhereAllowed();
    void withoutCredentialsNothingIsSent();
    void aBadAnswerSaysWhatWasAsked();
    void aListingThatRepeatsItsTokenEnds();
    void theAccountIdComesFromTheArns();
    void aGivenAccountIdStays();
    void aTypedBucketNeedsAnAccountId();
    void aSkewedClockIsCorrectedForLaterCalls();
    void theDeadlineIsOfOneAttempt();
    void callsAreReported();
    void anotherManagerIsUsedWhenTheFirstOnesConnectionsAreBusy();
    void deletingTheClientEndsItsCalls();
    void anIndexOperationDoneInALostAttemptIsDone_data();
    void anIndexOperationDoneInALostAttemptIsDone();

private:
    using Command = std::function<ApiCall *(VectorClient &, QObject *, VectorClient::Callback<Done>)>;
    static void commands();
    void makeClient(const Profile &profile);
    void expect(const QByteArray &recorded, int status, const QByteArray &body = {}, const QList<Header> &headers = {});
    void expectAny(int status, const QByteArray &body = {}, const QList<Header> &headers = {});

    //! A callback that keeps what it is given.
    template <typename T>
    struct Answer
    {
        std::shared_ptr<std::optional<Result<T>>> result = std::make_shared<std::optional<Result<T>>>();
        void operator()(Result<T> given) const { *result = std::move(given); }
        bool came() const { return result->has_value(); }
        const T &value() const { return (*result)->value(); }
        const ApiError &error() const { return (*result)->error(); }
        bool ok() const { return came() && (*result)->ok(); }
    };

    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<VectorClient> m_client;
    QObject m_context;
};

namespace {

const BucketRef Bucket{u"examplebucket"_s, u"cn-hangzhou"_s, u"1234567890123456"_s, {}, {}};
const IndexRef Index{Bucket, u"vectorindex1"_s};
const QString BucketHost = u"examplebucket-1234567890123456.cn-hangzhou.oss-vectors.aliyuncs.com"_s;

//! `METHOD /?query`, and after an empty line the body: what tst_operations compares the builders with.
Exchange recordedExchange(const QByteArray &name)
{
    QFile file(QStringLiteral(VB_TEST_DATA "/") + QString::fromLatin1(name) + u"_request.txt"_s);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    const qsizetype headEnd = text.indexOf('\n');
    const QByteArray head = text.left(headEnd);
    const qsizetype space = head.indexOf(' ');
    Exchange exchange;
    exchange.expectMethod = head.left(space);
    exchange.expectQuery = head.mid(space + 3); // behind " /?"
    exchange.expectBody = text.mid(headEnd).trimmed();
    return exchange;
}

Profile serviceProfile()
{
    Profile profile;
    profile.region = u"cn-hangzhou"_s;
    return profile;
}

Credentials credentials(const QString &id = u"LTAItest"_s, const QByteArray &token = {})
{
    return {id, Secret("secret"), Secret(token), u"test"_s, {}};
}

QByteArray errorBody(const QByteArray &code)
{
    return "{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\",\"RequestId\":\"R1\"}}";
}

PutVectorIndexArguments indexToPut()
{
    PutVectorIndexArguments arguments;
    arguments.index = Index;
    arguments.dimension = 384;
    arguments.distanceMetric = u"cosine"_s;
    arguments.nonFilterableKeys = {u"OSSVECTORS-EMBED-SRC-CONTENT"_s, u"\u6807\u9898"_s};
    return arguments;
}

QList<VectorRecord> vectorsToPut()
{
    VectorRecord exact;
    exact.key = "exact";
    exact.data = R"({"float32":[-0.0,1e-3,0.10000000149011612, 9007199254740993]})";
    exact.metadata = R"({"b":1,"a":9007199254740993,"b":2})";
    VectorRecord bare;
    bare.key = "bare";
    return {exact, bare};
}

QList<QByteArray> keys()
{
    return {"doc-001"_ba, "\u4e2d\u6587 \"quoted\"\\"_ba, "nul\0and\nlines"_ba};
}

} // namespace

Q_DECLARE_METATYPE(std::function<vb::ApiCall *(vb::VectorClient &, QObject *, vb::VectorClient::Callback<vb::Done>)>)

void TestVectorClient::init()
{
    m_network = std::make_unique<FakeNetwork>();
    makeClient(serviceProfile());
}

void TestVectorClient::cleanup()
{
    QVERIFY(m_network->isDone());
    m_client.reset();
    m_network.reset();
}

void TestVectorClient::makeClient(const Profile &profile)
{
    m_client = std::make_unique<VectorClient>(profile, credentials(), m_network.get());
    m_client->setRetryPolicy(RetryPolicy([] { return 0.0; }));
}

void TestVectorClient::expect(const QByteArray &recorded, int status, const QByteArray &body,
                              const QList<Header> &headers)
{
    Exchange exchange = recordedExchange(recorded);
    exchange.status = status;
    exchange.body = body;
    exchange.headers = headers;
    m_network->expect(exchange);
}

void TestVectorClient::expectAny(int status, const QByteArray &body, const QList<Header> &headers)
{
    Exchange exchange;
    exchange.status = status;
    exchange.body = body;
    exchange.headers = headers;
    m_network->expect(exchange);
}

void TestVectorClient::listsBuckets()
{
    expect("list_vector_buckets", 200,
           R"({"ListAllMyBucketsResult":{"IsTruncated":true,"NextMarker":"next","Buckets":[
               {"Name":"acs:ossvector:cn-shanghai:103735:first","Region":"cn-shanghai","Location":"oss-cn-shanghai"},
               {"Name":"bare"}]}})");
    const Answer<BucketPage> answer;
    m_client->listVectorBuckets({u"a/b +\u4e2d"_s, u"my=bucket&"_s, 1000}, &m_context, answer);
    QVERIFY(!answer.came());
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().buckets.size(), 2);
    QCOMPARE(answer.value().buckets.at(0).name, u"first"_s);
    QCOMPARE(answer.value().buckets.at(0).accountId, u"103735"_s);
    QCOMPARE(answer.value().buckets.at(1).name, u"bare"_s);
    QCOMPARE(answer.value().nextMarker, u"next"_s);
    QCOMPARE(m_network->sent().first().url.host(), u"cn-hangzhou.oss-vectors.aliyuncs.com"_s);
}

void TestVectorClient::readsABucket()
{
    expect(
        "get_vector_bucket", 200,
        R"({"BucketInfo":{"Name":"acs:ossvector:cn-hangzhou:1234567890123456:examplebucket","Region":"cn-hangzhou"}})");
    const Answer<BucketInfo> answer;
    m_client->getVectorBucket(Bucket, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().name, u"examplebucket"_s);
    QCOMPARE(m_network->sent().first().url.host(), BucketHost);
}

void TestVectorClient::listsIndexes()
{
    expect("list_vector_indexes", 200,
           R"({"indexes":[{"indexName":"vectorindex1","dimension":384,"status":"enable"}],"nextToken":"t2"})");
    const Answer<IndexPage> answer;
    m_client->listVectorIndexes({Bucket, u"vec"_s, "token"_ba, 500}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().indexes.size(), 1);
    QCOMPARE(answer.value().indexes.first().name, u"vectorindex1"_s);
    QCOMPARE(answer.value().indexes.first().dimension.value_or(0), 384);
    QCOMPARE(answer.value().nextToken, "t2");
    QCOMPARE(m_network->sent().first().url.host(), BucketHost);
}

void TestVectorClient::readsAnIndex()
{
    expect("get_vector_index", 200, R"({"index":{"indexName":"vectorindex1","distanceMetric":"cosine"}})");
    const Answer<IndexInfo> answer;
    m_client->getVectorIndex(Index, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().distanceMetric, u"cosine"_s);
}

void TestVectorClient::listsVectors()
{
    expect("list_vectors", 200, R"({"vectors":[{"key":"a","metadata":{"n":1e400}},{"key":"b"}],"nextToken":"t"})");
    const Answer<VectorPage> answer;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().count(), 2);
    QCOMPARE(answer.value().key(1).toByteArray(), "b");
    QCOMPARE(answer.value().metadataAt(0).toByteArray(), R"({"n":1e400})");
    QCOMPARE(answer.value().nextToken, "t");
}

void TestVectorClient::listsVectorRecords()
{
    expectAny(200, R"({"vectors":[{"key":"a","data":{"float32":[1e-7]},"metadata":{"n":1e400}}],"nextToken":"t"})");
    const Answer<VectorRecordPage> answer;
    m_client->listVectorRecords({Index, "s", 50, true, true, 16, 3}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().vectors.size(), 1);
    QCOMPARE(answer.value().vectors[0].data.value_or("absent"), R"({"float32":[1e-7]})");
    QCOMPARE(answer.value().vectors[0].metadata.value_or("absent"), R"({"n":1e400})");
    QCOMPARE(answer.value().nextToken, "t");
    QCOMPARE(m_network->sent().last().body,
             R"({"indexName":"vectorindex1","maxResults":50,"nextToken":"s","returnData":true,"returnMetadata":true,)"
             R"("segmentCount":16,"segmentIndex":3})");
}

void TestVectorClient::readsVectors()
{
    expect("get_vectors", 200, R"({"vectors":[{"key":"doc-001","data":{"float32":[1,-0.0]},"metadata":{}}]})");
    const Answer<QList<VectorRecord>> answer;
    m_client->getVectors({Index, keys(), true, true}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().size(), 1);
    QCOMPARE(answer.value().first().key, "doc-001");
    QCOMPARE(answer.value().first().data.value_or("absent"), R"({"float32":[1,-0.0]})");
}

void TestVectorClient::queriesVectors()
{
    expect("query_vectors", 200, R"({"vectors":[{"key":"near","distance":0.25}]})");
    QueryVectorsArguments arguments;
    arguments.index = Index;
    arguments.vector = {0.1F, -0.0F, 1.0F / 3};
    arguments.topK = 5;
    arguments.filter = R"({"$and":[{"type":{"$in":["comedy"]}}]})";
    const Answer<QList<QueryHit>> answer;
    m_client->queryVectors(arguments, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.value().size(), 1);
    QCOMPARE(answer.value().first().key, "near");
    QCOMPARE(answer.value().first().distance.value_or(-1), 0.25);
}

//! Every operation that writes, with the name of its recorded request.
void TestVectorClient::commands()
{
    QTest::addColumn<Command>("command");
    const auto row = [](const char *name, Command command) { QTest::newRow(name) << std::move(command); };
    row("put_vector_bucket", [](auto &c, auto *o, auto done) { return c.putVectorBucket(Bucket, o, done); });
    row("delete_vector_bucket", [](auto &c, auto *o, auto done) { return c.deleteVectorBucket(Bucket, o, done); });
    row("put_vector_index", [](auto &c, auto *o, auto done) { return c.putVectorIndex(indexToPut(), o, done); });
    row("delete_vector_index", [](auto &c, auto *o, auto done) { return c.deleteVectorIndex(Index, o, done); });
    row("put_vectors", [](auto &c, auto *o, auto done) { return c.putVectors({Index, vectorsToPut()}, o, done); });
    row("delete_vectors", [](auto &c, auto *o, auto done) { return c.deleteVectors({Index, keys()}, o, done); });
}

void TestVectorClient::commandsAreSentAsRecorded_data()
{
    commands();
}

void TestVectorClient::commandsAreSentAsRecorded()
{
    QFETCH(const Command, command);
    expect(QTest::currentDataTag(), 204);
    const Answer<Done> answer;
    command(*m_client, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(m_network->sent().size(), 1);
    QCOMPARE(m_network->sent().first().url.host(), BucketHost);
    QCOMPARE(m_network->sent().first().url.path(), u"/"_s);
}

void TestVectorClient::everyRequestIsSigned()
{
    expectAny(200, R"({"vectors":[]})");
    const Answer<VectorPage> answer;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    const auto sent = m_network->sent().first();
    const QByteArray authorization = sent.header("Authorization");
    QVERIFY2(authorization.startsWith("OSS4-HMAC-SHA256 Credential=LTAItest/"), authorization);
    QVERIFY(authorization.contains("/cn-hangzhou/oss/aliyun_v4_request"));
    QCOMPARE(sent.header("x-oss-content-sha256"), "UNSIGNED-PAYLOAD");
    QCOMPARE(sent.header("x-oss-date").size(), 16);
    QCOMPARE(sent.header("Content-Type"), "application/json");
    QCOMPARE(sent.header("Content-MD5"), contentMd5(sent.body));
    QCOMPARE(sent.header("x-oss-security-token"), QByteArray());
    // The signature is over what was sent, to the resource that was meant.
    SigningInput input;
    input.method = sent.method;
    input.resource = "/acs:ossvector:cn-hangzhou:1234567890123456:examplebucket/";
    input.query = {{"listVectors", {}}};
    input.contentType = sent.header("Content-Type");
    input.contentMd5 = sent.header("Content-MD5");
    input.region = u"cn-hangzhou"_s;
    QDateTime time = QDateTime::fromString(QString::fromLatin1(sent.header("x-oss-date")), u"yyyyMMdd'T'hhmmss'Z'"_s);
    time.setTimeSpec(Qt::UTC);
    QCOMPARE(authorization, sign(input, credentials(), time).authorization);
    QVERIFY(std::abs(time.secsTo(QDateTime::currentDateTimeUtc())) <= 60);
}

void TestVectorClient::aTokenIsSentWithTemporaryCredentials()
{
    expectAny(200, R"({"vectors":[]})");
    m_client->setCredentials(credentials(u"STS.id"_s, "the token"));
    const Answer<VectorPage> answer;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(m_network->sent().first().header("x-oss-security-token"), "the token");
}

void TestVectorClient::aRequestWithoutABodyHasNoDigest()
{
    expectAny(200, R"({"ListAllMyBucketsResult":{"Buckets":[]}})");
    const Answer<BucketPage> answer;
    m_client->listVectorBuckets({}, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    const auto sent = m_network->sent().first();
    QCOMPARE(sent.header("Content-MD5"), QByteArray());
    QCOMPARE(sent.header("Content-Type"), QByteArray());
    QCOMPARE(sent.header("Content-Length"), "0");
}

//! Through a real socket: QUrl must not change one byte of what was signed.
void TestVectorClient::theQueryArrivesAsItWasSigned()
{
    LoopbackServer server([](const QByteArray &, QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 41\r\n\r\n{\"ListAllMyBucketsResult\":{\"Buckets\":[]}} ");
    });
    QNetworkAccessManager network;
    Profile profile = serviceProfile();
    profile.endpoint = u"http://"_s + QString::fromLatin1(server.address());
    VectorClient client(profile, credentials(), &network);
    ListVectorBucketsArguments arguments;
    for (char16_t c = 1; c < 0x180; ++c)
        arguments.prefix += QChar(c);
    const Answer<BucketPage> answer;
    client.listVectorBuckets(arguments, &m_context, answer);
    QTRY_VERIFY(answer.ok());
    const QByteArray expected
        = "GET /?prefix=" + percentEncode(arguments.prefix.toUtf8(), false) + "&max-keys=100 HTTP/1.1";
    QCOMPARE(server.requests().first().left(server.requests().first().indexOf('\r')), expected);
}

void TestVectorClient::newCredentialsSignTheNextAttempt()
{
    expectAny(503);
    expectAny(200, R"({"vectors":[]})");
    const Answer<VectorPage> answer;
    auto *call = m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    connect(call, &ApiCall::retryScheduled, this, [this] { m_client->setCredentials(credentials(u"LTAInew"_s)); });
    QTRY_VERIFY(answer.ok());
    QVERIFY(m_network->sent().at(0).header("Authorization").contains("Credential=LTAItest/"));
    QVERIFY(m_network->sent().at(1).header("Authorization").contains("Credential=LTAInew/"));
}

void TestVectorClient::everyAttemptIsSignedAnew()
{
    expect("delete_vectors", 503);
    expect("delete_vectors", 503);
    expect("delete_vectors", 204);
    m_client->setRetryPolicy(RetryPolicy([] { return 0.0; }));
    const Answer<Done> answer;
    auto *call = m_client->deleteVectors({Index, keys()}, &m_context, answer);
    // A second must go by, for the signing time is in seconds: Retry-After would do it too.
    connect(call, &ApiCall::retryScheduled, this, [] { QTest::qSleep(1001); });
    QTRY_VERIFY(answer.ok());
    const auto sent = m_network->sent();
    QCOMPARE(sent.size(), 3);
    QVERIFY(sent.at(0).header("x-oss-date") < sent.at(1).header("x-oss-date"));
    QVERIFY(sent.at(1).header("x-oss-date") < sent.at(2).header("x-oss-date"));
    QVERIFY(sent.at(0).header("Authorization") != sent.at(1).header("Authorization"));
    QVERIFY(sent.at(1).header("Authorization") != sent.at(2).header("Authorization"));
}

void TestVectorClient::deniedAndNotFoundAreSentOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("403") << 403 << "AccessDenied"_ba << u"Denied"_s;
    QTest::newRow("404") << 404 << "NoSuchVectorIndex"_ba << u"NotFound"_s;
}

void TestVectorClient::deniedAndNotFoundAreSentOnce()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const QString, kind);
    expectAny(status, errorBody(code), {{"x-oss-request-id", "ID1"}, {"x-oss-ec", "0003-1"}});
    const Answer<Done> answer;
    m_client->deleteVectorIndex(Index, &m_context, answer);
    QTRY_VERIFY(answer.came());
    QTest::qWait(20);
    QCOMPARE(m_network->sent().size(), 1);
    const ApiError error = answer.error();
    QCOMPARE(kindName(error.kind), kind);
    QCOMPARE(error.code, QString::fromLatin1(code));
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.operation, u"DeleteVectorIndex"_s);
    QCOMPARE(error.place, u"examplebucket/vectorindex1"_s);
    QCOMPARE(error.attempts, 1);
    QCOMPARE(error.ec, u"0003-1"_s);
    QVERIFY(!error.requestId.isEmpty());
}

void TestVectorClient::aReadOnlySessionSendsNoCommand()
{
    QFETCH(const Command, command);
    m_client->setReadOnly(true);
    const Answer<Done> answer;
    command(*m_client, &m_context, answer);
    QVERIFY(!answer.came());
    QTRY_VERIFY(answer.came());
    QTest::qWait(5);
    QCOMPARE(kindName(answer.error().kind), u"ReadOnly"_s);
    QCOMPARE(answer.error().attempts, 0);
    QVERIFY(!answer.error().operation.isEmpty());
    QCOMPARE(m_network->sent().size(), 0);
}

void TestVectorClient::readOnlyStopsWhatWaitsForAnotherAttempt()
{
    expectAny(503);
    const Answer<Done> answer;
    auto *call = m_client->deleteVectors({Index, keys()}, &m_context, answer);
    connect(call, &ApiCall::retryScheduled, this, [this] { m_client->setReadOnly(true); });
    QTRY_VERIFY(answer.came());
    QCOMPARE(kindName(answer.error().kind), u"ReadOnly"_s);
    QCOMPARE(m_network->sent().size(), 1);
}

void TestVectorClient::clearTextLeavesThisMachineOnlyWhereAllowed_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("another machine") << u"http://192.0.2.1:9000"_s << false << false;
    QTest::newRow("another machine, allowed") << u"http://192.0.2.1:9000"_s << true << true;
    QTest::newRow("the service") << u"http://cn-hangzhou.oss-vectors.aliyuncs.com"_s << false << false;
    QTest::newRow("this machine") << u"http://127.0.0.1:9000"_s << false << true;
    QTest::newRow("https") << u"https://192.0.2.1"_s << false << true;
}

void TestVectorClient::clearTextLeavesThisMachineOnlyWhereAllowed()
{
    QFETCH(const QString, endpoint);
    QFETCH(const bool, isAllowed);
    QFETCH(const bool, isSent);
    VectorClient::Setup setup = m_client->setup();
    setup.profile.endpoint = endpoint;
    setup.profile.allowPlainHttp = isAllowed;
    m_client->setSetup(setup);
    for (const int status : isSent ? QList<int>{403} : QList<int>{})
        expectAny(status);
    const Answer<Done> answer;
    m_client->deleteVectors({Index, keys()}, &m_context, answer);
    QTRY_VERIFY(answer.came());
    QCOMPARE(kindName(answer.error().kind), isSent ? u"Denied"_s : u"Configuration"_s);
    QCOMPARE(answer.error().code == "ClearText"_L1, !isSent);
    QCOMPARE(m_network->sent().size(), isSent ? 1 : 0);
}

void TestVectorClient::withoutCredentialsNothingIsSent()
{
    m_client->setCredentials({});
    const Answer<BucketPage> answer;
    m_client->listVectorBuckets({}, &m_context, answer);
    QTRY_VERIFY(answer.came());
    QCOMPARE(kindName(answer.error().kind), u"Configuration"_s);
    QCOMPARE(answer.error().operation, u"ListVectorBuckets"_s);
    QCOMPARE(answer.error().place, u"cn-hangzhou.oss-vectors.aliyuncs.com"_s);
    QCOMPARE(m_network->sent().size(), 0);
}

void TestVectorClient::aBadAnswerSaysWhatWasAsked()
{
    expectAny(200, "<html>captive portal</html>", {{"x-oss-request-id", "ID9"}});
    const Answer<VectorPage> answer;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    QTRY_VERIFY(answer.came());
    const ApiError error = answer.error();
    QCOMPARE(kindName(error.kind), u"BadAnswer"_s);
    QCOMPARE(error.operation, u"ListVectors"_s);
    QCOMPARE(error.place, u"examplebucket/vectorindex1"_s);
    QCOMPARE(error.requestId, u"ID9"_s);
    QCOMPARE(error.httpStatus, 200);
    QCOMPARE(error.attempts, 1);
}

void TestVectorClient::aListingThatRepeatsItsTokenEnds()
{
    expectAny(200, R"({"vectors":[],"nextToken":"same"})");
    const Answer<VectorPage> vectors;
    m_client->listVectors({Index, "same", 1000, false, true, 1, 0}, &m_context, vectors);
    QTRY_VERIFY(vectors.came());
    QCOMPARE(kindName(vectors.error().kind), u"RepeatedToken"_s);
    QCOMPARE(vectors.error().operation, u"ListVectors"_s);

    expectAny(200, R"({"vectors":[],"nextToken":"same"})");
    const Answer<VectorRecordPage> records;
    m_client->listVectorRecords({Index, "same", 1000, true, true, 1, 0}, &m_context, records);
    QTRY_VERIFY(records.came());
    QCOMPARE(kindName(records.error().kind), u"RepeatedToken"_s);

    expectAny(200, R"({"indexes":[],"nextToken":"same"})");
    const Answer<IndexPage> indexes;
    m_client->listVectorIndexes({Bucket, {}, "same", 100}, &m_context, indexes);
    QTRY_VERIFY(indexes.came());
    QCOMPARE(kindName(indexes.error().kind), u"RepeatedToken"_s);

    expectAny(200, R"({"ListAllMyBucketsResult":{"IsTruncated":true,"NextMarker":"same","Buckets":[]}})");
    const Answer<BucketPage> buckets;
    m_client->listVectorBuckets({{}, u"same"_s, 100}, &m_context, buckets);
    QTRY_VERIFY(buckets.came());
    QCOMPARE(kindName(buckets.error().kind), u"RepeatedToken"_s);
}

void TestVectorClient::theAccountIdComesFromTheArns()
{
    const BucketRef typed{u"typed"_s, {}, {}, {}, {}};
    expectAny(200,
              R"({"ListAllMyBucketsResult":{"Buckets":[{"Name":"bare"},{"Name":"acs:ossvector:cn-hangzhou:777:b"}]}})");
    const Answer<BucketPage> listing;
    m_client->listVectorBuckets({}, &m_context, listing);
    QTRY_VERIFY(listing.ok());
    QCOMPARE(m_client->profile().accountId, u"777"_s);

    expectAny(200, R"({"indexes":[]})");
    const Answer<IndexPage> indexes;
    m_client->listVectorIndexes({typed, {}, {}, 100}, &m_context, indexes);
    QTRY_VERIFY(indexes.ok());
    QCOMPARE(m_network->sent().last().url.host(), u"typed-777.cn-hangzhou.oss-vectors.aliyuncs.com"_s);
}

void TestVectorClient::aGivenAccountIdStays()
{
    Profile profile = serviceProfile();
    profile.accountId = u"42"_s;
    makeClient(profile);
    expectAny(200, R"({"ListAllMyBucketsResult":{"Buckets":[{"Name":"acs:ossvector:cn-hangzhou:777:b"}]}})");
    const Answer<BucketPage> listing;
    m_client->listVectorBuckets({}, &m_context, listing);
    QTRY_VERIFY(listing.ok());
    QCOMPARE(m_client->profile().accountId, u"42"_s);
}

void TestVectorClient::aTypedBucketNeedsAnAccountId()
{
    const Answer<IndexPage> answer;
    m_client->listVectorIndexes({{u"typed"_s, {}, {}, {}, {}}, {}, {}, 100}, &m_context, answer);
    QTRY_VERIFY(answer.came());
    QCOMPARE(kindName(answer.error().kind), u"Configuration"_s);
    QCOMPARE(answer.error().place, u"typed"_s);
    QCOMPARE(m_network->sent().size(), 0);
}

void TestVectorClient::aSkewedClockIsCorrectedForLaterCalls()
{
    const QDateTime serverTime = QDateTime::currentDateTimeUtc().addSecs(7200);
    const QByteArray date = QLocale::c().toString(serverTime, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    expectAny(403, errorBody("RequestTimeTooSkewed"), {{"Date", date}});
    expectAny(200, R"({"vectors":[]})");
    expectAny(200, R"({"vectors":[]})");
    QSignalSpy corrected(m_client.get(), &VectorClient::clockCorrected);
    const Answer<VectorPage> first;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, first);
    QTRY_VERIFY(first.ok());
    const Answer<VectorPage> second;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, second);
    QTRY_VERIFY(second.ok());
    QCOMPARE(corrected.count(), 1);
    const auto offset = corrected.at(0).at(0).value<std::chrono::milliseconds>();
    QVERIFY(offset > 7100s && offset < 7300s);
    for (const qsizetype i : {1, 2}) {
        QDateTime signedAt = QDateTime::fromString(QString::fromLatin1(m_network->sent().at(i).header("x-oss-date")),
                                                   u"yyyyMMdd'T'hhmmss'Z'"_s);
        signedAt.setTimeSpec(Qt::UTC);
        QVERIFY(std::abs(signedAt.secsTo(serverTime)) <= 60);
    }
}

void TestVectorClient::theDeadlineIsOfOneAttempt()
{
    Exchange hanging;
    hanging.hang = true;
    m_network->expect(hanging);
    expectAny(200, R"({"vectors":[]})");
    m_client->setDeadline(50ms);
    const Answer<VectorPage> answer;
    QSignalSpy retries(m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer),
                       &ApiCall::retryScheduled);
    QTRY_VERIFY(answer.ok());
    QCOMPARE(m_network->aborted(), 1);
    QCOMPARE(kindName(retries.at(0).at(0).value<RetryNotice>().error.kind), u"Timeout"_s);
}

void TestVectorClient::callsAreReported()
{
    expectAny(200, R"({"vectors":[]})", {{"x-oss-request-id", "ID5"}});
    QSignalSpy ended(m_client.get(), &VectorClient::callEnded);
    const Answer<VectorPage> answer;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    QTRY_COMPARE(ended.count(), 1);
    const auto record = ended.at(0).at(0).value<CallRecord>();
    QCOMPARE(record.operation, u"ListVectors"_s);
    QCOMPARE(record.place, u"examplebucket/vectorindex1"_s);
    QCOMPARE(record.requestId, u"ID5"_s);
    QCOMPARE(record.attempts, 1);
    QCOMPARE(record.index, u"vectorindex1"_s);
    QVERIFY(record.arguments.contains("maxResults\":1000"));
    QCOMPARE(record.bytesSent, record.arguments.size());
    QVERIFY(std::abs(record.started - QDateTime::currentMSecsSinceEpoch()) < 600'000);
}

void TestVectorClient::anotherManagerIsUsedWhenTheFirstOnesConnectionsAreBusy()
{
    FakeNetwork second;
    m_client->addNetwork(&second);
    const auto silent = [](const FakeNetwork::Sent &) {
        Exchange exchange;
        exchange.hang = true;
        return exchange;
    };
    m_network->setHandler(silent);
    second.setHandler(silent);
    for (int i = 0; i < 7; ++i)
        m_client->getVectors({Index, {"a"}, false, false}, &m_context, Answer<QList<VectorRecord>>());
    QTRY_COMPARE(m_network->sent().size() + second.sent().size(), 7);
    QCOMPARE(m_network->sent().size(), 6);
}

void TestVectorClient::deletingTheClientEndsItsCalls()
{
    Exchange hanging;
    hanging.hang = true;
    m_network->expect(hanging);
    const Answer<VectorPage> answer;
    m_client->listVectors({Index, {}, 1000, false, true, 1, 0}, &m_context, answer);
    QTRY_COMPARE(m_network->sent().size(), 1);
    m_client.reset();
    QCOMPARE(m_network->aborted(), 1);
    QTest::qWait(10);
    QVERIFY(!answer.came());
}

void TestVectorClient::anIndexOperationDoneInALostAttemptIsDone_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("done");
    const Command put = [](auto &c, auto *o, auto done) { return c.putVectorIndex(indexToPut(), o, done); };
    const Command removeIndex = [](auto &c, auto *o, auto done) { return c.deleteVectorIndex(Index, o, done); };
    const Command putBucket = [](auto &c, auto *o, auto done) { return c.putVectorBucket(Bucket, o, done); };
    const Command removeBucket = [](auto &c, auto *o, auto done) { return c.deleteVectorBucket(Bucket, o, done); };
    const Command removeKeys = [](auto &c, auto *o, auto done) { return c.deleteVectors({Index, keys()}, o, done); };
    QTest::newRow("deleted index") << removeIndex << 404 << "NoSuchVectorIndex"_ba << true;
    QTest::newRow("index of a missing bucket") << removeIndex << 404 << "NoSuchBucket"_ba << false;
    QTest::newRow("created index") << put << 409 << "VectorBucketIndexAlreadyExist"_ba << true;
    QTest::newRow("busy index") << put << 409 << "VectorIndexOperationConflict"_ba << false;
    QTest::newRow("deleted bucket") << removeBucket << 404 << "NoSuchBucket"_ba << true;
    QTest::newRow("someone's bucket") << putBucket << 409 << "BucketAlreadyExists"_ba << false;
    QTest::newRow("keys of a missing index") << removeKeys << 404 << "NoSuchVectorIndex"_ba << false;
}

void TestVectorClient::anIndexOperationDoneInALostAttemptIsDone()
{
    QFETCH(const Command, command);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const bool, done);
    expectAny(0);
    expectAny(status, errorBody(code));
    const Answer<Done> answer;
    command(*m_client, &m_context, answer);
    QTRY_VERIFY(answer.came());
    QCOMPARE(answer.ok(), done);
    QCOMPARE(m_network->sent().size(), 2);
}

QTEST_GUILESS_MAIN(TestVectorClient)
#include "tst_vectorclient.moc"
