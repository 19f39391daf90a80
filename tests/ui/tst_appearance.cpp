#include "appearance.h"

#include "icons.h"
#include "outlinestyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace vb {

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void systemChangesNothing();
    void chosenIsAppliedAndRemembered();
    void systemBringsTheOldLookBack();
    void widgetsHearOfTheChange();
    void anEmptyCheckBoxIsSeenOnDark();
    void textHasContrast_data();
    void textHasContrast();

private:
    static double luminance(const QColor &color);
    static double contrast(const QColor &one, const QColor &other);

    std::optional<QTemporaryDir> m_folder;
    std::optional<Settings> m_settings;
};

//! WCAG 2.
double TestAppearance::luminance(const QColor &color)
{
    const auto linear
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double TestAppearance::contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return qMax(first, second) / qMin(first, second);
}

void TestAppearance::init()
{
    m_folder.emplace();
    m_settings.emplace(m_folder->filePath(u"settings.conf"_s));
}

void TestAppearance::systemChangesNothing()
{
    const QPalette before = QGuiApplication::palette();
    const Appearance appearance(&*m_settings);
    QCOMPARE(appearance.choice(), Settings::Appearance::System);
    QCOMPARE(QGuiApplication::palette(), before);
}

void TestAppearance::chosenIsAppliedAndRemembered()
{
    Appearance appearance(&*m_settings);
    appearance.choose(Settings::Appearance::Dark);
    QVERIFY(isDark(QGuiApplication::palette()));
    QVERIFY(qobject_cast<const OutlineStyle *>(QApplication::style()));
    QCOMPARE(m_settings->appearance(), Settings::Appearance::Dark);
    appearance.choose(Settings::Appearance::Light);
    QVERIFY(!isDark(QGuiApplication::palette()));
    QCOMPARE(QApplication::style()->name(), u"fusion"_s);
    appearance.choose(Settings::Appearance::Dark);
    appearance.choose(Settings::Appearance::System);
    const Appearance next(&*m_settings);
    QCOMPARE(next.choice(), Settings::Appearance::System);
}

void TestAppearance::systemBringsTheOldLookBack()
{
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    const QString style = QApplication::style()->name();
    Appearance appearance(&*m_settings);
    appearance.choose(Settings::Appearance::Dark);
    QVERIFY(QGuiApplication::palette().color(QPalette::Window) != window);
    appearance.choose(Settings::Appearance::System);
    QCOMPARE(QGuiApplication::palette().color(QPalette::Window), window);
    QCOMPARE(QApplication::style()->name(), style);
}

void TestAppearance::widgetsHearOfTheChange()
{
    QWidget widget;
    widget.ensurePolished();
    Appearance appearance(&*m_settings);
    appearance.choose(Settings::Appearance::Dark);
    QTRY_COMPARE(widget.palette().color(QPalette::Window), Appearance::darkPalette().color(QPalette::Window));
    appearance.choose(Settings::Appearance::System);
}

void TestAppearance::anEmptyCheckBoxIsSeenOnDark()
{
    Appearance appearance(&*m_settings);
    appearance.choose(Settings::Appearance::Dark);
    QCheckBox box;
    box.resize(box.sizeHint());
    const QImage shown = box.grab().toImage();
    double seen = 1;
    for (int y = 0; y < shown.height(); ++y)
        for (int x = 0; x < shown.width(); ++x)
            seen = qMax(seen, contrast(shown.pixelColor(x, y), box.palette().color(QPalette::Window)));
    QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
    appearance.choose(Settings::Appearance::System);
}

void TestAppearance::textHasContrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Appearance::lightPalette();
    QTest::newRow("dark") << Appearance::darkPalette();
}

void TestAppearance::textHasContrast()
{
    QFETCH(const QPalette, palette);
    using Pair = QPair<QPalette::ColorRole, QPalette::ColorRole>;
    const QList<Pair> pairs{{QPalette::WindowText, QPalette::Window},
                            {QPalette::Text, QPalette::Base},
                            {QPalette::Text, QPalette::AlternateBase},
                            {QPalette::ButtonText, QPalette::Button},
                            {QPalette::PlaceholderText, QPalette::Base},
                            {QPalette::PlaceholderText, QPalette::Window},
                            {QPalette::HighlightedText, QPalette::Highlight},
                            {QPalette::Link, QPalette::Window},
                            {QPalette::Link, QPalette::Base},
                            {QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const Pair &pair : pairs) {
            const double ratio = contrast(palette.color(group, pair.first), palette.color(group, pair.second));
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(pair.first).arg(pair.second).arg(ratio)));
        }
    }
}

} // namespace vb

QTEST_MAIN(vb::TestAppearance)
#include "tst_appearance.moc"
