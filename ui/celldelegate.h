#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace vb {

//! Draws a cell of a PagedTableModel by its CellKind: numbers to the right and in the fixed-width font,
//! null and "" dimmed, lists and objects dimmed, keys elided in their middle. The tooltip has the value
//! where the cell cannot: plain text, bounded.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);

    //! Columns of keys, names and ARNs: fixed-width font, elided in the middle. The first column is one.
    void setCodeColumns(const QSet<int> &columns) { m_codeColumns = columns; }

    //! Between a column's edge and its text, left and right; the header keeps the same.
    static constexpr int padding = 8;

    //! The system's fixed-width font in the size of \a font.
    static QFont fixedFont(const QFont &font);
    //! \a text for QToolTip, which would take markup for markup: bounded, wrapped, its invisible characters
    //! made visible.
    static QString toolTipFor(const QString &text);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QSet<int> m_codeColumns{0};
};

} // namespace vb
