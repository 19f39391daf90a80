#include "collectingsink.h"
#include "demostore.h"
#include "networkfactory.h"
#include "placeresolver.h"
#include "proxyserver.h"
#include "session.h"
#include "tlsserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

//! A profile's certificates and its proxy wherever a connection sends anything: the session, the threads of its scans,
//! the commands. Real TLS, real proxies, a real store behind them.
class TestSecureConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSessionTrustsTheProfilesAuthority();
    void theThreadsOfAScanTrustItToo();
    void withoutItNothingIsSent();
    void theThreadsOfAScanGoThroughTheProxy_data();
    void theThreadsOfAScanGoThroughTheProxy();
    void aWrongPasswordEndsAScan_data();
    void aWrongPasswordEndsAScan();
    void aCommandTrustsTheProfilesAuthority();
    void aCommandGoesThroughTheProxy();
    void aCommandSendsNothingToWhomItCannotTrust();
    void aCommandTellsOfABadCaFile();
    void clearTextNeedsAProfileThatAllowsIt();
    void clearTextOnTheCommandLineIsRefused();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };

    Profile profileOf(const QString &endpoint, bool hasCaFile = true) const;
    QString front() const;
    std::unique_ptr<Session> makeSession(const Profile &profile, const QByteArray &proxyPassword = {});
    ScanJob *scan(Session &session);
    void save(const Profile &profile) const;
    Outcome count(const QStringList &connection) const;

    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<TlsServer> m_tls; //!< before the store
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::shared_ptr<CollectingSink> m_sink;
    QTemporaryDir m_home;
};

namespace {

constexpr int colourCount = 355;

const QStringList Saved{u"--profile"_s, u"lab"_s};

} // namespace

void TestSecureConnections::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
}

void TestSecureConnections::init()
{
    m_tls = std::make_unique<TlsServer>(u"good.crt"_s, m_store->port());
    m_sink = std::make_shared<CollectingSink>();
}

QString TestSecureConnections::front() const
{
    return u"https://127.0.0.1:"_s + QString::number(m_tls->serverPort());
}

Profile TestSecureConnections::profileOf(const QString &endpoint, bool hasCaFile) const
{
    Profile profile = m_store->profile();
    profile.id = u"lab"_s;
    profile.name = u"lab"_s;
    profile.isDemo = false;
    profile.endpoint = endpoint;
    profile.endpointConfirmed = endpoint;
    profile.pathStyle = true;
    profile.accountId = m_store->accountId();
    profile.caFile = hasCaFile ? TlsServer::path(u"authority.crt"_s) : QString();
    profile.credentials.kind = CredentialKind::Imported;
    profile.credentials.name = u"OSS_ACCESS_KEY_ID"_s;
    return profile;
}

std::unique_ptr<Session> TestSecureConnections::makeSession(const Profile &profile, const QByteArray &proxyPassword)
{
    const NetworkFactory factory = NetworkFactory::forProfile(profile, Secret(proxyPassword)).value();
    m_network.reset(factory.make(nullptr));
    auto session = std::make_unique<Session>(profile, m_store->credentials(), m_network.get());
    session->useScanThreads(factory);
    return session;
}

ScanJob *TestSecureConnections::scan(Session &session)
{
    ScanRequest request;
    request.index.bucket.name = u"colours"_s;
    request.index.name = u"oklab"_s;
    request.segments = 16;
    ScanJob *job = session.makeScan(request, m_sink, &session);
    job->start();
    return job;
}

void TestSecureConnections::save(const Profile &profile) const
{
    const QJsonObject connection{
        {u"id"_s, profile.id},
        {u"name"_s, profile.name},
        {u"region"_s, profile.region},
        {u"endpoint"_s, profile.endpoint},
        {u"endpointConfirmed"_s, profile.endpointConfirmed},
        {u"pathStyle"_s, true},
        {u"accountId"_s, profile.accountId},
        {u"caFile"_s, profile.caFile},
        {u"allowPlainHttp"_s, profile.allowPlainHttp},
        {u"proxy"_s,
         QJsonObject{{u"kind"_s, profile.proxy.isCustom() ? u"http"_s : u"system"_s},
                     {u"host"_s, profile.proxy.host},
                     {u"port"_s, profile.proxy.port}}},
        {u"credentials"_s, QJsonObject{{u"kind"_s, u"imported"_s}, {u"name"_s, profile.credentials.name}}},
    };
    QVERIFY(QDir(m_home.path()).mkpath(u"vector-bucket-browser"_s));
    QFile file(m_home.filePath(u"vector-bucket-browser/connections.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject all{{u"connections"_s, QJsonArray{connection}}};
    file.write(QJsonDocument(all).toJson());
}

TestSecureConnections::Outcome TestSecureConnections::count(const QStringList &connection) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    environment.insert(u"OSS_ACCESS_KEY_ID"_s, m_store->credentials().accessKeyId);
    environment.insert(u"OSS_ACCESS_KEY_SECRET"_s, QString::fromLatin1(m_store->credentials().accessKeySecret.bytes()));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VB_BROWSER),
                  QStringList{u"count"_s, u"--bucket"_s, u"colours"_s, u"--index"_s, u"oklab"_s} + connection);
    [[maybe_unused]] const bool ended
        = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 300'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestSecureConnections::aSessionTrustsTheProfilesAuthority()
{
    const auto session = makeSession(profileOf(front()));
    PlaceResolver *resolver = session->makePlaceResolver(session.get());
    QString found;
    connect(resolver, &PlaceResolver::resolved, this,
            [&found](const BucketInfo &, const IndexInfo &index) { found = index.name; });
    resolver->resolve(u"colours"_s, u"oklab"_s);
    QTRY_COMPARE_WITH_TIMEOUT(found, u"oklab"_s, 60'000);
    QVERIFY(m_tls->received().contains("Authorization: OSS4-HMAC-SHA256 "));
}

void TestSecureConnections::theThreadsOfAScanTrustItToo()
{
    const auto session = makeSession(profileOf(front()));
    ScanJob *job = scan(*session);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), 300'000);
    QCOMPARE(m_sink->rows(), colourCount);
    QVERIFY(m_tls->encrypted() > 1); // the session's own manager was not used
}

void TestSecureConnections::withoutItNothingIsSent()
{
    const auto session = makeSession(profileOf(front(), false));
    std::optional<ApiError::Kind> failure;
    connect(session.get(), &Session::callEnded, this, [&](const CallRecord &record) { failure = record.failure; });
    ScanJob *job = scan(*session);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), 300'000);
    QTRY_VERIFY(failure);
    QCOMPARE(kindName(*failure), u"Tls"_s);
    QCOMPARE(m_sink->rows(), 0);
    QVERIFY(m_tls->handshakes() > 0);
    QCOMPARE(m_tls->received(), QByteArray());
}

void TestSecureConnections::theThreadsOfAScanGoThroughTheProxy_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::newRow("HTTP") << false;
    QTest::newRow("SOCKS5") << true;
}

void TestSecureConnections::theThreadsOfAScanGoThroughTheProxy()
{
    QFETCH(const bool, isSocks);
    ProxyServer proxy(isSocks ? ProxyServer::Kind::Socks5 : ProxyServer::Kind::Http, m_tls->serverPort());
    proxy.setUser("ann", "right");
    Profile profile = profileOf(u"https://vectors.test"_s); // in no DNS
    profile.proxy = {isSocks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http, u"127.0.0.1"_s,
                     proxy.serverPort(), u"ann"_s};
    const auto session = makeSession(profile, "right");
    ScanJob *job = scan(*session);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), 300'000);
    QCOMPARE(m_sink->rows(), colourCount);
    QVERIFY(proxy.targets().size() > 1);
    QCOMPARE(proxy.targets().count("vectors.test:443"), proxy.targets().size());
}

void TestSecureConnections::aWrongPasswordEndsAScan_data()
{
    theThreadsOfAScanGoThroughTheProxy_data();
}

void TestSecureConnections::aWrongPasswordEndsAScan()
{
    QFETCH(const bool, isSocks);
    ProxyServer proxy(isSocks ? ProxyServer::Kind::Socks5 : ProxyServer::Kind::Http, m_tls->serverPort());
    proxy.setUser("ann", "right");
    Profile profile = profileOf(u"https://vectors.test"_s);
    profile.proxy = {isSocks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http, u"127.0.0.1"_s,
                     proxy.serverPort(), u"ann"_s};
    const auto session = makeSession(profile, "wrong");
    QStringList failures;
    connect(session.get(), &Session::callEnded, this,
            [&](const CallRecord &record) { failures.append(record.failure ? kindName(*record.failure) : u"none"_s); });
    ScanJob *job = scan(*session);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), 300'000);
    QTRY_VERIFY(!failures.isEmpty());
    QCOMPARE(failures.count(u"Proxy"_s), failures.size());
    QVERIFY2(proxy.refusals() <= 32, qPrintable(QString::number(proxy.refusals()))); // 16 segments, twice at most
    QCOMPARE(m_tls->handshakes(), 0);
}

void TestSecureConnections::aCommandTrustsTheProfilesAuthority()
{
    save(profileOf(front()));
    const Outcome outcome = count(Saved);
    QVERIFY2(outcome.exitCode == 0, outcome.errors);
    QCOMPARE(outcome.output, QByteArray::number(colourCount) + '\n');
}

void TestSecureConnections::aCommandGoesThroughTheProxy()
{
    ProxyServer proxy(ProxyServer::Kind::Http, m_tls->serverPort());
    Profile profile = profileOf(u"https://vectors.test"_s);
    profile.proxy = {ProxySettings::Kind::Http, u"127.0.0.1"_s, proxy.serverPort(), {}};
    save(profile);
    const Outcome outcome = count(Saved);
    QVERIFY2(outcome.exitCode == 0, outcome.errors);
    QCOMPARE(outcome.output, QByteArray::number(colourCount) + '\n');
    QVERIFY(proxy.targets().size() > 1);
}

void TestSecureConnections::aCommandSendsNothingToWhomItCannotTrust()
{
    save(profileOf(front(), false));
    const Outcome outcome = count(Saved);
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains("Vectors Test CA"), outcome.errors);
    QVERIFY(m_tls->handshakes() > 0);
    QCOMPARE(m_tls->received(), QByteArray());
}

void TestSecureConnections::aCommandTellsOfABadCaFile()
{
    Profile profile = profileOf(front());
    profile.caFile = m_home.path();
    save(profile);
    const Outcome outcome = count(Saved);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("is a folder"), outcome.errors);
    QCOMPARE(m_tls->handshakes(), 0);
}

void TestSecureConnections::clearTextNeedsAProfileThatAllowsIt()
{
    ProxyServer proxy(ProxyServer::Kind::Http, m_store->port());
    Profile profile = profileOf(u"http://vectors.test:9000"_s);
    profile.proxy = {ProxySettings::Kind::Http, u"127.0.0.1"_s, proxy.serverPort(), {}};
    save(profile);
    const Outcome refused = count(Saved);
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("http://vectors.test is not encrypted"), refused.errors);
    QCOMPARE(proxy.connections(), 0);

    profile.allowPlainHttp = true;
    save(profile);
    const Outcome allowed = count(Saved);
    QVERIFY2(allowed.exitCode == 0, allowed.errors);
    QCOMPARE(allowed.output, QByteArray::number(colourCount) + '\n');
}

void TestSecureConnections::clearTextOnTheCommandLineIsRefused()
{
    const Outcome outcome = count({u"--endpoint"_s, u"http://192.0.2.1:9000"_s, u"--region"_s, u"cn-hangzhou"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains("http://192.0.2.1:9000 is not encrypted"), outcome.errors);
    QVERIFY2(outcome.errors.contains("--profile"), outcome.errors);
}

QTEST_GUILESS_MAIN(TestSecureConnections)
#include "tst_secureconnections.moc"
