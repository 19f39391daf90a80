#include "navigatorpane.h"

#include "answers.h"
#include "navigatordelegate.h"
#include "navigatormodel.h"
#include "testclient.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vb {

//! A pane of its own over a FakeService.
struct PaneFixture
{
    PaneFixture()
        : session(testProfile(), testCredentials(), &service.network)
    {
        pane.resize(260, 600);
        pane.show();
    }

    void connectTo() { pane.setSession(&session); }
    QModelIndex account() const { return pane.model()->accountIndex(); }
    QStringList texts(const QModelIndex &parent) const { return WindowFixture::texts(pane.tree(), parent); }
    QStringList buckets() const { return texts(account()); }
    QString current() const { return pane.tree()->currentIndex().data().toString(); }
    void click(const QModelIndex &node)
    {
        QTest::mouseClick(pane.tree()->viewport(), Qt::LeftButton, {}, pane.tree()->visualRect(node).center());
    }
    QAction *menuAction(const QModelIndex &node, const QString &text)
    {
        Q_EMIT pane.tree()->customContextMenuRequested(pane.tree()->visualRect(node).center());
        const QList<QMenu *> menus = pane.findChildren<QMenu *>();
        for (QAction *action : menus.last()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    FakeService service;
    Session session;
    NavigatorPane pane;
};

class TestNavigatorPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widgetsHaveTheirNames();
    void accountOpensItself();
    void bucketIsListedWhenItIsOpened();
    void clickAsksForThePlace();
    void enterAsksForThePlace();
    void movingTheCursorAsksForNothing();
    void filterWaitsForAPauseAndAsksTheServer();
    void returnFiltersAtOnce();
    void placeIsSelectedWhenItsLevelArrives();
    void placeThatIsNotListedIsAdded();
    void deletedPlaceLeavesItsBucketSelected();
    void errorNoteIsRetriedByAClick();
    void menuCopiesNameAndArn();
    void deletingIsOfferedOnlyWhereItCanBe();
    void detailSaysDimensionAndMetric();
    void anotherSessionEmptiesTheTree();
};

void TestNavigatorPane::widgetsHaveTheirNames()
{
    const NavigatorPane pane;
    QCOMPARE(pane.tree()->accessibleName(), u"Navigator"_s);
    QCOMPARE(pane.filter()->accessibleName(), u"Filter"_s);
    QCOMPARE(pane.filter()->placeholderText(), u"Filter buckets/indexes by prefix"_s);
    QVERIFY(!pane.filter()->isEnabled());
}

void TestNavigatorPane::accountOpensItself()
{
    PaneFixture fixture;
    fixture.connectTo();
    QVERIFY(fixture.pane.tree()->isExpanded(fixture.account()));
    QTRY_COMPARE(fixture.buckets(), (QStringList{u"media"_s, u"rag"_s}));
    QCOMPARE(fixture.current(), u"test account"_s);
    QCOMPARE(fixture.service.log(), QList<QByteArray>{"listVectorBuckets"});
}

void TestNavigatorPane::bucketIsListedWhenItIsOpened()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    fixture.pane.tree()->expand(fixture.pane.model()->bucketIndex(u"rag"_s));
    QTRY_COMPARE(fixture.texts(fixture.pane.model()->bucketIndex(u"rag"_s)), (QStringList{u"articles"_s, u"images"_s}));
    QCOMPARE(fixture.service.log().size(), 2);
}

void TestNavigatorPane::clickAsksForThePlace()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    QSignalSpy asked(&fixture.pane, &NavigatorPane::placeRequested);
    fixture.click(fixture.pane.model()->bucketIndex(u"rag"_s));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<Place>().kind, Place::Kind::Bucket);
    QTRY_VERIFY(fixture.pane.model()->indexIndex(u"rag"_s, u"images"_s).isValid());
    fixture.click(fixture.pane.model()->indexIndex(u"rag"_s, u"images"_s));
    QCOMPARE(asked.count(), 2);
    const Place place = asked.at(1).at(0).value<Place>();
    QCOMPARE(place.kind, Place::Kind::Index);
    QCOMPARE(place.bucket.name, u"rag"_s);
    QCOMPARE(place.index.name, u"images"_s);
    QCOMPARE(place.index.dimension, 4);
}

void TestNavigatorPane::enterAsksForThePlace()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    QSignalSpy asked(&fixture.pane, &NavigatorPane::placeRequested);
    QTest::keyClick(fixture.pane.tree(), Qt::Key_Down);
    QTest::keyClick(fixture.pane.tree(), Qt::Key_Enter);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<Place>().bucket.name, u"media"_s);
}

void TestNavigatorPane::movingTheCursorAsksForNothing()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    QSignalSpy asked(&fixture.pane, &NavigatorPane::placeRequested);
    QTest::keyClick(fixture.pane.tree(), Qt::Key_Down);
    QTest::keyClick(fixture.pane.tree(), Qt::Key_Down);
    QCOMPARE(asked.count(), 0);
    QCOMPARE(fixture.current(), u"rag"_s);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.pane));
    fixture.pane.tree()->setFocus();
    fixture.pane.filter()->setFocus();
    QCOMPARE(fixture.current(), u"test account"_s); // where the window is
}

void TestNavigatorPane::filterWaitsForAPauseAndAsksTheServer()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    QTest::keyClicks(fixture.pane.filter(), u"ra"_s);
    QTRY_COMPARE(fixture.service.log().size(), 2); // one for both letters
    QTRY_COMPARE(fixture.buckets(), QStringList{u"rag"_s});
    QCOMPARE(sentText(fixture.service.network.sent().at(1), "prefix"), "ra");
    QTest::keyClick(fixture.pane.filter(), Qt::Key_Escape);
    QTRY_COMPARE(fixture.buckets().size(), 2);
    QCOMPARE(fixture.pane.filter()->text(), QString());
}

void TestNavigatorPane::returnFiltersAtOnce()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    fixture.pane.filter()->setText(u"m"_s);
    QTest::keyClick(fixture.pane.filter(), Qt::Key_Return);
    QCOMPARE(fixture.pane.model()->filter(), u"m"_s);
    QTRY_COMPARE(fixture.buckets(), QStringList{u"media"_s});
    QTRY_COMPARE(fixture.service.log().size(), 2);
}

void TestNavigatorPane::placeIsSelectedWhenItsLevelArrives()
{
    PaneFixture fixture;
    BucketInfo bucket;
    bucket.name = u"rag"_s;
    IndexInfo index;
    index.name = u"images"_s;
    fixture.connectTo();
    fixture.pane.showPlace(Place::ofIndex(bucket, index));
    QTRY_COMPARE(fixture.current(), u"images"_s);
    QVERIFY(fixture.pane.tree()->isExpanded(fixture.pane.model()->bucketIndex(u"rag"_s)));
    fixture.pane.showPlace(Place::account());
    QCOMPARE(fixture.current(), u"test account"_s);
}

void TestNavigatorPane::placeThatIsNotListedIsAdded()
{
    PaneFixture fixture;
    fixture.service.refused.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets(), QStringList{u"Access denied"_s});
    BucketInfo bucket;
    bucket.name = u"hidden"_s;
    fixture.pane.showPlace(Place::ofBucket(bucket));
    QCOMPARE(fixture.current(), u"hidden"_s);
}

void TestNavigatorPane::deletedPlaceLeavesItsBucketSelected()
{
    PaneFixture fixture;
    fixture.connectTo();
    BucketInfo bucket;
    bucket.name = u"rag"_s;
    IndexInfo index;
    index.name = u"articles"_s;
    fixture.pane.showPlace(Place::ofIndex(bucket, index));
    QTRY_COMPARE(fixture.current(), u"articles"_s);
    fixture.pane.model()->removeIndex({bucket.ref(), u"articles"_s});
    QCOMPARE(fixture.current(), u"rag"_s);
}

void TestNavigatorPane::errorNoteIsRetriedByAClick()
{
    PaneFixture fixture;
    fixture.service.refused.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets(), QStringList{u"Access denied"_s});
    QSignalSpy asked(&fixture.pane, &NavigatorPane::placeRequested);
    fixture.service.refused.clear();
    fixture.click(fixture.pane.model()->index(0, 0, fixture.account()));
    QTRY_COMPARE(fixture.buckets(), (QStringList{u"media"_s, u"rag"_s}));
    QCOMPARE(asked.count(), 0);
}

void TestNavigatorPane::menuCopiesNameAndArn()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    const QModelIndex bucket = fixture.pane.model()->bucketIndex(u"rag"_s);
    fixture.menuAction(bucket, u"Copy Name"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"rag"_s);
    fixture.menuAction(bucket, u"Copy ARN"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"acs:ossvector:cn-hangzhou:100:rag"_s);
    QVERIFY(!fixture.menuAction(bucket, u"Delete Index…"_s));
}

void TestNavigatorPane::deletingIsOfferedOnlyWhereItCanBe()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    fixture.pane.tree()->expand(fixture.pane.model()->bucketIndex(u"rag"_s));
    QTRY_VERIFY(fixture.pane.model()->indexIndex(u"rag"_s, u"images"_s).isValid());
    const QModelIndex index = fixture.pane.model()->indexIndex(u"rag"_s, u"images"_s);
    QSignalSpy asked(&fixture.pane, &NavigatorPane::deleteIndexRequested);
    fixture.menuAction(index, u"Delete Index…"_s)->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(1).value<IndexInfo>().name, u"images"_s);
    fixture.pane.setWhyNotWritable(u"read-only"_s);
    QVERIFY(!fixture.menuAction(index, u"Delete Index…"_s)->isEnabled());
    QCOMPARE(fixture.menuAction(index, u"Delete Index…"_s)->toolTip(), u"read-only"_s);
}

void TestNavigatorPane::detailSaysDimensionAndMetric()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    fixture.pane.tree()->expand(fixture.pane.model()->bucketIndex(u"rag"_s));
    QTRY_VERIFY(fixture.pane.model()->indexIndex(u"rag"_s, u"images"_s).isValid());
    QCOMPARE(NavigatorDelegate::detailText(fixture.pane.model()->indexIndex(u"rag"_s, u"images"_s)), u"4 · cosine"_s);
    QCOMPARE(NavigatorDelegate::detailText(fixture.pane.model()->bucketIndex(u"rag"_s)), QString());
}

void TestNavigatorPane::anotherSessionEmptiesTheTree()
{
    PaneFixture fixture;
    fixture.connectTo();
    QTRY_COMPARE(fixture.buckets().size(), 2);
    fixture.pane.filter()->setText(u"x"_s);
    fixture.pane.setSession(nullptr);
    QVERIFY(!fixture.pane.model());
    QCOMPARE(fixture.pane.filter()->text(), QString());
    QTest::qWait(300); // the filter's pause: nobody is asked any more
    QCOMPARE(fixture.service.log().size(), 1);
}

} // namespace vb

QTEST_MAIN(vb::TestNavigatorPane)
#include "tst_navigatorpane.moc"
