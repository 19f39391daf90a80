#include "backupfile.h"
#include "deleting.h"
#include "journalrecord.h"

#include <QtTest>

#include <random>

using namespace vb;
using namespace Qt::StringLiterals;

using Fault = FakeStore::Fault;
using What = DeleteRequest::What;

namespace {

//! What another run left behind: begun as by this connection, and no longer running.
struct Resuming : Deleting
{
    JournalOperation operation;

    explicit Resuming(const QList<QByteArray> &keys, What what = What::Vectors)
    {
        operation.id = QStringLiteral("earlier");
        operation.time = QDateTime::currentDateTimeUtc();
        operation.profileName = client.profile().name;
        operation.region = client.profile().region;
        operation.endpoint = QStringLiteral("127.0.0.1:9");
        operation.accountId = client.profile().accountId;
        operation.request = {what, articles(), keys};
        options.resumedId = operation.id;
    }
    void leave() const
    {
        journal->writeBegin(operation);
        journal->writeRecord(leaveRecord(operation.id));
    }
    void intend(int number, const QList<QByteArray> &keys) const { journal->writeIntent(operation.id, number, keys); }
    void settle(int number, const QList<QByteArray> &keys, const QList<QByteArray> &gone) const
    {
        JournalBatch batch;
        batch.number = number;
        batch.keys = keys;
        batch.deleted = gone;
        journal->writeOutcome(operation.id, batch);
    }
    //! A complete backup of \a keys, in a folder of its own; its name.
    QString backUp(const QList<QByteArray> &keys, const QList<QByteArray> &missing = {}) const
    {
        BackupHeader header;
        header.id = operation.id;
        header.index = operation.request.index;
        BackupWriter writer;
        QString problem = writer.open(folder.filePath(QStringLiteral("earlier")), header);
        for (const QByteArray &key : keys) {
            VectorRecord vector;
            vector.key = key;
            vector.data = R"({"float32":[0.5]})";
            problem += writer.append(vector);
        }
        problem += writer.close(missing);
        journal->writeBackup(operation.id, writer.fileName(), missing);
        return problem.isEmpty() ? writer.fileName() : QString();
    }
    //! Of the journal alone, as the window does it.
    DeleteReport resume() { return run({operation.request.what, operation.request.index, {}}); }
};

} // namespace

//! Going on with a deletion that another run of the program left: exactly the rest of what was confirmed. With
//! real processes that are killed: tests/app/tst_deleteresume.
class TestResumedDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOneGoesOnWithIt_data();
    void onlyOneGoesOnWithIt();
    void whoGoesBeforeItWasWrittenLeavesIt();
    void whatWasNeverSentIsSent();
    void whatMayHaveBeenSentIsReadBackFirst();
    void whatIsSettledIsLeftAlone();
    void goesOnExactlyWithTheRest_data();
    void goesOnExactlyWithTheRest();
    void aBackupThatWasNotCompleteIsMadeAnew();
    void aBackupThatWasCompleteIsNotMadeAgain();
    void aBackupThatIsGoneIsMadeAnewForTheRest();
    void aBackupWishedForNowIsMade();
    void aBackupThatCannotBeMadeNowDeletesNothing();
    void whatTheBackupMissedIsNotSent();
    void noMoreThanIsAskedForIsDeleted();
    void whatIsFoundAfterAStopWasNotTried();
    void aStopStillLooksForWhatMayBeGone();
    void whatIsNotLookedForIsUnknownAndStaysOpen();
    void anIndexIsLookedForFirst();
    void anIndexThatIsGoneNeedsNoBackup();
    void anIndexWhoseBackupIsGoneIsBackedUpAgain();
    void aStopStillLooksForAnIndex();
    void aStoppedDeletionCanBeGoneOnWith();
    void anotherConnectionIsRefused_data();
    void anotherConnectionIsRefused();
    void otherKeysOrPlacesAreRefused();
    void anUnknownIdIsRefused();
    void aDeletionThatRunsIsRefused();
    void nothingLeftEndsItWithoutARequest();
    void theJournalNumbersItsBatchesOn();
};

void TestResumedDeletion::onlyOneGoesOnWithIt_data()
{
    QTest::addColumn<bool>("isOtherProgram");
    QTest::newRow("two windows") << false;
    QTest::newRow("two programs") << true;
}

void TestResumedDeletion::onlyOneGoesOnWithIt()
{
    QFETCH(bool, isOtherProgram);
    const QList<QByteArray> keys = numbered(3);
    Resuming one(keys);
    one.store.put(keys);
    one.leave();
    DeleteJournal others(one.journal->fileName());
    DeleteJob other(&one.client, isOtherProgram ? &others : one.journal.get(), {What::Vectors, articles(), {}},
                    one.options);
    QSignalSpy otherFinished(&other, &DeleteJob::finished);
    one.make({What::Vectors, articles(), {}})->start();
    other.start();
    QTRY_COMPARE_WITH_TIMEOUT(otherFinished.count(), 1, 20000);
    const QList<DeleteReport> reports{one.wait(), otherFinished.at(0).at(0).value<DeleteReport>()};
    QCOMPARE(reports.at(0).deleted.size() + reports.at(1).deleted.size(), 3);
    QCOMPARE(int(reports.at(0).problem.isEmpty()) + int(reports.at(1).problem.isEmpty()), 1);
    QCOMPARE(one.store.deleteBatches.size(), 1);
    QVERIFY(one.lastOperation().isEnded);
}

void TestResumedDeletion::whoGoesBeforeItWasWrittenLeavesIt()
{
    Resuming resuming(numbered(3));
    resuming.leave();
    bool isCalled = false;
    {
        QObject gone;
        resuming.journal->claim(resuming.lastOperation(), &gone,
                                [&](const QString &, const QString &) { isCalled = true; });
    }
    QTRY_VERIFY(resuming.lastOperation().needsAttention());
    QTest::qWait(50);
    QVERIFY(resuming.lastOperation().needsAttention());
    QVERIFY(!isCalled);
}

void TestResumedDeletion::whatWasNeverSentIsSent()
{
    Resuming it(numbered(700));
    it.leave();
    it.store.put(numbered(1000));
    const DeleteReport report = it.resume();
    QVERIFY2(report.isComplete(), qPrintable(report.problem));
    QCOMPARE(report.id, u"earlier"_s);
    QCOMPARE(report.request.keys, numbered(700));
    QCOMPARE(it.store.keys, asSet(numbered(300, 700)));
    QVERIFY(it.lastOperation().isEnded);
    QVERIFY(it.lastOperation().unsettledKeys().isEmpty());
    QCOMPARE(it.journal->read().size(), 1); // no new operation
}

void TestResumedDeletion::whatMayHaveBeenSentIsReadBackFirst()
{
    Resuming it(numbered(600));
    it.leave();
    it.intend(1, numbered(500));
    it.store.put(numbered(600));
    it.store.keys.subtract(asSet(numbered(200))); // the service got that far
    const DeleteReport report = it.resume();
    QCOMPARE(sorted(report.deleted), sorted(numbered(600)));
    QVERIFY(it.store.keys.isEmpty());
    QCOMPARE(it.store.everSent(), asSet(numbered(400, 200))); // not what was found to be gone
    QCOMPARE(it.deleted->value(0).value(0).value<QList<QByteArray>>(), numbered(200));
}

void TestResumedDeletion::whatIsSettledIsLeftAlone()
{
    Resuming it(numbered(600));
    it.leave();
    it.intend(1, numbered(500));
    it.settle(1, numbered(500), numbered(500));
    it.store.put(numbered(600)); // put again by somebody since: not ours to delete any more
    const DeleteReport report = it.resume();
    QCOMPARE(report.deleted, numbered(100, 500));
    QCOMPARE(it.store.keys, asSet(numbered(500)));
}

void TestResumedDeletion::goesOnExactlyWithTheRest_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 25; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

//! Runs that are dropped at any moment, one after another, until one comes to its end.
void TestResumedDeletion::goesOnExactlyWithTheRest()
{
    QFETCH(int, seed);
    std::mt19937 random{std::mt19937::result_type(seed)};
    Deleting it;
    it.options.backup = seed % 3 == 0;
    it.store.put(numbered(4000));
    const QList<QByteArray> keys = numbered(200 + random() % 3000, random() % 800);
    int untilDrop = int(random() % 30);
    it.store.judge = [&](const QByteArray &operation, const QList<QByteArray> &) {
        if (untilDrop-- == 0)
            QTimer::singleShot(0, this, [&it] { it.job.reset(); });
        const bool losesAnswer = operation == "deleteVectors" && random() % 5 == 0;
        return losesAnswer ? std::optional(Fault{refusal(500, "InternalError"), qsizetype(random() % 501)})
                           : std::nullopt;
    };
    it.make(vectorsRequest(keys))->start();
    int runs = 1;
    for (; QTest::qWaitFor([&] { return !it.job || it.finished->count() > 0; }, 20000) && !it.job; ++runs) {
        it.options.resumedId = it.lastOperation().id;
        untilDrop = int(random() % 40) + 10 * runs; // one of them will see the end
        it.make(vectorsRequest({}))->start();
    }
    const DeleteReport report = it.wait();
    QVERIFY2(report.problem.isEmpty(), qPrintable(report.problem));
    const QSet<QByteArray> confirmed = asSet(keys);
    QVERIFY(confirmed.contains(it.store.everSent()));
    QCOMPARE(it.store.keys - confirmed, asSet(numbered(4000)) - confirmed);
    QCOMPARE(asSet(it.lastOperation().unsettledKeys()), it.store.keys & confirmed);
    QCOMPARE(it.journal->read().size(), 1);
}

void TestResumedDeletion::aBackupThatWasNotCompleteIsMadeAnew()
{
    Resuming it(numbered(10));
    it.operation.withBackup = true; // as confirmed then, whatever is wished now
    it.leave();
    it.store.put(numbered(10));
    const DeleteReport report = it.resume();
    QVERIFY(report.isComplete());
    QCOMPARE(report.backedUp, 10);
    QCOMPARE(it.backups().size(), 1);
}

void TestResumedDeletion::aBackupThatWasCompleteIsNotMadeAgain()
{
    Resuming it(numbered(10));
    it.operation.withBackup = true;
    it.options.backup = true;
    it.leave();
    const QString fileName = it.backUp(numbered(10));
    it.store.put(numbered(10));
    const DeleteReport report = it.resume();
    QVERIFY(report.isComplete());
    QCOMPARE(report.backupFile, fileName);
    QVERIFY(it.backups().isEmpty());
}

//! What is left of a deletion is as precious as all of it: it goes only after it was backed up again.
void TestResumedDeletion::aBackupThatIsGoneIsMadeAnewForTheRest()
{
    Resuming it(numbered(700));
    it.operation.withBackup = true;
    it.leave();
    QVERIFY(QFile::remove(it.backUp(numbered(700), {"key-699"})));
    it.intend(1, numbered(500));
    it.store.put(numbered(699));
    it.store.keys.subtract(asSet(numbered(200))); // the service got that far
    QList<QByteArray> wasThere;
    it.store.judge = [&it, &wasThere](const QByteArray &operation, const QList<QByteArray> &) {
        wasThere += operation == "deleteVectors" ? QList<QByteArray>(it.backups().size(), operation) : wasThere;
        return std::nullopt;
    };
    const DeleteReport report = it.resume();
    QVERIFY2(report.isComplete(), qPrintable(report.problem));
    QCOMPARE(report.backedUp, 499);
    QVERIFY(isBackupOf(report.backupFile, u"earlier"_s));
    QVERIFY(wasThere.size() >= 1);
    QCOMPARE(sorted(report.deleted), sorted(numbered(699)));
    QVERIFY(report.wasNotThere.isEmpty()); // known since the first backup
    QCOMPARE(it.store.everSent(), asSet(numbered(499, 200)));
    QCOMPARE(it.deleted->value(0).value(0).value<QList<QByteArray>>(), numbered(200));
    QVERIFY(it.lastOperation().unsettledKeys().isEmpty());
}

//! The question of a resumed deletion has the same box as any other, and it holds.
void TestResumedDeletion::aBackupWishedForNowIsMade()
{
    Resuming it(numbered(20));
    it.leave();
    it.intend(1, numbered(10));
    it.store.put(numbered(20));
    it.options.backup = true;
    const DeleteReport report = it.resume();
    QVERIFY(report.isComplete());
    QCOMPARE(report.backedUp, 20);
    QCOMPARE(it.backups().size(), 1);
}

void TestResumedDeletion::aBackupThatCannotBeMadeNowDeletesNothing()
{
    Resuming it(numbered(20));
    it.operation.withBackup = true;
    it.leave();
    it.intend(1, numbered(10));
    it.store.put(numbered(20));
    it.options.backupDirectory = u"/proc/nowhere"_s;
    const DeleteReport report = it.resume();
    QCOMPARE(it.store.count("deleteVectors"), 0);
    QCOMPARE(keysOf(report.unknown), numbered(10)); // as before
    QCOMPARE(report.notTried, numbered(10, 10));
    QVERIFY(it.lastOperation().needsAttention());
}

void TestResumedDeletion::whatTheBackupMissedIsNotSent()
{
    Resuming it({"a", "b"});
    it.leave();
    it.backUp({"a"}, {"b"});
    it.store.put({"a", "b"}); // b has come since, and is in no backup
    const DeleteReport report = it.resume();
    QCOMPARE(report.deleted, QList<QByteArray>{"a"});
    QCOMPARE(it.store.keys, QSet<QByteArray>{"b"});
}

//! The journal may say more by now than the question did.
void TestResumedDeletion::noMoreThanIsAskedForIsDeleted()
{
    Resuming it(numbered(10));
    it.leave();
    it.store.put(numbered(10));
    const DeleteReport report = it.run(vectorsRequest(numbered(4, 3)));
    QCOMPARE(report.deleted, numbered(4, 3));
    QCOMPARE(it.store.everSent(), asSet(numbered(4, 3)));
    QVERIFY(it.lastOperation().needsAttention()); // the others are open as before
}

void TestResumedDeletion::whatIsFoundAfterAStopWasNotTried()
{
    Resuming it(numbered(200));
    it.leave();
    it.intend(1, numbered(200));
    it.store.put(numbered(100, 100));
    it.store.judge = [&it](const QByteArray &, const QList<QByteArray> &) {
        it.job->stop();
        return std::nullopt;
    };
    const DeleteReport report = it.resume();
    QCOMPARE(it.store.count("deleteVectors"), 0);
    QCOMPARE(report.deleted, numbered(100));
    QVERIFY(report.stillThere.isEmpty()); // nothing was said to be deleted
    QCOMPARE(report.notTried, numbered(100, 100));
    QVERIFY(report.stopped);
}

void TestResumedDeletion::aStopStillLooksForWhatMayBeGone()
{
    Resuming it(numbered(20'000));
    it.leave();
    for (int i = 0; i < 20; ++i)
        it.intend(i + 1, numbered(500, 500 * i));
    it.store.put(numbered(10'000, 10'000));
    it.make({it.operation.request.what, it.operation.request.index, {}});
    it.job->start();
    it.job->stop();
    const DeleteReport report = it.wait();
    QCOMPARE(it.store.count("deleteVectors"), 0);
    QCOMPARE(sorted(report.deleted), sorted(numbered(10'000)));
    QCOMPARE(report.notTried, numbered(10'000, 10'000));
    QVERIFY(report.unknown.isEmpty());
    QVERIFY(report.stopped);
}

//! Three batches that cannot be read back end the run; those that were not reached are no better known.
void TestResumedDeletion::whatIsNotLookedForIsUnknownAndStaysOpen()
{
    Resuming it(numbered(12'000));
    it.leave();
    for (int i = 0; i < 20; ++i)
        it.intend(i + 1, numbered(500, 500 * i));
    it.store.put(numbered(12'000));
    it.store.judge = [](const QByteArray &, const QList<QByteArray> &) {
        return Fault{refusal(403, "AccessDenied"), 0};
    };
    const DeleteReport report = it.resume();
    QCOMPARE(it.store.count("deleteVectors"), 0);
    QCOMPARE(sorted(keysOf(report.unknown)), sorted(numbered(10'000)));
    QCOMPARE(report.notTried, numbered(2000, 10'000));
    for (const DeleteReport::Failure &failure : report.unknown)
        QCOMPARE(failure.error.code, u"AccessDenied"_s);
    QVERIFY(it.lastOperation().needsAttention());
}

void TestResumedDeletion::anIndexIsLookedForFirst()
{
    Resuming it({}, What::Index);
    it.leave();
    it.intend(1, {});
    it.store.hasIndex = false; // the service had done it
    const DeleteReport report = it.resume();
    QVERIFY(report.indexDeleted);
    QCOMPARE(it.store.operations, QList<QByteArray>{"getVectorIndex"});
    Resuming other({}, What::Index);
    other.leave();
    other.intend(1, {});
    QVERIFY(other.resume().indexDeleted);
    QCOMPARE(other.store.operations, (QList<QByteArray>{"getVectorIndex", "deleteVectorIndex", "getVectorIndex"}));
}

void TestResumedDeletion::anIndexThatIsGoneNeedsNoBackup()
{
    Resuming it({}, What::Index);
    it.operation.withBackup = true;
    it.leave();
    QVERIFY(QFile::remove(it.backUp({})));
    it.intend(1, {});
    it.store.hasIndex = false;
    const DeleteReport report = it.resume();
    QVERIFY(report.isComplete());
    QVERIFY(report.indexDeleted);
    QVERIFY(it.backups().isEmpty());
}

void TestResumedDeletion::anIndexWhoseBackupIsGoneIsBackedUpAgain()
{
    Resuming it({}, What::Index);
    it.operation.withBackup = true;
    it.leave();
    QVERIFY(QFile::remove(it.backUp({})));
    it.intend(1, {});
    it.store.put(numbered(30));
    const DeleteReport report = it.resume();
    QVERIFY(report.isComplete());
    QVERIFY(report.indexDeleted);
    QCOMPARE(report.backedUp, 30);
    QCOMPARE(it.store.operations.first(), "getVectorIndex"); // what is gone cannot be backed up
    QVERIFY(it.store.operations.indexOf("listVectors") < it.store.operations.indexOf("deleteVectorIndex"));
}

void TestResumedDeletion::aStopStillLooksForAnIndex()
{
    Resuming it({}, What::Index);
    it.leave();
    it.intend(1, {});
    it.store.hasIndex = false;
    it.make(it.operation.request)->start();
    it.job->stop();
    QVERIFY(it.wait().indexDeleted);
    Resuming other({}, What::Index);
    other.leave();
    other.intend(1, {});
    other.make(other.operation.request)->start();
    other.job->stop();
    const DeleteReport report = other.wait();
    QVERIFY(!report.indexDeleted);
    QVERIFY(report.stopped);
    QCOMPARE(other.store.count("deleteVectorIndex"), 0);
}

void TestResumedDeletion::aStoppedDeletionCanBeGoneOnWith()
{
    Deleting it;
    it.store.put(numbered(15'000)); // more than is sent before the first is read back
    it.make(vectorsRequest(numbered(15'000)));
    connect(it.job.get(), &DeleteJob::keysDeleted, it.job.get(), &DeleteJob::stop);
    it.job->start();
    const DeleteReport stopped = it.wait();
    QVERIFY(!stopped.notTried.isEmpty());
    it.options.resumedId = stopped.id;
    const DeleteReport report = it.run(vectorsRequest({}));
    QCOMPARE(report.request.keys, stopped.notTried);
    QVERIFY(report.isComplete());
    QVERIFY(it.store.keys.isEmpty());
}

void TestResumedDeletion::anotherConnectionIsRefused_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("account");
    const QString name = testProfile().name;
    QTest::newRow("profile") << u"production"_s << u"127.0.0.1:9"_s << u"cn-hangzhou"_s << u"100"_s;
    QTest::newRow("endpoint") << name << u"127.0.0.1:10"_s << u"cn-hangzhou"_s << u"100"_s;
    QTest::newRow("region") << name << u"127.0.0.1:9"_s << u"cn-beijing"_s << u"100"_s;
    QTest::newRow("account") << name << u"127.0.0.1:9"_s << u"cn-hangzhou"_s << u"200"_s;
}

void TestResumedDeletion::anotherConnectionIsRefused()
{
    QFETCH(QString, profile);
    QFETCH(QString, endpoint);
    QFETCH(QString, region);
    QFETCH(QString, account);
    Resuming it(numbered(10));
    it.operation.profileName = profile;
    it.operation.endpoint = endpoint;
    it.operation.region = region;
    it.operation.accountId = account;
    it.leave();
    it.store.put(numbered(10));
    const DeleteReport report = it.resume();
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(!report.problem.isEmpty());
    QVERIFY(!report.isComplete());
    QVERIFY(it.lastOperation().needsAttention()); // as before
}

void TestResumedDeletion::otherKeysOrPlacesAreRefused()
{
    Resuming it(numbered(10));
    it.leave();
    it.store.put(numbered(20));
    QVERIFY(!it.run(vectorsRequest(numbered(11))).problem.isEmpty());
    DeleteRequest elsewhere = vectorsRequest(numbered(10));
    elsewhere.index.name = u"images"_s;
    QVERIFY(!it.run(elsewhere).problem.isEmpty());
    QVERIFY(!it.run({What::Index, articles(), {}}).problem.isEmpty());
    QVERIFY(it.store.operations.isEmpty());
}

void TestResumedDeletion::anUnknownIdIsRefused()
{
    Resuming it(numbered(10));
    QVERIFY(!it.resume().problem.isEmpty());
    QVERIFY(it.store.operations.isEmpty());
}

void TestResumedDeletion::aDeletionThatRunsIsRefused()
{
    Resuming it(numbered(10));
    it.journal->writeBegin(it.operation); // by this process, which lives
    QVERIFY(!it.resume().problem.isEmpty());
    QVERIFY(it.store.operations.isEmpty());
}

void TestResumedDeletion::nothingLeftEndsItWithoutARequest()
{
    Resuming it(numbered(10));
    it.leave();
    it.intend(1, numbered(10));
    it.settle(1, numbered(10), numbered(10));
    const DeleteReport report = it.resume();
    QVERIFY(report.isComplete());
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(it.lastOperation().isEnded);
}

void TestResumedDeletion::theJournalNumbersItsBatchesOn()
{
    Resuming it(numbered(20));
    it.leave();
    it.intend(7, numbered(10));
    it.store.put(numbered(20));
    QVERIFY(it.resume().isComplete());
    const QList<JournalBatch> batches = it.lastOperation().batches;
    QCOMPARE(batches.size(), 3);
    QCOMPARE(batches[1].number, 8);
    QCOMPARE(batches[1].keys, numbered(10));
    QCOMPARE(batches[2].number, 9);
    QCOMPARE(batches[2].keys, numbered(10, 10));
}

QTEST_GUILESS_MAIN(TestResumedDeletion)
#include "tst_resumeddeletion.moc"
