#include "placehistory.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace vb {

class TestPlaceHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNowhereToGo();
    void goesBackAndForward();
    void visitAfterGoingBackDropsWhatWasAhead();
    void visitOfTheSamePlaceAddsNothingButKeepsWhatIsNewlyKnown();
    void remembersTheSelectionOfEachPlace();
    void deletedIndexLeavesWithoutRepeats();
    void deletingTheOnlyPlaceEmptiesIt();
    void keepsAtMostTheMaximum();

private:
    static BucketInfo bucket(const QString &name);
    static Place bucketPlace(const QString &name) { return Place::ofBucket(bucket(name)); }
    static Place indexPlace(const QString &bucketName, const QString &name);
    static QString text(const Place &place);
};

BucketInfo TestPlaceHistory::bucket(const QString &name)
{
    BucketInfo info;
    info.name = name;
    return info;
}

Place TestPlaceHistory::indexPlace(const QString &bucketName, const QString &name)
{
    IndexInfo info;
    info.name = name;
    return Place::ofIndex(bucket(bucketName), info);
}

QString TestPlaceHistory::text(const Place &place)
{
    return place.bucket.name + u'/' + place.index.name;
}

void TestPlaceHistory::startsWithNowhereToGo()
{
    PlaceHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    history.remember("k"); // nowhere: nothing happens
    history.visit(Place::account());
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
}

void TestPlaceHistory::goesBackAndForward()
{
    PlaceHistory history;
    history.visit(Place::account());
    history.visit(bucketPlace(u"b"_s));
    history.visit(indexPlace(u"b"_s, u"i"_s));
    QCOMPARE(text(history.placeBehind()), u"b/"_s);
    QCOMPARE(text(history.goBack().place), u"b/"_s);
    QCOMPARE(history.goBack().place.kind, Place::Kind::Account);
    QVERIFY(!history.canGoBack());
    QCOMPARE(text(history.placeAhead()), u"b/"_s);
    QCOMPARE(text(history.goForward().place), u"b/"_s);
    QCOMPARE(text(history.goForward().place), u"b/i"_s);
    QVERIFY(!history.canGoForward());
}

void TestPlaceHistory::visitAfterGoingBackDropsWhatWasAhead()
{
    PlaceHistory history;
    history.visit(Place::account());
    history.visit(bucketPlace(u"b"_s));
    history.goBack();
    history.visit(bucketPlace(u"c"_s));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack().place.kind, Place::Kind::Account);
    QCOMPARE(text(history.goForward().place), u"c/"_s);
}

void TestPlaceHistory::visitOfTheSamePlaceAddsNothingButKeepsWhatIsNewlyKnown()
{
    PlaceHistory history;
    history.visit(indexPlace(u"b"_s, u"i"_s));
    Place known = indexPlace(u"b"_s, u"i"_s);
    known.index.dimension = 3;
    history.visit(known);
    QVERIFY(!history.canGoBack());
    history.visit(Place::account());
    QCOMPARE(history.goBack().place.index.dimension, 3);
}

void TestPlaceHistory::remembersTheSelectionOfEachPlace()
{
    PlaceHistory history;
    history.visit(indexPlace(u"b"_s, u"i"_s));
    history.remember("alpha");
    history.visit(indexPlace(u"b"_s, u"j"_s));
    history.remember("beta");
    QCOMPARE(history.goBack().key, "alpha");
    QCOMPARE(history.goForward().key, "beta");
}

void TestPlaceHistory::deletedIndexLeavesWithoutRepeats()
{
    PlaceHistory history;
    history.visit(bucketPlace(u"b"_s));
    history.visit(indexPlace(u"b"_s, u"i"_s));
    history.visit(bucketPlace(u"b"_s));
    history.visit(indexPlace(u"b"_s, u"j"_s));
    history.visit(indexPlace(u"b"_s, u"i"_s));
    history.forgetIndex({bucket(u"b"_s).ref(), u"i"_s});
    QVERIFY(!history.canGoForward());
    QCOMPARE(text(history.goBack().place), u"b/"_s);
    QVERIFY(!history.canGoBack());
    QCOMPARE(text(history.goForward().place), u"b/j"_s);
}

void TestPlaceHistory::deletingTheOnlyPlaceEmptiesIt()
{
    PlaceHistory history;
    history.visit(indexPlace(u"b"_s, u"i"_s));
    history.forgetIndex({bucket(u"b"_s).ref(), u"i"_s});
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    history.visit(Place::account());
    history.visit(bucketPlace(u"b"_s));
    QCOMPARE(history.goBack().place.kind, Place::Kind::Account);
}

void TestPlaceHistory::keepsAtMostTheMaximum()
{
    PlaceHistory history;
    for (qsizetype i = 0; i < PlaceHistory::maximumEntries + 10; ++i)
        history.visit(bucketPlace(QString::number(i)));
    int steps = 0;
    for (; history.canGoBack(); ++steps)
        history.goBack();
    QCOMPARE(steps, int(PlaceHistory::maximumEntries) - 1);
}

} // namespace vb

QTEST_GUILESS_MAIN(vb::TestPlaceHistory)
#include "tst_placehistory.moc"
