#include "demostore.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The subcommands of vector-bucket-browser from the outside: what they print where, and how they end.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void countPrintsTheNumberAndNothingElse_data();
    void countPrintsTheNumberAndNothingElse();
    void countFindsTheAccountOut();
    void countWorksInTheDemoStore();
    void countSpeaksTheLanguageAskedFor();
    void helpSucceeds();
    void theProgramsHelpNamesTheCommands();
    void wrongArgumentsAreOne_data();
    void wrongArgumentsAreOne();
    void withoutCredentialsNothingIsCounted();
    void aRefusalIsTwo_data();
    void aRefusalIsTwo();
    void noAnswerIsThree();
    void anInterruptionIsFive_data();
    void anInterruptionIsFive();
    void anInterruptionBeforeTheFirstAnswerIsFive();
    void progressIsForTerminals();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };

    std::unique_ptr<QProcess> start(const QStringList &arguments, bool withCredentials = true) const;
    Outcome run(const QStringList &arguments, bool withCredentials = true) const;
    QStringList connection() const;
    QStringList count(const QString &bucket, const QString &index, const QStringList &more = {}) const;
    static void finish(QProcess &process, Outcome &outcome);

    std::unique_ptr<DemoStore> m_store;
};

void TestCommands::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
}

void TestCommands::cleanup()
{
    m_store->setFaults({});
}

//! Without a display: a command must need none.
std::unique_ptr<QProcess> TestCommands::start(const QStringList &arguments, bool withCredentials) const
{
    auto process = std::make_unique<QProcess>();
    QStringList variables = QProcess::systemEnvironment();
    variables.removeIf([](const QString &variable) {
        return variable.startsWith(u"OSS_"_s) || variable.startsWith(u"ALIBABA_"_s) || variable.startsWith(u"DISPLAY"_s)
            || variable.startsWith(u"QT_QPA_PLATFORM"_s) || variable.startsWith(u"WAYLAND"_s);
    });
    if (withCredentials) {
        variables.append(u"OSS_ACCESS_KEY_ID="_s + m_store->credentials().accessKeyId);
        variables.append(u"OSS_ACCESS_KEY_SECRET="_s
                         + QString::fromLatin1(m_store->credentials().accessKeySecret.bytes()));
    }
    process->setEnvironment(variables);
    process->start(QStringLiteral(VB_BROWSER), arguments);
    return process;
}

void TestCommands::finish(QProcess &process, Outcome &outcome)
{
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 300'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    outcome = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TestCommands::Outcome TestCommands::run(const QStringList &arguments, bool withCredentials) const
{
    Outcome outcome;
    finish(*start(arguments, withCredentials), outcome);
    return outcome;
}

QStringList TestCommands::connection() const
{
    return {u"--endpoint"_s, m_store->endpoint(), u"--region"_s, m_store->region()};
}

QStringList TestCommands::count(const QString &bucket, const QString &index, const QStringList &more) const
{
    return QStringList{u"count"_s, u"--bucket"_s, bucket, u"--index"_s, index, u"--account-id"_s, m_store->accountId()}
    + connection() + more;
}

void TestCommands::countPrintsTheNumberAndNothingElse_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("16 segments") << QStringList();
    QTest::newRow("1 segment") << QStringList{u"--segments"_s, u"1"_s};
    QTest::newRow("5 segments") << QStringList{u"--segments=5"_s};
    QTest::newRow("read-only") << QStringList{u"--read-only"_s};
}

void TestCommands::countPrintsTheNumberAndNothingElse()
{
    QFETCH(const QStringList, more);
    const Outcome outcome = run(count(u"scale"_s, u"million"_s, more));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output, "1000000\n"_ba);
    QCOMPARE(outcome.exitCode, 0);
}

void TestCommands::countFindsTheAccountOut()
{
    const Outcome outcome
        = run(QStringList{u"count"_s, u"--bucket"_s, u"colours"_s, u"--index"_s, u"oklab"_s} + connection());
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.trimmed().toInt() > 100);
}

void TestCommands::countWorksInTheDemoStore()
{
    const Outcome outcome
        = run({u"count"_s, u"--demo"_s, u"--bucket"_s, u"colours"_s, u"--index"_s, u"oklab"_s}, false);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.trimmed().toInt() > 100);
}

void TestCommands::countSpeaksTheLanguageAskedFor()
{
    const QStringList nothing{u"count"_s, u"--bucket"_s, u"b-1"_s, u"--index"_s, u"i"_s};
    const Outcome english = run(nothing + QStringList{u"--lang"_s, u"en"_s}, false);
    QVERIFY2(english.errors.contains("There are no credentials"), english.errors.constData());
    QCOMPARE(english.exitCode, 1);
}

void TestCommands::helpSucceeds()
{
    const Outcome outcome = run({u"count"_s, u"--help"_s}, false);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("vector-bucket-browser count"));
    QVERIFY(outcome.output.contains("--segments N"));
    QVERIFY(outcome.output.contains("--endpoint URL"));
    QVERIFY(outcome.output.contains("5 interrupted"));
    QCOMPARE(outcome.errors, QByteArray());
}

void TestCommands::theProgramsHelpNamesTheCommands()
{
    const Outcome outcome = run({u"--help"_s}, false);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("\n  count "));
}

void TestCommands::wrongArgumentsAreOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList place{u"count"_s, u"--bucket"_s, u"b-1"_s, u"--index"_s, u"i"_s};
    QTest::newRow("no place") << QStringList{u"count"_s} << "--bucket"_ba;
    QTest::newRow("no index") << QStringList{u"count"_s, u"--bucket"_s, u"b-1"_s} << "--index"_ba;
    QTest::newRow("unknown") << (place + QStringList{u"--nonsense"_s}) << "nonsense"_ba;
    QTest::newRow("too many segments") << (place + QStringList{u"--segments"_s, u"17"_s}) << "17"_ba;
    QTest::newRow("no segments") << (place + QStringList{u"--segments"_s, u"0"_s}) << "from 1 to 16"_ba;
    QTest::newRow("no number") << (place + QStringList{u"--segments"_s, u"many"_s}) << "many"_ba;
    QTest::newRow("positional") << (place + QStringList{u"more"_s}) << "more"_ba;
    QTest::newRow("endpoint") << (place + QStringList{u"--endpoint"_s, u"ftp://x"_s}) << "ftp://x"_ba;
    QTest::newRow("log file") << (place + QStringList{u"--log-file"_s, u"/no/such/file"_s}) << "/no/such/file"_ba;
}

void TestCommands::wrongArgumentsAreOne()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.startsWith("vector-bucket-browser count: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QCOMPARE(outcome.output, QByteArray());
}

void TestCommands::withoutCredentialsNothingIsCounted()
{
    for (const QStringList &more : {QStringList(), connection()}) {
        const Outcome outcome
            = run(QStringList{u"count"_s, u"--bucket"_s, u"scale"_s, u"--index"_s, u"million"_s} + more, false);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("OSS_ACCESS_KEY_ID"), outcome.errors.constData());
        QCOMPARE(outcome.output, QByteArray());
    }
}

void TestCommands::aRefusalIsTwo_data()
{
    QTest::addColumn<QString>("bucket");
    QTest::addColumn<QString>("index");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("bucket") << u"nosuch"_s << u"oklab"_s << "NoSuchBucket"_ba;
    QTest::newRow("index") << u"colours"_s << u"nosuch"_s << "NoSuchVectorIndex"_ba;
}

void TestCommands::aRefusalIsTwo()
{
    QFETCH(const QString, bucket);
    QFETCH(const QString, index);
    QFETCH(const QByteArray, code);
    const Outcome outcome = run(count(bucket, index));
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(code), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("HTTP 404, request "), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QCOMPARE(outcome.output, QByteArray());
}

void TestCommands::noAnswerIsThree()
{
    const Outcome outcome
        = run({u"count"_s, u"--bucket"_s, u"b-1"_s, u"--index"_s, u"i"_s, u"--region"_s, u"cn-hangzhou"_s,
               u"--account-id"_s, u"1"_s, u"--endpoint"_s, u"http://127.0.0.1:9"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errors.count('\n'), 1);
    QCOMPARE(outcome.output, QByteArray());
}

void TestCommands::anInterruptionIsFive_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCommands::anInterruptionIsFive()
{
    QFETCH(const int, signal);
    const QTemporaryDir home;
    const QString log = home.filePath(u"log"_s);
    m_store->setFaults({.latency = 100ms});
    const auto process = start(count(u"scale"_s, u"million"_s, {u"--log-file"_s, log}));
    const auto hasListed = [&log] {
        QFile file(log);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("ListVectors ");
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasListed(), 120'000);
    ::kill(pid_t(process->processId()), signal);
    Outcome outcome;
    finish(*process, outcome);
    QCOMPARE(outcome.exitCode, 5);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(QRegularExpression(u"interrupted; at least [\\d,]+ vectors\n$"_s)
                 .match(QString::fromUtf8(outcome.errors))
                 .hasMatch(),
             outcome.errors.constData());
}

void TestCommands::anInterruptionBeforeTheFirstAnswerIsFive()
{
    m_store->setFaults({.latency = 20s});
    const QTemporaryDir home;
    const QString log = home.filePath(u"log"_s);
    const auto process = start(count(u"scale"_s, u"million"_s, {u"--log-file"_s, log}));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(log), 120'000);
    QTest::qWait(100);
    ::kill(pid_t(process->processId()), SIGINT);
    Outcome outcome;
    finish(*process, outcome);
    QCOMPARE(outcome.exitCode, 5);
    QCOMPARE(outcome.output, QByteArray());
}

void TestCommands::progressIsForTerminals()
{
    // script(1) gives the program a terminal, and its own standard output everything that comes there.
    QProcess terminal;
    QStringList arguments = count(u"scale"_s, u"million"_s);
    arguments.prepend(QStringLiteral(VB_BROWSER));
    QStringList variables = QProcess::systemEnvironment();
    variables.append(u"OSS_ACCESS_KEY_ID="_s + m_store->credentials().accessKeyId);
    variables.append(u"OSS_ACCESS_KEY_SECRET="_s + QString::fromLatin1(m_store->credentials().accessKeySecret.bytes()));
    terminal.setEnvironment(variables);
    terminal.start(u"script"_s, {u"-qec"_s, arguments.join(u' '), u"/dev/null"_s});
    QTRY_COMPARE_WITH_TIMEOUT(terminal.state(), QProcess::NotRunning, 300'000);
    const QByteArray shown = terminal.readAll();
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY2(shown.contains(" so far, "), shown.constData());
    QVERIFY(shown.endsWith("\r\033[K1000000\r\n") || shown.endsWith("1000000\r\n\r\033[K"));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
