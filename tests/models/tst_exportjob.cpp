#include "exportjob.h"
#include "fakeindex.h"
#include "scanjob.h"
#include "scanlanes.h"
#include "sizelimit.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Refusal = ExportReport::Refusal;

//! An index and a folder into which it is exported.
struct Exporting : FakeIndex
{
    QTemporaryDir home;
    ScanLanes lanes{&client};
    ExportRequest request;
    ExportFile::Seams seams;
    std::unique_ptr<ExportJob> job;
    QList<ExportReport> reports;

    explicit Exporting(int count = 250)
    {
        fill(count);
        pageSize = 10;
        request.index = index();
        request.fileName = path(u"articles.jsonl"_s);
    }
    QString path(const QString &name) const { return home.filePath(name); }
    void make()
    {
        reports.clear();
        const auto scan = [this](const ScanRequest &wanted, std::shared_ptr<ScanSink> sink, QObject *owner) {
            return new ScanJob(&lanes, wanted, std::move(sink), owner);
        };
        job = std::make_unique<ExportJob>(&client, scan, request, nullptr, seams);
        QObject::connect(job.get(), &ExportJob::finished, job.get(),
                         [this](const ExportReport &report) { reports.append(report); });
    }
    void run()
    {
        make();
        job->start();
        QVERIFY(reports.isEmpty());
        QTRY_COMPARE(reports.size(), 1);
    }
    void resume()
    {
        fault = {};
        seams.open = {};
        request.resume = true;
        run();
    }
    const ExportReport &report() const { return reports.constFirst(); }

    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable: " + name.toUtf8();
    }
    QByteArrayList lines(const QString &name) const
    {
        QByteArrayList list = content(name).split('\n');
        return list.takeLast().isEmpty() ? list : QByteArrayList{"the last line has no end"};
    }
    QStringList files() const { return QDir(home.path()).entryList(QDir::Files, QDir::Name); }
    QJsonObject sidecar(const QString &name = u"articles.jsonl.json"_s) const
    {
        return QJsonDocument::fromJson(content(name)).object();
    }
    //! All vectors of the index as they stand in a file, sorted.
    QByteArrayList everyLine(bool withData = false) const
    {
        QByteArrayList all;
        for (auto it = vectors.cbegin(); it != vectors.cend(); ++it)
            all.append("{\"key\":\"" + it.key() + "\",\"metadata\":" + it->metadata
                       + (withData ? ",\"data\":" + it->data : QByteArray()) + '}');
        return all;
    }
    QByteArrayList sortedLines(const QString &name) const
    {
        QByteArrayList all = lines(name);
        std::sort(all.begin(), all.end());
        return all;
    }
    void verifyComplete()
    {
        QCOMPARE(report().problem, QString());
        QVERIFY2(!report().error, qPrintable(report().error.value_or(ApiError()).details()));
        QVERIFY(report().isComplete());
        QCOMPARE(files(), QStringList({u"articles.jsonl"_s, u"articles.jsonl.json"_s}));
        QCOMPARE(sortedLines(u"articles.jsonl"_s), everyLine());
        QCOMPARE(report().rows, vectors.size());
        verifySidecar();
    }
    void verifySidecar()
    {
        const QByteArray bytes = content(u"articles.jsonl"_s);
        const QJsonObject said = sidecar();
        QCOMPARE(said[u"rows"_s].toInteger(), lines(u"articles.jsonl"_s).size());
        QCOMPARE(said[u"bytes"_s].toInteger(), bytes.size());
        QCOMPARE(said[u"sha256"_s].toString().toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(report().sha256, said[u"sha256"_s].toString().toLatin1());
        QCOMPARE(report().bytes, bytes.size());
    }
    //! The n-th request of the kind goes wrong.
    void failAt(const QByteArray &operation, int number, const Exchange &exchange)
    {
        fault = [operation, number, exchange, seen = 0](const FakeNetwork::Sent &sent) mutable {
            const bool isIt = sent.query() == operation && ++seen == number;
            return isIt ? std::optional(exchange) : std::nullopt;
        };
    }
};

QStringList unfinished()
{
    return {u"articles.jsonl.part"_s, u"articles.jsonl.resume"_s};
}

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeIndexIsCopied_data();
    void aWholeIndexIsCopied();
    void oneSegmentKeepsTheOrder();
    void anEmptyIndexIsAnEmptyFile();
    void theSidecarDescribesTheIndex();
    void keysComeInTheirOrder();
    void keysThatDoNotExistAreCounted();
    void keysThatWereNotAskedForAreAnError();
    void noKeysAreAnEmptyFile();
    void csvFindsItsColumns();
    void npyIsPatchedAtTheEnd();
    void npyNeedsADimension();
    void withoutRightsOnTheIndexItIsCopiedAllTheSame();
    void aCutLeavesNoTarget_data();
    void aCutLeavesNoTarget();
    void aResumedExportIsExact_data();
    void aResumedExportIsExact();
    void aResumedSelectionIsExact();
    void aResumedMatrixIsExact();
    void whatWasNotCheckpointedIsCutOff();
    void aFullDiskIsNoSuccess();
    void aFailingStateIsNoSuccess();
    void nothingIsKeptOfNothing();
    void stopKeepsWhatThereIs();
    void stopBeforeTheStart();
    void aTargetIsNotReplacedUnasked_data();
    void aTargetIsNotReplacedUnasked();
    void aTargetIsReplacedWhenAsked();
    void aTargetThatAppearsMeanwhileStays();
    void anUnfinishedExportIsNotLostUnasked();
    void anotherIndexIsNotGoneOnWith();
    void otherOptionsAreNotGoneOnWith();
    void aShortenedFileIsNotGoneOnWith();
    void anUnreadableStateIsNotGoneOnWith();
    void resumeWithoutAnythingBegins();
    void twoExportsDoNotShareAFile();
    void aJobMayGoAtAnyTime();
    void aSlotMayDeleteTheJob();
};

void TestExportJob::aWholeIndexIsCopied_data()
{
    QTest::addColumn<bool>("withData");
    QTest::addColumn<int>("segments");
    QTest::newRow("keys and metadata, 16 segments") << false << 16;
    QTest::newRow("with data, 16 segments") << true << 16;
    QTest::newRow("with data, 1 segment") << true << 1;
}

void TestExportJob::aWholeIndexIsCopied()
{
    QFETCH(const bool, withData);
    QFETCH(const int, segments);
    Exporting e;
    e.request.options.withData = withData;
    e.request.segments = segments;
    e.run();
    QVERIFY(e.report().isComplete());
    QCOMPARE(e.sortedLines(u"articles.jsonl"_s), e.everyLine(withData));
    QCOMPARE(e.files(), QStringList({u"articles.jsonl"_s, u"articles.jsonl.json"_s}));
    QCOMPARE(e.report().files, QStringList({e.path(u"articles.jsonl"_s), e.path(u"articles.jsonl.json"_s)}));
    e.verifySidecar();
}

void TestExportJob::oneSegmentKeepsTheOrder()
{
    Exporting e;
    e.request.segments = 1;
    e.run();
    QCOMPARE(e.lines(u"articles.jsonl"_s), e.everyLine());
}

void TestExportJob::anEmptyIndexIsAnEmptyFile()
{
    Exporting e(0);
    e.run();
    e.verifyComplete();
    QCOMPARE(e.content(u"articles.jsonl"_s), QByteArray());
}

void TestExportJob::theSidecarDescribesTheIndex()
{
    Exporting e(3);
    e.request.options.withData = true;
    e.request.endpoint = u"127.0.0.1:9"_s;
    e.run();
    const QJsonObject said = e.sidecar();
    QCOMPARE(said[u"format"_s].toString(), u"vector-bucket-browser export"_s);
    QCOMPARE(said[u"coverage"_s].toString(), u"whole index"_s);
    QCOMPARE(said[u"file"_s].toString(), u"articles.jsonl"_s);
    QCOMPARE(said[u"endpoint"_s].toString(), u"127.0.0.1:9"_s);
    QCOMPARE(said[u"index"_s][u"bucket"_s].toString(), u"rag-prod"_s);
    QCOMPARE(said[u"index"_s][u"index"_s].toString(), u"articles"_s);
    QCOMPARE(said[u"index"_s][u"dimension"_s].toInt(), 3);
    QCOMPARE(said[u"index"_s][u"distanceMetric"_s].toString(), u"cosine"_s);
    QCOMPARE(said[u"options"_s][u"format"_s].toString(), u"jsonl"_s);
    QCOMPARE(said[u"options"_s][u"data"_s].toBool(), true);
    QVERIFY(QDateTime::fromString(said[u"finished"_s].toString(), Qt::ISODate).isValid());
}

void TestExportJob::keysComeInTheirOrder()
{
    Exporting e(1000);
    QList<QByteArray> keys;
    for (int i = 949; i >= 0; --i)
        keys.append(FakeIndex::key(i));
    keys.append(keys.constFirst()); // once is enough
    e.request.keys = keys;
    e.run();
    QVERIFY(e.report().isComplete());
    const QByteArrayList all = e.everyLine();
    QByteArrayList expected(all.crend() - 950, all.crend());
    QCOMPARE(e.lines(u"articles.jsonl"_s), expected);
    QCOMPARE(e.sidecar()[u"coverage"_s].toString(), u"keys"_s);
    QCOMPARE(e.sidecar()[u"keysAsked"_s].toInt(), 950);
    e.verifySidecar();
}

void TestExportJob::keysThatDoNotExistAreCounted()
{
    Exporting e(150);
    e.request.keys = QList<QByteArray>{"none", FakeIndex::key(7), "neither"};
    e.run();
    QVERIFY(e.report().isComplete());
    QCOMPARE(e.report().missing, 2);
    QCOMPARE(e.report().rows, 1);
    QCOMPARE(e.sidecar()[u"keysMissing"_s].toInt(), 2);
    QCOMPARE(e.lines(u"articles.jsonl"_s), QByteArrayList{e.everyLine()[7]});
}

void TestExportJob::keysThatWereNotAskedForAreAnError()
{
    Exporting e(3);
    e.request.keys = QList<QByteArray>{FakeIndex::key(0)};
    e.failAt("getVectors", 1, FakeClient::answer(200, R"({"vectors":[{"key":"another"}]})"));
    e.run();
    QVERIFY(e.report().error.has_value());
    QCOMPARE(e.files(), QStringList());
}

void TestExportJob::noKeysAreAnEmptyFile()
{
    Exporting e(3);
    e.request.keys = QList<QByteArray>{};
    e.run();
    QVERIFY(e.report().isComplete());
    QCOMPARE(e.content(u"articles.jsonl"_s), QByteArray());
}

void TestExportJob::csvFindsItsColumns()
{
    Exporting e(3);
    e.vectors["key-000001"].metadata = R"({"late":"x","n":2})";
    e.request.options.format = ExportFormat::Csv;
    e.request.segments = 1;
    e.run();
    QCOMPARE(e.content(u"articles.jsonl"_s),
             "key,n,late,other_metadata\r\nkey-000000,1.0,,\r\nkey-000001,2,x,\r\nkey-000002,1.0,,\r\n");
    QCOMPARE(e.sidecar()[u"columns"_s].toArray().size(), 4);
    e.request.options.fields = {u"late"_s};
    e.request.replace = true;
    e.request.keys = QList<QByteArray>{"key-000001"};
    e.run();
    QCOMPARE(e.content(u"articles.jsonl"_s), "key,late,other_metadata\r\nkey-000001,x,\"{\"\"n\"\":2}\"\r\n");
}

void TestExportJob::npyIsPatchedAtTheEnd()
{
    Exporting e(250);
    e.request.options.format = ExportFormat::Npy;
    e.request.fileName = e.path(u"v.npy"_s);
    e.run();
    QVERIFY(e.report().isComplete());
    QCOMPARE(e.files(), QStringList({u"v.keys.jsonl"_s, u"v.npy"_s, u"v.npy.json"_s}));
    const QByteArray matrix = e.content(u"v.npy"_s);
    QVERIFY(matrix.contains("'shape': (250, 3)"));
    QCOMPARE(matrix.size(), 128 + 250 * 3 * 4);
    const QByteArrayList keys = e.lines(u"v.keys.jsonl"_s);
    QCOMPARE(keys.size(), 250);
    for (qsizetype row = 0; row < keys.size(); ++row) {
        float first = 0;
        memcpy(&first, matrix.constData() + 128 + row * 12, 4);
        QCOMPARE(keys[row], "{\"key\":\"" + FakeIndex::key(int(first)) + "\",\"metadata\":{\"n\": 1.0}}");
    }
    const QJsonObject said = e.sidecar(u"v.npy.json"_s);
    QCOMPARE(said[u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(matrix, QCryptographicHash::Sha256).toHex());
    QCOMPARE(said[u"keysFile"_s][u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(e.content(u"v.keys.jsonl"_s), QCryptographicHash::Sha256).toHex());
    QCOMPARE(said[u"keysFile"_s][u"file"_s].toString(), u"v.keys.jsonl"_s);
}

void TestExportJob::npyNeedsADimension()
{
    Exporting e(3);
    e.request.options.format = ExportFormat::Npy;
    e.failAt("getVectorIndex", 1, FakeClient::error(403, "AccessDenied"));
    e.run();
    QVERIFY(e.report().problem.contains(u"dimension"_s));
    QCOMPARE(e.files(), QStringList());
}

void TestExportJob::withoutRightsOnTheIndexItIsCopiedAllTheSame()
{
    Exporting e;
    e.failAt("getVectorIndex", 1, FakeClient::error(403, "AccessDenied"));
    e.run();
    e.verifyComplete();
}

void TestExportJob::aCutLeavesNoTarget_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<Exchange>("exchange");
    QTest::newRow("no such index") << QByteArray("getVectorIndex") << FakeClient::error(404, "NoSuchVectorIndex");
    QTest::newRow("server") << QByteArray("listVectors") << FakeClient::error(500, "InternalError");
    QTest::newRow("denied") << QByteArray("listVectors") << FakeClient::error(403, "AccessDenied");
    QTest::newRow("cut JSON") << QByteArray("listVectors") << FakeClient::answer(200, R"({"vectors":[{"key":"a"})");
    QTest::newRow("web page") << QByteArray("listVectors") << FakeClient::answer(200, "<html>");
    QTest::newRow("no answer") << QByteArray("listVectors") << FakeClient::answer(0);
}

void TestExportJob::aCutLeavesNoTarget()
{
    QFETCH(const QByteArray, operation);
    QFETCH(const Exchange, exchange);
    Exporting e;
    e.failAt(operation, operation == "listVectors" ? 20 : 1, exchange);
    e.run();
    QVERIFY(e.report().error.has_value());
    QVERIFY(!e.report().isComplete());
    QVERIFY(!e.files().contains(u"articles.jsonl"_s));
    QVERIFY(!e.files().contains(u"articles.jsonl.json"_s));
}

void TestExportJob::aResumedExportIsExact_data()
{
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("failing"); // request
    for (const int segments : {1, 16}) {
        for (const int failing : {2, 17, 18, 20, 24, 25})
            QTest::addRow("%d segments, request %d", segments, failing) << segments << failing;
    }
}

void TestExportJob::aResumedExportIsExact()
{
    QFETCH(const int, segments);
    QFETCH(const int, failing);
    Exporting e;
    e.request.segments = segments;
    e.pageSize = 7;
    e.failAt("listVectors", failing, FakeClient::error(500, "InternalError"));
    e.run();
    QVERIFY(e.report().error.has_value());
    QVERIFY(e.report().canResume);
    QCOMPARE(e.files(), unfinished());
    QCOMPARE(e.lines(u"articles.jsonl.part"_s).size(), e.report().rows);
    const qint64 before = e.report().rows;
    const qsizetype sent = e.sentOperations().count("listVectors");
    e.resume();
    e.verifyComplete();
    QVERIFY(before > 0);
    QCOMPARE(e.sidecar()[u"resumptions"_s].toInt(), 1);
    // What was whole is not asked for again: a page has 7 rows at most.
    const qsizetype pages = segments == 1 ? 36 : 16 * 3;
    QVERIFY(e.sentOperations().count("listVectors") - sent <= pages - before / 7);
}

void TestExportJob::aResumedSelectionIsExact()
{
    Exporting e(1000);
    e.request.keys = QList<QByteArray>{"none"};
    for (int i = 0; i < 1000; ++i)
        e.request.keys->append(FakeIndex::key(i));
    e.failAt("getVectors", 8, FakeClient::error(500, "InternalError"));
    e.run();
    QVERIFY(e.report().canResume);
    e.resume();
    QVERIFY(e.report().isComplete());
    QCOMPARE(e.lines(u"articles.jsonl"_s), e.everyLine());
    QCOMPARE(e.report().missing, 1);
}

void TestExportJob::aResumedMatrixIsExact()
{
    Exporting e(250);
    e.request.options.format = ExportFormat::Npy;
    e.request.fileName = e.path(u"v.npy"_s);
    e.failAt("listVectors", 18, FakeClient::error(500, "InternalError"));
    e.run();
    QVERIFY(e.report().canResume);
    QCOMPARE(e.files(), QStringList({u"v.keys.jsonl.part"_s, u"v.npy.part"_s, u"v.npy.resume"_s}));
    e.resume();
    QVERIFY(e.report().isComplete());
    QCOMPARE(e.sortedLines(u"v.keys.jsonl"_s), e.everyLine());
    QCOMPARE(e.content(u"v.npy"_s).size(), 128 + 250 * 12);
    QCOMPARE(e.sidecar(u"v.npy.json"_s)[u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(e.content(u"v.npy"_s), QCryptographicHash::Sha256).toHex());
}

//! What a kill leaves: more in the file than the state knows of, the last line half.
void TestExportJob::whatWasNotCheckpointedIsCutOff()
{
    Exporting e;
    e.failAt("listVectors", 20, FakeClient::error(500, "InternalError"));
    e.run();
    QFile part(e.path(u"articles.jsonl.part"_s));
    QVERIFY(part.open(QIODevice::Append));
    part.write(QByteArray("{\"key\":\"key-000001\",\"meta").repeated(1000));
    part.close();
    e.resume();
    e.verifyComplete();
}

void TestExportJob::aFullDiskIsNoSuccess()
{
    Exporting e(4000);
    e.pageSize = 100;
    e.seams.checkpointEvery = 0ms;
    {
        const SizeLimit limit(60'000);
        e.run();
    }
    QVERIFY2(e.report().problem.contains(u"articles.jsonl.part"_s), qPrintable(e.report().problem));
    QVERIFY(!e.report().isComplete());
    QCOMPARE(e.files(), unfinished());
    QVERIFY(e.report().canResume);
    e.resume();
    e.verifyComplete();
}

void TestExportJob::aFailingStateIsNoSuccess()
{
    Exporting e;
    QVERIFY(QDir().mkpath(e.path(u"articles.jsonl.resume.new"_s)));
    e.run();
    QVERIFY(e.report().problem.contains(u"articles.jsonl.resume"_s));
    QCOMPARE(e.files(), QStringList());
}

void TestExportJob::nothingIsKeptOfNothing()
{
    Exporting e;
    e.request.segments = 1;
    e.failAt("listVectors", 1, FakeClient::error(500, "InternalError"));
    e.run();
    QVERIFY(!e.report().canResume);
    QCOMPARE(e.files(), QStringList());
}

void TestExportJob::stopKeepsWhatThereIs()
{
    Exporting e;
    e.request.segments = 1;
    e.delayMs = 2;
    e.make();
    e.job->start();
    QTRY_VERIFY(e.job->progress().rows > 20);
    e.job->stop();
    e.job->stop();
    QTRY_COMPARE(e.reports.size(), 1);
    QVERIFY(e.report().stopped);
    QVERIFY(e.report().canResume);
    QVERIFY(!e.report().error && e.report().problem.isEmpty());
    QCOMPARE(e.lines(u"articles.jsonl.part"_s).size(), e.report().rows);
    e.resume();
    e.verifyComplete();
}

void TestExportJob::stopBeforeTheStart()
{
    Exporting e;
    e.make();
    e.job->stop();
    e.job->start();
    QTRY_COMPARE(e.reports.size(), 1);
    QVERIFY(e.report().stopped);
    QCOMPARE(e.files(), QStringList());
    QCOMPARE(e.network.sent().size(), 0);
}

void TestExportJob::aTargetIsNotReplacedUnasked_data()
{
    QTest::addColumn<QString>("existing");
    QTest::newRow("target") << u"articles.jsonl"_s;
    QTest::newRow("sidecar") << u"articles.jsonl.json"_s;
}

void TestExportJob::aTargetIsNotReplacedUnasked()
{
    QFETCH(const QString, existing);
    Exporting e;
    QFile file(e.path(existing));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    e.run();
    QCOMPARE(e.report().refusal, Refusal::TargetExists);
    QVERIFY(e.report().problem.contains(existing));
    QCOMPARE(e.content(existing), "mine");
    QCOMPARE(e.files(), QStringList{existing});
    QCOMPARE(e.network.sent().size(), 0);
}

void TestExportJob::aTargetIsReplacedWhenAsked()
{
    Exporting e;
    e.run();
    e.vectors.clear();
    e.fill(40);
    e.request.replace = true;
    e.run();
    e.verifyComplete();
}

void TestExportJob::aTargetThatAppearsMeanwhileStays()
{
    Exporting e;
    e.fault = [&e](const FakeNetwork::Sent &) -> std::optional<Exchange> {
        QFile file(e.path(u"articles.jsonl"_s));
        file.open(QIODevice::WriteOnly);
        file.write("mine");
        return std::nullopt;
    };
    e.run();
    QVERIFY(!e.report().isComplete());
    QVERIFY(!e.report().problem.isEmpty());
    QCOMPARE(e.content(u"articles.jsonl"_s), "mine");
    QVERIFY(e.report().canResume);
    QVERIFY(QFile::remove(e.path(u"articles.jsonl"_s)));
    e.resume();
    e.verifyComplete();
}

void TestExportJob::anUnfinishedExportIsNotLostUnasked()
{
    Exporting e;
    e.failAt("listVectors", 20, FakeClient::error(500, "InternalError"));
    e.run();
    e.fault = {};
    const QByteArray kept = e.content(u"articles.jsonl.part"_s);
    e.run();
    QCOMPARE(e.report().refusal, Refusal::Unfinished);
    QCOMPARE(e.content(u"articles.jsonl.part"_s), kept);
    e.request.restart = true;
    e.run();
    e.verifyComplete();
    QCOMPARE(e.sidecar()[u"resumptions"_s].toInt(), 0);
}

void TestExportJob::anotherIndexIsNotGoneOnWith()
{
    Exporting e;
    e.failAt("listVectors", 20, FakeClient::error(500, "InternalError"));
    e.run();
    const QByteArray kept = e.content(u"articles.jsonl.part"_s);
    e.dimension = 4; // made anew
    e.resume();
    QCOMPARE(e.report().refusal, Refusal::OtherExport);
    QCOMPARE(e.content(u"articles.jsonl.part"_s), kept);
    e.dimension = 3;
    e.resume();
    e.verifyComplete();
}

void TestExportJob::otherOptionsAreNotGoneOnWith()
{
    Exporting e;
    e.failAt("listVectors", 20, FakeClient::error(500, "InternalError"));
    e.run();
    e.request.segments = 8;
    e.resume();
    QCOMPARE(e.report().refusal, Refusal::OtherExport);
    e.request.segments = 16;
    e.request.options.withData = true;
    e.resume();
    QCOMPARE(e.report().refusal, Refusal::OtherExport);
    e.request.options.withData = false;
    e.request.keys = QList<QByteArray>{"a"};
    e.resume();
    QCOMPARE(e.report().refusal, Refusal::OtherExport);
}

void TestExportJob::aShortenedFileIsNotGoneOnWith()
{
    Exporting e;
    e.failAt("listVectors", 20, FakeClient::error(500, "InternalError"));
    e.run();
    QVERIFY(QFile::resize(e.path(u"articles.jsonl.part"_s), 10));
    e.resume();
    QVERIFY(e.report().problem.contains(u"shorter"_s));
    QVERIFY(!e.files().contains(u"articles.jsonl"_s));
}

void TestExportJob::anUnreadableStateIsNotGoneOnWith()
{
    Exporting e;
    QFile state(e.path(u"articles.jsonl.resume"_s));
    QVERIFY(state.open(QIODevice::WriteOnly));
    state.write("{\"format\":\"mine\"}");
    state.close();
    e.resume();
    QCOMPARE(e.report().refusal, Refusal::OtherExport);
    QCOMPARE(e.files(), QStringList{u"articles.jsonl.resume"_s});
}

//! So that a script can always say `--resume`.
void TestExportJob::resumeWithoutAnythingBegins()
{
    Exporting e;
    e.resume();
    e.verifyComplete();
}

void TestExportJob::twoExportsDoNotShareAFile()
{
    Exporting e;
    PartFile other(e.path(u"articles.jsonl.part"_s), e.path(u"other"_s));
    QCOMPARE(other.open(0), QString());
    e.run();
    QVERIFY(e.report().problem.contains(u"another export"_s));
    QVERIFY(e.files().contains(u"articles.jsonl.part"_s));
}

void TestExportJob::aJobMayGoAtAnyTime()
{
    for (int moment = 0; moment < 12; ++moment) {
        Exporting e;
        e.delayMs = 1;
        e.make();
        e.job->start();
        QTest::qWait(moment);
        e.job.reset();
        QVERIFY(!e.files().contains(u"articles.jsonl"_s) || e.sortedLines(u"articles.jsonl"_s) == e.everyLine());
    }
}

void TestExportJob::aSlotMayDeleteTheJob()
{
    Exporting e;
    e.make();
    bool isGone = false;
    connect(e.job.get(), &ExportJob::finished, this, [&] {
        e.job.reset();
        isGone = true;
    });
    e.job->start();
    QTRY_VERIFY(isGone);
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
