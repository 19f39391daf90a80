#include "endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

using OptionalBucket = std::optional<BucketRef>;
Q_DECLARE_METATYPE(vb::Profile)
Q_DECLARE_METATYPE(OptionalBucket)

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arnsAreTakenApart();
    void whatIsNoBucketArnIsAbsent_data();
    void whatIsNoBucketArnIsAbsent();
    void resolves_data();
    void resolves();
    void refuses_data();
    void refuses();
    void labels_data();
    void labels();
};

namespace {

const QString hangzhou = u"cn-hangzhou"_s;
const QString account = u"1234567890123456"_s;

Profile profile(const QString &region, const QString &endpoint = {}, std::optional<bool> pathStyle = {})
{
    Profile result;
    result.region = region;
    result.endpoint = endpoint;
    result.pathStyle = pathStyle;
    result.accountId = account;
    return result;
}

Profile internalProfile(const QString &endpoint = {})
{
    Profile result = profile(hangzhou, endpoint);
    result.internalEndpoint = true;
    return result;
}

Profile withoutAccount(Profile result)
{
    result.accountId.clear();
    return result;
}

BucketRef named(const QString &name)
{
    BucketRef bucket;
    bucket.name = name;
    return bucket;
}

//! As ListVectorBuckets of another region names it.
BucketRef singapore(const QString &extranet = {}, const QString &intranet = {})
{
    return {u"far"_s, u"ap-southeast-1"_s, u"99"_s, extranet, intranet};
}

void addRow(const char *name, const Profile &from, const OptionalBucket &bucket, const char *url, const char *region,
            const char *resource)
{
    QTest::newRow(name) << from << bucket << QString::fromLatin1(url) << QString::fromLatin1(region)
                        << QByteArray(resource);
}

void addAccountRows()
{
    const char *resource = "/acs:ossvector:cn-hangzhou::/";
    const auto row = [resource](const char *name, const Profile &from, const char *url) {
        addRow(name, from, std::nullopt, url, "cn-hangzhou", resource);
    };
    row("account, from the region", profile(hangzhou), "https://cn-hangzhou.oss-vectors.aliyuncs.com/");
    row("account, internal", internalProfile(), "https://cn-hangzhou-internal.oss-vectors.aliyuncs.com/");
    row("account, service host without scheme", profile(hangzhou, u"cn-hangzhou.oss-vectors.aliyuncs.com"_s),
        "https://cn-hangzhou.oss-vectors.aliyuncs.com/");
    row("account, region read from the service host", profile({}, u"cn-hangzhou-internal.oss-vectors.aliyuncs.com"_s),
        "https://cn-hangzhou-internal.oss-vectors.aliyuncs.com/");
    row("account, a bucket's host was pasted",
        profile(hangzhou, u"https://mine-12.cn-hangzhou.oss-vectors.aliyuncs.com/"_s),
        "https://cn-hangzhou.oss-vectors.aliyuncs.com/");
    row("account, http and port", profile(hangzhou, u"http://127.0.0.1:9000"_s), "http://127.0.0.1:9000/");
    row("account, upper case and blanks", profile(hangzhou, u"  HTTP://LocalHost:80/ "_s), "http://localhost:80/");
    row("account, host and port only", profile(hangzhou, u"proxy.example.com:8443"_s),
        "https://proxy.example.com:8443/");
    row("account, bare IPv6", profile(hangzhou, u"::1"_s), "https://[::1]/");
    row("account, IPv6 and port", profile(hangzhou, u"http://[::1]:9000"_s), "http://[::1]:9000/");
    row("account, path style changes nothing", profile(hangzhou, {}, true),
        "https://cn-hangzhou.oss-vectors.aliyuncs.com/");
}

void addOwnRegionRows()
{
    const char *resource = "/acs:ossvector:cn-hangzhou:1234567890123456:mine/";
    const auto row = [resource](const char *name, const Profile &from, const char *url) {
        addRow(name, from, named(u"mine"_s), url, "cn-hangzhou", resource);
    };
    row("bucket, virtual hosted", profile(hangzhou),
        "https://mine-1234567890123456.cn-hangzhou.oss-vectors.aliyuncs.com/");
    row("bucket, internal", internalProfile(),
        "https://mine-1234567890123456.cn-hangzhou-internal.oss-vectors.aliyuncs.com/");
    row("bucket, path style asked for", profile(hangzhou, {}, true),
        "https://cn-hangzhou.oss-vectors.aliyuncs.com/mine/");
    row("bucket, IPv4 is path style", profile(hangzhou, u"http://127.0.0.1:9000"_s), "http://127.0.0.1:9000/mine/");
    row("bucket, IPv4 is always path style", profile(hangzhou, u"http://127.0.0.1:9000"_s, false),
        "http://127.0.0.1:9000/mine/");
    row("bucket, IPv6 is path style", profile(hangzhou, u"[::1]:9000"_s), "https://[::1]:9000/mine/");
    row("bucket, localhost is path style", profile(hangzhou, u"http://localhost:9000"_s),
        "http://localhost:9000/mine/");
    row("bucket, localhost virtual hosted when asked for", profile(hangzhou, u"http://localhost:9000"_s, false),
        "http://mine-1234567890123456.localhost:9000/");
    row("bucket, custom host is virtual hosted", profile(hangzhou, u"https://vectors.example.com"_s),
        "https://mine-1234567890123456.vectors.example.com/");
    row("bucket, custom host, path style", profile(hangzhou, u"https://vectors.example.com"_s, true),
        "https://vectors.example.com/mine/");
    row("bucket, custom host that only looks like the service",
        profile(hangzhou, u"cn-hangzhou.oss-vectors.aliyuncs.com.example.com"_s),
        "https://mine-1234567890123456.cn-hangzhou.oss-vectors.aliyuncs.com.example.com/");
}

void addOtherRegionRows()
{
    const char *resource = "/acs:ossvector:ap-southeast-1:99:far/";
    const auto row = [resource](const char *name, const Profile &from, const BucketRef &bucket, const char *url) {
        addRow(name, from, bucket, url, "ap-southeast-1", resource);
    };
    const char *made = "https://far-99.ap-southeast-1.oss-vectors.aliyuncs.com/";
    const char *madeInternal = "https://far-99.ap-southeast-1-internal.oss-vectors.aliyuncs.com/";
    row("other region", profile(hangzhou), singapore(), made);
    row("other region, internal", internalProfile(), singapore(), madeInternal);
    row("other region, internal by the endpoint", profile(hangzhou, u"cn-hangzhou-internal.oss-vectors.aliyuncs.com"_s),
        singapore(), madeInternal);
    row("other region, its own extranet host", profile(hangzhou),
        singapore(u"oss-sg.oss-vectors.aliyuncs.com"_s, u"oss-sg-internal.oss-vectors.aliyuncs.com"_s),
        "https://far-99.oss-sg.oss-vectors.aliyuncs.com/");
    row("other region, its own intranet host", internalProfile(),
        singapore(u"oss-sg.oss-vectors.aliyuncs.com"_s, u"oss-sg-internal.oss-vectors.aliyuncs.com"_s),
        "https://far-99.oss-sg-internal.oss-vectors.aliyuncs.com/");
    row("other region, scheme and port are the profile's",
        profile(hangzhou, u"http://cn-hangzhou.oss-vectors.aliyuncs.com:8080"_s), singapore(),
        "http://far-99.ap-southeast-1.oss-vectors.aliyuncs.com:8080/");
    row("a custom endpoint serves every bucket, signed for its region", profile(hangzhou, u"http://127.0.0.1:9000"_s),
        singapore(u"ap-southeast-1.oss-vectors.aliyuncs.com"_s), "http://127.0.0.1:9000/far/");
    // A listing must not be able to draw signed requests, and with them a session token, elsewhere.
    row("foreign host is not believed", profile(hangzhou), singapore(u"evil.example.com"_s), made);
    row("look-alike is not believed", profile(hangzhou), singapore(u"evil-oss-vectors.aliyuncs.com"_s), made);
    row("other product's host is not believed", profile(hangzhou), singapore(u"9.cn-x.fc.aliyuncs.com"_s), made);
    row("deeper host is not believed", profile(hangzhou), singapore(u"a.b.oss-vectors.aliyuncs.com"_s), made);
    row("user info is not believed", profile(hangzhou), singapore(u"x@evil.example.com/.oss-vectors.aliyuncs.com"_s),
        made);
    row("URL is not a host", profile(hangzhou), singapore(u"https://ap-southeast-1.oss-vectors.aliyuncs.com"_s), made);
    row("bare suffix is not a host", profile(hangzhou), singapore(u".oss-vectors.aliyuncs.com"_s), made);
}

} // namespace

void TestEndpoint::arnsAreTakenApart()
{
    const auto arn = parseBucketArn(u"acs:ossvector:cn-hangzhou:123:my-bucket");
    QVERIFY(arn);
    QCOMPARE(arn->region, hangzhou);
    QCOMPARE(arn->accountId, u"123"_s);
    QCOMPARE(arn->bucket, u"my-bucket"_s);
}

void TestEndpoint::whatIsNoBucketArnIsAbsent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("bare name") << u"my-bucket"_s;
    QTest::newRow("other service") << u"acs:oss:cn-hangzhou:123:my-bucket"_s;
    QTest::newRow("other vendor") << u"arn:ossvector:cn-hangzhou:123:my-bucket"_s;
    QTest::newRow("no bucket") << u"acs:ossvector:cn-hangzhou:123:"_s;
    QTest::newRow("too short") << u"acs:ossvector:cn-hangzhou:my-bucket"_s;
    QTest::newRow("too long") << u"acs:ossvector:cn-hangzhou:123:my-bucket:x"_s;
    QTest::newRow("an index's") << u"acs:ossvector:cn-hangzhou:123:my-bucket/index"_s;
}

void TestEndpoint::whatIsNoBucketArnIsAbsent()
{
    QFETCH(const QString, text);
    QVERIFY(!parseBucketArn(text));
}

void TestEndpoint::resolves_data()
{
    QTest::addColumn<Profile>("from");
    QTest::addColumn<OptionalBucket>("bucket");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QByteArray>("resource");
    addAccountRows();
    addOwnRegionRows();
    addOtherRegionRows();
    addRow("no account id is needed in path style", withoutAccount(profile(hangzhou, u"http://127.0.0.1:9000"_s)),
           named(u"mine"_s), "http://127.0.0.1:9000/mine/", "cn-hangzhou", "/acs:ossvector:cn-hangzhou::mine/");
    addRow("the bucket's account goes before the profile's", profile(u"ap-southeast-1"_s), singapore(),
           "https://far-99.ap-southeast-1.oss-vectors.aliyuncs.com/", "ap-southeast-1",
           "/acs:ossvector:ap-southeast-1:99:far/");
    addRow("a region read from the endpoint is signed for",
           profile({}, u"eu-central-1-internal.oss-vectors.aliyuncs.com"_s), named(u"mine"_s),
           "https://mine-1234567890123456.eu-central-1-internal.oss-vectors.aliyuncs.com/", "eu-central-1",
           "/acs:ossvector:eu-central-1:1234567890123456:mine/");
}

void TestEndpoint::resolves()
{
    QFETCH(const Profile, from);
    QFETCH(const OptionalBucket, bucket);
    const Result<Target> target = resolveTarget(from, bucket);
    QVERIFY2(target.ok(), qPrintable(target.ok() ? QString() : target.error().message));
    QTEST(target->url.toString(), "url");
    QTEST(target->region, "region");
    QTEST(target->resource, "resource");
}

void TestEndpoint::refuses_data()
{
    QTest::addColumn<Profile>("from");
    QTest::addColumn<OptionalBucket>("bucket");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Profile &from, const OptionalBucket &bucket, const char *says) {
        QTest::newRow(name) << from << bucket << QString::fromUtf8(says);
    };
    const OptionalBucket none;
    row("nothing set", profile({}), none, "No region and no endpoint");
    row("no region for a custom endpoint", profile({}, u"http://127.0.0.1:1"_s), none, "No region");
    row("no region for a bucket", profile({}, u"http://127.0.0.1:1"_s), named(u"b"_s), "No region");
    row("region with a dot", profile(u"evil.example.com/"_s), none, "is not a region id");
    row("region with a dot, custom endpoint", profile(u"a.b"_s, u"http://127.0.0.1:1"_s), none, "is not a region id");
    row("region in capitals", profile(u"CN"_s), none, "is not a region id");
    row("other scheme", profile(hangzhou, u"ftp://example.com"_s), none, "is not an endpoint");
    row("no host", profile(hangzhou, u"https://"_s), none, "is not an endpoint");
    row("with a path", profile(hangzhou, u"https://example.com/x"_s), none, "is not an endpoint");
    row("with a query", profile(hangzhou, u"https://example.com/?x"_s), none, "is not an endpoint");
    row("with a fragment", profile(hangzhou, u"https://example.com/#x"_s), none, "is not an endpoint");
    row("with a password", profile(hangzhou, u"https://id:secret@example.com"_s), none, "no password");
    row("port 0", profile(hangzhou, u"http://127.0.0.1:0"_s), none, "is not an endpoint");
    row("port too high", profile(hangzhou, u"http://127.0.0.1:65536"_s), none, "is not an endpoint");
    row("with a blank", profile(hangzhou, u"https://exa mple.com"_s), none, "is not an endpoint");
    row("no account id on the service", withoutAccount(profile(hangzhou)), named(u"mine"_s), "account id");
    row("no account id on the service, path style", withoutAccount(profile(hangzhou, {}, true)), named(u"mine"_s),
        "account id");
    row("no account id on a virtual host", withoutAccount(profile(hangzhou, u"example.com"_s)), named(u"mine"_s),
        "account id");
    row("empty bucket name", profile(hangzhou), named({}), "is not a bucket name");
    row("bucket name with a dot", profile(hangzhou), named(u"evil.com/"_s), "is not a bucket name");
    row("bucket name climbs", profile(hangzhou, u"http://127.0.0.1:1"_s), named(u".."_s), "is not a bucket name");
    row("bucket name with non-ASCII digits", profile(hangzhou), named(u"b\u0661"_s), "is not a bucket name");
    row("bucket's region with a slash", profile(hangzhou), BucketRef{u"b"_s, u"x/y"_s, u"1"_s, {}, {}},
        "is not a region id");
    row("account id with letters", profile(hangzhou), BucketRef{u"b"_s, hangzhou, u"1.evil"_s, {}, {}},
        "is not an account id");
}

void TestEndpoint::refuses()
{
    QFETCH(const Profile, from);
    QFETCH(const OptionalBucket, bucket);
    QFETCH(const QString, says);
    const Result<Target> target = resolveTarget(from, bucket);
    QVERIFY2(!target.ok(), qPrintable(target.ok() ? target->url.toString() : QString()));
    QCOMPARE(target.error().kind, ApiError::Kind::Configuration);
    QVERIFY2(target.error().message.contains(says), qPrintable(target.error().message));
    QVERIFY(!target.error().message.contains(u"secret"_s));
}

void TestEndpoint::labels_data()
{
    QTest::addColumn<Profile>("from");
    QTest::addColumn<QString>("label");
    QTest::newRow("from the region") << profile(hangzhou) << u"cn-hangzhou.oss-vectors.aliyuncs.com"_s;
    QTest::newRow("port") << profile(hangzhou, u"http://127.0.0.1:9000"_s) << u"127.0.0.1:9000"_s;
    QTest::newRow("IPv6") << profile(hangzhou, u"http://[::1]:9000"_s) << u"[::1]:9000"_s;
    QTest::newRow("unresolvable") << profile({}) << QString();
    QTest::newRow("a password is never shown") << profile(hangzhou, u"https://id:secret@example.com"_s) << QString();
}

void TestEndpoint::labels()
{
    QFETCH(const Profile, from);
    QTEST(endpointLabel(from), "label");
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
