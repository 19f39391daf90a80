#include "recordparser.h"

#include "answers.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vb;

class TestRecordParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedVectorsAreRead();
    void rawBytesAreExact();
    void whatIsAbsentIsAbsent();
    void numbersThatAreNoJsonPassInData();
    void aPageHasAllButTheRawItems();
    void aPageWithoutATokenIsTheLast_data();
    void aPageWithoutATokenIsTheLast();
    void faultsOfAPage_data();
    void faultsOfAPage();
    void oneItemIsReadAlone();
    void whatIsNoItemIsAnError_data();
    void whatIsNoItemIsAnError();
    void noVectorsAreNoError_data();
    void noVectorsAreNoError();
    void recordedHitsAreRead();
    void distancesAreNumbers_data();
    void distancesAreNumbers();
    void faultsNameTheItem_data();
    void faultsNameTheItem();
    void foreignBodiesAreErrors_data() { answers::addForeignBodies(); }
    void foreignBodiesAreErrors();
    void everyPrefixIsAnError();
};

namespace {

QByteArray bodyOf(const QByteArray &items)
{
    return "{\"vectors\":[" + items + "]}";
}

} // namespace

void TestRecordParser::recordedVectorsAreRead()
{
    const auto records = parseVectorRecords(answers::recorded(u"get_vectors_response.json"_s));
    QVERIFY2(records.ok(), qPrintable(answers::messageOf(records)));
    QCOMPARE(records->size(), 3);
    QCOMPARE(records->at(0).key, "doc-001"_ba);
    QCOMPARE(records->at(0).data, std::optional(R"({"float32": [0.10000000149011612, -0.0, 1E-7, 3]})"_ba));
    QCOMPARE(records->at(0).metadata, std::optional(R"({"b": 9007199254740993, "a": 1e400, "b": 0.0720})"_ba));
    QCOMPARE(records->at(0).raw,
             R"({"key": "doc-001", "data": {"float32": [0.10000000149011612, -0.0, 1E-7, 3]},)"
             R"( "metadata": {"b": 9007199254740993, "a": 1e400, "b": 0.0720}, "version": 7})"_ba);
    QCOMPARE(records->at(1).key, "\u4e2d\n\0"_ba);
    QVERIFY(!records->at(1).data);
    QCOMPARE(records->at(2).metadata, std::optional("null"_ba));
}

void TestRecordParser::rawBytesAreExact()
{
    const QByteArray item = "{ \"x\" : { \"deep\" : [ 1 ] } ,\n\t\"KEY\":\"k\\u00e9\" }"_ba;
    const auto records = parseVectorRecords(bodyOf(' ' + item + "  ,\n" + item + ' '));
    QVERIFY2(records.ok(), qPrintable(answers::messageOf(records)));
    QCOMPARE(records->at(0).raw, item);
    QCOMPARE(records->at(1).raw, item);
    QCOMPARE(records->at(1).key, "k\u00e9"_ba);
}

void TestRecordParser::whatIsAbsentIsAbsent()
{
    const auto records = parseVectorRecords(bodyOf(R"({"key":"a"},{"key":"b","data":null,"metadata":{}})"));
    QVERIFY2(records.ok(), qPrintable(answers::messageOf(records)));
    QVERIFY(!records->at(0).data);
    QVERIFY(!records->at(0).metadata);
    QVERIFY(!records->at(1).data);
    QCOMPARE(records->at(1).metadata, std::optional("{}"_ba));
}

void TestRecordParser::numbersThatAreNoJsonPassInData()
{
    const QByteArray data = R"({"float32":[NaN,Infinity,-Infinity,1]})"_ba;
    const auto records = parseVectorRecords(bodyOf(R"({"key":"a","data":)" + data + '}'));
    QVERIFY2(records.ok(), qPrintable(answers::messageOf(records)));
    QCOMPARE(records->at(0).data, std::optional(data));
}

void TestRecordParser::aPageHasAllButTheRawItems()
{
    const auto page = parseVectorRecordPage(
        R"({"NextToken":"a\u0000b","vectors":[{"key":"k\n","data":{"float32": [1e-7]},"metadata":{"a": 1.0}},{"key":"l"}]})");
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QCOMPARE(page->nextToken, "a\0b"_ba);
    QCOMPARE(page->vectors.size(), 2);
    QCOMPARE(page->vectors[0].key, "k\n"_ba);
    QCOMPARE(page->vectors[0].data, std::optional(R"({"float32": [1e-7]})"_ba));
    QCOMPARE(page->vectors[0].metadata, std::optional(R"({"a": 1.0})"_ba));
    QVERIFY(page->vectors[0].raw.isEmpty());
    QVERIFY(!page->vectors[1].data && !page->vectors[1].metadata);
}

void TestRecordParser::aPageWithoutATokenIsTheLast_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("absent") << bodyOf({});
    QTest::newRow("null") << R"({"vectors":[],"nextToken":null})"_ba;
    QTest::newRow("empty") << R"({"vectors":[],"nextToken":""})"_ba;
}

void TestRecordParser::aPageWithoutATokenIsTheLast()
{
    QFETCH(const QByteArray, body);
    const auto page = parseVectorRecordPage(body);
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QVERIFY(page->nextToken.isEmpty() && page->vectors.isEmpty());
}

void TestRecordParser::faultsOfAPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("token is a number") << R"({"nextToken":1})"_ba << uR"("nextToken" is a number, not a string)"_s;
    QTest::newRow("two tokens") << R"({"nextToken":"a","nextToken":"b"})"_ba << uR"("nextToken" is there twice)"_s;
    QTest::newRow("an item without a key") << bodyOf("{}") << uR"(vectors[0]: "key" is missing)"_s;
    QTest::newRow("cut") << R"({"vectors":[{"key":"a")"_ba << u"the answer is cut short"_s;
}

void TestRecordParser::faultsOfAPage()
{
    QFETCH(const QByteArray, body);
    QTEST(answers::messageOf(parseVectorRecordPage(body)), "message");
}

void TestRecordParser::oneItemIsReadAlone()
{
    const auto record = parseVectorRecord(R"({"key":"\ud83d\ude00","data":{"float32":[NaN, -0.0]},"metadata":null})");
    QVERIFY2(record.ok(), qPrintable(answers::messageOf(record)));
    QCOMPARE(record->key, "\U0001F600"_ba);
    QCOMPARE(record->data, std::optional(R"({"float32":[NaN, -0.0]})"_ba));
    QCOMPARE(record->metadata, std::optional("null"_ba));
    QVERIFY(record->raw.isEmpty());
}

void TestRecordParser::whatIsNoItemIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no key") << R"({"data":{}})"_ba;
    QTest::newRow("two items") << R"({"key":"a"}{"key":"b"})"_ba;
    QTest::newRow("a list") << R"([{"key":"a"}])"_ba;
    QTest::newRow("cut") << R"({"key":"a")"_ba;
    QTest::newRow("closes what it did not open") << R"({"key":"a"}],"x":[{}])"_ba;
}

void TestRecordParser::whatIsNoItemIsAnError()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!parseVectorRecord(json).ok());
}

void TestRecordParser::noVectorsAreNoError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty list") << bodyOf({});
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("null") << R"({"vectors":null})"_ba;
}

void TestRecordParser::noVectorsAreNoError()
{
    QFETCH(const QByteArray, body);
    QVERIFY(parseVectorRecords(body).ok() && parseVectorRecords(body)->isEmpty());
    QVERIFY(parseQueryHits(body).ok() && parseQueryHits(body)->isEmpty());
}

void TestRecordParser::recordedHitsAreRead()
{
    const auto hits = parseQueryHits(answers::recorded(u"query_vectors_response.json"_s));
    QVERIFY2(hits.ok(), qPrintable(answers::messageOf(hits)));
    QCOMPARE(hits->size(), 3);
    QCOMPARE(hits->at(0).key, "doc-001"_ba);
    QCOMPARE(hits->at(0).distance, std::optional(0.0));
    QCOMPARE(hits->at(0).metadata, std::optional(R"({"title": "x"})"_ba));
    QCOMPARE(hits->at(1).distance, std::optional(0.12345678901234567));
    QVERIFY(!hits->at(1).metadata);
    QVERIFY(!hits->at(2).distance);
}

void TestRecordParser::distancesAreNumbers_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<double>("distance");
    QTest::newRow("whole") << "3"_ba << 3.0;
    QTest::newRow("negative zero") << "-0.0"_ba << -0.0;
    QTest::newRow("out of range") << "1e400"_ba << HUGE_VAL;
    QTest::newRow("too small") << "1e-400"_ba << 0.0;
    QTest::newRow("Infinity") << "-Infinity"_ba << -HUGE_VAL;
}

void TestRecordParser::distancesAreNumbers()
{
    QFETCH(const QByteArray, literal);
    QFETCH(const double, distance);
    const auto hits = parseQueryHits(bodyOf(R"({"key":"a","distance":)" + literal + '}'));
    QVERIFY2(hits.ok(), qPrintable(answers::messageOf(hits)));
    QCOMPARE(*hits->at(0).distance == distance, true);
    QCOMPARE(std::signbit(*hits->at(0).distance), std::signbit(distance));
}

void TestRecordParser::faultsNameTheItem_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *second, const char *message) {
        QTest::newRow(name) << bodyOf(R"({"key":"a"},)" + QByteArray(second)) << QString::fromUtf8(message);
    };
    row("no key", R"({"data":{}})", R"(vectors[1]: "key" is missing)");
    row("number for a key", R"({"key":1})", R"(vectors[1]: "key" is a number, not a string)");
    row("two keys", R"({"key":"a","KEY":"a"})", R"(vectors[1]: "key" is there twice)");
    row("two metadata", R"({"key":"a","metadata":1,"metadata":1})", R"(vectors[1]: "metadata" is there twice)");
    row("malformed metadata", R"({"key":"b","metadata":{"a":tru}})", "vectors[1].metadata: malformed JSON at byte 51");
    row("no number in metadata", R"({"key":"b","metadata":NaN})", "vectors[1].metadata: malformed JSON at byte 46");
    row("malformed unknown member", R"({"key":"b","x":{1}})", "vectors[1].x: malformed JSON at byte 40");
    row("an item is a list", "[]", "vectors[1]: the item is an array, not an object");
    QTest::newRow("a string for the list") << R"({"vectors":"x"})"_ba << uR"("vectors" is a string, not an array)"_s;
    QTest::newRow("two lists") << R"({"vectors":[],"vectors":[]})"_ba << uR"("vectors" is there twice)"_s;
}

void TestRecordParser::faultsNameTheItem()
{
    QFETCH(const QByteArray, body);
    QTEST(answers::messageOf(parseVectorRecords(body)), "message");
    QTEST(answers::messageOf(parseQueryHits(body)), "message");
    QCOMPARE(parseVectorRecords(body).error().kind, ApiError::Kind::BadAnswer);
}

void TestRecordParser::foreignBodiesAreErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    QVERIFY2(answers::messageOf(parseVectorRecords(body)).contains(says),
             qPrintable(answers::messageOf(parseVectorRecords(body))));
    QVERIFY(answers::messageOf(parseQueryHits(body)).contains(says));
}

void TestRecordParser::everyPrefixIsAnError()
{
    const QByteArray vectors = answers::recorded(u"get_vectors_response.json"_s).trimmed();
    for (qsizetype length = 0; length < vectors.size(); ++length)
        QVERIFY2(!parseVectorRecords(vectors.left(length)).ok(), vectors.left(length).constData());
    const QByteArray hits = answers::recorded(u"query_vectors_response.json"_s).trimmed();
    for (qsizetype length = 0; length < hits.size(); ++length)
        QVERIFY2(!parseQueryHits(hits.left(length)).ok(), hits.left(length).constData());
}

QTEST_APPLESS_MAIN(TestRecordParser)
#include "tst_recordparser.moc"
