#include "breadcrumb.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

class TestBreadcrumb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNothingWithoutAConnection();
    void partsSayThePlace();
    void aPartGoesToItsPlace();
    void namesAreShownAsTheyAre();
    void menuCopiesTheNameAndTheArn();
    void longNamesGiveWay();

private:
    static QList<QToolButton *> parts(const Breadcrumb &breadcrumb);
    static QStringList names(const Breadcrumb &breadcrumb);
    static Place articles();
    static QAction *menuAction(Breadcrumb &breadcrumb, int part, const QString &text);
};

QList<QToolButton *> TestBreadcrumb::parts(const Breadcrumb &breadcrumb)
{
    QList<QToolButton *> buttons;
    for (QToolButton *button : breadcrumb.findChildren<QToolButton *>()) {
        if (!button->isHidden())
            buttons.append(button);
    }
    return buttons;
}

QStringList TestBreadcrumb::names(const Breadcrumb &breadcrumb)
{
    QStringList list;
    for (const QToolButton *button : parts(breadcrumb))
        list.append(button->accessibleName());
    return list;
}

Place TestBreadcrumb::articles()
{
    BucketInfo bucket;
    bucket.name = u"rag-demo"_s;
    bucket.region = u"cn-beijing"_s;
    bucket.arn = u"acs:ossvector:cn-beijing:1:rag-demo"_s;
    IndexInfo index;
    index.name = u"articles"_s;
    return Place::ofIndex(bucket, index);
}

QAction *TestBreadcrumb::menuAction(Breadcrumb &breadcrumb, int part, const QString &text)
{
    Q_EMIT parts(breadcrumb).at(part)->customContextMenuRequested({1, 1});
    const QList<QMenu *> menus = breadcrumb.findChildren<QMenu *>();
    for (QAction *action : menus.last()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestBreadcrumb::showsNothingWithoutAConnection()
{
    Breadcrumb breadcrumb;
    QVERIFY(parts(breadcrumb).isEmpty());
    breadcrumb.setConnection(u"demo store"_s, u"cn-hangzhou"_s);
    QCOMPARE(names(breadcrumb), (QStringList{u"demo store"_s, u"cn-hangzhou"_s}));
    breadcrumb.setConnection({}, {});
    QVERIFY(parts(breadcrumb).isEmpty());
}

void TestBreadcrumb::partsSayThePlace()
{
    Breadcrumb breadcrumb;
    breadcrumb.setConnection(u"demo store"_s, u"cn-hangzhou"_s);
    breadcrumb.setPlace(articles());
    QCOMPARE(names(breadcrumb), (QStringList{u"demo store"_s, u"cn-beijing"_s, u"rag-demo"_s, u"articles"_s}));
    breadcrumb.setPlace(Place::ofBucket(articles().bucket));
    QCOMPARE(names(breadcrumb), (QStringList{u"demo store"_s, u"cn-beijing"_s, u"rag-demo"_s}));
}

void TestBreadcrumb::aPartGoesToItsPlace()
{
    Breadcrumb breadcrumb;
    breadcrumb.setConnection(u"demo store"_s, u"cn-hangzhou"_s);
    breadcrumb.setPlace(articles());
    QSignalSpy asked(&breadcrumb, &Breadcrumb::placeRequested);
    parts(breadcrumb).at(2)->click();
    QCOMPARE(asked.count(), 1);
    const Place bucket = asked.takeFirst().at(0).value<Place>();
    QCOMPARE(bucket.kind, Place::Kind::Bucket);
    QCOMPARE(bucket.bucket.name, u"rag-demo"_s);
    parts(breadcrumb).at(0)->click();
    QCOMPARE(asked.takeFirst().at(0).value<Place>().kind, Place::Kind::Account);
}

void TestBreadcrumb::namesAreShownAsTheyAre()
{
    Breadcrumb breadcrumb;
    breadcrumb.setConnection(u"a & b"_s, {});
    Place place = articles();
    place.index.name = u"<b>x</b>\u202e"_s;
    breadcrumb.setPlace(place);
    QCOMPARE(parts(breadcrumb).at(0)->text(), u"a && b"_s);
    const QToolButton *last = parts(breadcrumb).last();
    QVERIFY(last->text().startsWith(u"<b>x</b>"_s));
    QVERIFY(!last->text().contains(u'\u202e'));
    QVERIFY(last->toolTip().contains(u"&lt;b&gt;x"_s));
}

void TestBreadcrumb::menuCopiesTheNameAndTheArn()
{
    Breadcrumb breadcrumb;
    breadcrumb.setConnection(u"demo store"_s, u"cn-hangzhou"_s);
    breadcrumb.setPlace(articles());
    menuAction(breadcrumb, 2, u"Copy as ARN"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"acs:ossvector:cn-beijing:1:rag-demo"_s);
    menuAction(breadcrumb, 3, u"Copy as ARN"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"acs:ossvector:cn-beijing:1:rag-demo/articles"_s);
    menuAction(breadcrumb, 3, u"Copy Name"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"articles"_s);
    QVERIFY(!menuAction(breadcrumb, 0, u"Copy as ARN"_s)->isEnabled());
}

void TestBreadcrumb::longNamesGiveWay()
{
    Breadcrumb breadcrumb;
    breadcrumb.setConnection(u"demo store"_s, u"cn-hangzhou"_s);
    Place place = articles();
    place.index.name = QString(500, u'x');
    breadcrumb.setPlace(place);
    QVERIFY(breadcrumb.minimumSizeHint().width() < 400);
}

} // namespace vb

QTEST_MAIN(vb::TestBreadcrumb)
#include "tst_breadcrumb.moc"
