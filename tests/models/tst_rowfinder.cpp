#include "rowfinder.h"

#include "findquery.h"

#include "answers.h"
#include "testclient.h"
#include "vectormodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

using Rows = std::vector<int>;

//! A model whose first page has some vectors, and whose second page more.
struct Scene
{
    Scene()
    {
        service.network.setHandler([this](const FakeNetwork::Sent &sent) {
            return sentText(sent, "nextToken").isEmpty() ? answer(vectorsBody(first, "more"))
                                                         : answer(vectorsBody(second));
        });
        IndexInfo info;
        info.name = u"articles"_s;
        model = std::make_unique<VectorModel>(&service.client, BucketRef{u"rag"_s, {}, {}, {}, {}}, info);
        finder.setModel(model.get());
        model->reload();
    }
    Rows found(const QString &text)
    {
        finder.setMatcher(readFindQuery(text).matcher());
        return QTest::qWaitFor([this] { return !finder.isRunning(); }) ? finder.rows() : Rows{-1};
    }

    TestClient service;
    QList<QPair<QByteArray, QByteArray>> first{{"Alex", "{\"section\":\"haskell\",\"title\":\"a \\\"quoted\\\" one\"}"},
                                               {"gpicview", R"({"section":"graphics"})"},
                                               {"übung", "{\"title\":\"\\u4e2d\\u6587\"}"},
                                               {"none", QByteArray()}};
    QList<QPair<QByteArray, QByteArray>> second{{"late-alex", R"({})"}};
    std::unique_ptr<VectorModel> model;
    RowFinder finder;
};

} // namespace

class TestRowFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInKeysAndMetadata_data();
    void findsInKeysAndMetadata();
    void rowsThatComeAreLookedThrough();
    void rowsThatGoAreForgotten();
    void nothingIsFoundWithoutText();
    void goesRoundFromRowToRow();
    void theWindowIsNotStoppedMeanwhile();
    void rowsAreThoseThatAreShown();
};

void TestRowFinder::findsInKeysAndMetadata_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("rows");
    QTest::addRow("key, other case") << u"ALEX"_s << QList<int>{0};
    QTest::addRow("value") << u"graph"_s << QList<int>{1};
    QTest::addRow("name of a field") << u"section"_s << QList<int>{0, 1};
    QTest::addRow("beyond ASCII, other case") << u"ÜBUNG"_s << QList<int>{2};
    QTest::addRow("escaped in the JSON") << u"中文"_s << QList<int>{2};
    QTest::addRow("quotes") << u"\"quoted\""_s << QList<int>{0};
    QTest::addRow("nowhere") << u"zebra"_s << QList<int>{};
}

void TestRowFinder::findsInKeysAndMetadata()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, rows);
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    QCOMPARE(scene.found(text), Rows(rows.cbegin(), rows.cend()));
    QCOMPARE(scene.finder.searchedCount(), 4);
}

void TestRowFinder::rowsThatComeAreLookedThrough()
{
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    QCOMPARE(scene.found(u"alex"_s), Rows{0});
    QSignalSpy changed(&scene.finder, &RowFinder::changed);
    scene.model->loadMore();
    QTRY_COMPARE(scene.finder.rows(), (Rows{0, 4}));
    QVERIFY(!changed.isEmpty());
}

void TestRowFinder::rowsThatGoAreForgotten()
{
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    QCOMPARE(scene.found(u"section"_s), (Rows{0, 1}));
    scene.model->removeKeys({"Alex"});
    QTRY_COMPARE(scene.finder.rows(), Rows{0});
    scene.model->reload();
    QTRY_COMPARE(scene.finder.rows(), (Rows{0, 1}));
    scene.finder.setModel(nullptr);
    QVERIFY(scene.finder.rows().empty());
}

void TestRowFinder::nothingIsFoundWithoutText()
{
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    QCOMPARE(scene.found(u"alex"_s), Rows{0});
    QVERIFY(scene.found({}).empty());
}

void TestRowFinder::goesRoundFromRowToRow()
{
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    QCOMPARE(scene.finder.rowAfter(0), -1);
    QCOMPARE(scene.found(u"section"_s), (Rows{0, 1}));
    QCOMPARE(scene.finder.rowAfter(-1), 0);
    QCOMPARE(scene.finder.rowAfter(0), 1);
    QCOMPARE(scene.finder.rowAfter(1), 0);
    QCOMPARE(scene.finder.rowBefore(3), 1);
    QCOMPARE(scene.finder.rowBefore(0), 1);
}

void TestRowFinder::theWindowIsNotStoppedMeanwhile()
{
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    scene.finder.setMatcher(readFindQuery(u"alex"_s).matcher());
    QVERIFY(scene.finder.isRunning());
    QVERIFY(scene.finder.rows().empty()); // it comes from the event loop
    QTRY_COMPARE(scene.finder.rows(), Rows{0});
    QVERIFY(!scene.finder.isRunning());
}

void TestRowFinder::rowsAreThoseThatAreShown()
{
    Scene scene;
    QTRY_COMPARE(scene.model->rowCount(), 4);
    QCOMPARE(scene.found(u"section"_s), (Rows{0, 1}));
    const auto order = std::make_shared<const RowOrder>(RowOrder{3, 1, 2});
    QVERIFY(scene.model->setRowOrder(order, scene.model->snapshot().revision));
    QVERIFY(scene.finder.rows().empty()); // those were others
    QTRY_COMPARE(scene.finder.rows(), Rows{1});
    QCOMPARE(scene.finder.searchedCount(), 3);
}

QTEST_GUILESS_MAIN(TestRowFinder)
#include "tst_rowfinder.moc"
