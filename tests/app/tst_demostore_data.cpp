#include "democlient.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

//! Listing vectors and reading them back exactly.
class TestDemoStoreData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyIndexListsCompletely_data();
    void everyIndexListsCompletely();
    void segmentsAreDisjointAndComplete_data();
    void segmentsAreDisjointAndComplete();
    void oneSegmentOfTheMillionIsASixteenth();
    void aPageOfTheMillionIsQuick();
    void pagesEndAtAboutOneMegabyte();
    void onlyWhatWasAskedForIsReturned();
    void getLeavesOutMissingKeysAndDoubles();
    void floatsComeBackBitForBit();
    void metadataComesBackByteForByte_data();
    void metadataComesBackByteForByte();
    void difficultKeysAreFoundAndDeleted();
    void aFusionIndexKeepsItsFields();

private:
    QByteArray metadataOf(const QString &bucket, const QString &index, const QString &key);

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

} // namespace

void TestDemoStoreData::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
}

//! The raw metadata of one vector, cut out of the answer.
QByteArray TestDemoStoreData::metadataOf(const QString &bucket, const QString &index, const QString &key)
{
    const QJsonObject body{{u"indexName"_s, index}, {u"keys"_s, QJsonArray{key}}, {u"returnMetadata"_s, true}};
    const QByteArray answer = m_client->post(bucket, "getVectors", body).body;
    const QByteArray start = R"("metadata":)";
    const qsizetype from = answer.indexOf(start) + start.size();
    return answer.mid(from, answer.size() - from - qsizetype(qstrlen("}]}")));
}

void TestDemoStoreData::everyIndexListsCompletely_data()
{
    QTest::addColumn<QString>("bucket");
    QTest::addColumn<QString>("index");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("colours") << u"colours"_s << u"oklab"_s << 300;
    QTest::newRow("paragraphs") << u"rag-demo"_s << u"paragraphs"_s << 150;
    QTest::newRow("queries") << u"rag-demo"_s << u"queries"_s << 10;
    QTest::newRow("signals") << u"wide"_s << u"signals4096"_s << 240;
    QTest::newRow("difficult") << u"difficult"_s << u"keys"_s << 50;
    QTest::newRow("fusion") << u"difficult"_s << u"fusion"_s << 12;
}

void TestDemoStoreData::everyIndexListsCompletely()
{
    QFETCH(QString, bucket);
    QFETCH(QString, index);
    QFETCH(int, atLeast);
    const auto keys = m_client->allKeys(bucket, {{u"indexName"_s, index}, {u"maxResults"_s, 7}});
    QVERIFY(keys.size() >= atLeast);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    QCOMPARE(m_client->allKeys(bucket, {{u"indexName"_s, index}}), keys);
    const QJsonObject withData{{u"indexName"_s, index}, {u"returnData"_s, true}};
    QCOMPARE(m_client->allKeys(bucket, withData), keys);
}

void TestDemoStoreData::segmentsAreDisjointAndComplete_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 5, 15, 16})
        QTest::addRow("%d", count) << count;
}

void TestDemoStoreData::segmentsAreDisjointAndComplete()
{
    QFETCH(int, count);
    const auto all = m_client->allKeys(u"colours"_s, {{u"indexName"_s, u"oklab"_s}});
    QStringList united;
    for (int segment = 0; segment < count; ++segment) {
        const auto keys = m_client->allKeys(u"colours"_s,
                                            {{u"indexName"_s, u"oklab"_s},
                                             {u"maxResults"_s, 10},
                                             {u"segmentCount"_s, count},
                                             {u"segmentIndex"_s, segment}});
        QVERIFY2(keys.size() > all.size() / count / 3, "segments are of about one size");
        united += keys;
    }
    QCOMPARE(united.size(), all.size());
    QCOMPARE(QSet<QString>(united.begin(), united.end()), QSet<QString>(all.begin(), all.end()));
}

void TestDemoStoreData::oneSegmentOfTheMillionIsASixteenth()
{
    int pages = 0;
    const auto keys = m_client->allKeys(
        u"scale"_s,
        {{u"indexName"_s, u"million"_s}, {u"maxResults"_s, 1000}, {u"segmentCount"_s, 16}, {u"segmentIndex"_s, 5}},
        &pages);
    QCOMPARE(keys.size(), 62'500);
    QCOMPARE(pages, 63);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
}

void TestDemoStoreData::aPageOfTheMillionIsQuick()
{
    const QJsonObject body{{u"indexName"_s, u"million"_s}, {u"maxResults"_s, 1000}, {u"returnMetadata"_s, true}};
    QCOMPARE(m_client->post(u"scale"_s, "listVectors", body).keys().size(), 1000);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client->post(u"scale"_s, "listVectors", body).status, 200);
        best = std::min(best, timer.nsecsElapsed() / 1000);
    }
    qInfo("1,000 generated rows in %lld us, request and answer included", best);
    QVERIFY(best < 100'000); // generous: sanitizers
}

void TestDemoStoreData::pagesEndAtAboutOneMegabyte()
{
    QJsonObject body{{u"indexName"_s, u"signals4096"_s}, {u"maxResults"_s, 1000}, {u"returnData"_s, true}};
    const auto page = m_client->post(u"wide"_s, "listVectors", body);
    QVERIFY(page.body.size() > 1000 * 1024);
    QVERIFY(page.body.size() < 1200 * 1024);
    QVERIFY(page.keys().size() < 60);
    QVERIFY(!page.nextToken().isEmpty());
}

void TestDemoStoreData::onlyWhatWasAskedForIsReturned()
{
    for (const bool data : {false, true}) {
        for (const bool metadata : {false, true}) {
            const QJsonObject body{{u"indexName"_s, u"oklab"_s},
                                   {u"maxResults"_s, 1},
                                   {u"returnData"_s, data},
                                   {u"returnMetadata"_s, metadata}};
            const auto vector = m_client->post(u"colours"_s, "listVectors", body).vectors()[0].toObject();
            QCOMPARE(vector.contains(u"data"_s), data);
            QCOMPARE(vector.contains(u"metadata"_s), metadata);
        }
    }
}

void TestDemoStoreData::getLeavesOutMissingKeysAndDoubles()
{
    const auto reply
        = m_client->post(u"colours"_s, "getVectors", get(u"oklab"_s, {u"red"_s, u"none"_s, u"blue"_s, u"red"_s}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.keys(), QStringList({u"red"_s, u"blue"_s}));
}

void TestDemoStoreData::floatsComeBackBitForBit()
{
    QRandomGenerator random(7);
    QByteArrayList texts{"0.1", "-0.0", "1e-45", "3.4028235e38", "1e-5", "16777217", "0.30000001192092896", "5"};
    while (texts.size() < 256)
        texts.append(QByteArray::number(random.generateDouble() * 2 - 1, 'g', 17));
    const QByteArray put
        = R"({"indexName":"queries","vectors":[{"key":"bits","data":{"float32":[)" + texts.join(',') + "]}}]}";
    QCOMPARE(m_client->post(u"rag-demo"_s, "putVectors", put).status, 200);
    QByteArray answer = m_client->post(u"rag-demo"_s, "getVectors", get(u"queries"_s, {u"bits"_s})).body;
    answer = answer.mid(answer.lastIndexOf('[') + 1);
    const QByteArrayList returned = answer.left(answer.indexOf(']')).split(',');
    QCOMPARE(returned.size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const float sent = std::strtof(texts[i].constData(), nullptr);
        const float got = std::strtof(returned[i].constData(), nullptr);
        QVERIFY2(std::memcmp(&sent, &got, sizeof sent) == 0, returned[i].constData());
        QVERIFY2(returned[i].size() <= 15, returned[i].constData());
    }
    QCOMPARE(returned[0], "0.1"_ba);
    QCOMPARE(returned[1], "-0"_ba);
    QCOMPARE(m_client->post(u"rag-demo"_s, "deleteVectors", get(u"queries"_s, {u"bits"_s})).status, 204);
}

void TestDemoStoreData::metadataComesBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("spaces") << "{ \"a\" :\t[ 1 , 2 ] ,\n \"b\":{ } }"_ba;
    QTest::newRow("numbers")
        << R"({"a":9007199254740993,"b":1e400,"c":-0.0,"d":1.50,"e":1E+2,"f":123456789012345678901234567890})"_ba;
    QTest::newRow("duplicates") << R"({"a":1,"a":2,"a":{"a":null}})"_ba;
    QTest::newRow("escapes") << R"({"a":"\u0041\ud83d\ude00\/\u0000\"\\","\n":"é😀"})"_ba;
    QTest::newRow("order") << R"({"z":1,"a":2,"":3,"M":4})"_ba;
    QTest::newRow("depth 64") << QByteArray(QByteArray(R"({"a":)").repeated(63) + "{}" + QByteArray("}").repeated(63));
    QTest::newRow("39 KB") << QByteArray(R"({"long":")" + QByteArray(39 * 1024, 'x') + R"("})");
    QTest::newRow("like an end") << R"({"a":"}]}","b":"{\"metadata\":"})"_ba;
}

void TestDemoStoreData::metadataComesBackByteForByte()
{
    QFETCH(QByteArray, metadata);
    const QByteArray put = R"({"indexName":"oklab","vectors":[{"metadata":)" + metadata
        + R"(  ,"data":{"float32":[1,2,3]},"key":"exact"}]})";
    QCOMPARE(m_client->post(u"colours"_s, "putVectors", put).status, 200);
    QCOMPARE(metadataOf(u"colours"_s, u"oklab"_s, u"exact"_s), metadata);
    QCOMPARE(m_client->post(u"colours"_s, "deleteVectors", get(u"oklab"_s, {u"exact"_s})).status, 204);
}

void TestDemoStoreData::difficultKeysAreFoundAndDeleted()
{
    auto keys = m_client->allKeys(u"difficult"_s, {{u"indexName"_s, u"keys"_s}});
    QCOMPARE(keys.removeAll(u"bom"_s), 1); // QJsonDocument drops a byte order mark in front of it
    const auto bom
        = m_client->post(u"difficult"_s, "getVectors", "{\"indexName\":\"keys\",\"keys\":[\"\\ufeffbom\",\"bom\"]}"_ba);
    QCOMPARE(bom.body,
             "{\"vectors\":[{\"key\":\"\xef\xbb\xbf"
             "bom\"}]}"_ba);
    QVERIFY(keys.contains(QString::fromUtf8("caf\xc3\xa9")));
    QVERIFY(keys.contains(QString::fromUtf8("cafe\xcc\x81")));
    QVERIFY(keys.contains(QString::fromUtf8("nul\0inside", 10)));
    QVERIFY(std::any_of(keys.begin(), keys.end(), [](const QString &key) { return key.toUtf8().size() == 1024; }));
    QJsonObject all = get(u"keys"_s, keys);
    all.insert(u"returnMetadata"_s, false); // has numbers that QJsonDocument does not read
    QCOMPARE(m_client->post(u"difficult"_s, "getVectors", all).keys(), keys);

    const QString doomed = u"trailing space "_s;
    QCOMPARE(m_client->post(u"difficult"_s, "deleteVectors", get(u"keys"_s, {doomed, u"not there"_s})).status, 204);
    QStringList left = keys;
    left.removeOne(doomed);
    auto after = m_client->allKeys(u"difficult"_s, {{u"indexName"_s, u"keys"_s}});
    after.removeAll(u"bom"_s);
    QCOMPARE(after, left);
    QVERIFY(left.contains(u"trailing space"_s));
}

void TestDemoStoreData::aFusionIndexKeepsItsFields()
{
    const auto index = m_client->post(u"difficult"_s, "getVectorIndex", QJsonObject{{u"indexName"_s, u"fusion"_s}})
                           .json()
                           .value(u"index"_s)
                           .toObject();
    QCOMPARE(index.value(u"mode"_s).toString(), u"fusion"_s);
    QVERIFY(!index.contains(u"dimension"_s));
    QVERIFY(index.value(u"schemaConfiguration"_s).toObject().value(u"fields"_s).toArray().size() > 1);
    const auto vectors = m_client->post(u"difficult"_s, "getVectors", get(u"fusion"_s, {u"album-1"_s})).vectors();
    QCOMPARE(vectors[0].toObject().value(u"data"_s).toObject().keys(), QStringList({u"cover"_s, u"title"_s}));
    const auto refused
        = m_client->post(u"difficult"_s, "queryVectors", R"({"indexName":"fusion","queryVector":{"float32":[1]}})"_ba);
    QCOMPARE(refused.status, 400);
}

QTEST_GUILESS_MAIN(TestDemoStoreData)
#include "tst_demostore_data.moc"
