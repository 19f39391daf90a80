#include "deleting.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

//! What a deletion sends, in which order, and what it says when nothing goes wrong or everything does. Faults in
//! the middle are for tst_deletefaults, going on after a crash for tst_resumeddeletion.
class TestDeleteJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobThatIsNotStartedSendsNothing();
    void startSendsNothingBeforeItReturned();
    void sendsExactlyTheKeysInBatchesOf500();
    void duplicateKeysGoOnce();
    void noKeysFinishWithoutARequestOrARecord();
    void aSecondStartDoesNothing();
    void nothingIsSentBeforeItsIntentIsOnTheDisk();
    void theBackupComesFirst();
    void whatTheBackupMissesIsNotSent();
    void aBackupThatFailsDeletesNothing();
    void aReadOnlySessionSendsNothing_data();
    void aReadOnlySessionSendsNothing();
    void anErrorThatMeetsEveryBatchEndsTheJob_data();
    void anErrorThatMeetsEveryBatchEndsTheJob();
    void stopBeforeTheFirstBatchSendsNothing();
    void stopSettlesWhatIsUnderWay();
    void deletionMidFlightAbortsAndTellsNobody();
    void aHandlerMayDropTheJob();
};

void TestDeleteJob::aJobThatIsNotStartedSendsNothing()
{
    Deleting it;
    it.make(vectorsRequest(numbered(3)));
    QTest::qWait(20);
    it.job->stop();
    QTest::qWait(20);
    QVERIFY(it.store.operations.isEmpty());
    QCOMPARE(it.finished->count(), 0);
}

void TestDeleteJob::startSendsNothingBeforeItReturned()
{
    Deleting it;
    it.store.put(numbered(3));
    it.make(vectorsRequest(numbered(3)))->start();
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(it.wait().isComplete());
    QCOMPARE(it.store.operations, (QList<QByteArray>{"deleteVectors", "getVectors"}));
}

void TestDeleteJob::sendsExactlyTheKeysInBatchesOf500()
{
    Deleting it;
    it.store.put(numbered(2000));
    const QList<QByteArray> keys = numbered(1200);
    const DeleteReport report = it.run(vectorsRequest(keys));
    QCOMPARE(it.store.deleteBatches, (QList<QList<QByteArray>>{keys.mid(0, 500), keys.mid(500, 500), keys.mid(1000)}));
    QCOMPARE(it.store.count("getVectors"), 12);
    QCOMPARE(it.store.keys, asSet(numbered(800, 1200)));
    QCOMPARE(report.deleted, keys);
    QVERIFY(report.isComplete());
    QVERIFY(!report.stopped);
    QVERIFY(report.backupFile.isEmpty());
    QCOMPARE(it.deleted->count(), 3);
    QCOMPARE(it.progressed->constLast(), (QVariantList{qint64(1200), qint64(1200)}));
}

void TestDeleteJob::duplicateKeysGoOnce()
{
    Deleting it;
    const DeleteReport report = it.run(vectorsRequest({"b", "a", "b", "c", "a"}));
    QCOMPARE(it.store.deleteBatches, (QList<QList<QByteArray>>{{"b", "a", "c"}}));
    QCOMPARE(report.deleted, (QList<QByteArray>{"b", "a", "c"})); // as far as anybody knows
    QCOMPARE(report.request.keys, (QList<QByteArray>{"b", "a", "c"}));
}

void TestDeleteJob::noKeysFinishWithoutARequestOrARecord()
{
    Deleting it;
    it.make(vectorsRequest({}))->start();
    QCOMPARE(it.finished->count(), 0);
    QVERIFY(it.wait().isComplete());
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(it.journal->read().isEmpty());
}

void TestDeleteJob::aSecondStartDoesNothing()
{
    Deleting it;
    it.make(vectorsRequest(numbered(1)))->start();
    it.job->start();
    it.wait();
    it.job->start();
    QTest::qWait(20);
    QCOMPARE(it.finished->count(), 1);
    QCOMPARE(it.store.deleteBatches.size(), 1);
}

void TestDeleteJob::nothingIsSentBeforeItsIntentIsOnTheDisk()
{
    Deleting it;
    const QList<QByteArray> keys = numbered(1700);
    it.store.put(keys);
    QSet<QByteArray> unannounced;
    it.store.judge = [&](const QByteArray &operation, const QList<QByteArray> &sent) {
        const JournalOperation operationNow = DeleteJournal(it.journal->fileName()).read().value(0);
        QSet<QByteArray> intended;
        for (const JournalBatch &batch : operationNow.batches)
            intended.unite(asSet(batch.keys));
        unannounced.unite(operation == "deleteVectors" ? asSet(sent) - intended : QSet<QByteArray>());
        return std::optional<FakeStore::Fault>();
    };
    QVERIFY(it.run(vectorsRequest(keys)).isComplete());
    QCOMPARE(it.store.everSent(), asSet(keys));
    QVERIFY(unannounced.isEmpty());
    const JournalOperation operation = it.lastOperation();
    QCOMPARE(operation.request.keys, keys);
    QCOMPARE(operation.profileName, u"test account"_s);
    QCOMPARE(operation.accountId, u"100"_s);
    QVERIFY(operation.isEnded);
    QVERIFY(operation.unsettledKeys().isEmpty());
}

void TestDeleteJob::theBackupComesFirst()
{
    Deleting it;
    it.options.backup = true;
    it.store.put(numbered(700));
    const DeleteReport report = it.run(vectorsRequest(numbered(700)));
    QVERIFY(report.isComplete());
    QCOMPARE(it.store.operations.indexOf("deleteVectors"), 7); // all of GetVectors before it
    QCOMPARE(report.backedUp, 700);
    QVERIFY(QFile::exists(report.backupFile));
    QCOMPARE(it.lastOperation().backupFile, report.backupFile);
    QCOMPARE(it.phases->count(), 2);
}

void TestDeleteJob::whatTheBackupMissesIsNotSent()
{
    Deleting it;
    it.options.backup = true;
    it.store.put({"a", "c"});
    const DeleteReport report = it.run(vectorsRequest({"a", "b", "c"}));
    QCOMPARE(it.store.deleteBatches, (QList<QList<QByteArray>>{{"a", "c"}}));
    QCOMPARE(report.wasNotThere, QList<QByteArray>{"b"});
    QCOMPARE(report.deleted, (QList<QByteArray>{"a", "c"}));
    QVERIFY(report.isComplete());
    QVERIFY(it.lastOperation().unsettledKeys().isEmpty());
}

void TestDeleteJob::aBackupThatFailsDeletesNothing()
{
    Deleting it;
    it.options.backup = true;
    it.store.put(numbered(700));
    it.store.judge = [](const QByteArray &, const QList<QByteArray> &keys) {
        return keys.contains("key-650") ? std::optional(FakeStore::Fault{refusal(403, "AccessDenied")}) : std::nullopt;
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(700)));
    QVERIFY(it.store.deleteBatches.isEmpty());
    QVERIFY(report.backupError);
    QCOMPARE(report.backupError->kind, Kind::Denied);
    QCOMPARE(report.notTried, numbered(700));
    QVERIFY(!report.isComplete());
    QVERIFY(it.lastOperation().isEnded);
    QVERIFY(it.lastOperation().backupFile.isEmpty());
}

void TestDeleteJob::aReadOnlySessionSendsNothing_data()
{
    QTest::addColumn<DeleteRequest::What>("what");
    QTest::addColumn<bool>("backup");
    QTest::newRow("vectors") << DeleteRequest::What::Vectors << false;
    QTest::newRow("vectors, backup") << DeleteRequest::What::Vectors << true;
    QTest::newRow("index") << DeleteRequest::What::Index << false;
    QTest::newRow("index, backup") << DeleteRequest::What::Index << true;
    QTest::newRow("bucket") << DeleteRequest::What::Bucket << false;
}

void TestDeleteJob::aReadOnlySessionSendsNothing()
{
    QFETCH(DeleteRequest::What, what);
    QFETCH(bool, backup);
    Deleting it;
    it.options.backup = backup;
    it.client.setReadOnly(true);
    const DeleteReport report = it.run({what, articles(), numbered(3)});
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(it.journal->read().isEmpty());
    QCOMPARE(report.stillThere.size(), 1);
    QCOMPARE(report.stillThere[0].error.kind, Kind::ReadOnly);
    QVERIFY(!report.isComplete());
}

void TestDeleteJob::anErrorThatMeetsEveryBatchEndsTheJob_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("denied") << 403 << "AccessDenied"_ba << Kind::Denied;
    QTest::newRow("credentials") << 403 << "InvalidAccessKeyId"_ba << Kind::Credentials;
    QTest::newRow("no such index") << 404 << "NoSuchVectorIndex"_ba << Kind::NotFound;
    QTest::newRow("redirect") << 301 << "Moved"_ba << Kind::Redirect;
}

void TestDeleteJob::anErrorThatMeetsEveryBatchEndsTheJob()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(Kind, kind);
    Deleting it;
    it.store.put(numbered(9000));
    it.store.judge = [=](const QByteArray &, const QList<QByteArray> &) {
        return std::optional(FakeStore::Fault{refusal(status, code)});
    };
    const DeleteReport report = it.run(vectorsRequest(numbered(9000)));
    QVERIFY(it.store.count("deleteVectors") <= DeleteJob::mostInFlight);
    QCOMPARE(it.store.count("getVectors"), 0); // refused as a whole: nothing to look for
    QCOMPARE(report.stillThere[0].error.kind, kind);
    QCOMPARE(report.notTried.size() + report.stillThereCount(), 9000);
    QVERIFY(report.notTried.size() >= 6000);
    QVERIFY(!report.stopped);
}

void TestDeleteJob::stopBeforeTheFirstBatchSendsNothing()
{
    Deleting it;
    it.make(vectorsRequest(numbered(3)))->start();
    it.job->stop();
    const DeleteReport report = it.wait();
    QVERIFY(it.store.operations.isEmpty());
    QCOMPARE(report.notTried, numbered(3));
    QVERIFY(report.stopped);
    QVERIFY(!report.isComplete());
}

void TestDeleteJob::stopSettlesWhatIsUnderWay()
{
    Deleting it;
    it.store.put(numbered(9000));
    Exchange slow = FakeStore::done();
    slow.delayMs = 50;
    it.store.judge = [=](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "deleteVectors" ? std::optional(FakeStore::Fault{slow, FakeStore::all}) : std::nullopt;
    };
    it.make(vectorsRequest(numbered(9000)))->start();
    QTRY_COMPARE(it.store.deleteBatches.size(), 6);
    it.job->stop();
    const DeleteReport report = it.wait();
    QCOMPARE(it.store.deleteBatches.size(), 6);
    QCOMPARE(report.deleted, numbered(3000));
    QCOMPARE(report.notTried, numbered(6000, 3000));
    QVERIFY(report.stopped);
    QCOMPARE(it.network.aborted(), 0);
    QCOMPARE(it.lastOperation().unsettledKeys(), numbered(6000, 3000));
}

void TestDeleteJob::deletionMidFlightAbortsAndTellsNobody()
{
    Deleting it;
    it.store.nextDelete(silence(), 0);
    it.make(vectorsRequest(numbered(3)))->start();
    QTRY_COMPARE(it.store.deleteBatches.size(), 1);
    it.job.reset();
    QTRY_COMPARE(it.network.aborted(), 1);
    QTest::qWait(20);
    QCOMPARE(it.finished->count() + it.progressed->count(), 0);
    QVERIFY(it.lastOperation().needsAttention());
}

void TestDeleteJob::aHandlerMayDropTheJob()
{
    Deleting it;
    it.store.put(numbered(1200));
    it.make(vectorsRequest(numbered(1200)))->start();
    QObject::connect(it.job.get(), &DeleteJob::keysDeleted, it.job.get(), [&it] { it.job.reset(); });
    QTRY_VERIFY(!it.job);
    QTest::qWait(50);
    QCOMPARE(it.finished->count(), 0);
}

QTEST_GUILESS_MAIN(TestDeleteJob)
#include "tst_deletejob.moc"
