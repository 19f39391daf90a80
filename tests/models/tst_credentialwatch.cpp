#include "connections/credentialwatch.h"

#include "answers.h"
#include "fakekeychain.h"
#include "session.h"
#include "testclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

//! Real enough: a provider refuses what is over.
const QDateTime start = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);

Credentials temporary(const QDateTime &expires)
{
    Credentials credentials;
    credentials.accessKeyId = u"STS.key"_s;
    credentials.accessKeySecret = Secret("secret");
    credentials.securityToken = Secret("old");
    credentials.source = u"old"_s;
    credentials.expires = expires;
    return credentials;
}

//! A session whose credentials come from a command that prints a file; the clock is the test's.
struct Watched
{
    explicit Watched(std::chrono::seconds life, CredentialKind kind = CredentialKind::Process)
    {
        network.setHandler([](const FakeNetwork::Sent &) { return answer(bucketsBody({u"rag"_s})); });
        connection.profile = testProfile();
        connection.profile.credentials.kind = kind;
        connection.profile.credentials.command = {u"/bin/cat"_s, folder.filePath(u"answer.json"_s)};
        connection.profile.credentials.consentedCommand = connection.profile.credentials.command;
        connection.profile.credentials.source = u"ossutil · ~/.ossutilconfig"_s;
        connection.profile.credentials.file = kind == CredentialKind::Imported ? u"/x"_s : QString();
        connection.credentials = temporary(life > 0s ? start.addSecs(life.count()) : QDateTime());
        session = std::make_unique<Session>(connection.profile, connection.credentials, &network);
        watch = std::make_unique<CredentialWatch>(
            session.get(), connection, &secrets, [this] { return offers; }, [this] { return now; });
        renewed = std::make_unique<QSignalSpy>(watch.get(), &CredentialWatch::renewed);
        failed = std::make_unique<QSignalSpy>(watch.get(), &CredentialWatch::failed);
        userNeeded = std::make_unique<QSignalSpy>(watch.get(), &CredentialWatch::userNeeded);
    }

    void prints(const QDateTime &expires)
    {
        QFile file(folder.filePath(u"answer.json"_s));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(QJsonDocument(QJsonObject{{u"AccessKeyId"_s, u"STS.key"_s},
                                             {u"AccessKeySecret"_s, u"s"_s},
                                             {u"SecurityToken"_s, u"new"_s},
                                             {u"Expiration"_s, expires.toString(Qt::ISODate)}})
                       .toJson());
    }

    //! To a moment, and a look at it.
    void passTo(std::chrono::seconds since)
    {
        now = start.addSecs(since.count());
        watch->look();
    }

    QTemporaryDir folder;
    FakeNetwork network;
    FakeKeychain keychain;
    SecretStore secrets{&keychain};
    QList<CredentialOffer> offers;
    QDateTime now = start;
    Connection connection;
    std::unique_ptr<Session> session;
    std::unique_ptr<CredentialWatch> watch;
    std::unique_ptr<QSignalSpy> renewed;
    std::unique_ptr<QSignalSpy> failed;
    std::unique_ptr<QSignalSpy> userNeeded;
};

} // namespace

class TestCredentialWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsDueInGoodTime_data();
    void itIsDueInGoodTime();
    void itCountsMinutesAndAtLastSeconds_data();
    void itCountsMinutesAndAtLastSeconds();
    void nothingIsKnownNothingWakesUp();
    void aCommandRunsAgainBeforeTheEnd();
    void aFailureIsToldAndTriedAgainLater();
    void whatWaitsIsFetchedForAtOnce();
    void aStaticTokenWaitsForTheUser();
    void aFileIsReadAgain();
};

void TestCredentialWatch::itIsDueInGoodTime_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("due");
    QTest::newRow("a fifth of an hour before") << 3600 << 2880;
    QTest::newRow("180 s before") << 600 << 420;
    QTest::newRow("not before a third of it") << 200 << 66;
}

void TestCredentialWatch::itIsDueInGoodTime()
{
    QFETCH(int, life);
    QFETCH(int, due);
    const Watched watched{std::chrono::seconds(life)};
    QCOMPARE(start.secsTo(watched.watch->due()), qint64(due));
}

void TestCredentialWatch::itCountsMinutesAndAtLastSeconds_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("remaining");
    QTest::addColumn<int>("nextLook"); // ms; 0: none
    QTest::newRow("at first") << 0 << 3600 << 1;
    QTest::newRow("within a minute") << 20 << 3580 << 40'001;
    QTest::newRow("the last two") << 3500 << 100 << 1;
    QTest::newRow("the end") << 3600 << 0 << 0;
    QTest::newRow("after it") << 3700 << -100 << 0;
}

void TestCredentialWatch::itCountsMinutesAndAtLastSeconds()
{
    QFETCH(int, passed);
    QFETCH(int, nextLook);
    Watched watched(3600s, CredentialKind::Key);
    watched.passTo(std::chrono::seconds(passed));
    QTEST(int(watched.watch->remaining()->count()), "remaining");
    QCOMPARE(int(watched.watch->untilNextLook().value_or(0ms).count()), nextLook);
}

void TestCredentialWatch::nothingIsKnownNothingWakesUp()
{
    const Watched key(0s, CredentialKind::Key);
    QVERIFY(!key.watch->remaining());
    QVERIFY(!key.watch->untilNextLook());
    const Watched command(0s);
    QVERIFY(!command.watch->untilNextLook());
}

void TestCredentialWatch::aCommandRunsAgainBeforeTheEnd()
{
    Watched watched(3600s);
    watched.prints(start.addSecs(7200));
    watched.passTo(2879s);
    QTest::qWait(100);
    QCOMPARE(watched.renewed->count(), 0);
    watched.passTo(2880s);
    QTRY_COMPARE_WITH_TIMEOUT(watched.renewed->count(), 1, 30'000);
    QCOMPARE(watched.session->credentialsExpire(), start.addSecs(7200));
    QCOMPARE(start.secsTo(watched.watch->due()), qint64(7200 - 864)); // of what was left of it
    QCOMPARE(watched.failed->count(), 0);
    QCOMPARE(watched.network.sent().constLast().header("x-oss-security-token"), "new"_ba);
}

void TestCredentialWatch::aFailureIsToldAndTriedAgainLater()
{
    Watched watched(3600s); // the command prints nothing
    watched.passTo(2880s);
    QTRY_COMPARE_WITH_TIMEOUT(watched.failed->count(), 1, 30'000);
    watched.passTo(2884s);
    QTest::qWait(100);
    QCOMPARE(watched.failed->count(), 1); // not yet
    watched.passTo(2885s);
    QTRY_COMPARE_WITH_TIMEOUT(watched.failed->count(), 2, 30'000);
    watched.passTo(2894s);
    QTest::qWait(100);
    QCOMPARE(watched.failed->count(), 2); // twice as long
    watched.prints(start.addSecs(7200));
    watched.passTo(2895s);
    QTRY_COMPARE_WITH_TIMEOUT(watched.renewed->count(), 1, 30'000);
}

void TestCredentialWatch::whatWaitsIsFetchedForAtOnce()
{
    Watched watched(3600s);
    watched.prints(start.addSecs(7200));
    QObject parent;
    ApiError why;
    why.code = u"SecurityTokenExpired"_s;
    Q_EMIT watched.session->credentialsNeeded(why);
    QTRY_COMPARE_WITH_TIMEOUT(watched.renewed->count(), 1, 30'000);
    QCOMPARE(watched.userNeeded->count(), 0);
}

void TestCredentialWatch::aStaticTokenWaitsForTheUser()
{
    Watched watched(3600s, CredentialKind::Key);
    QVERIFY(!watched.watch->renewsItself());
    QCOMPARE(watched.watch->fileSource(), QString());
    watched.passTo(3000s);
    Q_EMIT watched.session->credentialsNeeded({});
    QCOMPARE(watched.userNeeded->count(), 1);
    ProfileSecrets typed;
    typed.accessKeySecret = Secret("secret");
    typed.securityToken = Secret("new");
    watched.watch->renewWith(u"STS.new"_s, typed);
    QTRY_COMPARE(watched.renewed->count(), 1);
    QCOMPARE(watched.session->credentialSource(), u"access key for this session"_s);
    QVERIFY(!watched.watch->remaining());
}

void TestCredentialWatch::aFileIsReadAgain()
{
    Watched watched(3600s, CredentialKind::Imported);
    QCOMPARE(watched.watch->fileSource(), u"ossutil · ~/.ossutilconfig"_s);
    watched.watch->fetchAgain();
    QTRY_COMPARE(watched.failed->count(), 1); // it is not there any more
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::Sts;
    offer.file = u"/x"_s;
    offer.credentials = temporary(start.addSecs(9000));
    watched.offers = {offer};
    watched.watch->fetchAgain();
    QTRY_COMPARE(watched.renewed->count(), 1);
    QCOMPARE(watched.session->credentialsExpire(), start.addSecs(9000));
}

} // namespace vb

QTEST_GUILESS_MAIN(vb::TestCredentialWatch)
#include "tst_credentialwatch.moc"
