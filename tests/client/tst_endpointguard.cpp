#include "endpointguard.h"

#include "errorcause.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

class TestEndpointGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichEndpointsWantAConfirmation_data();
    void whichEndpointsWantAConfirmation();
    void aConfirmationIsOfTheVeryText();
    void whichAddressesAreSentInTheClear_data();
    void whichAddressesAreSentInTheClear();
    void bucketsBelowLocalhostMayBeElsewhere();
    void clearTextNeedsTheProfilesWord_data();
    void clearTextNeedsTheProfilesWord();
    void theAddressIsWholeAndWithoutAPath();
};

void TestEndpointGuard::whichEndpointsWantAConfirmation_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("wants");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("the service") << u"https://cn-hangzhou.oss-vectors.aliyuncs.com"_s << false;
    QTest::newRow("upper case") << u"CN-HANGZHOU.OSS-VECTORS.ALIYUNCS.COM"_s << false;
    QTest::newRow("another of the vendor") << u"https://oss-cn-hangzhou.aliyuncs.com"_s << true;
    QTest::newRow("a customer's program") << u"https://1234.cn-hangzhou.fc.aliyuncs.com"_s << true;
    QTest::newRow("ends like the service's") << u"https://evil-oss-vectors.aliyuncs.com"_s << true;
    QTest::newRow("below localhost") << u"https://b.localhost"_s << true;
    QTest::newRow("an own one") << u"https://vectors.example.com"_s << true;
    QTest::newRow("looks like the vendor's") << u"https://aliyuncs.com.evil.example"_s << true;
    QTest::newRow("ends like the vendor's") << u"https://evilaliyuncs.com"_s << true;
    QTest::newRow("an address") << u"http://192.168.1.7:9000"_s << true;
    QTest::newRow("localhost") << u"http://localhost:9000"_s << false;
    QTest::newRow("loopback") << u"http://127.8.0.1:9000"_s << false;
    QTest::newRow("loopback of IPv6") << u"http://[::1]:9000"_s << false;
    QTest::newRow("a name that begins like loopback") << u"http://127.0.0.1.example.com"_s << true;
    QTest::newRow("no endpoint at all") << u"ftp://example.com"_s << false;
}

void TestEndpointGuard::whichEndpointsWantAConfirmation()
{
    QFETCH(const QString, endpoint);
    QFETCH(const bool, wants);
    Profile profile;
    profile.endpoint = endpoint;
    QCOMPARE(wantsEndpointConfirmation(profile), wants);
    profile.region = u"cn-hangzhou"_s;
    QCOMPARE(wantsEndpointConfirmation(profile), wants);
}

void TestEndpointGuard::aConfirmationIsOfTheVeryText()
{
    Profile profile;
    profile.endpoint = u"https://vectors.example.com"_s;
    profile.endpointConfirmed = profile.endpoint;
    QCOMPARE(wantsEndpointConfirmation(profile), false);
    profile.endpoint = u"https://vectors.example.com:444"_s;
    QCOMPARE(wantsEndpointConfirmation(profile), true);
    profile.endpointConfirmed.clear();
    QCOMPARE(wantsEndpointConfirmation(profile), true);
}

void TestEndpointGuard::whichAddressesAreSentInTheClear_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("isClear");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("https") << u"https://vectors.example.com"_s << false;
    QTest::newRow("no scheme") << u"vectors.example.com"_s << false;
    QTest::newRow("http") << u"http://vectors.example.com"_s << true;
    QTest::newRow("http of the vendor") << u"http://cn-hangzhou.oss-vectors.aliyuncs.com"_s << true;
    QTest::newRow("this machine") << u"http://localhost"_s << false;
    QTest::newRow("below localhost") << u"http://b.localhost"_s << true;
}

void TestEndpointGuard::whichAddressesAreSentInTheClear()
{
    QFETCH(const QString, endpoint);
    QFETCH(const bool, isClear);
    Profile profile;
    profile.region = u"cn-hangzhou"_s;
    profile.endpoint = endpoint;
    QCOMPARE(isPlainHttpRemote(profile), isClear);
}

void TestEndpointGuard::bucketsBelowLocalhostMayBeElsewhere()
{
    Profile profile;
    profile.endpoint = u"http://localhost:9000"_s;
    profile.pathStyle = true;
    QVERIFY(!isPlainHttpRemote(profile));
    profile.pathStyle = false;
    QVERIFY(isPlainHttpRemote(profile));
    profile.endpoint = u"http://127.0.0.1:9000"_s; // always in the path
    QVERIFY(!isPlainHttpRemote(profile));
}

void TestEndpointGuard::clearTextNeedsTheProfilesWord_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("needs");
    QTest::newRow("https") << u"https://vectors.example.com/"_s << false;
    QTest::newRow("http") << u"http://vectors.example.com/"_s << true;
    QTest::newRow("http of the service") << u"http://cn-hangzhou.oss-vectors.aliyuncs.com/"_s << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:9000/b/"_s << false;
    QTest::newRow("a bucket below localhost") << u"http://b-1.localhost:9000/"_s << true;
}

void TestEndpointGuard::clearTextNeedsTheProfilesWord()
{
    QFETCH(const QString, url);
    QFETCH(const bool, needs);
    Profile profile;
    QCOMPARE(clearTextFault(profile, QUrl(url)).has_value(), needs);
    QCOMPARE(causeOf(clearTextFault(profile, QUrl(url)).value_or(ApiError{})) == ErrorCause::ClearText, needs);
    profile.allowPlainHttp = true;
    QVERIFY(!clearTextFault(profile, QUrl(url)));
}

void TestEndpointGuard::theAddressIsWholeAndWithoutAPath()
{
    Profile profile;
    QCOMPARE(endpointAddress(profile), QString());
    profile.region = u"cn-hangzhou"_s;
    QCOMPARE(endpointAddress(profile), u"https://cn-hangzhou.oss-vectors.aliyuncs.com"_s);
    profile.endpoint = u"http://vectors.example.com:8080/"_s;
    QCOMPARE(endpointAddress(profile), u"http://vectors.example.com:8080"_s);
}

QTEST_GUILESS_MAIN(TestEndpointGuard)
#include "tst_endpointguard.moc"
