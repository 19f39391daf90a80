#include "navigatortree.h"

#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using Note = NavigatorModel::NoteKind;

namespace {

BucketInfo bucketInfo(const QString &name)
{
    BucketInfo bucket;
    bucket.name = name;
    return bucket;
}

} // namespace

//! What a filter asks for and drops, and buckets that no listing names.
class NavigatorFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilterAsksTheServer();
    void aFilterDropsAtOnceWhatCannotMatch();
    void aFilterThatFindsNothingSaysSo();
    void theIndexPartListsOnlyIndexes();
    void aNewFilterAborts();
    void addedBucketsComeFirstAndStay();
    void anAddedBucketCanBeNamedByTheListing();
    void addedBucketsObeyTheFilter();
};

void NavigatorFilterTest::aFilterAsksTheServer()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({u"articles"_s}));
    tree.model->setFilter(u"ra/art/x"_s);
    QCOMPARE(tree.model->filter(), u"ra/art/x"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  rag"_s);
    tree.open(u"rag"_s);
    QCOMPARE(sentText(tree.service.network.sent().at(0), "prefix"), "ra"_ba);
    QCOMPARE(sentText(tree.service.network.sent().at(1), "prefix"), "art/x"_ba);
}

void NavigatorFilterTest::aFilterDropsAtOnceWhatCannotMatch()
{
    Tree tree;
    tree.fill();
    tree.buckets[{}] = silence();
    tree.model->setFilter(u"ra"_s);
    QCOMPARE(tree.text(), u"test account\n  rag\n    a\n    b\n    c"_s);
    tree.model->setFilter(u"x"_s);
    QCOMPARE(tree.text(), u"test account\n  Loading…"_s);
}

void NavigatorFilterTest::aFilterThatFindsNothingSaysSo()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({}));
    tree.model->setFilter(u"x"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  Nothing found"_s);
    QCOMPARE(tree.note(tree.account()), Note::NothingFound);
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({}));
    tree.model->setFilter(u"/none"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  rag"_s);
    tree.open(u"rag"_s);
    QCOMPARE(tree.note(tree.bucket(u"rag"_s)), Note::NothingFound);
    tree.model->setFilter({});
    QTRY_COMPARE(tree.note(tree.bucket(u"rag"_s)), Note::Empty);
}

void NavigatorFilterTest::theIndexPartListsOnlyIndexes()
{
    Tree tree;
    tree.fill();
    tree.indexes["rag"] = answer(indexesBody({u"b"_s}));
    tree.model->setFilter(u"/b"_s);
    QCOMPARE(tree.text(), u"test account\n  media\n  rag\n    b"_s);
    tree.model->setFilter(u"/b"_s); // unchanged: nothing
    QTRY_COMPARE(tree.asked(), u"buckets rag rag"_s);
    QTest::qWait(20);
    QCOMPARE(tree.asked(), u"buckets rag rag"_s);
    QCOMPARE(tree.text(), u"test account\n  media\n  rag\n    b"_s);
}

void NavigatorFilterTest::aNewFilterAborts()
{
    Tree tree;
    tree.fill();
    tree.buckets[{}] = silence();
    tree.indexes["rag"] = silence();
    tree.model->setFilter(u"r/x"_s);
    QTRY_COMPARE(tree.asked(), u"buckets rag buckets rag"_s);
    tree.model->setFilter(u"q/y"_s); // takes `rag` with its listing away
    QTRY_COMPARE(tree.service.network.aborted(), 2);
    QCOMPARE(tree.text(), u"test account\n  Loading…"_s);
}

void NavigatorFilterTest::addedBucketsComeFirstAndStay()
{
    Tree tree;
    tree.buckets[{}] = refusal(403, "AccessDenied");
    tree.load();
    tree.model->addBucket(bucketInfo(u"mine"_s));
    tree.model->addBucket(bucketInfo(u"mine"_s));
    QCOMPARE(tree.text(), u"test account\n  mine\n  Access denied"_s);
    tree.indexes["mine"] = answer(indexesBody({u"x"_s}));
    tree.open(u"mine"_s);
    tree.model->reload();
    QTRY_COMPARE(tree.asked(), u"buckets mine buckets mine"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  mine\n    x\n  Access denied"_s);

    tree.buckets[{}] = answer(bucketsBody({}));
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  mine\n    x"_s);
}

void NavigatorFilterTest::anAddedBucketCanBeNamedByTheListing()
{
    Tree tree;
    tree.model->addBucket(bucketInfo(u"mine"_s));
    tree.buckets[{}] = answer(bucketsBody({u"a"_s, u"mine"_s, u"z"_s}));
    tree.load();
    QTRY_COMPARE(tree.text(), u"test account\n  mine\n  a\n  z"_s);
    QCOMPARE(tree.bucket(u"mine"_s).data(NavigatorModel::BucketRole).value<BucketInfo>().accountId, u"100"_s);
    tree.buckets[{}] = answer(bucketsBody({u"z"_s}));
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  mine\n  z"_s);
}

void NavigatorFilterTest::addedBucketsObeyTheFilter()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({}));
    tree.load();
    tree.model->addBucket(bucketInfo(u"mine"_s));
    QCOMPARE(tree.text(), u"test account\n  mine"_s);
    tree.model->setFilter(u"yours"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  Nothing found"_s);
    tree.model->setFilter(u"mi"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  mine"_s);
}

QTEST_GUILESS_MAIN(NavigatorFilterTest)
#include "tst_navigatorfilter.moc"
