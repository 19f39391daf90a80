#include "navigatortree.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using Note = NavigatorModel::NoteKind;
using Type = NavigatorModel::NodeType;

//! Levels filled lazily, and what stands at their end.
class NavigatorModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeALevelIsOpened();
    void openingTheAccountListsBuckets();
    void openingABucketListsItsIndexes();
    void aLevelIsAskedForOnce();
    void nodesTellWhatTheyAre();
    void emptyLevelsSaySo();
    void deniedIsNotEmpty();
    void errorsAreNamedShortly_data();
    void errorsAreNamedShortly();
    void moreIsLoadedWhenAsked();
    void aFailedPageIsAskedForAgain();
    void anEmptyPageWithATokenAsksOnByItself();
    void aRepeatedTokenIsAnError();
    void theModelDeletedWhileLoadingAborts();
};

void NavigatorModelTest::nothingIsAskedBeforeALevelIsOpened()
{
    Tree tree(Tree::Tester::None);
    QCOMPARE(tree.text(), u"test account"_s);
    QVERIFY(tree.model->hasChildren(tree.account()));
    QVERIFY(tree.model->canFetchMore(tree.account()));
    QVERIFY(!tree.model->canFetchMore({}));
    QTest::qWait(20);
    QCOMPARE(tree.service.network.sent().size(), 0);
}

void NavigatorModelTest::openingTheAccountListsBuckets()
{
    Tree tree(Tree::Tester::None);
    tree.buckets[{}] = answer(bucketsBody({u"media"_s, u"rag"_s}));
    tree.model->fetchMore(tree.account());
    QCOMPARE(tree.text(), u"test account\n  Loading…"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  media\n  rag"_s);
    QVERIFY(tree.model->hasChildren(tree.bucket(u"rag"_s)));
    QVERIFY(tree.model->canFetchMore(tree.bucket(u"rag"_s)));
    QCOMPARE(tree.asked(), u"buckets"_s); // and no index
}

void NavigatorModelTest::openingABucketListsItsIndexes()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"media"_s, u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({u"articles"_s, u"images"_s}));
    tree.load();
    QSignalSpy loaded(tree.model, &NavigatorModel::levelLoaded);
    tree.model->fetchMore(tree.bucket(u"rag"_s));
    QCOMPARE(tree.text(), u"test account\n  media\n  rag\n    Loading…"_s);
    QTRY_COMPARE(tree.text(), u"test account\n  media\n  rag\n    articles\n    images"_s);
    QCOMPARE(tree.asked(), u"buckets rag"_s);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded.at(0).at(0).toModelIndex(), tree.bucket(u"rag"_s));
}

void NavigatorModelTest::aLevelIsAskedForOnce()
{
    Tree tree(Tree::Tester::None);
    tree.buckets[{}] = answer(bucketsBody({u"a"_s}));
    tree.model->fetchMore(tree.account());
    tree.model->fetchMore(tree.account());
    QVERIFY(!tree.model->canFetchMore(tree.account()));
    QTRY_COMPARE(tree.text(), u"test account\n  a"_s);
    tree.model->fetchMore(tree.account());
    QTest::qWait(20);
    QCOMPARE(tree.asked(), u"buckets"_s);
}

void NavigatorModelTest::nodesTellWhatTheyAre()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}, "m"));
    tree.indexes["rag"] = answer(indexesBody({u"articles"_s}));
    tree.load();
    tree.open(u"rag"_s);
    const QModelIndex account = tree.account();
    QCOMPARE(account.data(NavigatorModel::TypeRole).value<Type>(), Type::Account);
    QCOMPARE(account.data(NavigatorModel::NameRole).toString(), u"test account"_s);

    const QModelIndex bucket = tree.bucket(u"rag"_s);
    QCOMPARE(bucket.data(NavigatorModel::TypeRole).value<Type>(), Type::Bucket);
    QCOMPARE(bucket.data(NavigatorModel::BucketRole).value<BucketInfo>().accountId, u"100"_s);
    QVERIFY(!bucket.data(NavigatorModel::IndexRole).isValid());

    const QModelIndex index = tree.model->indexIndex(u"rag"_s, u"articles"_s);
    QCOMPARE(index.parent(), bucket);
    QCOMPARE(index.data(NavigatorModel::TypeRole).value<Type>(), Type::Index);
    QCOMPARE(index.data(NavigatorModel::NameRole).toString(), u"articles"_s);
    QCOMPARE(index.data(NavigatorModel::IndexRole).value<IndexInfo>().dimension.value_or(0), 4);
    QCOMPARE(index.data(NavigatorModel::BucketRole).value<BucketInfo>().name, u"rag"_s);
    QVERIFY(index.flags().testFlag(Qt::ItemNeverHasChildren));
    QVERIFY(!tree.model->hasChildren(index));

    const QModelIndex more = tree.model->index(1, 0, account);
    QCOMPARE(more.data(NavigatorModel::TypeRole).value<Type>(), Type::More);
    QVERIFY(more.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!tree.model->indexIndex(u"rag"_s, u"other"_s).isValid());
    QVERIFY(!tree.bucket(u"other"_s).isValid());
}

void NavigatorModelTest::emptyLevelsSaySo()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({}));
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  No buckets"_s);
    QCOMPARE(tree.note(tree.account()), Note::Empty);
    QVERIFY(!tree.model->index(0, 0, tree.account()).flags().testFlag(Qt::ItemIsSelectable));

    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({}));
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  rag"_s);
    tree.open(u"rag"_s);
    QCOMPARE(tree.text(), u"test account\n  rag\n    No indexes"_s);
    QCOMPARE(tree.note(tree.bucket(u"rag"_s)), Note::Empty);
}

void NavigatorModelTest::deniedIsNotEmpty()
{
    Tree tree;
    tree.buckets[{}] = refusal(403, "AccessDenied", "not yours");
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  Access denied"_s);
    QCOMPARE(tree.note(tree.account()), Note::Error);
    const QModelIndex note = tree.model->index(0, 0, tree.account());
    const auto error = note.data(NavigatorModel::ErrorRole).value<ApiError>();
    QCOMPARE(error.kind, ApiError::Kind::Denied);
    QCOMPARE(error.message, u"not yours"_s);
    QVERIFY(note.flags().testFlag(Qt::ItemIsSelectable)); // so that the keyboard reaches its retry
}

void NavigatorModelTest::errorsAreNamedShortly_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("shown");

    QTest::newRow("signature") << 403 << "SignatureDoesNotMatch"_ba << u"Not signed in"_s;
    QTest::newRow("not found") << 404 << "NoSuchBucket"_ba << u"Not found"_s;
    QTest::newRow("throttled") << 503 << "QpsLimitExceeded"_ba << u"Too many requests"_s;
    QTest::newRow("server") << 500 << "InternalError"_ba << u"Could not be listed"_s;
    QTest::newRow("connection") << 0 << ""_ba << u"No connection"_s;
}

void NavigatorModelTest::errorsAreNamedShortly()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, shown);
    Tree tree;
    tree.buckets[{}] = refusal(status, code);
    tree.model->reload();
    QTRY_COMPARE(tree.text(), u"test account\n  "_s + shown);
}

void NavigatorModelTest::moreIsLoadedWhenAsked()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"a"_s, u"b"_s}, "m1"));
    tree.buckets["m1"] = answer(bucketsBody({u"c"_s}));
    tree.load();
    QCOMPARE(tree.text(), u"test account\n  a\n  b\n  Load more…"_s);
    tree.model->loadMore(tree.model->index(0, 0, tree.account())); // a bucket: nothing
    QCOMPARE(tree.asked(), u"buckets"_s);
    const QPersistentModelIndex more = tree.model->index(2, 0, tree.account());
    tree.model->loadMore(more);
    QCOMPARE(tree.text(), u"test account\n  a\n  b\n  Loading…"_s);
    tree.model->loadMore(more); // while it loads: nothing
    QTRY_COMPARE(tree.text(), u"test account\n  a\n  b\n  c"_s);
    QVERIFY(!more.isValid());
    QCOMPARE(tree.asked(), u"buckets buckets@m1"_s);
}

void NavigatorModelTest::aFailedPageIsAskedForAgain()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"a"_s}, "m1"));
    tree.buckets["m1"] = refusal(500, "InternalError");
    tree.load();
    tree.model->loadMore(tree.model->index(1, 0, tree.account()));
    QTRY_COMPARE(tree.text(), u"test account\n  a\n  Could not be listed"_s);
    tree.buckets["m1"] = answer(bucketsBody({u"b"_s}));
    tree.model->loadMore(tree.model->index(1, 0, tree.account()));
    QTRY_COMPARE(tree.text(), u"test account\n  a\n  b"_s);
    QCOMPARE(tree.asked(), u"buckets buckets@m1 buckets@m1"_s);
}

void NavigatorModelTest::anEmptyPageWithATokenAsksOnByItself()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({}, "t1"));
    tree.indexes["rag@t1"] = answer(indexesBody({u"x"_s}));
    tree.load();
    tree.open(u"rag"_s);
    QCOMPARE(tree.text(), u"test account\n  rag\n    x"_s);
    QCOMPARE(tree.asked(), u"buckets rag rag@t1"_s);
}

void NavigatorModelTest::aRepeatedTokenIsAnError()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = answer(indexesBody({}, "A"));
    tree.indexes["rag@A"] = answer(indexesBody({}, "B"));
    tree.indexes["rag@B"] = answer(indexesBody({u"x"_s}, "A"));
    tree.load();
    tree.open(u"rag"_s);
    QCOMPARE(tree.note(tree.bucket(u"rag"_s)), Note::Error);
    const QModelIndex note = tree.model->index(0, 0, tree.bucket(u"rag"_s));
    QCOMPARE(note.data(NavigatorModel::ErrorRole).value<ApiError>().kind, ApiError::Kind::RepeatedToken);
    QTest::qWait(20);
    QCOMPARE(tree.asked(), u"buckets rag rag@A rag@B"_s);
}

void NavigatorModelTest::theModelDeletedWhileLoadingAborts()
{
    Tree tree;
    tree.buckets[{}] = answer(bucketsBody({u"rag"_s}));
    tree.indexes["rag"] = silence();
    tree.load();
    tree.model->fetchMore(tree.bucket(u"rag"_s));
    QTRY_COMPARE(tree.asked(), u"buckets rag"_s);
    delete tree.model;
    QTRY_COMPARE(tree.service.network.aborted(), 1);
}

QTEST_GUILESS_MAIN(NavigatorModelTest)
#include "tst_navigatormodel.moc"
