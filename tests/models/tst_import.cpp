#include "backupfile.h"
#include "exportjob.h"
#include "fakeindex.h"
#include "importcheck.h"
#include "restorejob.h"
#include "scanjob.h"
#include "scanlanes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

//! A file, and the index into which it is imported.
struct Importing : FakeIndex
{
    QTemporaryDir home;
    QString fileName = home.filePath(u"in.jsonl"_s);
    QList<ImportFindings> findings;
    QList<RestoreReport> reports;

    void write(const QByteArray &content) const
    {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void check()
    {
        findings.clear();
        ImportCheck check(&client, fileName, index());
        QObject::connect(&check, &ImportCheck::finished, &check,
                         [this](const ImportFindings &found) { findings.append(found); });
        check.start();
        QVERIFY(findings.isEmpty());
        QTRY_COMPARE(findings.size(), 1);
    }
    void import(bool overwrite = false, bool skipFaulty = false)
    {
        RestoreRequest request;
        request.fileName = fileName;
        request.target = index();
        request.overwrite = overwrite;
        request.createIndex = !exists;
        request.rules = findings.isEmpty() ? ImportRules{3, false, false} : findings.constFirst().rules;
        request.rules->skipFaulty = skipFaulty;
        RestoreJob job(&client, request);
        reports.clear();
        QObject::connect(&job, &RestoreJob::finished, &job,
                         [this](const RestoreReport &report) { reports.append(report); });
        job.start();
        QTRY_COMPARE(reports.size(), 1);
    }
    const ImportFindings &found() const { return findings.constFirst(); }
    const RestoreReport &report() const { return reports.constFirst(); }
    QStringList faultTexts() const
    {
        QStringList texts;
        for (const ImportFault &each : found().faults)
            texts.append(QString::number(each.line) + u": "_s + each.text);
        return texts;
    }
};

QByteArray line(const QByteArray &key, const QByteArray &data = "[1,2,3]", const QByteArray &more = {})
{
    return R"({"key":")" + key + R"(","data":{"float32":)" + data + '}' + more + "}\n";
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodFileIsClean();
    void theDryRunOnlyAsks();
    void faultsNameTheirLines_data();
    void faultsNameTheirLines();
    void faultsAreCountedBeyondWhatIsShown();
    void repeatedKeysAreFound();
    void linesThatDoNotCount();
    void theFirstVectorSetsTheDimension();
    void anExportProvesItself();
    void aChangedExportIsNoticed();
    void whatCannotBeReadIsAnError();
    void anIndexThatCannotBeAskedForIsAnError();
    void aCheckMayGoAtAnyTime();
    void everyByteArrives();
    void aBareListIsWrapped();
    void faultyLinesStopTheImportUnlessLeftOut();
    void existingKeysAreSkippedOrOverwritten();
    void fiveHundredACall();
    void theIndexIsMadeAsTheSidecarSays();
    void aBackupIsImported();
};

void TestImport::aGoodFileIsClean()
{
    Importing i;
    i.write(line("a") + line("b", "[0,-0.0,1e-7]", R"(,"metadata":{"n":1.0})"));
    i.check();
    QVERIFY(i.found().isClean());
    QCOMPARE(i.found().good, 2);
    QCOMPARE(i.found().index->dimension, 3);
    QVERIFY(!i.found().hasSidecar);
}

void TestImport::theDryRunOnlyAsks()
{
    Importing i;
    i.write(line("a"));
    i.check();
    QCOMPARE(i.sentOperations(), QList<QByteArray>{"getVectorIndex"});
}

void TestImport::faultsNameTheirLines_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("text");
    const auto row
        = [](const char *name, const QByteArray &bad, const QString &text) { QTest::newRow(name) << bad << text; };
    row("no JSON", "hello\n", u"This line is no JSON object."_s);
    row("a list", "[1]\n", u"This line is no JSON object."_s);
    row("cut", "{\"key\":\"a\",\"data\"\n", u"This line is malformed JSON at byte 18."_s);
    row("two objects", "{\"key\":\"a\"}{\"key\":\"b\"}\n", u"This line is malformed JSON at byte 12."_s);
    row("not UTF-8", "{\"key\":\"\xff\"}\n", u"This line is not UTF-8 (byte 9)."_s);
    row("no key", "{\"data\":[1,2,3]}\n", u"This line has no text named \"key\", or a member twice."_s);
    row("key is a number", "{\"key\":1,\"data\":[1,2,3]}\n",
        u"This line has no text named \"key\", or a member twice."_s);
    row("empty key", line(""), u"The key has 0 bytes; 1 to 1,024 are allowed."_s);
    row("long key", line(QByteArray(1025, 'k')), u"The key has 1,025 bytes; 1 to 1,024 are allowed."_s);
    row("no data", "{\"key\":\"a\",\"metadata\":{}}\n", u"The vector has no data."_s);
    row("data null", "{\"key\":\"a\",\"data\":null}\n", u"The vector has no data."_s);
    row("data a text", "{\"key\":\"a\",\"data\":\"x\"}\n", u"The vector's data are not one list of numbers."_s);
    row("two fields", "{\"key\":\"a\",\"data\":{\"x\":[1,2,3],\"y\":[1]}}\n",
        u"The vector's data are not one list of numbers."_s);
    row("dimension", line("a", "[1,2]"), u"The vector has 2 dimensions, the index has 3."_s);
    row("NaN", line("a", "[1,NaN,3]"), u"Value 1 of the vector is no finite float32."_s);
    row("out of range", line("a", "[1,2,1e39]"), u"Value 2 of the vector is no finite float32."_s);
    row("metadata a list", line("a", "[1,2,3]", ",\"metadata\":[]"), u"The metadata are no JSON object."_s);
    row("metadata too large", line("a", "[1,2,3]", ",\"metadata\":{\"t\":\"" + QByteArray(40'960, 'x') + "\"}"),
        u"The metadata have 40,968 bytes; at most 40,960 are allowed."_s);
}

void TestImport::faultsNameTheirLines()
{
    QFETCH(const QByteArray, bad);
    QFETCH(const QString, text);
    Importing i;
    i.write(line("first") + '\n' + bad + line("last"));
    i.check();
    QCOMPARE(i.faultTexts(), QStringList{u"3: "_s + text});
    QCOMPARE(i.found().faulty, 1);
    QCOMPARE(i.found().good, 2);
    QVERIFY(i.found().canImport());
    QVERIFY(!i.found().isClean());
}

void TestImport::faultsAreCountedBeyondWhatIsShown()
{
    Importing i;
    i.write(QByteArray("x\n").repeated(1000));
    i.check();
    QCOMPARE(i.found().faulty, 1000);
    QCOMPARE(i.found().faults.size(), ImportFindings::mostFaults);
    QVERIFY(!i.found().canImport());
}

void TestImport::repeatedKeysAreFound()
{
    Importing i;
    i.write(line("a") + line("b") + line("\\u0061") + "x\n" + line("a"));
    i.check();
    QCOMPARE(i.found().repeated, 2);
    QCOMPARE(i.found().good, 4);
    QCOMPARE(i.found().faults.size(), 3);
    QCOMPARE(i.found().faults[0].line, 3);
    QCOMPARE(i.found().faults[0].key, "a");
    QCOMPARE(i.found().faults[1].line, 4);
    QCOMPARE(i.found().faults[2].line, 5);
}

void TestImport::linesThatDoNotCount()
{
    Importing i;
    i.write("\xef\xbb\xbf" + line("a") + "\n  \r\n" + line("b").chopped(1) + "\r\n" + line("c").chopped(1));
    i.check();
    QCOMPARE(i.faultTexts(), QStringList());
    QCOMPARE(i.found().good, 3);
}

void TestImport::theFirstVectorSetsTheDimension()
{
    Importing i;
    i.exists = false;
    i.write(line("a", "[1,2]") + line("b", "[1,2,3]"));
    i.check();
    QVERIFY(!i.found().index && !i.found().canImport());
    QCOMPARE(i.faultTexts(), QStringList{u"2: The vector has 3 dimensions, the index has 2."_s});
}

void TestImport::anExportProvesItself()
{
    Importing i;
    i.fill(120);
    ScanLanes lanes(&i.client);
    ExportRequest request;
    request.index = FakeIndex::index();
    request.fileName = i.fileName;
    request.options.withData = true;
    const auto scan = [&lanes](const ScanRequest &wanted, std::shared_ptr<ScanSink> sink, QObject *owner) {
        return new ScanJob(&lanes, wanted, std::move(sink), owner);
    };
    ExportJob job(&i.client, scan, request);
    bool isDone = false;
    connect(&job, &ExportJob::finished, this, [&](const ExportReport &report) { isDone = report.isComplete(); });
    job.start();
    QTRY_VERIFY(isDone);
    i.check();
    QVERIFY(i.found().isClean());
    QVERIFY(i.found().hasSidecar && i.found().matchesSidecar && i.found().canMakeIndex);
    QCOMPARE(i.found().good, 120);
}

void TestImport::aChangedExportIsNoticed()
{
    Importing i;
    i.write(line("a"));
    QFile sidecar(i.fileName + u".json"_s);
    QVERIFY(sidecar.open(QIODevice::WriteOnly));
    sidecar.write(R"({"format":"vector-bucket-browser export","rows":1,"sha256":"00","index":{}})");
    sidecar.close();
    i.check();
    QVERIFY(i.found().hasSidecar && !i.found().matchesSidecar);
    QVERIFY(!i.found().isClean());
    QVERIFY(i.found().canImport());
}

void TestImport::whatCannotBeReadIsAnError()
{
    Importing i;
    i.check();
    QVERIFY(i.found().error.has_value());
    QVERIFY(i.found().error->message.contains(i.fileName));
}

void TestImport::anIndexThatCannotBeAskedForIsAnError()
{
    Importing i;
    i.write(line("a"));
    i.fault = [](const FakeNetwork::Sent &) { return std::optional(FakeClient::error(403, "AccessDenied")); };
    i.check();
    QCOMPARE(i.found().error->kind, ApiError::Kind::Denied);
}

void TestImport::aCheckMayGoAtAnyTime()
{
    Importing i;
    i.write(QByteArray(line("a")).repeated(20'000));
    for (int moment = 0; moment < 8; ++moment) {
        ImportCheck check(&i.client, i.fileName, FakeIndex::index());
        check.start();
        QTest::qWait(moment);
    }
}

void TestImport::everyByteArrives()
{
    Importing i;
    const QByteArray data = R"({"float32":[0.0720,-0.0,1e-7]})";
    const QByteArray metadata = R"({"b" : 1.0,"a":12345678901234567890,"c":"\ud800"})";
    i.write(R"({"metadata":)" + metadata + R"(,"key":"\u00e9","data":)" + data + R"(,"other":1})" + '\n');
    i.check();
    i.import();
    QVERIFY(i.report().isComplete());
    QCOMPARE(i.vectors["\xc3\xa9"].data, data);
    QCOMPARE(i.vectors["\xc3\xa9"].metadata, metadata);
}

void TestImport::aBareListIsWrapped()
{
    Importing i;
    i.write("{\"key\":\"a\",\"data\":[1.50, 2,3],\"metadata\":null}\n");
    i.check();
    QVERIFY(i.found().isClean());
    i.import();
    QCOMPARE(i.vectors["a"].data, R"({"float32":[1.50, 2,3]})");
    QVERIFY(i.vectors["a"].metadata.isEmpty());
}

void TestImport::faultyLinesStopTheImportUnlessLeftOut()
{
    Importing i;
    i.write(line("a") + line("b", "[1]") + line("c"));
    i.check();
    i.import();
    QVERIFY(i.report().error.has_value());
    QVERIFY2(i.report().error->message.contains(u"line 2"_s), qPrintable(i.report().error->message));
    QCOMPARE(i.vectors.size(), 0);
    i.import(false, true);
    QVERIFY(i.report().isComplete());
    QCOMPARE(i.vectors.keys(), QList<QByteArray>({"a", "c"}));
    QCOMPARE(i.report().total, 2);
}

void TestImport::existingKeysAreSkippedOrOverwritten()
{
    Importing i;
    i.vectors.insert("a", {R"({"float32":[9,9,9]})", "{}"});
    i.write(line("a") + line("b"));
    i.check();
    i.import();
    QCOMPARE(i.report().skipped, QList<QByteArray>{"a"});
    QCOMPARE(i.vectors["a"].data, R"({"float32":[9,9,9]})");
    i.import(true);
    QCOMPARE(i.report().restored, 2);
    QCOMPARE(i.vectors["a"].data, R"({"float32":[1,2,3]})");
}

void TestImport::fiveHundredACall()
{
    Importing i;
    QByteArray content;
    for (int n = 0; n < 1200; ++n)
        content += line(FakeIndex::key(n));
    i.write(content);
    i.import(true);
    QVERIFY(i.report().isComplete());
    QCOMPARE(i.vectors.size(), 1200);
    QCOMPARE(i.sentOperations().count("putVectors"), 3);
}

void TestImport::theIndexIsMadeAsTheSidecarSays()
{
    Importing i;
    i.exists = false;
    i.write(line("a"));
    QFile sidecar(i.fileName + u".json"_s);
    QVERIFY(sidecar.open(QIODevice::WriteOnly));
    sidecar.write(R"({"format":"vector-bucket-browser export","rows":1,"sha256":"00","index":)"
                  R"({"dimension":3,"distanceMetric":"euclidean","nonFilterableMetadataKeys":["text"]}})");
    sidecar.close();
    i.check();
    QVERIFY(i.found().canImport() && !i.found().index);
    i.import();
    QVERIFY(i.report().isComplete() && i.report().indexCreated);
    const QJsonObject made = i.sentBodies("putVectorIndex").constFirst();
    QCOMPARE(made[u"dimension"_s].toInt(), 3);
    QCOMPARE(made[u"distanceMetric"_s].toString(), u"euclidean"_s);
    QCOMPARE(made[u"metadata"_s][u"nonFilterableMetadataKeys"_s].toArray(), QJsonArray{u"text"_s});
}

//! Its first and last lines are no vectors, and no faults.
void TestImport::aBackupIsImported()
{
    Importing i;
    BackupWriter writer;
    BackupHeader header;
    header.index = FakeIndex::index();
    header.time = QDateTime::currentDateTimeUtc();
    QCOMPARE(writer.open(i.home.path(), header), QString());
    QCOMPARE(writer.append({"a", "{\"float32\":[1,\n2,3]}", "{}", {}}), QString());
    QCOMPARE(writer.close({"missing"}), QString());
    i.fileName = writer.fileName();
    i.check();
    QCOMPARE(i.faultTexts(), QStringList());
    QCOMPARE(i.found().good, 1);
    i.import();
    QCOMPARE(i.vectors["a"].data, "{\"float32\":[1,\n2,3]}");
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
