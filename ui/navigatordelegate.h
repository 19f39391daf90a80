#pragma once

#include <QStyledItemDelegate>

namespace vb {

//! Draws what the navigator's roles mean: an icon for the kind of node, notes dimmed, and at the right of an
//! index its dimension, where there is room for both.
class NavigatorDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! The embedded store has an icon of its own.
    void setDemo(bool isDemo) { m_isDemo = isDemo; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    //! What is dim at the right: "384", "384 · cosine"; empty for all but indexes.
    static QString detailText(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QString iconName(const QModelIndex &index) const;

    bool m_isDemo = false;
};

} // namespace vb
