#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace vb {

//! One vector's components: position and value. Virtual: text is made for visible cells only. It is never
//! reset, since QAccessibleTable of Qt 6.4 crashes on resets while a screen reader runs: rows come and go at
//! the end.
class ValuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Position, Value, ColumnCount };
    enum Role {
        ValueRole = Qt::UserRole, //!< float
        //! double: value / the largest finite magnitude in the vector, -1 … 1, for a bar; absent for NaN
        ShareRole,
    };

    explicit ValuesModel(QObject *parent = nullptr);

    void setValues(std::vector<float> values);
    const std::vector<float> &values() const { return m_values; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<float> m_values;
    float m_largest = 0;
};

} // namespace vb
