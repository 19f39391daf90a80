#include "inspector/valuebardelegate.h"

#include "tones.h"
#include "valuesmodel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vb {

namespace {

constexpr int characters = 15; //!< of the longest float32 text: -1.17549435e-38
constexpr int widest = 240;
constexpr int narrowest = 32; //!< a bar in less room says nothing

void drawBar(QPainter *painter, const QRect &room, double share, const QStyleOptionViewItem &option)
{
    const bool isOnAccent = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_Active);
    const QColor accent
        = option.palette.color(QPalette::Active, isOnAccent ? QPalette::HighlightedText : QPalette::Highlight);
    const double middle = room.center().x() + 0.5;
    const double length = std::clamp(share, -1.0, 1.0) * room.width() / 2;
    painter->fillRect(QRectF(middle - 0.5, room.top(), 1, room.height()), Tones::of(option.palette).line);
    painter->fillRect(QRectF(std::min(middle, middle + length), room.top() + 4, std::abs(length), room.height() - 8),
                      accent);
}

} // namespace

void ValueBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    const int margin = 4;
    const int textWidth = std::min(own.fontMetrics.averageCharWidth() * characters, own.rect.width() - 2 * margin);
    const QRect textRect(own.rect.left() + margin, own.rect.top(), textWidth, own.rect.height());
    QRect room = own.rect.adjusted(textWidth + 4 * margin, 0, -2 * margin, 0);
    room.setWidth(std::min(room.width(), widest));

    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);
    painter->save();
    const bool isSelected = own.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = own.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->setPen(own.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(own.font);
    painter->drawText(textRect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      own.fontMetrics.elidedText(own.text, Qt::ElideRight, textWidth));
    const double share = index.data(ValuesModel::ShareRole).toDouble();
    if (room.width() >= narrowest && std::isfinite(share))
        drawBar(painter, room, share, own);
    painter->restore();
}

} // namespace vb
