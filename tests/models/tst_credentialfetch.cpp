#include "connections/credentialfetch.h"

#include "fakekeychain.h"

#include <QSignalSpy>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

CredentialOffer offerNamed(const QString &name)
{
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::Static;
    offer.file = u"/home/me/.ossutilconfig"_s;
    offer.name = name;
    offer.source = u"ossutil · "_s + name;
    offer.credentials.accessKeyId = u"id-of-"_s + name;
    offer.credentials.accessKeySecret = Secret("secret-of-"_ba + name.toUtf8());
    offer.credentials.source = offer.source;
    return offer;
}

Profile saved(CredentialKind kind)
{
    Profile profile;
    profile.id = u"1"_s;
    profile.name = u"one"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.credentials.kind = kind;
    return profile;
}

} // namespace

class TestCredentialFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aKeyComesOutOfTheKeychain();
    void aKeyOfThisSessionComesOutOfMemory();
    void aSecretThatIsGivenIsNotLookedFor();
    void aSecretThatIsKeptNowhereIsAskedFor();
    void aKeychainThatRefusesSaysWhyTheSecretIsAskedFor();
    void anImportedKeyIsReadAgainEachTime();
    void anImportedKeyThatIsGoneIsNotReplacedByAnother();
    void anOfferWithAProblemFailsWithIt();
    void aCommandWaitsForConsent();
    void aChangedCommandWaitsForConsentAgain();
    void aCommandThatWasAgreedToIsNotAskedForAgain();
    void aConnectionOfALaterVersionIsRefused();
    void aProxysPasswordIsAskedForAndHandedOn();

private:
    //! "ready", "secretNeeded", "consentNeeded" or "failed", of a whole run.
    QString run(const Profile &profile, const ProfileSecrets &given = {});
    void keep(const QString &id, const QByteArray &secret, const QByteArray &proxyPassword, SecretStore::Place place);

    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    QList<CredentialOffer> m_offers;
    Connection m_connection;
    QString m_words;
    QStringList m_command;
};

void TestCredentialFetch::init()
{
    m_secrets.reset();
    m_keychain = std::make_unique<FakeKeychain>();
    m_secrets = std::make_unique<SecretStore>(m_keychain.get());
    m_offers.clear();
    m_connection = {};
    m_words.clear();
    m_command.clear();
}

QString TestCredentialFetch::run(const Profile &profile, const ProfileSecrets &given)
{
    QStringList outcomes;
    CredentialFetch fetch(profile, m_secrets.get(), [this] { return m_offers; });
    connect(&fetch, &CredentialFetch::ready, this, [&](const Connection &connection) {
        m_connection = connection;
        outcomes.append(u"ready"_s);
    });
    connect(&fetch, &CredentialFetch::secretNeeded, this, [&](const QString &why) {
        m_words = why;
        outcomes.append(u"secretNeeded"_s);
    });
    connect(&fetch, &CredentialFetch::consentNeeded, this, [&](const QStringList &command) {
        m_command = command;
        outcomes.append(u"consentNeeded"_s);
    });
    connect(&fetch, &CredentialFetch::failed, this, [&](const ApiError &error) {
        m_words = error.message;
        outcomes.append(u"failed"_s);
    });
    fetch.start(given);
    [&outcomes] { QVERIFY(outcomes.isEmpty()); }();
    [&outcomes] { QTRY_VERIFY(!outcomes.isEmpty()); }();
    QTest::qWait(5); // to prove that nothing else follows
    return outcomes.join(u' ');
}

void TestCredentialFetch::keep(const QString &id, const QByteArray &secret, const QByteArray &proxyPassword,
                               SecretStore::Place place)
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(secret);
    secrets.securityToken = Secret(secret.isEmpty() ? ""_ba : "token"_ba);
    secrets.proxyPassword = Secret(proxyPassword);
    bool isDone = false;
    m_secrets->write(id, secrets, place, this, [&isDone](const std::optional<ApiError> &) { isDone = true; });
    QTRY_VERIFY(isDone);
}

void TestCredentialFetch::aKeyComesOutOfTheKeychain()
{
    keep(u"1"_s, "kept"_ba, {}, SecretStore::Place::Keychain);
    Profile profile = saved(CredentialKind::Key);
    profile.credentials.accessKeyId = u"id"_s;
    profile.credentials.isInKeychain = true;
    QCOMPARE(run(profile), u"ready"_s);
    QCOMPARE(m_connection.credentials.accessKeyId, u"id"_s);
    QCOMPARE(m_connection.credentials.accessKeySecret.bytes(), "kept"_ba);
    QCOMPARE(m_connection.credentials.securityToken.bytes(), "token"_ba);
    QCOMPARE(m_connection.credentials.source, u"keychain"_s);
    QCOMPARE(m_connection.profile == profile, true);
}

void TestCredentialFetch::aKeyOfThisSessionComesOutOfMemory()
{
    keep(u"1"_s, "kept"_ba, {}, SecretStore::Place::Session);
    m_keychain->refusal = Keychain::Outcome::Failed;
    QCOMPARE(run(saved(CredentialKind::Key)), u"ready"_s);
    QCOMPARE(m_connection.credentials.accessKeySecret.bytes(), "kept"_ba);
}

void TestCredentialFetch::aSecretThatIsGivenIsNotLookedFor()
{
    m_keychain->isSilent = true;
    Profile profile = saved(CredentialKind::Key);
    profile.credentials.isInKeychain = true;
    ProfileSecrets given;
    given.accessKeySecret = Secret("typed"_ba);
    QCOMPARE(run(profile, given), u"ready"_s);
    QCOMPARE(m_connection.credentials.accessKeySecret.bytes(), "typed"_ba);
}

void TestCredentialFetch::aSecretThatIsKeptNowhereIsAskedFor()
{
    QCOMPARE(run(saved(CredentialKind::Key)), u"secretNeeded"_s);
    QCOMPARE(m_words, u"The secret is not kept between sessions."_s);
}

void TestCredentialFetch::aKeychainThatRefusesSaysWhyTheSecretIsAskedFor()
{
    m_keychain->refusal = Keychain::Outcome::Denied;
    Profile profile = saved(CredentialKind::Key);
    profile.credentials.isInKeychain = true;
    QCOMPARE(run(profile), u"secretNeeded"_s);
    QCOMPARE(m_words, u"The keychain was not unlocked."_s);
}

void TestCredentialFetch::anImportedKeyIsReadAgainEachTime()
{
    m_offers = {offerNamed(u"a"_s), offerNamed(u"b"_s)};
    Profile profile = saved(CredentialKind::Imported);
    profile.credentials.file = m_offers.at(1).file;
    profile.credentials.name = u"b"_s;
    QCOMPARE(run(profile), u"ready"_s);
    QCOMPARE(m_connection.credentials.accessKeySecret.bytes(), "secret-of-b"_ba);
    m_offers[1].credentials.accessKeySecret = Secret("rotated"_ba);
    QCOMPARE(run(profile), u"ready"_s);
    QCOMPARE(m_connection.credentials.accessKeySecret.bytes(), "rotated"_ba);
    QCOMPARE(m_connection.credentials.source, u"ossutil · b"_s);
}

void TestCredentialFetch::anImportedKeyThatIsGoneIsNotReplacedByAnother()
{
    m_offers = {offerNamed(u"a"_s)};
    Profile profile = saved(CredentialKind::Imported);
    profile.credentials.file = m_offers.constFirst().file;
    profile.credentials.name = u"b"_s;
    profile.credentials.source = u"ossutil · b"_s;
    QCOMPARE(run(profile), u"failed"_s);
    QVERIFY(m_words.contains(u"ossutil · b"_s));
}

void TestCredentialFetch::anOfferWithAProblemFailsWithIt()
{
    m_offers = {offerNamed(u"a"_s)};
    m_offers[0].problem = u"half a key"_s;
    Profile profile = saved(CredentialKind::Imported);
    profile.credentials.file = m_offers.constFirst().file;
    profile.credentials.name = u"a"_s;
    QCOMPARE(run(profile), u"failed"_s);
    QCOMPARE(m_words, u"half a key"_s);
}

void TestCredentialFetch::aCommandWaitsForConsent()
{
    Profile profile = saved(CredentialKind::Process);
    profile.credentials.command = {u"/bin/false"_s, u"x"_s};
    QCOMPARE(run(profile), u"consentNeeded"_s);
    QCOMPARE(m_command, profile.credentials.command);
}

void TestCredentialFetch::aChangedCommandWaitsForConsentAgain()
{
    CredentialOffer offer = offerNamed(u"a"_s);
    offer.kind = CredentialOffer::Kind::Process;
    offer.command = {u"/bin/changed"_s};
    m_offers = {offer};
    Profile profile = saved(CredentialKind::Imported);
    profile.credentials.file = offer.file;
    profile.credentials.name = u"a"_s;
    profile.credentials.consentedCommand = {u"/bin/agreed"_s};
    QCOMPARE(run(profile), u"consentNeeded"_s);
    QCOMPARE(m_command, offer.command);
}

void TestCredentialFetch::aCommandThatWasAgreedToIsNotAskedForAgain()
{
    Profile profile = saved(CredentialKind::Process);
    profile.credentials.command = {u"/bin/false"_s};
    profile.credentials.consentedCommand = profile.credentials.command;
    QCOMPARE(run(profile), u"failed"_s);
    QVERIFY(!m_words.isEmpty());
}

void TestCredentialFetch::aConnectionOfALaterVersionIsRefused()
{
    QCOMPARE(run(saved(CredentialKind::Unknown)), u"failed"_s);
    QVERIFY(m_words.contains("later version"_L1));
}

void TestCredentialFetch::aProxysPasswordIsAskedForAndHandedOn()
{
    m_offers = {offerNamed(u"a"_s)};
    Profile profile = saved(CredentialKind::Imported);
    profile.credentials.file = m_offers.constFirst().file;
    profile.credentials.name = u"a"_s;
    profile.proxy = {ProxySettings::Kind::Http, u"proxy"_s, 3128, u"me"_s};
    QCOMPARE(run(profile), u"secretNeeded"_s);
    keep(u"1"_s, {}, "open sesame"_ba, SecretStore::Place::Session);
    QCOMPARE(run(profile), u"ready"_s);
    QCOMPARE(m_connection.proxyPassword.bytes(), "open sesame"_ba);
}

QTEST_GUILESS_MAIN(TestCredentialFetch)
#include "tst_credentialfetch.moc"
