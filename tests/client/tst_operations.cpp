#include "operations.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace vb;

Q_DECLARE_METATYPE(vb::HttpRequest)

//! Every request as a whole against tests/data/<operation>_request.txt: method and query, then the body.
class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAsRecorded_data();
    void requestsAreAsRecorded();
    void whatIsNotSetIsNotSent();
    void onlyWritingOperationsAreMarked_data() { requestsAreAsRecorded_data(); }
    void onlyWritingOperationsAreMarked();
    void placesNameWhatIsMeant();
    void floatsAreTheShortestThatReadBack_data();
    void floatsAreTheShortestThatReadBack();
    void argumentsAreTheSmallBody();
    void manyKeysAreNamedAsAFile();
    void aLongQueryVectorIsNamedAsAFileAndTheFilterStays();
    void vectorsAreNeverAmongTheArguments();
    void argumentsOfTheAccountsListingAreItsQuery();
};

namespace {

const BucketRef bucket{u"examplebucket"_s, u"cn-hangzhou"_s, u"1234567890123456"_s, {}, {}};
const IndexRef indexRef{bucket, u"vectorindex1"_s};

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(VB_TEST_DATA "/") + name + u"_request.txt"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

//! `POST /?listVectors`, an empty line and the body where there is one; ends in a line feed like the files.
QByteArray printed(const HttpRequest &request)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : request.query)
        pairs.append(value.isNull() ? name : QByteArray(name + '=' + value));
    QByteArray text = request.method + " /";
    text += pairs.isEmpty() ? QByteArray() : QByteArray('?' + pairs.join('&'));
    text += '\n';
    text += request.body.isEmpty() ? QByteArray() : QByteArray('\n' + request.body + '\n');
    return text;
}

//! Keys that JSON has to escape, in part.
QList<QByteArray> keys()
{
    return {"doc-001"_ba, "\u4e2d\u6587 \"quoted\"\\"_ba, "nul\0and\nlines"_ba};
}

PutVectorsArguments putArguments()
{
    VectorRecord exact;
    exact.key = "exact"_ba;
    exact.data = R"({"float32":[-0.0,1e-3,0.10000000149011612, 9007199254740993]})"_ba;
    exact.metadata = R"({"b":1,"a":9007199254740993,"b":2})"_ba;
    VectorRecord bare;
    bare.key = "bare"_ba;
    return {indexRef, {exact, bare}};
}

PutVectorIndexArguments putIndexArguments()
{
    PutVectorIndexArguments arguments;
    arguments.index = indexRef;
    arguments.dimension = 384;
    arguments.distanceMetric = u"cosine"_s;
    arguments.nonFilterableKeys = {u"OSSVECTORS-EMBED-SRC-CONTENT"_s, u"\u6807\u9898"_s};
    return arguments;
}

QueryVectorsArguments queryArguments()
{
    QueryVectorsArguments arguments;
    arguments.index = indexRef;
    arguments.vector = {0.1F, -0.0F, 1.0F / 3};
    arguments.topK = 5;
    arguments.filter = R"({"$and":[{"type":{"$in":["comedy"]}}]})"_ba;
    return arguments;
}

ListVectorsArguments segmentArguments()
{
    ListVectorsArguments arguments;
    arguments.index = indexRef;
    arguments.nextToken = "MzAw\"+/="_ba;
    arguments.maxResults = 500;
    arguments.returnData = true;
    arguments.returnMetadata = false;
    arguments.segmentCount = 16;
    return arguments;
}

QByteArray queryBody(float value)
{
    QueryVectorsArguments arguments;
    arguments.index = indexRef;
    arguments.vector = {value};
    return queryVectorsRequest(arguments).body;
}

} // namespace

void TestOperations::requestsAreAsRecorded_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<bool>("writes");
    const auto row = [](const char *file, const HttpRequest &request, const char *operation, bool writes) {
        QTest::newRow(file) << request << QString::fromLatin1(operation) << writes;
    };
    row("list_vector_buckets", listVectorBucketsRequest({u"a/b +\u4e2d"_s, u"my=bucket&"_s, 1000}), "ListVectorBuckets",
        false);
    row("get_vector_bucket", getVectorBucketRequest(bucket), "GetVectorBucket", false);
    row("put_vector_bucket", putVectorBucketRequest(bucket), "PutVectorBucket", true);
    row("delete_vector_bucket", deleteVectorBucketRequest(bucket), "DeleteVectorBucket", true);
    row("list_vector_indexes", listVectorIndexesRequest({bucket, u"vec"_s, "token"_ba, 500}), "ListVectorIndexes",
        false);
    row("get_vector_index", getVectorIndexRequest(indexRef), "GetVectorIndex", false);
    row("put_vector_index", putVectorIndexRequest(putIndexArguments()), "PutVectorIndex", true);
    row("delete_vector_index", deleteVectorIndexRequest(indexRef), "DeleteVectorIndex", true);
    row("list_vectors", listVectorsRequest({indexRef, {}, 1000, false, true, 1, 0}), "ListVectors", false);
    row("list_vectors_segment", listVectorsRequest(segmentArguments()), "ListVectors", false);
    row("get_vectors", getVectorsRequest({indexRef, keys(), true, true}), "GetVectors", false);
    row("query_vectors", queryVectorsRequest(queryArguments()), "QueryVectors", false);
    row("put_vectors", putVectorsRequest(putArguments()), "PutVectors", true);
    row("delete_vectors", deleteVectorsRequest({indexRef, keys()}), "DeleteVectors", true);
}

void TestOperations::requestsAreAsRecorded()
{
    QFETCH(const HttpRequest, request);
    QTEST(request.operation, "operation");
    QCOMPARE(printed(request), recorded(QString::fromLatin1(QTest::currentDataTag())));
}

void TestOperations::onlyWritingOperationsAreMarked()
{
    QFETCH(const HttpRequest, request);
    QTEST(request.writes, "writes");
}

void TestOperations::whatIsNotSetIsNotSent()
{
    QCOMPARE(printed(listVectorBucketsRequest({})), "GET /?max-keys=100\n"_ba);
    QVERIFY(!listVectorBucketsRequest({}).bucket);
    QCOMPARE(listVectorIndexesRequest({bucket, {}, {}, 100}).body, R"({"maxResults":100})"_ba);
    PutVectorIndexArguments plain = putIndexArguments();
    plain.nonFilterableKeys.clear();
    QVERIFY(!putVectorIndexRequest(plain).body.contains("metadata"));
    QueryVectorsArguments unfiltered = queryArguments();
    unfiltered.filter.clear();
    QVERIFY(!queryVectorsRequest(unfiltered).body.contains("filter"));
}

void TestOperations::placesNameWhatIsMeant()
{
    QCOMPARE(listVectorBucketsRequest({}).place(), QString());
    QCOMPARE(getVectorBucketRequest(bucket).place(), u"examplebucket"_s);
    QCOMPARE(listVectorIndexesRequest({bucket, {}, {}, 100}).place(), u"examplebucket"_s);
    QCOMPARE(getVectorIndexRequest(indexRef).place(), u"examplebucket/vectorindex1"_s);
    QCOMPARE(deleteVectorsRequest({indexRef, keys()}).bucket, std::optional(bucket));
}

void TestOperations::floatsAreTheShortestThatReadBack_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("a tenth") << 0.1F << "0.1"_ba;
    QTest::newRow("negative zero") << -0.0F << "-0"_ba;
    QTest::newRow("largest") << std::numeric_limits<float>::max() << "3.4028235e+38"_ba;
    QTest::newRow("smallest") << std::numeric_limits<float>::denorm_min() << "1e-45"_ba;
    QTest::newRow("infinity") << -std::numeric_limits<float>::infinity() << "-Infinity"_ba;
    QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << "NaN"_ba;
}

void TestOperations::floatsAreTheShortestThatReadBack()
{
    QFETCH(const float, value);
    QFETCH(const QByteArray, literal);
    const QByteArray body = queryBody(value);
    QVERIFY2(body.contains(QByteArray("\"queryVector\":{\"float32\":[" + literal + "]}")), body.constData());
}

void TestOperations::argumentsAreTheSmallBody()
{
    const HttpRequest request = getVectorsRequest({indexRef, keys(), true, false});
    QCOMPARE(request.arguments, request.body);
    QVERIFY(request.arguments.constData() == request.body.constData()); // no second copy
    QCOMPARE(request.items, 3);
}

void TestOperations::manyKeysAreNamedAsAFile()
{
    const QList<QByteArray> many(100, QByteArray(1024, 'k'));
    const HttpRequest got = getVectorsRequest({indexRef, many, false, true});
    QVERIFY(got.body.size() > 100 * 1024);
    const QByteArray logged
        = R"({"indexName":"vectorindex1","keys":"file://keys.json","returnData":false,"returnMetadata":true})";
    QCOMPARE(got.arguments, logged);
    QCOMPARE(got.items, 100);
    const HttpRequest deleted = deleteVectorsRequest({indexRef, many});
    const QByteArray loggedToo = R"({"indexName":"vectorindex1","keys":"file://keys.json"})";
    QCOMPARE(deleted.arguments, loggedToo);
    QVERIFY(deleted.writes);
}

void TestOperations::aLongQueryVectorIsNamedAsAFileAndTheFilterStays()
{
    QueryVectorsArguments arguments = queryArguments();
    arguments.vector.assign(1024, 0.12345678F);
    const QByteArray logged = queryVectorsRequest(arguments).arguments;
    const QByteArray named = R"("queryVector":"file://vector.json","topK":5,"filter":{"$and")";
    QVERIFY2(logged.contains(named), logged);
    arguments.filter = "{\"a\":\"" + QByteArray(60000, 'b') + "\"}";
    const QByteArray namedToo = R"("filter":"file://filter.json")";
    QVERIFY(queryVectorsRequest(arguments).arguments.contains(namedToo));
}

void TestOperations::vectorsAreNeverAmongTheArguments()
{
    const HttpRequest request = putVectorsRequest(putArguments());
    const QByteArray logged = R"({"indexName":"vectorindex1","vectors":"file://vectors.json"})";
    QCOMPARE(request.arguments, logged);
    QCOMPARE(request.items, int(putArguments().vectors.size()));
}

void TestOperations::argumentsOfTheAccountsListingAreItsQuery()
{
    const QByteArray logged = R"({"prefix":"p/\"","marker":"m","maxKeys":7})";
    QCOMPARE(listVectorBucketsRequest({u"p/\""_s, u"m"_s, 7}).arguments, logged);
}

QTEST_APPLESS_MAIN(TestOperations)
#include "tst_operations.moc"
