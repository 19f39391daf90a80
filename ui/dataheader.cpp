#include "dataheader.h"

#include "celldelegate.h"

#include <QHelpEvent>
#include <QToolTip>

namespace vb {

namespace {

constexpr int narrowest = 48;

} // namespace

DataHeader::DataHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setFirstSectionMovable(false);
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

void DataHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (m_numberColumns.contains(logicalIndex))
        option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

bool DataHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = logicalIndexAt(help->pos());
    if (column >= 0 && sectionSizeFromContents(column).width() > sectionSize(column)) {
        const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QToolTip::showText(help->globalPos(), CellDelegate::toolTipFor(title), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace vb
