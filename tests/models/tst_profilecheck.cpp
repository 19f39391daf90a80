#include "connections/profilecheck.h"
#include "connections/regions.h"

#include <QTemporaryFile>
#include <QtTest>

#include <functional>

using namespace vb;
using namespace Qt::StringLiterals;
using Field = ProfileFault::Field;

Q_DECLARE_METATYPE(vb::ProfileFault::Field)

namespace {

Profile good()
{
    Profile profile;
    profile.name = u"prod"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.credentials.accessKeyId = u"LTAI5tExample"_s;
    return profile;
}

//! Of a private CA of nobody; openssl req -x509 -newkey ed25519.
constexpr const char *certificate = R"(-----BEGIN CERTIFICATE-----
MIIBPDCB76ADAgECAhQ5Y6kGx4TQTgGeLuTW1iHHHG6u2TAFBgMrZXAwFDESMBAG
-----END CERTIFICATE-----
)";

} // namespace

class TestProfileCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodProfileHasNoFault();
    void eachFaultIsNamedOnce_data();
    void eachFaultIsNamedOnce();
    void aCaFileMustHoldACertificate();
    void faultsComeInTheOrderOfTheForm();
    void everyListedRegionIsOne();
};

void TestProfileCheck::aGoodProfileHasNoFault()
{
    QCOMPARE(profileFaults(good()).size(), 0);
}

void TestProfileCheck::eachFaultIsNamedOnce_data()
{
    QTest::addColumn<std::function<void(Profile &)>>("change");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const std::function<void(Profile &)> &change, Field field,
                        const QString &words) { QTest::newRow(name) << change << field << words; };
    row(
        "no name", [](Profile &p) { p.name = u" "_s; }, Field::Name, u"name"_s);
    row(
        "no region", [](Profile &p) { p.region.clear(); }, Field::Region, u"A region is needed"_s);
    row(
        "no region id", [](Profile &p) { p.region = u"China (Hangzhou)"_s; }, Field::Region, u"China (Hangzhou)"_s);
    row(
        "no endpoint", [](Profile &p) { p.endpoint = u"ftp://x"_s; }, Field::Endpoint, u"ftp://x"_s);
    row(
        "an endpoint with a path", [](Profile &p) { p.endpoint = u"https://x/y"_s; }, Field::Endpoint, u"no path"_s);
    row(
        "own endpoint, no region",
        [](Profile &p) {
            p.endpoint = u"https://x"_s;
            p.region.clear();
        },
        Field::Region, u"A region is needed"_s);
    row(
        "in the clear", [](Profile &p) { p.endpoint = u"http://x.example"_s; }, Field::Endpoint, u"clear text"_s);
    row(
        "account id", [](Profile &p) { p.accountId = u"12a"_s; }, Field::AccountId, u"digits"_s);
    row(
        "no key id", [](Profile &p) { p.credentials.accessKeyId.clear(); }, Field::AccessKeyId, u"missing"_s);
    row(
        "a key id with a blank", [](Profile &p) { p.credentials.accessKeyId = u"LT AI"_s; }, Field::AccessKeyId,
        u"blanks"_s);
    row(
        "no command", [](Profile &p) { p.credentials.kind = CredentialKind::Process; }, Field::Command, u"missing"_s);
    row(
        "no address", [](Profile &p) { p.credentials.kind = CredentialKind::Uri; }, Field::Uri, u"https://"_s);
    row(
        "a file's address",
        [](Profile &p) {
            p.credentials.kind = CredentialKind::Uri;
            p.credentials.uri = QUrl(u"file:///etc/passwd"_s);
        },
        Field::Uri, u"https://"_s);
    row(
        "a proxy without a host", [](Profile &p) { p.proxy.kind = ProxySettings::Kind::Http; }, Field::Proxy,
        u"host"_s);
    row(
        "a proxy without a port",
        [](Profile &p) {
            p.proxy = {ProxySettings::Kind::Socks5, u"h"_s, 0, {}};
        },
        Field::Proxy, u"port"_s);
    row(
        "no CA file", [](Profile &p) { p.caFile = u"/nowhere/ca.pem"_s; }, Field::CaFile, u"does not exist"_s);
    row(
        "a bucket that cannot be",
        [](Profile &p) {
            p.pinnedBuckets = {u"rag"_s, u"Rag/x"_s};
        },
        Field::PinnedBuckets, u"“Rag/x”"_s);
}

void TestProfileCheck::eachFaultIsNamedOnce()
{
    QFETCH(const std::function<void(Profile &)>, change);
    QFETCH(const Field, field);
    QFETCH(const QString, words);
    Profile profile = good();
    change(profile);
    const QList<ProfileFault> faults = profileFaults(profile);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(int(faults.constFirst().field), int(field));
    QVERIFY2(faults.constFirst().message.contains(words), qPrintable(faults.constFirst().message));
}

void TestProfileCheck::aCaFileMustHoldACertificate()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(certificate); // cut short: not one that could be trusted
    file.flush();
    Profile profile = good();
    profile.caFile = file.fileName();
    QCOMPARE(profileFaults(profile).size(), 1);
    profile.caFile = u"/etc/ssl/certs/ca-certificates.crt"_s;
    QCOMPARE(profileFaults(profile).size(), 0);
    profile.caFile = u"/etc"_s;
    QCOMPARE(profileFaults(profile).size(), 1);
}

void TestProfileCheck::faultsComeInTheOrderOfTheForm()
{
    Profile profile;
    profile.accountId = u"x"_s;
    QList<int> fields;
    for (const ProfileFault &fault : profileFaults(profile))
        fields.append(int(fault.field));
    QCOMPARE(fields,
             QList<int>({int(Field::Name), int(Field::Region), int(Field::AccessKeyId), int(Field::AccountId)}));
}

void TestProfileCheck::everyListedRegionIsOne()
{
    QCOMPARE(vectorBucketRegions().size(), 12);
    for (const Region &region : vectorBucketRegions()) {
        Profile profile = good();
        profile.region = region.id;
        QCOMPARE(profileFaults(profile).size(), 0);
        QVERIFY(!region.name.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestProfileCheck)
#include "tst_profilecheck.moc"
