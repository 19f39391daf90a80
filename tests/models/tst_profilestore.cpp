#include "connections/profilestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

Profile named(const QString &name)
{
    Profile profile;
    profile.name = name;
    profile.region = u"cn-hangzhou"_s;
    profile.readOnly = true;
    return profile;
}

Profile full()
{
    Profile profile = named(u"everything ✓"_s);
    profile.endpoint = u"https://vectors.example.com:8443"_s;
    profile.internalEndpoint = true;
    profile.pathStyle = false;
    profile.accountId = u"1234567890123456"_s;
    profile.proxy = {ProxySettings::Kind::Socks5, u"proxy.example.com"_s, 1080, u"me"_s};
    profile.caFile = u"/etc/ssl/own ca.pem"_s;
    profile.allowPlainHttp = true;
    profile.endpointConfirmed = profile.endpoint;
    profile.credentials.kind = CredentialKind::Process;
    profile.credentials.accessKeyId = u"LTAI5tExample"_s;
    profile.credentials.isInKeychain = true;
    profile.credentials.file = u"/home/me/.ossutilconfig"_s;
    profile.credentials.name = u"a"_s;
    profile.credentials.source = u"ossutil · a"_s;
    profile.credentials.command = {u"/usr/bin/print key"_s, u"--for"_s, u""_s};
    profile.credentials.consentedCommand = profile.credentials.command;
    profile.credentials.uri = QUrl(u"http://127.0.0.1:8080/c%20d?x=1"_s);
    profile.credentials.roleName = u"reader"_s;
    profile.colour = u"#c01c28"_s;
    profile.readOnly = false;
    profile.production = true;
    profile.pinnedBuckets = {u"rag"_s, u"media"_s};
    profile.lastUsed = QDateTime({2026, 11, 20}, {12, 30, 15, 250}, Qt::UTC);
    return profile;
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void noFileIsNoConnectionAndNoProblem();
    void whatIsSavedIsReadBackWhole();
    void savingAgainReplacesAndKeepsTheId();
    void anotherStoreOfTheFileIsSeenAtTheNextChange();
    void aNameIsTakenOnce();
    void aNameOfBlanksIsRefused();
    void removedIsGone();
    void theFileIsPrivateAtEveryMoment();
    void aFileThatOthersMayReadIsMadePrivate();
    void theNewestUseComesFirst();
    void whatAnotherVersionWroteIsKept();
    void credentialsOfAnotherVersionAreUnknownAndKept();
    void aProxyOfAnotherVersionMakesTheConnectionUnusable();
    void aMissingMarkFallsToTheSafeSide();
    void aDamagedFileIsSaidAndKeptAside_data();
    void aDamagedFileIsSaidAndKeptAside();
    void whatCannotBeReadIsLeftAlone();
    void aLinkIsWrittenThrough();
    void aFailedWriteLeavesTheOldFile();
    void aLockedFileIsSaid();
    void changesAreAnnounced();

private:
    QString fileName() const { return m_folder->filePath(u"settings/connections.json"_s); }
    QByteArray content() const
    {
        QFile file(fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void fill(const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(fileName()).path());
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QStringList neighbours() const
    {
        return QDir(QFileInfo(fileName()).path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfileStore::noFileIsNoConnectionAndNoProblem()
{
    const ProfileStore store(fileName());
    QCOMPARE(store.profiles(), QList<Profile>());
    QCOMPARE(store.problem(), QString());
    QVERIFY(!QFile::exists(fileName()));
}

void TestProfileStore::whatIsSavedIsReadBackWhole()
{
    ProfileStore store(fileName());
    const Result<Profile> saved = store.save(full());
    QVERIFY(saved.ok());
    QVERIFY(!saved->id.isEmpty());
    Profile expected = full();
    expected.id = saved->id;
    QCOMPARE(*saved == expected, true);
    const ProfileStore again(fileName());
    QCOMPARE(again.profiles().size(), 1);
    QCOMPARE(again.profiles().constFirst() == expected, true);
    QCOMPARE(again.find(saved->id).has_value(), true);
    QCOMPARE(again.findByName(expected.name).has_value(), true);
    QCOMPARE(again.findByName(u"other"_s).has_value(), false);
}

void TestProfileStore::savingAgainReplacesAndKeepsTheId()
{
    ProfileStore store(fileName());
    Profile profile = *store.save(named(u"one"_s));
    QVERIFY(store.save(named(u"two"_s)).ok());
    profile.name = u"renamed"_s;
    profile.pathStyle = true;
    QVERIFY(store.save(profile).ok());
    QCOMPARE(store.profiles().size(), 2);
    QCOMPARE(store.profiles().constFirst() == profile, true);
}

void TestProfileStore::anotherStoreOfTheFileIsSeenAtTheNextChange()
{
    ProfileStore one(fileName());
    ProfileStore other(fileName());
    QVERIFY(one.save(named(u"one"_s)).ok());
    QVERIFY(other.save(named(u"other"_s)).ok());
    QCOMPARE(other.profiles().size(), 2);
    one.reload();
    QCOMPARE(one.profiles().size(), 2);
}

void TestProfileStore::aNameIsTakenOnce()
{
    ProfileStore store(fileName());
    QVERIFY(store.save(named(u"one"_s)).ok());
    const QByteArray before = content();
    const Result<Profile> second = store.save(named(u" one "_s));
    QVERIFY(!second.ok());
    QVERIFY(second.error().message.contains(u"“one”"_s));
    QCOMPARE(content(), before);
}

void TestProfileStore::aNameOfBlanksIsRefused()
{
    ProfileStore store(fileName());
    QVERIFY(!store.save(named(u"  "_s)).ok());
    QVERIFY(!QFile::exists(fileName()));
}

void TestProfileStore::removedIsGone()
{
    ProfileStore store(fileName());
    const Profile one = *store.save(named(u"one"_s));
    const Profile two = *store.save(named(u"two"_s));
    QVERIFY(!store.remove(one.id));
    QVERIFY(!store.remove(u"nobody"_s));
    QCOMPARE(store.profiles().size(), 1);
    QCOMPARE(ProfileStore(fileName()).profiles().constFirst().id, two.id);
}

void TestProfileStore::theFileIsPrivateAtEveryMoment()
{
    const mode_t before = ::umask(0);
    ProfileStore store(fileName());
    QVERIFY(store.save(named(u"one"_s)).ok());
    QVERIFY(store.save(named(u"two"_s)).ok());
    ::umask(before);
    struct stat facts
    { };
    QCOMPARE(::stat(QFile::encodeName(fileName()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777U, 0600U);
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(fileName()).path()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777U, 0700U);
}

void TestProfileStore::aFileThatOthersMayReadIsMadePrivate()
{
    fill(R"({"connections":[]})");
    QFile::setPermissions(fileName(), QFileDevice::Permissions(0x6644));
    const ProfileStore store(fileName());
    struct stat facts
    { };
    QCOMPARE(::stat(QFile::encodeName(fileName()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777U, 0600U);
}

void TestProfileStore::theNewestUseComesFirst()
{
    ProfileStore store(fileName());
    const Profile one = *store.save(named(u"one"_s));
    const Profile two = *store.save(named(u"two"_s));
    const Profile three = *store.save(named(u"three"_s));
    store.markUsed(three.id);
    QTest::qWait(2); // the times are of milliseconds
    store.markUsed(two.id);
    QStringList names;
    for (const Profile &profile : store.byLastUse())
        names.append(profile.name);
    QCOMPARE(names, QStringList({u"two"_s, u"three"_s, u"one"_s}));
    QCOMPARE(store.find(one.id)->lastUsed.isValid(), false);
    QCOMPARE(store.find(two.id)->lastUsed.timeSpec(), Qt::UTC);
}

void TestProfileStore::whatAnotherVersionWroteIsKept()
{
    fill(R"({"version":7,"theme":"x","connections":[
        {"id":"1","name":"one","region":"a","tomorrow":{"b":[1]},"proxy":{"kind":"http","host":"h","port":1,"pac":"p"}},
        {"note":"no connection"}]})");
    ProfileStore store(fileName());
    QCOMPARE(store.profiles().size(), 1);
    Profile profile = store.profiles().constFirst();
    profile.region = u"b"_s;
    QVERIFY(store.save(profile).ok());
    const QJsonObject file = QJsonDocument::fromJson(content()).object();
    QCOMPARE(file["version"_L1].toInt(), 7);
    QCOMPARE(file["theme"_L1].toString(), u"x"_s);
    const QJsonArray connections = file["connections"_L1].toArray();
    QCOMPARE(connections.at(0)["region"_L1].toString(), u"b"_s);
    QCOMPARE(connections.at(0)["tomorrow"_L1]["b"_L1].toArray().size(), 1);
    QCOMPARE(connections.at(0)["proxy"_L1]["pac"_L1].toString(), u"p"_s);
    QCOMPARE(connections.at(1)["note"_L1].toString(), u"no connection"_s);
}

void TestProfileStore::credentialsOfAnotherVersionAreUnknownAndKept()
{
    fill(R"({"connections":[{"id":"1","name":"one","credentials":{"kind":"oidc","token":"t"}}]})");
    ProfileStore store(fileName());
    Profile profile = store.profiles().constFirst();
    QVERIFY(profile.credentials.kind == CredentialKind::Unknown);
    profile.name = u"renamed"_s;
    profile.region = u"lost"_s;
    QVERIFY(store.save(profile).ok());
    const QJsonValue entry = QJsonDocument::fromJson(content())["connections"_L1][0];
    QCOMPARE(entry["name"_L1].toString(), u"renamed"_s);
    QCOMPARE(entry["region"_L1].isUndefined(), true);
    QCOMPARE(entry["credentials"_L1]["kind"_L1].toString(), u"oidc"_s);
    QCOMPARE(entry["credentials"_L1]["token"_L1].toString(), u"t"_s);
}

void TestProfileStore::aProxyOfAnotherVersionMakesTheConnectionUnusable()
{
    fill(R"({"connections":[{"id":"1","name":"one","proxy":{"kind":"onion"},"credentials":{"kind":"key"}}]})");
    const ProfileStore store(fileName());
    QVERIFY(store.profiles().constFirst().credentials.kind == CredentialKind::Unknown);
}

void TestProfileStore::aMissingMarkFallsToTheSafeSide()
{
    fill(R"({"connections":[
        {"id":"1","name":"missing"},
        {"id":"2","name":"wrong","readOnly":"no","production":"no","allowPlainHttp":"yes","pinnedBuckets":"rag"}]})");
    const ProfileStore store(fileName());
    const Profile missing = *store.findByName(u"missing"_s);
    QCOMPARE(missing.readOnly, true);
    QCOMPARE(missing.production, false);
    QCOMPARE(missing.allowPlainHttp, false);
    const Profile wrong = *store.findByName(u"wrong"_s);
    QCOMPARE(wrong.readOnly, true);
    QCOMPARE(wrong.production, true);
    QCOMPARE(wrong.allowPlainHttp, false);
    QCOMPARE(wrong.pinnedBuckets, QStringList());
}

void TestProfileStore::aDamagedFileIsSaidAndKeptAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("truncated") << R"({"connections":[{"id":"1","na)"_ba;
    QTest::newRow("a list") << R"([{"id":"1","name":"one"}])"_ba;
    QTest::newRow("no list in it") << R"({"connections":{"id":"1"}})"_ba;
    QTest::newRow("an entry of another type") << R"({"connections":[7]})"_ba;
    QTest::newRow("zeros") << QByteArray(300, '\0');
}

void TestProfileStore::aDamagedFileIsSaidAndKeptAside()
{
    QFETCH(const QByteArray, text);
    fill(text);
    ProfileStore store(fileName());
    QCOMPARE(store.profiles(), QList<Profile>());
    QVERIFY(store.problem().contains(fileName()));
    QCOMPARE(content(), text);
    QVERIFY(store.save(named(u"new"_s)).ok());
    QCOMPARE(store.problem(), QString());
    const QStringList aside = neighbours().filter(u".damaged-"_s);
    QCOMPARE(aside.size(), 1);
    QFile kept(QFileInfo(fileName()).dir().filePath(aside.constFirst()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), text);
    QCOMPARE(ProfileStore(fileName()).profiles().size(), 1);
}

void TestProfileStore::whatCannotBeReadIsLeftAlone()
{
    QDir().mkpath(fileName()); // a folder: also root cannot read it as a file
    ProfileStore store(fileName());
    QVERIFY(store.problem().contains(fileName()));
    const Result<Profile> saved = store.save(named(u"new"_s));
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().message, store.problem());
    QVERIFY(QFileInfo(fileName()).isDir());
}

void TestProfileStore::aLinkIsWrittenThrough()
{
    const QString target = m_folder->filePath(u"dotfiles.json"_s);
    fill(R"({"connections":[]})");
    QVERIFY(QFile::rename(fileName(), target));
    QVERIFY(QFile::link(target, fileName()));
    ProfileStore store(fileName());
    QVERIFY(store.save(named(u"one"_s)).ok());
    QVERIFY(QFileInfo(fileName()).isSymLink());
    QCOMPARE(ProfileStore(target).profiles().size(), 1);
}

void TestProfileStore::aFailedWriteLeavesTheOldFile()
{
    ProfileStore store(fileName());
    QVERIFY(store.save(named(u"one"_s)).ok());
    const QByteArray before = content();
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = old;
    small.rlim_cur = 200; // enough for the lock
    ::setrlimit(RLIMIT_FSIZE, &small);
    const Result<Profile> second = store.save(named(u"two"_s));
    ::setrlimit(RLIMIT_FSIZE, &old);
    (void)std::signal(SIGXFSZ, formerHandler);
    QVERIFY(!second.ok());
    QVERIFY(second.error().message.contains(fileName()));
    QCOMPARE(content(), before);
    QCOMPARE(neighbours(), QStringList(u"connections.json"_s));
}

void TestProfileStore::aLockedFileIsSaid()
{
    ProfileStore store(fileName());
    QVERIFY(store.save(named(u"one"_s)).ok());
    QLockFile lock(fileName() + ".lock"_L1);
    QVERIFY(lock.tryLock());
    QVERIFY(store.remove(store.profiles().constFirst().id).has_value());
    lock.unlock();
    QCOMPARE(store.profiles().size(), 1);
}

void TestProfileStore::changesAreAnnounced()
{
    ProfileStore store(fileName());
    QSignalSpy changed(&store, &ProfileStore::changed);
    const Profile one = *store.save(named(u"one"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(store.save(one).ok());
    QCOMPARE(changed.count(), 1); // nothing is written for nothing
    store.remove(one.id);
    QCOMPARE(changed.count(), 2);
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
