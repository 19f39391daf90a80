#include "demostore.h"
#include "importcheck.h"
#include "restorejob.h"
#include "vectorclient.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! `vector-bucket-browser export` from the outside, over a real store: every byte, and every way of being cut off.
class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void exportImportExportIsTheSame_data();
    void exportImportExportIsTheSame();
    void formatsFollowTheSuffix();
    void onlyTheKeysOfAFile();
    void aMillionAreExported();
    void faultsOnTheWayDoNotShow_data();
    void faultsOnTheWayDoNotShow();
    void anInterruptedExportIsGoneOnWith();
    void aKilledExportIsGoneOnWith();
    void aFullDiskIsNoSuccess();
    void nothingIsReplacedUnasked();
    void wrongArgumentsAreOne_data();
    void wrongArgumentsAreOne();
    void aRefusalIsTwo();
    void aFolderThatIsNotThereIsThree();
    void helpNamesTheOptions();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray errors;
    };

    std::unique_ptr<QProcess> start(const QStringList &arguments, qint64 largestFile = 0) const;
    Outcome run(const QStringList &arguments, qint64 largestFile = 0) const;
    QStringList of(const QString &bucket, const QString &index, const QString &file,
                   const QStringList &more = {}) const;
    QStringList million(const QStringList &more = {}) const
    {
        return of(u"scale"_s, u"million"_s, u"out.jsonl"_s, more);
    }
    QString path(const QString &name) const { return m_home->filePath(name); }
    QByteArray content(const QString &name) const;
    QByteArrayList sortedLines(const QString &name) const;
    QJsonObject object(const QString &name) const { return QJsonDocument::fromJson(content(name)).object(); }
    QStringList files() const { return QDir(m_home->path()).entryList(QDir::Files, QDir::Name); }
    void verifyMillion();
    RestoreReport import(const QString &name, const IndexRef &target);

    std::unique_ptr<DemoStore> m_store;
    QNetworkAccessManager m_network;
    std::unique_ptr<VectorClient> m_client;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestExportCommand::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<VectorClient>(m_store->profile(), m_store->credentials(), &m_network);
}

void TestExportCommand::init()
{
    m_store->setFaults({});
    m_home = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<QProcess> TestExportCommand::start(const QStringList &arguments, qint64 largestFile) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(u"DISPLAY"_s);
    variables.insert(u"OSS_ACCESS_KEY_ID"_s, m_store->credentials().accessKeyId);
    variables.insert(u"OSS_ACCESS_KEY_SECRET"_s, QString::fromLatin1(m_store->credentials().accessKeySecret.bytes()));
    process->setProcessEnvironment(variables);
    process->setChildProcessModifier([largestFile] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{rlim_t(largestFile), rlim_t(largestFile)};
        largestFile > 0 ? ::setrlimit(RLIMIT_FSIZE, &limit) : 0;
    });
    process->start(QStringLiteral(VB_BROWSER), arguments);
    return process;
}

TestExportCommand::Outcome TestExportCommand::run(const QStringList &arguments, qint64 largestFile) const
{
    const std::unique_ptr<QProcess> process = start(arguments, largestFile);
    const bool isOver = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 300'000);
    const bool isNormal = isOver && process->exitStatus() == QProcess::NormalExit;
    return {isNormal ? process->exitCode() : -1,
            QByteArray(process->readAllStandardError() + process->readAllStandardOutput())};
}

QStringList TestExportCommand::of(const QString &bucket, const QString &index, const QString &file,
                                  const QStringList &more) const
{
    return QStringList{u"export"_s,
                       u"--endpoint"_s,
                       m_store->endpoint(),
                       u"--region"_s,
                       m_store->region(),
                       u"--account-id"_s,
                       m_store->accountId(),
                       u"--bucket"_s,
                       bucket,
                       u"--index"_s,
                       index,
                       u"--output"_s,
                       path(file)}
    + more;
}

QByteArray TestExportCommand::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable: " + name.toUtf8();
}

QByteArrayList TestExportCommand::sortedLines(const QString &name) const
{
    QByteArrayList lines = content(name).split('\n');
    std::sort(lines.begin(), lines.end());
    return lines;
}

RestoreReport TestExportCommand::import(const QString &name, const IndexRef &target)
{
    RestoreRequest request;
    request.fileName = path(name);
    request.target = target;
    request.createIndex = true;
    request.rules = ImportRules();
    RestoreJob job(m_client.get(), request);
    std::optional<RestoreReport> ended;
    connect(&job, &RestoreJob::finished, &job, [&ended](const RestoreReport &report) { ended = report; });
    job.start();
    return QTest::qWaitFor([&ended] { return ended.has_value(); }, 300'000) ? *ended : RestoreReport();
}

void TestExportCommand::exportImportExportIsTheSame_data()
{
    QTest::addColumn<QString>("bucket");
    QTest::addColumn<QString>("index");
    QTest::newRow("difficult keys and metadata") << u"difficult"_s << u"keys"_s;
    QTest::newRow("4096 dimensions") << u"wide"_s << u"signals4096"_s;
}

void TestExportCommand::exportImportExportIsTheSame()
{
    QFETCH(const QString, bucket);
    QFETCH(const QString, index);
    Outcome outcome = run(of(bucket, index, u"out.jsonl"_s, {u"--with-data"_s}));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    const QByteArrayList lines = sortedLines(u"out.jsonl"_s);
    QVERIFY(lines.size() > 40);

    const QString copy = index + u"Copy"_s;
    const RestoreReport report = import(u"out.jsonl"_s, {BucketRef{bucket, {}, {}, {}, {}}, copy});
    QVERIFY2(!report.error, qPrintable(report.error.value_or(ApiError()).message));
    QVERIFY(report.isComplete() && report.indexCreated);
    QCOMPARE(report.restored, lines.size() - 1);

    outcome = run(of(bucket, copy, u"again.jsonl"_s, {u"--with-data"_s, u"--segments"_s, u"1"_s}));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(sortedLines(u"again.jsonl"_s), lines);
    QCOMPARE(object(u"out.jsonl.json"_s)[u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(content(u"out.jsonl"_s), QCryptographicHash::Sha256).toHex());
}

void TestExportCommand::formatsFollowTheSuffix()
{
    QCOMPARE(run(of(u"colours"_s, u"oklab"_s, u"out.csv"_s, {u"--bom"_s})).exitCode, 0);
    QVERIFY(content(u"out.csv"_s).startsWith("\xef\xbb\xbfkey,"));
    QCOMPARE(run(of(u"colours"_s, u"oklab"_s, u"out.npy"_s)).exitCode, 0);
    const qint64 rows = object(u"out.npy.json"_s)[u"rows"_s].toInteger();
    QVERIFY(rows > 100);
    QVERIFY(content(u"out.npy"_s).contains(QByteArray("'shape': (" + QByteArray::number(rows) + ", 3)")));
    QCOMPARE(content(u"out.npy"_s).size(), 128 + rows * 12);
    QCOMPARE(content(u"out.keys.jsonl"_s).count('\n'), rows);
    QCOMPARE(run(of(u"colours"_s, u"oklab"_s, u"out.txt"_s, {u"--without-metadata"_s})).exitCode, 0);
    QVERIFY(content(u"out.txt"_s).startsWith("{\"key\":"));
    QVERIFY(!content(u"out.txt"_s).contains("metadata"));
}

void TestExportCommand::onlyTheKeysOfAFile()
{
    QCOMPARE(run(of(u"colours"_s, u"oklab"_s, u"all.jsonl"_s, {u"--segments"_s, u"1"_s})).exitCode, 0);
    const QByteArrayList all = content(u"all.jsonl"_s).split('\n');
    QFile keys(path(u"keys"_s));
    QVERIFY(keys.open(QIODevice::WriteOnly));
    keys.write(all[7] + '\n' + all[3] + "\n");
    keys.close();
    const QStringList arguments = of(u"colours"_s, u"oklab"_s, u"two.jsonl"_s, {u"--keys"_s, path(u"keys"_s)});
    QCOMPARE(run(arguments).exitCode, 0);
    QCOMPARE(content(u"two.jsonl"_s), QByteArray(all[7] + '\n' + all[3] + '\n'));
    QVERIFY(keys.open(QIODevice::Append));
    keys.write("{\"key\":\"no such key\"}\n");
    keys.close();
    const Outcome outcome = run(arguments + QStringList{u"--force"_s});
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY(outcome.errors.contains("1 key does not exist"));
    QCOMPARE(content(u"two.jsonl"_s).count('\n'), 2);
}

//! Each once, and as the sidecar says.
void TestExportCommand::verifyMillion()
{
    QCOMPARE(files(), QStringList({u"out.jsonl"_s, u"out.jsonl.json"_s}));
    QByteArrayList lines = sortedLines(u"out.jsonl"_s);
    QCOMPARE(lines.takeFirst(), QByteArray());
    QCOMPARE(lines.size(), 1'000'000);
    QVERIFY(std::adjacent_find(lines.cbegin(), lines.cend()) == lines.cend());
    const QJsonObject said = object(u"out.jsonl.json"_s);
    QCOMPARE(said[u"rows"_s].toInt(), 1'000'000);
    QCOMPARE(said[u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(content(u"out.jsonl"_s), QCryptographicHash::Sha256).toHex());
}

void TestExportCommand::aMillionAreExported()
{
    const Outcome outcome = run(million());
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    verifyMillion();
}

void TestExportCommand::faultsOnTheWayDoNotShow_data()
{
    QTest::addColumn<DemoStore::Faults>("faults");
    DemoStore::Faults faults;
    faults.failEvery = 5;
    QTest::newRow("503") << faults;
    faults = {};
    faults.truncateEvery = 5;
    QTest::newRow("cut answers") << faults;
    faults = {};
    faults.dropEvery = 5;
    QTest::newRow("lost connections") << faults;
    faults = {};
    faults.emptyPageEvery = 3;
    QTest::newRow("empty pages") << faults;
}

void TestExportCommand::faultsOnTheWayDoNotShow()
{
    QFETCH(const DemoStore::Faults, faults);
    QCOMPARE(run(of(u"colours"_s, u"oklab"_s, u"good.jsonl"_s)).exitCode, 0);
    m_store->setFaults(faults);
    const QStringList arguments = of(u"colours"_s, u"oklab"_s, u"out.jsonl"_s, {u"--resume"_s});
    // A request may meet three in a row; then it is gone on with.
    Outcome outcome = run(arguments);
    for (int i = 0; i < 5 && outcome.exitCode != 0; ++i)
        outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(sortedLines(u"out.jsonl"_s), sortedLines(u"good.jsonl"_s));
}

void TestExportCommand::anInterruptedExportIsGoneOnWith()
{
    DemoStore::Faults faults;
    faults.latency = 50ms;
    m_store->setFaults(faults);
    const std::unique_ptr<QProcess> process = start(million());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out.jsonl.part"_s)), 300'000);
    QTRY_VERIFY_WITH_TIMEOUT(QFile(path(u"out.jsonl.part"_s)).size() > 0, 300'000);
    ::kill(pid_t(process->processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 300'000);
    QCOMPARE(process->exitCode(), 5);
    QVERIFY(process->readAllStandardError().contains("--resume"));
    QCOMPARE(files(), QStringList({u"out.jsonl.part"_s, u"out.jsonl.resume"_s}));
    const qint64 kept = object(u"out.jsonl.resume"_s)[u"rows"_s].toInteger();
    QVERIFY(kept > 0 && kept < 1'000'000);
    m_store->setFaults({});
    QCOMPARE(run(million()).exitCode, 1); // what there is of it is not lost unasked
    QCOMPARE(run(million({u"--resume"_s})).exitCode, 0);
    verifyMillion();
}

void TestExportCommand::aKilledExportIsGoneOnWith()
{
    DemoStore::Faults faults;
    faults.latency = 200ms;
    m_store->setFaults(faults);
    const std::unique_ptr<QProcess> process = start(million());
    const auto rows = [this] { return object(u"out.jsonl.resume"_s)[u"rows"_s].toInteger(); };
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, 300'000);
    process->kill();
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 300'000);
    const qint64 kept = rows();
    QVERIFY(kept > 0 && kept < 1'000'000);
    QVERIFY(!QFile::exists(path(u"out.jsonl"_s)));
    m_store->setFaults({});
    QCOMPARE(run(million({u"--resume"_s})).exitCode, 0);
    verifyMillion();
    QCOMPARE(object(u"out.jsonl.json"_s)[u"resumptions"_s].toInt(), 1);
}

void TestExportCommand::aFullDiskIsNoSuccess()
{
    const Outcome outcome = run(million(), 20'000'000);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("out.jsonl.part"), outcome.errors.constData());
    QVERIFY(!QFile::exists(path(u"out.jsonl"_s)));
    QVERIFY(!QFile::exists(path(u"out.jsonl.json"_s)));
    QCOMPARE(run(million({u"--resume"_s})).exitCode, 0);
    verifyMillion();
}

void TestExportCommand::nothingIsReplacedUnasked()
{
    QFile mine(path(u"out.jsonl"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    const Outcome outcome = run(of(u"colours"_s, u"oklab"_s, u"out.jsonl"_s));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.errors.contains("--force"));
    QCOMPARE(content(u"out.jsonl"_s), QByteArray("mine"));
    QCOMPARE(run(of(u"colours"_s, u"oklab"_s, u"out.jsonl"_s, {u"--force"_s})).exitCode, 0);
    QVERIFY(content(u"out.jsonl"_s).startsWith('{'));
}

void TestExportCommand::wrongArgumentsAreOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("text");
    const QStringList place{u"export"_s, u"--bucket"_s, u"b"_s, u"--index"_s, u"i"_s};
    const QStringList file{u"--output"_s, u"/nowhere/x.jsonl"_s};
    QTest::newRow("no output") << place << QByteArray("--output is needed");
    QTest::newRow("format") << place + file + QStringList{u"--format"_s, u"xml"_s} << QByteArray("not xml");
    QTest::newRow("segments") << place + file + QStringList{u"--segments"_s, u"17"_s} << QByteArray("1 to 16");
    QTest::newRow("keys") << place + file + QStringList{u"--keys"_s, u"/nowhere/keys"_s} << QByteArray("/nowhere/keys");
    QTest::newRow("no index") << QStringList{u"export"_s} + file << QByteArray("--index");
}

void TestExportCommand::wrongArgumentsAreOne()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, text);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(text), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void TestExportCommand::aRefusalIsTwo()
{
    const Outcome outcome = run(of(u"colours"_s, u"none"_s, u"out.jsonl"_s));
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(files(), QStringList());
}

void TestExportCommand::aFolderThatIsNotThereIsThree()
{
    const Outcome outcome = run(of(u"colours"_s, u"oklab"_s, u"none/out.jsonl"_s));
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.errors.contains("none/out.jsonl"));
}

void TestExportCommand::helpNamesTheOptions()
{
    const Outcome outcome = run({u"export"_s, u"--help"_s});
    QCOMPARE(outcome.exitCode, 0);
    for (const char *option : {"--output", "--format", "--with-data", "--segments", "--resume", "--force"})
        QVERIFY2(outcome.errors.contains(option), option);
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
