#pragma once

#include "rowsort.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace vb {

class DataTable;
class RowArranger;
class VectorModel;

//! What sorts the loaded vectors: a click on a title (ascending, descending, as listed) and a menu. The arrow is
//! there when the rows are sorted, and not before.
class SortControl : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned.
    SortControl(DataTable *table, RowArranger *arranger, QObject *parent = nullptr);

    //! Begins as listed.
    void setModel(VectorModel *model);
    //! What the rows are sorted by now, and within how many; empty: they are as listed.
    QString coverageText() const;
    //! For the column of the current cell.
    void addActions(QMenu *menu);

private:
    void nextOrder(int column);
    void sortBy(const RowSort &sort);
    void showArrow();
    RowSort sortOf(int column, bool descending) const;
    int columnOf(const RowSort &sort) const;

    DataTable *m_table;
    RowArranger *m_arranger;
    QPointer<VectorModel> m_model;
};

} // namespace vb
