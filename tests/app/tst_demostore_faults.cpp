#include "democlient.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

//! Each fault, and that the store is well again when it is taken away.
class TestDemoStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void latencyDelaysEveryAnswer();
    void latencyDoesNotDelayStopping();
    void everyThirdRequestFails();
    void throttlingNamesATime();
    void aTruncatedAnswerEndsEarly();
    void aTruncatedEmptyAnswerEndsEarly();
    void aDroppedRequestHasNoAnswer();
    void anHtmlPageTakesThePlaceOfAnAnswer();
    void aKeyOfTheWrongTypeIsStillJson();
    void anEmptyPageHasATokenForItsRows();
    void anEmptyPageHasATokenOfItsOwn();
    void aFilterInAListingIsRefused();
    void aTokenIsRepeated();
    void halfABatchIsDeleted();
    void whatIsDeniedIsRefusedAndNothingElse();

private:
    DemoClient::Reply list(int maxResults = 1000);

    DemoStore::Faults m_faults;
    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoStoreFaults::init()
{
    m_faults = {};
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
    QCOMPARE(list().status, 200);
}

void TestDemoStoreFaults::cleanup()
{
    m_store->setFaults({});
    QCOMPARE(list().status, 200);
    m_client.reset();
    m_store.reset();
}

DemoClient::Reply TestDemoStoreFaults::list(int maxResults)
{
    return m_client->post(u"colours"_s, "listVectors",
                          QJsonObject{{u"indexName"_s, u"oklab"_s}, {u"maxResults"_s, maxResults}});
}

void TestDemoStoreFaults::latencyDelaysEveryAnswer()
{
    m_faults.latency = std::chrono::milliseconds(150);
    m_store->setFaults(m_faults);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(list().status, 200);
    QVERIFY(timer.elapsed() >= 150);
}

void TestDemoStoreFaults::latencyDoesNotDelayStopping()
{
    DemoStoreOptions options;
    options.faults.latency = std::chrono::minutes(5);
    DemoStore store(options);
    QVERIFY(store.start().ok());
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(store.endpoint()))));
    QTRY_VERIFY(reply->isRunning());
    QTest::qWait(200); // nothing may come meanwhile
    QVERIFY(!reply->isFinished());
    QElapsedTimer timer;
    timer.start();
    store.stop();
    QVERIFY(timer.elapsed() < 5000);
    QTRY_VERIFY(reply->isFinished());
}

void TestDemoStoreFaults::everyThirdRequestFails()
{
    m_faults.failEvery = 3;
    m_store->setFaults(m_faults);
    QList<int> statuses;
    for (int i = 0; i < 6; ++i)
        statuses.append(list().status);
    QCOMPARE(statuses, QList<int>({200, 200, 503, 200, 200, 503}));
    m_store->setFaults(m_faults); // counts anew
    QCOMPARE(list().status, 200);
}

void TestDemoStoreFaults::throttlingNamesATime()
{
    m_faults.throttleEvery = 1;
    m_store->setFaults(m_faults);
    const auto reply = list();
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.header("Retry-After"), "1"_ba);
    QCOMPARE(reply.code(), u"QpsLimitExceeded"_s);
}

void TestDemoStoreFaults::aTruncatedAnswerEndsEarly()
{
    const qsizetype whole = list().body.size();
    m_faults.truncateEvery = 2;
    m_store->setFaults(m_faults);
    QCOMPARE(list().body.size(), whole);
    const auto cut = list();
    QCOMPARE(cut.status, 200);
    QCOMPARE(cut.error, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(cut.header("Content-Length").toInt(), whole);
    QVERIFY(cut.body.size() <= whole / 2);
}

void TestDemoStoreFaults::aTruncatedEmptyAnswerEndsEarly()
{
    m_faults.truncateEvery = 1;
    m_store->setFaults(m_faults);
    const auto reply = m_client->post(u"colours"_s, "deleteVectors", R"({"indexName":"oklab","keys":["none"]})"_ba);
    QVERIFY(reply.error != QNetworkReply::NoError);
}

void TestDemoStoreFaults::aDroppedRequestHasNoAnswer()
{
    m_faults.dropEvery = 1;
    m_store->setFaults(m_faults);
    const auto reply = list();
    QCOMPARE(reply.status, 0);
    QCOMPARE(reply.error, QNetworkReply::RemoteHostClosedError);
    QVERIFY(reply.body.isEmpty());
}

void TestDemoStoreFaults::anHtmlPageTakesThePlaceOfAnAnswer()
{
    m_faults.htmlEvery = 1;
    m_store->setFaults(m_faults);
    const auto reply = list();
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("Content-Type").startsWith("text/html"));
    QVERIFY(reply.body.startsWith("<!DOCTYPE html>"));
}

void TestDemoStoreFaults::aKeyOfTheWrongTypeIsStillJson()
{
    m_faults.wrongTypesEvery = 1;
    m_store->setFaults(m_faults);
    const QJsonArray vectors = list(2).vectors();
    QCOMPARE(vectors.size(), 2);
    QVERIFY(vectors[0].toObject().value(u"key"_s).isDouble());
    QVERIFY(vectors[1].toObject().value(u"key"_s).isString());
}

void TestDemoStoreFaults::anEmptyPageHasATokenForItsRows()
{
    const QJsonObject body{{u"indexName"_s, u"oklab"_s}, {u"maxResults"_s, 50}};
    const auto keys = m_client->allKeys(u"colours"_s, body);
    m_faults.emptyPageEvery = 2;
    m_store->setFaults(m_faults);
    int pages = 0;
    QCOMPARE(m_client->allKeys(u"colours"_s, body, &pages), keys);
    QVERIFY(pages > keys.size() / 50 + 2);
    m_faults.emptyPageEvery = 1;
    m_store->setFaults(m_faults);
    const auto page = list(50);
    QVERIFY(page.vectors().isEmpty());
    QVERIFY(!page.nextToken().isEmpty());
    QCOMPARE(m_client->allKeys(u"colours"_s, body), keys); // never two in a row
}

//! A token that repeats is another fault, and clients refuse it.
void TestDemoStoreFaults::anEmptyPageHasATokenOfItsOwn()
{
    m_faults.emptyPageEvery = 1;
    m_store->setFaults(m_faults);
    QJsonObject body{{u"indexName"_s, u"oklab"_s}, {u"maxResults"_s, 50}};
    QStringList tokens;
    for (int page = 0; page < 6; ++page) {
        tokens.append(m_client->post(u"colours"_s, "listVectors", body).nextToken());
        body.insert(u"nextToken"_s, tokens.last());
    }
    QCOMPARE(QSet<QString>(tokens.cbegin(), tokens.cend()).size(), 6);
}

void TestDemoStoreFaults::aFilterInAListingIsRefused()
{
    const QJsonObject filter{{u"name"_s, QJsonObject{{u"$exists"_s, true}}}};
    QJsonObject body{{u"indexName"_s, u"oklab"_s}, {u"filter"_s, filter}};
    QCOMPARE(m_client->post(u"colours"_s, "listVectors", body).status, 200);
    m_faults.refuseListFilter = true;
    m_store->setFaults(m_faults);
    const auto refused = m_client->post(u"colours"_s, "listVectors", body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"VectorIndexParameterInvalid"_s);
    body.remove(u"filter"_s);
    QCOMPARE(m_client->post(u"colours"_s, "listVectors", body).status, 200);
}

void TestDemoStoreFaults::aTokenIsRepeated()
{
    m_faults.repeatToken = true;
    m_store->setFaults(m_faults);
    QJsonObject body{{u"indexName"_s, u"oklab"_s}, {u"maxResults"_s, 50}};
    const QString token = m_client->post(u"colours"_s, "listVectors", body).nextToken();
    QVERIFY(!token.isEmpty());
    body.insert(u"nextToken"_s, token);
    QCOMPARE(m_client->post(u"colours"_s, "listVectors", body).nextToken(), token);
}

void TestDemoStoreFaults::halfABatchIsDeleted()
{
    const QStringList keys = list(10).keys();
    m_faults.partialDelete = true;
    m_store->setFaults(m_faults);
    const QJsonObject body{{u"indexName"_s, u"oklab"_s}, {u"keys"_s, QJsonArray::fromStringList(keys)}};
    QCOMPARE(m_client->post(u"colours"_s, "deleteVectors", body).status, 500);
    QCOMPARE(m_client->post(u"colours"_s, "getVectors", body).keys(), keys.mid(5));
}

void TestDemoStoreFaults::whatIsDeniedIsRefusedAndNothingElse()
{
    m_faults.denied = {u"GetVectors"_s};
    m_store->setFaults(m_faults);
    const QJsonObject body{{u"indexName"_s, u"oklab"_s}, {u"keys"_s, QJsonArray{u"a"_s}}};
    const auto refused = m_client->post(u"colours"_s, "getVectors", body);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"AccessDenied"_s);
    QCOMPARE(list(3).status, 200);
}

QTEST_GUILESS_MAIN(TestDemoStoreFaults)
#include "tst_demostore_faults.moc"
