#include "placeresolver.h"

#include "answers.h"
#include "testclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

Exchange on(const QByteArray &method, const QByteArray &query, Exchange exchange)
{
    exchange.expectMethod = method;
    exchange.expectQuery = query;
    return exchange;
}

Exchange listing(const Exchange &exchange)
{
    return on("GET", {}, exchange);
}

const QByteArray articles = R"({"index":{"indexName":"articles","dimension":4,"status":"enable"}})";
const QByteArray ragInfo = R"({"BucketInfo":{"Name":"acs:ossvector:cn-hangzhou:100:rag","Region":"cn-beijing"}})";

} // namespace

class TestPlaceResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listingNamesTheBucket();
    void bucketAndIndex();
    void longerNamesAreNotTheBucket();
    void deniedListingAsksTheBucketItself();
    void deniedBucketIsOpenedByItsName();
    void missingBucketFails();
    void withoutAnAccountAnUnlistedBucketIsNotFound();
    void missingIndexFails();
    void deniedIndexIsOpenedByItsName();
    void brokenConnectionFailsAtOnce();
    void onlyTheIndex();
    void anotherWishEndsTheFirst();
    void cancelledSaysNothing();
};

//! A resolver over a scripted network, and what it said.
struct Resolving
{
    TestClient service;
    PlaceResolver resolver{&service.client};
    QSignalSpy resolved{&resolver, &PlaceResolver::resolved};
    QSignalSpy failed{&resolver, &PlaceResolver::failed};

    BucketInfo bucket() const { return resolved.at(0).at(0).value<BucketInfo>(); }
    IndexInfo index() const { return resolved.at(0).at(1).value<IndexInfo>(); }
    ApiError error() const { return failed.at(0).at(0).value<ApiError>(); }
};

void TestPlaceResolver::listingNamesTheBucket()
{
    Resolving test;
    test.service.network.expect(listing(answer(bucketsBody({u"rag"_s}))));
    test.resolver.resolve(u"rag"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.bucket().arn, u"acs:ossvector:cn-hangzhou:100:rag"_s);
    QVERIFY(test.index().name.isEmpty());
    QCOMPARE(sentText(test.service.network.sent().at(0), "prefix"), "rag");
}

void TestPlaceResolver::bucketAndIndex()
{
    Resolving test;
    test.service.network.expect(listing(answer(bucketsBody({u"rag"_s, u"rag-2"_s}))));
    test.service.network.expect(on("POST", "getVectorIndex", answer(articles)));
    test.resolver.resolve(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.bucket().name, u"rag"_s);
    QCOMPARE(test.index().dimension, 4);
    QVERIFY(test.service.network.isDone());
}

void TestPlaceResolver::longerNamesAreNotTheBucket()
{
    Resolving test;
    test.service.network.expect(listing(answer(bucketsBody({u"rag-2"_s}))));
    test.service.network.expect(on("GET", "bucketInfo", answer(ragInfo)));
    test.resolver.resolve(u"rag"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.bucket().name, u"rag"_s);
}

void TestPlaceResolver::deniedListingAsksTheBucketItself()
{
    Resolving test;
    test.service.network.expect(listing(refusal(403, "AccessDenied")));
    test.service.network.expect(on("GET", "bucketInfo", answer(ragInfo)));
    test.resolver.resolve(u"rag"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.bucket().region, u"cn-beijing"_s);
}

void TestPlaceResolver::deniedBucketIsOpenedByItsName()
{
    Resolving test;
    test.service.network.expect(listing(refusal(403, "AccessDenied")));
    test.service.network.expect(on("GET", "bucketInfo", refusal(403, "AccessDenied")));
    test.service.network.expect(on("POST", "getVectorIndex", answer(articles)));
    test.resolver.resolve(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.bucket().name, u"rag"_s);
    QVERIFY(test.bucket().arn.isEmpty());
}

void TestPlaceResolver::missingBucketFails()
{
    Resolving test;
    test.service.network.expect(listing(answer(bucketsBody({}))));
    test.service.network.expect(on("GET", "bucketInfo", refusal(404, "NoSuchBucket")));
    test.resolver.resolve(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(test.failed.count(), 1);
    QCOMPARE(test.error().kind, ApiError::Kind::NotFound);
    QCOMPARE(test.resolved.count(), 0);
}

//! Asked without an account, a signature could only be refused.
void TestPlaceResolver::withoutAnAccountAnUnlistedBucketIsNotFound()
{
    Resolving test;
    Profile profile = test.service.client.profile();
    profile.accountId.clear();
    VectorClient client(profile, {u"id"_s, Secret("secret"), {}, u"test"_s, {}}, &test.service.network);
    PlaceResolver resolver(&client);
    QSignalSpy failed(&resolver, &PlaceResolver::failed);
    test.service.network.expect(listing(answer(bucketsBody({}))));
    resolver.resolve(u"rag"_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<ApiError>().kind, ApiError::Kind::NotFound);
    QCOMPARE(test.service.network.sent().size(), 1);
}

void TestPlaceResolver::missingIndexFails()
{
    Resolving test;
    test.service.network.expect(listing(answer(bucketsBody({u"rag"_s}))));
    test.service.network.expect(on("POST", "getVectorIndex", refusal(404, "NoSuchVectorIndex")));
    test.resolver.resolve(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(test.failed.count(), 1);
    QCOMPARE(test.error().code, u"NoSuchVectorIndex"_s);
}

void TestPlaceResolver::deniedIndexIsOpenedByItsName()
{
    Resolving test;
    test.service.network.expect(listing(answer(bucketsBody({u"rag"_s}))));
    test.service.network.expect(on("POST", "getVectorIndex", refusal(403, "AccessDenied")));
    test.resolver.resolve(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.index().name, u"articles"_s);
    QVERIFY(!test.index().dimension);
}

void TestPlaceResolver::brokenConnectionFailsAtOnce()
{
    Resolving test;
    Exchange refusedConnection;
    refusedConnection.failure = QNetworkReply::ConnectionRefusedError;
    refusedConnection.status = 0;
    test.service.network.expect(listing(refusedConnection));
    test.resolver.resolve(u"rag"_s);
    QTRY_COMPARE(test.failed.count(), 1);
    QCOMPARE(test.error().kind, ApiError::Kind::Offline);
    QCOMPARE(test.service.network.sent().size(), 1);
}

void TestPlaceResolver::onlyTheIndex()
{
    Resolving test;
    test.service.network.expect(on("POST", "getVectorIndex", answer(articles)));
    BucketInfo bucket;
    bucket.name = u"rag"_s;
    test.resolver.resolveIndex(bucket, u"articles"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.index().status, u"enable"_s);
}

void TestPlaceResolver::anotherWishEndsTheFirst()
{
    Resolving test;
    test.service.network.expect(listing(silence()));
    test.service.network.expect(listing(answer(bucketsBody({u"media"_s}))));
    test.resolver.resolve(u"rag"_s);
    QTRY_COMPARE(test.service.network.sent().size(), 1);
    test.resolver.resolve(u"media"_s);
    QTRY_COMPARE(test.resolved.count(), 1);
    QCOMPARE(test.bucket().name, u"media"_s);
    QCOMPARE(test.service.network.aborted(), 1);
}

void TestPlaceResolver::cancelledSaysNothing()
{
    Resolving test;
    test.service.network.expect(listing(silence()));
    test.resolver.resolve(u"rag"_s);
    QTRY_COMPARE(test.service.network.sent().size(), 1);
    test.resolver.cancel();
    QCOMPARE(test.service.network.aborted(), 1);
    QTest::qWait(20);
    QCOMPARE(test.resolved.count() + test.failed.count(), 0);
}

} // namespace vb

QTEST_GUILESS_MAIN(vb::TestPlaceResolver)
#include "tst_placeresolver.moc"
