#include "navigatortree.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

//! A level that is listed again keeps what is still named; removals; slots that list again.
class NavigatorChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reloadKeepsWhatIsStillNamed();
    void reloadListsOpenedBucketsToo();
    void reloadFollowsTheServersOrder();
    void reloadGoesOnToAsManyRows();
    void reloadWhileLoadingAborts();
    void aFailedReloadKeepsItsRows();
    void reloadBucketListsOnlyThat();
    void aRemovedIndexLeaves();
    void aListingGoesOnBehindARemovedIndex();
    void slotsMayListAgain_data();
    void slotsMayListAgain();
    void slotsMayDeleteTheModel();
};

void NavigatorChangesTest::reloadKeepsWhatIsStillNamed()
{
    Tree tree;
    tree.fill();
    const QPersistentModelIndex account = tree.account();
    const QPersistentModelIndex rag = tree.bucket(u"rag"_s);
    const QPersistentModelIndex media = tree.bucket(u"media"_s);
    const QPersistentModelIndex b = tree.model->indexIndex(u"rag"_s, u"b"_s);
    tree.buckets[{}] = answer(bucketsBody({u"logs"_s, u"rag"_s, u"zoo"_s}));
    tree.indexes["rag"] = answer(indexesBody({u"b"_s, u"d"_s}));
    tree.model->reload();
    QCOMPARE(tree.text(), u"test account\n  media\n  rag\n    a\n    b\n    c"_s); // nothing jumps meanwhile
    QTRY_COMPARE(tree.text(), u"test account\n  logs\n  rag\n    b\n    d\n  zoo"_s);
    QVERIFY(account.isValid());
    QVERIFY(!media.isValid());
    QCOMPARE(QModelIndex(rag), tree.bucket(u"rag"_s));
    QCOMPARE(QModelIndex(b), tree.model->indexIndex(u"rag"_s, u"b"_s));
    QCOMPARE(tree.resets, 0);
}

void NavigatorChangesTest::reloadListsOpenedBucketsToo()
{
    Tree tree;
    tree.fill();
    tree.model->reload();
    QTRY_COMPARE(tree.asked(), u"buckets rag buckets rag"_s); // and not `media`, which was never opened
}

void NavigatorChangesTest::reloadFollowsTheServersOrder()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    tree.load();
    tree.buckets[{}] = answer(bucketsBody({u"d"_s, u"b"_s, u"a"_s, u"e"_s}));
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  d\n  b\n  a\n  e"_s);
}

void NavigatorChangesTest::reloadGoesOnToAsManyRows()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"a"_s, u"b"_s}, "m1"));
    tree.buckets["m1"] = answer(bucketsBody({u"c"_s, u"d"_s}, "m2"));
    tree.load();
    tree.model->loadMore(tree.model->index(2, 0, tree.account()));
    QTRY_COMPARE(tree.text(), u"test account\n  a\n  b\n  c\n  d\n  Load more…"_s);
    const QPersistentModelIndex d = tree.bucket(u"d"_s);
    tree.model->reload();
    QTRY_COMPARE(tree.asked(), u"buckets buckets@m1 buckets buckets@m1"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  a\n  b\n  c\n  d\n  Load more…"_s);
    QVERIFY(d.isValid());
}

void NavigatorChangesTest::reloadWhileLoadingAborts()
{
    Tree tree;
    tree.buckets[{}] = silence();
    tree.model->reload();
    QTRY_COMPARE(tree.asked(), u"buckets"_s);
    tree.buckets[{}] = answer(bucketsBody({u"a"_s}));
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  a"_s);
    QCOMPARE(tree.service.network.aborted(), 1);
}

void NavigatorChangesTest::aFailedReloadKeepsItsRows()
{
    Tree tree;
    tree.fill();
    tree.buckets[{}] = refusal(403, "AccessDenied");
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  media\n  rag\n    a\n    b\n    c\n  Access denied"_s);
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.model->loadMore(tree.model->index(2, 0, tree.account()));
    QTRY_COMPARE(tree.text(), u"test account\n  rag\n    a\n    b\n    c"_s);
}

void NavigatorChangesTest::reloadBucketListsOnlyThat()
{
    Tree tree;
    tree.fill();
    tree.indexes["rag"] = answer(indexesBody({u"new"_s}));
    tree.model->reloadBucket(u"rag"_s);
    tree.model->reloadBucket(u"unknown"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  media\n  rag\n    new"_s);
    QCOMPARE(tree.asked(), u"buckets rag rag"_s);
}

void NavigatorChangesTest::aRemovedIndexLeaves()
{
    Tree tree;
    tree.fill();
    const BucketRef rag{u"rag"_s, {}, {}, {}, {}};
    tree.model->removeIndex({rag, u"b"_s});
    tree.model->removeIndex({rag, u"unknown"_s});
    QCOMPARE(tree.text(), u"test account\n  media\n  rag\n    a\n    c"_s);
    tree.model->removeIndex({rag, u"a"_s});
    tree.model->removeIndex({rag, u"c"_s});
    QCOMPARE(tree.text(), u"test account\n  media\n  rag\n    No indexes"_s);
}

void NavigatorChangesTest::aListingGoesOnBehindARemovedIndex()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({u"a"_s, u"b"_s}, "t1"));
    tree.indexes["rag@t1"] = answer(indexesBody({u"c"_s}));
    tree.load();
    tree.open(u"rag"_s);
    tree.model->removeIndex({BucketRef{u"rag"_s, {}, {}, {}, {}}, u"a"_s});
    tree.model->loadMore(tree.model->index(1, 0, tree.bucket(u"rag"_s)));
    QTRY_COMPARE(tree.text(), u"test account\n  rag\n    b\n    c"_s);
}

void NavigatorChangesTest::slotsMayListAgain_data()
{
    QTest::addColumn<std::function<void(NavigatorModel *)>>("again");
    using Slot = std::function<void(NavigatorModel *)>;

    QTest::newRow("reload") << Slot([](NavigatorModel *model) { model->reload(); });
    QTest::newRow("reloadBucket") << Slot([](NavigatorModel *model) { model->reloadBucket(u"rag"_s); });
    QTest::newRow("filter") << Slot([](NavigatorModel *model) { model->setFilter(u"rag/"_s); });
    QTest::newRow("removeIndex") << Slot([](NavigatorModel *model) {
        model->removeIndex({BucketRef{u"rag"_s, {}, {}, {}, {}}, u"d"_s});
        model->reload();
    });
}

void NavigatorChangesTest::slotsMayListAgain()
{
    QFETCH(std::function<void(NavigatorModel *)>, again);
    for (int nth = 1; nth <= 6; ++nth) { // whichever change the slot answers
        Tree tree;
        tree.fill();
        tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
        tree.indexes["rag"] = answer(indexesBody({u"d"_s, u"b"_s, u"e"_s}));
        int changes = 0;
        const auto count = [&] { ++changes == nth ? again(tree.model) : void(); };
        connect(tree.model, &QAbstractItemModel::rowsInserted, tree.model, count);
        connect(tree.model, &QAbstractItemModel::rowsRemoved, tree.model, count);
        connect(tree.model, &NavigatorModel::levelLoaded, tree.model, count);
        tree.model->reload();
        QTRY_VERIFY(changes >= nth);
        QTest::qWait(10);
        tree.model->disconnect(tree.model);
        tree.model->reload();
        QTRY_COMPARE(tree.text(), u"test account\n  rag\n    d\n    b\n    e"_s);
    }
}

void NavigatorChangesTest::slotsMayDeleteTheModel()
{
    for (int nth = 1; nth <= 4; ++nth) {
        Tree tree;
        tree.fill();
        tree.buckets[{}] = answer(bucketsBody({u"rag"_s, u"zoo"_s}));
        tree.indexes["rag"] = answer(indexesBody({u"d"_s, u"b"_s, u"e"_s}));
        int changes = 0;
        const auto count = [&] { ++changes == nth ? delete tree.model : void(); };
        connect(tree.model, &QAbstractItemModel::rowsInserted, this, count);
        connect(tree.model, &QAbstractItemModel::rowsRemoved, this, count);
        tree.model->reload();
        QTRY_VERIFY(!tree.model);
    }
}

QTEST_GUILESS_MAIN(NavigatorChangesTest)
#include "tst_navigatorchanges.moc"
