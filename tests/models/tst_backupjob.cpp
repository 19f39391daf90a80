#include "backupjob.h"
#include "fakeindex.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>

#include <fcntl.h>
#include <unistd.h>

using namespace vb;
using namespace Qt::StringLiterals;

using What = DeleteRequest::What;

namespace {

//! An index, and a backup of it or of some of its vectors.
struct BackingUp : FakeIndex
{
    QTemporaryDir home;
    QString directory = home.filePath(u"backups"_s);
    DeleteRequest request{What::Vectors, index(), {}};
    BackupHeader header;
    BackupWriter::OpenNew openNew;
    std::unique_ptr<BackupJob> job;
    QList<BackupReport> reports;
    QList<qint64> progress;

    BackingUp()
    {
        header.index = index();
        header.info.name = u"articles"_s;
        header.info.dimension = 3;
        header.time = QDateTime::currentDateTimeUtc();
    }
    void ask(int from, int count)
    {
        for (int i = from; i < from + count; ++i)
            request.keys.append(key(i));
    }
    void make()
    {
        job = std::make_unique<BackupJob>(&client, request, header, directory, nullptr, openNew);
        QObject::connect(job.get(), &BackupJob::finished, job.get(),
                         [this](const BackupReport &report) { reports.append(report); });
        QObject::connect(job.get(), &BackupJob::progressed, job.get(), [this](qint64 done) { progress.append(done); });
    }
    void run()
    {
        make();
        job->start();
        QVERIFY(reports.isEmpty());
        QTRY_COMPARE(reports.size(), 1);
    }
    const BackupReport &report() const { return reports.constFirst(); }
    QStringList files() const { return QDir(directory).entryList(QDir::Files); }
    //! What the file holds.
    QMap<QByteArray, Stored> backedUp() const
    {
        QMap<QByteArray, Stored> result;
        BackupReader reader(report().fileName);
        reader.open();
        for (auto next = reader.next(); next.ok() && next->has_value(); next = reader.next())
            result.insert(next.value()->key, {*next.value()->data, next.value()->metadata.value_or(QByteArray())});
        return result;
    }
};

bool operator==(const FakeIndex::Stored &a, const FakeIndex::Stored &b)
{
    return a.data == b.data && a.metadata == b.metadata && a.metadata.isNull() == b.metadata.isNull();
}

//! \a body in place of every answer but the first.
auto laterAnswersAre(const Exchange &exchange)
{
    return [exchange, turn = 0](const FakeNetwork::Sent &) mutable -> std::optional<Exchange> {
        return turn++ == 0 ? std::nullopt : std::optional(exchange);
    };
}

QByteArray items(const QByteArray &items)
{
    return R"({"vectors":[)" + items + "]}";
}

} // namespace

class TestBackupJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsAreBackedUp();
    void everyByteIsKept();
    void missingKeysAreNamedInTheirOrder();
    void keysNamedTwiceAreAskedOnce();
    void noKeysMakeAnEmptyBackup();
    void aWholeIndexIsBackedUp();
    void anEmptyIndexIsBackedUp();
    void pagesAreSizedByTheDimension_data();
    void pagesAreSizedByTheDimension();
    void sixCallsAtMostAreUnderWay();
    void aSlowDiskHoldsTheCallsUp();
    void progressEndsAtTheTotal();
    void aRetryIsTold();
    void wrongAnswersEndIt_data();
    void wrongAnswersEndIt();
    void wrongPagesOfAListingEndIt_data();
    void wrongPagesOfAListingEndIt();
    void withoutAFileNothingIsAsked();
    void aFullDiskEndsIt();
    void stopEndsIt_data();
    void stopEndsIt();
    void stopBeforeTheStartSendsNothing();
    void stopAfterTheEndDoesNothing();
    void stopDuringTheCheckEndsIt();
    void deletionLeavesNothing();
    void aHandlerMayDeleteIt();
};

void TestBackupJob::vectorsAreBackedUp()
{
    BackingUp fake;
    fake.fill(1000);
    fake.ask(100, 250);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 250);
    QVERIFY(fake.report().missing.isEmpty());
    QCOMPARE(fake.files().size(), 1);
    QCOMPARE(QFileInfo(fake.report().fileName).absolutePath(), fake.directory);
    const auto backedUp = fake.backedUp();
    QCOMPARE(backedUp.size(), 250);
    QCOMPARE(backedUp.firstKey(), FakeIndex::key(100));
    QCOMPARE(backedUp.lastKey(), FakeIndex::key(349));
    QVERIFY(backedUp.first() == fake.vectors.value(FakeIndex::key(100)));
    QCOMPARE(fake.sentOperations(), QList<QByteArray>(3, "getVectors"));
    for (const QJsonObject &body : fake.sentBodies("getVectors")) {
        QVERIFY(body[u"keys"].toArray().size() <= 100);
        QCOMPARE(body[u"returnData"], QJsonValue(true));
        QCOMPARE(body[u"returnMetadata"], QJsonValue(true));
    }
}

void TestBackupJob::everyByteIsKept()
{
    BackingUp fake;
    fake.vectors = {{QByteArray("nul\0\n\"\\", 7), {R"({ "float32" : [ -0.0,1E-7,0.10000000149011612 ]})", "{}"}},
                    {"\U0001F600 key", {R"({"float32":[NaN]})", QByteArray()}},
                    {"fusion", {R"({"a":[1.0],"b":[2]})", R"({"b":9007199254740993,"a":1e400,"b":"\ud83d\ude00\n"})"}},
                    {"null", {R"({"float32":[1]})", "null"}}};
    fake.request.keys = fake.vectors.keys();
    fake.run();
    QVERIFY(fake.report().isComplete());
    const auto backedUp = fake.backedUp();
    QCOMPARE(backedUp.keys(), fake.vectors.keys());
    for (const QByteArray &key : fake.request.keys)
        QVERIFY2(backedUp[key] == fake.vectors[key], key.constData());
}

void TestBackupJob::missingKeysAreNamedInTheirOrder()
{
    BackingUp fake;
    fake.fill(200);
    fake.request.keys = {"z", FakeIndex::key(7)};
    fake.ask(195, 200); // of which five exist
    fake.request.keys.append("a");
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 6);
    QCOMPARE(fake.report().missing.size(), 197);
    QCOMPARE(fake.report().missing.first(), "z");
    QCOMPARE(fake.report().missing.at(1), FakeIndex::key(200));
    QCOMPARE(fake.report().missing.last(), "a");
    BackupReader reader(fake.report().fileName);
    QVERIFY(reader.open().ok());
    while (reader.next()->has_value()) { }
    QCOMPARE(reader.trailer().missing, fake.report().missing);
}

void TestBackupJob::keysNamedTwiceAreAskedOnce()
{
    BackingUp fake;
    fake.fill(1);
    fake.request.keys = {FakeIndex::key(0), FakeIndex::key(0)};
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 1);
    QCOMPARE(fake.sentKeys(), QList<QList<QByteArray>>{{FakeIndex::key(0)}});
}

void TestBackupJob::noKeysMakeAnEmptyBackup()
{
    BackingUp fake;
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 0);
    QVERIFY(fake.network.sent().isEmpty());
}

void TestBackupJob::aWholeIndexIsBackedUp()
{
    BackingUp fake;
    fake.fill(3000);
    fake.pageSize = 30;
    fake.request.what = What::Index;
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 3000);
    const auto backedUp = fake.backedUp();
    QCOMPARE(backedUp.keys(), fake.vectors.keys());
    for (auto it = backedUp.cbegin(); it != backedUp.cend(); ++it)
        QVERIFY2(it.value() == fake.vectors[it.key()], it.key().constData());
    QSet<int> segments;
    for (const QJsonObject &body : fake.sentBodies("listVectors")) {
        segments.insert(body[u"segmentIndex"].toInt());
        QCOMPARE(body[u"segmentCount"].toInt(), 16);
        QCOMPARE(body[u"returnData"], QJsonValue(true));
        QCOMPARE(body[u"returnMetadata"], QJsonValue(true));
    }
    QCOMPARE(segments.size(), 16);
}

void TestBackupJob::anEmptyIndexIsBackedUp()
{
    BackingUp fake;
    fake.request.what = What::Index;
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 0);
}

void TestBackupJob::pagesAreSizedByTheDimension_data()
{
    QTest::addColumn<std::optional<int>>("dimension");
    QTest::addColumn<int>("maxResults");
    QTest::newRow("small") << std::optional(3) << 1000;
    QTest::newRow("medium") << std::optional(1024) << 612;
    QTest::newRow("large") << std::optional(4096) << 155;
    QTest::newRow("not known") << std::optional<int>() << 155;
    QTest::newRow("beyond the service") << std::optional(100'000) << 50;
}

void TestBackupJob::pagesAreSizedByTheDimension()
{
    QFETCH(const std::optional<int>, dimension);
    BackingUp fake;
    fake.request.what = What::Index;
    fake.header.info.dimension = dimension;
    fake.run();
    QTEST(fake.sentBodies("listVectors").first()[u"maxResults"].toInt(), "maxResults");
}

void TestBackupJob::sixCallsAtMostAreUnderWay()
{
    BackingUp fake;
    fake.ask(0, 2000);
    fake.fault = [](const FakeNetwork::Sent &) { return FakeClient::hanging(); };
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.network.sent().size(), 6);
    QTest::qWait(20);
    QCOMPARE(fake.network.sent().size(), 6);
}

void TestBackupJob::aSlowDiskHoldsTheCallsUp()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    BackingUp fake;
    fake.openNew = [&ends](const QByteArray &) { return ends[1]; }; // takes 64 KiB until somebody reads
    for (int i = 0; i < 2000; ++i)
        fake.vectors.insert(FakeIndex::key(i), {'[' + QByteArray(20'000, '1') + ']', QByteArray()});
    fake.ask(0, 2000);
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.network.sent().size(), 8); // pages of 2 MB
    QTest::qWait(50);
    QCOMPARE(fake.network.sent().size(), 8);
    const std::unique_ptr<QThread> disk(QThread::create([&ends] {
        QByteArray block(1'000'000, 0);
        while (::read(ends[0], block.data(), size_t(block.size())) > 0) { }
    }));
    disk->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QCOMPARE(fake.network.sent().size(), 20);
    QCOMPARE(fake.report().vectors, 2000);
    QVERIFY(!fake.report().isComplete()); // a pipe cannot be synced
    QVERIFY(disk->wait(10'000));
    ::close(ends[0]);
}

void TestBackupJob::progressEndsAtTheTotal()
{
    BackingUp fake;
    fake.fill(300);
    fake.ask(50, 500);
    fake.make();
    const QSignalSpy progressed(fake.job.get(), &BackupJob::progressed);
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QCOMPARE(progressed.size(), 5);
    QVERIFY(std::is_sorted(fake.progress.cbegin(), fake.progress.cend()));
    QCOMPARE(progressed.last()[0].toInt(), 500);
    QCOMPARE(progressed.last()[1].toInt(), 500);
    QVERIFY(progressed.last()[2].toInt() > 250 * 20);
    QCOMPARE(fake.report().vectors, 250);
}

void TestBackupJob::aRetryIsTold()
{
    BackingUp fake;
    fake.client.setRetryPolicy(RetryPolicy([] { return 0.0; }, 3));
    fake.fill(10);
    fake.ask(0, 10);
    fake.fault = [turn = 0](const FakeNetwork::Sent &) mutable {
        return turn++ < 2 ? std::optional(FakeClient::error(503, "ServiceUnavailable")) : std::nullopt;
    };
    fake.make();
    const QSignalSpy retried(fake.job.get(), &BackupJob::retryScheduled);
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().isComplete());
    QVERIFY(retried.size() >= 2);
}

void TestBackupJob::wrongAnswersEndIt_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<QString>("kind");
    QTest::newRow("denied") << FakeClient::error(403, "AccessDenied") << u"Denied"_s;
    QTest::newRow("no index") << FakeClient::error(404, "NoSuchVectorIndex") << u"NotFound"_s;
    QTest::newRow("broken server") << FakeClient::error(500, "InternalError") << u"Server"_s;
    QTest::newRow("throttled") << FakeClient::error(429, "QpsLimitExceeded") << u"Throttled"_s;
    QTest::newRow("closed") << FakeClient::answer(0) << u"ConnectionClosed"_s;
    QTest::newRow("HTML") << FakeClient::answer(200, "<html></html>") << u"BadAnswer"_s;
    QTest::newRow("cut") << FakeClient::answer(200, R"({"vectors":[{"key":"a")") << u"BadAnswer"_s;
    const QByteArray key = FakeIndex::key(1);
    const auto item
        = [](const QByteArray &text) -> QByteArray { return R"({"key":")" + text + R"(","data":{"float32":[1]}})"; };
    QTest::newRow("no data") << FakeClient::answer(200, items(R"({"key":")" + key + "\"}")) << u"BadAnswer"_s;
    QTest::newRow("null data") << FakeClient::answer(200, items(R"({"key":")" + key + R"(","data":null})"))
                               << u"BadAnswer"_s;
    QTest::newRow("twice") << FakeClient::answer(200, items(item(key) + ',' + item(key))) << u"BadAnswer"_s;
    QTest::newRow("not asked for") << FakeClient::answer(200, items(item("other"))) << u"BadAnswer"_s;
}

void TestBackupJob::wrongAnswersEndIt()
{
    QFETCH(const Exchange, exchange);
    BackingUp fake;
    fake.fill(1000);
    fake.ask(0, 1000);
    fake.fault = laterAnswersAre(exchange);
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QVERIFY(fake.report().error.has_value());
    QTEST(kindName(fake.report().error->kind), "kind");
    QCOMPARE(fake.report().error->operation, u"GetVectors"_s);
    QCOMPARE(fake.report().error->place, u"rag-prod/articles"_s);
    QVERIFY(!fake.report().stopped && fake.report().problem.isEmpty());
    QVERIFY(fake.report().fileName.isEmpty());
    QCOMPARE(fake.files(), QStringList());
    const qsizetype sent = fake.network.sent().size();
    QTest::qWait(20);
    QCOMPARE(fake.network.sent().size(), sent);
    QCOMPARE(fake.reports.size(), 1);
}

void TestBackupJob::wrongPagesOfAListingEndIt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("no data") << items(R"({"key":"a"})") << u"BadAnswer"_s;
    QTest::newRow("twice in a page") << items(R"({"key":"a","data":{}},{"key":"a","data":{}})") << u"BadAnswer"_s;
    QTest::newRow("segments ignored") << items(R"({"key":"a","data":{}})") << u"BadAnswer"_s;
    QTest::newRow("the same token again") << R"({"vectors":[],"nextToken":"t"})"_ba << u"RepeatedToken"_s;
    QTest::newRow("no object") << "[]"_ba << u"BadAnswer"_s;
}

void TestBackupJob::wrongPagesOfAListingEndIt()
{
    QFETCH(const QByteArray, body);
    BackingUp fake;
    fake.fill(100);
    fake.request.what = What::Index;
    fake.fault = laterAnswersAre(FakeClient::answer(200, body));
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QVERIFY(fake.report().error.has_value());
    QTEST(kindName(fake.report().error->kind), "kind");
    QCOMPARE(fake.report().error->operation, u"ListVectors"_s);
    QCOMPARE(fake.files(), QStringList());
}

void TestBackupJob::withoutAFileNothingIsAsked()
{
    BackingUp fake;
    fake.fill(10);
    fake.ask(0, 10);
    fake.directory = u"/etc/passwd/backups"_s;
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QCOMPARE(fake.report().problem, u"Not a directory"_s);
    QVERIFY(fake.report().fileName.isEmpty());
    QVERIFY(fake.network.sent().isEmpty());
}

void TestBackupJob::aFullDiskEndsIt()
{
    BackingUp fake;
    fake.fill(5000);
    fake.ask(0, 5000);
    fake.openNew = [](const QByteArray &) { return ::open("/dev/full", O_WRONLY | O_CLOEXEC); };
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QCOMPARE(fake.report().problem, u"No space left on device"_s);
    QVERIFY(fake.report().fileName.isEmpty());
    QVERIFY(!fake.report().error && !fake.report().stopped);
}

void TestBackupJob::stopEndsIt_data()
{
    QTest::addColumn<int>("pages"); // written before
    for (const int pages : {0, 1, 5, 20})
        QTest::addRow("%d", pages) << pages;
}

void TestBackupJob::stopEndsIt()
{
    QFETCH(const int, pages);
    BackingUp fake;
    fake.fill(2000);
    fake.ask(0, 2000);
    fake.make();
    const auto stopHere = [&] { fake.progress.size() < pages ? void() : fake.job->stop(); };
    connect(fake.job.get(), &BackupJob::progressed, this, stopHere);
    fake.job->start();
    stopHere();
    QVERIFY(fake.reports.isEmpty());
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped);
    QVERIFY(!fake.report().isComplete());
    QVERIFY(!fake.report().error && fake.report().problem.isEmpty());
    QCOMPARE(fake.files(), QStringList());
    QTest::qWait(20);
    QCOMPARE(fake.reports.size(), 1);
}

void TestBackupJob::stopBeforeTheStartSendsNothing()
{
    BackingUp fake;
    fake.fill(10);
    fake.ask(0, 10);
    fake.make();
    fake.job->stop();
    fake.job->start();
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped);
    QVERIFY(fake.network.sent().isEmpty());
    QVERIFY(!QDir(fake.directory).exists());
}

void TestBackupJob::stopAfterTheEndDoesNothing()
{
    BackingUp fake;
    fake.fill(10);
    fake.ask(0, 10);
    fake.run();
    fake.job->stop();
    fake.job->start();
    QTest::qWait(20);
    QCOMPARE(fake.reports.size(), 1);
    QVERIFY(QFile::exists(fake.report().fileName));
    fake.job.reset();
    QVERIFY(QFile::exists(fake.report().fileName));
}

//! The whole file was written: only that it was not read back to its end is wrong with it.
void TestBackupJob::stopDuringTheCheckEndsIt()
{
    BackingUp fake;
    for (int i = 0; i < 1000; ++i)
        fake.vectors.insert(FakeIndex::key(i), {'[' + QByteArray(20'000, '1') + ']', QByteArray()});
    fake.ask(0, 1000);
    fake.make();
    connect(fake.job.get(), &BackupJob::progressed, this, [&](qint64 vectors, qint64 total) {
        QTimer::singleShot(0, fake.job.get(), [&fake, isAll = vectors == total] {
            isAll ? fake.job->stop() : void(); // the check has begun
        });
    });
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped);
    QVERIFY(!fake.report().isComplete());
    QCOMPARE(fake.report().vectors, 1000);
    QCOMPARE(fake.files(), QStringList());
}

void TestBackupJob::deletionLeavesNothing()
{
    BackingUp fake;
    fake.fill(2000);
    fake.ask(0, 2000);
    fake.fault = [turn = 0](const FakeNetwork::Sent &) mutable -> std::optional<Exchange> {
        return turn++ < 3 ? std::nullopt : std::optional(FakeClient::hanging());
    };
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.progress.size(), 3);
    QTRY_COMPARE(fake.network.sent().size(), 9);
    QCOMPARE(fake.files().size(), 1);
    fake.job.reset();
    QCOMPARE(fake.network.aborted(), 6);
    QCOMPARE(fake.files(), QStringList());
    QTest::qWait(20);
    QVERIFY(fake.reports.isEmpty());
}

void TestBackupJob::aHandlerMayDeleteIt()
{
    BackingUp fake;
    fake.fill(500);
    fake.ask(0, 500);
    fake.make();
    connect(fake.job.get(), &BackupJob::progressed, this, [&] { fake.job.reset(); });
    fake.job->start();
    QTRY_VERIFY(!fake.job);
    fake.make();
    connect(fake.job.get(), &BackupJob::finished, this, [&] { fake.job.reset(); });
    fake.job->start();
    QTRY_VERIFY(!fake.job);
    QVERIFY(fake.report().isComplete());
}

QTEST_GUILESS_MAIN(TestBackupJob)
#include "tst_backupjob.moc"
