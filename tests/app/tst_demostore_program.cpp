#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

//! vector-bucket-demostore from the outside: what it prints, how it ends.
class TestDemoStoreProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItListensAndEndsOnSignals_data();
    void saysWhereItListensAndEndsOnSignals();
    void neverPrintsASecretOfTheEnvironment();
    void helpAndVersionSucceed_data();
    void helpAndVersionSucceed();
    void wrongArgumentsFailInOneLine_data();
    void wrongArgumentsFailInOneLine();
};

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

std::unique_ptr<QProcess> start(const QStringList &arguments, const QStringList &environment = {})
{
    auto process = std::make_unique<QProcess>();
    QStringList variables = QProcess::systemEnvironment();
    variables.removeIf([](const QString &variable) { return variable.startsWith(u"OSS_"_s); });
    process->setEnvironment(variables + environment);
    process->start(QStringLiteral(VB_DEMOSTORE), arguments);
    return process;
}

Outcome run(const QStringList &arguments)
{
    const auto process = start(arguments);
    process->waitForFinished();
    return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
}

} // namespace

void TestDemoStoreProgram::saysWhereItListensAndEndsOnSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestDemoStoreProgram::saysWhereItListensAndEndsOnSignals()
{
    QFETCH(int, signal);
    const auto process = start({});
    QTRY_VERIFY(process->canReadLine());
    const QString line = QString::fromUtf8(process->readLine()).trimmed();
    const QRegularExpression form(
        u"^listening on http://127\\.0\\.0\\.1:\\d+ account 1234567890123456 region cn-hangzhou$"_s);
    QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    QTRY_VERIFY(process->bytesAvailable() > 100);
    QVERIFY(process->readAllStandardOutput().contains("OSS_ACCESS_KEY_SECRET="));
    ::kill(pid_t(process->processId()), signal);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(process->readAllStandardError(), QByteArray());
}

void TestDemoStoreProgram::neverPrintsASecretOfTheEnvironment()
{
    const auto process = start({}, {u"OSS_ACCESS_KEY_ID=ofmine"_s, u"OSS_ACCESS_KEY_SECRET=hush-hush"_s});
    QTRY_VERIFY(process->bytesAvailable() > 150);
    process->terminate();
    QVERIFY(process->waitForFinished());
    const QByteArray printed = process->readAllStandardOutput() + process->readAllStandardError();
    QVERIFY(printed.contains("ofmine"));
    QVERIFY(!printed.contains("hush"));
}

void TestDemoStoreProgram::helpAndVersionSucceed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("help") << u"--help"_s << "--partial-delete"_ba;
    QTest::newRow("version") << u"--version"_s << "vector-bucket-demostore "_ba;
}

void TestDemoStoreProgram::helpAndVersionSucceed()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, says);
    const Outcome outcome = run({option});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains(says), outcome.output.constData());
    QCOMPARE(outcome.errors, QByteArray());
}

void TestDemoStoreProgram::wrongArgumentsFailInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown") << QStringList{u"--nonsense"_s} << "nonsense"_ba;
    QTest::newRow("port") << QStringList{u"--port"_s, u"65536"_s} << "--port"_ba;
    QTest::newRow("number") << QStringList{u"--latency-ms"_s, u"soon"_s} << "--latency-ms"_ba;
    QTest::newRow("positional") << QStringList{u"serve"_s} << "serve"_ba;
    QTest::newRow("no keys") << QStringList{u"--vectors"_s, u"a.f32"_s} << "--keys"_ba;
    QTest::newRow("no file") << QStringList{u"--vectors"_s,      u"/no/such.f32"_s, u"--keys"_s,
                                            u"/no/such.jsonl"_s, u"--dimension"_s,  u"3"_s}
                             << "/no/such.f32"_ba;
    QTest::newRow("no directory") << QStringList{u"--data"_s, u"/proc/nowhere"_s} << "/proc/nowhere"_ba;
}

void TestDemoStoreProgram::wrongArgumentsFailInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QCOMPARE(outcome.output, QByteArray());
}

QTEST_GUILESS_MAIN(TestDemoStoreProgram)
#include "tst_demostore_program.moc"
