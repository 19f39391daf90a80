#pragma once

#include <QStyledItemDelegate>

namespace vb {

//! A component's value as a number with a small bar beside it, left or right of a middle line.
class ValueBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vb
