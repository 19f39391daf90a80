#include "inspector/metadatadelegate.h"

#include "icons.h"
#include "metadatamodel.h"
#include "pagedtablemodel.h"
#include "plaintooltip.h"
#include "tones.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

bool isDim(const QModelIndex &index)
{
    using Kind = PagedTableModel::CellKind;
    const auto kind = Kind(index.siblingAtColumn(MetadataModel::Name).data(MetadataModel::KindRole).toInt());
    return index.column() == MetadataModel::Type || kind == Kind::Null
        || (index.column() == MetadataModel::Value && (kind == Kind::Object || kind == Kind::List));
}

} // namespace

void MetadataDelegate::setFound(const QModelIndexList &found)
{
    m_found.clear();
    for (const QModelIndex &index : found)
        m_found.insert(index.siblingAtColumn(MetadataModel::Name));
}

void MetadataDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    const Tones tones = Tones::of(option->palette);
    if (isDim(index) && !(option->state & QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, tones.quiet);
    if (m_found.contains(index.siblingAtColumn(MetadataModel::Name))) {
        QColor mark = option->palette.color(QPalette::Active, QPalette::Highlight);
        mark.setAlpha(48);
        option->backgroundBrush = mark;
    }
    const QVariant nonFilterable = index.data(MetadataModel::NonFilterableRole);
    if (index.column() == MetadataModel::Name && nonFilterable.isValid()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        // As text of the row: the icon set's own selected colour is for an active selection.
        const QIcon icon = themedIcon(nonFilterable.toBool() ? u"unfiltered"_s : u"filter"_s);
        const bool isOnAccent = (option->state & QStyle::State_Selected) && (option->state & QStyle::State_Active);
        const QPixmap pixmap = icon.pixmap(QSize(12, 12), option->widget ? option->widget->devicePixelRatioF() : 1.0,
                                           isOnAccent ? QIcon::Selected : QIcon::Normal);
        option->icon = QIcon();
        option->icon.addPixmap(pixmap, QIcon::Normal);
        option->icon.addPixmap(pixmap, QIcon::Selected);
        option->decorationSize = QSize(12, 12);
    }
}

QString MetadataDelegate::toolTip(const QModelIndex &index) const
{
    const QString text = index.column() == MetadataModel::Name ? index.data().toString()
                                                               : index.data(MetadataModel::ExactTextRole).toString();
    const QVariant nonFilterable = index.data(MetadataModel::NonFilterableRole);
    if (index.column() != MetadataModel::Name || !nonFilterable.isValid())
        return visibleToolTip(text);
    const QString use = nonFilterable.toBool() ? tr("Non-filterable: it cannot be used in a query's filter.")
                                               : tr("Filterable: a query's filter can use it.");
    return visibleToolTip(QString(text + u'\n' + use));
}

bool MetadataDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTip(index), view);
    return true;
}

} // namespace vb
