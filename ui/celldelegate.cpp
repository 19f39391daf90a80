#include "celldelegate.h"

#include "colors.h"
#include "pagedtablemodel.h"
#include "visibletext.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
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

//! The selected text colour has to stay readable on the highlight, so it is mixed from both of them.
void dim(QStyleOptionViewItem *option)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        option->palette.setCurrentColorGroup(group);
        const QColor plain = mutedColor(option->palette);
        option->palette.setColor(group, QPalette::Text, plain);
    }
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
        dim(option);
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
