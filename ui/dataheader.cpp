#include "dataheader.h"

#include "celldelegate.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace vb {

namespace {

constexpr int narrowest = 48;
constexpr int lowest = 24;
constexpr int arrowWidth = 9;

} // namespace

DataHeader::DataHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setHighlightSections(false);
    setSectionsClickable(false); // a click would look like sorting
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(narrowest);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void DataHeader::setNumberColumn(int column, bool isNumber)
{
    if (isNumber)
        m_numberColumns.insert(column);
    else
        m_numberColumns.remove(column);
    viewport()->update();
}

void DataHeader::setSortable(bool sortable)
{
    setSectionsClickable(sortable);
}

void DataHeader::showSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    viewport()->update();
}

//! When a view's model goes, its header is measured once more with the former sections and no model.
QString DataHeader::title(int column) const
{
    return model() ? model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() : QString();
}

//! As the base class does, but with the cells' padding.
void DataHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    QStyleOptionHeaderV2 section;
    initStyleOption(&section);
    section.rect = rect;
    initStyleOptionForIndex(&section, logicalIndex);
    const QString text = title(logicalIndex);
    QRect textRect = rect.adjusted(CellDelegate::padding, 0, -CellDelegate::padding, 0);
    style()->drawControl(QStyle::CE_HeaderSection, &section, painter, this);
    const Qt::Alignment side = m_numberColumns.contains(logicalIndex) ? Qt::AlignRight : Qt::AlignLeft;
    if (logicalIndex == m_sortColumn) {
        // On the side where the text does not end, so that titles and cells stay in line.
        const bool isLeft = side == Qt::AlignRight;
        const QRect arrow(isLeft ? textRect.left() : textRect.right() - arrowWidth, textRect.top(), arrowWidth,
                          textRect.height());
        paintArrow(painter, arrow);
        textRect.adjust(isLeft ? arrowWidth + 4 : 0, 0, isLeft ? 0 : -arrowWidth - 4, 0);
    }
    const QString shown = section.fontMetrics.elidedText(text, textElideMode(), textRect.width());
    style()->drawItemText(painter, textRect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, section.palette,
                          isEnabled(), shown, QPalette::ButtonText);
}

void DataHeader::paintArrow(QPainter *painter, const QRect &rect) const
{
    const QPointF middle = QRectF(rect).center();
    const double up = m_sortOrder == Qt::AscendingOrder ? -1 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette().color(QPalette::ButtonText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{middle + QPointF(-4, -2 * up), middle + QPointF(0, 2 * up), middle + QPointF(4, -2 * up)});
    painter->restore();
}

QSize DataHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString text = title(logicalIndex);
    const int height = std::max(QHeaderView::sectionSizeFromContents(logicalIndex).height(), lowest);
    return {fontMetrics().horizontalAdvance(text) + 2 * CellDelegate::padding, height};
}

bool DataHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = logicalIndexAt(help->pos());
    if (column >= 0 && sectionSizeFromContents(column).width() > sectionSize(column)) {
        const QString text = title(column);
        QToolTip::showText(help->globalPos(), CellDelegate::toolTipFor(text), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace vb
