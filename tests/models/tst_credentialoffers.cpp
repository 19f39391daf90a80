#include "credentialoffers.h"

#include "configfile.h"
#include "offertexts.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <sys/stat.h>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

const QByteArray iniKey = "access_key_id=id\naccess_key_secret=CANARY\n"_ba;

} // namespace

class TestCredentialOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anEmptyHomeOffersNothing();
    void everySourceIsOfferedInOrder();
    void bothFamiliesOfTheEnvironmentAreOffered();
    void halfAFamilyIsAProblemAndTheOtherStaysAnOffer();
    void whatElseTheEnvironmentNamesIsOffered();
    void aRoleBesidesTheKeyIsNoted();
    void variablesNameOtherFilesAndProfiles();
    void aNamedFileThatIsNotThereIsAProblem_data();
    void aNamedFileThatIsNotThereIsAProblem();
    void theAliyunCliIsLeftOutWhenTheEnvironmentSaysSo();
    void readsTheSdksOwnFile_data();
    void readsTheSdksOwnFile();
    void aFileThatCannotBeReadIsAProblem_data();
    void aFileThatCannotBeReadIsAProblem();
    void aFileOfTheLargestSizeIsRead();
    void aByteOrderMarkIsNoPartOfTheText();
    void aFileIsReadThroughALink();
    void nothingIsChangedByReading();
    void noTextShowsASecret();

private:
    QString path(const QString &name) const { return m_home->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    void writeAll() const;
    QList<CredentialOffer> find() const { return findCredentialOffers(m_environment, m_home->path()); }
    QStringList found() const { return offerTexts(find()); }

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

void TestCredentialOffers::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkdir(u".aliyun"_s));
    QVERIFY(QDir(m_home->path()).mkdir(u".alibabacloud"_s));
    m_environment = QProcessEnvironment();
}

void TestCredentialOffers::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestCredentialOffers::writeAll() const
{
    write(u".ossutilconfig"_s, "[default]\n" + iniKey);
    write(u".aliyun/config.json"_s,
          R"({"current":"b","profiles":[{"name":"b","access_key_id":"id","access_key_secret":"CANARY"}]})");
    write(u".alibabacloud/credentials"_s, "[default]\ntype=access_key\n" + iniKey);
}

void TestCredentialOffers::anEmptyHomeOffersNothing()
{
    QCOMPARE(found(), QStringList());
    m_home = std::make_unique<QTemporaryDir>(); // without the folders, too
    QCOMPARE(found(), QStringList());
    QCOMPARE(offerTexts(findCredentialOffers({}, u"/no/such/home"_s)), QStringList());
}

void TestCredentialOffers::everySourceIsOfferedInOrder()
{
    writeAll();
    m_environment.insert(u"OSS_ACCESS_KEY_ID"_s, u"e"_s);
    m_environment.insert(u"OSS_ACCESS_KEY_SECRET"_s, u"CANARY"_s);
    QStringList sources;
    const QList<CredentialOffer> offers = find();
    for (const CredentialOffer &offer : offers)
        sources.append(offer.source);
    QCOMPARE(sources,
             (QStringList{u"environment · OSS_ACCESS_KEY_ID"_s, u"ossutil · ~/.ossutilconfig · profile default"_s,
                          u"aliyun CLI · ~/.aliyun/config.json · profile b"_s,
                          u"Alibaba Cloud · ~/.alibabacloud/credentials · profile default"_s}));
    QCOMPARE(offers[1].file, path(u".ossutilconfig"_s));
    QCOMPARE(found(),
             (QStringList{u"static OSS_ACCESS_KEY_ID* e/CANARY"_s, u"static default* id/CANARY"_s,
                          u"static b* id/CANARY"_s, u"static default* id/CANARY"_s}));
}

void TestCredentialOffers::bothFamiliesOfTheEnvironmentAreOffered()
{
    for (const QString &family : {u"OSS"_s, u"ALIBABA_CLOUD"_s}) {
        m_environment.insert(family + u"_ACCESS_KEY_ID", family);
        m_environment.insert(family + u"_ACCESS_KEY_SECRET", u"CANARY"_s);
    }
    m_environment.insert(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"T"_s);
    m_environment.insert(u"OSS_REGION"_s, u"cn-beijing"_s);
    QCOMPARE(found(),
             (QStringList{u"static OSS_ACCESS_KEY_ID* OSS/CANARY @cn-beijing"_s,
                          u"sts ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD/CANARY/T @cn-beijing"_s}));
}

void TestCredentialOffers::halfAFamilyIsAProblemAndTheOtherStaysAnOffer()
{
    m_environment.insert(u"OSS_ACCESS_KEY_SECRET"_s, u"CANARY"_s);
    m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"a"_s);
    m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"CANARY"_s);
    QCOMPARE(found(),
             (QStringList{u"static OSS_ACCESS_KEY_ID* !OSS_ACCESS_KEY_SECRET is set in the environment, but "
                          "OSS_ACCESS_KEY_ID is not."_s,
                          u"static ALIBABA_CLOUD_ACCESS_KEY_ID a/CANARY"_s}));
}

void TestCredentialOffers::whatElseTheEnvironmentNamesIsOffered()
{
    m_environment.insert(u"ALIBABA_CLOUD_ECS_METADATA"_s, u"Role"_s);
    m_environment.insert(u"ALIBABA_CLOUD_CREDENTIALS_URI"_s, u"https://h/c"_s);
    m_environment.insert(u"ALIBABA_CLOUD_OIDC_PROVIDER_ARN"_s, u"x"_s);
    m_environment.insert(u"ALIBABA_CLOUD_REGION_ID"_s, u"cn-beijing"_s);
    const QStringList texts = found();
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts[0], u"role ALIBABA_CLOUD_ECS_METADATA role=Role @cn-beijing"_s);
    QCOMPARE(texts[1], u"uri ALIBABA_CLOUD_CREDENTIALS_URI uri=https://h/c @cn-beijing"_s);
    QVERIFY(texts[2].startsWith(
        u"unsupported ALIBABA_CLOUD_OIDC_PROVIDER_ARN @cn-beijing !The mode OIDC is not supported"_s));
}

void TestCredentialOffers::aRoleBesidesTheKeyIsNoted()
{
    m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"a"_s);
    m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"CANARY"_s);
    m_environment.insert(u"ALIBABA_CLOUD_ROLE_ARN"_s, u"acs:ram::1:role/r"_s);
    QVERIFY(find().first().note.startsWith(
        u"ALIBABA_CLOUD_ROLE_ARN is set, too: that role is not assumed, the key is used itself."_s));
}

void TestCredentialOffers::variablesNameOtherFilesAndProfiles()
{
    write(u"o"_s, "[default]\n" + iniKey + "[profile p]\n" + iniKey);
    write(u"c"_s, "[default]\ntype=access_key\n" + iniKey + "[q]\ntype=access_key\n" + iniKey);
    m_environment.insert(u"OSSUTIL_CONFIG_FILE"_s, path(u"o"_s));
    m_environment.insert(u"OSSUTIL_PROFILE"_s, u"p"_s);
    m_environment.insert(u"ALIBABA_CLOUD_CREDENTIALS_FILE"_s, u"~/c"_s);
    m_environment.insert(u"ALIBABA_CLOUD_PROFILE"_s, u"q"_s);
    QCOMPARE(found(),
             (QStringList{u"static default id/CANARY"_s, u"static p* id/CANARY"_s, u"static default id/CANARY"_s,
                          u"static q* id/CANARY"_s}));
}

void TestCredentialOffers::aNamedFileThatIsNotThereIsAProblem_data()
{
    QTest::addColumn<QString>("variable");
    for (const QString &variable :
         {u"OSSUTIL_CONFIG_FILE"_s, u"ALIBABA_CLOUD_CONFIG_FILE"_s, u"ALIBABA_CLOUD_CREDENTIALS_FILE"_s})
        QTest::newRow(qPrintable(variable)) << variable;
}

void TestCredentialOffers::aNamedFileThatIsNotThereIsAProblem()
{
    QFETCH(QString, variable);
    m_environment.insert(variable, u"~/none"_s);
    QCOMPARE(found(), QStringList{u"unsupported  !%1 names the file ~/none, which does not exist."_s.arg(variable)});
}

void TestCredentialOffers::theAliyunCliIsLeftOutWhenTheEnvironmentSaysSo()
{
    writeAll();
    m_environment.insert(u"ALIBABA_CLOUD_CLI_PROFILE_DISABLED"_s, u"True"_s);
    QCOMPARE(found(), (QStringList{u"static default* id/CANARY"_s, u"static default* id/CANARY"_s}));
}

void TestCredentialOffers::readsTheSdksOwnFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("key") << "[default]\ntype = access_key\nregion_id=cn-beijing\n"_ba + iniKey
                         << QStringList{u"static default* id/CANARY @cn-beijing"_s};
    QTest::newRow("token") << "[a]\ntype = sts\nsecurity_token=T\n"_ba + iniKey << QStringList{u"sts a id/CANARY/T"_s};
    QTest::newRow("role") << "[a]\ntype=ecs_ram_role\nrole_name=R\n"_ba << QStringList{u"role a role=R"_s};
    QTest::newRow("no type") << "[a]\n"_ba + iniKey << QStringList{u"unsupported a !type is not set."_s};
    QTest::newRow("half") << "[a]\ntype=access_key\naccess_key_secret=CANARY"_ba
                          << QStringList{u"static a !access_key_secret is set, but access_key_id is not."_s};
    QTest::newRow("no profile") << "# none\n"_ba << QStringList{u"unsupported  !There is no profile in the file."_s};
    QTest::newRow("broken line") << "[a]\ntype=access_key\n"_ba + iniKey
            + "CANARY" << QStringList{u"unsupported a !Line 5 of the file is neither a section nor a setting."_s};
    QTest::newRow("broken header") << "[CANARY\n"_ba
                                   << QStringList{
                                          u"unsupported  !Line 1 of the file is neither a section nor a setting."_s};
}

void TestCredentialOffers::readsTheSdksOwnFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    write(u".alibabacloud/credentials"_s, text);
    QCOMPARE(found(), expected);
    write(u".alibabacloud/credentials"_s, "[r]\ntype=ram_role_arn\nrole_arn=x\nrole_session_name=y\n" + iniKey);
    QVERIFY(found().first().startsWith(u"unsupported r !The mode RamRoleArn is not supported"_s));
}

void TestCredentialOffers::aFileThatCannotBeReadIsAProblem_data()
{
    QTest::addColumn<std::function<QString(const QString &)>>("make"); // the path in, that of the thing made out
    QTest::addColumn<QString>("problem");
    using Make = std::function<QString(const QString &)>;
    const auto content = [](const QByteArray &text) {
        return Make([text](const QString &path) {
            QFile file(path);
            return file.open(QFile::WriteOnly) && file.write(text) == text.size() ? path : QString();
        });
    };
    QTest::newRow("directory") << Make([](const QString &path) { return QDir().mkdir(path) ? path : QString(); })
                               << u"is a directory"_s;
    QTest::newRow("FIFO") << Make([](const QString &path) {
        return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0 ? path : QString();
    }) << u"is not a regular file"_s;
    QTest::newRow("device") << Make([](const QString &) { return u"/dev/zero"_s; }) << u"is not a regular file"_s;
    QTest::newRow("dangling link") << Make([](const QString &path) {
        return QFile::link(u"/no/such/file"_s, path) ? path : QString();
    }) << u"is a link to a file that does not exist"_s;
    QTest::newRow("link to itself") << Make([](const QString &path) {
        return QFile::link(path, path) ? path : QString();
    }) << u"cannot be read: Too many levels of symbolic links"_s;
    // Root may read everything but this: a regular file whose every read fails.
    QTest::newRow("unreadable") << Make([](const QString &) { return u"/proc/self/mem"_s; })
                                << u"cannot be read: Input/output error"_s;
    QTest::newRow("huge") << content(QByteArray((1 << 20) + 1, 'C')) << u"is larger than 1,024 KiB"_s;
    QTest::newRow("UTF-16") << content("\xFF\xFE[\0d\0"_ba) << u"is not a UTF-8 text"_s;
    QTest::newRow("Latin-1") << content("[default]\nname=caf\xE9 CANARY"_ba) << u"is not a UTF-8 text"_s;
    QTest::newRow("zero bytes") << content(QByteArray("[default]\0CANARY", 16)) << u"is not a UTF-8 text"_s;
}

void TestCredentialOffers::aFileThatCannotBeReadIsAProblem()
{
    QFETCH(std::function<QString(const QString &)>, make);
    QFETCH(QString, problem);
    const QString file = make(path(u"thing"_s));
    QVERIFY(!file.isEmpty());
    const QString shown = shownPath(file, m_home->path());
    for (const QString &variable :
         {u"OSSUTIL_CONFIG_FILE"_s, u"ALIBABA_CLOUD_CONFIG_FILE"_s, u"ALIBABA_CLOUD_CREDENTIALS_FILE"_s}) {
        m_environment.clear();
        m_environment.insert(variable, file);
        const QList<CredentialOffer> offers = find();
        QCOMPARE(offers.size(), 1);
        QCOMPARE(offers.first().problem, QString(shown + u' ' + problem + u'.'));
        QCOMPARE(offers.first().file, file);
        QVERIFY(offers.first().source.endsWith(shown));
        QVERIFY(!offers.first().isUsable());
        QVERIFY(!shownTexts(offers.first()).contains(canary));
    }
}

void TestCredentialOffers::aFileOfTheLargestSizeIsRead()
{
    QByteArray text = "[default]\n" + iniKey + "#";
    text.append(QByteArray(ConfigFile::maximumBytes - text.size(), 'x'));
    write(u".ossutilconfig"_s, text);
    QCOMPARE(found(), QStringList{u"static default* id/CANARY"_s});
}

void TestCredentialOffers::aByteOrderMarkIsNoPartOfTheText()
{
    write(u".ossutilconfig"_s, "\xEF\xBB\xBF[default]\n" + iniKey);
    QCOMPARE(found(), QStringList{u"static default* id/CANARY"_s});
}

void TestCredentialOffers::aFileIsReadThroughALink()
{
    write(u"real"_s, "[default]\n" + iniKey);
    QVERIFY(QFile::link(path(u"real"_s), path(u".ossutilconfig"_s)));
    QCOMPARE(found(), QStringList{u"static default* id/CANARY"_s});
}

void TestCredentialOffers::nothingIsChangedByReading()
{
    writeAll();
    struct stat before
    { };
    const QByteArray name = QFile::encodeName(path(u".ossutilconfig"_s));
    QCOMPARE(::stat(name.constData(), &before), 0);
    const QStringList entries = QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden);
    QCOMPARE(found().size(), 3);
    struct stat after
    { };
    QCOMPARE(::stat(name.constData(), &after), 0);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden), entries);
}

void TestCredentialOffers::noTextShowsASecret()
{
    writeAll();
    for (const QString &family : {u"OSS"_s, u"ALIBABA_CLOUD"_s}) {
        m_environment.insert(family + u"_ACCESS_KEY_ID", family);
        m_environment.insert(family + u"_ACCESS_KEY_SECRET", u"CANARY"_s);
    }
    m_environment.insert(u"OSS_SESSION_TOKEN"_s, u"CANARY"_s);
    const QList<CredentialOffer> offers = find();
    QCOMPARE(offers.size(), 5);
    for (const CredentialOffer &offer : offers)
        QVERIFY(!shownTexts(offer).contains(canary));
}

QTEST_APPLESS_MAIN(TestCredentialOffers)
#include "tst_credentialoffers.moc"
