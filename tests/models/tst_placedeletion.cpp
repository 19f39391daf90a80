#include "deleting.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;
using Fault = FakeStore::Fault;
using What = DeleteRequest::What;

namespace {

Exchange connectionReset()
{
    Exchange exchange;
    exchange.status = 0;
    return exchange;
}

bool isGone(const DeleteReport &report)
{
    return report.indexDeleted || report.bucketDeleted;
}

} // namespace

//! Deleting an index or a bucket: sent, looked for, and told as it is.
class TestPlaceDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIndexGoesAfterItsBackup();
    void anIndexWhoseBackupFailsStays();
    void anIndexThatIsBeingDeletedIsWaitedFor();
    void anIndexThatKeepsBeingDeletedIsUnknown();
    void anIndexThatStaysIsAFailure();
    void aBucketGoesWithoutABackup();
    void aBucketThatIsNotEmptyStays();
    void aLostAnswerIsSettledByLooking_data();
    void aLostAnswerIsSettledByLooking();
    void aRefusalIsReportedAndNotRepeated_data();
    void aRefusalIsReportedAndNotRepeated();
    void whatCannotBeLookedForIsUnknown();
    void whatIsGoneAlreadyIsGone();
    void stopBeforeItSendsNothing();
    void stopBetweenTwoSendsSendsNoMore();
    void aJournalThatCannotBeWrittenSendsNothing();
};

void TestPlaceDeletion::anIndexGoesAfterItsBackup()
{
    Deleting it;
    it.options.backup = true;
    it.store.put(numbered(30));
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(report.indexDeleted);
    QVERIFY(report.isComplete());
    QVERIFY(!it.store.hasIndex);
    QCOMPARE(report.backedUp, 30);
    QVERIFY(QFile::exists(report.backupFile));
    QCOMPARE(it.store.count("deleteVectorIndex"), 1);
    QVERIFY(it.store.operations.indexOf("deleteVectorIndex") > it.store.operations.lastIndexOf("listVectors"));
    QCOMPARE(it.lastOperation().backupFile, report.backupFile);
    QCOMPARE(it.lastOperation().batches.size(), 1);
    QVERIFY(it.lastOperation().isEnded);
}

void TestPlaceDeletion::anIndexWhoseBackupFailsStays()
{
    Deleting it;
    it.options.backup = true;
    it.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "listVectors" ? std::optional(Fault{refusal(403, "AccessDenied")}) : std::nullopt;
    };
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(report.backupError);
    QVERIFY(!report.indexDeleted);
    QVERIFY(!report.isComplete());
    QVERIFY(it.store.hasIndex);
    QCOMPARE(it.store.count("deleteVectorIndex"), 0);
}

void TestPlaceDeletion::anIndexThatIsBeingDeletedIsWaitedFor()
{
    Deleting it;
    int looks = 0;
    it.store.judge = [&](const QByteArray &operation, const QList<QByteArray> &) {
        it.store.hasIndex = it.store.hasIndex && (operation != "getVectorIndex" || ++looks < 4);
        return operation == "deleteVectorIndex" ? std::optional(Fault{FakeStore::done(), 0}) : std::nullopt;
    };
    it.store.statuses = {"deleting", "deleting", "Deleting", "deleting"};
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(report.indexDeleted);
    QCOMPARE(looks, 4);
    QCOMPARE(it.store.count("deleteVectorIndex"), 1);
}

void TestPlaceDeletion::anIndexThatKeepsBeingDeletedIsUnknown()
{
    Deleting it;
    it.store.nextDelete(FakeStore::done(), 0);
    it.store.statuses = QList<QByteArray>(20, "deleting");
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(!report.indexDeleted);
    QVERIFY(!report.isComplete());
    QCOMPARE(report.unknown.size(), 1);
    QVERIFY(report.unknown[0].error.message.contains(u"still deleting"_s));
    QCOMPARE(it.store.count("deleteVectorIndex"), 1);
}

void TestPlaceDeletion::anIndexThatStaysIsAFailure()
{
    Deleting it;
    it.store.faults = QList<Fault>(9, Fault{FakeStore::done(), 0});
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(!report.indexDeleted);
    QCOMPARE(report.stillThere.size(), 1);
    QVERIFY(!report.stillThere[0].error.message.isEmpty());
    QCOMPARE(it.store.count("deleteVectorIndex"), 3);
    QVERIFY(it.store.hasIndex);
}

void TestPlaceDeletion::aBucketGoesWithoutABackup()
{
    Deleting it;
    it.options.backup = true;
    const DeleteReport report = it.run({What::Bucket, articles(), {}});
    QVERIFY(report.bucketDeleted);
    QVERIFY(!report.indexDeleted);
    QVERIFY(report.isComplete());
    QVERIFY(!it.store.hasBucket);
    QCOMPARE(it.store.operations, (QList<QByteArray>{"deleteVectorBucket", "getVectorBucket"}));
    QVERIFY(it.backups().isEmpty());
    QCOMPARE(it.lastOperation().request.what, What::Bucket);
}

void TestPlaceDeletion::aBucketThatIsNotEmptyStays()
{
    Deleting it;
    it.store.nextDelete(refusal(409, "BucketNotEmpty"), 0);
    const DeleteReport report = it.run({What::Bucket, articles(), {}});
    QVERIFY(!report.bucketDeleted);
    QCOMPARE(report.stillThere.size(), 1);
    QCOMPARE(report.stillThere[0].error.code, u"BucketNotEmpty"_s);
    QVERIFY(it.store.hasBucket);
    QCOMPARE(it.store.operations.size(), 1);
}

void TestPlaceDeletion::aLostAnswerIsSettledByLooking_data()
{
    QTest::addColumn<What>("what");
    QTest::addColumn<qsizetype>("applied");
    QTest::addColumn<int>("sends");
    QTest::newRow("index, applied") << What::Index << qsizetype(1) << 1;
    QTest::newRow("index, not applied") << What::Index << qsizetype(0) << 2;
    QTest::newRow("bucket, applied") << What::Bucket << qsizetype(1) << 1;
    QTest::newRow("bucket, not applied") << What::Bucket << qsizetype(0) << 2;
}

void TestPlaceDeletion::aLostAnswerIsSettledByLooking()
{
    QFETCH(What, what);
    QFETCH(qsizetype, applied);
    QFETCH(int, sends);
    const auto fates = {refusal(500, "InternalError"), connectionReset(), silence()};
    for (const Exchange &fate : fates) {
        Deleting it;
        it.client.setDeadline(std::chrono::milliseconds(100));
        it.store.nextDelete(fate, applied);
        const DeleteReport report = it.run({what, articles(), {}});
        QVERIFY(isGone(report));
        QVERIFY(report.isComplete());
        QCOMPARE(it.store.count("deleteVectorIndex") + it.store.count("deleteVectorBucket"), sends);
        QVERIFY(it.store.operations.value(1).startsWith("get")); // looked for before anything is sent again
    }
}

void TestPlaceDeletion::aRefusalIsReportedAndNotRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("conflict") << 409 << "VectorIndexOperationConflict"_ba << Kind::Conflict;
    QTest::newRow("denied") << 403 << "AccessDenied"_ba << Kind::Denied;
    QTest::newRow("invalid") << 400 << "InvalidArgument"_ba << Kind::InvalidRequest;
}

void TestPlaceDeletion::aRefusalIsReportedAndNotRepeated()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(Kind, kind);
    Deleting it;
    it.store.nextDelete(refusal(status, code), 0);
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QCOMPARE(it.store.operations, QList<QByteArray>{"deleteVectorIndex"});
    QVERIFY(!report.indexDeleted);
    QVERIFY(!report.isComplete());
    QCOMPARE(report.stillThere.size(), 1);
    QCOMPARE(report.stillThere[0].error.kind, kind);
    QCOMPARE(report.stillThere[0].error.code, QString::fromLatin1(code));
    QVERIFY(it.lastOperation().isEnded);
}

void TestPlaceDeletion::whatCannotBeLookedForIsUnknown()
{
    Deleting it;
    it.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "getVectorIndex" ? std::optional(Fault{refusal(403, "AccessDenied")}) : std::nullopt;
    };
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(!report.indexDeleted);
    QCOMPARE(report.unknown.size(), 1);
    QCOMPARE(report.unknown[0].error.kind, Kind::Denied);
}

void TestPlaceDeletion::whatIsGoneAlreadyIsGone()
{
    Deleting it;
    it.store.hasIndex = false;
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QVERIFY(report.indexDeleted);
    QCOMPARE(it.store.operations, (QList<QByteArray>{"deleteVectorIndex", "getVectorIndex"}));
}

void TestPlaceDeletion::stopBeforeItSendsNothing()
{
    Deleting it;
    it.make({What::Index, articles(), {}})->start();
    it.job->stop();
    const DeleteReport report = it.wait();
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(report.stopped);
    QVERIFY(!report.isComplete());
}

//! The first did nothing; the second waits for its turn when the stop comes.
void TestPlaceDeletion::stopBetweenTwoSendsSendsNoMore()
{
    Deleting it;
    it.client.setRetryPolicy(RetryPolicy([] { return 0.5; }));
    it.store.faults = QList<Fault>(9, Fault{FakeStore::done(), 0});
    it.store.judge = [&it](const QByteArray &, const QList<QByteArray> &) {
        QTimer::singleShot(30, it.job.get(), &DeleteJob::stop); // the wait is 100 ms
        return std::nullopt;
    };
    const DeleteReport report = it.run({What::Index, articles(), {}});
    QCOMPARE(it.store.count("deleteVectorIndex"), 1);
    QCOMPARE(report.stillThere.size(), 1);
    QVERIFY(it.store.hasIndex);
}

void TestPlaceDeletion::aJournalThatCannotBeWrittenSendsNothing()
{
    Deleting it;
    it.journal = std::make_unique<DeleteJournal>(u"/dev/null/deletes.jsonl"_s);
    const DeleteReport report = it.run({What::Bucket, articles(), {}});
    QVERIFY(it.store.operations.isEmpty());
    QVERIFY(!report.problem.isEmpty());
    QVERIFY(!report.isComplete());
}

QTEST_GUILESS_MAIN(TestPlaceDeletion)
#include "tst_placedeletion.moc"
