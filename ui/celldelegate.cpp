#include "celldelegate.h"

#include "colors.h"
#include "pagedtablemodel.h"
#include "visibletext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Kind = PagedTableModel::CellKind;

constexpr qsizetype maximumToolTip = 1000; //!< characters
constexpr qsizetype maximumToolTipLines = 30;
constexpr qsizetype longestRun = 60; //!< without a place to break

bool standsBack(Kind kind)
{
    return kind == Kind::Null || kind == Kind::EmptyText || kind == Kind::List || kind == Kind::Object;
}

QPalette::ColorGroup groupOf(const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(groupOf(option), isSelected ? QPalette::HighlightedText : QPalette::Text);
}

//! In every group, so that a window behind another shows the same.
void dim(QPalette *palette)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette->setCurrentColorGroup(group);
        palette->setColor(group, QPalette::Text, mutedColor(*palette));
        palette->setColor(group, QPalette::HighlightedText,
                          mutedColor(*palette, QPalette::HighlightedText, QPalette::Highlight, 80));
    }
}

//! A quiet bar where the text will be again.
void paintAbsent(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &textRect)
{
    constexpr int height = 6;
    constexpr int widest = 96;
    QColor color = textColor(cell);
    color.setAlphaF(0.12F);
    QRect bar(0, 0, std::min(textRect.width() * 2 / 3, widest), height);
    bar.moveCenter(textRect.center());
    bar.moveLeft(textRect.left());
    painter->fillRect(bar, color);
}

//! Zero-width spaces let a tooltip break keys and JSON, which have no blanks.
QString breakable(const QString &line)
{
    QString out;
    qsizetype run = 0;
    for (const QChar c : line) {
        run = c.isSpace() ? 0 : run + 1;
        out += c;
        if (run >= longestRun && !c.isHighSurrogate()) {
            out += QChar(0x200b);
            run = 0;
        }
    }
    return out;
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

QFont CellDelegate::fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

QString CellDelegate::toolTipFor(const QString &text)
{
    QStringList lines = bounded(text, maximumToolTip).split(u'\n');
    const bool isCut = lines.size() > maximumToolTipLines;
    lines = lines.first(std::min(lines.size(), maximumToolTipLines));
    for (QString &line : lines)
        line = breakable(visibleText(line));
    if (isCut)
        lines.append(u"…"_s);
    return Qt::convertFromPlainText(lines.join(u'\n'), Qt::WhiteSpaceNormal);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = index.data(PagedTableModel::KindRole).value<Kind>();
    const bool isCode = m_codeColumns.contains(index.column());
    const bool isNumber = kind == Kind::Number;
    if (isCode || isNumber)
        option->font = fixedFont(option->font);
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = isCode ? Qt::ElideMiddle : Qt::ElideRight;
    option->displayAlignment = (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    if (standsBack(kind))
        dim(&option->palette);
}

//! The style draws everything but the text, whose padding it would not let us choose.
void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QRect textRect = cell.rect.adjusted(padding, 0, -padding, 0);
    if (index.data(PagedTableModel::KindRole).value<Kind>() == Kind::Absent)
        paintAbsent(painter, cell, textRect);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(textColor(cell));
    painter->drawText(textRect, int(cell.displayAlignment) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(cell.text, cell.textElideMode, textRect.width()));
    painter->restore();
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        focus.state |= QStyle::State_KeyboardFocusChange;
        focus.backgroundColor = cell.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return {cell.fontMetrics.horizontalAdvance(cell.text) + 2 * padding, cell.fontMetrics.height()};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString shown = index.data(Qt::DisplayRole).toString();
    const QString exact = index.data(PagedTableModel::ExactTextRole).toString();
    const auto kind = index.data(PagedTableModel::KindRole).value<Kind>();
    const bool isElided = sizeHint(option, index).width() > option.rect.width();
    const bool saysMore = kind == Kind::List || kind == Kind::Object || (kind == Kind::Text && shown != exact);
    if (exact.isEmpty() || (!isElided && !saysMore))
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), toolTipFor(exact), view, option.rect);
    return true;
}

} // namespace vb
