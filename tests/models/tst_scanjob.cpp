#include "fakeindex.h"
#include "scanjob.h"
#include "scanlanes.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

//! Everything happens on the test's thread here.
struct Sink : ScanSink
{
    std::optional<ApiError> take(ScanPage page) override
    {
        for (qsizetype row = 0; row < page.rows.count(); ++row)
            keys.append(page.rows.key(row).toByteArray());
        rows += page.rowCount;
        pages.append(std::move(page));
        return onTake ? onTake() : std::nullopt;
    }
    bool hasRoom(int) override { return isRoomy; }

    QByteArrayList keys;
    qint64 rows = 0;
    QList<ScanPage> pages;
    std::function<std::optional<ApiError>()> onTake;
    bool isRoomy = true;
};

struct Scanning : FakeIndex
{
    explicit Scanning(int segments = 4)
    {
        request.index = index();
        request.segments = segments;
        request.pageSize = 10;
    }
    ScanJob &start()
    {
        job = std::make_unique<ScanJob>(&lanes, request, sink);
        job->start();
        return *job;
    }
    ScanJob &finish()
    {
        start();
        [this] { QTRY_VERIFY(!job->isRunning()); }();
        return *job;
    }
    QByteArrayList sortedKeys() const
    {
        QByteArrayList sorted = sink->keys;
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }
    QByteArrayList tokensOf(int segment) const
    {
        QByteArrayList tokens;
        for (const QJsonObject &body : sentBodies("listVectors")) {
            if (body[u"segmentIndex"].toInt() == segment)
                tokens.append(body[u"nextToken"].toString().toLatin1());
        }
        return tokens;
    }

    ScanLanes lanes{&client};
    ScanRequest request;
    std::shared_ptr<Sink> sink = std::make_shared<Sink>();
    std::unique_ptr<ScanJob> job;
};

int segmentOf(const FakeNetwork::Sent &sent)
{
    return QJsonDocument::fromJson(sent.body).object()[u"segmentIndex"].toInt();
}

bool isFirstPage(const FakeNetwork::Sent &sent)
{
    return !sent.body.contains("nextToken");
}

} // namespace

class TestScanJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVectorComesOnceWithItsMetadata_data();
    void everyVectorComesOnceWithItsMetadata();
    void oneChainHasNoSegmentMembers();
    void theFilterIsSent();
    void pagesSayWhereTheyAreFrom();
    void nothingHappensBeforeTheEventLoop();
    void theNextPageIsAskedForBeforeOneIsRead();
    void aTokenThatTakesReadingIsFollowed();
    void aTokenThatWasMisreadIsNotFollowed();
    void aBrokenPageSaysWhichCallItWas();
    void aTokenThatComesAgainIsAnError_data();
    void aTokenThatComesAgainIsAnError();
    void aServiceWithoutSegmentsIsListedOnce();
    void aServiceWithoutSegmentsIsResumedInOne();
    void segmentsThatOverlapAreAnError();
    void anEmptyIndexIsComplete();
    void emptyPagesGoOn();
    void stopTellsOnce();
    void itIsToldTogether();
    void aWokenSegmentGoesOn();
    void credentialsMayChangeMeanwhile();
    void aHandlerMayDeleteIt_data();
    void aHandlerMayDeleteIt();
};

void TestScanJob::everyVectorComesOnceWithItsMetadata_data()
{
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("count");
    for (const int segments : {1, 2, 7, 16}) {
        for (const int count : {0, 1, 16, 17, 333})
            QTest::addRow("%d segments, %d vectors", segments, count) << segments << count;
    }
}

void TestScanJob::everyVectorComesOnceWithItsMetadata()
{
    QFETCH(const int, segments);
    QFETCH(const int, count);
    Scanning fake(segments);
    fake.fill(count);
    ScanJob &job = fake.finish();
    QVERIFY(job.isComplete());
    QCOMPARE(fake.sortedKeys(), fake.vectors.keys());
    QCOMPARE(job.progress().rows, count);
    for (const ScanPage &page : fake.sink->pages) {
        for (qsizetype row = 0; row < page.rows.count(); ++row)
            QCOMPARE(page.rows.metadataAt(row), "{\"n\": 1.0}");
    }
    const QList<SegmentStart> positions = job.positions();
    QCOMPARE(std::count_if(positions.cbegin(), positions.cend(), [](const auto &start) { return start.isDone; }),
             segments);
}

void TestScanJob::oneChainHasNoSegmentMembers()
{
    Scanning fake(1);
    fake.fill(25);
    QVERIFY(fake.finish().isComplete());
    const QList<QJsonObject> bodies = fake.sentBodies("listVectors");
    QCOMPARE(bodies.size(), 3);
    for (const QJsonObject &body : bodies) {
        QVERIFY(!body.contains(u"segmentCount"));
        QVERIFY(!body.contains(u"segmentIndex"));
        QVERIFY(!body.contains(u"filter"));
        QCOMPARE(body[u"maxResults"].toInt(), 10);
    }
    QCOMPARE(fake.sink->keys, fake.vectors.keys());
}

void TestScanJob::theFilterIsSent()
{
    Scanning fake(2);
    fake.request.filter = R"({"year":{"$gt":2020}})";
    fake.fill(3);
    QVERIFY(fake.finish().isComplete());
    QVERIFY(fake.network.sent().first().body.contains(R"("filter":{"year":{"$gt":2020}})"));
}

void TestScanJob::pagesSayWhereTheyAreFrom()
{
    Scanning fake(2);
    fake.fill(45);
    QVERIFY(fake.finish().isComplete());
    QMap<int, QByteArray> next;
    for (const ScanPage &page : fake.sink->pages) {
        QCOMPARE(page.token, next.value(page.segment));
        QVERIFY(page.body.startsWith(R"({"vectors":[)"));
        QCOMPARE(page.rowCount, page.rows.count());
        next[page.segment] = page.nextToken;
    }
    QCOMPARE(next, (QMap<int, QByteArray>{{0, {}}, {1, {}}}));
}

void TestScanJob::nothingHappensBeforeTheEventLoop()
{
    Scanning fake;
    ScanJob &job = fake.start();
    QSignalSpy ended(&job, &ScanJob::ended);
    job.stop();
    QVERIFY(job.isRunning());
    QCOMPARE(ended.size(), 0);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(job.wasStopped());
    QVERIFY(fake.network.sent().isEmpty());
}

void TestScanJob::theNextPageIsAskedForBeforeOneIsRead()
{
    Scanning fake(1);
    fake.fill(35);
    QList<qsizetype> sentWhenTaken;
    fake.sink->onTake = [&]() -> std::optional<ApiError> {
        sentWhenTaken.append(fake.network.sent().size());
        return std::nullopt;
    };
    QVERIFY(fake.finish().isComplete());
    QCOMPARE(sentWhenTaken, (QList<qsizetype>{2, 3, 4, 4}));
}

//! Its escape takes reading, and the page is read first then.
void TestScanJob::aTokenThatTakesReadingIsFollowed()
{
    Scanning fake(1);
    fake.fault = [turn = 0](const FakeNetwork::Sent &) mutable {
        const bool isLast = ++turn == 3;
        const QByteArray token = isLast ? QByteArray() : R"(,"NextToken":"\u002F)" + QByteArray::number(turn) + '"';
        return FakeClient::answer(200, R"({"vectors":[{"key":"k)" + QByteArray::number(turn) + "\"}]" + token + '}');
    };
    QVERIFY(fake.finish().isComplete());
    QCOMPARE(fake.tokensOf(0), QByteArrayList({"", "/1", "/2"}));
    QCOMPARE(fake.sink->keys, QByteArrayList({"k1", "k2", "k3"}));
}

//! Two tokens are no page, whatever a look at its end says.
void TestScanJob::aTokenThatWasMisreadIsNotFollowed()
{
    Scanning fake(1);
    fake.fault = [](const FakeNetwork::Sent &) {
        return FakeClient::answer(200, R"({"nextToken":"a","vectors":[{"key":"k"}],"nextToken":"b"})");
    };
    ScanJob &job = fake.finish();
    QVERIFY(job.hasFailed());
    QCOMPARE(job.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(fake.sink->pages.isEmpty());
    QVERIFY(job.positions().first().token.isEmpty());
}

void TestScanJob::aBrokenPageSaysWhichCallItWas()
{
    Scanning fake(1);
    fake.fault = [](const FakeNetwork::Sent &) {
        Exchange exchange = FakeClient::answer(200, R"({"vectors":[{"key":1}]})");
        exchange.headers = {{"x-oss-request-id", "R77"}};
        return exchange;
    };
    ScanJob &job = fake.finish();
    QVERIFY(job.hasFailed());
    QCOMPARE(job.error().kind, ApiError::Kind::BadAnswer);
    QCOMPARE(job.error().requestId, u"R77"_s);
    QCOMPARE(job.error().operation, u"ListVectors"_s);
    QCOMPARE(job.error().place, u"rag-prod/articles"_s);
    QCOMPARE(job.error().attempts, 1);
}

void TestScanJob::aTokenThatComesAgainIsAnError_data()
{
    QTest::addColumn<QByteArrayList>("tokens");
    QTest::newRow("the one asked with") << QByteArrayList{"a"};
    QTest::newRow("two in turns") << QByteArrayList{"a", "b"};
    QTest::newRow("three in turns") << QByteArrayList{"a", "b", "c"};
}

void TestScanJob::aTokenThatComesAgainIsAnError()
{
    QFETCH(const QByteArrayList, tokens);
    Scanning fake(1);
    fake.fault = [&tokens, turn = qsizetype(0)](const FakeNetwork::Sent &) mutable {
        const QByteArray token = tokens[turn++ % tokens.size()];
        return FakeClient::answer(200, R"({"vectors":[],"nextToken":")" + token + "\"}");
    };
    ScanJob &job = fake.finish();
    QVERIFY(job.hasFailed());
    QCOMPARE(job.error().kind, ApiError::Kind::RepeatedToken);
    QCOMPARE(job.progress().pages, tokens.size());
}

void TestScanJob::aServiceWithoutSegmentsIsListedOnce()
{
    Scanning fake(16);
    fake.fill(95);
    Scanning plain(1);
    plain.vectors = fake.vectors;
    fake.fault = [&plain](const FakeNetwork::Sent &sent) {
        FakeNetwork::Sent without = sent;
        QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        body.remove(u"segmentCount"_s);
        body.remove(u"segmentIndex"_s);
        without.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return std::optional(plain.honestAnswer(without));
    };
    ScanJob &job = fake.finish();
    QVERIFY(job.isComplete());
    QCOMPARE(fake.sink->keys, fake.vectors.keys());
    QCOMPARE(job.progress().segmentsDone, 16);
}

void TestScanJob::aServiceWithoutSegmentsIsResumedInOne()
{
    Scanning fake(4);
    fake.fill(20);
    fake.request.starts = {{0, {}, true}, {1, "10", false}, {2, {}, true}, {3, {}, true}};
    fake.fault = [&fake](const FakeNetwork::Sent &sent) {
        FakeNetwork::Sent without = sent;
        without.body.replace("\"segmentCount\":4", "\"segmentCount\":1")
            .replace("\"segmentIndex\":1", "\"segmentIndex\":0");
        return std::optional(fake.honestAnswer(without));
    };
    QVERIFY(fake.finish().isComplete());
    QCOMPARE(fake.sink->keys, fake.vectors.keys().mid(10));
}

void TestScanJob::segmentsThatOverlapAreAnError()
{
    Scanning fake(4);
    fake.fault = [](const FakeNetwork::Sent &sent) {
        const QByteArray key = QByteArray::number(segmentOf(sent) / 2);
        return FakeClient::answer(200, R"({"vectors":[{"key":")" + key + R"("}]})");
    };
    ScanJob &job = fake.finish();
    QVERIFY(job.hasFailed());
    QCOMPARE(job.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(fake.sink->keys.size() <= 2);
}

void TestScanJob::anEmptyIndexIsComplete()
{
    Scanning fake(16);
    ScanJob &job = fake.finish();
    QVERIFY(job.isComplete());
    QCOMPARE(job.progress().pages, 16);
    QCOMPARE(job.progress().rows, 0);
}

void TestScanJob::emptyPagesGoOn()
{
    Scanning fake(4);
    fake.fill(50);
    fake.fault = [](const FakeNetwork::Sent &sent) -> std::optional<Exchange> {
        return isFirstPage(sent) ? std::optional(FakeClient::answer(200, R"({"vectors":[],"nextToken":"0"})"))
                                 : std::nullopt;
    };
    QVERIFY(fake.finish().isComplete());
    QCOMPARE(fake.sortedKeys(), fake.vectors.keys());
}

void TestScanJob::stopTellsOnce()
{
    Scanning fake(16);
    fake.fault = [](const FakeNetwork::Sent &) { return FakeClient::hanging(); };
    ScanJob &job = fake.start();
    QSignalSpy ended(&job, &ScanJob::ended);
    QTRY_COMPARE(fake.network.sent().size(), 6); // as many as a manager has connections
    job.stop();
    job.stop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(fake.network.aborted(), 6);
    QCOMPARE(fake.network.sent().size(), 6);
    job.stop();
    job.wake();
    QTest::qWait(20);
    QCOMPARE(ended.size(), 1);
}

void TestScanJob::itIsToldTogether()
{
    Scanning fake(1);
    fake.fill(400);
    fake.delayMs = 5;
    ScanJob &job = fake.start();
    QSignalSpy progressed(&job, &ScanJob::progressed);
    QElapsedTimer timer;
    timer.start();
    QList<qint64> pages;
    connect(&job, &ScanJob::progressed, &job, [&] { pages.append(job.progress().pages); });
    QTRY_VERIFY(!job.isRunning());
    QVERIFY(progressed.size() <= 2 + timer.elapsed() / 33);
    QVERIFY(progressed.size() < 40);
    QVERIFY(pages.first() <= 2); // at once
    QVERIFY(job.progress().rowsPerSecond > 0);
}

void TestScanJob::aWokenSegmentGoesOn()
{
    Scanning fake(4);
    fake.fill(100);
    fake.sink->isRoomy = false;
    ScanJob &job = fake.start();
    QTest::qWait(30);
    QVERIFY(fake.network.sent().isEmpty());
    job.wake();
    QTest::qWait(30);
    QVERIFY(fake.network.sent().isEmpty());
    fake.sink->isRoomy = true;
    job.wake();
    QTRY_VERIFY(job.isComplete());
    QCOMPARE(fake.sortedKeys(), fake.vectors.keys());
}

void TestScanJob::credentialsMayChangeMeanwhile()
{
    Scanning fake(1);
    fake.fill(50);
    ScanJob &job = fake.start();
    connect(&job, &ScanJob::progressed, &fake.client, [&fake] {
        Credentials other = testCredentials();
        other.accessKeyId = u"other-id"_s;
        fake.client.setCredentials(other);
    });
    QTRY_VERIFY(job.isComplete());
    QVERIFY(fake.network.sent().first().header("Authorization").contains("key-id"));
    QVERIFY(fake.network.sent().last().header("Authorization").contains("other-id"));
}

void TestScanJob::aHandlerMayDeleteIt_data()
{
    QTest::addColumn<bool>("atEnd");
    QTest::newRow("progress") << false;
    QTest::newRow("end") << true;
}

void TestScanJob::aHandlerMayDeleteIt()
{
    QFETCH(const bool, atEnd);
    Scanning fake(4);
    fake.fill(200);
    ScanJob &job = fake.start();
    connect(&job, atEnd ? &ScanJob::ended : &ScanJob::progressed, this, [&fake] { fake.job.reset(); });
    QTRY_VERIFY(!fake.job);
    const std::weak_ptr<Sink> sink = fake.sink;
    fake.sink.reset();
    QTRY_VERIFY(sink.expired());
}

QTEST_GUILESS_MAIN(TestScanJob)
#include "tst_scanjob.moc"
