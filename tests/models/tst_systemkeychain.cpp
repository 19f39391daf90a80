#include "connections/secretstore.h"
#include "connections/systemkeychain.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

//! Against a real secret service, on a private bus: started by tests/models/keychain.sh.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretComesBackByteForByte();
    void anotherStoreOfTheSameKeychainReadsIt();
    void whatIsRemovedIsNotFound();
    void removingWhatIsNotThereIsNoError();
    void theKeychainIsAvailable();

private:
    Result<ProfileSecrets> read(SecretStore &store, const QString &id);
    std::optional<ApiError> write(SecretStore &store, const QString &id, const ProfileSecrets &secrets);
    std::optional<ApiError> remove(SecretStore &store, const QString &id);

    SystemKeychain m_keychain;
};

Result<ProfileSecrets> TestSystemKeychain::read(SecretStore &store, const QString &id)
{
    std::optional<Result<ProfileSecrets>> answer;
    store.read(id, this, [&answer](const Result<ProfileSecrets> &given) { answer = given; });
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer;
}

std::optional<ApiError> TestSystemKeychain::write(SecretStore &store, const QString &id, const ProfileSecrets &secrets)
{
    std::optional<std::optional<ApiError>> answer;
    store.write(id, secrets, SecretStore::Place::Keychain, this,
                [&answer](const std::optional<ApiError> &given) { answer = given; });
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer;
}

std::optional<ApiError> TestSystemKeychain::remove(SecretStore &store, const QString &id)
{
    std::optional<std::optional<ApiError>> answer;
    store.remove(id, this, [&answer](const std::optional<ApiError> &given) { answer = given; });
    [&answer] { QTRY_VERIFY(answer); }();
    return *answer;
}

void TestSystemKeychain::aSecretComesBackByteForByte()
{
    SecretStore store(&m_keychain);
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret("n7Zq+/=% canary"_ba);
    secrets.securityToken = Secret(QByteArray(3000, 'x') + "\n\xC3\xA4"_ba);
    const std::optional<ApiError> error = write(store, u"a"_s, secrets);
    QVERIFY2(!error, error ? qPrintable(error->message) : "");
    const Result<ProfileSecrets> back = read(store, u"a"_s);
    QVERIFY(back.ok());
    QCOMPARE(back->accessKeySecret.bytes(), secrets.accessKeySecret.bytes());
    QCOMPARE(back->securityToken.bytes(), secrets.securityToken.bytes());
    QVERIFY(back->proxyPassword.isEmpty());
}

void TestSystemKeychain::anotherStoreOfTheSameKeychainReadsIt()
{
    SecretStore writer(&m_keychain);
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret("one"_ba);
    QVERIFY(!write(writer, u"b"_s, secrets));
    secrets.accessKeySecret = Secret("two"_ba);
    QVERIFY(!write(writer, u"b"_s, secrets));
    SecretStore reader(&m_keychain);
    QCOMPARE(read(reader, u"b"_s)->accessKeySecret.bytes(), "two"_ba);
}

void TestSystemKeychain::whatIsRemovedIsNotFound()
{
    SecretStore store(&m_keychain);
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret("one"_ba);
    QVERIFY(!write(store, u"c"_s, secrets));
    QVERIFY(!remove(store, u"c"_s));
    const Result<ProfileSecrets> back = read(store, u"c"_s);
    QVERIFY(!back.ok());
    QCOMPARE(back.error().message, u"The keychain has no secret for this connection."_s);
}

void TestSystemKeychain::removingWhatIsNotThereIsNoError()
{
    SecretStore store(&m_keychain);
    const std::optional<ApiError> error = remove(store, u"never"_s);
    QVERIFY2(!error, error ? qPrintable(error->message) : "");
}

void TestSystemKeychain::theKeychainIsAvailable()
{
    SecretStore store(&m_keychain);
    store.check();
    QTRY_VERIFY(store.availability() == SecretStore::Availability::Available);
}

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
