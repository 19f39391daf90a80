#include "credentials.h"

#include <QDataStream>
#include <QTest>
#include <QTextStream>
#include <QVariant>

#include <ostream>
#include <string>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace vb;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretKeepsItsBytes();
    void aCopySharesNothing();
    void theCallersBytesSurviveTheSecret();
    void anAssignedSecretSurvivesItsSource();
    void assigningToItselfKeepsTheBytes();
    void movingTakesTheBytes();
    void bytesTakenOutSurviveTheSecret();
    void completeMeansIdAndSecret();
    void secretsCannotBePrinted();
    void secretsTurnIntoNothingElse();
    void aSecretIsWipedWhenItGoes();
    void aSecretIsWipedWhenAnotherTakesItsPlace();
    void aSharedOneIsLeftToItsOwner();
};

namespace {

//! What was wiped, as it was before.
QByteArrayList &wiped()
{
    static QByteArrayList list;
    return list;
}

QByteArray fresh()
{
    return QByteArray("correct horse battery staple").append('!');
}

template <typename T, typename = void>
struct IsPrintable : std::false_type
{ };
template <typename T>
struct IsPrintable<T, std::void_t<decltype(std::declval<QDebug>() << std::declval<T>())>> : std::true_type
{ };

template <typename Stream, typename T, typename = void>
struct IsWritable : std::false_type
{ };
template <typename Stream, typename T>
struct IsWritable<Stream, T, std::void_t<decltype(std::declval<Stream &>() << std::declval<const T &>())>>
    : std::true_type
{ };

} // namespace

// Put in place of OpenSSL's by the linker.
extern "C" {
void __real_OPENSSL_cleanse(void *bytes, size_t size); // NOLINT(bugprone-reserved-identifier)
void __wrap_OPENSSL_cleanse(void *bytes, size_t size) // NOLINT(bugprone-reserved-identifier)
{
    wiped().append(QByteArray(static_cast<const char *>(bytes), qsizetype(size)));
    __real_OPENSSL_cleanse(bytes, size);
}
}

void TestCredentials::aSecretKeepsItsBytes()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QCOMPARE(Secret("a\0b"_ba).bytes(), "a\0b"_ba);
}

void TestCredentials::aCopySharesNothing()
{
    Secret copy;
    {
        const Secret original(fresh());
        copy = Secret(original);
        QCOMPARE(copy.bytes(), original.bytes());
        QVERIFY(copy.bytes().constData() != original.bytes().constData());
    }
    QCOMPARE(copy.bytes(), fresh());
}

void TestCredentials::theCallersBytesSurviveTheSecret()
{
    const QByteArray mine = fresh();
    {
        const Secret secret(mine);
        QVERIFY(secret.bytes().constData() != mine.constData());
    }
    QCOMPARE(mine, fresh());
}

void TestCredentials::anAssignedSecretSurvivesItsSource()
{
    Secret target(QByteArray("old"));
    {
        const Secret source(fresh());
        target = source;
    }
    QCOMPARE(target.bytes(), fresh());
}

void TestCredentials::assigningToItselfKeepsTheBytes()
{
    Secret secret(fresh());
    Secret &same = secret;
    secret = same;
    QCOMPARE(secret.bytes(), fresh());
    secret = std::move(same);
    QCOMPARE(secret.bytes(), fresh());
}

void TestCredentials::movingTakesTheBytes()
{
    Secret source(fresh());
    const char *bytes = source.bytes().constData();
    Secret target(std::move(source));
    QCOMPARE(target.bytes().constData(), bytes);
    QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise under test
    Secret assigned(QByteArray("old"));
    assigned = std::move(target);
    QCOMPARE(assigned.bytes(), fresh());
}

void TestCredentials::bytesTakenOutSurviveTheSecret()
{
    QByteArray taken;
    {
        const Secret secret(fresh());
        taken = secret.bytes();
    }
    QCOMPARE(taken, fresh());
}

void TestCredentials::completeMeansIdAndSecret()
{
    Credentials credentials;
    QVERIFY(!credentials.isComplete());
    credentials.accessKeyId = u"id"_s;
    QVERIFY(!credentials.isComplete());
    credentials.accessKeySecret = Secret("secret"_ba);
    QVERIFY(credentials.isComplete());
    credentials.accessKeyId.clear();
    QVERIFY(!credentials.isComplete());
}

void TestCredentials::secretsCannotBePrinted()
{
    static_assert(IsPrintable<QByteArray>::value);
    static_assert(!IsPrintable<Secret>::value);
    static_assert(!IsPrintable<Credentials>::value);
}

void TestCredentials::secretsTurnIntoNothingElse()
{
    static_assert(IsWritable<QDataStream, QByteArray>::value && IsWritable<std::ostream, std::string>::value);
    static_assert(!IsWritable<QDataStream, Secret>::value && !IsWritable<QTextStream, Secret>::value
                  && !IsWritable<std::ostream, Secret>::value);
    static_assert(
        !std::is_convertible_v<
            Secret, QVariant> && !std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<QByteArray, Secret>); // nor is one made by accident
}

void TestCredentials::aSecretIsWipedWhenItGoes()
{
    wiped().clear();
    {
        const Secret secret(fresh());
        const Secret copy(secret);
    }
    QCOMPARE(wiped().size(), 2);
    QVERIFY(wiped().at(0).startsWith(fresh()));
    QVERIFY(wiped().at(1).startsWith(fresh()));
}

void TestCredentials::aSecretIsWipedWhenAnotherTakesItsPlace()
{
    wiped().clear();
    Secret secret(fresh());
    secret = Secret();
    QCOMPARE(wiped().size(), 1);
    QVERIFY(wiped().at(0).startsWith(fresh()));
}

void TestCredentials::aSharedOneIsLeftToItsOwner()
{
    QByteArray mine;
    {
        const Secret secret(fresh());
        mine = secret.bytes();
        wiped().clear();
    }
    QVERIFY(wiped().isEmpty());
    QCOMPARE(mine, fresh());
}

QTEST_APPLESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
