#include "offertexts.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

QList<CredentialOffer> read(const QByteArray &text, const QString &chosen = {})
{
    OfferSource source = testSource();
    source.chosen = chosen;
    return aliyunOffers(text, source);
}

//! A file with one profile, "a", of \a members.
QByteArray fileOf(const QByteArray &members)
{
    return R"({"current":"a","profiles":[{"name":"a",)" + members + "}]}";
}

const QByteArray wholeKey = R"("access_key_id":"id","access_key_secret":"CANARY")"_ba;

} // namespace

class TestAliyunFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMode_data();
    void readsEveryMode();
    void unsupportedModesNameTheWayOut_data();
    void unsupportedModesNameTheWayOut();
    void brokenTextsGiveProblems_data();
    void brokenTextsGiveProblems();
    void aFileCutOffAnywhereGivesAProblem();
    void theCurrentProfileIsMarked_data();
    void theCurrentProfileIsMarked();
    void theExpirationOfATokenIsRead();
    void anExpiredTokenIsNoted();
    void theInternalEndpointIsSuggested();
};

void TestAliyunFile::readsEveryMode_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("expected");
    QTest::newRow("AK") << R"("mode":"AK","region_id":"cn-hangzhou",)"_ba + wholeKey
                        << u"static a* id/CANARY @cn-hangzhou"_s;
    QTest::newRow("spelled otherwise") << R"("Mode":"ak","Access_Key_Id":"id","access_key_secret":"CANARY")"_ba
                                       << u"static a* id/CANARY"_s;
    QTest::newRow("escapes") << R"("mode":"AK","access_key_id":"i\u0064","access_key_secret":"CAN\/ARY")"_ba
                             << u"static a* id/CAN/ARY"_s;
    QTest::newRow("no mode") << wholeKey << u"static a* id/CANARY"_s;
    QTest::newRow("null is absent") << wholeKey + R"(,"sts_token":null,"ram_role_arn":null)"
                                    << u"static a* id/CANARY"_s;
    QTest::newRow("AK with a token left over")
        << R"("mode":"AK","sts_token":"CANARYT",)"_ba + wholeKey << u"static a* id/CANARY"_s;
    QTest::newRow("StsToken") << R"("mode":"StsToken","sts_token":"CANARYT",)"_ba + wholeKey
                              << u"sts a* id/CANARY/CANARYT"_s;
    QTest::newRow("EcsRamRole") << R"("mode":"EcsRamRole","ram_role_name":"R","access_key_id":"")"_ba
                                << u"role a* role=R"_s;
    QTest::newRow("EcsRamRole without a name") << R"("mode":"EcsRamRole")"_ba << u"role a* role="_s;
    QTest::newRow("External") << R"("mode":"External","process_command":"acs-sso login --profile 'a b'")"_ba
                              << u"process a* run=acs-sso|login|--profile|a b"_s;
    QTest::newRow("CredentialsURI") << R"("mode":"CredentialsURI","credentials_uri":"http://localhost:8080/c")"_ba
                                    << u"uri a* uri=http://localhost:8080/c"_s;
    QTest::newRow("what External wrote back is not used")
        << R"("mode":"External","process_command":"x","sts_token":"CANARYT","sts_expiration":1,)"_ba + wholeKey
        << u"process a* run=x"_s;
}

void TestAliyunFile::readsEveryMode()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, expected);
    QCOMPARE(offerTexts(read(fileOf(members))), QStringList{expected});
}

void TestAliyunFile::unsupportedModesNameTheWayOut_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("mode");
    for (const QString &mode : {u"RamRoleArn"_s, u"ChainableRamRoleArn"_s, u"RamRoleArnWithRoleName"_s, u"OIDC"_s,
                                u"CloudSSO"_s, u"OAuth"_s, u"RsaKeyPair"_s}) {
        const QByteArray members
            = "\"mode\":\"" + mode.toLower().toLatin1() + "\",\"sts_token\":\"CANARYT\"," + wholeKey;
        QTest::newRow(qPrintable(mode)) << members << mode;
    }
    QTest::newRow("a role without a mode") << R"("ram_role_arn":"acs:ram::1:role/r",)"_ba + wholeKey << u"RamRoleArn"_s;
    QTest::newRow("OIDC without a mode") << R"("oidc_provider_arn":"x",)"_ba + wholeKey << u"OIDC"_s;
}

void TestAliyunFile::unsupportedModesNameTheWayOut()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, mode);
    const QList<CredentialOffer> offers = read(fileOf(members));
    QCOMPARE(offers.size(), 1);
    const CredentialOffer &offer = offers.first();
    QVERIFY(!offer.isUsable());
    QVERIFY(!offer.credentials.isComplete());
    QVERIFY(offer.credentials.accessKeyId.isEmpty());
    QVERIFY2(offer.problem.startsWith(u"The mode %1 is not supported"_s.arg(mode)), qPrintable(offer.problem));
    QVERIFY(offer.problem.contains(u"Use process credentials:"_s));
    QVERIFY(!shownTexts(offer).contains(canary));
}

void TestAliyunFile::brokenTextsGiveProblems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto whole = [](const QString &problem) { return QStringList{u"unsupported  !"_s + problem}; };
    QTest::newRow("empty") << QByteArray() << whole(u"It is not JSON: it ends in the middle, in line 1."_s);
    QTest::newRow("words") << "\n\nCANARY"_ba << whole(u"It is not JSON: see line 3."_s);
    QTest::newRow("a list") << "[\"CANARY\"]"_ba << whole(u"It is not a JSON object."_s);
    QTest::newRow("no profiles") << R"({"current":"a"})"_ba << whole(u"There is no profile in the file."_s);
    QTest::newRow("empty list") << R"({"current":"a","profiles":[]})"_ba
                                << whole(u"There is no profile in the file."_s);
    QTest::newRow("profiles are an object")
        << R"({"profiles":{"a":"CANARY"}})"_ba << whole(u"Its profiles are not a list."_s);
    QTest::newRow("a profile is a text") << R"({"profiles":["CANARY"]})"_ba
                                         << whole(u"One of its profiles is not a JSON object."_s);
    QTest::newRow("too deep") << QByteArray(2000, '[') + QByteArray(2000, ']') << whole(u"It is nested too deeply."_s);
    QTest::newRow("a secret that is a list")
        << fileOf(R"("mode":"AK","access_key_id":"id","access_key_secret":["CANARY"])")
        << QStringList{u"unsupported a* !access_key_secret is not a text, or set twice to different values."_s};
    QTest::newRow("a mode that is a number")
        << fileOf(R"("mode":1,)" + wholeKey)
        << QStringList{u"unsupported a* !mode is not a text, or set twice to different values."_s};
    QTest::newRow("a role that is an object")
        << fileOf(R"("ram_role_arn":{},)" + wholeKey)
        << QStringList{u"unsupported a* !ram_role_arn is not a text, or set twice to different values."_s};
    QTest::newRow("a secret twice")
        << fileOf(wholeKey + R"(,"access_key_secret":"CANARY2")")
        << QStringList{u"unsupported a* !access_key_secret is not a text, or set twice to different values."_s};
    QTest::newRow("no secret") << fileOf(R"("mode":"AK","access_key_id":"CANARY")")
                               << QStringList{u"static a* !access_key_id is set, but access_key_secret is not."_s};
    QTest::newRow("nothing but a mode") << fileOf(
        R"("mode":"AK")") << QStringList{u"static a* !access_key_id and access_key_secret are not set."_s};
    QTest::newRow("no token") << fileOf(R"("mode":"StsToken",)" + wholeKey)
                              << QStringList{u"sts a* !access_key_id is set, but sts_token is not."_s};
    QTest::newRow("not configured") << fileOf(R"("mode":"")")
                                    << QStringList{u"unsupported a* !There are no credentials in it."_s};
    QTest::newRow("no command") << fileOf(R"("mode":"External")")
                                << QStringList{u"process a* !process_command is not set."_s};
    QTest::newRow("no URI") << fileOf(R"("mode":"CredentialsURI","credentials_uri":" ")")
                            << QStringList{u"uri a* !credentials_uri is not set."_s};
    QTest::newRow("two of one name")
        << R"({"profiles":[{"name":"a",)"_ba + wholeKey + R"(},{"name":"a",)" + wholeKey + "}]}"
        << QStringList{u"static a id/CANARY"_s, u"unsupported a !There is another profile of this name before it."_s};
}

void TestAliyunFile::brokenTextsGiveProblems()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const QList<CredentialOffer> offers = read(text);
    QCOMPARE(offerTexts(offers), expected);
    for (const CredentialOffer &offer : offers)
        QVERIFY2(!shownTexts(offer).contains(canary), qPrintable(shownTexts(offer)));
}

void TestAliyunFile::aFileCutOffAnywhereGivesAProblem()
{
    const QByteArray text = fileOf(R"("mode":"StsToken","sts_token":"CANARYT",)" + wholeKey);
    for (qsizetype size = 0; size < text.size(); ++size) {
        const QList<CredentialOffer> offers = read(text.first(size));
        QCOMPARE(offers.size(), 1);
        QVERIFY2(!offers.first().isUsable(), text.first(size).constData());
        QVERIFY(offers.first().problem.startsWith(u"It is not JSON"_s));
        QVERIFY(!shownTexts(offers.first()).contains(canary));
    }
}

void TestAliyunFile::theCurrentProfileIsMarked_data()
{
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("expected");
    const QString problem = u"unsupported  !%1 names the profile “%2”, which is not in ~/.file."_s;
    QTest::newRow("by the file") << "b"_ba << QString()
                                 << QStringList{u"static a id/CANARY"_s, u"static b* id/CANARY"_s};
    QTest::newRow("by the environment") << "b"_ba << u"a"_s
                                        << QStringList{u"static a* id/CANARY"_s, u"static b id/CANARY"_s};
    QTest::newRow("none") << ""_ba << QString() << QStringList{u"static a id/CANARY"_s, u"static b id/CANARY"_s};
    QTest::newRow("missing in the file") << "c"_ba << QString()
                                         << QStringList{u"static a id/CANARY"_s, u"static b id/CANARY"_s,
                                                        problem.arg(u"current"_s, u"c"_s)};
    QTest::newRow("missing in the environment")
        << "a"_ba << u"c"_s
        << QStringList{u"static a id/CANARY"_s, u"static b id/CANARY"_s, problem.arg(u"TOOL_PROFILE"_s, u"c"_s)};
}

void TestAliyunFile::theCurrentProfileIsMarked()
{
    QFETCH(QByteArray, current);
    QFETCH(QString, chosen);
    QFETCH(QStringList, expected);
    const QByteArray text = R"({"current":")" + current + R"(","profiles":[{"name":"a",)" + wholeKey
        + R"(},{"name":"b",)" + wholeKey + "}]}";
    QCOMPARE(offerTexts(read(text, chosen)), expected);
}

void TestAliyunFile::theExpirationOfATokenIsRead()
{
    const CredentialOffer offer
        = read(fileOf(R"("mode":"StsToken","sts_token":"T","sts_expiration":4102444800,)" + wholeKey)).first();
    QCOMPARE(offer.credentials.expires, QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(offer.note, u"It names no region: choose one."_s);
}

void TestAliyunFile::anExpiredTokenIsNoted()
{
    const CredentialOffer offer
        = read(fileOf(R"("mode":"StsToken","sts_token":"T","sts_expiration":1700000000,)" + wholeKey)).first();
    QVERIFY(offer.isUsable()); // the clock of this machine may be wrong
    QVERIFY(offer.note.startsWith(u"The token has expired."_s));
}

void TestAliyunFile::theInternalEndpointIsSuggested()
{
    const QByteArray members
        = R"("region_id":"cn-hangzhou","endpoint":"ecs.aliyuncs.com","endpoint_type":"vpc",)" + wholeKey;
    const Profile place = read(fileOf(members)).first().suggested;
    QVERIFY(place.internalEndpoint);
    QCOMPARE(place.endpoint, QString()); // the one there is for another service
}

QTEST_APPLESS_MAIN(TestAliyunFile)
#include "tst_aliyunfile.moc"
