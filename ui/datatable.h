#pragma once

#include <QSet>
#include <QTableView>

namespace vb {

//! A run of rows, both ends included.
struct RowRange
{
    int first = 0;
    int last = 0;
};

//! The table of a page: whole rows are selected, rows have one height, columns are sized once from the
//! rows first seen, and the first column (name or key) stays first. Holds every QTableView trap that
//! performance.md 4d names. Never sorts.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    //! Gives the columns that have no width yet one from a sample of the rows.
    void sizeNewColumns();
    //! \a column keeps this width; sizeNewColumns() leaves it alone.
    void setFixedWidth(int column, int width);
    //! Forgets all widths, the user's too, and measures anew.
    void resetWidths();

    //! The selected rows, in order, without overlaps. Never builds an index a row.
    QList<RowRange> selectedRanges() const;
    qint64 selectedCount() const;
    //! -1 unless exactly one row is selected.
    int singleRow() const;
    void selectRanges(const QList<RowRange> &ranges);

Q_SIGNALS:
    //! Also after a reset, which QItemSelectionModel does not tell.
    void rowsSelected();
    void columnResized(int column, int width);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void configureHeaders();
    void updateRowHeight();
    void ensureCurrent();
    void extendSelection();
    int measuredWidth(int column) const;

    QSet<int> m_sized;
    int m_lastRow = 0; //!< of the current index, so that it can be replaced when it goes
    bool m_resizing = false;
};

} // namespace vb
