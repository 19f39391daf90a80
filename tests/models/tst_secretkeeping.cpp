#include "connections/secretkeeping.h"

#include "fakekeychain.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

Profile withKey(bool inKeychain)
{
    Profile profile;
    profile.id = u"1"_s;
    profile.credentials.isInKeychain = inKeychain;
    return profile;
}

ProfileSecrets secretsOf(const QByteArray &secret, const QByteArray &token = {}, const QByteArray &proxy = {})
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(secret);
    secrets.securityToken = Secret(token);
    secrets.proxyPassword = Secret(proxy);
    return secrets;
}

} // namespace

class TestSecretKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aTypedSecretGoesWhereTheProfileSays();
    void nothingTypedKeepsWhatIsKept();
    void aNewSecretDropsTheFormerToken();
    void fromTheKeychainToTheSession();
    void fromTheSessionToTheKeychain();
    void anotherKindOfCredentialsRemovesTheSecret();
    void theProxysPasswordStaysBesideANewSecret();
    void anEntryThatCannotBeRemovedIsSaid();

private:
    std::optional<ApiError> keep(const Profile &former, const Profile &saved, const ProfileSecrets &typed);
    ProfileSecrets kept();

    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_store;
};

void TestSecretKeeping::init()
{
    m_store.reset();
    m_keychain = std::make_unique<FakeKeychain>();
    m_store = std::make_unique<SecretStore>(m_keychain.get());
}

std::optional<ApiError> TestSecretKeeping::keep(const Profile &former, const Profile &saved,
                                                const ProfileSecrets &typed)
{
    std::optional<std::optional<ApiError>> answer;
    keepSecrets(m_store.get(), former, saved, typed, this,
                [&answer](const std::optional<ApiError> &given) { answer = given; });
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer;
}

ProfileSecrets TestSecretKeeping::kept()
{
    std::optional<Result<ProfileSecrets>> answer;
    m_store->read(u"1"_s, this, [&answer](const Result<ProfileSecrets> &given) { answer = given; });
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer ? **answer : ProfileSecrets();
}

void TestSecretKeeping::aTypedSecretGoesWhereTheProfileSays()
{
    QVERIFY(!keep({}, withKey(false), secretsOf("s"_ba)));
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(m_store->isKnown(u"1"_s));
    QVERIFY(!keep(withKey(false), withKey(true), secretsOf("s2"_ba)));
    QCOMPARE(m_keychain->entries.size(), 1);
    QVERIFY(!m_store->isKnown(u"1"_s));
    QCOMPARE(kept().accessKeySecret.bytes(), "s2"_ba);
}

void TestSecretKeeping::nothingTypedKeepsWhatIsKept()
{
    QVERIFY(!keep({}, withKey(true), secretsOf("s"_ba, "t"_ba)));
    QVERIFY(!keep(withKey(true), withKey(true), {}));
    QCOMPARE(kept().accessKeySecret.bytes(), "s"_ba);
    QCOMPARE(kept().securityToken.bytes(), "t"_ba);
}

void TestSecretKeeping::aNewSecretDropsTheFormerToken()
{
    QVERIFY(!keep({}, withKey(true), secretsOf("s"_ba, "t"_ba)));
    QVERIFY(!keep(withKey(true), withKey(true), secretsOf("new"_ba)));
    QCOMPARE(kept().accessKeySecret.bytes(), "new"_ba);
    QVERIFY(kept().securityToken.isEmpty());
}

void TestSecretKeeping::fromTheKeychainToTheSession()
{
    QVERIFY(!keep({}, withKey(true), secretsOf("s"_ba)));
    QVERIFY(!keep(withKey(true), withKey(false), {}));
    QVERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(kept().accessKeySecret.bytes(), "s"_ba);
}

void TestSecretKeeping::fromTheSessionToTheKeychain()
{
    QVERIFY(!keep({}, withKey(false), secretsOf("s"_ba)));
    QVERIFY(!keep(withKey(false), withKey(true), {}));
    QCOMPARE(m_keychain->entries.size(), 1);
    QVERIFY(!m_store->isKnown(u"1"_s));
}

void TestSecretKeeping::anotherKindOfCredentialsRemovesTheSecret()
{
    QVERIFY(!keep({}, withKey(true), secretsOf("s"_ba)));
    Profile other = withKey(false);
    other.credentials.kind = CredentialKind::EcsRole;
    QVERIFY(!keep(withKey(true), other, {}));
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(!m_store->isKnown(u"1"_s));
}

void TestSecretKeeping::theProxysPasswordStaysBesideANewSecret()
{
    Profile profile = withKey(true);
    profile.proxy = {ProxySettings::Kind::Http, u"proxy"_s, 3128, u"me"_s};
    QVERIFY(!keep({}, profile, secretsOf("s"_ba, {}, "p"_ba)));
    QVERIFY(!keep(profile, profile, secretsOf("new"_ba)));
    QCOMPARE(kept().accessKeySecret.bytes(), "new"_ba);
    QCOMPARE(kept().proxyPassword.bytes(), "p"_ba);
}

void TestSecretKeeping::anEntryThatCannotBeRemovedIsSaid()
{
    QVERIFY(!keep({}, withKey(true), secretsOf("s"_ba)));
    m_keychain->refusal = Keychain::Outcome::Denied;
    QVERIFY(keep(withKey(true), withKey(false), secretsOf("s"_ba)));
}

QTEST_GUILESS_MAIN(TestSecretKeeping)
#include "tst_secretkeeping.moc"
