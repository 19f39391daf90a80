#pragma once

#include <QPersistentModelIndex>
#include <QSet>
#include <QStyledItemDelegate>

namespace vb {

//! A row of the metadata tree: filterable and non-filterable fields told apart by an icon, null and empty
//! dimmed, found rows marked.
class MetadataDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setFound(const QModelIndexList &found);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    QString toolTip(const QModelIndex &index) const;

    QSet<QPersistentModelIndex> m_found; //!< of column Name
};

} // namespace vb
