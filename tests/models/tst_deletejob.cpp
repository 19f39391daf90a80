#include "deletejob.h"
#include "fakeclient.h"

#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace vb;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

namespace {

QList<QByteArray> numbered(qsizetype count)
{
    QList<QByteArray> keys;
    for (qsizetype i = 0; i < count; ++i)
        keys.append("key-" + QByteArray::number(i));
    return keys;
}

DeleteRequest vectorsRequest(const QList<QByteArray> &keys)
{
    return {DeleteRequest::What::Vectors, FakeClient::index(), keys};
}

DeleteRequest indexRequest()
{
    return {DeleteRequest::What::Index, FakeClient::index(), {}};
}

//! A job on a scripted network that says yes to what the script does not cover.
struct Deleting : FakeClient
{
    DeleteJob job;
    QSignalSpy finished{&job, &DeleteJob::finished};
    QSignalSpy progressed{&job, &DeleteJob::progressed};
    QSignalSpy deleted{&job, &DeleteJob::keysDeleted};
    QSignalSpy retries{&job, &DeleteJob::retryScheduled};

    explicit Deleting(const DeleteRequest &request)
        : job(&client, request)
    {
        network.setHandler([](const FakeNetwork::Sent &) { return answer(204); });
    }
    void expectFailures(int status, const QByteArray &code, int count)
    {
        for (int i = 0; i < count; ++i)
            network.expect(error(status, code));
    }
    DeleteReport report() const { return finished.value(0).value(0).value<DeleteReport>(); }
    QList<QList<QByteArray>> deletedBatches() const
    {
        QList<QList<QByteArray>> batches;
        for (const QVariantList &arguments : deleted)
            batches.append(arguments[0].value<QList<QByteArray>>());
        return batches;
    }
};

//! Stops \a job once \a count keys are settled.
void stopAfter(DeleteJob &job, qint64 count)
{
    QObject::connect(&job, &DeleteJob::progressed, &job, [&job, count](qint64 done) {
        if (done >= count)
            job.stop();
    });
}

QList<QByteArray> allKeys(const DeleteReport &report)
{
    QList<QByteArray> keys = report.deleted + report.notTried;
    for (const DeleteReport::Failure &failure : report.failures)
        keys += failure.keys;
    return keys;
}

QList<QByteArray> sorted(QList<QByteArray> keys)
{
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

Q_DECLARE_METATYPE(vb::ApiError::Kind)

class TestDeleteJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobThatIsNotStartedSendsNothing();
    void startSendsNothingBeforeItReturned();
    void sendsExactlyTheKeysInBatchesOf500();
    void atTheEdgeOfABatchNoEmptyOneFollows();
    void duplicateKeysGoOnce();
    void noKeysFinishWithoutARequest();
    void aSecondStartDoesNothing();
    void tellsProgressAndDeletedKeysBatchByBatch();
    void aFailedBatchDoesNotEndTheJob();
    void aBatchThatSucceedsOnRetryIsDeleted();
    void anErrorThatMeetsEveryBatchEndsTheJob_data();
    void anErrorThatMeetsEveryBatchEndsTheJob();
    void aReadOnlySessionSendsNothing();
    void stopEndsAfterTheBatchInFlight();
    void stopBeforeTheFirstBatchSendsNothing();
    void stopDuringTheLastBatchLeavesNothingOut();
    void deletesAnIndex();
    void aFailedIndexDeletionIsReported_data();
    void aFailedIndexDeletionIsReported();
    void stopBeforeAnIndexDeletionSendsNothing();
    void deletionMidFlightAbortsAndTellsNobody();
    void aHandlerMayDropTheJob();
    void everyKeyIsInExactlyOneList();
};

void TestDeleteJob::aJobThatIsNotStartedSendsNothing()
{
    Deleting it(vectorsRequest(numbered(3)));
    QTest::qWait(20);
    it.job.stop();
    QTest::qWait(20);
    QVERIFY(it.network.sent().isEmpty());
    QCOMPARE(it.finished.count(), 0);
}

void TestDeleteJob::startSendsNothingBeforeItReturned()
{
    Deleting it(vectorsRequest(numbered(3)));
    it.job.start();
    QVERIFY(it.network.sent().isEmpty());
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.sent().size(), 1);
}

void TestDeleteJob::sendsExactlyTheKeysInBatchesOf500()
{
    const QList<QByteArray> keys = numbered(1200);
    Deleting it(vectorsRequest(keys));
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.sentKeys(), (QList<QList<QByteArray>>{keys.mid(0, 500), keys.mid(500, 500), keys.mid(1000)}));
    for (const FakeNetwork::Sent &sent : it.network.sent()) {
        QCOMPARE(sent.method, "POST"_ba);
        QCOMPARE(sent.url.query(), u"deleteVectors"_s);
        QCOMPARE(QJsonDocument::fromJson(sent.body).object().value(u"indexName").toString(), u"articles"_s);
    }
    QCOMPARE(it.report().deleted, keys);
    QVERIFY(it.report().isComplete());
    QVERIFY(!it.report().stopped);
}

void TestDeleteJob::atTheEdgeOfABatchNoEmptyOneFollows()
{
    Deleting it(vectorsRequest(numbered(500)));
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.network.sent().size(), 1);
    QCOMPARE(it.finished.count(), 1);
}

void TestDeleteJob::duplicateKeysGoOnce()
{
    Deleting it(vectorsRequest({"b", "a", "b", "c", "a"}));
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.sentKeys(), (QList<QList<QByteArray>>{{"b", "a", "c"}}));
    QCOMPARE(it.report().deleted, (QList<QByteArray>{"b", "a", "c"}));
    QCOMPARE(it.report().request.keys, (QList<QByteArray>{"b", "a", "c"}));
    QCOMPARE(it.progressed.constLast()[1].toLongLong(), 3);
}

void TestDeleteJob::noKeysFinishWithoutARequest()
{
    Deleting it(vectorsRequest({}));
    it.job.start();
    QCOMPARE(it.finished.count(), 0);
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(it.network.sent().isEmpty());
    QVERIFY(it.report().isComplete());
}

void TestDeleteJob::aSecondStartDoesNothing()
{
    Deleting it(vectorsRequest(numbered(1)));
    it.job.start();
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    it.job.start();
    QTest::qWait(20);
    QCOMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.sent().size(), 1);
}

void TestDeleteJob::tellsProgressAndDeletedKeysBatchByBatch()
{
    const QList<QByteArray> keys = numbered(1001);
    Deleting it(vectorsRequest(keys));
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.deletedBatches(), (QList<QList<QByteArray>>{keys.mid(0, 500), keys.mid(500, 500), keys.mid(1000)}));
    QCOMPARE(it.progressed.count(), 3);
    QCOMPARE(it.progressed[0], (QVariantList{qint64(500), qint64(1001)}));
    QCOMPARE(it.progressed[2], (QVariantList{qint64(1001), qint64(1001)}));
}

void TestDeleteJob::aFailedBatchDoesNotEndTheJob()
{
    const QList<QByteArray> keys = numbered(1200);
    Deleting it(vectorsRequest(keys));
    it.network.expect(FakeClient::answer(204));
    it.expectFailures(500, "InternalError", 3);
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.sent().size(), 5);
    const DeleteReport report = it.report();
    QCOMPARE(report.deleted, keys.mid(0, 500) + keys.mid(1000));
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures[0].keys, keys.mid(500, 500));
    QCOMPARE(report.failures[0].error.kind, Kind::Server);
    QCOMPARE(report.failures[0].error.attempts, 3);
    QCOMPARE(report.failedCount(), 500);
    QVERIFY(report.notTried.isEmpty());
    QVERIFY(!report.isComplete());
    QCOMPARE(it.retries.count(), 2);
    QCOMPARE(it.deletedBatches(), (QList<QList<QByteArray>>{keys.mid(0, 500), keys.mid(1000)}));
    QCOMPARE(it.progressed.count(), 3);
}

void TestDeleteJob::aBatchThatSucceedsOnRetryIsDeleted()
{
    Deleting it(vectorsRequest(numbered(2)));
    it.network.expect(FakeClient::answer(0));
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.sentKeys(), (QList<QList<QByteArray>>{numbered(2), numbered(2)}));
    QVERIFY(it.report().isComplete());
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
    const QList<QByteArray> keys = numbered(1200);
    Deleting it(vectorsRequest(keys));
    it.expectFailures(status, code, 1);
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.network.sent().size(), 1);
    QCOMPARE(it.report().failures.size(), 1);
    QCOMPARE(it.report().failures[0].error.kind, kind);
    QCOMPARE(it.report().failures[0].keys, keys.mid(0, 500));
    QCOMPARE(it.report().notTried, keys.mid(500));
    QVERIFY(it.report().deleted.isEmpty());
    QVERIFY(!it.report().stopped);
}

void TestDeleteJob::aReadOnlySessionSendsNothing()
{
    Deleting it(vectorsRequest(numbered(1200)));
    it.client.setReadOnly(true);
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(it.network.sent().isEmpty());
    QCOMPARE(it.report().failures.size(), 1);
    QCOMPARE(it.report().failures[0].error.kind, Kind::ReadOnly);
    QCOMPARE(it.report().failedCount(), 500);
    QCOMPARE(it.report().notTried.size(), 700);
}

void TestDeleteJob::stopEndsAfterTheBatchInFlight()
{
    const QList<QByteArray> keys = numbered(1200);
    Deleting it(vectorsRequest(keys));
    it.network.expect(FakeClient::answer(204));
    it.network.expect(FakeClient::slow(204));
    it.job.start();
    QTRY_COMPARE(it.network.sent().size(), 2);
    it.job.stop();
    QTRY_COMPARE(it.finished.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.network.sent().size(), 2);
    QCOMPARE(it.report().deleted, keys.mid(0, 1000));
    QCOMPARE(it.report().notTried, keys.mid(1000));
    QVERIFY(it.report().failures.isEmpty());
    QVERIFY(it.report().stopped);
    QVERIFY(!it.report().isComplete());
    QCOMPARE(it.network.aborted(), 0);
}

void TestDeleteJob::stopBeforeTheFirstBatchSendsNothing()
{
    Deleting it(vectorsRequest(numbered(3)));
    it.job.start();
    it.job.stop();
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(it.network.sent().isEmpty());
    QCOMPARE(it.report().notTried, numbered(3));
    QVERIFY(it.report().stopped);
}

void TestDeleteJob::stopDuringTheLastBatchLeavesNothingOut()
{
    Deleting it(vectorsRequest(numbered(3)));
    it.network.expect(FakeClient::slow(204));
    it.job.start();
    QTRY_COMPARE(it.network.sent().size(), 1);
    it.job.stop();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.report().deleted, numbered(3));
    QVERIFY(!it.report().stopped);
    QVERIFY(it.report().isComplete());
}

void TestDeleteJob::deletesAnIndex()
{
    Deleting it(indexRequest());
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.sent().size(), 1);
    QCOMPARE(it.network.sent()[0].url.query(), u"deleteVectorIndex"_s);
    QCOMPARE(it.network.sent()[0].body, R"({"indexName":"articles"})"_ba);
    QVERIFY(it.report().indexDeleted);
    QVERIFY(it.report().isComplete());
}

void TestDeleteJob::aFailedIndexDeletionIsReported_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("conflict") << 409 << "VectorIndexOperationConflict"_ba << Kind::Conflict;
    QTest::newRow("not found") << 404 << "NoSuchVectorIndex"_ba << Kind::NotFound;
    QTest::newRow("denied") << 403 << "AccessDenied"_ba << Kind::Denied;
}

void TestDeleteJob::aFailedIndexDeletionIsReported()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(Kind, kind);
    Deleting it(indexRequest());
    it.expectFailures(status, code, 1);
    it.job.start();
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.sent().size(), 1);
    QVERIFY(!it.report().indexDeleted);
    QVERIFY(!it.report().isComplete());
    QCOMPARE(it.report().failures.size(), 1);
    QCOMPARE(it.report().failures[0].error.kind, kind);
    QCOMPARE(it.report().failures[0].error.code, QString::fromLatin1(code));
}

void TestDeleteJob::stopBeforeAnIndexDeletionSendsNothing()
{
    Deleting it(indexRequest());
    it.job.start();
    it.job.stop();
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(it.network.sent().isEmpty());
    QVERIFY(it.report().stopped);
    QVERIFY(!it.report().isComplete());
}

void TestDeleteJob::deletionMidFlightAbortsAndTellsNobody()
{
    FakeClient fake;
    fake.network.expect(FakeClient::hanging());
    auto job = std::make_unique<DeleteJob>(&fake.client, vectorsRequest(numbered(1200)));
    QSignalSpy finished(job.get(), &DeleteJob::finished);
    QSignalSpy progressed(job.get(), &DeleteJob::progressed);
    job->start();
    QTRY_COMPARE(fake.network.sent().size(), 1);
    job.reset();
    QTRY_COMPARE(fake.network.aborted(), 1);
    QTest::qWait(20);
    QCOMPARE(fake.network.sent().size(), 1);
    QCOMPARE(finished.count() + progressed.count(), 0);
}

void TestDeleteJob::aHandlerMayDropTheJob()
{
    FakeClient fake;
    fake.network.expect(FakeClient::answer(204));
    fake.network.setHandler([](const FakeNetwork::Sent &) { return FakeClient::hanging(); });
    auto *job = new DeleteJob(&fake.client, vectorsRequest(numbered(1200)), &fake.client);
    QSignalSpy gone(job, &QObject::destroyed);
    connect(job, &DeleteJob::keysDeleted, job, &QObject::deleteLater);
    job->start();
    QTRY_COMPARE(gone.count(), 1);
    QTest::qWait(20);
    QVERIFY(fake.network.sent().size() <= 2);
    QCOMPARE(fake.network.aborted(), fake.network.sent().size() - 1);
}

void TestDeleteJob::everyKeyIsInExactlyOneList()
{
    std::mt19937 random(500); // NOLINT(cert-msc51-cpp): the same failures every time
    const QList<Exchange> outcomes{FakeClient::answer(204),
                                   FakeClient::answer(204),
                                   FakeClient::answer(204),
                                   FakeClient::answer(0),
                                   FakeClient::error(500, "InternalError"),
                                   FakeClient::error(503, "QpsLimitExceeded"),
                                   FakeClient::error(400, "InvalidArgument"),
                                   FakeClient::error(409, "VectorIndexOperationConflict"),
                                   FakeClient::answer(502, "<html>bad gateway</html>")};
    int failed = 0;
    int stopped = 0;
    for (int round = 0; round < 40; ++round) {
        const QList<QByteArray> keys = numbered(random() % 4000);
        Deleting it(vectorsRequest(keys));
        QSet<QByteArray> confirmed; // by the service, whatever the report says
        it.network.setHandler([&](const FakeNetwork::Sent &sent) {
            const Exchange exchange = outcomes[random() % outcomes.size()];
            const QList<QByteArray> gone = exchange.status == 204 ? FakeClient::keysOf(sent.body) : QList<QByteArray>();
            confirmed += QSet<QByteArray>(gone.cbegin(), gone.cend());
            return exchange;
        });
        stopAfter(it.job, qint64(random() % 24) * DeleteJob::batchSize);
        it.job.start();
        QTRY_COMPARE(it.finished.count(), 1);
        const DeleteReport report = it.report();
        QCOMPARE(sorted(allKeys(report)), sorted(keys));
        QCOMPARE(QSet<QByteArray>(report.deleted.cbegin(), report.deleted.cend()), confirmed);
        failed += report.failures.isEmpty() ? 0 : 1;
        stopped += report.stopped ? 1 : 0;
    }
    QVERIFY(failed > 5);
    QVERIFY(stopped > 2);
}

QTEST_GUILESS_MAIN(TestDeleteJob)
#include "tst_deletejob.moc"
