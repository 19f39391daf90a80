#include "valuesmodel.h"

#include "vectorformat.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace vb {

namespace {

float largestMagnitude(const std::vector<float> &values)
{
    float largest = 0;
    for (const float value : values) {
        if (std::isfinite(value))
            largest = std::max(largest, std::abs(value));
    }
    return largest;
}

//! To the bit: NaN is the same as itself, and -0.0 is not 0.0.
bool areSame(const std::vector<float> &left, const std::vector<float> &right)
{
    return left.size() == right.size()
        && (left.empty() || std::memcmp(left.data(), right.data(), left.size() * sizeof(float)) == 0);
}

QVariant share(float value, float largest)
{
    if (std::isnan(value))
        return {};
    if (std::isinf(value))
        return value > 0 ? 1.0 : -1.0;
    return largest > 0 ? double(value) / double(largest) : 0.0;
}

} // namespace

ValuesModel::ValuesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ValuesModel::setValues(std::vector<float> values)
{
    if (areSame(m_values, values))
        return;
    const int oldCount = int(m_values.size());
    const int newCount = int(values.size());
    const int common = std::min(oldCount, newCount);
    if (newCount < oldCount) {
        beginRemoveRows({}, newCount, oldCount - 1);
        m_values.resize(values.size());
        endRemoveRows();
    }
    if (newCount > oldCount)
        beginInsertRows({}, oldCount, newCount - 1);
    m_values = std::move(values);
    m_largest = largestMagnitude(m_values);
    if (newCount > oldCount)
        endInsertRows();
    if (common > 0)
        Q_EMIT dataChanged(index(0, Value), index(common - 1, Value));
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

int ValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const float value = m_values[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Position ? QVariant(index.row()) : QVariant(shortestText(value));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case ValueRole:
        return value;
    case ShareRole:
        return share(value, m_largest);
    default:
        return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    //: Column header: which component of the vector, counted from 0
    return section == Position ? tr("Position") : tr("Value");
}

} // namespace vb
