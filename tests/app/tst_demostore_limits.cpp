#include "democlient.h"

#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

//! Every documented limit and the error code it ends in.
class TestDemoStoreLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badMaxKeysAreRefused_data();
    void badMaxKeysAreRefused();
    void unknownPlacesAreNotFound_data();
    void unknownPlacesAreNotFound();
    void aRestrictedBucketSaysDenied();
    void anIndexThatIsBeingBuiltConflicts_data();
    void anIndexThatIsBeingBuiltConflicts();
    void limitsAreEnforced_data();
    void limitsAreEnforced();
    void limitsThatNeedLargeBodiesAreEnforced();
    void foreignTokensAreRefused();

private:
    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoStoreLimits::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
}

void TestDemoStoreLimits::badMaxKeysAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *value : {"0", "1001", "-1", "many", "1.5"})
        QTest::newRow(value) << QByteArray("max-keys=") + value;
}

void TestDemoStoreLimits::badMaxKeysAreRefused()
{
    QFETCH(QByteArray, query);
    const auto reply = m_client->request("GET", {}, query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), u"InvalidArgument"_s);
}

void TestDemoStoreLimits::unknownPlacesAreNotFound_data()
{
    QTest::addColumn<QString>("bucket");
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("bucket") << u"no-such"_s << "listVectorIndexes"_ba
                            << "{}"_ba << u"NoSuchBucket"_s;
    QTest::newRow("bucket of an index") << u"no-such"_s << "getVectorIndex"_ba
                                        << R"({"indexName":"a"})"_ba << u"NoSuchBucket"_s;
    for (const char *operation : {"getVectorIndex", "listVectors", "getVectors", "putVectors", "queryVectors",
                                  "deleteVectors", "deleteVectorIndex"})
        QTest::newRow(operation) << u"colours"_s << QByteArray(operation) << R"({"indexName":"nosuch"})"_ba
                                 << u"NoSuchVectorIndex"_s;
}

void TestDemoStoreLimits::unknownPlacesAreNotFound()
{
    QFETCH(QString, bucket);
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const auto reply = m_client->post(bucket, operation, body);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.code(), code);
}

void TestDemoStoreLimits::aRestrictedBucketSaysDenied()
{
    QCOMPARE(m_client->request("GET", u"restricted"_s, "bucketInfo").status, 200);
    const auto reply = m_client->post(u"restricted"_s, "listVectorIndexes", "{}"_ba);
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.code(), u"AccessDenied"_s);
}

void TestDemoStoreLimits::anIndexThatIsBeingBuiltConflicts_data()
{
    QTest::addColumn<QByteArray>("operation");
    for (const char *operation :
         {"listVectors", "getVectors", "putVectors", "queryVectors", "deleteVectors", "deleteVectorIndex"})
        QTest::newRow(operation) << QByteArray(operation);
}

void TestDemoStoreLimits::anIndexThatIsBeingBuiltConflicts()
{
    QFETCH(QByteArray, operation);
    const auto reply = m_client->post(u"difficult"_s, operation, R"({"indexName":"building"})"_ba);
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.code(), u"VectorIndexOperationConflict"_s);
}

void TestDemoStoreLimits::limitsAreEnforced_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *operation, const char *members, const QString &code = u"VectorIndexParameterInvalid"_s) {
              QTest::addRow("%s %s", operation, members) << QByteArray(operation) << QByteArray(members) << code;
          };
    row("listVectors", R"("maxResults":0)");
    row("listVectors", R"("maxResults":1001)");
    row("listVectors", R"("maxResults":"10")");
    row("listVectors", R"("maxResults":1.5)");
    row("listVectors", R"("returnData":1)");
    row("listVectors", R"("segmentCount":0)");
    row("listVectors", R"("segmentCount":17)");
    row("listVectors", R"("segmentCount":4,"segmentIndex":4)");
    row("listVectors", R"("segmentCount":4,"segmentIndex":-1)");
    row("listVectors", R"("segmentIndex":1)");
    row("listVectors", R"("nextToken":"")");
    row("listVectors", R"("nextToken":"not a token")");
    row("listVectorIndexes", R"("maxResults":501)");
    row("listVectorIndexes", R"("nextToken":"bm8gdG9rZW4")");
    row("getVectors", R"("returnData":true)");
    row("getVectors", R"("keys":[])");
    row("getVectors", R"("keys":[""])");
    row("getVectors", R"("keys":["a",1])");
    row("getVectors", R"("keys":"a")");
    row("deleteVectors", R"("keys":["a","a"])");
    row("deleteVectors", R"("keys":[])");
    row("queryVectors", R"("queryVector":{"float32":[1,2,3]},"topK":0)");
    row("queryVectors", R"("queryVector":{"float32":[1,2,3]},"topK":101)");
    row("queryVectors", R"("queryVector":{"float32":[1,2]})");
    row("queryVectors", R"("queryVector":{"float32":[1,2,"3"]})");
    row("queryVectors", R"("queryVector":{"float64":[1,2,3]})");
    row("queryVectors", R"("queryVector":[1,2,3])");
    row("queryVectors", R"("topK":3)");
    row("putVectors", R"("vectors":[])");
    row("putVectors", R"("vectors":[{"key":"a"}])");
    row("putVectors", R"("vectors":[{"data":{"float32":[1,2,3]}}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2]}}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2,3,4]}}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2,1e39]}}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2,3]},"metadata":"text"}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2,3]},"metadata":null}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2,3]}},{"key":"a","data":{"float32":[1,2,3]}}])");
    row("putVectors", R"("vectors":[{"key":"a","data":{"float32":[1,2,3]},"metadata":{"a":01}}])", u"MalformedJson"_s);
    row("putVectors", R"("vectors":[)", u"MalformedJson"_s);
    row("listVectors", R"("maxResults":10,})", u"MalformedJson"_s);
    row("noSuchOperation", R"("a":1)", u"MethodNotAllowed"_s);
}

void TestDemoStoreLimits::limitsAreEnforced()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, members);
    QFETCH(QString, code);
    const auto reply = m_client->post(u"colours"_s, operation, R"({"indexName":"oklab",)" + members + '}');
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status / 100, 4);
}

void TestDemoStoreLimits::limitsThatNeedLargeBodiesAreEnforced()
{
    const auto keys = [](int count) {
        QJsonArray list;
        for (int i = 0; i < count; ++i)
            list.append(u"key %1"_s.arg(i));
        return QJsonObject{{u"indexName"_s, u"oklab"_s}, {u"keys"_s, list}};
    };
    QCOMPARE(m_client->post(u"colours"_s, "getVectors", keys(100)).status, 200);
    QCOMPARE(m_client->post(u"colours"_s, "getVectors", keys(101)).status, 400);
    QCOMPARE(m_client->post(u"colours"_s, "deleteVectors", keys(500)).status, 204);
    QCOMPARE(m_client->post(u"colours"_s, "deleteVectors", keys(501)).status, 400);

    const auto put = [this](const QByteArray &key, const QByteArray &metadata) {
        return m_client
            ->post(u"colours"_s, "putVectors",
                   R"({"indexName":"oklab","vectors":[{"key":")" + key + R"(","data":{"float32":[1,2,3]},"metadata":)"
                       + metadata + "}]}")
            .status;
    };
    QCOMPARE(put(QByteArray(1024, 'k'), "{}"), 200);
    QCOMPARE(put(QByteArray(1025, 'k'), "{}"), 400);
    const auto metadata = [](int bytes) { return QByteArray(R"({"m":")" + QByteArray(bytes - 8, 'x') + R"("})"); };
    QCOMPARE(metadata(40960).size(), 40960);
    QCOMPARE(put("large", metadata(40960)), 200);
    QCOMPARE(put("large", metadata(40961)), 400);

    const auto token = QJsonObject{{u"indexName"_s, u"oklab"_s}, {u"nextToken"_s, QString(2049, u'a')}};
    QCOMPARE(m_client->post(u"colours"_s, "listVectors", token).status, 400);
    const QByteArray filter = R"({"indexName":"oklab","queryVector":{"float32":[1,2,3]},"filter":{"a":")"
        + QByteArray(65 * 1024, 'x') + R"("}})";
    QCOMPARE(m_client->post(u"colours"_s, "queryVectors", filter).status, 400);
    QCOMPARE(m_client
                 ->post(u"rag-demo"_s, "putVectors",
                        QByteArray(R"({"indexName":"queries","vectors":[{"key":"zero","data":{"float32":[0)"
                                   + QByteArray(",0").repeated(255) + "]}}]}"))
                 .status,
             400);
}

void TestDemoStoreLimits::foreignTokensAreRefused()
{
    const QJsonObject page{{u"indexName"_s, u"oklab"_s}, {u"maxResults"_s, 10}};
    QJsonObject next = page;
    next.insert(u"nextToken"_s, m_client->post(u"colours"_s, "listVectors", page).nextToken());
    QCOMPARE(m_client->post(u"colours"_s, "listVectors", next).status, 200);
    next.insert(u"segmentCount"_s, 2);
    QCOMPARE(m_client->post(u"colours"_s, "listVectors", next).status, 400);
    next.remove(u"segmentCount"_s);
    next.insert(u"indexName"_s, u"million"_s);
    QCOMPARE(m_client->post(u"scale"_s, "listVectors", next).status, 400);
}

QTEST_GUILESS_MAIN(TestDemoStoreLimits)
#include "tst_demostore_limits.moc"
