#include "backupjob.h"
#include "demostore.h"
#include "restorejob.h"
#include "vectorclient.h"
#include "scanlanes.h"
#include "vectorcounter.h"

#include <QFile>
#include <QMap>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

using What = DeleteRequest::What;

//! Backup, delete, restore, over real connections to a real store: what was deleted comes back byte by byte.
class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deletedVectorsComeBackAsTheyWere_data();
    void deletedVectorsComeBackAsTheyWere();
    void aDeletedIndexComesBackAsItWas_data();
    void aDeletedIndexComesBackAsItWas();
    void whatWasWrittenMeanwhileStays();
    void theBackupOutlivesAnInterruptedRestore();
    void faultsLeaveNoDoubt();
    void aMillionAreCounted();

private:
    //! Every vector of an index as GetVectors gives it, byte by byte.
    using Content = QMap<QByteArray, QByteArray>;
    template <typename T>
    using Call = std::function<void(VectorClient::Callback<T>)>;

    static BucketRef bucket(const QString &name);
    template <typename T>
    Result<T> await(const Call<T> &call);
    QList<QByteArray> keysOf(const IndexRef &index);
    Content contentOf(const IndexRef &index);
    IndexInfo infoOf(const IndexRef &index);
    BackupReport backUp(const DeleteRequest &request);
    RestoreReport restore(const RestoreRequest &request);
    bool removeVectors(const IndexRef &index, const QList<QByteArray> &keys);
    bool removeIndex(const IndexRef &index);

    std::unique_ptr<DemoStore> m_store;
    QNetworkAccessManager m_network;
    std::unique_ptr<VectorClient> m_client;
    QTemporaryDir m_home;
};

namespace {

void addIndexes()
{
    QTest::addColumn<QString>("bucketName");
    QTest::addColumn<QString>("indexName");
    QTest::addColumn<int>("atLeast"); // vectors
    QTest::newRow("difficult keys and metadata") << u"difficult"_s << u"keys"_s << 40;
    QTest::newRow("4096 dimensions") << u"wide"_s << u"signals4096"_s << 100;
    QTest::newRow("ordinary") << u"colours"_s << u"oklab"_s << 100;
}

//! All that describes an index but the time it was made.
QStringList description(const IndexInfo &info)
{
    return {info.name,
            info.bucketName,
            info.dataType,
            info.distanceMetric,
            info.status,
            info.mode,
            QString::number(info.dimension.value_or(-1)),
            info.nonFilterableKeys.join(u'\n')};
}

} // namespace

void TestRestore::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<VectorClient>(m_store->profile(), m_store->credentials(), &m_network);
}

BucketRef TestRestore::bucket(const QString &name)
{
    BucketRef ref;
    ref.name = name;
    return ref;
}

template <typename T>
Result<T> TestRestore::await(const Call<T> &call)
{
    std::optional<Result<T>> result;
    call([&result](Result<T> given) { result = std::move(given); });
    const bool came = QTest::qWaitFor([&result] { return result.has_value(); }, 30'000);
    return came ? std::move(*result) : Result<T>(ApiError());
}

QList<QByteArray> TestRestore::keysOf(const IndexRef &index)
{
    QList<QByteArray> keys;
    ListVectorsArguments arguments;
    arguments.index = index;
    arguments.returnMetadata = false;
    do {
        const auto page = await<VectorPage>([&](const auto &done) { m_client->listVectors(arguments, this, done); });
        for (qsizetype row = 0; page && row < page->count(); ++row)
            keys.append(page->key(row).toByteArray());
        arguments.nextToken = page ? page->nextToken : QByteArray();
    } while (!arguments.nextToken.isEmpty());
    return keys;
}

TestRestore::Content TestRestore::contentOf(const IndexRef &index)
{
    Content content;
    const QList<QByteArray> keys = keysOf(index);
    for (qsizetype at = 0; at < keys.size(); at += 100) {
        const auto records = await<QList<VectorRecord>>([&](const auto &done) {
            m_client->getVectors({index, keys.mid(at, 100), true, true}, this, done);
        });
        for (const VectorRecord &record : records ? *records : QList<VectorRecord>())
            content.insert(record.key, record.raw);
    }
    return content;
}

IndexInfo TestRestore::infoOf(const IndexRef &index)
{
    const auto info = await<IndexInfo>([&](const auto &done) { m_client->getVectorIndex(index, this, done); });
    return info ? *info : IndexInfo();
}

BackupReport TestRestore::backUp(const DeleteRequest &request)
{
    BackupHeader header;
    header.index = request.index;
    header.info = infoOf(request.index);
    header.isWholeIndex = request.what == What::Index;
    header.time = QDateTime::currentDateTimeUtc();
    std::optional<BackupReport> report;
    BackupJob job(m_client.get(), request, header, m_home.path());
    connect(&job, &BackupJob::finished, this, [&](const BackupReport &given) { report = given; });
    job.start();
    return QTest::qWaitFor([&] { return report.has_value(); }, 60'000) ? *report : BackupReport();
}

RestoreReport TestRestore::restore(const RestoreRequest &request)
{
    std::optional<RestoreReport> report;
    RestoreJob job(m_client.get(), request);
    connect(&job, &RestoreJob::finished, this, [&](const RestoreReport &given) { report = given; });
    job.start();
    return QTest::qWaitFor([&] { return report.has_value(); }, 60'000) ? *report : RestoreReport();
}

bool TestRestore::removeVectors(const IndexRef &index, const QList<QByteArray> &keys)
{
    bool isDone = true;
    for (qsizetype at = 0; at < keys.size(); at += 500) {
        isDone = isDone && await<Done>([&](const auto &done) {
                               m_client->deleteVectors({index, keys.mid(at, 500)}, this, done);
                           }).ok();
    }
    return isDone;
}

bool TestRestore::removeIndex(const IndexRef &index)
{
    return await<Done>([&](const auto &done) { m_client->deleteVectorIndex(index, this, done); }).ok();
}

void TestRestore::deletedVectorsComeBackAsTheyWere_data()
{
    addIndexes();
}

void TestRestore::deletedVectorsComeBackAsTheyWere()
{
    QFETCH(const QString, bucketName);
    QFETCH(const QString, indexName);
    QFETCH(const int, atLeast);
    const IndexRef index{bucket(bucketName), indexName};
    const Content before = contentOf(index);
    QVERIFY(before.size() >= atLeast);

    DeleteRequest request{What::Vectors, index, before.keys() + QList<QByteArray>{"was never there"}};
    const BackupReport backup = backUp(request);
    QVERIFY(backup.isComplete());
    QCOMPARE(backup.vectors, before.size());
    QCOMPARE(backup.missing, QList<QByteArray>{"was never there"});
    QVERIFY(removeVectors(index, before.keys()));
    QCOMPARE(contentOf(index).size(), 0);

    const RestoreReport report = restore({backup.fileName, index, false, false, {}});
    QVERIFY(report.isComplete());
    QCOMPARE(report.restored, before.size());
    QCOMPARE(contentOf(index), before);
}

void TestRestore::aDeletedIndexComesBackAsItWas_data()
{
    addIndexes();
}

void TestRestore::aDeletedIndexComesBackAsItWas()
{
    QFETCH(const QString, bucketName);
    QFETCH(const QString, indexName);
    QFETCH(const int, atLeast);
    const IndexRef index{bucket(bucketName), indexName};
    const Content before = contentOf(index);
    const QStringList described = description(infoOf(index));
    QVERIFY(before.size() >= atLeast);

    const BackupReport backup = backUp({What::Index, index, {}});
    QVERIFY(backup.isComplete());
    QCOMPARE(backup.vectors, before.size());
    QVERIFY(removeIndex(index));
    QVERIFY(infoOf(index).name.isEmpty());

    const RestoreReport report = restore({backup.fileName, index, false, true, {}});
    QVERIFY(report.isComplete());
    QVERIFY(report.indexCreated);
    QCOMPARE(report.restored, before.size());
    QCOMPARE(description(infoOf(index)), described);
    QCOMPARE(contentOf(index), before);
}

void TestRestore::whatWasWrittenMeanwhileStays()
{
    const IndexRef index{bucket(u"colours"_s), u"oklab"_s};
    const Content before = contentOf(index);
    const BackupReport backup = backUp({What::Vectors, index, before.keys()});
    QVERIFY(backup.isComplete());
    QVERIFY(removeVectors(index, before.keys()));
    const VectorRecord anew{before.firstKey(), R"({"float32":[9,8,7]})", R"({"anew":true})", {}};
    QVERIFY(await<Done>([&](const auto &done) { m_client->putVectors({index, {anew}}, this, done); }).ok());
    const QByteArray rawAnew = contentOf(index).value(anew.key);

    const RestoreReport kept = restore({backup.fileName, index, false, false, {}});
    QVERIFY(kept.isComplete());
    QCOMPARE(kept.skipped, QList<QByteArray>{anew.key});
    QCOMPARE(kept.restored, before.size() - 1);
    QCOMPARE(contentOf(index).value(anew.key), rawAnew);

    const RestoreReport overwritten = restore({backup.fileName, index, true, false, {}});
    QVERIFY(overwritten.isComplete());
    QCOMPARE(overwritten.restored, before.size());
    QCOMPARE(contentOf(index), before);
}

//! Stopped half-way and asked for again: the second restore finds the first one's vectors and adds the rest.
void TestRestore::theBackupOutlivesAnInterruptedRestore()
{
    const IndexRef index{bucket(u"wide"_s), u"signals4096"_s};
    const Content before = contentOf(index);
    const BackupReport backup = backUp({What::Vectors, index, before.keys()});
    QVERIFY(removeVectors(index, before.keys()));
    std::optional<RestoreReport> stopped;
    RestoreJob job(m_client.get(), {backup.fileName, index, false, false, {}});
    connect(&job, &RestoreJob::finished, this, [&](const RestoreReport &given) { stopped = given; });
    connect(&job, &RestoreJob::progressed, this, [&job](qint64 done) { done > 0 ? job.stop() : void(); });
    job.start();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.has_value(), 60'000);
    QCOMPARE(contentOf(index).size(), stopped->restored);
    QVERIFY(stopped->restored > 0);

    const RestoreReport report = restore({backup.fileName, index, false, false, {}});
    QVERIFY(report.isComplete());
    QCOMPARE(report.skipped.size(), stopped->restored);
    QCOMPARE(report.restored, before.size() - stopped->restored);
    QCOMPARE(contentOf(index), before);
}

//! A store that drops and refuses: the retries cope, or the report says so; nothing is lost either way.
void TestRestore::faultsLeaveNoDoubt()
{
    const IndexRef index{bucket(u"wide"_s), u"signals4096"_s};
    const Content before = contentOf(index);
    DemoStore::Faults faults;
    faults.failEvery = 11;
    faults.dropEvery = 13;
    // With three attempts one call of many side by side can meet a fault each time.
    m_client->setRetryPolicy(RetryPolicy({}, 10));
    m_store->setFaults(faults);
    const BackupReport backup = backUp({What::Index, index, {}});
    m_store->setFaults({});
    QVERIFY(backup.isComplete());
    QCOMPARE(backup.vectors, before.size());
    QVERIFY(removeVectors(index, before.keys()));
    m_store->setFaults(faults);
    const RestoreReport report = restore({backup.fileName, index, false, false, {}});
    m_store->setFaults({});
    QVERIFY(report.isComplete());
    QCOMPARE(report.restored + report.skipped.size(), before.size());
    QCOMPARE(contentOf(index), before);
}

void TestRestore::aMillionAreCounted()
{
    ScanLanes lanes(m_client.get());
    VectorCounter counter(&lanes, {bucket(u"scale"_s), u"million"_s});
    counter.start();
    QTRY_VERIFY_WITH_TIMEOUT(!counter.isRunning(), 120'000);
    QVERIFY(counter.isExact());
    QCOMPARE(counter.count(), 1'000'000);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
