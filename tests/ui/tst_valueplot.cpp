#include "inspector/valueplot.h"

#include "inspector/badges.h"
#include "inspector/valuegraph.h"
#include "widgets.h"

#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

//! What the plot looks like, ready for questions about its pixels.
struct Picture
{
    explicit Picture(const std::vector<float> &values, QSize size = {400, 200})
    {
        QPalette palette(Qt::white);
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::WindowText, Qt::black);
        palette.setColor(QPalette::Highlight, QColor(0, 0, 255));
        plot.setPalette(palette);
        plot.resize(size);
        plot.show();
        plot.setValues(values);
        image = grab();
    }
    QImage grab()
    {
        QTest::qWait(20); // the replot is queued
        return plot.grab().toImage();
    }
    //! Pixels of the bars' colour in this column.
    int barHeight(int x) const
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            count += image.pixelColor(x, y) == QColor(0, 0, 255);
        return count;
    }
    int tallest() const
    {
        int most = 0;
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, barHeight(x));
        return most;
    }
    //! The middle of a component's column.
    QPoint pointOf(int component) const
    {
        int first = -1;
        int last = -1;
        for (int x = 0; x < plot.width(); ++x) {
            const bool isIt = plot.componentAt({x, plot.height() / 2}) == component;
            first = isIt && first < 0 ? x : first;
            last = isIt ? x : last;
        }
        return {(first + last) / 2, plot.height() / 2};
    }

    ValuePlot plot;
    QImage image;
};

std::vector<float> flatWithSpike(int count, int spike)
{
    std::vector<float> values(size_t(count), 0.01F);
    values[size_t(spike)] = 1;
    return values;
}

QStringList badgeTexts(const std::vector<float> &values, const QString &metric, std::optional<int> dimension = {})
{
    IndexInfo info;
    info.distanceMetric = metric;
    info.dimension = dimension;
    QStringList texts;
    for (const Badge &badge : Badge::of(statistics(values), info))
        texts.append(badge.text);
    return texts;
}

} // namespace

class TestValuePlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewValuesAreBars();
    void aSpikeAmongManyIsNotLost_data();
    void aSpikeAmongManyIsNotLost();
    void negativeValuesReachBelowTheZeroLine();
    void nothingFiniteIsStillDrawn_data();
    void nothingFiniteIsStillDrawn();
    void theComponentUnderTheMouseIsReadOut();
    void aClickMarksAndTells();
    void aMarkOutOfViewIsBroughtIntoView();
    void newValuesForgetTheMark();
    void thePaletteIsFollowed();
    void badgesSayWhatMatters_data();
    void badgesSayWhatMatters();
};

void TestValuePlot::fewValuesAreBars()
{
    const Picture picture({0.5F, 1.0F, 0.25F});
    const int half = picture.barHeight(picture.pointOf(0).x());
    const int whole = picture.barHeight(picture.pointOf(1).x());
    QVERIFY(whole > 50);
    QVERIFY2(std::abs(2 * half - whole) <= 3, qPrintable(u"%1 of %2"_s.arg(half).arg(whole)));
    QVERIFY(picture.barHeight((picture.pointOf(0).x() + picture.pointOf(1).x()) / 2) < 3); // room between them
}

void TestValuePlot::aSpikeAmongManyIsNotLost_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("spike");
    QTest::addRow("first of 4096") << 4096 << 0;
    QTest::addRow("odd place of 4096") << 4096 << 1777;
    QTest::addRow("last of 4096") << 4096 << 4095;
    QTest::addRow("of about a pixel each") << 384 << 200;
    QTest::addRow("of a few pixels each") << 100 << 50;
}

void TestValuePlot::aSpikeAmongManyIsNotLost()
{
    QFETCH(int, count);
    QFETCH(int, spike);
    const Picture picture(flatWithSpike(count, spike));
    QVERIFY2(picture.tallest() > 80, qPrintable(QString::number(picture.tallest())));
}

void TestValuePlot::negativeValuesReachBelowTheZeroLine()
{
    const Picture picture({1.0F, -1.0F});
    const int up = picture.pointOf(0).x();
    const int down = picture.pointOf(1).x();
    QVERIFY(picture.barHeight(up) > 40 && picture.barHeight(down) > 40);
    const auto topOf = [&picture](int x) {
        int y = 0;
        while (y < picture.image.height() && picture.image.pixelColor(x, y) != QColor(0, 0, 255))
            ++y;
        return y;
    };
    QVERIFY(topOf(down) > topOf(up) + 40);
}

void TestValuePlot::nothingFiniteIsStillDrawn_data()
{
    QTest::addColumn<std::vector<float>>("values");
    QTest::addRow("none") << std::vector<float>{};
    QTest::addRow("one") << std::vector<float>{0.5F};
    QTest::addRow("zeros") << std::vector<float>(384, 0.0F);
    QTest::addRow("NaN") << std::vector<float>(5, notANumber);
    QTest::addRow("infinities") << std::vector<float>{infinity, -infinity, 1};
    QTest::addRow("the largest") << std::vector<float>{3.4e38F, -3.4e38F};
    QTest::addRow("the smallest") << std::vector<float>{1e-45F, -1e-45F};
    QTest::addRow("many NaN") << std::vector<float>(4096, notANumber);
}

void TestValuePlot::nothingFiniteIsStillDrawn()
{
    QFETCH(std::vector<float>, values);
    const Picture picture(values);
    QVERIFY(!picture.image.isNull());
}

void TestValuePlot::theComponentUnderTheMouseIsReadOut()
{
    Picture picture({0.5F, -0.03125F, 0.25F});
    QTest::mouseMove(picture.plot.childAt(picture.pointOf(1)), picture.pointOf(1));
    QTRY_COMPARE(picture.plot.readOut(), u"1: −0.03125"_s);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(picture.plot.childAt(picture.pointOf(1)), &leave);
    QCOMPARE(picture.plot.readOut(), QString());
}

void TestValuePlot::aClickMarksAndTells()
{
    Picture picture({0.5F, -0.03125F, 0.25F});
    QSignalSpy clicked(&picture.plot, &ValuePlot::componentClicked);
    QTest::mouseClick(picture.plot.childAt(picture.pointOf(2)), Qt::LeftButton, {}, picture.pointOf(2));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toInt(), 2);
    QCOMPARE(picture.plot.marked(), 2);
    QCOMPARE(picture.plot.readOut(), u"2: 0.25"_s);
}

void TestValuePlot::aMarkOutOfViewIsBroughtIntoView()
{
    Picture picture(std::vector<float>(1000, 1.0F));
    QWidget *surface = picture.plot.childAt({200, 100});
    for (int i = 0; i < 10; ++i) {
        QWheelEvent wheel({200, 100}, surface->mapToGlobal(QPointF(200, 100)), {}, {0, 120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(surface, &wheel);
    }
    QTRY_COMPARE(picture.pointOf(990).x(), -1); // closer: out of view
    picture.plot.setMarked(990);
    QTRY_VERIFY(picture.pointOf(990).x() > 0);
}

void TestValuePlot::newValuesForgetTheMark()
{
    Picture picture({1, 2, 3});
    picture.plot.setMarked(2);
    picture.plot.setValues({1});
    QCOMPARE(picture.plot.marked(), -1);
    QCOMPARE(picture.plot.readOut(), QString());
}

void TestValuePlot::thePaletteIsFollowed()
{
    Picture picture({1, 1, 1});
    QPalette dark = picture.plot.palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Highlight, QColor(255, 0, 0));
    picture.plot.setPalette(dark);
    picture.image = picture.grab();
    QCOMPARE(picture.tallest(), 0); // nothing blue is left
    QCOMPARE(picture.image.pixelColor(picture.pointOf(1)), QColor(255, 0, 0));
    QCOMPARE(picture.image.pixelColor(picture.image.width() - 2, 2), QColor(Qt::black));
}

void TestValuePlot::badgesSayWhatMatters_data()
{
    QTest::addColumn<std::vector<float>>("values");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<int>("dimension");
    QTest::addColumn<QStringList>("badges");
    const auto row
        = [](const char *name, const std::vector<float> &values, const QString &metric, int dimension,
             const QStringList &badges) { QTest::addRow("%s", name) << values << metric << dimension << badges; };
    row("unit", {0.6F, 0.8F}, u"cosine"_s, 2, {u"unit length"_s});
    row("unit, euclidean", {0.6F, 0.8F}, u"euclidean"_s, 2, {u"unit length"_s});
    row("not unit, cosine", {3, 4}, u"cosine"_s, 2, {u"not unit length"_s});
    row("not unit, other case", {3, 4}, u"COSINE"_s, 2, {u"not unit length"_s});
    row("not unit, euclidean", {3, 4}, u"euclidean"_s, 2, {});
    row("zero", {0, 0}, u"cosine"_s, 2, {u"zero vector"_s});
    row("constant", {2, 2}, u"euclidean"_s, 2, {u"constant"_s});
    row("dimension", {3, 4, 5}, u"euclidean"_s, 2, {u"wrong dimension"_s});
    row("not a number", {notANumber, 1}, u"cosine"_s, 2, {u"1 NaN"_s});
    row("infinite", {infinity, -infinity, 1}, u"cosine"_s, 3, {u"2 infinite"_s});
}

void TestValuePlot::badgesSayWhatMatters()
{
    QFETCH(std::vector<float>, values);
    QFETCH(QString, metric);
    QFETCH(int, dimension);
    QFETCH(QStringList, badges);
    QCOMPARE(badgeTexts(values, metric, dimension), badges);
}

QTEST_MAIN(TestValuePlot)
#include "tst_valueplot.moc"
