#include "commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace vb {

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivenIsAllDefaults();
    void everyOptionIsRead();
    void valuesMayFollowAnEqualsSign();
    void optionsOfQtAreSkipped();
    void wrongArgumentsAreOneLine_data();
    void wrongArgumentsAreOneLine();
    void addressesThatAreAccepted_data();
    void addressesThatAreAccepted();
    void helpNamesEveryOptionAndNoSecretOne();

private:
    static Result<CommandLine> parse(const QStringList &arguments)
    {
        return CommandLine::parse(QStringList{u"vector-bucket-browser"_s} + arguments);
    }
};

void TestCommandLine::nothingGivenIsAllDefaults()
{
    const Result<CommandLine> result = parse({});
    QVERIFY(result.ok());
    QVERIFY(!result->demo && !result->pathStyle && !result->readOnly && !result->wantsHelp && !result->wantsVersion);
    QVERIFY(result->region.isEmpty() && result->endpoint.isEmpty() && result->bucket.isEmpty());
    QVERIFY(!result->namesConnection());
}

void TestCommandLine::everyOptionIsRead()
{
    const Result<CommandLine> result
        = parse({u"--region"_s, u"cn-beijing"_s, u"--account-id"_s, u"1234"_s, u"--endpoint"_s,
                 u"http://127.0.0.1:9000"_s, u"--path-style"_s, u"--read-only"_s, u"--bucket"_s, u"rag"_s, u"--index"_s,
                 u"articles"_s, u"--lang"_s, u"zh_CN"_s, u"--log-file"_s, u"/tmp/x.log"_s});
    QVERIFY(result.ok());
    QCOMPARE(result->region, u"cn-beijing"_s);
    QCOMPARE(result->accountId, u"1234"_s);
    QCOMPARE(result->endpoint, u"http://127.0.0.1:9000"_s);
    QVERIFY(result->pathStyle);
    QVERIFY(result->readOnly);
    QCOMPARE(result->bucket, u"rag"_s);
    QCOMPARE(result->index, u"articles"_s);
    QCOMPARE(result->language, u"zh_CN"_s);
    QCOMPARE(result->logFile, u"/tmp/x.log"_s);
    QVERIFY(result->namesConnection());
    QVERIFY(parse({u"--demo"_s})->demo);
    QVERIFY(parse({u"--help"_s})->wantsHelp);
    QVERIFY(parse({u"--version"_s})->wantsVersion);
}

void TestCommandLine::valuesMayFollowAnEqualsSign()
{
    QCOMPARE(parse({u"--bucket=a=b"_s})->bucket, u"a=b"_s);
}

void TestCommandLine::optionsOfQtAreSkipped()
{
    const Result<CommandLine> result
        = parse({u"-style"_s, u"fusion"_s, u"--platform=offscreen"_s, u"-reverse"_s, u"--demo"_s});
    QVERIFY(result.ok());
    QVERIFY(result->demo);
}

void TestCommandLine::wrongArgumentsAreOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("a profile and where to connect")
        << QStringList{u"--profile"_s, u"x"_s, u"--region"_s, u"cn-hangzhou"_s} << u"profile"_s;
    QTest::newRow("a profile and the demo store") << QStringList{u"--profile"_s, u"x"_s, u"--demo"_s} << u"profile"_s;
    QTest::newRow("secret as an argument") << QStringList{u"--access-key-secret"_s, u"x"_s} << u"access-key-secret"_s;
    QTest::newRow("missing value") << QStringList{u"--region"_s} << u"region"_s;
    QTest::newRow("empty value") << QStringList{u"--bucket"_s, QString()} << u"--bucket needs a value"_s;
    QTest::newRow("value for a switch") << QStringList{u"--demo=1"_s} << u"demo"_s;
    QTest::newRow("positional") << QStringList{u"export"_s} << u"unexpected argument: export"_s;
    QTest::newRow("two lines") << QStringList{u"a\nb"_s} << u"unexpected argument: a b"_s;
    QTest::newRow("region") << QStringList{u"--region"_s, u"cn.evil"_s} << u"cn.evil"_s;
    QTest::newRow("account id") << QStringList{u"--account-id"_s, u"12a"_s} << u"--account-id is not a number: 12a"_s;
    QTest::newRow("endpoint scheme") << QStringList{u"--endpoint"_s, u"ftp://host"_s} << u"ftp"_s;
    QTest::newRow("language") << QStringList{u"--lang"_s, u"fr"_s} << u"--lang is en or zh_CN, not fr"_s;
    QTest::newRow("index alone") << QStringList{u"--index"_s, u"i"_s} << u"--index needs --bucket"_s;
    QTest::newRow("demo and endpoint") << QStringList{u"--demo"_s, u"--endpoint"_s, u"http://127.0.0.1:1"_s}
                                       << u"--demo cannot be combined"_s;
    QTest::newRow("demo and path style") << QStringList{u"--demo"_s, u"--path-style"_s} << u"cannot be combined"_s;
}

void TestCommandLine::wrongArgumentsAreOneLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const Result<CommandLine> result = parse(arguments);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
    QVERIFY(!result.error().message.contains(u'\n'));
}

void TestCommandLine::addressesThatAreAccepted_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("service") << u"https://cn-hangzhou.oss-vectors.aliyuncs.com"_s;
    QTest::newRow("host") << u"cn-hangzhou.oss-vectors.aliyuncs.com"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:9000"_s;
    QTest::newRow("IPv6") << u"http://[::1]:9000"_s;
}

void TestCommandLine::addressesThatAreAccepted()
{
    QFETCH(const QString, endpoint);
    const Result<CommandLine> result = parse({u"--endpoint"_s, endpoint});
    QVERIFY(result.ok());
    QCOMPARE(result->endpoint, endpoint);
}

void TestCommandLine::helpNamesEveryOptionAndNoSecretOne()
{
    const QString help = CommandLine::helpText();
    for (const QString &name :
         {u"--demo "_s, u"--profile NAME"_s, u"--region ID"_s, u"--account-id ID"_s, u"--endpoint URL"_s,
          u"--path-style"_s, u"--read-only"_s, u"--bucket NAME"_s, u"--index NAME"_s, u"--lang en|zh_CN"_s,
          u"--log-file FILE"_s, u"--version"_s, u"--help"_s})
        QVERIFY2(help.contains(name), qPrintable(name));
    QVERIFY(!help.contains(u"--access"_s));
}

} // namespace vb

QTEST_APPLESS_MAIN(vb::TestCommandLine)
#include "tst_commandline.moc"
