#include "fakeindex.h"
#include "scanlanes.h"
#include "vectorcounter.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

struct Counting : FakeIndex
{
    ScanLanes lanes{&client};
    VectorCounter counter{&lanes, index()};
    QSignalSpy changed{&counter, &VectorCounter::changed};
};

int segmentOf(const FakeNetwork::Sent &sent)
{
    return QJsonDocument::fromJson(sent.body).object()[u"segmentIndex"].toInt();
}

} // namespace

class TestVectorCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryVectorOnce_data();
    void countsEveryVectorOnce();
    void asksForKeysOnlyInSixteenSegments();
    void sixCallsAtMostAreUnderWay();
    void whatIsCountedGrows();
    void anEmptyPageWithATokenGoesOn();
    void anErrorLeavesALowerBound();
    void stopLeavesALowerBound();
    void aTokenThatComesAgainIsAnError();
    void aServiceThatIgnoresSegmentsIsCountedOnce();
    void segmentsThatOverlapAreAnError();
    void itCountsAnew();
    void startingTwiceCountsOnce();
    void deletionCancels();
    void aHandlerMayDeleteIt();
};

void TestVectorCounter::countsEveryVectorOnce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 15, 16, 17, 2500})
        QTest::addRow("%d", count) << count;
}

void TestVectorCounter::countsEveryVectorOnce()
{
    QFETCH(const int, count);
    Counting fake;
    fake.fill(count);
    fake.pageSize = 20;
    QVERIFY(!fake.counter.isExact());
    fake.counter.start();
    QVERIFY(fake.counter.isRunning());
    QTRY_VERIFY(!fake.counter.isRunning());
    QCOMPARE(fake.counter.count(), count);
    QVERIFY(fake.counter.isExact());
    QVERIFY(!fake.counter.hasFailed());
}

void TestVectorCounter::asksForKeysOnlyInSixteenSegments()
{
    Counting fake;
    fake.fill(100);
    fake.counter.start();
    QTRY_VERIFY(fake.counter.isExact());
    QSet<int> segments;
    for (const QJsonObject &body : fake.sentBodies("listVectors")) {
        segments.insert(body[u"segmentIndex"].toInt());
        QCOMPARE(body[u"segmentCount"].toInt(), 16);
        QCOMPARE(body[u"maxResults"].toInt(), 1000);
        QCOMPARE(body[u"returnData"], QJsonValue(false));
        QCOMPARE(body[u"returnMetadata"], QJsonValue(false));
    }
    QCOMPARE(segments.size(), 16);
    QCOMPARE(fake.network.sent().size(), 16);
}

void TestVectorCounter::sixCallsAtMostAreUnderWay()
{
    Counting fake;
    fake.fault = [](const FakeNetwork::Sent &) { return FakeClient::hanging(); };
    fake.counter.start();
    QTRY_COMPARE(fake.network.sent().size(), 6);
    QTest::qWait(20);
    QCOMPARE(fake.network.sent().size(), 6);
}

void TestVectorCounter::whatIsCountedGrows()
{
    Counting fake;
    fake.fill(800);
    fake.pageSize = 10;
    QList<qint64> counts;
    fake.delayMs = 5;
    connect(&fake.counter, &VectorCounter::changed, &fake.counter, [&] { counts.append(fake.counter.count()); });
    fake.counter.start();
    QTRY_VERIFY(fake.counter.isExact());
    QVERIFY2(counts.size() > 2, "more than the first page and the end");
    QVERIFY2(counts.size() < 80, "told of together");
    QVERIFY(std::is_sorted(counts.cbegin(), counts.cend()));
    QVERIFY(counts.first() < 80); // at once
    QCOMPARE(counts.last(), 800);
}

void TestVectorCounter::anEmptyPageWithATokenGoesOn()
{
    Counting fake;
    fake.fill(40);
    QSet<int> seen;
    fake.fault = [&seen](const FakeNetwork::Sent &sent) -> std::optional<Exchange> {
        const bool isFirst = !seen.contains(segmentOf(sent));
        seen.insert(segmentOf(sent));
        return isFirst ? std::optional(FakeClient::answer(200, R"({"vectors":[],"nextToken":"0"})")) : std::nullopt;
    };
    fake.counter.start();
    QTRY_VERIFY(fake.counter.isExact());
    QCOMPARE(fake.counter.count(), 40);
    QCOMPARE(fake.network.sent().size(), 32);
}

void TestVectorCounter::anErrorLeavesALowerBound()
{
    Counting fake;
    fake.fill(160);
    fake.pageSize = 5; // two pages a segment
    fake.fault = [](const FakeNetwork::Sent &sent) -> std::optional<Exchange> {
        const bool isHit = segmentOf(sent) == 5 && sent.body.contains("nextToken");
        return isHit ? std::optional(FakeClient::error(403, "AccessDenied")) : std::nullopt;
    };
    fake.counter.start();
    QTRY_VERIFY(fake.counter.hasFailed());
    QVERIFY(!fake.counter.isRunning());
    QVERIFY(!fake.counter.isExact());
    QCOMPARE(fake.counter.error().kind, ApiError::Kind::Denied);
    QVERIFY(fake.counter.count() > 0 && fake.counter.count() < 160);
    const qsizetype sent = fake.network.sent().size();
    const qint64 count = fake.counter.count();
    QTest::qWait(20);
    QCOMPARE(fake.network.sent().size(), sent);
    QCOMPARE(fake.counter.count(), count);
}

void TestVectorCounter::stopLeavesALowerBound()
{
    Counting fake;
    fake.fill(160);
    fake.pageSize = 5;
    connect(&fake.counter, &VectorCounter::changed, &fake.counter, [&] { fake.counter.stop(); });
    fake.counter.start();
    QTRY_VERIFY(!fake.counter.isRunning());
    QCOMPARE(fake.changed.size(), 2); // the first page, and the end
    QVERIFY(fake.counter.count() >= 5);
    QVERIFY(fake.counter.count() < 160);
    QVERIFY(!fake.counter.isExact());
    QVERIFY(!fake.counter.hasFailed());
    fake.counter.stop();
    const qint64 count = fake.counter.count();
    QTest::qWait(50);
    QCOMPARE(fake.changed.size(), 2);
    QCOMPARE(fake.counter.count(), count);
}

void TestVectorCounter::aTokenThatComesAgainIsAnError()
{
    Counting fake;
    fake.fault = [turn = 0](const FakeNetwork::Sent &sent) mutable -> std::optional<Exchange> {
        if (segmentOf(sent) != 3)
            return std::nullopt;
        const QByteArray token = turn++ % 2 == 0 ? "a" : "b";
        return FakeClient::answer(200, R"({"vectors":[],"nextToken":")" + token + "\"}");
    };
    fake.counter.start();
    QTRY_VERIFY(fake.counter.hasFailed());
    QCOMPARE(fake.counter.error().kind, ApiError::Kind::RepeatedToken);
    QCOMPARE(fake.counter.error().place, u"rag-prod/articles"_s);
    const QByteArrayList tokens = [&fake] {
        QByteArrayList asked;
        for (const QJsonObject &body : fake.sentBodies("listVectors")) {
            if (body[u"segmentIndex"].toInt() == 3)
                asked.append(body[u"nextToken"].toString().toLatin1());
        }
        return asked;
    }();
    QCOMPARE(tokens.mid(0, 3), QByteArrayList({"", "a", "b"}));
    QVERIFY(tokens.size() <= 4); // the next was asked for before the last answer was read
}

void TestVectorCounter::aServiceThatIgnoresSegmentsIsCountedOnce()
{
    Counting fake;
    fake.fault = [](const FakeNetwork::Sent &) {
        return FakeClient::answer(200, R"({"vectors":[{"key":"first"},{"key":"second"}]})");
    };
    fake.counter.start();
    QTRY_VERIFY(fake.counter.isExact());
    QCOMPARE(fake.counter.count(), 2);
}

void TestVectorCounter::segmentsThatOverlapAreAnError()
{
    Counting fake;
    fake.fault = [](const FakeNetwork::Sent &sent) {
        const QByteArray key = QByteArray::number(segmentOf(sent) / 2);
        return FakeClient::answer(200, R"({"vectors":[{"key":")" + key + R"("}]})");
    };
    fake.counter.start();
    QTRY_VERIFY(fake.counter.hasFailed());
    QCOMPARE(fake.counter.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(!fake.counter.isExact());
}

void TestVectorCounter::itCountsAnew()
{
    Counting fake;
    fake.fill(10);
    fake.fault = [](const FakeNetwork::Sent &) { return FakeClient::error(403, "AccessDenied"); };
    fake.counter.start();
    QTRY_VERIFY(fake.counter.hasFailed());
    fake.fault = {};
    fake.counter.start();
    QVERIFY(!fake.counter.hasFailed());
    QTRY_VERIFY(fake.counter.isExact());
    QCOMPARE(fake.counter.count(), 10);
}

void TestVectorCounter::startingTwiceCountsOnce()
{
    Counting fake;
    fake.fill(10);
    fake.counter.start();
    fake.counter.start();
    QTRY_VERIFY(fake.counter.isExact());
    QCOMPARE(fake.counter.count(), 10);
    QCOMPARE(fake.network.sent().size(), 16);
}

void TestVectorCounter::deletionCancels()
{
    FakeIndex fake;
    ScanLanes lanes(&fake.client);
    fake.fault = [](const FakeNetwork::Sent &) { return FakeClient::hanging(); };
    auto counter = std::make_unique<VectorCounter>(&lanes, FakeIndex::index());
    counter->start();
    QTRY_COMPARE(fake.network.sent().size(), 6);
    counter.reset();
    QTRY_COMPARE(fake.network.aborted(), 6);
    QCOMPARE(fake.network.sent().size(), 6);
}

void TestVectorCounter::aHandlerMayDeleteIt()
{
    FakeIndex fake;
    ScanLanes lanes(&fake.client);
    fake.fill(100);
    QPointer<VectorCounter> counter = new VectorCounter(&lanes, FakeIndex::index());
    connect(counter, &VectorCounter::changed, this, [&] { delete counter; });
    counter->start();
    QTRY_VERIFY(!counter);
}

QTEST_GUILESS_MAIN(TestVectorCounter)
#include "tst_vectorcounter.moc"
