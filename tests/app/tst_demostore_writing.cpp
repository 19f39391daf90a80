#include "democlient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <vector>

using namespace vb;
using namespace Qt::StringLiterals;

//! What is put, deleted, kept on disk and loaded from files.
class TestDemoStoreWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void putOverwritesInPlace();
    void aRefusedPutChangesNothing();
    void theMillionRemembersDeletesAndPuts();
    void whatIsWrittenStaysInItsDirectory();
    void importedFilesAreListedExactly();
    void badFilesAreNamed_data();
    void badFilesAreNamed();

private:
    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
};

namespace {

QJsonObject get(const QString &index, const QStringList &keys)
{
    return {{u"indexName"_s, index},
            {u"keys"_s, QJsonArray::fromStringList(keys)},
            {u"returnData"_s, true},
            {u"returnMetadata"_s, true}};
}

QByteArray float32(const std::vector<float> &values)
{
    return QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float)));
}

void write(const QString &file, const QByteArray &content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(content), content.size());
}

} // namespace

void TestDemoStoreWriting::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
}

void TestDemoStoreWriting::putOverwritesInPlace()
{
    const auto before = m_client->allKeys(u"colours"_s, {{u"indexName"_s, u"oklab"_s}});
    const QByteArray put = R"({"indexName":"oklab","vectors":[{"key":"red","data":{"float32":[9,8,7]}}]})";
    QCOMPARE(m_client->post(u"colours"_s, "putVectors", put).status, 200);
    QCOMPARE(m_client->allKeys(u"colours"_s, {{u"indexName"_s, u"oklab"_s}}), before);
    const auto reply = m_client->post(u"colours"_s, "getVectors", get(u"oklab"_s, {u"red"_s}));
    QCOMPARE(reply.body, R"({"vectors":[{"key":"red","data":{"float32":[9,8,7]}}]})"_ba);
}

void TestDemoStoreWriting::aRefusedPutChangesNothing()
{
    const QByteArray put = R"({"indexName":"oklab","vectors":[{"key":"new-1","data":{"float32":[1,2,3]}},)"
                           R"({"key":"new-2","data":{"float32":[1,2]}}]})";
    const auto refused = m_client->post(u"colours"_s, "putVectors", put);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.errorObject().value(u"Message"_s).toString().contains(u"new-2"_s));
    QVERIFY(m_client->post(u"colours"_s, "getVectors", get(u"oklab"_s, {u"new-1"_s, u"new-2"_s})).keys().isEmpty());
}

void TestDemoStoreWriting::theMillionRemembersDeletesAndPuts()
{
    const QString second = u"reading-0000002"_s;
    QCOMPARE(m_client->post(u"scale"_s, "deleteVectors", get(u"million"_s, {second, u"reading-1000000"_s})).status,
             204);
    const QJsonObject page{{u"indexName"_s, u"million"_s}, {u"maxResults"_s, 3}};
    QCOMPARE(m_client->post(u"scale"_s, "listVectors", page).keys(),
             QStringList({u"reading-0000001"_s, u"reading-0000003"_s, u"reading-0000004"_s}));
    QVERIFY(m_client->post(u"scale"_s, "getVectors", get(u"million"_s, {second})).keys().isEmpty());

    const QByteArray put = R"({"indexName":"million","vectors":[{"key":"reading-0000002","data":{"float32":[500)"
        + QByteArray(",500").repeated(15) + R"(]},"metadata":{"hot":true}}]})";
    QCOMPARE(m_client->post(u"scale"_s, "putVectors", put).status, 200);
    const auto found = m_client->post(u"scale"_s, "getVectors", get(u"million"_s, {second}));
    QCOMPARE(found.vectors()[0].toObject().value(u"metadata"_s).toObject(), QJsonObject({{u"hot"_s, true}}));
    const QByteArray query = R"({"indexName":"million","topK":1,"returnDistance":true,"queryVector":{"float32":[499)"
        + QByteArray(",499").repeated(15) + "]}}";
    const auto nearest = m_client->post(u"scale"_s, "queryVectors", query);
    QCOMPARE(nearest.keys(), QStringList(second));
    QCOMPARE(nearest.vectors()[0].toObject().value(u"distance"_s).toDouble(), 4.0);
}

void TestDemoStoreWriting::whatIsWrittenStaysInItsDirectory()
{
    const QTemporaryDir directory;
    DemoStoreOptions options;
    options.dataDirectory = directory.filePath(u"deeper/data"_s);
    options.credentials = m_store->credentials();
    {
        DemoStore store(options);
        QVERIFY(store.start().ok());
        DemoClient client(store);
        QCOMPARE(client.post(u"colours"_s, "deleteVectors", get(u"oklab"_s, {u"red"_s})).status, 204);
        QCOMPARE(client.post(u"scale"_s, "deleteVectors", get(u"million"_s, {u"reading-0000001"_s})).status, 204);
        QCOMPARE(client.post(u"wide"_s, "deleteVectorIndex", QJsonObject{{u"indexName"_s, u"signals4096"_s}}).status,
                 204);
        QCOMPARE(client.request("DELETE", u"wide"_s).status, 204);
    }
    DemoStore store(options);
    QVERIFY(store.start().ok());
    DemoClient client(store);
    QCOMPARE(client.post(u"colours"_s, "getVectors", get(u"oklab"_s, {u"red"_s, u"blue"_s})).keys(),
             QStringList(u"blue"_s));
    QVERIFY(client.post(u"scale"_s, "getVectors", get(u"million"_s, {u"reading-0000001"_s})).keys().isEmpty());
    QCOMPARE(client.request("GET", u"wide"_s, "bucketInfo").status, 404);
}

void TestDemoStoreWriting::importedFilesAreListedExactly()
{
    const QTemporaryDir directory;
    write(directory.filePath(u"my-vectors 2.f32"_s), float32({1, 0, 0.6F, 0.8F, 0, -1}));
    write(directory.filePath(u"keys.jsonl"_s),
          "{\"key\": \"a\", \"metadata\": {\"n\": 1e400,  \"x\": [ "
          "]}}\n{\"key\":\"b\"}\n{\"metadata\":{},\"key\":\"\\u00e9\"}\n");
    DemoStoreOptions options;
    options.vectorsFile = directory.filePath(u"my-vectors 2.f32"_s);
    options.keysFile = directory.filePath(u"keys.jsonl"_s);
    options.dimension = 2;
    DemoStore store(options);
    const auto started = store.start();
    QVERIFY2(started.ok(), qPrintable(started.ok() ? QString() : started.error().message));
    DemoClient client(store);
    const auto index = client.post(u"loaded"_s, "getVectorIndex", QJsonObject{{u"indexName"_s, u"myvectors2"_s}});
    QCOMPARE(index.json().value(u"index"_s).toObject().value(u"distanceMetric"_s).toString(), u"cosine"_s);
    const auto page = client.post(
        u"loaded"_s, "listVectors",
        QJsonObject{{u"indexName"_s, u"myvectors2"_s}, {u"returnData"_s, true}, {u"returnMetadata"_s, true}});
    QCOMPARE(page.body,
             "{\"vectors\":[{\"key\":\"a\",\"data\":{\"float32\":[1,0]},\"metadata\":{\"n\": 1e400,  \"x\": [ ]}},"
             "{\"key\":\"b\",\"data\":{\"float32\":[0.6,0.8]}},"
             "{\"key\":\"é\",\"data\":{\"float32\":[0,-1]},\"metadata\":{}}]}"_ba);
}

void TestDemoStoreWriting::badFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("vectors");
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("says");
    const QByteArray two = float32({1, 0, 0, 1});
    const QByteArray good = "{\"key\":\"a\"}\n{\"key\":\"b\"}\n";
    QTest::newRow("half a row") << two + float32({1}) << good << u"20 bytes"_s;
    QTest::newRow("too few lines") << two << "{\"key\":\"a\"}\n"_ba << u"has 1 lines"_s;
    QTest::newRow("too many lines") << two << QByteArray(good + "{\"key\":\"c\"}\n") << u"more lines"_s;
    QTest::newRow("no JSON") << two << "{\"key\":\"a\"}\nkey\n"_ba << u"line 2: it is not JSON"_s;
    QTest::newRow("no key") << two << "{\"key\":\"a\"}\n{\"name\":\"b\"}\n"_ba << u"line 2: it has no \"key\""_s;
    QTest::newRow("metadata") << two << "{\"key\":\"a\",\"metadata\":[]}\n"_ba << u"line 1: the \"metadata\""_s;
    QTest::newRow("twice") << two << "{\"key\":\"a\"}\n{\"key\":\"a\"}\n"_ba
                           << u"line 2: the key is in the file twice"_s;
    QTest::newRow("NaN") << float32({1, 0, 0, std::numeric_limits<float>::quiet_NaN()}) << good << u"not finite"_s;
}

void TestDemoStoreWriting::badFilesAreNamed()
{
    QFETCH(QByteArray, vectors);
    QFETCH(QByteArray, keys);
    QFETCH(QString, says);
    const QTemporaryDir directory;
    write(directory.filePath(u"v.f32"_s), vectors);
    write(directory.filePath(u"k.jsonl"_s), keys);
    DemoStoreOptions options;
    options.vectorsFile = directory.filePath(u"v.f32"_s);
    options.keysFile = directory.filePath(u"k.jsonl"_s);
    options.dimension = 2;
    DemoStore store(options);
    const auto started = store.start();
    QVERIFY(!started.ok());
    QVERIFY2(started.error().message.contains(says), qPrintable(started.error().message));
}

QTEST_GUILESS_MAIN(TestDemoStoreWriting)
#include "tst_demostore_writing.moc"
