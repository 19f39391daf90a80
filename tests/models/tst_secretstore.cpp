#include "connections/secretstore.h"

#include "fakekeychain.h"

#include <QSignalSpy>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

ProfileSecrets someSecrets(const QByteArray &secret)
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(secret);
    secrets.securityToken = Secret("token=with\nlines%41"_ba);
    secrets.proxyPassword = Secret("p ä"_ba);
    return secrets;
}

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theKeychainGivesBackWhatItWasGiven();
    void theSessionGivesBackWhatItWasGivenAndTouchesNoKeychain();
    void theSessionComesBeforeTheKeychain();
    void savingInTheKeychainEndsTheSessionsCopy();
    void removedIsGoneFromBothPlaces();
    void forgottenIsGoneFromMemoryOnly();
    void anEntryThatIsMissingIsSaid();
    void whyAnEntryCannotBeReadIsSaid_data();
    void whyAnEntryCannotBeReadIsSaid();
    void aRefusedWriteSaysSoAndKeepsNothing();
    void availabilityIsFoundOut_data();
    void availabilityIsFoundOut();
    void aKeychainThatNeverAnswersIsAbsent();
    void anAbsentKeychainCanAppear();
    void aDeadContextHearsNothing();

private:
    Result<ProfileSecrets> read(const QString &id);
    std::optional<ApiError> write(const QString &id, const QByteArray &secret, SecretStore::Place place);

    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_store;
};

void TestSecretStore::init()
{
    m_store.reset();
    m_keychain = std::make_unique<FakeKeychain>();
    m_store = std::make_unique<SecretStore>(m_keychain.get());
}

Result<ProfileSecrets> TestSecretStore::read(const QString &id)
{
    std::optional<Result<ProfileSecrets>> answer;
    m_store->read(id, this, [&answer](const Result<ProfileSecrets> &given) { answer = given; });
    [&answer] { QVERIFY(!answer); }();
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer;
}

std::optional<ApiError> TestSecretStore::write(const QString &id, const QByteArray &secret, SecretStore::Place place)
{
    std::optional<std::optional<ApiError>> answer;
    m_store->write(id, someSecrets(secret), place, this,
                   [&answer](const std::optional<ApiError> &given) { answer = given; });
    [&answer] { QVERIFY(!answer); }();
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer;
}

void TestSecretStore::theKeychainGivesBackWhatItWasGiven()
{
    QVERIFY(!write(u"a"_s, "s+/=%"_ba, SecretStore::Place::Keychain));
    QCOMPARE(m_keychain->entries.keys(), QStringList(u"a"_s));
    QVERIFY(!m_store->isKnown(u"a"_s));
    const Result<ProfileSecrets> secrets = read(u"a"_s);
    QVERIFY(secrets.ok());
    QCOMPARE(secrets->accessKeySecret.bytes(), "s+/=%"_ba);
    QCOMPARE(secrets->securityToken.bytes(), "token=with\nlines%41"_ba);
    QCOMPARE(secrets->proxyPassword.bytes(), "p ä"_ba);
}

void TestSecretStore::theSessionGivesBackWhatItWasGivenAndTouchesNoKeychain()
{
    m_keychain->refusal = Keychain::Outcome::Failed;
    QVERIFY(!write(u"a"_s, "s"_ba, SecretStore::Place::Session));
    QVERIFY(m_store->isKnown(u"a"_s));
    QVERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(read(u"a"_s)->accessKeySecret.bytes(), "s"_ba);
}

void TestSecretStore::theSessionComesBeforeTheKeychain()
{
    QVERIFY(!write(u"a"_s, "old"_ba, SecretStore::Place::Keychain));
    QVERIFY(!write(u"a"_s, "new"_ba, SecretStore::Place::Session));
    QCOMPARE(read(u"a"_s)->accessKeySecret.bytes(), "new"_ba);
}

void TestSecretStore::savingInTheKeychainEndsTheSessionsCopy()
{
    QVERIFY(!write(u"a"_s, "old"_ba, SecretStore::Place::Session));
    QVERIFY(!write(u"a"_s, "new"_ba, SecretStore::Place::Keychain));
    QCOMPARE(read(u"a"_s)->accessKeySecret.bytes(), "new"_ba);
}

void TestSecretStore::removedIsGoneFromBothPlaces()
{
    QVERIFY(!write(u"a"_s, "old"_ba, SecretStore::Place::Keychain));
    QVERIFY(!write(u"a"_s, "new"_ba, SecretStore::Place::Session));
    bool isDone = false;
    m_store->remove(u"a"_s, this, [&isDone](const std::optional<ApiError> &error) { isDone = !error; });
    QTRY_VERIFY(isDone);
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(!m_store->isKnown(u"a"_s));
    isDone = false;
    m_store->remove(u"a"_s, this, [&isDone](const std::optional<ApiError> &error) { isDone = !error; });
    QTRY_VERIFY(isDone);
}

void TestSecretStore::forgottenIsGoneFromMemoryOnly()
{
    QVERIFY(!write(u"a"_s, "old"_ba, SecretStore::Place::Keychain));
    QVERIFY(!write(u"a"_s, "new"_ba, SecretStore::Place::Session));
    m_store->forget(u"a"_s);
    QCOMPARE(read(u"a"_s)->accessKeySecret.bytes(), "old"_ba);
}

void TestSecretStore::anEntryThatIsMissingIsSaid()
{
    const Result<ProfileSecrets> secrets = read(u"a"_s);
    QVERIFY(!secrets.ok());
    QVERIFY(secrets.error().kind == ApiError::Kind::Credentials);
    QCOMPARE(secrets.error().message, u"The keychain has no secret for this connection."_s);
}

void TestSecretStore::whyAnEntryCannotBeReadIsSaid_data()
{
    QTest::addColumn<Keychain::Outcome>("refusal");
    QTest::addColumn<QString>("message");
    QTest::newRow("denied") << Keychain::Outcome::Denied << u"The keychain was not unlocked."_s;
    QTest::newRow("failed") << Keychain::Outcome::Failed << u"There is no keychain to read the secret from: as told"_s;
    QTest::newRow("absent") << Keychain::Outcome::Absent << u"There is no keychain to read the secret from: as told"_s;
}

void TestSecretStore::whyAnEntryCannotBeReadIsSaid()
{
    QFETCH(const Keychain::Outcome, refusal);
    QFETCH(const QString, message);
    m_keychain->refusal = refusal;
    const Result<ProfileSecrets> secrets = read(u"a"_s);
    QVERIFY(!secrets.ok());
    QCOMPARE(secrets.error().message, message);
}

void TestSecretStore::aRefusedWriteSaysSoAndKeepsNothing()
{
    m_keychain->refusal = Keychain::Outcome::Denied;
    const std::optional<ApiError> error = write(u"a"_s, "canary"_ba, SecretStore::Place::Keychain);
    QVERIFY(error);
    QVERIFY(!error->details().contains("canary"_L1));
    QVERIFY(!m_store->isKnown(u"a"_s));
}

void TestSecretStore::availabilityIsFoundOut_data()
{
    QTest::addColumn<Keychain::Outcome>("refusal");
    QTest::addColumn<SecretStore::Availability>("availability");
    QTest::newRow("works") << Keychain::Outcome::Done << SecretStore::Availability::Available;
    QTest::newRow("locked") << Keychain::Outcome::Denied << SecretStore::Availability::Available;
    QTest::newRow("absent") << Keychain::Outcome::Absent << SecretStore::Availability::Absent;
    QTest::newRow("failed") << Keychain::Outcome::Failed << SecretStore::Availability::Absent;
}

void TestSecretStore::availabilityIsFoundOut()
{
    QFETCH(const Keychain::Outcome, refusal);
    QFETCH(const SecretStore::Availability, availability);
    m_keychain->refusal = refusal;
    QVERIFY(m_store->availability() == SecretStore::Availability::Unknown);
    QSignalSpy changed(m_store.get(), &SecretStore::availabilityChanged);
    m_store->check();
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(m_store->availability() == availability);
    QVERIFY(m_keychain->entries.isEmpty());
}

void TestSecretStore::aKeychainThatNeverAnswersIsAbsent()
{
    m_keychain->isSilent = true;
    m_store->check();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->availability() == SecretStore::Availability::Absent, 8000);
}

void TestSecretStore::anAbsentKeychainCanAppear()
{
    m_keychain->refusal = Keychain::Outcome::Failed;
    m_store->check();
    QTRY_VERIFY(m_store->availability() == SecretStore::Availability::Absent);
    m_keychain->refusal = Keychain::Outcome::Done;
    m_store->check();
    QTRY_VERIFY(m_store->availability() == SecretStore::Availability::Available);
}

void TestSecretStore::aDeadContextHearsNothing()
{
    bool isCalled = false;
    auto context = std::make_unique<QObject>();
    m_store->read(u"a"_s, context.get(), [&isCalled](const Result<ProfileSecrets> &) { isCalled = true; });
    m_store->write(u"a"_s, someSecrets("s"_ba), SecretStore::Place::Session, context.get(),
                   [&isCalled](const std::optional<ApiError> &) { isCalled = true; });
    context.reset();
    QTest::qWait(50); // to prove that nothing happens
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
