#include "recordparser.h"

#include "answers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestIndexParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordedListIsRead();
    void aFusionIndexIsRead();
    void aRecordedIndexIsRead();
    void namesAreMatchedWithoutCase();
    void theEndIsAnAbsentOrEmptyToken_data();
    void theEndIsAnAbsentOrEmptyToken();
    void dimensionsAreWholeNumbers_data();
    void dimensionsAreWholeNumbers();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void anIndexThatIsMissingIsAnError();
    void foreignBodiesAreErrors_data() { answers::addForeignBodies(); }
    void foreignBodiesAreErrors();
    void everyPrefixIsAnError();
};

namespace {

QByteArray listOf(const QByteArray &items)
{
    return "{\"indexes\":[" + items + "]}";
}

Result<IndexPage> recordedPage()
{
    return parseIndexPage(answers::recorded(u"list_vector_indexes_response.json"_s));
}

} // namespace

void TestIndexParser::aRecordedListIsRead()
{
    const Result<IndexPage> page = recordedPage();
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QCOMPARE(page->indexes.size(), 2);
    QCOMPARE(page->nextToken, "MTIzNDU2Nzg6aW1tdXRhYmxl"_ba);
    const IndexInfo &index = page->indexes.at(0);
    QCOMPARE(index.name, u"vectorindex1"_s);
    QCOMPARE(index.bucketName, u"examplebucket"_s);
    QCOMPARE(index.dataType, u"float32"_s);
    QCOMPARE(index.distanceMetric, u"cosine"_s);
    QCOMPARE(index.status, u"enable"_s);
    QCOMPARE(index.mode, QString());
    QCOMPARE(index.dimension, std::optional(384));
    QCOMPARE(index.nonFilterableKeys, (QStringList{u"OSSVECTORS-EMBED-SRC-CONTENT"_s, u"\u6807\u9898"_s}));
    QCOMPARE(index.createTime, u"2025-08-02T10:49:17.289372919+08:00"_s);
    QCOMPARE(index.created, QDateTime(QDate(2025, 8, 2), QTime(2, 49, 17, 289), Qt::UTC));
    QVERIFY(!index.isFusion());
    QVERIFY(index.isReady());
    QVERIFY(index.raw.startsWith("{\"createTime\"") && index.raw.endsWith('}'));
}

void TestIndexParser::aFusionIndexIsRead()
{
    const Result<IndexPage> page = recordedPage();
    QVERIFY(page.ok());
    const IndexInfo &index = page->indexes.at(1);
    QCOMPARE(index.name, u"fusion"_s);
    QVERIFY(index.isFusion());
    QVERIFY(!index.isReady());
    QVERIFY(!index.dimension);
    QVERIFY(index.raw.contains("schemaConfiguration"));
    QVERIFY(index.nonFilterableKeys.isEmpty());
}

void TestIndexParser::aRecordedIndexIsRead()
{
    const Result<IndexInfo> index = parseIndex(answers::recorded(u"get_vector_index_response.json"_s));
    QVERIFY2(index.ok(), qPrintable(answers::messageOf(index)));
    QCOMPARE(index->name, u"vectorindex1"_s);
    QCOMPARE(index->bucketName, u"examplebucket"_s); // out of an ARN
    QCOMPARE(index->dimension, std::optional(4096));
    QCOMPARE(index->distanceMetric, u"euclidean"_s);
    QVERIFY(index->nonFilterableKeys.isEmpty());
    QVERIFY(index->raw.startsWith("{") && index->raw.endsWith("}"));
    QVERIFY(!index->raw.contains("requestId"));
}

void TestIndexParser::namesAreMatchedWithoutCase()
{
    const auto page = parseIndexPage(
        R"({"Indexes":[{"IndexName":"a","DIMENSION":3,"Metadata":{"NonFilterableMetadataKeys":["k"]}}],"NextToken":"t"})");
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QCOMPARE(page->indexes.at(0).name, u"a"_s);
    QCOMPARE(page->indexes.at(0).dimension, std::optional(3));
    QCOMPARE(page->indexes.at(0).nonFilterableKeys, QStringList(u"k"_s));
    QCOMPARE(page->nextToken, "t"_ba);
    QVERIFY(parseIndex(R"({"INDEX":{"indexname":"a"}})").ok());
}

void TestIndexParser::theEndIsAnAbsentOrEmptyToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("absent") << R"({"indexes":[]})"_ba;
    QTest::newRow("empty") << R"({"indexes":[],"nextToken":""})"_ba;
    QTest::newRow("null") << R"({"indexes":[],"nextToken":null})"_ba;
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("the list is null") << R"({"indexes":null})"_ba;
}

void TestIndexParser::theEndIsAnAbsentOrEmptyToken()
{
    QFETCH(const QByteArray, body);
    const Result<IndexPage> page = parseIndexPage(body);
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QVERIFY(page->indexes.isEmpty());
    QVERIFY(page->nextToken.isEmpty());
}

void TestIndexParser::dimensionsAreWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<int>("dimension"); // -1: absent, -2: an error
    QTest::newRow("number") << "1024"_ba << 1024;
    QTest::newRow("string") << "\"1024\""_ba << 1024;
    QTest::newRow("null") << "null"_ba << -1;
    QTest::newRow("negative") << "-3"_ba << -2;
    QTest::newRow("fraction") << "3.5"_ba << -2;
    QTest::newRow("exponent") << "1e3"_ba << -2;
    QTest::newRow("too large") << "99999999999"_ba << -2;
    QTest::newRow("text") << "\"3d\""_ba << -2;
    QTest::newRow("empty text") << "\"\""_ba << -2;
    QTest::newRow("boolean") << "true"_ba << -2;
    QTest::newRow("list") << "[3]"_ba << -2;
}

void TestIndexParser::dimensionsAreWholeNumbers()
{
    QFETCH(const QByteArray, literal);
    const Result<IndexInfo> index = parseIndex("{\"index\":{\"indexName\":\"a\",\"dimension\":" + literal + "}}");
    QTEST(index.ok() ? index->dimension.value_or(-1) : -2, "dimension");
    QVERIFY(index.ok() || index.error().message.startsWith(u"index: \"dimension\" is "));
}

void TestIndexParser::faultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *second, const char *message) {
        QTest::newRow(name) << listOf(R"({"indexName":"a"},)" + QByteArray(second)) << QString::fromUtf8(message);
    };
    row("no name", R"({"dimension":3})", R"(indexes[1]: "indexName" is missing)");
    row("object for a name", R"({"indexName":{}})", R"(indexes[1]: "indexName" is an object, not a string)");
    row("list for a status", R"({"indexName":"b","status":[]})", R"(indexes[1]: "status" is an array, not a string)");
    row("list for metadata", R"({"indexName":"b","metadata":[]})",
        R"(indexes[1]: "metadata" is an array, not an object)");
    row("string for the keys", R"({"indexName":"b","metadata":{"nonFilterableMetadataKeys":"k"}})",
        R"(indexes[1].metadata: "nonFilterableMetadataKeys" is a string, not an array)");
    row("number for a key", R"({"indexName":"b","metadata":{"nonFilterableMetadataKeys":["k",1]}})",
        "indexes[1].metadata.nonFilterableMetadataKeys[1]: the item is a number, not a string");
    row("an item is a number", "7", "indexes[1]: the item is a number, not an object");
    QTest::newRow("object for the list") << R"({"indexes":{}})"_ba << uR"("indexes" is an object, not an array)"_s;
    QTest::newRow("number for the token") << R"({"nextToken":1})"_ba << uR"("nextToken" is a number, not a string)"_s;
}

void TestIndexParser::faultsAreNamed()
{
    QFETCH(const QByteArray, body);
    const Result<IndexPage> page = parseIndexPage(body);
    QTEST(answers::messageOf(page), "message");
    QCOMPARE(page.error().kind, ApiError::Kind::BadAnswer);
}

void TestIndexParser::anIndexThatIsMissingIsAnError()
{
    QCOMPARE(answers::messageOf(parseIndex("{}")), uR"("index" is missing)"_s);
    QCOMPARE(answers::messageOf(parseIndex(R"({"index":null})")), uR"("index" is null, not an object)"_s);
    QCOMPARE(answers::messageOf(parseIndex(R"({"index":{"dimension":3}})")), uR"("indexName" is missing)"_s);
}

void TestIndexParser::foreignBodiesAreErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    QVERIFY2(answers::messageOf(parseIndexPage(body)).contains(says),
             qPrintable(answers::messageOf(parseIndexPage(body))));
    QVERIFY(answers::messageOf(parseIndex(body)).contains(says));
}

void TestIndexParser::everyPrefixIsAnError()
{
    const QByteArray list = answers::recorded(u"list_vector_indexes_response.json"_s).trimmed();
    for (qsizetype length = 0; length < list.size(); ++length)
        QVERIFY2(!parseIndexPage(list.left(length)).ok(), list.left(length).constData());
    const QByteArray one = answers::recorded(u"get_vector_index_response.json"_s).trimmed();
    for (qsizetype length = 0; length < one.size(); ++length)
        QVERIFY2(!parseIndex(one.left(length)).ok(), one.left(length).constData());
}

QTEST_APPLESS_MAIN(TestIndexParser)
#include "tst_indexparser.moc"
