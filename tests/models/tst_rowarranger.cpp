#include "findquery.h"
#include "rowarranger.h"

#include "answers.h"
#include "testclient.h"
#include "vectormodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

using By = RowSort::By;
using Vectors = QList<QPair<QByteArray, QByteArray>>;

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
        auto *tester = new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                    model.get());
        tester->setUseFetchMore(false);
        arranger.setModel(model.get());
        model->reload();
    }
    bool isLoaded(int rows) const
    {
        return QTest::qWaitFor(
            [&] { return model->storedCount() == rows && model->state() != VectorModel::State::Loading; });
    }
    void filter(const QString &text) { arranger.setFilter(readFindQuery(text).matcher()); }
    bool isDone()
    {
        return QTest::qWaitFor([this] { return !arranger.isRunning(); });
    }
    QByteArrayList keys() const
    {
        QByteArrayList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->keyAt(row));
        return all;
    }

    TestClient service;
    Vectors first{{"delta", R"({"n":2})"}, {"alpha", R"({"n":10})"}, {"charlie", "{}"}, {"bravo", R"({"n":2})"}};
    Vectors second{{"able", R"({"n":1})"}, {"zulu", R"({"n":3})"}};
    std::unique_ptr<VectorModel> model;
    RowArranger arranger;
};

} // namespace

class TestRowArranger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAndGoesBackToTheListing();
    void filtersAndSaysWhatItCovers();
    void filtersAndSortsAtOnce();
    void rowsThatComeAreArrangedToo();
    void rowsOfAFilterComeAtTheEnd();
    void rowsThatGoStayGone();
    void onlyTheLatestWishIsCarriedOut();
    void reloadingBeginsAsListedAndIsArrangedAgain();
    void anArrangedTableLoadsNothingByItself();
    void theModelMayGoAnyTime();
    void aModelThatIsNotShownAnyMoreIsLeftAlone();
};

void TestRowArranger::sortsAndGoesBackToTheListing()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.arranger.setSort({By::Key, {}, false});
    QCOMPARE(int(scene.arranger.shownSort().by), int(By::Nothing)); // it is not true yet
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), (QByteArrayList{"alpha", "bravo", "charlie", "delta"}));
    QCOMPARE(scene.arranger.shownSort(), scene.arranger.sort());
    QVERIFY(!scene.arranger.isFiltered());
    QCOMPARE(scene.arranger.coverage().rows, 4);
    scene.arranger.setSort({By::Field, "n", true});
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), (QByteArrayList{"alpha", "delta", "bravo", "charlie"}));
    scene.arranger.setSort({});
    QCOMPARE(scene.keys(), (QByteArrayList{"delta", "alpha", "charlie", "bravo"}));
    QCOMPARE(int(scene.arranger.shownSort().by), int(By::Nothing));
    QVERIFY(!scene.model->rowOrder());
}

void TestRowArranger::filtersAndSaysWhatItCovers()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    QSignalSpy about(&scene.arranger, &RowArranger::aboutToArrange);
    scene.filter(u"n <= 2"_s);
    QVERIFY(!scene.arranger.isFiltered());
    QVERIFY(scene.isDone());
    QVERIFY(scene.arranger.isFiltered());
    QCOMPARE(about.count(), 1);
    QCOMPARE(scene.keys(), (QByteArrayList{"delta", "bravo"}));
    QCOMPARE(scene.arranger.coverage().rows, 4);
    QCOMPARE(scene.arranger.coverage().shown, 2);
    QCOMPARE(scene.model->loadedCount(), 4);
    scene.filter(u"zebra"_s);
    QVERIFY(scene.isDone());
    QCOMPARE(scene.model->rowCount(), 0);
    scene.filter({});
    QCOMPARE(scene.model->rowCount(), 4);
    QVERIFY(!scene.arranger.isFiltered());
}

void TestRowArranger::filtersAndSortsAtOnce()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.filter(u"exists(n)"_s);
    scene.arranger.setSort({By::Key, {}, true});
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), (QByteArrayList{"delta", "bravo", "alpha"}));
    scene.filter({});
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), (QByteArrayList{"delta", "charlie", "bravo", "alpha"}));
}

void TestRowArranger::rowsThatComeAreArrangedToo()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.arranger.setSort({By::Key, {}, false});
    QVERIFY(scene.isDone());
    scene.model->loadMore();
    QVERIFY(scene.isLoaded(6));
    QCOMPARE(scene.arranger.coverage().rows, 4); // until it covers them
    QTRY_COMPARE(scene.arranger.coverage().rows, 6);
    QCOMPARE(scene.keys(), (QByteArrayList{"able", "alpha", "bravo", "charlie", "delta", "zulu"}));
}

void TestRowArranger::rowsOfAFilterComeAtTheEnd()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.filter(u"n < 10"_s);
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), (QByteArrayList{"delta", "bravo"}));
    QSignalSpy inserted(scene.model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(scene.model.get(), &QAbstractItemModel::modelReset);
    scene.model->loadMore();
    QTRY_COMPARE(scene.keys(), (QByteArrayList{"delta", "bravo", "able", "zulu"}));
    QCOMPARE(inserted.count(), 1); // what is looked at stays where it is
    QVERIFY(reset.isEmpty());
    QCOMPARE(scene.arranger.coverage().shown, 4);
}

void TestRowArranger::rowsThatGoStayGone()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.arranger.setSort({By::Key, {}, false});
    QVERIFY(scene.isDone());
    scene.arranger.setSort({By::Key, {}, true});
    scene.model->removeKeys({"delta", "alpha"}); // while it is being sorted
    QCOMPARE(scene.keys(), (QByteArrayList{"bravo", "charlie"}));
    QTRY_COMPARE(scene.keys(), (QByteArrayList{"charlie", "bravo"}));
    QVERIFY(scene.isDone());
    QCOMPARE(scene.arranger.coverage().rows, 2);
    scene.filter(u"bravo"_s);
    QVERIFY(scene.isDone());
    scene.model->removeKeys({"charlie"}); // which is not shown
    scene.filter({});
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), QByteArrayList{"bravo"});
}

void TestRowArranger::onlyTheLatestWishIsCarriedOut()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    QSignalSpy about(&scene.arranger, &RowArranger::aboutToArrange);
    for (const QString &text : {u"a"_s, u"al"_s, u"alp"_s, u"zulu"_s, u"charlie"_s})
        scene.filter(text);
    QVERIFY(scene.isDone());
    QCOMPARE(scene.keys(), QByteArrayList{"charlie"});
    QCOMPARE(about.count(), 1);
    scene.filter(u"alpha"_s);
    scene.filter({});
    QTest::qWait(50); // nothing of the dropped one comes
    QCOMPARE(scene.model->rowCount(), 4);
}

void TestRowArranger::reloadingBeginsAsListedAndIsArrangedAgain()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.arranger.setSort({By::Key, {}, false});
    QVERIFY(scene.isDone());
    scene.model->reload();
    QCOMPARE(int(scene.arranger.shownSort().by), int(By::Nothing));
    QTRY_COMPARE(scene.keys(), (QByteArrayList{"alpha", "bravo", "charlie", "delta"}));
    QTRY_COMPARE(scene.arranger.shownSort(), scene.arranger.sort());
}

void TestRowArranger::anArrangedTableLoadsNothingByItself()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    QVERIFY(scene.model->canFetchMore({}));
    scene.filter(u"zebra"_s);
    QVERIFY(scene.isDone());
    QVERIFY(!scene.model->canFetchMore({}));
    QCOMPARE(scene.service.network.sent().size(), 1);
}

void TestRowArranger::theModelMayGoAnyTime()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.filter(u"alpha"_s);
    scene.arranger.setModel(nullptr);
    scene.model.reset();
    QTest::qWait(20);
    QVERIFY(!scene.arranger.isRunning());
}

void TestRowArranger::aModelThatIsNotShownAnyMoreIsLeftAlone()
{
    Scene scene;
    QVERIFY(scene.isLoaded(4));
    scene.filter(u"alpha"_s);
    QVERIFY(scene.isDone());
    scene.arranger.setModel(nullptr);
    QVERIFY(!scene.arranger.isFiltered());
    QCOMPARE(scene.keys(), QByteArrayList{"alpha"});
    scene.arranger.setModel(scene.model.get());
    QVERIFY(scene.isDone());
    QVERIFY(scene.arranger.isFiltered());
}

QTEST_GUILESS_MAIN(TestRowArranger)
#include "tst_rowarranger.moc"
