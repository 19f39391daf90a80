#include "democlient.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using namespace vb;
using namespace Qt::StringLiterals;

//! Start and stop, answers as such, bucket and index operations.
class TestDemoStoreProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWithinASecondOfItsStart();
    void answersClientsThatCameWhileItStarted();
    void twoStoresCannotShareAPort();
    void aStoppedStoreStartsAgain();
    void bucketsAreListedAsArnsWithTheirRegions();
    void bucketPagesEndWithTheMarker();
    void bucketPrefixIsOfTheBareName();
    void everyAnswerHasRequestIdAndDate();
    void errorsHaveTheServicesShape();
    void bucketsAreMadeOnceAndDeletedWhenEmpty();
    void aNewIndexIsCreatingThenEnabled();
    void indexPagesFollowTheirPrefix();

private:
    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoStoreProtocol::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
}

void TestDemoStoreProtocol::answersWithinASecondOfItsStart()
{
    QElapsedTimer timer;
    timer.start();
    DemoStore store;
    QVERIFY(store.start().ok());
    const qint64 started = timer.elapsed();
    DemoClient client(store);
    QCOMPARE(client.request("GET", {}).status, 200);
    const qint64 answered = timer.elapsed();
    store.stop();
    qInfo("start() returned after %lld ms, first answer after %lld ms, stop() took %lld ms", started, answered,
          timer.elapsed() - answered);
    QVERIFY(started < 500);
    QVERIFY(answered < 1000);
}

void TestDemoStoreProtocol::answersClientsThatCameWhileItStarted()
{
    DemoStore store;
    QVERIFY(store.start().ok());
    std::atomic<int> answered = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 12; ++i) {
        threads.emplace_back(QThread::create([&store, &answered] {
            DemoClient client(store);
            for (int request = 0; request < 5; ++request)
                answered += client.post(u"colours"_s, "listVectors", {{u"indexName"_s, u"oklab"_s}}).status == 200;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(answered.load(), 12 * 5);
}

void TestDemoStoreProtocol::twoStoresCannotShareAPort()
{
    DemoStoreOptions options;
    options.port = m_store->port();
    DemoStore second(options);
    const auto started = second.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().kind, ApiError::Kind::Configuration);
    QVERIFY(started.error().message.contains(QString::number(m_store->port())));
}

void TestDemoStoreProtocol::aStoppedStoreStartsAgain()
{
    DemoStore store;
    QVERIFY(store.start().ok());
    store.stop();
    store.stop();
    QVERIFY(!store.isRunning());
    QVERIFY(store.start().ok());
    DemoClient client(store);
    QCOMPARE(client.request("GET", {}).status, 200);
}

void TestDemoStoreProtocol::bucketsAreListedAsArnsWithTheirRegions()
{
    const auto reply = m_client->request("GET", {});
    QCOMPARE(reply.status, 200);
    const QJsonObject result = reply.json().value(u"ListAllMyBucketsResult"_s).toObject();
    QVERIFY(!result.contains(u"IsTruncated"_s));
    QStringList arns;
    for (const auto &bucket : result.value(u"Buckets"_s).toArray()) {
        const QJsonObject object = bucket.toObject();
        arns.append(object.value(u"Name"_s).toString());
        QVERIFY(arns.constLast().startsWith(
            QString(u"acs:ossvector:" % object.value(u"Region"_s).toString() % u":1234567890123456:")));
    }
    QVERIFY(arns.contains(u"acs:ossvector:cn-hangzhou:1234567890123456:colours"_s));
    QVERIFY(arns.contains(u"acs:ossvector:cn-shanghai:1234567890123456:shanghai-tides"_s));
}

void TestDemoStoreProtocol::bucketPagesEndWithTheMarker()
{
    const auto names = [](const QJsonObject &result) {
        QStringList list;
        for (const auto &bucket : result.value(u"Buckets"_s).toArray())
            list.append(bucket.toObject().value(u"Name"_s).toString());
        return list;
    };
    const auto all = names(m_client->request("GET", {}).json().value(u"ListAllMyBucketsResult"_s).toObject());
    QStringList paged;
    QByteArray marker;
    do {
        const auto reply = m_client->request("GET", {}, "max-keys=3&marker=" + marker);
        QCOMPARE(reply.status, 200);
        const QJsonObject page = reply.json().value(u"ListAllMyBucketsResult"_s).toObject();
        QCOMPARE(page.value(u"IsTruncated"_s).toBool(), page.contains(u"NextMarker"_s));
        paged += names(page);
        marker = page.value(u"NextMarker"_s).toString().toUtf8();
    } while (!marker.isEmpty());
    QCOMPARE(paged, all);
}

void TestDemoStoreProtocol::bucketPrefixIsOfTheBareName()
{
    const auto reply = m_client->request("GET", {}, "prefix=scal&max-keys=10");
    const QJsonArray buckets = reply.json().value(u"ListAllMyBucketsResult"_s).toObject().value(u"Buckets"_s).toArray();
    QCOMPARE(buckets.size(), 1);
    QVERIFY(buckets[0].toObject().value(u"Name"_s).toString().endsWith(u":scale"_s));
}

void TestDemoStoreProtocol::everyAnswerHasRequestIdAndDate()
{
    const auto good = m_client->request("GET", {});
    const auto bad = m_client->request("GET", u"no-such"_s, "bucketInfo");
    QCOMPARE(good.header("x-oss-request-id").size(), 24);
    QCOMPARE(bad.header("x-oss-request-id").size(), 24);
    QVERIFY(good.header("x-oss-request-id") != bad.header("x-oss-request-id"));
    for (const auto &reply : {good, bad}) {
        const QDateTime date
            = QLocale::c().toDateTime(QString::fromLatin1(reply.header("Date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        QVERIFY(date.isValid());
        QVERIFY(qAbs(date.secsTo(QDateTime(QDate::currentDate(), QTime::currentTime()))) < 60); // tests run in UTC
    }
}

void TestDemoStoreProtocol::errorsHaveTheServicesShape()
{
    const auto reply = m_client->request("GET", u"no-such"_s, "bucketInfo");
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("Content-Type"), "application/json"_ba);
    const QJsonObject error = reply.errorObject();
    QCOMPARE(error.value(u"Code"_s).toString(), u"NoSuchBucket"_s);
    QVERIFY(!error.value(u"Message"_s).toString().isEmpty());
    QVERIFY(!error.value(u"HostId"_s).toString().isEmpty());
    QCOMPARE(error.value(u"RequestId"_s).toString().toLatin1(), reply.header("x-oss-request-id"));
    QCOMPARE(error.value(u"EC"_s).toString().toLatin1(), reply.header("x-oss-ec"));
}

void TestDemoStoreProtocol::bucketsAreMadeOnceAndDeletedWhenEmpty()
{
    QCOMPARE(m_client->request("PUT", u"new-bucket"_s).status, 200);
    QCOMPARE(m_client->request("GET", u"new-bucket"_s, "bucketInfo").status, 200);
    QCOMPARE(m_client->request("PUT", u"new-bucket"_s).code(), u"BucketAlreadyExists"_s);
    for (const auto &name : {u"ab"_s, u"-abc"_s, u"abc-"_s, u"Abc"_s, u"a_b"_s, QString(33, u'a')})
        QCOMPARE(m_client->request("PUT", name).code(), u"InvalidBucketName"_s);

    const QJsonObject index{{u"indexName"_s, u"one"_s},
                            {u"dataType"_s, u"float32"_s},
                            {u"dimension"_s, 2},
                            {u"distanceMetric"_s, u"cosine"_s}};
    QCOMPARE(m_client->post(u"new-bucket"_s, "putVectorIndex", index).status, 200);
    QCOMPARE(m_client->post(u"new-bucket"_s, "putVectorIndex", index).code(), u"VectorIndexAlreadyExists"_s);
    const auto refused = m_client->request("DELETE", u"new-bucket"_s);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"BucketNotEmpty"_s);
    const QJsonObject name{{u"indexName"_s, u"one"_s}};
    QTRY_COMPARE(m_client->post(u"new-bucket"_s, "listVectors", name).status, 200);
    QCOMPARE(m_client->post(u"new-bucket"_s, "deleteVectorIndex", name).status, 204);
    QCOMPARE(m_client->request("DELETE", u"new-bucket"_s).status, 204);
    QCOMPARE(m_client->request("GET", u"new-bucket"_s, "bucketInfo").code(), u"NoSuchBucket"_s);
}

void TestDemoStoreProtocol::aNewIndexIsCreatingThenEnabled()
{
    QJsonObject index{{u"indexName"_s, u"fresh"_s},
                      {u"dataType"_s, u"float32"_s},
                      {u"dimension"_s, 4096},
                      {u"distanceMetric"_s, u"euclidean"_s},
                      {u"metadata"_s, QJsonObject{{u"nonFilterableMetadataKeys"_s, QJsonArray{u"a b"_s, u"c"_s}}}}};
    QCOMPARE(m_client->post(u"empty-bucket"_s, "putVectorIndex", index).status, 200);
    const auto fetched = [this] {
        return m_client->post(u"empty-bucket"_s, "getVectorIndex", QJsonObject{{u"indexName"_s, u"fresh"_s}})
            .json()
            .value(u"index"_s)
            .toObject();
    };
    QCOMPARE(fetched().value(u"status"_s).toString(), u"creating"_s);
    QCOMPARE(fetched().value(u"dimension"_s).toInt(), 4096);
    QCOMPARE(fetched().value(u"metadata"_s), index.value(u"metadata"_s));
    QTRY_COMPARE(fetched().value(u"status"_s).toString(), u"enable"_s);

    const auto refused = [this, &index](const QString &member, const QJsonValue &value) {
        QJsonObject changed = index;
        changed.insert(u"indexName"_s, u"other"_s);
        changed.insert(member, value);
        return m_client->post(u"empty-bucket"_s, "putVectorIndex", changed).status;
    };
    for (const auto &name : {u""_s, u"1a"_s, u"a-b"_s, QString(64, u'a')})
        QCOMPARE(refused(u"indexName"_s, name), 400);
    for (const int dimension : {0, -1, 4097})
        QCOMPARE(refused(u"dimension"_s, dimension), 400);
    QCOMPARE(refused(u"dataType"_s, u"float16"_s), 400);
    QCOMPARE(refused(u"distanceMetric"_s, u"manhattan"_s), 400);
}

void TestDemoStoreProtocol::indexPagesFollowTheirPrefix()
{
    QStringList names;
    QJsonObject body{{u"maxResults"_s, 1}, {u"prefix"_s, u"e"_s}};
    const auto whole = m_client->post(u"difficult"_s, "listVectorIndexes", "{}"_ba);
    QCOMPARE(whole.json().value(u"indexes"_s).toArray().size(), 4);
    QVERIFY(!whole.json().contains(u"nextToken"_s));
    body.insert(u"prefix"_s, u""_s);
    do {
        const QJsonObject page = m_client->post(u"difficult"_s, "listVectorIndexes", body).json();
        QCOMPARE(page.value(u"indexes"_s).toArray().size(), 1);
        names.append(page.value(u"indexes"_s).toArray()[0].toObject().value(u"indexName"_s).toString());
        body.insert(u"nextToken"_s, page.value(u"nextToken"_s));
    } while (body.value(u"nextToken"_s).isString());
    QCOMPARE(names, QStringList({u"building"_s, u"empty"_s, u"fusion"_s, u"keys"_s}));
    const auto filtered = m_client->post(u"difficult"_s, "listVectorIndexes", QJsonObject{{u"prefix"_s, u"f"_s}});
    QCOMPARE(filtered.json().value(u"indexes"_s).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestDemoStoreProtocol)
#include "tst_demostore_protocol.moc"
