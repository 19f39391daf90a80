#include "deleting.h"
#include "flightwindow.h"
#include "sizelimit.h"

#include <QFileInfo>
#include <QtTest>

#include <random>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = ApiError::Kind;
using Fault = FakeStore::Fault;

namespace {

Exchange connectionReset()
{
    Exchange exchange;
    exchange.status = 0;
    return exchange;
}

//! A head that says yes, and a connection that ends before the body does.
Exchange truncated()
{
    Exchange exchange = FakeStore::done();
    exchange.status = 200;
    exchange.failure = QNetworkReply::RemoteHostClosedError;
    return exchange;
}

Exchange throttled(const QByteArray &retryAfter = {})
{
    Exchange exchange = refusal(429, "QpsLimitExceeded");
    if (!retryAfter.isEmpty())
        exchange.headers.append(qMakePair("Retry-After"_ba, retryAfter));
    return exchange;
}

Exchange page(int status)
{
    Exchange exchange = answer("<html><body>gateway</body></html>");
    exchange.status = status;
    exchange.headers.append(qMakePair("Content-Type"_ba, "text/html"_ba));
    return exchange;
}

//! Counts what a batch whose answer was lost must never suffer: being sent again before it was read back.
struct ResendWatch
{
    QSet<QByteArray> unsettled;
    int violations = 0;

    void note(const QByteArray &operation, const QList<QByteArray> &keys, bool losesAnswer)
    {
        const QSet<QByteArray> named = asSet(keys);
        if (operation == "deleteVectors") {
            violations += unsettled.intersects(named) ? 1 : 0;
            unsettled.unite(losesAnswer ? named : QSet<QByteArray>());
        } else {
            unsettled.subtract(named);
        }
    }
};

} // namespace

Q_DECLARE_METATYPE(vb::Exchange)

//! Whatever goes wrong in the middle: the store ends as the report says, and only what was confirmed was sent.
class TestDeleteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultInTheMiddleIsSettled_data();
    void aFaultInTheMiddleIsSettled();
    void whatIsStillThereAfterThreeSendsIsReported();
    void aDeletionThatOnlySaysSoIsStillThere();
    void aRefusedBatchDoesNotEndTheJob();
    void whatCannotBeReadBackIsUnknown();
    void readBackThatIsDeniedStopsTheRest();
    void outagesStopTheRest();
    void throttlingHalvesWhatIsInFlight();
    void theWindowHalvesOnceAndGrowsSlowly();
    void aJournalThatCannotBeBegunSendsNothing();
    void aJournalThatFillsUpStopsTheRest();
    void aFullDiskInTheBackupDeletesNothing();
    void everyFaultEverywhere_data();
    void everyFaultEverywhere();
};

void TestDeleteFaults::aFaultInTheMiddleIsSettled_data()
{
    QTest::addColumn<Exchange>("fault");
    QTest::addColumn<qsizetype>("applied");
    QTest::addColumn<QList<qsizetype>>("sizes"); // of the DeleteVectors requests, sorted
    const qsizetype half = 250;
    const QList<qsizetype> rest{200, 250, 500, 500};
    const QList<qsizetype> whole{200, 500, 500, 500};
    const QList<qsizetype> once{200, 500, 500};
    QTest::newRow("500, nothing applied") << refusal(500, "InternalError") << qsizetype(0) << whole;
    QTest::newRow("500, half applied") << refusal(500, "InternalError") << half << rest;
    QTest::newRow("500, all applied") << refusal(500, "InternalError") << FakeStore::all << once;
    QTest::newRow("502 page, half applied") << page(502) << half << rest;
    QTest::newRow("503 without a limit's code, half applied") << refusal(503, "ServiceUnavailable") << half << rest;
    QTest::newRow("408, half applied") << refusal(408, "RequestTimeout") << half << rest;
    QTest::newRow("reset, nothing applied") << connectionReset() << qsizetype(0) << whole;
    QTest::newRow("reset, half applied") << connectionReset() << half << rest;
    QTest::newRow("reset, all applied") << connectionReset() << FakeStore::all << once;
    QTest::newRow("truncated, half applied") << truncated() << half << rest;
    QTest::newRow("silence, half applied") << silence() << half << rest;
    QTest::newRow("silence, all applied") << silence() << FakeStore::all << once;
    QTest::newRow("429") << throttled() << qsizetype(0) << whole;
    QTest::newRow("429 with Retry-After") << throttled("1") << qsizetype(0) << whole;
    QTest::newRow("a portal's page, nothing applied") << page(200) << qsizetype(0) << whole;
}

void TestDeleteFaults::aFaultInTheMiddleIsSettled()
{
    QFETCH(Exchange, fault);
    QFETCH(qsizetype, applied);
    QFETCH(QList<qsizetype>, sizes);
    Deleting it;
    it.client.setDeadline(300ms);
    it.store.put(numbered(2000));
    it.store.nextDelete(FakeStore::done(), FakeStore::all);
    it.store.nextDelete(fault, applied);
    const DeleteReport report = it.run(vectorsRequest(numbered(1200)));
    QVERIFY2(report.isComplete(), qPrintable(report.problem));
    QCOMPARE(report.deleted, numbered(1200));
    QCOMPARE(it.store.keys, asSet(numbered(800, 1200)));
    QList<qsizetype> sent;
    for (const QList<QByteArray> &batch : it.store.deleteBatches)
        sent.append(batch.size());
    std::sort(sent.begin(), sent.end());
    QCOMPARE(sent, sizes);
    QVERIFY(it.lastOperation().unsettledKeys().isEmpty());
}

void TestDeleteFaults::whatIsStillThereAfterThreeSendsIsReported()
{
    Deleting it;
    it.store.put(numbered(1000));
    it.store.judge = [](const QByteArray &operation, const QList<QByteArray> &keys) {
        const bool fails = operation == "deleteVectors" && keys.contains("key-999");
        return fails ? std::optional(Fault{refusal(500, "InternalError"), keys.size() - 1}) : std::nullopt;
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(1000)));
    QCOMPARE(report.deleted, numbered(999));
    QCOMPARE(report.stillThere.size(), 1);
    QCOMPARE(report.stillThere[0].keys, QList<QByteArray>{"key-999"});
    QCOMPARE(report.stillThere[0].error.kind, Kind::Server);
    QCOMPARE(report.stillThere[0].error.code, u"InternalError"_s);
    QCOMPARE(it.store.deleteBatches.size(), 4);
    QCOMPARE(it.store.deleteBatches.constLast(), QList<QByteArray>{"key-999"}); // only the rest goes again
    QVERIFY(!report.isComplete());
    QCOMPARE(it.lastOperation().batches[1].stillThere, QList<QByteArray>{"key-999"});
    QVERIFY(it.lastOperation().batches[1].requestIds.contains(u"R-1"_s));
}

void TestDeleteFaults::aDeletionThatOnlySaysSoIsStillThere()
{
    Deleting it;
    it.store.put({"a"});
    it.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "deleteVectors" ? std::optional(Fault{FakeStore::done(), 0}) : std::nullopt;
    };
    const DeleteReport report = it.run(vectorsRequest({"a"}));
    QCOMPARE(it.store.deleteBatches.size(), 3);
    QCOMPARE(keysOf(report.stillThere), QList<QByteArray>{"a"});
    QVERIFY(!report.stillThere[0].error.message.isEmpty());
    QCOMPARE(it.deleted->count(), 0);
}

void TestDeleteFaults::aRefusedBatchDoesNotEndTheJob()
{
    Deleting it;
    it.store.put(numbered(1200));
    it.store.nextDelete(refusal(400, "InvalidArgument"), 0);
    const DeleteReport report = it.run(vectorsRequest(numbered(1200)));
    QCOMPARE(report.deleted, numbered(700, 500));
    QCOMPARE(keysOf(report.stillThere), numbered(500));
    QCOMPARE(it.store.count("getVectors"), 7); // a refused batch is not read back
}

void TestDeleteFaults::whatCannotBeReadBackIsUnknown()
{
    Deleting it;
    it.store.put(numbered(1200));
    it.store.judge = [](const QByteArray &operation, const QList<QByteArray> &keys) {
        const bool fails = operation == "getVectors" && keys.contains("key-250");
        return fails ? std::optional(Fault{refusal(500, "InternalError")}) : std::nullopt;
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(1200)));
    QCOMPARE(keysOf(report.unknown), numbered(100, 200));
    QCOMPARE(report.unknown[0].error.operation, u"GetVectors"_s);
    QCOMPARE(report.deleted.size(), 1100);
    QVERIFY(!report.isComplete());
    QCOMPARE(it.lastOperation().unsettledKeys(), numbered(100, 200));
    QCOMPARE(it.lastOperation().batches[0].unknown, numbered(100, 200));
}

void TestDeleteFaults::readBackThatIsDeniedStopsTheRest()
{
    Deleting it;
    it.store.put(numbered(20000));
    it.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "getVectors" ? std::optional(Fault{refusal(403, "AccessDenied")}) : std::nullopt;
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(20000)));
    QVERIFY(report.deleted.isEmpty());
    QCOMPARE(asSet(keysOf(report.unknown)), it.store.everSent());
    QCOMPARE(report.unknown[0].error.kind, Kind::Denied);
    QVERIFY(report.notTried.size() >= 10000);
}

void TestDeleteFaults::outagesStopTheRest()
{
    Deleting it;
    it.store.put(numbered(20000));
    int requests = 0;
    it.store.judge = [&requests](const QByteArray &, const QList<QByteArray> &) {
        return ++requests > 10 ? std::optional(Fault{connectionReset()}) : std::nullopt;
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(20000)));
    QVERIFY(report.notTried.size() >= 8000);
    QCOMPARE(sorted(allKeys(report)), sorted(numbered(20000)));
    QCOMPARE(asSet(report.notTried) & it.store.everSent(), QSet<QByteArray>());
}

void TestDeleteFaults::throttlingHalvesWhatIsInFlight()
{
    Deleting it;
    it.store.put(numbered(10000));
    int sent = 0;
    int underWay = 0;
    QList<int> sideBySide;
    it.store.judge = [&](const QByteArray &operation, const QList<QByteArray> &) {
        if (operation != "deleteVectors")
            return std::optional<Fault>();
        Exchange exchange = ++sent <= 6 ? throttled() : FakeStore::done();
        exchange.delayMs = 30;
        sideBySide.append(++underWay);
        QTimer::singleShot(25, this, [&underWay] { --underWay; });
        return std::optional(Fault{exchange, sent <= 6 ? 0 : FakeStore::all});
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(10000)));
    QVERIFY(report.isComplete());
    QCOMPARE(sideBySide.mid(0, 6), (QList<int>{1, 2, 3, 4, 5, 6}));
    // The six are tried again, and succeed, which makes three to four. From then on:
    const int most = *std::max_element(sideBySide.cbegin() + 12, sideBySide.cbegin() + 20);
    QVERIFY2(most >= 2 && most <= 4, qPrintable(QString::number(most)));
    QVERIFY(*std::max_element(sideBySide.cbegin() + 20, sideBySide.cend()) <= 5);
}

void TestDeleteFaults::theWindowHalvesOnceAndGrowsSlowly()
{
    FlightWindow window(6);
    for (int i = 0; i < 6; ++i)
        window.throttled(); // all that were under way
    QCOMPARE(window.limit(), 3);
    window.throttled();
    QCOMPARE(window.limit(), 1);
    window.throttled();
    window.throttled();
    window.throttled();
    QCOMPARE(window.limit(), 1);
    int successes = 0;
    for (; window.limit() < 6; ++successes)
        window.succeeded();
    QCOMPARE(successes, 2 + 4 + 6 + 8 + 10);
    for (int i = 0; i < 100; ++i)
        window.succeeded();
    QCOMPARE(window.limit(), 6);
}

void TestDeleteFaults::aJournalThatCannotBeBegunSendsNothing()
{
    Deleting it;
    it.options.backup = true;
    it.store.put(numbered(10));
    QFile file(it.folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    it.journal = std::make_unique<DeleteJournal>(it.folder.filePath(u"file/d.jsonl"_s));
    const DeleteReport report = it.run(vectorsRequest(numbered(10)));
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(report.problem.contains(it.journal->fileName()));
    QCOMPARE(report.notTried, numbered(10));
    QVERIFY(!report.stopped);
    QVERIFY(!report.isComplete());
}

void TestDeleteFaults::aJournalThatFillsUpStopsTheRest()
{
    Deleting it;
    it.store.put(numbered(20000));
    std::unique_ptr<SizeLimit> limit;
    it.store.judge = [&](const QByteArray &operation, const QList<QByteArray> &) {
        if (operation == "deleteVectors" && !limit)
            limit = std::make_unique<SizeLimit>(QFileInfo(it.journal->fileName()).size());
        return std::optional<Fault>();
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(20000)));
    limit.reset();
    QVERIFY(!report.problem.isEmpty());
    QVERIFY(report.notTried.size() >= 10000);
    QCOMPARE(asSet(report.notTried) & it.store.everSent(), QSet<QByteArray>());
    QSet<QByteArray> intended;
    for (const JournalBatch &batch : it.lastOperation().batches)
        intended.unite(asSet(batch.keys));
    QVERIFY(!it.store.everSent().isEmpty());
    QVERIFY(intended.contains(it.store.everSent()));
    QCOMPARE(asSet(report.deleted), it.store.everSent()); // what was under way was settled
}

void TestDeleteFaults::aFullDiskInTheBackupDeletesNothing()
{
    Deleting it;
    it.options.backup = true;
    it.store.put(numbered(2000));
    std::unique_ptr<SizeLimit> limit;
    it.store.judge = [&](const QByteArray &, const QList<QByteArray> &) {
        if (!limit)
            limit = std::make_unique<SizeLimit>(QFileInfo(it.journal->fileName()).size() + 10'000);
        return std::optional<Fault>();
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(2000)));
    limit.reset();
    QVERIFY(it.store.deleteBatches.isEmpty());
    QVERIFY(!report.problem.isEmpty());
    QCOMPARE(report.notTried, numbered(2000));
    QVERIFY(!report.isComplete());
}

void TestDeleteFaults::everyFaultEverywhere_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 40; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

void TestDeleteFaults::everyFaultEverywhere()
{
    QFETCH(int, seed);
    std::mt19937 random{std::mt19937::result_type(seed)};
    const auto chance = [&random](int percent) { return int(random() % 100) < percent; };
    const QList<Exchange> lost{refusal(500, "InternalError"), connectionReset(), truncated(), page(502), silence()};
    const QList<Exchange> refused{throttled(), throttled("0"), refusal(400, "InvalidArgument"),
                                  refusal(409, "VectorIndexOperationConflict")};
    const int rate = int(random() % 40);
    Deleting it;
    it.client.setDeadline(100ms);
    it.store.put(numbered(5000));
    const QList<QByteArray> keys = numbered(1 + random() % 4000, random() % 1000);
    ResendWatch watch;
    it.store.judge = [&](const QByteArray &operation, const QList<QByteArray> &named) -> std::optional<Fault> {
        const bool losesAnswer = chance(rate / 2);
        const bool refuses = !losesAnswer && chance(rate / 3);
        watch.note(operation, named, losesAnswer);
        if (losesAnswer)
            return Fault{lost[random() % lost.size()], qsizetype(random() % 501)};
        return refuses ? std::optional(Fault{refused[random() % refused.size()]}) : std::nullopt;
    };
    it.make(vectorsRequest(keys));
    const qint64 stopAt = chance(30) ? qint64(random() % 4000) : 100'000;
    connect(it.job.get(), &DeleteJob::progressed, this, [&it, stopAt](qint64 done) {
        if (done >= stopAt)
            it.job->stop();
    });
    it.job->start();
    const DeleteReport report = it.wait();

    QVERIFY2(report.problem.isEmpty(), qPrintable(report.problem));
    QCOMPARE(sorted(allKeys(report)), sorted(keys)); // each key in exactly one list
    QCOMPARE(watch.violations, 0);
    const QSet<QByteArray> confirmed = asSet(keys);
    QVERIFY(confirmed.contains(it.store.everSent()));
    QCOMPARE(it.store.keys - confirmed, asSet(numbered(5000)) - confirmed); // the others are untouched
    QCOMPARE(asSet(report.deleted) & it.store.keys, QSet<QByteArray>());
    QVERIFY(it.store.keys.contains(asSet(keysOf(report.stillThere))));
    QVERIFY(it.store.keys.contains(asSet(report.notTried)));
    QCOMPARE(asSet(report.notTried) & it.store.everSent(), QSet<QByteArray>());
    QSet<QByteArray> told;
    for (const QVariantList &arguments : *it.deleted)
        told.unite(asSet(arguments[0].value<QList<QByteArray>>()));
    QCOMPARE(told, asSet(report.deleted));
    QCOMPARE(asSet(it.lastOperation().unsettledKeys()), confirmed - told);
    QVERIFY(it.lastOperation().isEnded);
}

QTEST_GUILESS_MAIN(TestDeleteFaults)
#include "tst_deletefaults.moc"
