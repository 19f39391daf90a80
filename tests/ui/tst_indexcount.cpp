#include "windowfixture.h"

#include "englishplurals.h"
#include "pagedtablemodel.h"
#include "placepages.h"
#include "vectorspage.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vb {

using State = PagedTableModel::State;

//! Index > Count All in the whole window.
class TestIndexCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void theNumberStandsBesideWhatIsLoaded();
    void escapeStopsIt();
    void theStopButtonStopsIt();
    void theTableGoesOnMeanwhile();
    void aFailureSaysHowFarAndWhy();
    void anotherIndexForgetsIt();
    void itCanBeCountedAnew();
    void itGoesWithItsSession();
    void withoutAnIndexThereIsNothingToCount();

private:
    EnglishPlurals m_plurals;
};

namespace {

//! The window with an index loaded.
struct Loaded : WindowFixture
{
    Loaded()
    {
        open(u"rag"_s, u"articles"_s);
        [this] { QTRY_COMPARE(page()->model() ? page()->model()->state() : State::Loading, State::Complete); }();
    }

    VectorsPage *page() const { return window->pages()->vectors(); }
    QString text() const
    {
        const auto *label = shown<QLabel>(u"Load state"_s);
        return label ? label->text() : QString();
    }
    void startSilently()
    {
        service.silent = "listVectors articles";
        action(u"Count All"_s)->trigger();
        [this] { QTRY_VERIFY(service.log().count("listVectors articles") > 6); }();
    }
};

} // namespace

void TestIndexCount::theNumberStandsBesideWhatIsLoaded()
{
    Loaded fixture;
    QCOMPARE(fixture.text(), u"2 vectors"_s);
    fixture.action(u"Count All"_s)->trigger();
    QVERIFY(fixture.page()->isCounting());
    const QRegularExpression form(u"^2 vectors · 2 vectors in all, counted \\d+:\\d\\d.*$"_s);
    QTRY_VERIFY2(form.match(fixture.text()).hasMatch(), qPrintable(fixture.text()));
    QVERIFY(!fixture.page()->isCounting());
    QVERIFY(fixture.action(u"Count All"_s)->isEnabled());
    QVERIFY(!fixture.shown<QPushButton>(u"Stop"_s));
}

void TestIndexCount::escapeStopsIt()
{
    Loaded fixture;
    fixture.startSilently();
    QVERIFY2(fixture.text().contains(u"Counting… 0 so far"_s), qPrintable(fixture.text()));
    QVERIFY(fixture.action(u"Stop"_s)->isEnabled());
    QVERIFY(!fixture.action(u"Count All"_s)->isEnabled());
    QCOMPARE(fixture.action(u"Count All"_s)->statusTip(), u"The index is being counted"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QCOMPARE(fixture.text(), u"2 vectors · 0 scanned, stopped"_s);
    QVERIFY(!fixture.action(u"Stop"_s)->isEnabled());
    QVERIFY(fixture.action(u"Count All"_s)->isEnabled());
    QTRY_COMPARE(fixture.service.network.aborted(), 6);
    QCOMPARE(fixture.page()->model()->state(), State::Complete);
}

void TestIndexCount::theStopButtonStopsIt()
{
    Loaded fixture;
    fixture.startSilently();
    auto *stop = fixture.shown<QPushButton>(u"Stop"_s);
    QVERIFY(stop);
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(fixture.text(), u"2 vectors · 0 scanned, stopped"_s);
    QVERIFY(!stop->isVisible());
}

void TestIndexCount::theTableGoesOnMeanwhile()
{
    Loaded fixture;
    fixture.startSilently();
    fixture.service.silent.clear();
    fixture.action(u"Refresh"_s)->trigger();
    QTRY_COMPARE(fixture.page()->model()->state(), State::Complete);
    QVERIFY(fixture.page()->isCounting());
    QVERIFY(fixture.shown<QPushButton>(u"Stop"_s));
}

void TestIndexCount::aFailureSaysHowFarAndWhy()
{
    Loaded fixture;
    Exchange denied;
    denied.status = 403;
    denied.body = R"({"Error":{"Code":"AccessDenied","Message":"no","RequestId":"R1"}})";
    fixture.service.refused.insert("listVectors", denied);
    fixture.action(u"Count All"_s)->trigger();
    QTRY_VERIFY(!fixture.page()->isCounting());
    QVERIFY2(fixture.text().startsWith(u"2 vectors · 0 counted, then it failed: "_s), qPrintable(fixture.text()));
    QVERIFY(!fixture.text().endsWith(u": "_s));
}

void TestIndexCount::anotherIndexForgetsIt()
{
    Loaded fixture;
    fixture.startSilently();
    fixture.open(u"rag"_s, u"images"_s);
    QTRY_COMPARE(fixture.text(), u"2 vectors"_s);
    QVERIFY(!fixture.page()->isCounting());
    QTRY_COMPARE(fixture.service.network.aborted(), 6);
}

void TestIndexCount::itCanBeCountedAnew()
{
    Loaded fixture;
    fixture.startSilently();
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    fixture.service.silent.clear();
    fixture.action(u"Count All"_s)->trigger();
    QTRY_VERIFY2(fixture.text().contains(u"2 vectors in all"_s), qPrintable(fixture.text()));
}

void TestIndexCount::itGoesWithItsSession()
{
    Loaded fixture;
    fixture.startSilently();
    fixture.window->setSession(nullptr);
    QVERIFY(!fixture.page()->isCounting());
    fixture.session.reset();
    QTRY_COMPARE(fixture.service.network.aborted(), 6);
}

void TestIndexCount::withoutAnIndexThereIsNothingToCount()
{
    WindowFixture fixture;
    QVERIFY(!fixture.action(u"Count All"_s)->isEnabled());
    fixture.open(u"rag"_s);
    QTRY_VERIFY(fixture.window->pages()->currentPage());
    QVERIFY(!fixture.action(u"Count All"_s)->isEnabled());
    QCOMPARE(fixture.action(u"Count All"_s)->statusTip(), u"No index is open"_s);
}

} // namespace vb

QTEST_MAIN(vb::TestIndexCount)
#include "tst_indexcount.moc"
