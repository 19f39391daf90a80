#include "secondstart.h"

#include "connections/profilestore.h"
#include "startplan.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr int patience = 60'000; //!< only a failing test waits this long
const QByteArray canary = "canary7f3a91";

//! A home, a state and a runtime folder of its own: no program outside meets those of a test.
class World
{
public:
    World()
    {
        const QStringList names = QProcessEnvironment::systemEnvironment().keys();
        environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : names) {
            if (name.startsWith("OSS"_L1) || name.startsWith("ALIBABA_CLOUD_"_L1))
                environment.remove(name);
        }
        for (const auto &[name, folder] : {std::pair{u"HOME"_s, u"home"_s}, {u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
            QDir(m_folder.path()).mkpath(folder);
            environment.insert(name, m_folder.filePath(folder));
        }
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"home/config"_s));
        environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"home/state"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }

    QString settingsFolder() const { return m_folder.filePath(u"home/config/vector-bucket-browser"_s); }
    QString socket() const { return instanceSocket(settingsFolder(), environment); }

    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(VB_BROWSER), arguments);
        return process;
    }

    //! Once it answers later starts.
    std::unique_ptr<QProcess> startAndWait(const QStringList &arguments) const
    {
        auto process = start(arguments);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), patience); }();
        return process;
    }

    bool isAnswered() const
    {
        QLocalSocket socketOfIt;
        socketOfIt.connectToServer(socket());
        return socketOfIt.waitForReadyRead(2000);
    }

    QProcessEnvironment environment;

private:
    QTemporaryDir m_folder;
};

//! What it said by the time it ended; -1: it did not end.
int exitCode(QProcess &process)
{
    return process.waitForFinished(patience) ? process.exitCode() : -1;
}

//! In place of a running program, so that a test sees every byte.
class Listener
{
public:
    explicit Listener(const World &world, const QByteArray &version = QByteArrayLiteral(VB_VERSION))
        : m_lock(world.socket() + u".lock"_s)
    {
        m_lock.setStaleLockTime(0);
        [this] { QVERIFY(m_lock.tryLock()); }();
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this, version] {
            QLocalSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QLocalSocket::readyRead, &m_server, [this, socket] {
                received += socket->readAll();
                socket->write("{\"taken\":true}\n");
            });
            ++connections;
            if (!version.isEmpty())
                socket->write("{\"program\":\"vector-bucket-browser\",\"version\":\"" + version + "\"}\n");
        });
        [&] { QVERIFY(m_server.listen(world.socket())); }();
    }

    QByteArray received;
    int connections = 0;

private:
    QLockFile m_lock;
    QLocalServer m_server;
};

CommandLine parsed(const QStringList &arguments)
{
    return *CommandLine::parse(QStringList{u"vector-bucket-browser"_s} + arguments);
}

} // namespace

class TestSecondStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestHoldsOnlyWhatToOpen();
    void aRequestWithMoreInItIsRefused_data();
    void aRequestWithMoreInItIsRefused();
    void whatComesFromThisEnvironmentIsNotPassedOn_data();
    void whatComesFromThisEnvironmentIsNotPassedOn();
    void aFolderThatOthersMayReadIsNotUsed();
    void eachDisplayAndEachSettingsFolderHasItsOwn();

    void aSecondStartOpensAWindowAndEnds();
    void itsOptionsArriveAndNothingElse();
    void aStartWithCredentialsInItsEnvironmentIsItsOwnProgram();
    void aNewInstanceIsItsOwnProgram();
    void anotherVersionIsNotAsked();
    void aProgramThatDoesNotGreetIsNotWaitedFor();
    void whatAKilledProgramLeftIsNoObstacle();
    void versionAndCommandsMeetNobody();
};

void TestSecondStart::aRequestHoldsOnlyWhatToOpen()
{
    const CommandLine options = parsed({u"--profile=prod"_s, u"--bucket"_s, u"rag"_s, u"--index"_s, u"docs"_s,
                                        u"--read-only"_s, u"--lang"_s, u"en"_s, u"--log-file"_s, u"/tmp/x"_s});
    const QByteArray line = StartRequest{options, "token-1"}.toLine();
    QCOMPARE(line,
             QByteArray(R"({"activation":"token-1","arguments":["--read-only","--profile=prod","--bucket=rag",)"
                        R"("--index=docs"]})"
                        "\n"));
    const std::optional<StartRequest> read = StartRequest::fromLine(line);
    QVERIFY(read);
    QCOMPARE(read->options.profile, u"prod"_s);
    QCOMPARE(read->options.bucket, u"rag"_s);
    QCOMPARE(read->options.index, u"docs"_s);
    QVERIFY(read->options.readOnly);
    QVERIFY(!read->options.demo);
    QCOMPARE(read->activation, "token-1"_ba);
}

void TestSecondStart::aRequestWithMoreInItIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << "--demo\n"_ba;
    QTest::newRow("no arguments") << "{}\n"_ba;
    QTest::newRow("an unknown option") << R"({"arguments":["--secret=x"]})"_ba;
    QTest::newRow("an address") << R"({"arguments":["--endpoint=http://127.0.0.1:1"]})"_ba;
    QTest::newRow("a region") << R"({"arguments":["--region=cn-hangzhou"]})"_ba;
    QTest::newRow("an index without a bucket") << R"({"arguments":["--index=x"]})"_ba;
    QTest::newRow("no token") << R"({"arguments":[],"activation":"a b"})"_ba;
}

void TestSecondStart::aRequestWithMoreInItIsRefused()
{
    QFETCH(QByteArray, line);
    QVERIFY(!StartRequest::fromLine(line));
}

void TestSecondStart::whatComesFromThisEnvironmentIsNotPassedOn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<StartPlan::Kind>("plan");
    QTest::addColumn<CredentialKind>("credentials");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("isPassedOn");
    using Plan = StartPlan::Kind;
    using Kind = CredentialKind;
    const QStringList named{u"--profile=prod"_s};
    QTest::newRow("the demo store") << QStringList{u"--demo"_s} << Plan::Demo << Kind::Key << QString() << true;
    QTest::newRow("nothing said") << QStringList{} << Plan::Choose << Kind::Key << QString() << true;
    QTest::newRow("the environment's key") << QStringList{} << Plan::Connect << Kind::Key << u"OSS_REGION"_s << false;
    QTest::newRow("something wrong with it") << QStringList{} << Plan::Problem << Kind::Key << QString() << false;
    QTest::newRow("a saved key") << named << Plan::Saved << Kind::Key << u"OSS_ACCESS_KEY_ID"_s << true;
    QTest::newRow("a role") << named << Plan::Saved << Kind::EcsRole << u"OSS_ACCESS_KEY_ID"_s << true;
    QTest::newRow("a file") << named << Plan::Saved << Kind::Imported << QString() << true;
    QTest::newRow("a file named here") << named << Plan::Saved << Kind::Imported << u"OSSUTIL_CONFIG_FILE"_s << false;
    QTest::newRow("an imported variable") << named << Plan::Saved << Kind::Imported << u"OSS_ACCESS_KEY_ID"_s << false;
    QTest::newRow("a command") << named << Plan::Saved << Kind::Process << u"ALIBABA_CLOUD_PROFILE"_s << false;
    QTest::newRow("a log") << QStringList{u"--log-file=x"_s} << Plan::Demo << Kind::Key << QString() << false;
    QTest::newRow("--new-instance") << QStringList{u"--new-instance"_s} << Plan::Demo << Kind::Key << QString()
                                    << false;
}

void TestSecondStart::whatComesFromThisEnvironmentIsNotPassedOn()
{
    QFETCH(QStringList, arguments);
    QFETCH(StartPlan::Kind, plan);
    QFETCH(CredentialKind, credentials);
    QFETCH(QString, variable);
    QTemporaryDir folder;
    ProfileStore profiles(folder.filePath(u"connections.json"_s));
    Profile profile;
    profile.name = u"prod"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.credentials.kind = credentials;
    QVERIFY(profiles.save(profile));
    StartPlan decided;
    decided.kind = plan;
    decided.profile.name = u"prod"_s;
    QProcessEnvironment environment;
    environment.insert(variable.isEmpty() ? u"LANG"_s : variable, u"x"_s);
    QTEST(canBePassedOn(parsed(arguments), decided, profiles, environment), "isPassedOn");
}

void TestSecondStart::aFolderThatOthersMayReadIsNotUsed()
{
    const World world;
    QVERIFY(!world.socket().isEmpty());
    const QString folder = QFileInfo(world.socket()).path();
    QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ReadGroup));
    QCOMPARE(world.socket(), QString());
}

void TestSecondStart::eachDisplayAndEachSettingsFolderHasItsOwn()
{
    World world;
    const QString first = world.socket();
    QCOMPARE(world.socket(), first);
    QVERIFY(instanceSocket(u"/elsewhere"_s, world.environment) != first);
    world.environment.insert(u"DISPLAY"_s, u":4711"_s);
    QVERIFY(world.socket() != first);
    world.environment.remove(u"XDG_RUNTIME_DIR"_s);
    QVERIFY(world.socket().startsWith(world.environment.value(u"HOME"_s)));
}

void TestSecondStart::aSecondStartOpensAWindowAndEnds()
{
    const World world;
    const auto first = world.startAndWait({u"--demo"_s});
    const auto second = world.start({u"--demo"_s});
    QCOMPARE(exitCode(*second), 0);
    QCOMPARE(first->state(), QProcess::Running);
    QCOMPARE(exitCode(*world.start({})), 0); // and after that one, too
    first->kill();
    first->waitForFinished(patience);
}

void TestSecondStart::itsOptionsArriveAndNothingElse()
{
    World world;
    const Listener listener(world);
    world.environment.insert(u"XDG_ACTIVATION_TOKEN"_s, u"token-1"_s);
    world.environment.insert(u"OSS_ACCESS_KEY_ID"_s, u"id-"_s + QString::fromLatin1(canary));
    world.environment.insert(u"OSS_ACCESS_KEY_SECRET"_s, QString::fromLatin1(canary));
    world.environment.insert(u"OSS_SESSION_TOKEN"_s, QString::fromLatin1(canary));
    const auto second = world.start({u"--demo"_s, u"--bucket"_s, u"rag"_s, u"--lang"_s, u"en"_s});
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patience);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(listener.received,
             QByteArray(R"({"activation":"token-1","arguments":["--demo","--bucket=rag"]})"
                        "\n"));
    QVERIFY(!listener.received.contains(canary));
}

void TestSecondStart::aStartWithCredentialsInItsEnvironmentIsItsOwnProgram()
{
    World world;
    const Listener listener(world);
    world.environment.insert(u"OSS_ACCESS_KEY_ID"_s, u"id"_s);
    world.environment.insert(u"OSS_ACCESS_KEY_SECRET"_s, QString::fromLatin1(canary));
    const auto second = world.start({u"--endpoint"_s, u"http://127.0.0.1:9"_s});
    QTest::qWait(3000);
    QCOMPARE(second->state(), QProcess::Running);
    QCOMPARE(listener.connections, 0);
    second->kill();
    second->waitForFinished(patience);
}

void TestSecondStart::aNewInstanceIsItsOwnProgram()
{
    const World world;
    const Listener listener(world);
    const auto second = world.start({u"--demo"_s, u"--new-instance"_s});
    QTest::qWait(3000);
    QCOMPARE(second->state(), QProcess::Running);
    QCOMPARE(listener.connections, 0);
    second->kill();
    second->waitForFinished(patience);
}

void TestSecondStart::anotherVersionIsNotAsked()
{
    const World world;
    const Listener listener(world, "0.0.0-other");
    QSignalSpy signal(new SecondStart(world.socket(), {}, this), &SecondStart::refused);
    QTRY_COMPARE_WITH_TIMEOUT(signal.count(), 1, patience);
    QCOMPARE(listener.connections, 1);
    QCOMPARE(listener.received, QByteArray());
}

void TestSecondStart::aProgramThatDoesNotGreetIsNotWaitedFor()
{
    const World world;
    const Listener listener(world, {});
    QSignalSpy signal(new SecondStart(world.socket(), {}, this), &SecondStart::refused);
    QTRY_COMPARE_WITH_TIMEOUT(signal.count(), 1, patience);
    QCOMPARE(listener.connections, 1);
    QCOMPARE(listener.received, QByteArray());
}

void TestSecondStart::whatAKilledProgramLeftIsNoObstacle()
{
    const World world;
    const auto killed = world.startAndWait({u"--demo"_s});
    killed->kill();
    QVERIFY(killed->waitForFinished(patience));
    QVERIFY(QFile::exists(world.socket()));
    QVERIFY(QFile::exists(world.socket() + u".lock"_s));
    const auto next = world.startAndWait({u"--demo"_s});
    QCOMPARE(exitCode(*world.start({u"--demo"_s})), 0);
    QCOMPARE(next->state(), QProcess::Running);
    next->kill();
    next->waitForFinished(patience);
}

void TestSecondStart::versionAndCommandsMeetNobody()
{
    const World world;
    const Listener listener(world);
    QCOMPARE(exitCode(*world.start({u"--version"_s})), 0);
    QCOMPARE(exitCode(*world.start({u"--help"_s})), 0);
    QVERIFY(exitCode(*world.start({u"count"_s, u"--bucket"_s, u"b"_s, u"--index"_s, u"i"_s})) > 0);
    QTest::qWait(50);
    QCOMPARE(listener.connections, 0);
}

} // namespace vb

QTEST_GUILESS_MAIN(vb::TestSecondStart)
#include "tst_secondstart.moc"
