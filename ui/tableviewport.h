#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace vb {

class DataTable;
class VectorModel;

//! Between a table and its model: tells the model which rows are looked at, keeps the view on its rows when others
//! come or go above them, and limits the rows to what a QTableView can have.
class TableViewport : public QObject
{
    Q_OBJECT

public:
    //! Beyond some 89 million rows of 24 pixels a QTableView hangs; a row of it costs nine bytes, used or not.
    static constexpr int mostRows = 20'000'000;

    explicit TableViewport(DataTable *table, int maximumRows = mostRows);

    //! After the table has it. Not owned.
    void setModel(VectorModel *model);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLimit();
    void tell();
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);

    DataTable *m_table;
    int m_maximumRows;
    QPointer<VectorModel> m_model;
    QTimer m_timer;
};

} // namespace vb
