#include "democlient.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace vb;
using namespace Qt::StringLiterals;

//! QueryVectors: exact distances, filters, and filters that are refused.
class TestDemoStoreQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hitsAreTheTrulyNearest_data();
    void hitsAreTheTrulyNearest();
    void aVectorIsNearestToItself();
    void questionsFindTheirSubject();
    void membersAreReturnedOnRequest();
    void filtersSelect_data();
    void filtersSelect();
    void filtersSelectInAListing_data() { filtersSelect_data(); }
    void filtersSelectInAListing();
    void aListingWithAFilterGoesOnOverPagesWithoutAMatch();
    void badFiltersAreRefused_data();
    void badFiltersAreRefused();

private:
    DemoClient::Reply query(const QByteArray &filter);
    DemoClient::Reply list(const QByteArray &filter);

    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
};

namespace {

std::vector<double> values(const QJsonValue &vector)
{
    std::vector<double> result;
    for (const auto &value : vector.toObject().value(u"data"_s).toObject().value(u"float32"_s).toArray())
        result.push_back(value.toDouble());
    return result;
}

double product(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

double distance(const std::vector<double> &a, const std::vector<double> &b, bool cosine)
{
    const double squares = product(a, a) + product(b, b) - 2 * product(a, b);
    return cosine ? 1 - product(a, b) / std::sqrt(product(a, a) * product(b, b)) : std::sqrt(std::max(0.0, squares));
}

QJsonObject queryBody(const QString &index, const QJsonValue &data, int topK)
{
    return {{u"indexName"_s, index}, {u"queryVector"_s, data}, {u"topK"_s, topK}, {u"returnDistance"_s, true}};
}

} // namespace

void TestDemoStoreQuery::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);

    const QByteArray index
        = R"({"indexName":"filters","dataType":"float32","dimension":1,"distanceMetric":"euclidean",)"
          R"("metadata":{"nonFilterableMetadataKeys":["text"]}})";
    QCOMPARE(m_client->post(u"empty-bucket"_s, "putVectorIndex", index).status, 200);
    // One letter a vector, so that a result is a word.
    const QByteArray put = R"({"indexName":"filters","vectors":[
        {"key":"a","data":{"float32":[1]},"metadata":{"kind":"fish","legs":0,"tags":["sea","cold"],"text":"t"}},
        {"key":"b","data":{"float32":[2]},"metadata":{"kind":"bird","legs":2,"tags":["air"],"flies":true}},
        {"key":"c","data":{"float32":[3]},"metadata":{"kind":"cat","legs":4,"flies":false,"lives":[7,9]}},
        {"key":"d","data":{"float32":[4]},"metadata":{"kind":"spider","legs":8.5,"big":9007199254740993,"huge":1e400}},
        {"key":"e","data":{"float32":[5]},"metadata":{}},
        {"key":"f","data":{"float32":[6]}},
        {"key":"g","data":{"float32":[7]},"metadata":{"legs":"4","nested":{"legs":4},"none":null}}]})";
    QTRY_COMPARE(m_client->post(u"empty-bucket"_s, "putVectors", put).status, 200);
}

void TestDemoStoreQuery::hitsAreTheTrulyNearest_data()
{
    QTest::addColumn<QString>("bucket");
    QTest::addColumn<QString>("index");
    QTest::addColumn<bool>("cosine");
    QTest::newRow("euclidean") << u"colours"_s << u"oklab"_s << false;
    QTest::newRow("cosine") << u"rag-demo"_s << u"paragraphs"_s << true;
}

void TestDemoStoreQuery::hitsAreTheTrulyNearest()
{
    QFETCH(QString, bucket);
    QFETCH(QString, index);
    QFETCH(bool, cosine);
    const QJsonArray all
        = m_client
              ->post(bucket, "listVectors",
                     QJsonObject{{u"indexName"_s, index}, {u"maxResults"_s, 1000}, {u"returnData"_s, true}})
              .vectors();
    const QJsonValue asked = all[17].toObject().value(u"data"_s);
    std::vector<double> expected;
    for (const auto &vector : all)
        expected.push_back(distance(values(all[17]), values(vector), cosine));
    std::sort(expected.begin(), expected.end());

    const QJsonArray hits = m_client->post(bucket, "queryVectors", queryBody(index, asked, 100)).vectors();
    QCOMPARE(hits.size(), 100);
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const double got = hits[i].toObject().value(u"distance"_s).toDouble();
        QVERIFY2(std::abs(got - expected[size_t(i)]) < 1e-5, qPrintable(u"%1: %2"_s.arg(i).arg(got)));
    }
}

void TestDemoStoreQuery::aVectorIsNearestToItself()
{
    const auto red
        = m_client->post(u"colours"_s, "getVectors", R"({"indexName":"oklab","keys":["tomato"],"returnData":true})"_ba);
    const auto hits = m_client->post(u"colours"_s, "queryVectors",
                                     queryBody(u"oklab"_s, red.vectors()[0].toObject().value(u"data"_s), 2));
    QCOMPARE(hits.keys().constFirst(), u"tomato"_s);
    QCOMPARE(hits.vectors()[0].toObject().value(u"distance"_s).toDouble(), 0.0);
}

void TestDemoStoreQuery::questionsFindTheirSubject()
{
    const auto questions = m_client->post(
        u"rag-demo"_s, "listVectors",
        QJsonObject{{u"indexName"_s, u"queries"_s}, {u"returnData"_s, true}, {u"returnMetadata"_s, true}});
    int right = 0;
    for (const auto &question : questions.vectors()) {
        const QString topic = question.toObject().value(u"metadata"_s).toObject().value(u"topic"_s).toString();
        const auto hits = m_client->post(u"rag-demo"_s, "queryVectors",
                                         queryBody(u"paragraphs"_s, question.toObject().value(u"data"_s), 2));
        right += hits.keys().filter(QString(topic + u'/')).isEmpty() ? 0 : 1;
    }
    QCOMPARE(right, questions.vectors().size());
}

void TestDemoStoreQuery::membersAreReturnedOnRequest()
{
    for (const bool wanted : {false, true}) {
        const QJsonObject body{{u"indexName"_s, u"oklab"_s},
                               {u"queryVector"_s, QJsonObject{{u"float32"_s, QJsonArray{1, 0, 0}}}},
                               {u"topK"_s, 1},
                               {u"returnDistance"_s, wanted},
                               {u"returnMetadata"_s, wanted}};
        const auto hit = m_client->post(u"colours"_s, "queryVectors", body).vectors()[0].toObject();
        QCOMPARE(hit.contains(u"distance"_s), wanted);
        QCOMPARE(hit.contains(u"metadata"_s), wanted);
        QVERIFY(!hit.contains(u"data"_s));
    }
}

DemoClient::Reply TestDemoStoreQuery::query(const QByteArray &filter)
{
    return m_client->post(u"empty-bucket"_s, "queryVectors",
                          R"({"indexName":"filters","topK":100,"queryVector":{"float32":[0]},"filter":)" + filter
                              + '}');
}

DemoClient::Reply TestDemoStoreQuery::list(const QByteArray &filter)
{
    return m_client->post(u"empty-bucket"_s, "listVectors", R"({"indexName":"filters","filter":)" + filter + '}');
}

void TestDemoStoreQuery::filtersSelect_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *filter, const char *expected) {
        QTest::newRow(filter) << QByteArray(filter) << QString::fromLatin1(expected);
    };
    row(R"({"kind":"fish"})", "a");
    row(R"({"kind":{"$eq":"bird"}})", "b");
    row(R"({"kind":{"$ne":"bird"}})", "acdefg");
    row(R"({"legs":{"$eq":4}})", "c");
    row(R"({"legs":{"$eq":4.0}})", "c");
    row(R"({"legs":{"$eq":"4"}})", "g");
    row(R"({"flies":true})", "b");
    row(R"({"flies":{"$ne":true}})", "acdefg");
    row(R"({"kind":{"$in":["fish","cat",3]}})", "ac");
    row(R"({"kind":{"$nin":["fish","cat"]}})", "bdefg");
    row(R"({"legs":{"$gt":2}})", "cd");
    row(R"({"legs":{"$gte":2}})", "bcd");
    row(R"({"legs":{"$lt":2}})", "a");
    row(R"({"legs":{"$lte":2}})", "ab");
    row(R"({"legs":{"$gt":1,"$lt":5}})", "bc");
    row(R"({"legs":{"$exists":true}})", "abcdg");
    row(R"({"legs":{"$exists":false}})", "ef");
    row(R"({"none":{"$exists":true}})", "g");
    row(R"({"huge":{"$exists":true}})", "d");
    row(R"({"big":{"$gt":9007199254740000}})", "d");
    row(R"({"tags":"cold"})", "a");
    row(R"({"tags":{"$in":["air","cold"]}})", "ab");
    row(R"({"tags":{"$nin":["air","cold"]}})", "cdefg");
    row(R"({"lives":{"$gt":8}})", "c");
    row(R"({"nested":{"$exists":true}})", "g");
    row(R"({"$and":[{"legs":{"$gte":2}},{"flies":{"$exists":true}}]})", "bc");
    row(R"({"$or":[{"kind":"fish"},{"kind":"cat"}]})", "ac");
    row(R"({"$or":[{"kind":"fish"},{"$and":[{"legs":4},{"flies":false}]}],"kind":{"$ne":"x"}})", "ac");
    row(R"({"kind":"cat","legs":4})", "c");
    row(R"({"kind":"cat","legs":5})", "");
    row(R"({"no such field":1})", "");
}

void TestDemoStoreQuery::filtersSelect()
{
    QFETCH(QByteArray, filter);
    QFETCH(QString, expected);
    const auto reply = query(filter);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.keys().join(QString()), expected);
}

void TestDemoStoreQuery::filtersSelectInAListing()
{
    QFETCH(QByteArray, filter);
    QFETCH(QString, expected);
    const auto reply = list(filter);
    QCOMPARE(reply.status, 200);
    QStringList keys = reply.keys();
    keys.sort();
    QCOMPARE(keys.join(QString()), expected);
    for (const auto &vector : reply.vectors())
        QVERIFY(!vector.toObject().contains(u"metadata"_s)); // it was not asked for
    QCOMPARE(reply.nextToken(), QString());
}

void TestDemoStoreQuery::aListingWithAFilterGoesOnOverPagesWithoutAMatch()
{
    // The 365th to 367th day of the first station is in a page of its own.
    const QJsonObject days{{u"$gte"_s, 365}, {u"$lte"_s, 367}};
    const QJsonObject filter{{u"station"_s, u"coast-000"_s}, {u"day"_s, days}};
    int pages = 0;
    const QStringList keys
        = m_client->allKeys(u"scale"_s, {{u"indexName"_s, u"million"_s}, {u"filter"_s, filter}}, &pages);
    QCOMPARE(keys, (QStringList{u"reading-0091251"_s, u"reading-0091501"_s, u"reading-0091751"_s}));
    QVERIFY2(pages >= 50, qPrintable(QString::number(pages)));
}

void TestDemoStoreQuery::badFiltersAreRefused_data()
{
    QTest::addColumn<QByteArray>("filter");
    for (const char *filter :
         {R"({})", R"([])", R"("a")", R"({"$not":{"a":1}})", R"({"a":{"$like":"b"}})", R"({"a":{}})", R"({"a":null})",
          R"({"a":[1]})", R"({"a":{"$in":[]}})", R"({"a":{"$in":1}})", R"({"a":{"$gt":"1"}})", R"({"a":{"$exists":1}})",
          R"({"$and":[]})", R"({"$and":{"a":1}})", R"({"$or":[1]})", R"({"a":{"$eq":{"b":1}}})", R"({"text":"t"})",
          R"({"$and":[{"$and":[{"$and":[{"$and":[{"$and":[{"$and":[{"$and":[{"$and":[{"a":1}]}]}]}]}]}]}]}]})"})
        QTest::newRow(filter) << QByteArray(filter);
}

void TestDemoStoreQuery::badFiltersAreRefused()
{
    QFETCH(QByteArray, filter);
    for (const auto &reply : {query(filter), list(filter)}) {
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"VectorIndexParameterInvalid"_s);
        QVERIFY(!reply.errorObject().value(u"Message"_s).toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDemoStoreQuery)
#include "tst_demostore_query.moc"
