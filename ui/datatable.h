#pragma once

#include <QSet>
#include <QTableView>

namespace vb {

class CellDelegate;
class DataHeader;

//! A run of rows, both ends included.
struct RowSpan
{
    int first = 0;
    int last = 0;
};

//! The table of a page: whole rows are selected, rows have one height, columns are sized once from the
//! rows first seen, and the first column (name or key) stays first. Holds the QTableView traps that
//! performance.md 4d and ecosystem.md E name. Never sorts.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    CellDelegate *cellDelegate() const { return m_delegate; }
    DataHeader *dataHeader() const { return m_header; }

    //! Gives the columns that have no width yet one from a sample of the rows.
    void sizeNewColumns();
    //! \a column has this width from now on, instead of a measured one.
    void setWidth(int column, int width);
    //! Measures all columns anew.
    void resetWidths();

    //! The selected rows, in order, without overlaps. Never builds an index a row.
    QList<RowSpan> selectedSpans() const;
    qint64 selectedCount() const;
    //! -1 unless exactly one row is selected.
    int singleRow() const;
    //! Nothing else is selected then; the first row becomes the current one.
    void selectSpans(const QList<RowSpan> &spans);

Q_SIGNALS:
    //! Also after a reset, which QItemSelectionModel does not tell.
    void rowsSelected();
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;

private:
    void beginInsert(const QModelIndex &parent, int first);
    void updateRowHeight();
    void ensureCurrent();
    void extendSelection();
    void columnsGone();
    int measuredWidth(int column, int rows);

    DataHeader *m_header;
    CellDelegate *m_delegate;
    QSet<int> m_sized;
    int m_lastRow = 0; //!< of the current index, so that it can be replaced when it goes
    bool m_extending = false;
    bool m_insertsBelow = false; //!< rows are being inserted below all that are shown
};

} // namespace vb
