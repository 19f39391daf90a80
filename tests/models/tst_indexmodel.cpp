#include "answers.h"
#include "indexmodel.h"
#include "printmodel.h"
#include "testclient.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using Kind = PagedTableModel::CellKind;
using State = PagedTableModel::State;

//! Indexes as a table; the paging rules have a test of their own.
class IndexModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void indexesAreShown();
    void unusualIndexesAreRowsToo();
    void theRequestNamesBucketAndPrefix();
    void aRemovedIndexLeaves();
    void anIndexCanBeRemovedWhileLoading();

private:
    void load(const QByteArray &body);

    std::unique_ptr<TestClient> m_service;
    std::unique_ptr<IndexModel> m_model;
};

void IndexModelTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_service = std::make_unique<TestClient>();
    m_model = std::make_unique<IndexModel>(&m_service->client, BucketRef{u"rag"_s, {}, {}, {}, {}});
    auto *tester = new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                m_model.get());
    tester->setUseFetchMore(false);
}

void IndexModelTest::cleanup()
{
    m_model.reset();
    m_service.reset();
}

void IndexModelTest::load(const QByteArray &body)
{
    m_service->network.expect(answer(body));
    m_model->reload();
    QTRY_VERIFY(m_model->state() != State::Loading);
}

void IndexModelTest::indexesAreShown()
{
    load(indexesBody({u"articles"_s, u"images"_s}));
    QCOMPARE(printHeader(*m_model),
             u"Name | Dimension | Metric | Data type | Status | Non-filterable keys | Created"_s);
    QCOMPARE(printModel(*m_model),
             u"articles | 4 | cosine | float32 | enable | text | 5/12/26 10:00 AM\n"
             "images | 4 | cosine | float32 | enable | text | 5/12/26 10:00 AM"_s);
    QCOMPARE(m_model->index(0, IndexModel::Dimension).data(PagedTableModel::KindRole).value<Kind>(), Kind::Number);
    QVERIFY(m_model->indexAt(0).isReady());
}

void IndexModelTest::unusualIndexesAreRowsToo()
{
    load(R"({"indexes":[
        {"indexName":"wide","dimension":4096,"distanceMetric":"euclidean","status":"creating",
         "metadata":{"nonFilterableMetadataKeys":["a","b"]}},
        {"indexName":"mixed","mode":"fusion","schemaConfiguration":{"fields":[]},"status":"enable"},
        {"indexName":"later","dataType":"float16","distanceMetric":"hyperbolic","status":"thinking","dimension":1}]})");
    QCOMPARE(printModel(*m_model),
             u"wide | 4,096 | euclidean |  | creating | a, b | \n"
             "mixed | fusion |  |  | enable |  | \n"
             "later | 1 | hyperbolic | float16 | thinking |  | "_s);
    const QModelIndex wide = m_model->index(0, IndexModel::Dimension);
    QCOMPARE(wide.data(PagedTableModel::ExactTextRole).toString(), u"4096"_s);
    const QModelIndex mixed = m_model->index(1, IndexModel::Dimension);
    QCOMPARE(mixed.data(PagedTableModel::KindRole).value<Kind>(), Kind::Missing);
    QCOMPARE(mixed.data(PagedTableModel::ExactTextRole).toString(), QString());
}

void IndexModelTest::theRequestNamesBucketAndPrefix()
{
    m_model->setPrefix(u"art"_s);
    load(indexesBody({}));
    const FakeNetwork::Sent &sent = m_service->network.sent().constFirst();
    QCOMPARE(sent.query(), "listVectorIndexes"_ba);
    QCOMPARE(sent.url.path(), u"/rag/"_s);
    QCOMPARE(sentText(sent, "prefix"), "art"_ba);
    QVERIFY(sent.body.contains("\"maxResults\":500"));
}

void IndexModelTest::aRemovedIndexLeaves()
{
    load(indexesBody({u"a"_s, u"b"_s, u"c"_s}, "t"));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->removeIndex(u"b"_s);
    m_model->removeIndex(u"unknown"_s);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 1);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->indexAt(1).name, u"c"_s);
    QCOMPARE(m_model->state(), State::Ready);
}

void IndexModelTest::anIndexCanBeRemovedWhileLoading()
{
    load(indexesBody({u"a"_s, u"b"_s}, "t"));
    m_service->network.expect(answer(indexesBody({u"c"_s})));
    m_model->loadMore();
    m_model->removeIndex(u"a"_s);
    QTRY_COMPARE(m_model->state(), State::Complete);
    QCOMPARE(m_model->indexAt(0).name, u"b"_s);
    QCOMPARE(m_model->indexAt(1).name, u"c"_s);
    QCOMPARE(m_model->rowCount(), 2);
}

QTEST_GUILESS_MAIN(IndexModelTest)
#include "tst_indexmodel.moc"
