#include "offertexts.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

QList<CredentialOffer> read(const QByteArray &text, const QString &chosen = {})
{
    OfferSource source = testSource();
    source.chosen = chosen;
    return ossutilOffers(text, source);
}

const QByteArray wholeKey = "access-key-id=id\naccess-key-secret=CANARY\n"_ba;
QString proxyText(const ProxySettings &proxy)
{
    const QStringList kinds{u"system"_s, u"none"_s, u"http"_s, u"socks"_s};
    const QString kind = kinds.at(int(proxy.kind));
    return proxy.isCustom() ? QString(kind + u' ' + proxy.host + u' ' + QString::number(proxy.port) + u' ' + proxy.user)
                            : kind;
}

const QString noProfile = u"unsupported  !There is no profile in the file."_s;

} // namespace

class TestOssutilFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsVersionTwo_data();
    void readsVersionTwo();
    void readsVersionOne_data();
    void readsVersionOne();
    void neverTakesAnotherKeyThanTheModeSays_data();
    void neverTakesAnotherKeyThanTheModeSays();
    void brokenTextsGiveProblems_data();
    void brokenTextsGiveProblems();
    void theChosenProfileIsTheCurrentOne();
    void aChosenProfileThatIsNotThereIsAProblem();
    void saysWhereItComesFrom();
    void placesAreSuggested_data();
    void placesAreSuggested();
    void aProxyIsSuggestedWithoutItsPassword_data();
    void aProxyIsSuggestedWithoutItsPassword();
    void switchesOfTheEnvironmentAreHonoured();
    void namesThatWouldConfuseAreShownSafely();
};

void TestOssutilFile::readsVersionTwo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("default") << "[default]\nregion=cn-hangzhou\n"_ba + wholeKey
                             << QStringList{u"static default* id/CANARY @cn-hangzhou"_s};
    QTest::newRow("several profiles")
        << "[default]\naccessKeyID=a\naccessKeySecret=1\n[profile b]\naccess_key_id=b\naccess_key_secret=2\n"
           "[Profile  Big Name]\naccesskeyid=c\naccesskeysecret=3"_ba
        << QStringList{u"static default* a/1"_s, u"static b b/2"_s, u"static Big Name c/3"_s};
    QTest::newRow("default in full") << "[profile default]\n"_ba + wholeKey
                                     << QStringList{u"static default* id/CANARY"_s};
    QTest::newRow("quotes and comments")
        << "# keys\n[default] # mine\naccessKeyID = \"id\" # his\naccessKeySecret = 'CANARY'\nregion = cn-beijing # there"_ba
        << QStringList{u"static default* id/CANARY @cn-beijing"_s};
    QTest::newRow("mode AK") << "[default]\nmode=AK\n"_ba + wholeKey << QStringList{u"static default* id/CANARY"_s};
    QTest::newRow("mode AK with a token")
        << "[default]\nmode=ak\nsts-token=t\n"_ba + wholeKey << QStringList{u"static default* id/CANARY"_s};
    QTest::newRow("mode StsToken") << "[default]\nMode=StsToken\nstsToken=CANARYT\n"_ba + wholeKey
                                   << QStringList{u"sts default* id/CANARY/CANARYT"_s};
    QTest::newRow("a token without a mode")
        << "[default]\nsts_token=CANARYT\n"_ba + wholeKey << QStringList{u"sts default* id/CANARY/CANARYT"_s};
    QTest::newRow("mode EcsRamRole") << "[default]\nmode=EcsRamRole\necsRoleName=Role-1\n"_ba
                                     << QStringList{u"role default* role=Role-1"_s};
    QTest::newRow("mode Ali-EcsRamRole without a name") << "[default]\nmode=Ali-EcsRamRole\nregion=cn-beijing\n"_ba
                                                        << QStringList{u"role default* role= @cn-beijing"_s};
    QTest::newRow("mode Process") << "[default]\nmode=Process\ncredentialProcess=\"/opt/my tool\" --x 'a b'\n"_ba
                                  << QStringList{u"process default* run=/opt/my tool|--x|a b"_s};
    QTest::newRow("a URI without a mode") << "[default]\ncredential-uri=http://127.0.0.1:81/x\n"_ba
                                          << QStringList{u"uri default* uri=http://127.0.0.1:81/x"_s};
    QTest::newRow("a source profile") << "[profile cred]\n"_ba + wholeKey
            + "region=cn-beijing\n[profile dev]\nregion=cn-hangzhou\nsource-profile=CRED\n"
                                      << QStringList{u"static cred id/CANARY @cn-beijing"_s,
                                                     u"static dev id/CANARY @cn-hangzhou"_s};
    QTest::newRow("buckets are no profiles")
        << "[default]\nbuckets=b\n"_ba + wholeKey + "[buckets b]\nname =\n region=cn-beijing\n access-key-id=x\n"
        << QStringList{u"static default* id/CANARY"_s};
}

void TestOssutilFile::readsVersionTwo()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(offerTexts(read(text)), expected);
}

void TestOssutilFile::readsVersionOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QString whole = u"static Credentials* id/CANARY"_s;
    for (const QByteArray &id :
         {"accessKeyID"_ba, "AccessKeyId"_ba, "access_key_id"_ba, "access_id"_ba, "accessid"_ba}) {
        for (const QByteArray &secret : {"accessKeySecret"_ba, "access_key"_ba, "accesskey"_ba, "access-key"_ba})
            QTest::addRow("%s, %s", id.constData(), secret.constData()) << "[Credentials]\n" + id + "=id\n" + secret
                    + "=CANARY\n" << whole;
    }
    const QByteArray key = "[Credentials]\naccessKeyID=id\naccessKeySecret=CANARY\n"_ba;
    QTest::newRow("an endpoint tells the region")
        << key + "endpoint=oss-cn-shanghai.aliyuncs.com" << whole + u" @cn-shanghai";
    QTest::newRow("settings in [Default]") << key + "[Default]\nloglevel=debug\nproxyHost=http://p:1\n" << whole;
    QTest::newRow("a token") << key + "stsToken=CANARYT" << u"sts Credentials* id/CANARY/CANARYT"_s;
    QTest::newRow("other sections") << key + "[Bucket-Endpoint]\nb=x\n[Bucket-Cname]\nb=y" << whole;
    QTest::newRow("a role") << "[Credentials]\nmode=EcsRamRole\necsRoleName=R"_ba << u"role Credentials* role=R"_s;
    const QByteArray service
        = "[AkService]\necsAk=http://100.100.100.200/latest/meta-data/Ram/security-credentials/R\n"_ba;
    QTest::newRow("a key service") << "[Credentials]\nlanguage=EN\n" + service << u"role Credentials* role=R"_s;
    QTest::newRow("a key goes before the key service") << key + service << whole;
    QTest::newRow("another key service") << "[Credentials]\n[AkService]\necsAk=http://127.0.0.1/k"_ba
                                         << u"uri Credentials* uri=http://127.0.0.1/k"_s;
}

void TestOssutilFile::readsVersionOne()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(offerTexts(read(text)), QStringList{expected});
}

void TestOssutilFile::neverTakesAnotherKeyThanTheModeSays_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("problem");
    QTest::newRow("RamRoleArn") << "mode=RamRoleArn\nroleArn=acs:ram::1:role/a\n"_ba << u"The mode RamRoleArn"_s;
    QTest::newRow("a role without a mode") << "role-arn=acs:ram::1:role/a\n"_ba << u"The mode RamRoleArn"_s;
    QTest::newRow("a role of version 1") << "ramRoleArn=acs:ram::1:role/a\n"_ba << u"The mode RamRoleArn"_s;
    QTest::newRow("OIDC") << "mode=oidcRoleArn\n"_ba << u"The mode OIDC"_s;
    QTest::newRow("OIDC without a mode") << "OIDCProviderArn=acs:ram::1:oidc-provider/x\n"_ba << u"The mode OIDC"_s;
    QTest::newRow("Anonymous") << "mode=Anonymous\n"_ba << u"The mode is Anonymous"_s;
    QTest::newRow("unknown") << "mode=CANARYMODE\n"_ba << u"Its mode is not one that is known here."_s;
    QTest::newRow("StsToken without a token")
        << "mode=StsToken\n"_ba << u"access-key-id is set, but sts-token is not."_s;
    QTest::newRow("Process without a command") << "mode=Process\n"_ba << u"credential-process is not set."_s;
    QTest::newRow("a command, too") << "credential-process=x\n"_ba << u"It has several kinds of credentials"_s;
    QTest::newRow("a role of the machine, too") << "ecs-role-name=x\n"_ba << u"It has several kinds of credentials"_s;
}

void TestOssutilFile::neverTakesAnotherKeyThanTheModeSays()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, problem);
    const QList<CredentialOffer> offers = read("[default]\n" + wholeKey + settings);
    QCOMPARE(offers.size(), 1);
    QVERIFY(!offers.first().isUsable());
    QVERIFY(!offers.first().credentials.isComplete());
    QVERIFY2(offers.first().problem.startsWith(problem), qPrintable(offers.first().problem));
    QVERIFY(!shownTexts(offers.first()).contains(canary));
}

void TestOssutilFile::brokenTextsGiveProblems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QString line = u"Line %1 of the file is neither a section nor a setting."_s;
    QTest::newRow("empty") << QByteArray() << QStringList{noProfile};
    QTest::newRow("no section") << wholeKey << QStringList{noProfile};
    QTest::newRow("words") << "CANARY is no INI file"_ba << QStringList{u"unsupported  !"_s + line.arg(1)};
    QTest::newRow("truncated in a key") << "[default]\n"_ba + wholeKey + "CANARY"
                                        << QStringList{u"unsupported default* !"_s + line.arg(4)};
    QTest::newRow("truncated before the secret")
        << "[default]\naccess-key-id=CANARY\n"_ba
        << QStringList{u"static default* !access-key-id is set, but access-key-secret is not."_s};
    QTest::newRow("truncated before the id")
        << "[default]\naccess-key-secret=CANARY\n"_ba
        << QStringList{u"static default* !access-key-secret is set, but access-key-id is not."_s};
    QTest::newRow("an empty secret") << "[default]\naccess-key-id=CANARY\naccess-key-secret=\n"_ba
                                     << QStringList{
                                            u"static default* !access-key-id is set, but access-key-secret is not."_s};
    QTest::newRow("truncated header") << "[default]\n"_ba + wholeKey + "[profile CANARY\naccess-key-id=CANARY"
                                      << QStringList{u"unsupported  !"_s + line.arg(4), u"static default* id/CANARY"_s};
    QTest::newRow("an open quote")
        << "[default]\naccess-key-id=id\naccess-key-secret=\"CANARY\n"_ba
        << QStringList{u"static default* !access-key-secret has characters that no key has, such as blanks or "
                       "quotation marks."_s};
    QTest::newRow("a key of two words")
        << "[default]\naccess-key-id=my id\naccess-key-secret=CANARY\n"_ba
        << QStringList{u"static default* !access-key-id has characters that no key has, such as blanks or quotation "
                       "marks."_s};
    QTest::newRow("nothing in it") << "[default]\nregion=cn-beijing\n"_ba
                                   << QStringList{
                                          u"unsupported default* @cn-beijing !There are no credentials in it."_s};
    QTest::newRow("set twice") << "[default]\n"_ba + wholeKey + "accessKeySecret=CANARY2\n"
                               << QStringList{
                                      u"unsupported default* !access-key-secret is set twice, to different values."_s};
    QTest::newRow("two names of one setting")
        << "[Credentials]\naccess_id=a\naccess_key_id=b\naccess_key=CANARY"_ba
        << QStringList{u"unsupported Credentials* !access-key-id is set twice, to different values."_s};
    QTest::newRow("halves of two profiles")
        << "[default]\naccess-key-id=a\nsource-profile=b\n[profile b]\n"_ba + wholeKey
        << QStringList{u"static default* !access-key-id is set, but access-key-secret is not."_s,
                       u"static b id/CANARY"_s};
    QTest::newRow("a source profile that is not there")
        << "[default]\nsource-profile=CANARY\n"_ba
        << QStringList{u"unsupported default* !Its source-profile is not in the file."_s};
    QTest::newRow("profiles in a circle") << "[profile a]\nsource-profile=b\n[profile b]\nsource-profile=a\n"_ba
                                          << QStringList{u"unsupported a !Its source-profile leads back to itself."_s,
                                                         u"unsupported b !Its source-profile leads back to itself."_s};
    QTest::newRow("a temporary key without its token")
        << "[default]\naccess-key-id=STS.x\naccess-key-secret=CANARY\n"_ba
        << QStringList{u"static default* !access-key-id is that of a temporary key, which is of no use without "
                       "sts-token."_s};
    QTest::newRow("a command with an open quote")
        << "[default]\nmode=Process\ncredential-process=x 'CANARY\n"_ba
        << QStringList{u"process default* !credential-process is not a command: a quotation mark or backslash is left "
                       "open."_s};
    QTest::newRow("a role that is a path")
        << "[default]\nmode=EcsRamRole\necs-role-name=../x\n"_ba
        << QStringList{u"role default* role=../x !The name of the role has characters that no role has."_s};
    QTest::newRow("a URI with a password")
        << "[default]\ncredential-uri=https://CANARY:CANARY@h/x?CANARY#CANARY\n"_ba
        << QStringList{u"uri default* uri=https://h/x !The address to get the credentials from is not a URL."_s};
    QTest::newRow("a URI with a user")
        << "[default]\ncredential-uri=https://CANARY@h/x\n"_ba
        << QStringList{u"uri default* uri=https://h/x !The address to get the credentials from has a user name or "
                       "password in it."_s};
    QTest::newRow("a URI over plain http")
        << "[default]\ncredential-uri=http://example.com/x\n"_ba
        << QStringList{u"uri default* uri=http://example.com/x !The address to get the credentials from is not "
                       "encrypted. http is allowed only to this machine and to link-local addresses; use https."_s};
}

void TestOssutilFile::brokenTextsGiveProblems()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const QList<CredentialOffer> offers = read(text);
    QCOMPARE(offerTexts(offers), expected);
    for (const CredentialOffer &offer : offers)
        QVERIFY2(!shownTexts(offer).contains(canary), qPrintable(shownTexts(offer)));
}

void TestOssutilFile::theChosenProfileIsTheCurrentOne()
{
    const QByteArray text = "[default]\n" + wholeKey + "[profile b]\n" + wholeKey;
    QCOMPARE(offerTexts(read(text, u"B"_s)), (QStringList{u"static default id/CANARY"_s, u"static b* id/CANARY"_s}));
}

void TestOssutilFile::aChosenProfileThatIsNotThereIsAProblem()
{
    const QList<CredentialOffer> offers = read("[default]\n" + wholeKey, u"nobody"_s);
    QCOMPARE(offerTexts(offers),
             (QStringList{u"static default id/CANARY"_s,
                          u"unsupported  !TOOL_PROFILE names the profile “nobody”, which is not in ~/.file."_s}));
}

void TestOssutilFile::saysWhereItComesFrom()
{
    const CredentialOffer offer = read("[profile a]\n" + wholeKey).first();
    QCOMPARE(offer.source, u"tool · ~/.file · profile a"_s);
    QCOMPARE(offer.credentials.source, offer.source);
    QCOMPARE(offer.file, u"/home/u/.file"_s);
    QCOMPARE(offer.suggested.name, u"a"_s);
}

void TestOssutilFile::placesAreSuggested_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("expected"); // region|endpoint|internal|path style|account
    QTest::addColumn<QString>("note");
    const QString objectNote
        = u"Its endpoint is one of object storage and not taken; the one for vector buckets is made from the region."_s;
    const QString none = u"It names no region: choose one."_s;
    QTest::newRow("none") << ""_ba << u"||0|0|"_s << none;
    QTest::newRow("region") << "region=cn-hangzhou"_ba << u"cn-hangzhou||0|0|"_s << QString();
    QTest::newRow("no region at all") << "region=\"a b\""_ba << u"||0|0|"_s
                                      << u"Its region is not a region id and not taken. "_s + none;
    QTest::newRow("endpoint of objects") << "endpoint=https://oss-cn-beijing.aliyuncs.com"_ba << u"cn-beijing||0|0|"_s
                                         << objectNote;
    QTest::newRow("internal one") << "region=us-west-1\nendpoint=oss-us-west-1-internal.aliyuncs.com"_ba
                                  << u"us-west-1||1|0|"_s << objectNote;
    QTest::newRow("of another region") << "region=cn-hangzhou\nendpoint=oss-cn-beijing-internal.aliyuncs.com"_ba
                                       << u"cn-hangzhou||0|0|"_s << objectNote;
    QTest::newRow("accelerated") << "endpoint=oss-accelerate.aliyuncs.com"_ba << u"||0|0|"_s
                                 << objectNote + u' ' + none;
    QTest::newRow("of vectors") << "endpoint=cn-beijing.oss-vectors.aliyuncs.com"_ba
                                << u"|cn-beijing.oss-vectors.aliyuncs.com|0|0|"_s << QString();
    QTest::newRow("custom") << "region=r-1\nendpoint=http://127.0.0.1:81"_ba << u"r-1|http://127.0.0.1:81|0|0|"_s
                            << QString();
    QTest::newRow("no endpoint") << "region=r-1\nendpoint=https://a:b@c"_ba << u"r-1||0|0|"_s
                                 << u"Its endpoint is not a host or URL and not taken."_s;
    QTest::newRow("path style and account")
        << "region=r-1\naddressing-style=Path\naccount-id=123"_ba << u"r-1||0|1|123"_s << QString();
    QTest::newRow("no account") << "region=r-1\naccount-id=me"_ba << u"r-1||0|0|"_s
                                << u"Its account id is not a number and not taken."_s;
    QTest::newRow("no verification") << "region=r-1\nskip-verify-cert=true"_ba << u"r-1||0|0|"_s
                                     << u"Its skip-verify-cert is not taken: certificates are always verified."_s;
}

void TestOssutilFile::placesAreSuggested()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, expected);
    QFETCH(QString, note);
    const CredentialOffer offer = read("[default]\n" + wholeKey + settings).first();
    const Profile &place = offer.suggested;
    QCOMPARE((QStringList{place.region, place.endpoint, QString::number(place.internalEndpoint),
                          QString::number(place.pathStyle.value_or(false)), place.accountId}
                  .join(u'|')),
             expected);
    QCOMPARE(offer.note, note);
    QVERIFY(offer.isUsable());
}

void TestOssutilFile::aProxyIsSuggestedWithoutItsPassword_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QByteArray>("password");
    const QByteArray first = "[default]\n" + wholeKey;
    QTest::newRow("none") << first << u"system"_s << QByteArray();
    QTest::newRow("of the environment") << first + "proxy=env" << u"system"_s << QByteArray();
    QTest::newRow("plain") << first + "proxy=http://p:8080" << u"http p 8080 "_s << QByteArray();
    QTest::newRow("with a password") << first + "proxy=http://u:CANARY%40@p:8080/" << u"http p 8080 u"_s
                                     << "CANARY@"_ba;
    QTest::newRow("version 1") << "[Credentials]\n" + wholeKey
            + "[Default]\nproxyHost=p:8080\nproxyUser=u\nproxyPwd=CANARY"
                               << u"http p 8080 u"_s << "CANARY"_ba;
    QTest::newRow("SOCKS") << first + "proxy=socks5://p" << u"socks p 1080 "_s << QByteArray();
    QTest::newRow("not one") << first + "proxy=ftp://CANARY@p" << u"system"_s << QByteArray();
}

void TestOssutilFile::aProxyIsSuggestedWithoutItsPassword()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, proxy);
    QFETCH(QByteArray, password);
    const CredentialOffer offer = read(text).first();
    QCOMPARE(proxyText(offer.suggested.proxy), proxy);
    QCOMPARE(offer.proxyPassword.bytes(), password);
    QVERIFY(!shownTexts(offer).contains(canary));
}

void TestOssutilFile::switchesOfTheEnvironmentAreHonoured()
{
    OfferSource source = testSource();
    source.switches.noExternal = true;
    source.switches.noMetadata = true;
    const QByteArray text = "[profile p]\ncredential-process=x\n[profile u]\ncredential-uri=https://h/\n"
                            "[profile r]\nmode=EcsRamRole\n[profile k]\n"
        + wholeKey;
    const QList<CredentialOffer> offers = ossutilOffers(text, source);
    const QString problem = u" !The environment forbids it: %1 is set."_s;
    QCOMPARE(offerTexts(offers),
             (QStringList{u"process p run=x"_s + problem.arg(u"ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"_s),
                          u"uri u uri=https://h/"_s + problem.arg(u"ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"_s),
                          u"role r role="_s + problem.arg(u"ALIBABA_CLOUD_ECS_METADATA_DISABLED"_s),
                          u"static k id/CANARY"_s}));
}

void TestOssutilFile::namesThatWouldConfuseAreShownSafely()
{
    const CredentialOffer offer = read("[profile a\xE2\x80\xAE"
                                       "b]\n"
                                       + wholeKey)
                                      .first();
    QCOMPARE(offer.source, u"tool · ~/.file · profile a⟨U+202E⟩b"_s);
    QVERIFY(read("[profile " + QByteArray(1000, 'x') + "]\n" + wholeKey).first().source.size() < 200);
}

QTEST_APPLESS_MAIN(TestOssutilFile)
#include "tst_ossutilfile.moc"
