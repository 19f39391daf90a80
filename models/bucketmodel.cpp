#include "bucketmodel.h"

#include "endpoint.h"
#include "tablecell.h"
#include "vectorclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int pageSize = 1000; // ListVectorBuckets' limit

TableCell cell(const BucketInfo &bucket, int column, bool internal)
{
    switch (column) {
    case BucketModel::Name:
        return TableCell::text(bucket.name);
    case BucketModel::Region:
        return TableCell::text(bucket.region);
    case BucketModel::Created:
        return TableCell::time(bucket.created, bucket.creationDate);
    case BucketModel::Endpoint:
        return TableCell::text(internal ? bucket.intranetEndpoint : bucket.extranetEndpoint);
    case BucketModel::Arn:
        return TableCell::text(bucket.arn);
    default:
        return {};
    }
}

} // namespace

BucketModel::BucketModel(VectorClient *client, QObject *parent)
    : PagedTableModel(parent)
    , m_client(client)
{ }

void BucketModel::removeBucket(const QString &name)
{
    const auto hasName = [&name](const BucketInfo &bucket) { return bucket.name == name; };
    const auto found = std::find_if(m_buckets.cbegin(), m_buckets.cend(), hasName);
    if (found == m_buckets.cend())
        return;
    const int row = int(found - m_buckets.cbegin());
    beginRemoveRows({}, row, row);
    m_buckets.removeAt(row);
    m_pinned.removeIf(hasName);
    endRemoveRows();
}

int BucketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_buckets.size());
}

int BucketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BucketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return cell(m_buckets.at(index.row()), index.column(), m_client->profile().internalEndpoint).value(role);
}

QVariant BucketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return PagedTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Name");
    case Region:
        return tr("Region");
    case Created:
        return tr("Created");
    case Endpoint:
        return tr("Endpoint");
    case Arn:
        return tr("ARN");
    default:
        return {};
    }
}

ApiCall *BucketModel::requestPage(const QByteArray &token)
{
    if (token.isEmpty())
        m_listedPrefix = m_prefix;
    ListVectorBucketsArguments arguments;
    arguments.prefix = m_listedPrefix;
    arguments.marker = QString::fromUtf8(token);
    arguments.maxKeys = pageSize;
    return m_client->listVectorBuckets(arguments, this, [this](const Result<BucketPage> &page) {
        if (!page.ok())
            return pageFailed(page.error());
        QList<BucketInfo> others;
        QList<BucketInfo> known;
        for (const BucketInfo &bucket : page->buckets)
            (isPinned(bucket.name) ? known : others).append(bucket);
        pageArrived(
            int(others.size()), page->nextMarker.toUtf8(), [&] { m_buckets += others; },
            [this, &known] { describePinned(known); });
    });
}

bool BucketModel::isPinned(const QString &name) const
{
    return std::any_of(m_pinned.cbegin(), m_pinned.cend(),
                       [&name](const BucketInfo &bucket) { return bucket.name == name; });
}

//! What the listing says of them.
void BucketModel::describePinned(const QList<BucketInfo> &listed)
{
    const QPointer<BucketModel> self(this);
    for (const BucketInfo &bucket : listed) {
        for (int row = 0; self && row < int(m_pinned.size()); ++row) {
            if (m_pinned.at(row).name != bucket.name)
                continue;
            m_pinned[row] = bucket;
            m_buckets[row] = bucket;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void BucketModel::clearRows()
{
    m_buckets = m_pinned;
}

QString BucketModel::operation() const
{
    return u"ListVectorBuckets"_s;
}

QString BucketModel::place() const
{
    return endpointLabel(m_client->profile());
}

} // namespace vb
