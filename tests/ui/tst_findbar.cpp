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
        // Of the whole index there is one vector more, which the listing does not show.
        service.network.setHandler([this](const FakeNetwork::Sent &sent) {
            const bool isSegment = sent.body.contains("segmentCount");
            if (!isSegment || FakeService::operationOf(sent) != "listVectors")
                return service.answerTo(sent);
            const bool isFirst = sent.body.contains("\"segmentIndex\":0");
            return answer(isFirst ? vectorsBody({{"articles-1", R"({"n":1})"}, {"articles-3", R"({"n":3})"}})
                                  : vectorsBody({}));
        });
        open(u"rag"_s, u"articles"_s);
        QTRY_COMPARE(texts(vectors()).size(), 2);
        action(u"Find…"_s)->trigger();
    }
    DataTable *vectors() const { return named<DataTable>(u"Vectors"_s); }
    QLineEdit *box() const { return named<QLineEdit>(u"Find"_s); }
    QString matches() const { return named<QLabel>(u"Matches"_s)->text(); }
    QToolButton *button(const QString &name) const { return named<QToolButton>(name); }
    QString loadState() const { return shown<QLabel>(u"Load state"_s)->text(); }
    QStringList rows() const { return texts(vectors()); }
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
    void conditionsAreFound();
    void whatIsWrongWithAConditionIsSaidUnderTheBar();
    void aFilterShowsOnlyWhatMatches();
    void aBrokenConditionLeavesTheRows();
    void aScreenReaderTogglesTheFilter();
    void aFilterKeepsTheSelectionOfWhatItShows();
    void nothingStaysHiddenWhenItIsClosed();
    void theWholeIndexIsSearched();
    void aSearchThatFindsNothingSaysSo();
    void leavingTheIndexEndsTheSearch();
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

void TestFindBar::conditionsAreFound()
{
    Scene scene;
    scene.box()->setText(u"n >= 2"_s);
    QTRY_COMPARE(scene.matches(), u"1 of 2 loaded row(s) match"_s);
    QTest::keyClick(scene.box(), Qt::Key_Return);
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s});
}

void TestFindBar::whatIsWrongWithAConditionIsSaidUnderTheBar()
{
    Scene scene;
    QVERIFY(!scene.named<QLabel>(u"Find error"_s)->isVisible());
    scene.box()->setText(u"n >="_s);
    QVERIFY(scene.named<QLabel>(u"Find error"_s)->isVisible());
    QVERIFY(scene.named<QLabel>(u"Find error"_s)->text().startsWith(u"Character 5: A value is missing"_s));
    QCOMPARE(scene.matches(), QString());
    QVERIFY(!scene.button(u"Search Whole Index"_s)->isEnabled());
    scene.box()->setText(u"n >= 1"_s);
    QVERIFY(!scene.named<QLabel>(u"Find error"_s)->isVisible());
    QVERIFY(scene.button(u"Search Whole Index"_s)->isEnabled());
}

void TestFindBar::aFilterShowsOnlyWhatMatches()
{
    Scene scene;
    scene.button(u"Filter"_s)->click();
    QCOMPARE(scene.rows().size(), 2);
    QTest::keyClicks(scene.box(), u"-2"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-2"_s});
    QTRY_COMPARE(scene.matches(), u"1 of 2 loaded vector(s)"_s);
    QCOMPARE(scene.loadState(), u"2 vector(s)"_s);
    QTest::keyClick(scene.box(), Qt::Key_Return);
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s});
    scene.box()->setText(u"zebra"_s);
    QTRY_VERIFY(scene.shown<QLabel>(u"No vector matches"_s)); // all of them are loaded
    QCOMPARE(scene.matches(), u"0 of 2 loaded vector(s)"_s);
    scene.button(u"Filter"_s)->click();
    QTRY_COMPARE(scene.rows().size(), 2);
    QTRY_COMPARE(scene.matches(), u"0 of 2 loaded row(s) match"_s);
}

void TestFindBar::aBrokenConditionLeavesTheRows()
{
    Scene scene;
    scene.button(u"Filter"_s)->click();
    scene.box()->setText(u"n = 1"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-1"_s});
    scene.box()->setText(u"n = 1 and"_s);
    QTRY_VERIFY(scene.named<QLabel>(u"Find error"_s)->isVisible());
    QCOMPARE(scene.rows(), QStringList{u"articles-1"_s});
}

//! It does not click.
void TestFindBar::aScreenReaderTogglesTheFilter()
{
    Scene scene;
    QTest::keyClicks(scene.box(), u"-2"_s);
    scene.button(u"Filter"_s)->toggle();
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-2"_s});
    scene.button(u"Filter"_s)->toggle();
    QTRY_COMPARE(scene.rows().size(), 2);
}

void TestFindBar::aFilterKeepsTheSelectionOfWhatItShows()
{
    Scene scene;
    scene.vectors()->selectSpans({{1, 1}});
    scene.button(u"Filter"_s)->click();
    scene.box()->setText(u"-2"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-2"_s});
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s});
    QCOMPARE(scene.vectors()->currentIndex().row(), 0);
    scene.box()->clear();
    QTRY_COMPARE(scene.rows().size(), 2);
    QCOMPARE(scene.selected(), QStringList{u"articles-2"_s});
    scene.box()->setText(u"-1"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-1"_s});
    QCOMPARE(scene.selected(), QStringList()); // nobody deletes what he does not see
    QVERIFY(!scene.action(u"Delete…"_s)->isEnabled());
}

void TestFindBar::nothingStaysHiddenWhenItIsClosed()
{
    Scene scene;
    scene.button(u"Filter"_s)->click();
    scene.box()->setText(u"-2"_s);
    QTRY_COMPARE(scene.rows().size(), 1);
    QTest::keyClick(scene.box(), Qt::Key_Escape);
    QTRY_COMPARE(scene.rows().size(), 2);
}

void TestFindBar::theWholeIndexIsSearched()
{
    Scene scene;
    scene.box()->setText(u"n >= 2"_s);
    scene.button(u"Search Whole Index"_s)->click();
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-3"_s});
    QTRY_COMPARE(scene.loadState(), u"1 match(es) in 2 scanned, the whole index"_s);
    QVERIFY(!scene.shown<QToolButton>(u"Filter"_s));
    QVERIFY(!scene.shown<QToolButton>(u"Search Whole Index"_s));
    scene.vectors()->selectAll();
    QVERIFY(scene.action(u"Delete…"_s)->isEnabled());
    scene.button(u"Back to Listing"_s)->click();
    QTRY_COMPARE(scene.rows(), (QStringList{u"articles-1"_s, u"articles-2"_s}));
    QCOMPARE(scene.loadState(), u"2 vector(s)"_s);
    QVERIFY(scene.shown<QToolButton>(u"Search Whole Index"_s));
}

void TestFindBar::aSearchThatFindsNothingSaysSo()
{
    Scene scene;
    scene.box()->setText(u"zebra"_s);
    scene.button(u"Search Whole Index"_s)->click();
    QTRY_VERIFY(scene.shown<QLabel>(u"No vector matches"_s));
    QCOMPARE(scene.loadState(), u"0 match(es) in 2 scanned, the whole index"_s);
    QTest::keyClick(scene.box(), Qt::Key_Escape); // also back to the listing
    QTRY_COMPARE(scene.rows().size(), 2);
}

void TestFindBar::leavingTheIndexEndsTheSearch()
{
    Scene scene;
    scene.box()->setText(u"n = 3"_s);
    scene.button(u"Search Whole Index"_s)->click();
    QTRY_COMPARE(scene.rows(), QStringList{u"articles-3"_s});
    scene.open(u"rag"_s, u"images"_s);
    QTRY_COMPARE(scene.rows(), (QStringList{u"images-1"_s, u"images-2"_s}));
    QVERIFY(!scene.shown<QToolButton>(u"Back to Listing"_s));
}

} // namespace vb

QTEST_MAIN(vb::TestFindBar)
#include "tst_findbar.moc"
