#include "errorcause.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

ApiError refused(const QString &code, const QString &ec = {})
{
    ApiError error;
    error.kind = ApiError::Kind::Denied;
    error.code = code;
    error.ec = ec;
    return error;
}

Credentials keys(const QString &id, const QByteArray &secret, const QByteArray &token = {})
{
    Credentials credentials;
    credentials.accessKeyId = id;
    credentials.accessKeySecret = Secret(secret);
    credentials.securityToken = Secret(token);
    return credentials;
}

QString faultOf(const Credentials &credentials)
{
    const auto fault = credentialFault(credentials);
    return fault ? fault->code : QString();
}

} // namespace

class TestErrorCause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesHaveCauses_data();
    void codesHaveCauses();
    void aMessageIsNoCause();
    void whichKeysAreUsed_data();
    void whichKeysAreUsed();
    void aFaultNamesNoSecret();
    void whatLooksLikeASecret_data();
    void whatLooksLikeASecret();
};

void TestErrorCause::codesHaveCauses_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("ec");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, const QString &code, const QString &ec, ErrorCause cause) {
        QTest::newRow(name) << code << ec << int(cause);
    };
    row("denied", u"AccessDenied"_s, u"0003-00000001"_s, ErrorCause::Other);
    row("another invalid argument", u"InvalidArgument"_s, u"0002-00000204"_s, ErrorCause::Other);
    row("signing region", u"InvalidArgument"_s, u"0002-00000228"_s, ErrorCause::WrongRegion);
    row("signing region and host", u"InvalidArgument"_s, u"0002-00000226"_s, ErrorCause::WrongRegion);
    row("endpoint of another region", u"AccessDenied"_s, u"0003-00001403"_s, ErrorCause::WrongRegion);
    row("no account id", noAccountIdCode, {}, ErrorCause::NoAccountId);
    row("swapped", swappedKeyCode, {}, ErrorCause::SwappedKey);
    row("expired", u"SecurityTokenExpired"_s, {}, ErrorCause::ExpiredToken);
    row("expired, of the gateway", u"InvalidSecurityToken.Expired"_s, {}, ErrorCause::ExpiredToken);
    row("refused token", u"InvalidSecurityToken"_s, {}, ErrorCause::RefusedToken);
    row("token of another key", u"AccessKeyIdAndSecurityTokenNotMatch"_s, {}, ErrorCause::RefusedToken);
    row("token missing", u"InvalidAccessKeyId"_s, u"0002-00000003"_s, ErrorCause::MissingToken);
    row("unknown key", u"InvalidAccessKeyId.NotFound"_s, {}, ErrorCause::UnknownKey);
    row("secret", u"SignatureDoesNotMatch"_s, {}, ErrorCause::WrongSecret);
}

void TestErrorCause::codesHaveCauses()
{
    QFETCH(QString, code);
    QFETCH(QString, ec);
    QFETCH(int, cause);
    QCOMPARE(int(causeOf(refused(code, ec))), cause);
}

void TestErrorCause::aMessageIsNoCause()
{
    ApiError error = refused(u"AccessDenied"_s);
    error.message = u"SecurityTokenExpired: Invalid signing region, InvalidAccessKeyId"_s;
    QCOMPARE(int(causeOf(error)), int(ErrorCause::Other));
}

void TestErrorCause::whichKeysAreUsed_data()
{
    QTest::addColumn<Credentials>("credentials");
    QTest::addColumn<QString>("fault");
    const QByteArray secret("abcdefghijABCDEFGHIJ0123456789");
    QTest::newRow("a key") << keys(u"LTAI5tExample"_s, secret) << QString();
    QTest::newRow("an id of another kind") << keys(u"demo"_s, "demo") << QString();
    QTest::newRow("swapped") << keys(QString::fromLatin1(secret), "LTAI5tExample") << QString(swappedKeyCode);
    QTest::newRow("a temporary one swapped")
        << keys(QString::fromLatin1(secret), "STS.NUexample", "token") << QString(swappedKeyCode);
    QTest::newRow("a secret that begins like an id") << keys(u"LTAI5tExample"_s, "LTAIxyz") << QString();
    QTest::newRow("temporary") << keys(u"STS.NUexample"_s, secret, "token") << QString();
    QTest::newRow("temporary without its token") << keys(u"STS.NUexample"_s, secret) << QString(missingTokenCode);
}

void TestErrorCause::whichKeysAreUsed()
{
    QFETCH(Credentials, credentials);
    QFETCH(QString, fault);
    QCOMPARE(faultOf(credentials), fault);
}

void TestErrorCause::aFaultNamesNoSecret()
{
    const auto fault = credentialFault(keys(u"theSecretInTheWrongPlace"_s, "LTAI5tExample"));
    QVERIFY(fault);
    QVERIFY(!fault->details().contains(u"theSecretInTheWrongPlace"_s));
}

void TestErrorCause::whatLooksLikeASecret_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("looks");
    QTest::newRow("secret") << u"abcdefghijABCDEFGHIJ0123456789"_s << true;
    QTest::newRow("id of that length") << u"LTAI5tabcdefghijABCDEFGHIJ0123"_s << false;
    QTest::newRow("shorter") << u"abcdefghijABCDEFGHIJ"_s << false;
    QTest::newRow("with a sign") << u"abcdefghij-BCDEFGHIJ0123456789"_s << false;
}

void TestErrorCause::whatLooksLikeASecret()
{
    QFETCH(QString, id);
    QFETCH(bool, looks);
    QCOMPARE(looksLikeSecret(id), looks);
}

QTEST_GUILESS_MAIN(TestErrorCause)
#include "tst_errorcause.moc"
