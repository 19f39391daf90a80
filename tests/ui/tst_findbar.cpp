#include "windowfixture.h"

#include "datatable.h"
#include "widgets.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Scene : WindowFixture
{
    Scene()
    {
        open(u"rag"_s, u"articles"_s);
        QTRY_COMPARE(texts(vectors()).size(), 2);
        action(u"Find…"_s)->trigger();
    }
    DataTable *vectors() const { return named<DataTable>(u"Vectors"_s); }
    QLineEdit *box() const { return named<QLineEdit>(u"Find"_s); }
    QString matches() const { return named<QLabel>(u"Matches"_s)->text(); }
    QToolButton *button(const QString &name) const { return named<QToolButton>(name); }
    QStringList selected() const
    {
        QStringList keys;
        for (const RowSpan &span : vectors()->selectedSpans()) {
            for (int row = span.first; row <= span.last; ++row)
                keys.append(vectors()->model()->index(row, 0).data().toString());
        }
        return keys;
    }
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void ctrlFOpensIt();
    void saysHowManyLoadedRowsMatch();
    void returnGoesFromMatchToMatch();
    void selectsExactlyWhatMatches();
    void escapeClosesItAndStopsLooking();
    void thereIsNothingToFindWithoutAnIndex();
};

void TestFindBar::ctrlFOpensIt()
{
    Scene scene;
    QTest::keyClick(scene.box(), Qt::Key_Escape);
    QVERIFY(!scene.box()->isVisible());
    QTest::keyClick(scene.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(scene.box()->isVisible());
}

void TestFindBar::saysHowManyLoadedRowsMatch()
{
    Scene scene;
    QCOMPARE(scene.matches(), QString());
    QTest::keyClicks(scene.box(), u"ARTICLES-2"_s);
    QTRY_COMPARE(scene.matches(), u"1 of 2 loaded row(s) match"_s);
    scene.box()->setText(u"\"n\":"_s);
    QTRY_COMPARE(scene.matches(), u"2 of 2 loaded row(s) match"_s);
    scene.box()->setText(u"zebra"_s);
    QTRY_COMPARE(scene.matches(), u"0 of 2 loaded row(s) match"_s);
    QVERIFY(!scene.button(u"Next"_s)->isEnabled());
    QVERIFY(!scene.button(u"Select Matches"_s)->isEnabled());
}

void TestFindBar::returnGoesFromMatchToMatch()
{
    Scene scene;
    QTest::keyClicks(scene.box(), u"articles"_s);
    QTRY_VERIFY(scene.button(u"Next"_s)->isEnabled());
    QTest::keyClick(scene.box(), Qt::Key_Return);
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s}); // the current row was the first
    QTest::keyClick(scene.box(), Qt::Key_Return);
    QCOMPARE(scene.selected(), QStringList{u"articles-1"_s});
    QTest::keyClick(scene.box(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s});
    scene.button(u"Previous"_s)->click();
    QCOMPARE(scene.selected(), QStringList{u"articles-1"_s});
}

void TestFindBar::selectsExactlyWhatMatches()
{
    Scene scene;
    scene.vectors()->selectAll();
    QTest::keyClicks(scene.box(), u"-2"_s);
    QTRY_VERIFY(scene.button(u"Select Matches"_s)->isEnabled());
    scene.button(u"Select Matches"_s)->click();
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s});
    QVERIFY(scene.action(u"Delete…"_s)->isEnabled());
}

void TestFindBar::escapeClosesItAndStopsLooking()
{
    Scene scene;
    QTest::keyClicks(scene.box(), u"articles"_s);
    QTRY_VERIFY(scene.button(u"Next"_s)->isEnabled());
    QTest::keyClick(scene.box(), Qt::Key_Escape);
    QVERIFY(!scene.box()->isVisible());
    QCOMPARE(scene.matches(), QString());
    scene.action(u"Find…"_s)->trigger();
    QCOMPARE(scene.box()->selectedText(), u"articles"_s);
    QTRY_COMPARE(scene.matches(), u"2 of 2 loaded row(s) match"_s);
}

void TestFindBar::thereIsNothingToFindWithoutAnIndex()
{
    Scene scene;
    scene.action(u"All Buckets"_s)->trigger();
    QVERIFY(!scene.action(u"Find…"_s)->isEnabled());
}

} // namespace vb

QTEST_MAIN(vb::TestFindBar)
#include "tst_findbar.moc"
