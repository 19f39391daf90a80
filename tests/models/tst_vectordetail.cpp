#include "fakeclient.h"
#include "vectordetail.h"

#include <QSignalSpy>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

using State = VectorDetail::State;

namespace {

QByteArray vectors(const QByteArray &items)
{
    return R"({"vectors":[)" + items + "]}";
}

//! A detail of one index on a scripted network.
struct Inspecting : FakeClient
{
    VectorDetail detail{&client};
    QSignalSpy changes{&detail, &VectorDetail::changed};

    void expect(const QByteArray &items) { network.expect(answer(200, vectors(items))); }
    void load(const QByteArray &key, const QString &indexName = u"articles"_s)
    {
        IndexInfo info;
        info.name = indexName;
        info.dimension = 2;
        detail.load(index(indexName), info, key);
    }
};

} // namespace

class TestVectorDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDetailIsEmpty();
    void asksForOneKeyWithDataAndMetadata();
    void holdsDataMetadataAndTheRawItem();
    void anAbsentVectorIsMissing();
    void anotherKeyInTheAnswerIsNoAnswer();
    void theAskedKeyIsFoundAmongOthers();
    void absentMembersAreAbsent();
    void dataThatIsNotNumbersIsAProblemNotAFailure();
    void severalNamedFieldsAreKept();
    void anErrorIsKeptWhole();
    void retryAsksAgainAfterAFailure();
    void retryAsksAgainForAMissingKey();
    void retryDoesNothingWhenLoaded();
    void theLatestLoadWins();
    void theLastVectorStaysWhileTheNextLoads();
    void theLastVectorGoesWhenTheNextFails();
    void aVectorOfAnotherIndexDoesNotStay();
    void theSameKeyLoadsAgain();
    void clearCancelsAndEmpties();
    void aRetryIsSaidAndForgotten();
    void deletionCancels();
};

void TestVectorDetail::aNewDetailIsEmpty()
{
    const Inspecting it;
    QCOMPARE(it.detail.state(), State::Empty);
    QCOMPARE(it.detail.shownKey(), QByteArray());
}

void TestVectorDetail::asksForOneKeyWithDataAndMetadata()
{
    Inspecting it;
    it.expect(R"({"key":"a"})");
    it.load("a");
    QCOMPARE(it.detail.state(), State::Loading);
    QCOMPARE(it.detail.key(), "a"_ba);
    QCOMPARE(it.detail.indexRef(), FakeClient::index());
    QCOMPARE(it.detail.indexInfo().dimension, std::optional<int>(2));
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(it.network.sent().size(), 1);
    QCOMPARE(it.network.sent()[0].method, "POST"_ba);
    QCOMPARE(it.network.sent()[0].url.query(), u"getVectors"_s);
    const QJsonObject body = QJsonDocument::fromJson(it.network.sent()[0].body).object();
    QCOMPARE(body.value(u"indexName").toString(), u"articles"_s);
    QCOMPARE(body.value(u"keys").toArray(), QJsonArray{u"a"_s});
    QCOMPARE(body.value(u"returnData").toBool(), true);
    QCOMPARE(body.value(u"returnMetadata").toBool(), true);
}

void TestVectorDetail::holdsDataMetadataAndTheRawItem()
{
    Inspecting it;
    const QByteArray item = R"({"key":"a","data":{"float32":[0.5,-0.0]},"metadata":{"n":9007199254740993},"x":1})";
    it.expect(item);
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(it.detail.shownKey(), "a"_ba);
    QCOMPARE(it.detail.record().raw, item);
    QCOMPARE(it.detail.record().metadata.value_or("absent"), R"({"n":9007199254740993})"_ba);
    QCOMPARE(it.detail.fields().size(), 1);
    QCOMPARE(it.detail.fields()[0].name, u"float32"_s);
    QCOMPARE(it.detail.fields()[0].values, (std::vector<float>{0.5F, -0.F}));
    QVERIFY(std::signbit(it.detail.fields()[0].values[1]));
    QCOMPARE(it.detail.dataProblem(), QString());
}

void TestVectorDetail::anAbsentVectorIsMissing()
{
    Inspecting it;
    it.expect({});
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Missing);
    QCOMPARE(it.detail.key(), "a"_ba);
    QCOMPARE(it.detail.shownKey(), QByteArray());
}

void TestVectorDetail::anotherKeyInTheAnswerIsNoAnswer()
{
    Inspecting it;
    it.expect(R"({"key":"A","data":{"float32":[1]}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Missing);
    QVERIFY(it.detail.fields().isEmpty());
}

void TestVectorDetail::theAskedKeyIsFoundAmongOthers()
{
    Inspecting it;
    it.expect(R"({"key":"b"},{"key":"a","metadata":{}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(it.detail.shownKey(), "a"_ba);
    QVERIFY(it.detail.record().metadata.has_value());
}

void TestVectorDetail::absentMembersAreAbsent()
{
    Inspecting it;
    it.expect(R"({"key":"a"})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QVERIFY(!it.detail.record().data.has_value());
    QVERIFY(!it.detail.record().metadata.has_value());
    QVERIFY(it.detail.fields().isEmpty());
    QCOMPARE(it.detail.dataProblem(), QString());
}

void TestVectorDetail::dataThatIsNotNumbersIsAProblemNotAFailure()
{
    Inspecting it;
    it.expect(R"({"key":"a","data":{"float32":["x"]},"metadata":{"m":1}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QVERIFY(!it.detail.dataProblem().isEmpty());
    QVERIFY(it.detail.fields().isEmpty());
    QCOMPARE(it.detail.record().data.value_or(""), R"({"float32":["x"]})"_ba);
    QCOMPARE(it.detail.record().metadata.value_or(""), R"({"m":1})"_ba);
}

void TestVectorDetail::severalNamedFieldsAreKept()
{
    Inspecting it;
    it.expect(R"({"key":"a","data":{"title":[1],"body":[2,3]}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(it.detail.fields().size(), 2);
    QCOMPARE(it.detail.fields()[1].name, u"body"_s);
    QCOMPARE(it.detail.fields()[1].values, (std::vector<float>{2, 3}));
}

void TestVectorDetail::anErrorIsKeptWhole()
{
    Inspecting it;
    it.network.expect(FakeClient::error(403, "AccessDenied"));
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Failed);
    QCOMPARE(it.detail.error().kind, ApiError::Kind::Denied);
    QCOMPARE(it.detail.error().code, u"AccessDenied"_s);
    QCOMPARE(it.detail.error().requestId, u"R1"_s);
    QCOMPARE(it.network.sent().size(), 1);
}

void TestVectorDetail::retryAsksAgainAfterAFailure()
{
    Inspecting it;
    it.network.expect(FakeClient::error(403, "AccessDenied"));
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Failed);
    it.expect(R"({"key":"a"})");
    it.detail.retry();
    QCOMPARE(it.detail.state(), State::Loading);
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QVERIFY(it.detail.error().code.isEmpty());
}

void TestVectorDetail::retryAsksAgainForAMissingKey()
{
    Inspecting it;
    it.expect({});
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Missing);
    it.expect(R"({"key":"a"})");
    it.detail.retry();
    QTRY_COMPARE(it.detail.state(), State::Loaded);
}

void TestVectorDetail::retryDoesNothingWhenLoaded()
{
    Inspecting it;
    it.detail.retry();
    QCOMPARE(it.detail.state(), State::Empty);
    it.expect(R"({"key":"a"})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    it.detail.retry();
    QCOMPARE(it.detail.state(), State::Loaded);
}

void TestVectorDetail::theLatestLoadWins()
{
    Inspecting it;
    it.network.expect(FakeClient::hanging());
    it.expect(R"({"key":"b"})");
    it.load("a");
    QTRY_COMPARE(it.network.sent().size(), 1);
    it.load("b");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(it.detail.shownKey(), "b"_ba);
    QCOMPARE(it.network.aborted(), 1);
}

void TestVectorDetail::theLastVectorStaysWhileTheNextLoads()
{
    Inspecting it;
    it.expect(R"({"key":"a","data":{"float32":[1]}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    it.expect({});
    it.load("b");
    QCOMPARE(it.detail.state(), State::Loading);
    QCOMPARE(it.detail.key(), "b"_ba);
    QCOMPARE(it.detail.shownKey(), "a"_ba);
    QCOMPARE(it.detail.fields().size(), 1);
    QTRY_COMPARE(it.detail.state(), State::Missing);
    QCOMPARE(it.detail.shownKey(), QByteArray());
    QVERIFY(it.detail.fields().isEmpty());
}

void TestVectorDetail::theLastVectorGoesWhenTheNextFails()
{
    Inspecting it;
    it.expect(R"({"key":"a","data":{"float32":[1]}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    it.network.expect(FakeClient::error(403, "AccessDenied"));
    it.load("b");
    QTRY_COMPARE(it.detail.state(), State::Failed);
    QCOMPARE(it.detail.shownKey(), QByteArray());
    QVERIFY(it.detail.fields().isEmpty());
}

void TestVectorDetail::aVectorOfAnotherIndexDoesNotStay()
{
    Inspecting it;
    it.expect(R"({"key":"a","data":{"float32":[1]}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    it.network.expect(FakeClient::hanging());
    it.load("a", u"images"_s);
    QCOMPARE(it.detail.shownKey(), QByteArray());
    QVERIFY(it.detail.fields().isEmpty());
}

void TestVectorDetail::theSameKeyLoadsAgain()
{
    Inspecting it;
    it.expect(R"({"key":"a","metadata":{"v":1}})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    it.expect(R"({"key":"a","metadata":{"v":2}})");
    it.load("a");
    QCOMPARE(it.detail.state(), State::Loading);
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(it.detail.record().metadata.value_or(""), R"({"v":2})"_ba);
}

void TestVectorDetail::clearCancelsAndEmpties()
{
    Inspecting it;
    it.network.expect(FakeClient::hanging());
    it.load("a");
    QTRY_COMPARE(it.network.sent().size(), 1);
    it.changes.clear();
    it.detail.clear();
    QCOMPARE(it.detail.state(), State::Empty);
    QCOMPARE(it.detail.key(), QByteArray());
    QCOMPARE(it.changes.count(), 1);
    QTRY_COMPARE(it.network.aborted(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(it.detail.state(), State::Empty);
}

void TestVectorDetail::aRetryIsSaidAndForgotten()
{
    Inspecting it;
    QList<int> attempts;
    connect(&it.detail, &VectorDetail::changed, &it.detail, [&] { attempts.append(it.detail.retryNotice().attempt); });
    it.network.expect(FakeClient::error(503, "ServiceUnavailable"));
    it.network.expect(FakeClient::answer(0));
    it.expect(R"({"key":"a"})");
    it.load("a");
    QTRY_COMPARE(it.detail.state(), State::Loaded);
    QCOMPARE(attempts, (QList<int>{0, 2, 3, 0}));
    QVERIFY(it.network.isDone());
}

void TestVectorDetail::deletionCancels()
{
    FakeClient fake;
    fake.network.expect(FakeClient::hanging());
    auto detail = std::make_unique<VectorDetail>(&fake.client);
    detail->load(FakeClient::index(), {}, "a");
    QTRY_COMPARE(fake.network.sent().size(), 1);
    detail.reset();
    QTRY_COMPARE(fake.network.aborted(), 1);
}

QTEST_GUILESS_MAIN(TestVectorDetail)
#include "tst_vectordetail.moc"
