#include "celldelegate.h"
#include "colors.h"
#include "pagedtablemodel.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vb;
using CellKind = PagedTableModel::CellKind;

namespace {

class OpenDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    using CellDelegate::initStyleOption;
};

QStandardItem *makeCell(const QString &shown, CellKind kind, const QString &exact)
{
    auto *item = new QStandardItem(shown);
    item->setData(QVariant::fromValue(kind), PagedTableModel::KindRole);
    item->setData(exact, PagedTableModel::ExactTextRole);
    return item;
}

//! WCAG's contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace

class TestCellDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void kindsAreDrawnApart_data();
    void kindsAreDrawnApart();
    void keysAndNumbersAreFixedWidth();
    void keysAreElidedInTheMiddle();
    void otherCodeColumnsCanBeNamed();
    void mutedTextHasEnoughContrast_data();
    void mutedTextHasEnoughContrast();
    void selectedRowsAreVisibleWithoutFocus();
    void textKeepsItsDistanceFromTheEdge();
    void toolTipIsShownForWhatIsCut();
    void toolTipOfAShortTextIsNotShown();
    void toolTipOfAListHasTheList();
    void toolTipIsNeverMarkup();
    void toolTipIsBounded();
    void toolTipBreaksLongRuns();
    void toolTipShowsInvisibleCharacters();

private:
    QStyleOptionViewItem optionOf(int row, int column) const;
    void hover(int row, int column);

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    OpenDelegate m_delegate;
};

void TestCellDelegate::init()
{
    m_model = std::make_unique<QStandardItemModel>();
    m_model->appendRow(
        {makeCell(u"a/very/long/key/that/is/cut/somewhere"_s, CellKind::Text,
                  u"a/very/long/key/that/is/cut/somewhere"_s),
         makeCell(u"1,234"_s, CellKind::Number, u"1234"_s), makeCell(u"text"_s, CellKind::Text, u"text"_s),
         makeCell(u"null"_s, CellKind::Null, u"null"_s), makeCell(u"\"\""_s, CellKind::EmptyText, {}),
         makeCell(u"2 items"_s, CellKind::List, u"[1,\n2]"_s), makeCell(u"{…}"_s, CellKind::Object, u"{\"a\":1}"_s),
         makeCell(u"true"_s, CellKind::Boolean, u"true"_s), makeCell({}, CellKind::Missing, {})});
    m_view = std::make_unique<QTableView>();
    m_view->setModel(m_model.get());
    m_view->setItemDelegate(&m_delegate);
    m_view->setColumnWidth(0, 60);
    m_view->resize(900, 200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_delegate.setCodeColumns({0});
}

QStyleOptionViewItem TestCellDelegate::optionOf(int row, int column) const
{
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.font = m_view->font();
    m_delegate.initStyleOption(&option, m_model->index(row, column));
    return option;
}

void TestCellDelegate::hover(int row, int column)
{
    QToolTip::hideText();
    const QModelIndex index = m_model->index(row, column);
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.font = m_view->font();
    option.rect = m_view->visualRect(index);
    const QPoint at = option.rect.center();
    QHelpEvent event(QEvent::ToolTip, at, m_view->viewport()->mapToGlobal(at));
    m_delegate.helpEvent(&event, m_view.get(), option, index);
}

void TestCellDelegate::kindsAreDrawnApart_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("number") << 1 << false << true;
    QTest::newRow("text") << 2 << false << false;
    QTest::newRow("null") << 3 << true << false;
    QTest::newRow("empty text") << 4 << true << false;
    QTest::newRow("list") << 5 << true << false;
    QTest::newRow("object") << 6 << true << false;
    QTest::newRow("boolean") << 7 << false << false;
    QTest::newRow("missing") << 8 << false << false;
}

void TestCellDelegate::kindsAreDrawnApart()
{
    QFETCH(int, column);
    QFETCH(bool, isMuted);
    QFETCH(bool, isRight);
    const QStyleOptionViewItem option = optionOf(0, column);
    QCOMPARE(option.palette.color(QPalette::Active, QPalette::Text) != m_view->palette().color(QPalette::Text),
             isMuted);
    QCOMPARE(option.palette.color(QPalette::Inactive, QPalette::Text) != m_view->palette().color(QPalette::Text),
             isMuted);
    QCOMPARE(option.displayAlignment.testFlag(Qt::AlignRight), isRight);
}

void TestCellDelegate::keysAndNumbersAreFixedWidth()
{
    const QString family = QFontInfo(CellDelegate::fixedFont(m_view->font())).family();
    QCOMPARE(QFontInfo(optionOf(0, 0).font).family(), family);
    QCOMPARE(QFontInfo(optionOf(0, 1).font).family(), family);
    QVERIFY(QFontInfo(optionOf(0, 2).font).family() != family);
    QCOMPARE(optionOf(0, 0).font.pointSizeF(), m_view->font().pointSizeF());
}

void TestCellDelegate::keysAreElidedInTheMiddle()
{
    QCOMPARE(optionOf(0, 0).textElideMode, Qt::ElideMiddle);
    QCOMPARE(optionOf(0, 2).textElideMode, Qt::ElideRight);
}

void TestCellDelegate::otherCodeColumnsCanBeNamed()
{
    m_delegate.setCodeColumns({0, 2});
    QCOMPARE(optionOf(0, 2).textElideMode, Qt::ElideMiddle);
}

void TestCellDelegate::mutedTextHasEnoughContrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("base");
    QTest::newRow("light") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("light window") << QColor(Qt::black) << QColor(0xef, 0xef, 0xef);
    QTest::newRow("dark") << QColor(0xe6, 0xe6, 0xe6) << QColor(0x1e, 0x1e, 0x1e);
    QTest::newRow("dark window") << QColor(0xe6, 0xe6, 0xe6) << QColor(0x2b, 0x2b, 0x2b);
}

void TestCellDelegate::mutedTextHasEnoughContrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, base);
    QPalette palette;
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Base, base);
    const double ratio = contrast(mutedColor(palette), base);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    QVERIFY(ratio < contrast(text, base));
}

void TestCellDelegate::selectedRowsAreVisibleWithoutFocus()
{
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->selectRow(0);
    m_view->clearFocus();
    const QImage image = m_view->viewport()->grab().toImage();
    const QRect text = m_view->visualRect(m_model->index(0, 2));
    const QColor back = image.pixelColor(text.right() - 3, text.center().y());
    QVERIFY(contrast(back, m_view->palette().color(QPalette::Base)) > 1.3);
    // Drawn in the colour meant for the highlight, whose contrast is the palette's matter.
    const auto distance = [](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    const QColor wanted = m_view->palette().color(QPalette::HighlightedText);
    int nearest = 1000;
    for (int y = text.top(); y < text.bottom(); ++y) {
        for (int x = text.left(); x < text.right(); ++x)
            nearest = std::min(nearest, distance(image.pixelColor(x, y), wanted));
    }
    QVERIFY2(nearest < 60, qPrintable(QString::number(nearest)));
}

void TestCellDelegate::textKeepsItsDistanceFromTheEdge()
{
    const QImage image = m_view->viewport()->grab().toImage();
    const QRect cell = m_view->visualRect(m_model->index(0, 2));
    for (int x = cell.left(); x < cell.left() + CellDelegate::padding; ++x)
        QCOMPARE(image.pixelColor(x, cell.center().y()), m_view->palette().color(QPalette::Base));
}

void TestCellDelegate::toolTipIsShownForWhatIsCut()
{
    hover(0, 0);
    QVERIFY(QToolTip::text().contains(u"somewhere"_s));
}

void TestCellDelegate::toolTipOfAShortTextIsNotShown()
{
    hover(0, 2);
    QCOMPARE(QToolTip::text(), QString());
}

void TestCellDelegate::toolTipOfAListHasTheList()
{
    hover(0, 5);
    QVERIFY2(QToolTip::text().contains(u"[1,"_s), qPrintable(QToolTip::text()));
}

void TestCellDelegate::toolTipIsNeverMarkup()
{
    const QString tip = CellDelegate::toolTipFor(u"<b>bold</b> & <img src='file:///etc/passwd'>"_s);
    QVERIFY(!tip.contains(u"<b>"_s));
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;b&gt;"_s));
}

void TestCellDelegate::toolTipIsBounded()
{
    QVERIFY(CellDelegate::toolTipFor(QString(100'000, u'x')).size() < 3000);
    QVERIFY(CellDelegate::toolTipFor(QString(100'000, u'\n')).size() < 3000);
    QVERIFY(CellDelegate::toolTipFor(QString(100'000, u'<')).size() < 6000);
}

void TestCellDelegate::toolTipBreaksLongRuns()
{
    QVERIFY(CellDelegate::toolTipFor(QString(200, u'x')).contains(QChar(0x200b)));
    QVERIFY(!CellDelegate::toolTipFor(QString(u"word "_s).repeated(40)).contains(QChar(0x200b)));
}

void TestCellDelegate::toolTipShowsInvisibleCharacters()
{
    const QString tip = CellDelegate::toolTipFor(u"a\u202eb\tc"_s);
    QVERIFY(!tip.contains(QChar(0x202e)));
    QVERIFY(tip.contains(u"U+202E"_s));
}

QTEST_MAIN(TestCellDelegate)
#include "tst_celldelegate.moc"
