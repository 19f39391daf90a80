#include "indexmodel.h"

#include "tablecell.h"
#include "vectorclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int pageSize = 500; // ListVectorIndexes' limit

//! A fusion-mode index has no dimension of its own; the word stands where the number would.
TableCell dimensionCell(const IndexInfo &index)
{
    if (index.dimension)
        return TableCell::number(*index.dimension);
    TableCell cell;
    if (index.isFusion())
        cell.shown = index.mode;
    return cell;
}

TableCell cell(const IndexInfo &index, int column)
{
    switch (column) {
    case IndexModel::Name:
        return TableCell::text(index.name);
    case IndexModel::Dimension:
        return dimensionCell(index);
    case IndexModel::Metric:
        return TableCell::text(index.distanceMetric);
    case IndexModel::DataType:
        return TableCell::text(index.dataType);
    case IndexModel::Status:
        return TableCell::text(index.status);
    case IndexModel::NonFilterableKeys:
        return TableCell::text(index.nonFilterableKeys.join(u", "_s));
    case IndexModel::Created:
        return TableCell::time(index.created, index.createTime);
    default:
        return {};
    }
}

} // namespace

IndexModel::IndexModel(VectorClient *client, const BucketRef &bucket, QObject *parent)
    : PagedTableModel(parent)
    , m_client(client)
    , m_bucket(bucket)
{ }

void IndexModel::removeIndex(const QString &name)
{
    const auto hasName = [&name](const IndexInfo &index) { return index.name == name; };
    const auto found = std::find_if(m_indexes.cbegin(), m_indexes.cend(), hasName);
    if (found == m_indexes.cend())
        return;
    const int row = int(found - m_indexes.cbegin());
    beginRemoveRows({}, row, row);
    m_indexes.removeAt(row);
    endRemoveRows();
}

int IndexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_indexes.size());
}

int IndexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IndexModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return cell(m_indexes.at(index.row()), index.column()).value(role);
}

QVariant IndexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return PagedTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Name");
    case Dimension:
        return tr("Dimension");
    case Metric:
        return tr("Metric");
    case DataType:
        return tr("Data type");
    case Status:
        return tr("Status");
    case NonFilterableKeys:
        return tr("Non-filterable keys");
    case Created:
        return tr("Created");
    default:
        return {};
    }
}

ApiCall *IndexModel::requestPage(const QByteArray &token)
{
    if (token.isEmpty())
        m_listedPrefix = m_prefix;
    ListVectorIndexesArguments arguments;
    arguments.bucket = m_bucket;
    arguments.prefix = m_listedPrefix;
    arguments.nextToken = token;
    arguments.maxResults = pageSize;
    return m_client->listVectorIndexes(arguments, this, [this](const Result<IndexPage> &page) {
        if (!page.ok())
            return pageFailed(page.error());
        pageArrived(int(page->indexes.size()), page->nextToken, [&] { m_indexes += page->indexes; });
    });
}

void IndexModel::clearRows()
{
    m_indexes.clear();
}

QString IndexModel::operation() const
{
    return u"ListVectorIndexes"_s;
}

QString IndexModel::place() const
{
    return m_bucket.name;
}

} // namespace vb
