#include "recordparser.h"

#include "answers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestBucketParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordedListIsRead();
    void aRecordedBucketIsRead();
    void namesAreMatchedWithoutCase();
    void theEnd_data();
    void theEnd();
    void absentAndNullMembersAreEmpty();
    void timesAreReadInUtc_data();
    void timesAreReadInUtc();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void foreignBodiesAreErrors_data() { answers::addForeignBodies(); }
    void foreignBodiesAreErrors();
    void everyPrefixIsAnError();
};

namespace {

QByteArray listOf(const QByteArray &members)
{
    return "{\"ListAllMyBucketsResult\":{" + members + "}}";
}

//! The names of the buckets and, after a bar, the marker.
QString printed(const QByteArray &body)
{
    const Result<BucketPage> page = parseBucketPage(body);
    if (!page)
        return page.error().message;
    QStringList names;
    for (const BucketInfo &bucket : page->buckets)
        names.append(bucket.name);
    return names.join(u' ') + u'|' + page->nextMarker;
}

} // namespace

void TestBucketParser::aRecordedListIsRead()
{
    const QByteArray body = answers::recorded(u"list_vector_buckets_response.json"_s);
    const Result<BucketPage> page = parseBucketPage(body);
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QCOMPARE(page->buckets.size(), 2);
    QCOMPARE(page->nextMarker, u"plain-bucket"_s);

    const BucketInfo &first = page->buckets.at(0);
    QCOMPARE(first.name, u"examplebucket"_s);
    QCOMPARE(first.arn, u"acs:ossvector:cn-shanghai:1234567890123456:examplebucket"_s);
    QCOMPARE(first.accountId, u"1234567890123456"_s);
    QCOMPARE(first.region, u"cn-shanghai"_s);
    QCOMPARE(first.location, u"oss-cn-shanghai"_s);
    QCOMPARE(first.creationDate, u"2025-04-17T02:13:47.000Z"_s);
    QCOMPARE(first.created, QDateTime(QDate(2025, 4, 17), QTime(2, 13, 47), Qt::UTC));
    QCOMPARE(first.extranetEndpoint, u"cn-shanghai.oss-vectors.aliyuncs.com"_s);
    QCOMPARE(first.intranetEndpoint, u"cn-shanghai-internal.oss-vectors.aliyuncs.com"_s);
    QCOMPARE(first.resourceGroupId, u"rg-acfmvrg5qzprvrq"_s);

    const BucketInfo &second = page->buckets.at(1);
    QCOMPARE(second.name, u"plain-bucket"_s);
    QCOMPARE(second.arn, QString());
    QCOMPARE(second.accountId, QString());
    QCOMPARE(second.raw, R"({ "Name" : "plain-bucket", "Region":"cn-hangzhou", "Quota": 1e400 })"_ba);
    QVERIFY(body.contains(first.raw));
    QVERIFY(first.raw.startsWith('{') && first.raw.endsWith('}'));
}

void TestBucketParser::aRecordedBucketIsRead()
{
    const Result<BucketInfo> bucket = parseBucket(answers::recorded(u"get_vector_bucket_response.json"_s));
    QVERIFY2(bucket.ok(), qPrintable(answers::messageOf(bucket)));
    QCOMPARE(bucket->name, u"examplebucket"_s);
    QCOMPARE(bucket->region, u"cn-hangzhou"_s); // out of the ARN
    QCOMPARE(
        bucket->ref(),
        (BucketRef{u"examplebucket"_s, u"cn-hangzhou"_s, u"1234567890123456"_s,
                   u"cn-hangzhou.oss-vectors.aliyuncs.com"_s, u"cn-hangzhou-internal.oss-vectors.aliyuncs.com"_s}));
    QVERIFY(bucket->raw.startsWith("{\n") && bucket->raw.endsWith("\n  }"));
}

void TestBucketParser::namesAreMatchedWithoutCase()
{
    QCOMPARE(printed(R"({"listallmybucketsresult":{"BUCKETS":[{"name":"a"}],"istruncated":true,"nextmarker":"a"}})"),
             u"a|a"_s);
    QCOMPARE(parseBucket(R"({"bucketinfo":{"NAME":"a","region":"r"}})")->region, u"r"_s);
}

void TestBucketParser::theEnd_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *members, const char *expected) {
        QTest::newRow(name) << listOf(members) << QString::fromUtf8(expected);
    };
    row("nothing at all", "", "|");
    row("no buckets", R"("Buckets":[])", "|");
    row("buckets are null", R"("Buckets":null)", "|");
    row("everything fits", R"("Buckets":[{"Name":"a"}])", "a|");
    row("more", R"("Buckets":[{"Name":"a"}],"IsTruncated":true,"NextMarker":"a")", "a|a");
    row("more, as text", R"("Buckets":[{"Name":"a"}],"IsTruncated":"True","NextMarker":"a")", "a|a");
    row("a marker alone", R"("Buckets":[{"Name":"a"}],"NextMarker":"a")", "a|a");
    row("not truncated", R"("Buckets":[{"Name":"a"}],"IsTruncated":false,"NextMarker":"a")", "a|");
    row("not truncated, as text", R"("Buckets":[{"Name":"a"}],"IsTruncated":"false","NextMarker":"a")", "a|");
    row("nulls", R"("Buckets":[{"Name":"a"}],"IsTruncated":null,"NextMarker":null)", "a|");
    row("truncated nothing", R"("Buckets":[],"IsTruncated":true)", "|");
    row("list inside an object", R"("Buckets":{"Bucket":[{"Name":"a"},{"Name":"b"}],"x":1})", "a b|");
    row("empty page with a marker", R"("Buckets":[],"IsTruncated":true,"NextMarker":"m")", "|m");
}

void TestBucketParser::theEnd()
{
    QFETCH(const QByteArray, body);
    QTEST(printed(body), "expected");
}

void TestBucketParser::absentAndNullMembersAreEmpty()
{
    const Result<BucketInfo> bucket
        = parseBucket(R"({"BucketInfo":{"Name":"a","Region":null,"ResourceGroupId":12,"New":{"a":[]}}})");
    QVERIFY2(bucket.ok(), qPrintable(answers::messageOf(bucket)));
    QCOMPARE(bucket->region, QString());
    QCOMPARE(bucket->resourceGroupId, u"12"_s);
    QCOMPARE(bucket->creationDate, QString());
    QVERIFY(!bucket->created.isValid());
}

void TestBucketParser::timesAreReadInUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime time(QDate(2025, 8, 2), QTime(10, 49, 17), Qt::UTC);
    QTest::newRow("seconds") << u"2025-08-02T10:49:17Z"_s << time;
    QTest::newRow("milliseconds") << u"2025-08-02T10:49:17.289Z"_s << time.addMSecs(289);
    QTest::newRow("nanoseconds") << u"2025-08-02T10:49:17.289372919Z"_s << time.addMSecs(289);
    QTest::newRow("other zone") << u"2025-08-02T18:49:17.5+08:00"_s << time.addMSecs(500);
    QTest::newRow("no zone") << u"2025-08-02T10:49:17"_s << time;
    QTest::newRow("no time") << u"yesterday"_s << QDateTime();
}

void TestBucketParser::timesAreReadInUtc()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, time);
    const auto bucket = parseBucket("{\"BucketInfo\":{\"Name\":\"a\",\"CreationDate\":\"" + text.toUtf8() + "\"}}");
    QVERIFY(bucket.ok());
    QCOMPARE(bucket->creationDate, text);
    QCOMPARE(bucket->created.isValid(), time.isValid());
    QCOMPARE(bucket->created.toMSecsSinceEpoch(), time.toMSecsSinceEpoch());
    QCOMPARE(bucket->created.timeSpec(), time.isValid() ? Qt::UTC : bucket->created.timeSpec());
}

void TestBucketParser::faultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *members, const char *message) {
        QTest::newRow(name) << listOf(members) << QString(u"ListAllMyBucketsResult"_s + QString::fromUtf8(message));
    };
    row("no name", R"("Buckets":[{"Name":"a"},{"Region":"r"}])", R"(.Buckets[1]: "Name" is missing)");
    row("empty name", R"("Buckets":[{"Name":""}])", R"(.Buckets[0]: "Name" is missing)");
    row("boolean for a name", R"("Buckets":[{"Name":true}])", R"(.Buckets[0]: "Name" is true or false, not a string)");
    row("list for a region", R"("Buckets":[{"Name":"a","Region":[]}])",
        R"(.Buckets[0]: "Region" is an array, not a string)");
    row("an item is a string", R"("Buckets":["a"])", ".Buckets[0]: the item is a string, not an object");
    row("a string for the list", R"("Buckets":"a")", R"(: "Buckets" is a string, not an array)");
    row("a string for the inner list", R"("Buckets":{"Bucket":"a"})",
        R"(.Buckets: "Bucket" is a string, not an array)");
    row("a number for the flag", R"("IsTruncated":1)", R"(: "IsTruncated" is a number, not true or false)");
    row("malformed unknown member", R"("Buckets":[{"Name":"a","x":[1,]}])", ".Buckets[0].x: malformed JSON at byte 57");
    QTest::newRow("a cut that would be silent")
        << listOf(R"("Buckets":[{"Name":"a"}],"IsTruncated":true)")
        << uR"("IsTruncated" says that there are more buckets, but "NextMarker" is missing.)"_s;
    QTest::newRow("nothing known") << "{}"_ba << uR"("ListAllMyBucketsResult" is missing)"_s;
    QTest::newRow("a list for the object")
        << R"({"ListAllMyBucketsResult":[]})"_ba << uR"("ListAllMyBucketsResult" is an array, not an object)"_s;
}

void TestBucketParser::faultsAreNamed()
{
    QFETCH(const QByteArray, body);
    const Result<BucketPage> page = parseBucketPage(body);
    QTEST(answers::messageOf(page), "message");
    QCOMPARE(page.error().kind, ApiError::Kind::BadAnswer);
    QCOMPARE(page.error().bodyExcerpt, body);
}

void TestBucketParser::foreignBodiesAreErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    QVERIFY2(printed(body).contains(says), qPrintable(printed(body)));
    QVERIFY(answers::messageOf(parseBucket(body)).contains(says));
}

void TestBucketParser::everyPrefixIsAnError()
{
    const QByteArray list = answers::recorded(u"list_vector_buckets_response.json"_s).trimmed();
    for (qsizetype length = 0; length < list.size(); ++length)
        QVERIFY2(!parseBucketPage(list.left(length)).ok(), list.left(length).constData());
    const QByteArray one = answers::recorded(u"get_vector_bucket_response.json"_s).trimmed();
    for (qsizetype length = 0; length < one.size(); ++length)
        QVERIFY2(!parseBucket(one.left(length)).ok(), one.left(length).constData());
}

QTEST_APPLESS_MAIN(TestBucketParser)
#include "tst_bucketparser.moc"
