#include "answers.h"
#include "bucketmodel.h"
#include "printmodel.h"
#include "testclient.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using Kind = PagedTableModel::CellKind;
using State = PagedTableModel::State;

//! Buckets as a table; the paging rules have a test of their own.
class BucketModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bucketsAreShown();
    void pagesAreAskedByMarker();
    void whatTheServiceLeavesOutIsMissing();
    void hostileNamesAreMadeVisible();
    void anInternalProfileShowsTheInternalEndpoint();
    void aPrefixBelongsToItsListing();
    void duplicateNamesAreRows();
    void pinnedBucketsComeFirstAndOnce();
    void pinnedBucketsStayWhereListingIsDenied();
    void aPinnedBucketThatWasDeletedIsGone();
};

void BucketModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void BucketModelTest::bucketsAreShown()
{
    TestClient service;
    BucketModel model(&service.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    service.network.expect(answer(bucketsBody({u"media"_s, u"rag-prod"_s})));
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(printHeader(model), u"Name | Region | Created | Endpoint | ARN"_s);
    QCOMPARE(printModel(model),
             u"media | cn-hangzhou | 5/12/26 10:00 AM | cn-hangzhou.oss-vectors.aliyuncs.com"
             " | acs:ossvector:cn-hangzhou:100:media\n"
             "rag-prod | cn-hangzhou | 5/12/26 10:00 AM | cn-hangzhou.oss-vectors.aliyuncs.com"
             " | acs:ossvector:cn-hangzhou:100:rag-prod"_s);
    QCOMPARE(model.index(1, BucketModel::Created).data(PagedTableModel::ExactTextRole).toString(),
             u"2026-05-12T10:00:00.000Z"_s);
    QCOMPARE(model.index(1, BucketModel::Created).data(PagedTableModel::KindRole).value<Kind>(), Kind::Time);
    QCOMPARE(model.bucketAt(1).ref().accountId, u"100"_s);
}

void BucketModelTest::pinnedBucketsComeFirstAndOnce()
{
    TestClient service;
    BucketModel model(&service.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    BucketInfo rag;
    rag.name = u"rag"_s;
    BucketInfo unlisted;
    unlisted.name = u"unlisted"_s;
    model.setPinned({rag, unlisted});
    service.network.expect(answer(bucketsBody({u"media"_s, u"rag"_s})));
    model.reload();
    QCOMPARE(model.rowCount(), 2); // before any answer
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.bucketAt(0).name, u"rag"_s);
    QCOMPARE(model.bucketAt(0).accountId, u"100"_s); // as the listing says
    QCOMPARE(model.bucketAt(1).name, u"unlisted"_s);
    QCOMPARE(model.bucketAt(1).accountId, QString());
    QCOMPARE(model.bucketAt(2).name, u"media"_s);
}

void BucketModelTest::pinnedBucketsStayWhereListingIsDenied()
{
    TestClient service;
    BucketModel model(&service.client);
    BucketInfo rag;
    rag.name = u"rag"_s;
    model.setPinned({rag});
    service.network.expect(refusal(403, "AccessDenied"));
    model.reload();
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.bucketAt(0).name, u"rag"_s);
}

void BucketModelTest::aPinnedBucketThatWasDeletedIsGone()
{
    TestClient service;
    BucketModel model(&service.client);
    BucketInfo rag;
    rag.name = u"rag"_s;
    model.setPinned({rag});
    service.network.expect(answer(bucketsBody({})));
    service.network.expect(answer(bucketsBody({})));
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    model.removeBucket(u"rag"_s);
    QCOMPARE(model.rowCount(), 0);
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 0);
}

void BucketModelTest::pagesAreAskedByMarker()
{
    TestClient service;
    BucketModel model(&service.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    service.network.expect(answer(bucketsBody({u"a"_s, u"b"_s}, "b")));
    service.network.expect(answer(bucketsBody({u"c"_s})));
    model.reload();
    QTRY_COMPARE(model.state(), State::Ready);
    model.fetchMore({});
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(sentText(service.network.sent().at(0), "marker"), QByteArray());
    QCOMPARE(sentText(service.network.sent().at(1), "marker"), "b"_ba);
}

void BucketModelTest::whatTheServiceLeavesOutIsMissing()
{
    TestClient service;
    BucketModel model(&service.client);
    service.network.expect(
        answer(R"({"ListAllMyBucketsResult":{"Buckets":[{"Name":"bare","CreationDate":"long ago"}]}})"));
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(printModel(model), u"bare |  | long ago |  | "_s);
    QCOMPARE(model.index(0, BucketModel::Arn).data(PagedTableModel::KindRole).value<Kind>(), Kind::Missing);
    QCOMPARE(model.index(0, BucketModel::Created).data(PagedTableModel::KindRole).value<Kind>(), Kind::Text);
}

void BucketModelTest::hostileNamesAreMadeVisible()
{
    TestClient service;
    BucketModel model(&service.client);
    service.network.expect(answer(R"({"ListAllMyBucketsResult":{"Buckets":[{"Name":"<b>a\n\u202eb"}]}})"));
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    const QModelIndex name = model.index(0, BucketModel::Name);
    QCOMPARE(name.data().toString(), u"<b>a\u21b5\u27e8U+202E\u27e9b"_s);
    QCOMPARE(name.data(PagedTableModel::ExactTextRole).toString(), u"<b>a\n\u202eb"_s);
}

void BucketModelTest::anInternalProfileShowsTheInternalEndpoint()
{
    FakeNetwork network;
    Profile profile = testProfile();
    profile.internalEndpoint = true;
    VectorClient client(profile, testCredentials(), &network);
    BucketModel model(&client);
    network.expect(answer(bucketsBody({u"a"_s})));
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.index(0, BucketModel::Endpoint).data().toString(),
             u"cn-hangzhou-internal.oss-vectors.aliyuncs.com"_s);
}

void BucketModelTest::aPrefixBelongsToItsListing()
{
    TestClient service;
    BucketModel model(&service.client);
    service.network.setHandler(
        [](const FakeNetwork::Sent &sent) { return answer(bucketsBody({u"x"_s}, sentText(sent, "marker") + 'm')); });
    model.setPrefix(u"one"_s);
    model.reload();
    QTRY_COMPARE(model.state(), State::Ready);
    model.setPrefix(u"two"_s);
    model.fetchMore({});
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(sentText(service.network.sent().at(1), "prefix"), "one"_ba); // the marker is of that listing
    model.reload();
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(sentText(service.network.sent().at(2), "prefix"), "two"_ba);
}

void BucketModelTest::duplicateNamesAreRows()
{
    TestClient service;
    BucketModel model(&service.client);
    service.network.expect(answer(bucketsBody({u"a"_s, u"a"_s}, "m")));
    service.network.expect(answer(bucketsBody({u"a"_s})));
    model.reload();
    model.loadAll();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 3); // what the service says
}

QTEST_GUILESS_MAIN(BucketModelTest)
#include "tst_bucketmodel.moc"
