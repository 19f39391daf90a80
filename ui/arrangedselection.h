#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

namespace vb {

class DataTable;
class RowArranger;
class VectorModel;

//! Keeps what is selected, and the current row, on the same vectors when a filter takes rows away or brings them
//! back. (In another order of the same rows, Qt keeps it itself.) What is not shown any more is not selected:
//! nobody deletes what he does not see.
class ArrangedSelection : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned.
    ArrangedSelection(DataTable *table, RowArranger *arranger, QObject *parent = nullptr);

    void setModel(VectorModel *model);

private:
    void remember();
    void restore();

    DataTable *m_table;
    QPointer<VectorModel> m_model;
    bool m_isArranging = false;
    bool m_wasReset = false;
    std::vector<quint32> m_selected; //!< stored rows
    qint64 m_current = -1; //!< stored row
};

} // namespace vb
