#include "bucketmodel.h"
#include "collectingsink.h"
#include "demostore.h"
#include "networkfactory.h"
#include "session.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <numeric>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Scans over real connections to a real store, on the threads that the program uses.
class TestScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyRowComesOnce_data();
    void everyRowComesOnce();
    void aMillionRowsComeOnce_data();
    void aMillionRowsComeOnce();
    void oneSegmentKeepsTheListingsOrder();
    void withoutDecodingTheRowsAreStillCounted();
    void dataComesInPagesOfSomeMegabytes();
    void anEmptyIndexIsCompleteAtOnce();
    void withoutAWindowTheScansThreadsDoNotStepBack();
    void stopEndsItInAMoment();
    void whatTheSinkRefusesEndsIt();
    void anErrorOfTheServiceEndsIt();
    void everyCallIsLoggedInAFewBatches();
    void latencyIsSharedBySixteenSegments();
    void faultsCostNoRow_data();
    void faultsCostNoRow();
    void aSinkWithoutRoomHoldsTheScan();
    void everyPageMayWaitForRoom();
    void aFullSinkOfOneSegmentHoldsOnlyThatOne();
    void itGoesOnFromItsPositions();
    void itResumesAfterAnError();
    void deletionInTheMiddleLeavesNothing();
    void theSessionMayGoFirst();
    void theSessionMayGoBeforeItBegan();
    void aStopMayComeAtAnyTime();
    void twoScansShareTheThreads();
    void anAccountIdThatIsFoundOutReachesTheThreads();

private:
    static IndexRef ref(const QString &bucket, const QString &index);
    std::unique_ptr<Session> makeSession(const Profile &profile);
    ScanJob *scan(const ScanRequest &request);
    bool finish(ScanJob *job);
    static ScanRequest colours(int segments);

    std::unique_ptr<DemoStore> m_store;
    QNetworkAccessManager m_network;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<CollectingSink> m_sink;
    QHash<QByteArray, QByteArray> m_colours; //!< what colours/oklab holds
};

namespace {

constexpr int smallPage = 3; // the index has some fifty pages of it

ApiError refusal()
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = u"the disk is full"_s;
    return error;
}

} // namespace

IndexRef TestScan::ref(const QString &bucket, const QString &index)
{
    IndexRef result;
    result.bucket.name = bucket;
    result.name = index;
    return result;
}

ScanRequest TestScan::colours(int segments)
{
    ScanRequest request;
    request.index = ref(u"colours"_s, u"oklab"_s);
    request.segments = segments;
    request.pageSize = smallPage;
    return request;
}

std::unique_ptr<Session> TestScan::makeSession(const Profile &profile)
{
    auto session = std::make_unique<Session>(profile, m_store->credentials(), &m_network);
    session->useScanThreads({});
    return session;
}

ScanJob *TestScan::scan(const ScanRequest &request)
{
    ScanJob *job = m_session->makeScan(request, m_sink, m_session.get());
    connect(job, &ScanJob::ended, this, [sink = m_sink] { sink->isAfterEnd = true; });
    job->start();
    return job;
}

bool TestScan::finish(ScanJob *job)
{
    return QTest::qWaitFor([job] { return !job->isRunning(); }, 600'000);
}

void TestScan::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_session = makeSession(m_store->profile());
    m_sink = std::make_shared<CollectingSink>();
    QVERIFY(finish(scan(colours(1))));
    m_colours = m_sink->metadata;
    QVERIFY(m_colours.size() > 140);
}

void TestScan::init()
{
    m_session = makeSession(m_store->profile());
    m_sink = std::make_shared<CollectingSink>();
}

void TestScan::cleanup()
{
    m_session.reset();
    m_store->setFaults({});
    QCOMPARE(m_sink->callsAtOnce, 0);
    QCOMPARE(m_sink->pagesAfterEnd, 0);
    QCOMPARE(m_sink->repeated(), 0);
}

void TestScan::everyRowComesOnce_data()
{
    QTest::addColumn<int>("segments");
    for (const int segments : {1, 2, 3, 4, 15, 16})
        QTest::addRow("%d", segments) << segments;
}

void TestScan::everyRowComesOnce()
{
    QFETCH(const int, segments);
    ScanJob *job = scan(colours(segments));
    QSignalSpy ended(job, &ScanJob::ended);
    QVERIFY(job->isRunning());
    QVERIFY(finish(job));
    QVERIFY(job->isComplete());
    QVERIFY(!job->hasFailed() && !job->wasStopped());
    QCOMPARE(m_sink->metadata, m_colours);
    QCOMPARE(m_sink->pages.size(), segments);
    const ScanJob::Progress progress = job->progress();
    QCOMPARE(progress.rows, m_colours.size());
    QCOMPARE(progress.bytes, m_sink->bodyBytes);
    QCOMPARE(progress.pages, m_sink->pageCount());
    QCOMPARE(progress.segments, segments);
    QCOMPARE(progress.segmentsDone, segments);
    QTest::qWait(20);
    QCOMPARE(ended.size(), 1);
}

void TestScan::aMillionRowsComeOnce_data()
{
    QTest::addColumn<int>("segments");
    QTest::newRow("1") << 1;
    QTest::newRow("4") << 4;
    QTest::newRow("16") << 16;
}

void TestScan::aMillionRowsComeOnce()
{
    QFETCH(const int, segments);
    ScanRequest request;
    request.index = ref(u"scale"_s, u"million"_s);
    request.segments = segments;
    ScanJob *job = scan(request);
    QVERIFY(finish(job));
    QVERIFY(job->isComplete());
    QCOMPARE(m_sink->timesSeen.size(), 1'000'000);
    QCOMPARE(m_sink->rowCount, 1'000'000);
    QVERIFY(m_sink->metadata.value("reading-0000001").contains("\"station\""));
}

void TestScan::oneSegmentKeepsTheListingsOrder()
{
    QByteArrayList keys;
    m_sink->duringTake = [&keys](const ScanPage &page) { keys.append(page.rows.key(0).toByteArray()); };
    ScanRequest request;
    request.index = ref(u"scale"_s, u"million"_s);
    request.segments = 1;
    request.withMetadata = false;
    request.pageSize = 1000;
    ScanJob *job = scan(request);
    QTRY_VERIFY(m_sink->pageCount() > 20);
    job->stop();
    QVERIFY(finish(job));
    QCOMPARE(keys.mid(0, 3), QByteArrayList({"reading-0000001", "reading-0001001", "reading-0002001"}));
    QVERIFY(std::is_sorted(keys.cbegin(), keys.cend()));
    QCOMPARE(m_sink->metadata.value("reading-0000001"), QByteArray());
}

void TestScan::withoutDecodingTheRowsAreStillCounted()
{
    ScanRequest request = colours(4);
    request.rows = ScanRows::Counted;
    request.withData = true;
    ScanJob *job = scan(request);
    QVERIFY(finish(job));
    QVERIFY(job->isComplete());
    QCOMPARE(m_sink->rowCount, m_colours.size());
    QVERIFY(m_sink->timesSeen.isEmpty());
    QVERIFY(m_sink->bodyBytes > m_colours.size() * 20);
}

void TestScan::dataComesInPagesOfSomeMegabytes()
{
    ScanRequest request;
    request.index = ref(u"wide"_s, u"signals4096"_s);
    request.segments = 1;
    request.withData = true;
    QCOMPARE(m_session->makeScan(request, m_sink, m_session.get())->request().pageSize, 155);
    request.dimension = 1024;
    QCOMPARE(m_session->makeScan(request, m_sink, m_session.get())->request().pageSize, 612);
    request.dimension = 3;
    QCOMPARE(m_session->makeScan(request, m_sink, m_session.get())->request().pageSize, 1000);
    request.withData = false;
    QCOMPARE(m_session->makeScan(request, m_sink, m_session.get())->request().pageSize, 1000);
}

void TestScan::anEmptyIndexIsCompleteAtOnce()
{
    ScanRequest request = colours(16);
    request.starts = {};
    for (int i = 0; i < 16; ++i)
        request.starts.append({i, {}, true});
    ScanJob *job = scan(request);
    QVERIFY(finish(job));
    QVERIFY(job->isComplete());
    QCOMPARE(m_sink->pageCount(), 0);
}

void TestScan::withoutAWindowTheScansThreadsDoNotStepBack()
{
    const auto nicenessHere = [] { return getpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid))); };
    const int before = nicenessHere();
    std::atomic<int> niceness = -100;
    std::atomic<bool> isElsewhere = true;
    m_sink->duringTake = [&](const ScanPage &) {
        niceness = nicenessHere();
        isElsewhere = isElsewhere && QThread::currentThread() != thread();
    };
    QVERIFY(finish(scan(colours(16))));
    QCOMPARE(niceness, before);
    QVERIFY(isElsewhere);
}

void TestScan::stopEndsItInAMoment()
{
    m_store->setFaults({.latency = 50ms});
    ScanRequest request;
    request.index = ref(u"scale"_s, u"million"_s);
    ScanJob *job = scan(request);
    QSignalSpy ended(job, &ScanJob::ended);
    QTRY_VERIFY(m_sink->pageCount() > 3);
    m_store->setFaults({.latency = 5s});
    QTest::qWait(60);
    QElapsedTimer timer;
    timer.start();
    job->stop();
    QVERIFY(timer.elapsed() < 20);
    QVERIFY(ended.wait(1000));
    QVERIFY(timer.elapsed() < 200);
    QVERIFY(job->wasStopped());
    QVERIFY(!job->isComplete() && !job->hasFailed());
    QCOMPARE(job->progress().rows, m_sink->rowCount);
    QCOMPARE(job->positions().size(), 16);
}

void TestScan::whatTheSinkRefusesEndsIt()
{
    m_sink->refuse
        = [this](const ScanPage &page) { return page.segment == 3 ? std::optional(refusal()) : std::nullopt; };
    ScanJob *job = scan(colours(16));
    QVERIFY(finish(job));
    QVERIFY(job->hasFailed());
    QCOMPARE(job->error().message, u"the disk is full"_s);
    QVERIFY(job->positions().at(3).token.isEmpty());
    QVERIFY(!job->positions().at(3).isDone);
}

void TestScan::anErrorOfTheServiceEndsIt()
{
    ScanRequest request = colours(16);
    request.index.name = u"nosuchindex"_s;
    const QSignalSpy ended(m_session.get(), &Session::callEnded);
    ScanJob *job = scan(request);
    QVERIFY(finish(job));
    QVERIFY(job->hasFailed());
    QVERIFY(!ended.isEmpty()); // for the status bar and the diagnostics
    QCOMPARE(job->error().kind, ApiError::Kind::NotFound);
    QCOMPARE(job->error().code, u"NoSuchVectorIndex"_s);
    QCOMPARE(job->error().httpStatus, 404);
    QVERIFY(!job->error().requestId.isEmpty());
    QCOMPARE(job->error().place, u"colours/nosuchindex"_s);
}

void TestScan::everyCallIsLoggedInAFewBatches()
{
    qsizetype calls = 0;
    qsizetype batches = 0;
    connect(m_session.get(), &Session::callsLogged, this, [&](const QList<CallRecord> &records) {
        calls += records.size();
        ++batches;
    });
    ScanRequest request = colours(16);
    request.pageSize = smallPage;
    QVERIFY(finish(scan(request)));
    const qint64 pages = std::accumulate(m_sink->pages.cbegin(), m_sink->pages.cend(), qint64(0));
    QTRY_VERIFY2(calls >= pages, qPrintable(QString::number(calls)));
    QVERIFY2(batches * 2 < calls, qPrintable(QString::number(batches)));
}

void TestScan::latencyIsSharedBySixteenSegments()
{
    m_store->setFaults({.latency = 100ms});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(finish(scan(colours(16))));
    const qint64 rounds = *std::max_element(m_sink->pages.cbegin(), m_sink->pages.cend());
    QCOMPARE(m_sink->metadata, m_colours);
    QVERIFY2(timer.elapsed() < rounds * 100 * 2, qPrintable(QString::number(timer.elapsed())));
}

void TestScan::faultsCostNoRow_data()
{
    QTest::addColumn<DemoStore::Faults>("faults");
    QTest::newRow("503") << DemoStore::Faults{.failEvery = 7};
    QTest::newRow("cut off") << DemoStore::Faults{.truncateEvery = 7};
    QTest::newRow("dropped") << DemoStore::Faults{.dropEvery = 7};
    QTest::newRow("empty pages") << DemoStore::Faults{.emptyPageEvery = 3};
}

void TestScan::faultsCostNoRow()
{
    QFETCH(const DemoStore::Faults, faults);
    m_store->setFaults(faults);
    // One request may meet the fault in every attempt.
    ScanRequest request = colours(16);
    bool isComplete = false;
    for (int run = 0; run < 20 && !isComplete; ++run) {
        m_sink->isAfterEnd = false;
        ScanJob *job = scan(request);
        QVERIFY(finish(job));
        request.starts = job->positions();
        isComplete = job->isComplete();
    }
    QVERIFY(isComplete);
    QCOMPARE(m_sink->metadata, m_colours);
}

void TestScan::aSinkWithoutRoomHoldsTheScan()
{
    std::atomic<bool> isFull = false;
    m_sink->duringTake = [&isFull](const ScanPage &) { isFull = true; };
    m_sink->room = [&isFull](int) { return !isFull; };
    ScanJob *job = scan(colours(16));
    QTRY_VERIFY(m_sink->pageCount() > 0);
    QTest::qWait(100);
    const int pages = m_sink->pageCount();
    QVERIFY2(pages <= 32, "the page that came and the one that was asked for, of each segment");
    QTest::qWait(100);
    QCOMPARE(m_sink->pageCount(), pages);
    QVERIFY(job->isRunning());
    m_sink->duringTake = [](const ScanPage &) {};
    isFull = false;
    job->wake();
    QVERIFY(finish(job));
    QVERIFY(job->isComplete());
    QCOMPARE(m_sink->metadata, m_colours);
}

void TestScan::everyPageMayWaitForRoom()
{
    // Room for one page of all segments, and another only after the first was fetched by another thread.
    QSemaphore pages;
    std::atomic<int> inHand = 0;
    std::atomic<int> mostInHand = 0;
    m_sink->room = [&inHand](int) { return inHand < 4; };
    m_sink->duringTake = [&](const ScanPage &) {
        mostInHand = std::max(mostInHand.load(), ++inHand);
        pages.release();
    };
    ScanJob *job = scan(colours(16));
    std::atomic<bool> isOver = false;
    const std::unique_ptr<QThread> consumer(QThread::create([&] {
        while (!isOver) {
            if (!pages.tryAcquire(1, 20))
                continue;
            --inHand;
            job->wake();
        }
    }));
    consumer->start();
    const bool isFinished = finish(job);
    isOver = true;
    consumer->wait();
    QVERIFY(isFinished);
    QCOMPARE(m_sink->metadata, m_colours);
    QVERIFY2(mostInHand <= 4 + 2 * 16, qPrintable(QString::number(mostInHand)));
}

void TestScan::aFullSinkOfOneSegmentHoldsOnlyThatOne()
{
    std::atomic<bool> isFull = true;
    m_sink->room = [&isFull](int segment) { return segment != 5 || !isFull; };
    ScanJob *job = scan(colours(16));
    QTRY_COMPARE(job->progress().segmentsDone, 15);
    QTest::qWait(20);
    QVERIFY(job->isRunning());
    QCOMPARE(m_sink->pages.value(5), 0);
    isFull = false;
    job->wake();
    QVERIFY(finish(job));
    QCOMPARE(m_sink->metadata, m_colours);
}

void TestScan::itGoesOnFromItsPositions()
{
    ScanRequest request = colours(4);
    QList<SegmentStart> starts;
    int runs = 0;
    bool isComplete = false;
    for (; !isComplete && runs < 100; ++runs) {
        request.starts = starts;
        m_sink->isAfterEnd = false;
        ScanJob *job = m_session->makeScan(request, m_sink, m_session.get());
        connect(job, &ScanJob::progressed, job, &ScanJob::stop);
        job->start();
        QVERIFY(finish(job));
        QVERIFY(!job->hasFailed());
        starts = job->positions();
        isComplete = job->isComplete();
    }
    QVERIFY(isComplete);
    QVERIFY(runs > 2);
    QCOMPARE(m_sink->metadata, m_colours);
}

void TestScan::itResumesAfterAnError()
{
    std::atomic<int> left = 20;
    m_sink->refuse = [&left](const ScanPage &) { return --left == 0 ? std::optional(refusal()) : std::nullopt; };
    ScanJob *job = scan(colours(16));
    QVERIFY(finish(job));
    QVERIFY(job->hasFailed());
    // The page that was refused comes again.
    QSet<QByteArray> refused;
    const QHash<QByteArray, int> before = std::exchange(m_sink->timesSeen, {});
    m_sink->isAfterEnd = false;
    ScanRequest rest = colours(16);
    rest.starts = job->positions();
    ScanJob *second = scan(rest);
    QVERIFY(finish(second));
    QVERIFY(second->isComplete());
    QCOMPARE(m_sink->metadata, m_colours);
    int twice = 0;
    for (auto key = before.keyBegin(); key != before.keyEnd(); ++key)
        twice += m_sink->timesSeen.value(*key);
    QVERIFY(twice > 0);
    QVERIFY(twice <= smallPage);
}

void TestScan::deletionInTheMiddleLeavesNothing()
{
    m_store->setFaults({.latency = 20ms});
    for (int delay : {0, 1, 5, 25, 45}) {
        std::weak_ptr<CollectingSink> sink = m_sink;
        ScanRequest request;
        request.index = ref(u"scale"_s, u"million"_s);
        const std::unique_ptr<ScanJob> job(m_session->makeScan(request, m_sink, nullptr));
        job->start();
        QTest::qWait(delay);
        m_sink = std::make_shared<CollectingSink>();
    }
    m_store->setFaults({});
    QTRY_COMPARE(m_sink.use_count(), 1);
    QVERIFY(finish(scan(colours(16))));
    QCOMPARE(m_sink->metadata, m_colours);
}

void TestScan::theSessionMayGoFirst()
{
    m_store->setFaults({.latency = 20ms});
    ScanRequest request;
    request.index = ref(u"scale"_s, u"million"_s);
    const std::unique_ptr<ScanJob> job(m_session->makeScan(request, m_sink, nullptr));
    QSignalSpy ended(job.get(), &ScanJob::ended);
    job->start();
    QTRY_VERIFY(m_sink->pageCount() > 3);
    m_store->setFaults({.latency = 10s});
    QTest::qWait(50);
    QElapsedTimer timer;
    timer.start();
    m_session.reset();
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!ended.isEmpty() || ended.wait());
    QCOMPARE(ended.size(), 1);
    QVERIFY(job->wasStopped());
    job->wake();
    job->stop();
}

void TestScan::theSessionMayGoBeforeItBegan()
{
    const std::unique_ptr<ScanJob> begun(m_session->makeScan(colours(16), m_sink, nullptr));
    const std::unique_ptr<ScanJob> fresh(m_session->makeScan(colours(16), m_sink, nullptr));
    begun->start();
    m_session.reset();
    fresh->start();
    QVERIFY(finish(begun.get()));
    QVERIFY(finish(fresh.get()));
    QVERIFY(fresh->wasStopped());
}

void TestScan::aStopMayComeAtAnyTime()
{
    for (int delay = 0; delay < 30; ++delay) {
        m_sink = std::make_shared<CollectingSink>();
        ScanJob *job = scan(colours(16));
        QTest::qWait(delay % 10);
        job->stop();
        job->stop();
        QVERIFY(finish(job));
        QVERIFY(job->wasStopped() || job->isComplete());
        QCOMPARE(m_sink->rowCount, job->progress().rows);
        QCOMPARE(m_sink->callsAtOnce, 0);
    }
}

void TestScan::twoScansShareTheThreads()
{
    m_store->setFaults({.latency = 5ms});
    const auto other = std::make_shared<CollectingSink>();
    ScanJob *second = m_session->makeScan(colours(16), other, m_session.get());
    ScanJob *first = scan(colours(16));
    second->start();
    QVERIFY(finish(first));
    QVERIFY(finish(second));
    QCOMPARE(m_sink->metadata, m_colours);
    QCOMPARE(other->metadata, m_colours);
}

void TestScan::anAccountIdThatIsFoundOutReachesTheThreads()
{
    Profile profile = m_store->profile();
    profile.accountId.clear();
    m_session = makeSession(profile);
    // The threads are there before the account is known.
    ScanJob *early = scan(colours(4));
    QVERIFY(finish(early));
    QVERIFY(early->hasFailed());
    BucketModel *buckets = m_session->makeBucketModel(m_session.get());
    buckets->reload();
    QTRY_COMPARE(buckets->state(), PagedTableModel::State::Complete);
    m_sink->isAfterEnd = false;
    ScanJob *late = scan(colours(4));
    QVERIFY(finish(late));
    QCOMPARE(m_sink->metadata, m_colours);
}

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
