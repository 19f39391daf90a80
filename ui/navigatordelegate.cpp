#include "navigatordelegate.h"

#include "errortext.h"
#include "icons.h"
#include "navigatormodel.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Type = NavigatorModel::NodeType;

constexpr int gap = 8;
constexpr int rowHeight = 24; //!< at 100 %
constexpr int leastNameWidth = 64;

Type typeOf(const QModelIndex &index)
{
    return index.data(NavigatorModel::TypeRole).value<Type>();
}

QString noteIconName(const QModelIndex &index)
{
    switch (index.data(NavigatorModel::NoteKindRole).value<NavigatorModel::NoteKind>()) {
    case NavigatorModel::NoteKind::Loading:
        return u"waiting"_s;
    case NavigatorModel::NoteKind::Empty:
        return u"empty"_s;
    case NavigatorModel::NoteKind::NothingFound:
        return u"nothing-found"_s;
    case NavigatorModel::NoteKind::Error:
        break;
    }
    return errorText(index.data(NavigatorModel::ErrorRole).value<ApiError>()).iconName;
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QPalette::ColorGroup colorGroup(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

} // namespace

QString NavigatorDelegate::detailText(const QModelIndex &index)
{
    if (index.data(NavigatorModel::PinnedRole).toBool())
        return tr("pinned", "bucket");
    if (typeOf(index) != Type::Index)
        return {};
    const auto info = index.data(NavigatorModel::IndexRole).value<IndexInfo>();
    QStringList parts;
    if (info.isFusion())
        parts.append(info.mode);
    if (info.dimension)
        parts.append(QString::number(*info.dimension));
    if (!info.distanceMetric.isEmpty())
        parts.append(info.distanceMetric);
    return parts.join(u" · "_s);
}

QString NavigatorDelegate::iconName(const QModelIndex &index) const
{
    switch (typeOf(index)) {
    case Type::Account:
        return m_isDemo ? u"demo"_s : u"account"_s;
    case Type::Bucket:
        return u"bucket"_s;
    case Type::Index:
        return index.data(NavigatorModel::IndexRole).value<IndexInfo>().isFusion() ? u"index-fusion"_s : u"index"_s;
    case Type::More:
        return u"load-more"_s;
    case Type::Note:
        return noteIconName(index);
    }
    return {};
}

void NavigatorDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->icon = itemIcon(iconName(index), *option);
    option->decorationSize = {16, 16};
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->textElideMode = Qt::ElideMiddle;
    if (typeOf(index) == Type::Note)
        option->palette.setBrush(QPalette::Text, option->palette.placeholderText());
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const QStyle *style = whole.widget ? whole.widget->style() : QApplication::style();
    QString detail = detailText(index);
    const int room = whole.rect.width() - whole.decorationSize.width() - leastNameWidth - 2 * gap;
    if (whole.fontMetrics.horizontalAdvance(detail) > room)
        detail = detail.section(u' ', 0, 0);
    const int width = whole.fontMetrics.horizontalAdvance(detail);
    if (detail.isEmpty() || width > room) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, whole.widget);
    QStyleOptionViewItem name = whole;
    name.rect.setRight(whole.rect.right() - width - 2 * gap);
    style->drawControl(QStyle::CE_ItemViewItem, &name, painter, whole.widget);

    const auto role = isSelected(whole) ? QPalette::HighlightedText : QPalette::PlaceholderText;
    painter->save();
    painter->setPen(whole.palette.color(colorGroup(whole), role));
    painter->setFont(whole.font);
    painter->drawText(whole.rect.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, detail);
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), qMax(rowHeight, option.fontMetrics.height() + gap)};
}

} // namespace vb
