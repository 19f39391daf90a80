#include "credentials.h"

#include <QTest>

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
};

namespace {

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

} // namespace

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

QTEST_APPLESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
