#include "backupfile.h"
#include "fakeindex.h"
#include "restorejob.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

VectorRecord record(const QByteArray &key, const QByteArray &data, const QByteArray &metadata = {})
{
    return {key, data, metadata.isNull() ? std::nullopt : std::optional(metadata), {}};
}

//! A backup, and the index it is put back into: empty, but for what a test puts there.
struct Restoring : FakeIndex
{
    QTemporaryDir home;
    BackupHeader header;
    QList<VectorRecord> records;
    RestoreRequest request;
    std::unique_ptr<RestoreJob> job;
    QList<RestoreReport> reports;
    QList<qint64> progress;

    Restoring()
    {
        header.index = index();
        header.time = QDateTime::currentDateTimeUtc();
        header.info.name = u"articles"_s;
        header.info.dimension = 3;
        header.info.dataType = u"float32"_s;
        header.info.distanceMetric = u"euclidean"_s;
        header.info.nonFilterableKeys = {u"text"_s, u"a \"b\""_s};
        request.target = index();
    }
    void backUp(int count)
    {
        for (int i = 0; i < count; ++i)
            records.append(record(key(i), "{\"float32\":[" + QByteArray::number(i) + ".50,0,-0.0]}", R"({"n": 1.0})"));
    }
    void make()
    {
        if (request.fileName.isEmpty())
            write();
        job = std::make_unique<RestoreJob>(&client, request);
        QObject::connect(job.get(), &RestoreJob::finished, job.get(),
                         [this](const RestoreReport &report) { reports.append(report); });
        QObject::connect(job.get(), &RestoreJob::progressed, job.get(), [this](qint64 done) { progress.append(done); });
    }
    void write()
    {
        BackupWriter writer;
        QCOMPARE(writer.open(home.path(), header), QString());
        for (const VectorRecord &item : std::as_const(records))
            QCOMPARE(writer.append(item), QString());
        QCOMPARE(writer.close({}), QString());
        request.fileName = writer.fileName();
    }
    void run()
    {
        make();
        job->start();
        QVERIFY(reports.isEmpty());
        QTRY_COMPARE(reports.size(), 1);
        QCOMPARE(settled() + report().notTried, report().total);
    }
    const RestoreReport &report() const { return reports.constFirst(); }
    qint64 failedCount() const
    {
        qint64 count = 0;
        for (const RestoreReport::Failure &failure : report().failures)
            count += failure.keys.size();
        return count;
    }
    qint64 settled() const
    {
        return report().restored + report().skipped.size() + report().repeated.size() + failedCount();
    }
    qsizetype sentCount(const QByteArray &operation) const { return sentOperations().count(operation); }
};

//! Does what \a operation asks for, and loses the answer; or does not even do it.
auto losesAnswers(FakeIndex *index, const QByteArray &operation, bool isDone)
{
    return [=](const FakeNetwork::Sent &sent) -> std::optional<Exchange> {
        if (sent.query() != operation)
            return std::nullopt;
        if (isDone)
            index->honestAnswer(sent);
        return FakeClient::answer(0);
    };
}

auto answers(const QByteArray &operation, const Exchange &exchange)
{
    return [=](const FakeNetwork::Sent &sent) {
        return sent.query() == operation ? std::optional(exchange) : std::nullopt;
    };
}

} // namespace

class TestRestoreJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotThereIsPutBack();
    void everyByteIsTheBackups();
    void whatExistsIsSkipped();
    void whatExistsIsOverwrittenWhenAsked();
    void requestsAreSmallEnough();
    void fourRequestsAtMostAreUnderWay();
    void aKeyThatIsRepeatedCountsOnce();
    void anEmptyBackupRestoresNothing();
    void progressEndsAtTheTotal();
    void aRetryIsTold();
    void vectorsMustFitTheIndex_data();
    void vectorsMustFitTheIndex();
    void theDimensionMayComeFromTheVectors();
    void withoutTheIndexNothingIsPut();
    void theIndexIsMadeAnew();
    void anIndexThatIsThereIsNotMade();
    void aNewIndexMayBeUnseenForAMoment();
    void aNewIndexThatStaysUnseenIsAnError();
    void anIndexThatIsGoingIsMadeAnew();
    void anIndexThatTakesNothingIsAnError_data();
    void anIndexThatTakesNothingIsAnError();
    void whatCannotBeMadeIsAnError_data();
    void whatCannotBeMadeIsAnError();
    void aDamagedFileSendsNothing_data();
    void aDamagedFileSendsNothing();
    void aRefusedRequestFailsItsVectorsOnly();
    void aLostAnswerIsSettled();
    void aLostRequestFails();
    void aLostAnswerIsNotSettledWhenOverwriting();
    void whatCannotBeSettledFails();
    void whatCannotBeLookedUpIsNotPut();
    void whatWouldMeetEveryRequestEndsIt_data();
    void whatWouldMeetEveryRequestEndsIt();
    void aReadOnlySessionSendsNothing();
    void stopIsExact_data();
    void stopIsExact();
    void stopWaitsForWhatWasSent();
    void stopBeforeTheStartSendsNothing();
    void stopAtOnceSendsNothing();
    void stopEndsTheWaitingForTheIndex();
    void stopAfterTheEndDoesNothing();
    void deletionCancels();
    void aHandlerMayDeleteIt();
};

void TestRestoreJob::whatIsNotThereIsPutBack()
{
    Restoring fake;
    fake.backUp(1200);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().total, 1200);
    QCOMPARE(fake.report().restored, 1200);
    QVERIFY(!fake.report().indexCreated && !fake.report().stopped);
    QCOMPARE(fake.vectors.size(), 1200);
    QCOMPARE(fake.vectors.value(FakeIndex::key(1199)).data, R"({"float32":[1199.50,0,-0.0]})");
    QCOMPARE(fake.vectors.value(FakeIndex::key(0)).metadata, R"({"n": 1.0})");
    QCOMPARE(fake.sentOperations().first(), "getVectorIndex");
    QCOMPARE(fake.sentCount("getVectors"), 12);
    QCOMPARE(fake.sentCount("putVectors"), 3);
    for (const QJsonObject &body : fake.sentBodies("getVectors")) {
        QCOMPARE(body[u"returnData"], QJsonValue(false));
        QCOMPARE(body[u"returnMetadata"], QJsonValue(false));
    }
}

void TestRestoreJob::everyByteIsTheBackups()
{
    Restoring fake;
    fake.records = {record(QByteArray("nul\0\n\"\\", 7), R"({ "float32" : [ -0.0,1E-7,0.10000000149011612 ]})", "{}"),
                    record("\U0001F600 key", R"({"float32":[1,2,3]})"),
                    record("numbers", R"({"float32":[1,2,3]})", R"({"b":9007199254740993,"a":1e400,"b":"\ud83d\n"})"),
                    record("null", R"({"float32":[1,2,3]})", "null")};
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.vectors.size(), 4);
    for (const VectorRecord &expected : fake.records) {
        const FakeIndex::Stored stored = fake.vectors.value(expected.key);
        QCOMPARE(stored.data, *expected.data);
        QCOMPARE(stored.metadata, expected.metadata.value_or(QByteArray()));
        QCOMPARE(stored.metadata.isNull(), !expected.metadata);
    }
}

void TestRestoreJob::whatExistsIsSkipped()
{
    Restoring fake;
    fake.backUp(700);
    const FakeIndex::Stored other{R"({"float32":[9,9,9]})", "{}"};
    for (const int i : {0, 99, 100, 499, 500, 699})
        fake.vectors.insert(FakeIndex::key(i), other);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().restored, 694);
    QList<QByteArray> skipped = fake.report().skipped; // in the order of the answers
    std::sort(skipped.begin(), skipped.end());
    QList<QByteArray> expected;
    for (const int i : {0, 99, 100, 499, 500, 699})
        expected.append(FakeIndex::key(i));
    QCOMPARE(skipped, expected);
    QCOMPARE(fake.vectors.size(), 700);
    QCOMPARE(fake.vectors.value(FakeIndex::key(499)).data, other.data);
}

void TestRestoreJob::whatExistsIsOverwrittenWhenAsked()
{
    Restoring fake;
    fake.backUp(10);
    fake.vectors.insert(FakeIndex::key(4), {R"({"float32":[9,9,9]})", "{}"});
    fake.request.overwrite = true;
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().restored, 10);
    QCOMPARE(fake.vectors.value(FakeIndex::key(4)).data, R"({"float32":[4.50,0,-0.0]})");
    QCOMPARE(fake.sentOperations(), QList<QByteArray>({"getVectorIndex", "putVectors"}));
}

void TestRestoreJob::requestsAreSmallEnough()
{
    Restoring fake;
    fake.request.overwrite = true;
    for (int i = 0; i < 600; ++i)
        fake.records.append(record(FakeIndex::key(i), "{\"float32\":[" + QByteArray(20'000, '1') + "]}"));
    fake.run();
    QCOMPARE(fake.report().restored, 600);
    QCOMPARE(fake.sentCount("putVectors"), 3);
    for (const FakeNetwork::Sent &sent : fake.network.sent())
        QVERIFY(sent.body.size() < 4'050'000);
}

void TestRestoreJob::fourRequestsAtMostAreUnderWay()
{
    Restoring fake;
    fake.backUp(4000);
    fake.request.overwrite = true;
    fake.fault = answers("putVectors", FakeClient::hanging());
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.sentCount("putVectors"), 4);
    QTest::qWait(50);
    QCOMPARE(fake.sentCount("putVectors"), 4);
}

void TestRestoreJob::aKeyThatIsRepeatedCountsOnce()
{
    Restoring fake;
    fake.backUp(1);
    fake.records.append(record(FakeIndex::key(0), R"({"float32":[9,9,9]})")); // in the same request
    fake.backUp(800); // the first again, and its others once
    fake.records.append(record(FakeIndex::key(0), R"({"float32":[8,8,8]})")); // in a later one
    fake.request.overwrite = true;
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().total, 803);
    QCOMPARE(fake.report().restored, 800);
    QCOMPARE(fake.report().repeated, QList<QByteArray>(3, FakeIndex::key(0)));
    QCOMPARE(fake.vectors.value(FakeIndex::key(0)).data, R"({"float32":[0.50,0,-0.0]})");
}

void TestRestoreJob::anEmptyBackupRestoresNothing()
{
    Restoring fake;
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().total, 0);
    QCOMPARE(fake.sentOperations(), QList<QByteArray>{"getVectorIndex"});
}

void TestRestoreJob::progressEndsAtTheTotal()
{
    Restoring fake;
    fake.backUp(1200);
    fake.make();
    const QSignalSpy progressed(fake.job.get(), &RestoreJob::progressed);
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QCOMPARE(fake.progress.size(), 4);
    QCOMPARE(fake.progress.first(), 0);
    QVERIFY(std::is_sorted(fake.progress.cbegin(), fake.progress.cend()));
    QCOMPARE(fake.progress.last(), 1200);
    QCOMPARE(progressed.first()[1].toInt(), 1200);
}

void TestRestoreJob::aRetryIsTold()
{
    Restoring fake;
    fake.client.setRetryPolicy(RetryPolicy([] { return 0.0; }, 3));
    fake.backUp(10);
    fake.fault = [seen = QSet<QByteArray>()](const FakeNetwork::Sent &sent) mutable -> std::optional<Exchange> {
        const bool isFirst = !seen.contains(sent.query());
        seen.insert(sent.query());
        return isFirst ? std::optional(FakeClient::error(503, "ServiceUnavailable")) : std::nullopt;
    };
    fake.make();
    const QSignalSpy retried(fake.job.get(), &RestoreJob::retryScheduled);
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().isComplete());
    QVERIFY(retried.size() >= 3); // the index, the look-up, the put
}

void TestRestoreJob::vectorsMustFitTheIndex_data()
{
    QTest::addColumn<QByteArray>("raw"); // of the backup's index
    QTest::addColumn<QString>("message");
    QTest::newRow("dimension") << R"({"indexName":"articles","dimension":4})"_ba
                               << u"The backup's vectors have 4 dimensions, those of the index have 3."_s;
    QTest::newRow("kind") << R"({"indexName":"articles","mode":"fusion"})"_ba
                          << u"The backup is of another kind of index (standard or fusion)."_s;
}

void TestRestoreJob::vectorsMustFitTheIndex()
{
    QFETCH(const QByteArray, raw);
    Restoring fake;
    fake.header.info.raw = raw;
    fake.backUp(10);
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QVERIFY(fake.report().error.has_value());
    QTEST(fake.report().error->message, "message");
    QCOMPARE(fake.report().error->kind, ApiError::Kind::Configuration);
    QCOMPARE(fake.report().notTried, 10);
    QCOMPARE(fake.sentOperations(), QList<QByteArray>{"getVectorIndex"});
}

void TestRestoreJob::theDimensionMayComeFromTheVectors()
{
    Restoring fake;
    fake.header.info.dimension.reset();
    fake.dimension = 5;
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().error.has_value());
    QVERIFY(fake.report().error->message.contains(u"have 3 dimensions"_s));
    QCOMPARE(fake.sentCount("putVectors"), 0);
}

void TestRestoreJob::withoutTheIndexNothingIsPut()
{
    Restoring fake;
    fake.exists = false;
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().error.has_value());
    QCOMPARE(fake.report().error->code, u"NoSuchVectorIndex"_s);
    QCOMPARE(fake.sentOperations(), QList<QByteArray>{"getVectorIndex"});
}

void TestRestoreJob::theIndexIsMadeAnew()
{
    Restoring fake;
    fake.exists = false;
    fake.statuses = {"creating", "creating"};
    fake.request.createIndex = true;
    fake.request.target.name = u"another"_s;
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QVERIFY(fake.report().indexCreated);
    QCOMPARE(fake.report().restored, 10);
    QCOMPARE(fake.sentOperations(),
             QList<QByteArray>({"getVectorIndex", "putVectorIndex", "getVectorIndex", "getVectorIndex",
                                "getVectorIndex", "getVectors", "putVectors"}));
    QCOMPARE(fake.network.sent().at(1).body,
             R"({"indexName":"another","dataType":"float32","dimension":3,"distanceMetric":"euclidean",)"
             R"("metadata":{"nonFilterableMetadataKeys":["text","a \"b\""]}})");
}

void TestRestoreJob::anIndexThatIsThereIsNotMade()
{
    Restoring fake;
    fake.request.createIndex = true;
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QVERIFY(!fake.report().indexCreated);
    QCOMPARE(fake.sentCount("putVectorIndex"), 0);
}

void TestRestoreJob::aNewIndexMayBeUnseenForAMoment()
{
    Restoring fake;
    fake.request.createIndex = true;
    fake.fault = [turn = 0](const FakeNetwork::Sent &sent) mutable {
        return sent.query() == "getVectorIndex" && turn++ < 3
            ? std::optional(FakeClient::error(404, "NoSuchVectorIndex"))
            : std::nullopt;
    };
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QVERIFY(fake.report().indexCreated);
    QCOMPARE(fake.sentCount("putVectorIndex"), 1);
}

void TestRestoreJob::aNewIndexThatStaysUnseenIsAnError()
{
    Restoring fake;
    fake.request.createIndex = true;
    fake.fault = answers("getVectorIndex", FakeClient::error(404, "NoSuchVectorIndex"));
    fake.backUp(10);
    fake.make();
    fake.job->start();
    QTRY_COMPARE_WITH_TIMEOUT(fake.reports.size(), 1, 60'000);
    QVERIFY(fake.report().error.has_value());
    QVERIFY(fake.report().indexCreated);
    QCOMPARE(fake.sentCount("putVectorIndex"), 1);
    QCOMPARE(fake.sentCount("putVectors"), 0);
}

void TestRestoreJob::anIndexThatIsGoingIsMadeAnew()
{
    Restoring fake;
    fake.request.createIndex = true;
    fake.statuses = {"deleting"};
    fake.fault = [turn = 0](const FakeNetwork::Sent &sent) mutable {
        return sent.query() == "getVectorIndex" && turn++ == 1
            ? std::optional(FakeClient::error(404, "NoSuchVectorIndex"))
            : std::nullopt;
    };
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QVERIFY(fake.report().indexCreated);
}

void TestRestoreJob::anIndexThatTakesNothingIsAnError_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("createIndex");
    QTest::newRow("going") << "deleting"_ba << false;
    QTest::newRow("not known") << "failed"_ba << true;
}

void TestRestoreJob::anIndexThatTakesNothingIsAnError()
{
    QFETCH(const QByteArray, status);
    Restoring fake;
    QFETCH(const bool, createIndex);
    fake.request.createIndex = createIndex;
    fake.statuses = {status};
    fake.backUp(10);
    fake.run();
    QVERIFY(fake.report().error.has_value());
    QVERIFY(fake.report().error->message.contains(QString::fromLatin1(status)));
    QCOMPARE(fake.sentOperations(), QList<QByteArray>{"getVectorIndex"});
}

void TestRestoreJob::whatCannotBeMadeIsAnError_data()
{
    QTest::addColumn<QByteArray>("raw"); // of the backup's index
    QTest::addColumn<Exchange>("exchange"); // to GetVectorIndex
    QTest::addColumn<QString>("kind");
    const Exchange none = FakeClient::error(404, "NoSuchVectorIndex");
    QTest::newRow("fusion") << R"({"indexName":"articles","mode":"fusion"})"_ba << none << u"Configuration"_s;
    QTest::newRow("metric not known") << R"({"indexName":"articles","dimension":3})"_ba << none << u"Configuration"_s;
    QTest::newRow("dimension not known") << R"({"indexName":"articles","distanceMetric":"cosine"})"_ba << none
                                         << u"Configuration"_s;
    const QByteArray whole = R"({"indexName":"articles","dimension":3,"distanceMetric":"cosine"})"_ba;
    QTest::newRow("no bucket") << whole << FakeClient::error(404, "NoSuchBucket") << u"NotFound"_s;
    QTest::newRow("denied") << whole << FakeClient::error(403, "AccessDenied") << u"Denied"_s;
}

void TestRestoreJob::whatCannotBeMadeIsAnError()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const Exchange, exchange);
    Restoring fake;
    fake.header.info.raw = raw;
    fake.request.createIndex = true;
    fake.fault = answers("getVectorIndex", exchange);
    fake.run();
    QVERIFY(fake.report().error.has_value());
    QTEST(kindName(fake.report().error->kind), "kind");
    QCOMPARE(fake.sentOperations(), QList<QByteArray>{"getVectorIndex"});
    QVERIFY(!fake.report().indexCreated);
}

void TestRestoreJob::aDamagedFileSendsNothing_data()
{
    QTest::addColumn<int>("kept"); // lines from the beginning
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QString>("message");
    QTest::newRow("cut off") << 900 << QByteArray() << u"is not complete"_s;
    QTest::newRow("empty") << 0 << QByteArray() << u"is no backup"_s;
    QTest::newRow("garbage at its end") << 1000 << "garbage\n{\"vectors\":1000,\"missing\":0,\"digest\":\"00\"}\n"_ba
                                        << u"line 1001: This is not a vector"_s;
    QTest::newRow("changed") << 1001 << "{\"vectors\":1000,\"missing\":0,\"digest\":\"00\"}\n"_ba << u"was changed"_s;
}

void TestRestoreJob::aDamagedFileSendsNothing()
{
    QFETCH(const int, kept);
    QFETCH(const QByteArray, added);
    QFETCH(const QString, message);
    Restoring fake;
    fake.backUp(1000);
    fake.write();
    QFile file(fake.request.fileName);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content;
    for (int i = 0; i < kept; ++i)
        content += file.readLine();
    file.resize(0);
    file.seek(0);
    file.write(content + added);
    file.close();
    fake.run();
    QVERIFY(fake.report().error.has_value());
    QVERIFY2(fake.report().error->message.contains(message), qPrintable(fake.report().error->message));
    QVERIFY(!fake.report().isComplete());
    QVERIFY(fake.network.sent().isEmpty());
}

void TestRestoreJob::aRefusedRequestFailsItsVectorsOnly()
{
    Restoring fake;
    fake.backUp(2000);
    fake.fault = [](const FakeNetwork::Sent &sent) {
        return sent.query() == "putVectors" && sent.body.contains(FakeIndex::key(700))
            ? std::optional(FakeClient::error(400, "VectorIndexParameterInvalid"))
            : std::nullopt;
    };
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QCOMPARE(fake.report().restored, 1500);
    QCOMPARE(fake.report().failures.size(), 1);
    QCOMPARE(fake.report().failures[0].error.code, u"VectorIndexParameterInvalid"_s);
    QCOMPARE(fake.report().failures[0].keys.size(), 500);
    QCOMPARE(fake.report().failures[0].keys.first(), FakeIndex::key(500));
    QCOMPARE(fake.report().notTried, 0);
    QCOMPARE(fake.vectors.size(), 1500);
    QVERIFY(!fake.vectors.contains(FakeIndex::key(500)));
}

void TestRestoreJob::aLostAnswerIsSettled()
{
    Restoring fake;
    fake.backUp(700);
    fake.vectors.insert(FakeIndex::key(3), {});
    fake.fault = losesAnswers(&fake, "putVectors", true);
    fake.run();
    QVERIFY(fake.report().isComplete());
    QCOMPARE(fake.report().restored, 699);
    QCOMPARE(fake.report().skipped, QList<QByteArray>{FakeIndex::key(3)});
    QCOMPARE(fake.sentCount("putVectors"), 2);
}

void TestRestoreJob::aLostRequestFails()
{
    Restoring fake;
    fake.backUp(700);
    fake.vectors.insert(FakeIndex::key(3), {});
    fake.fault = losesAnswers(&fake, "putVectors", false);
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QCOMPARE(fake.report().restored, 0);
    QCOMPARE(fake.failedCount(), 699);
    QCOMPARE(fake.report().failures[0].error.kind, ApiError::Kind::ConnectionClosed);
    QCOMPARE(fake.report().failures[0].error.operation, u"PutVectors"_s);
}

void TestRestoreJob::aLostAnswerIsNotSettledWhenOverwriting()
{
    Restoring fake;
    fake.backUp(10);
    fake.request.overwrite = true;
    fake.fault = losesAnswers(&fake, "putVectors", true);
    fake.run();
    QCOMPARE(fake.report().restored, 0);
    QCOMPARE(fake.failedCount(), 10);
    QCOMPARE(fake.sentCount("getVectors"), 0);
}

void TestRestoreJob::whatCannotBeSettledFails()
{
    Restoring fake;
    fake.backUp(10);
    fake.fault = [&fake, turn = 0](const FakeNetwork::Sent &sent) mutable -> std::optional<Exchange> {
        if (sent.query() == "putVectors")
            return losesAnswers(&fake, "putVectors", true)(sent);
        const bool isSecondLookUp = sent.query() == "getVectors" && turn++ == 1;
        return isSecondLookUp ? std::optional(FakeClient::error(500, "InternalError")) : std::nullopt;
    };
    fake.run();
    QCOMPARE(fake.report().restored, 0);
    QCOMPARE(fake.failedCount(), 10);
    QCOMPARE(fake.report().failures[0].error.operation, u"PutVectors"_s); // what is to be known about
}

void TestRestoreJob::whatCannotBeLookedUpIsNotPut()
{
    Restoring fake;
    fake.backUp(700);
    fake.fault = [](const FakeNetwork::Sent &sent) {
        return sent.query() == "getVectors" && sent.body.contains(FakeIndex::key(200))
            ? std::optional(FakeClient::error(500, "InternalError"))
            : std::nullopt;
    };
    fake.run();
    QCOMPARE(fake.report().restored, 200);
    QCOMPARE(fake.failedCount(), 500);
    QCOMPARE(fake.report().failures[0].error.operation, u"GetVectors"_s);
    QCOMPARE(fake.sentCount("putVectors"), 1);
}

void TestRestoreJob::whatWouldMeetEveryRequestEndsIt_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::newRow("denied") << FakeClient::error(403, "AccessDenied");
    QTest::newRow("gone") << FakeClient::error(404, "NoSuchVectorIndex");
    QTest::newRow("wrong key") << FakeClient::error(403, "InvalidAccessKeyId");
}

void TestRestoreJob::whatWouldMeetEveryRequestEndsIt()
{
    QFETCH(const Exchange, exchange);
    Restoring fake;
    fake.backUp(6000);
    fake.fault = answers("putVectors", exchange);
    fake.run();
    QVERIFY(!fake.report().isComplete());
    QVERIFY(!fake.report().stopped && !fake.report().error);
    QVERIFY(fake.sentCount("putVectors") <= 5);
    QCOMPARE(fake.failedCount(), fake.sentCount("putVectors") * 500);
    QVERIFY(fake.report().notTried >= 3500);
    QCOMPARE(fake.report().restored, 0);
}

void TestRestoreJob::aReadOnlySessionSendsNothing()
{
    Restoring fake;
    fake.backUp(10);
    fake.client.setReadOnly(true);
    fake.request.createIndex = true;
    fake.run();
    QVERIFY(fake.report().error.has_value());
    QCOMPARE(fake.report().error->kind, ApiError::Kind::ReadOnly);
    QVERIFY(!fake.report().isComplete());
    QVERIFY(fake.network.sent().isEmpty());
}

void TestRestoreJob::stopIsExact_data()
{
    QTest::addColumn<int>("requests"); // after which it is stopped
    for (const int requests : {1, 2, 5, 9, 17, 30})
        QTest::addRow("%d", requests) << requests;
}

void TestRestoreJob::stopIsExact()
{
    QFETCH(const int, requests);
    Restoring fake;
    fake.backUp(5000);
    fake.delayMs = 1;
    fake.make();
    connect(&fake.client, &VectorClient::callEnded, this,
            [&] { fake.network.sent().size() < requests ? void() : fake.job->stop(); });
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped);
    QVERIFY(!fake.report().isComplete());
    QCOMPARE(fake.report().total, 5000);
    QCOMPARE(fake.report().restored, fake.vectors.size());
    QCOMPARE(fake.report().notTried, 5000 - fake.report().restored);
    QVERIFY(fake.report().notTried > 0);
    const qsizetype sent = fake.network.sent().size();
    QTest::qWait(20);
    QCOMPARE(fake.network.sent().size(), sent);
    QCOMPARE(fake.reports.size(), 1);
}

void TestRestoreJob::stopWaitsForWhatWasSent()
{
    Restoring fake;
    fake.backUp(5000);
    fake.request.overwrite = true;
    fake.delayMs = 300;
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.sentCount("putVectors"), 4);
    fake.job->stop();
    QVERIFY(fake.reports.isEmpty());
    QTRY_COMPARE(fake.reports.size(), 1);
    QCOMPARE(fake.report().restored, 2000);
    QCOMPARE(fake.report().notTried, 3000);
    QCOMPARE(fake.network.aborted(), 0);
}

void TestRestoreJob::stopBeforeTheStartSendsNothing()
{
    Restoring fake;
    fake.backUp(10);
    fake.make();
    fake.job->stop();
    fake.job->start();
    fake.job->start();
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped && !fake.report().isComplete());
    QVERIFY(fake.network.sent().isEmpty());
}

void TestRestoreJob::stopAtOnceSendsNothing()
{
    Restoring fake;
    fake.backUp(10'000);
    fake.make();
    fake.job->start();
    fake.job->stop(); // while the file is checked
    QVERIFY(fake.reports.isEmpty());
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped && !fake.report().isComplete());
    QVERIFY(!fake.report().error);
    QVERIFY(fake.network.sent().isEmpty());
}

void TestRestoreJob::stopEndsTheWaitingForTheIndex()
{
    Restoring fake;
    fake.backUp(10);
    fake.statuses = QByteArrayList(100, "creating");
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.network.sent().size(), 2);
    fake.job->stop();
    QVERIFY(fake.reports.isEmpty());
    QTRY_COMPARE(fake.reports.size(), 1);
    QVERIFY(fake.report().stopped);
    QCOMPARE(fake.report().notTried, 10);
    QTest::qWait(500);
    QCOMPARE(fake.network.sent().size(), 2);
}

void TestRestoreJob::stopAfterTheEndDoesNothing()
{
    Restoring fake;
    fake.backUp(10);
    fake.run();
    fake.job->stop();
    fake.job->start();
    QTest::qWait(20);
    QCOMPARE(fake.reports.size(), 1);
    QVERIFY(!fake.report().stopped);
}

void TestRestoreJob::deletionCancels()
{
    Restoring fake;
    fake.backUp(5000);
    fake.fault = answers("getVectors", FakeClient::hanging());
    fake.make();
    fake.job->start();
    QTRY_COMPARE(fake.sentCount("getVectors"), 4);
    fake.job.reset();
    QCOMPARE(fake.network.aborted(), 4);
    QTest::qWait(20);
    QVERIFY(fake.reports.isEmpty());
}

void TestRestoreJob::aHandlerMayDeleteIt()
{
    Restoring fake;
    fake.backUp(1200);
    fake.make();
    connect(fake.job.get(), &RestoreJob::progressed, this, [&](qint64 done) { done > 0 ? fake.job.reset() : void(); });
    fake.job->start();
    QTRY_VERIFY(!fake.job);
    fake.make();
    connect(fake.job.get(), &RestoreJob::finished, this, [&] { fake.job.reset(); });
    fake.job->start();
    QTRY_VERIFY(!fake.job);
    QVERIFY(fake.report().isComplete());
}

QTEST_GUILESS_MAIN(TestRestoreJob)
#include "tst_restorejob.moc"
