#include "answers.h"
#include "printmodel.h"
#include "testclient.h"
#include "vectormodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using Kind = PagedTableModel::CellKind;
using State = PagedTableModel::State;
using Vectors = QList<QPair<QByteArray, QByteArray>>;

//! Keys and metadata as a table that grows columns.
class VectorModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theRequestAsksForNoData();
    void columnsAreTheUnionOfTheRows();
    void columnsComeBeforeTheRowsThatNeedThem();
    void valuesAreToldApart();
    void namesAreComparedAsText();
    void theLastOfDuplicateNamesIsShown();
    void keysStayExact();
    void brokenMetadataHasNoColumns();
    void fieldsBeyondTheLimitAreCounted();
    void aRefusedPageTeachesNoColumns();
    void reloadForgetsColumns();
    void aSlotMayReloadWhenColumnsCome();
    void aSlotMayStopWhenColumnsCome();
    void aSlotMayReadWhenColumnsCome();

private:
    void load(const Vectors &vectors, const QByteArray &token = {});
    void loadMore(const Vectors &vectors, const QByteArray &token = {});
    QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role);
    }
    Kind kindAt(int row, int column) const { return at(row, column, VectorModel::KindRole).value<Kind>(); }

    std::unique_ptr<TestClient> m_service;
    std::unique_ptr<VectorModel> m_model;
};

void VectorModelTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_service = std::make_unique<TestClient>();
    IndexInfo index;
    index.name = u"articles"_s;
    m_model = std::make_unique<VectorModel>(&m_service->client, BucketRef{u"rag"_s, {}, {}, {}, {}}, index);
    auto *tester = new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                m_model.get());
    tester->setUseFetchMore(false);
}

void VectorModelTest::cleanup()
{
    m_model.reset();
    m_service.reset();
}

void VectorModelTest::load(const Vectors &vectors, const QByteArray &token)
{
    m_service->network.expect(answer(vectorsBody(vectors, token)));
    m_model->reload();
    QTRY_VERIFY(m_model->state() != State::Loading);
}

void VectorModelTest::loadMore(const Vectors &vectors, const QByteArray &token)
{
    m_service->network.expect(answer(vectorsBody(vectors, token)));
    m_model->loadMore();
    QTRY_VERIFY(m_model->state() != State::Loading);
}

void VectorModelTest::theRequestAsksForNoData()
{
    load({{"k", {}}}, "t1");
    loadMore({{"l", {}}});
    QCOMPARE(m_service->network.sent().size(), 2);
    const FakeNetwork::Sent &sent = m_service->network.sent().at(1);
    QCOMPARE(sent.query(), "listVectors"_ba);
    QCOMPARE(sentText(sent, "indexName"), "articles"_ba);
    QCOMPARE(sentText(sent, "nextToken"), "t1"_ba);
    QVERIFY(sent.body.contains(R"("returnMetadata":true)"));
    QVERIFY(!sent.body.contains(R"("returnData":true)"));
    QCOMPARE(m_model->ref().place(), u"rag/articles"_s);
}

void VectorModelTest::columnsAreTheUnionOfTheRows()
{
    load({{"a", R"({"title":"One","year":2026})"}, {"b", {}}, {"c", R"({"year":1984,"tags":["x","y"]})"}}, "t1");
    QCOMPARE(printHeader(*m_model), u"Key | title | year | tags"_s);
    QCOMPARE(printModel(*m_model),
             u"a | One | 2,026 | \n"
             "b |  |  | \n"
             "c |  | 1,984 | 2 item(s)"_s);
    loadMore({{"d", R"({"z":true,"title":"Two","a":{"b":1}})"}});
    QCOMPARE(m_model->fieldNames(), (QStringList{u"title"_s, u"year"_s, u"tags"_s, u"z"_s, u"a"_s}));
    QCOMPARE(printModel(*m_model),
             u"a | One | 2,026 |  |  | \n"
             "b |  |  |  |  | \n"
             "c |  | 1,984 | 2 item(s) |  | \n"
             "d | Two |  |  | true | {\u2026}"_s);
    QVERIFY(!m_model->hasMoreFields());
}

void VectorModelTest::columnsComeBeforeTheRowsThatNeedThem()
{
    QStringList events;
    connect(m_model.get(), &QAbstractItemModel::columnsInserted, this,
            [&](const QModelIndex &, int first, int last) { events.append(u"columns %1-%2"_s.arg(first).arg(last)); });
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) { events.append(u"rows %1-%2"_s.arg(first).arg(last)); });
    load({{"a", R"({"x":1,"y":2})"}, {"b", R"({"x":1})"}}, "t1");
    loadMore({{"c", R"({"y":1})"}}, "t2");
    loadMore({{"d", R"({"z":1})"}});
    QCOMPARE(events, (QStringList{u"columns 1-2"_s, u"rows 0-1"_s, u"rows 2-2"_s, u"columns 3-3"_s, u"rows 3-3"_s}));
}

void VectorModelTest::valuesAreToldApart()
{
    load({{"a", R"({"v":null,"w":"","n":9007199254740993,"o":{"p":[1, 2.50]}})"}, {"b", "{}"}});
    QCOMPARE(kindAt(0, 1), Kind::Null);
    QCOMPARE(at(0, 1).toString(), u"null"_s);
    QCOMPARE(kindAt(0, 2), Kind::EmptyText);
    QCOMPARE(at(0, 2).toString(), u"\"\""_s);
    QCOMPARE(at(0, 2, VectorModel::ExactTextRole).toString(), QString());
    QCOMPARE(kindAt(0, 3), Kind::Number);
    QCOMPARE(at(0, 3).toString(), u"9007199254740993"_s);
    QCOMPARE(kindAt(0, 4), Kind::Object);
    QCOMPARE(at(0, 4, VectorModel::ExactTextRole).toString(), uR"({"p":[1, 2.50]})"_s);
    QCOMPARE(at(0, 4, VectorModel::RawRole).toByteArray(), R"({"p":[1, 2.50]})"_ba);
    QCOMPARE(kindAt(1, 1), Kind::Missing);
    QCOMPARE(at(1, 1).toString(), QString());
    QVERIFY(at(1, 1, VectorModel::RawRole).toByteArray().isNull());
}

void VectorModelTest::namesAreComparedAsText()
{
    load({{"a", R"({"caf\u00e9":1})"},
          {"b", R"({"café":2})"},
          {"c", R"({"a\\b":3})"},
          {"d", R"({"a\b":4})"},
          {"e", R"({"":5,"line\nbreak":6})"}});
    QCOMPARE(m_model->fieldNames(), (QStringList{u"café"_s, uR"(a\b)"_s, u"a\b"_s, QString(), u"line\nbreak"_s}));
    QCOMPARE(printHeader(*m_model), u"Key | café | a\\b | a\u27e8BS\u27e9 | \"\" | line\u21b5break"_s);
    QCOMPARE(m_model->headerData(5, Qt::Horizontal, VectorModel::ExactTextRole).toString(), u"line\nbreak"_s);
    QCOMPARE(printModel(*m_model),
             u"a | 1 |  |  |  | \n"
             "b | 2 |  |  |  | \n"
             "c |  | 3 |  |  | \n"
             "d |  |  | 4 |  | \n"
             "e |  |  |  | 5 | 6"_s);
}

void VectorModelTest::theLastOfDuplicateNamesIsShown()
{
    load({{"a", R"({"x":1,"x":2})"}});
    QCOMPARE(printHeader(*m_model), u"Key | x"_s);
    QCOMPARE(at(0, 1).toString(), u"2"_s);
    QCOMPARE(at(0, 0, VectorModel::MetadataRole).toByteArray(), R"({"x":1,"x":2})"_ba); // both are there
}

void VectorModelTest::keysStayExact()
{
    load({{R"(line\nbreak \u202e<b>)", {}}, {"\xe8\x89\xb2 \xf0\x9f\x98\x80", "{}"}});
    QCOMPARE(at(0, 0).toString(), u"line\u21b5break \u27e8U+202E\u27e9<b>"_s);
    QCOMPARE(at(0, 0, VectorModel::ExactTextRole).toString(), u"line\nbreak \u202e<b>"_s);
    QCOMPARE(at(0, 0, VectorModel::KeyRole).toByteArray(), "line\nbreak \xe2\x80\xae<b>"_ba);
    QVERIFY(at(0, 0, VectorModel::MetadataRole).toByteArray().isNull());
    QCOMPARE(at(1, 0).toString(), u"色 \U0001f600"_s);
    QCOMPARE(m_model->metadataAt(1), "{}"_ba);
    QCOMPARE(m_model->rowOfKey("\xe8\x89\xb2 \xf0\x9f\x98\x80"), 1);
    QCOMPARE(m_model->rowOfKey("line"), -1);
}

void VectorModelTest::brokenMetadataHasNoColumns()
{
    load({{"a", "[1,2]"}, {"b", R"("text")"}, {"c", R"({"x":1})"}});
    QCOMPARE(printHeader(*m_model), u"Key | x"_s);
    QCOMPARE(kindAt(0, 1), Kind::Missing);
    QCOMPARE(m_model->metadataAt(0), "[1,2]"_ba);
}

void VectorModelTest::fieldsBeyondTheLimitAreCounted()
{
    QList<QByteArray> members;
    for (int i = 0; i < VectorModel::maximumFields + 5; ++i)
        members.append("\"f" + QByteArray::number(i) + "\":" + QByteArray::number(i));
    const QByteArray metadata = '{' + members.join(',') + '}';
    load({{"a", metadata}, {"b", metadata}});
    QCOMPARE(m_model->columnCount(), 1 + VectorModel::maximumFields);
    QVERIFY(m_model->hasMoreFields());
    QCOMPARE(at(1, VectorModel::maximumFields).toString(), u"255"_s);
    load({{"a", "{}"}});
    QVERIFY(!m_model->hasMoreFields());
}

void VectorModelTest::aRefusedPageTeachesNoColumns()
{
    load({{"a", R"({"x":1})"}}, "t1");
    loadMore({{"b", R"({"y":1})"}}, "t1");
    QCOMPARE(m_model->state(), State::Failed);
    QCOMPARE(m_model->error().kind, ApiError::Kind::RepeatedToken);
    QCOMPARE(m_model->error().place, u"rag/articles"_s);
    QCOMPARE(printHeader(*m_model), u"Key | x"_s);
}

void VectorModelTest::reloadForgetsColumns()
{
    load({{"a", R"({"x":1})"}});
    load({{"a", R"({"y":1})"}});
    QCOMPARE(printHeader(*m_model), u"Key | y"_s);
    QCOMPARE(at(0, 1).toString(), u"1"_s);
}

void VectorModelTest::aSlotMayReloadWhenColumnsCome()
{
    QObject context;
    connect(m_model.get(), &QAbstractItemModel::columnsInserted, &context, [&] {
        m_model->disconnect(&context);
        m_model->reload();
    });
    m_service->network.expect(answer(vectorsBody({{"a", R"({"x":1})"}}, "t1")));
    m_service->network.expect(answer(vectorsBody({{"b", R"({"y":2})"}})));
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QCOMPARE(printHeader(*m_model), u"Key | y"_s);
    QCOMPARE(printModel(*m_model), u"b | 2"_s);
}

void VectorModelTest::aSlotMayStopWhenColumnsCome()
{
    connect(m_model.get(), &QAbstractItemModel::columnsInserted, m_model.get(), [&] { m_model->stop(); });
    load({{"a", R"({"x":1})"}}, "t1");
    QCOMPARE(m_model->state(), State::Ready);
    QCOMPARE(m_model->rowCount(), 0);
    loadMore({{"a", R"({"x":1})"}}, "t1"); // the same page again, since it counts as not come
    QCOMPARE(printModel(*m_model), u"a | 1"_s);
    QCOMPARE(sentText(m_service->network.sent().at(1), "nextToken"), QByteArray());
}

void VectorModelTest::aSlotMayReadWhenColumnsCome()
{
    load({{"a", R"({"x":1})"}}, "t1");
    QCOMPARE(at(0, 1).toString(), u"1"_s); // and is remembered with one field
    QList<Kind> kinds;
    const auto read = [&] { kinds.append(kindAt(0, m_model->columnCount() - 1)); };
    connect(m_model.get(), &QAbstractItemModel::columnsAboutToBeInserted, this, read);
    connect(m_model.get(), &QAbstractItemModel::columnsInserted, this, read);
    loadMore({{"b", R"({"y":2})"}});
    QCOMPARE(kinds, (QList<Kind>{Kind::Number, Kind::Missing}));
    QCOMPARE(printModel(*m_model), u"a | 1 | \nb |  | 2"_s);
}

QTEST_GUILESS_MAIN(VectorModelTest)
#include "tst_vectormodel.moc"
