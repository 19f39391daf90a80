#include "navigatormodel.h"

#include "apicall.h"
#include "navigatornode.h"
#include "visibletext.h"

#include <QPointer>

namespace vb {

NavigatorModel::NavigatorModel(VectorClient *client, const QString &accountName, QObject *parent)
    : QAbstractItemModel(parent)
    , m_client(client)
    , m_accountName(accountName)
    , m_account(std::make_unique<NavigatorNode>(NodeType::Account))
{ }

NavigatorModel::~NavigatorModel() = default;

void NavigatorModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    const qsizetype slash = text.indexOf(u'/');
    const QString bucketPrefix = slash < 0 ? text : text.first(slash);
    const QString indexPrefix = slash < 0 ? QString() : text.sliced(slash + 1);
    const bool otherBuckets = bucketPrefix != m_bucketPrefix;
    const bool otherIndexes = indexPrefix != m_indexPrefix;
    m_filter = text;
    m_bucketPrefix = bucketPrefix;
    m_indexPrefix = indexPrefix;

    const QPointer<NavigatorModel> self(this);
    if (otherBuckets || m_account->level->state == NavigatorLevel::State::None) {
        m_account->level->cancel();
        removeUnmatched(m_account.get());
        if (self && m_filter == text)
            showAdded();
        if (self && m_filter == text)
            list(m_account.get(), 0);
    }
    if (self && m_filter == text && otherIndexes)
        listOpenBuckets();
}

void NavigatorModel::reload()
{
    const QPointer<NavigatorModel> self(this);
    list(m_account.get(), m_account->rowCount() - m_account->level->pinned);
    if (self)
        listOpenBuckets();
}

void NavigatorModel::reloadBucket(const QString &bucket)
{
    if (NavigatorNode *node = bucketNode(bucket))
        list(node, node->rowCount());
}

void NavigatorModel::loadMore(const QModelIndex &node)
{
    const NavigatorNode *tail = nodeOf(node);
    if (!tail || !tail->isTail())
        return;
    NavigatorNode *level = tail->parent;
    const NavigatorLevel::State state = level->level->state;
    if (state == NavigatorLevel::State::More || state == NavigatorLevel::State::Failed)
        request(level);
}

void NavigatorModel::addBucket(const BucketInfo &bucket)
{
    if (bucketNode(bucket.name))
        return;
    m_added.append(bucket);
    showAdded();
}

void NavigatorModel::pinBuckets(const QList<BucketInfo> &buckets)
{
    const QPointer<NavigatorModel> self(this);
    for (const BucketInfo &bucket : buckets) {
        if (self) {
            m_pinned.append(bucket.name);
            addBucket(bucket);
        }
    }
}

void NavigatorModel::removeBucket(const QString &bucket)
{
    m_pinned.removeAll(bucket);
    m_added.removeIf([&bucket](const BucketInfo &added) { return added.name == bucket; });
    const int row = m_account->rowOf(bucket);
    if (row < 0)
        return;
    const QPointer<NavigatorModel> self(this);
    removeNodes(m_account.get(), row, 1);
    if (self && m_account->level->state == NavigatorLevel::State::Complete)
        showEnd(m_account.get());
}

void NavigatorModel::removeIndex(const IndexRef &index)
{
    NavigatorNode *bucket = bucketNode(index.bucket.name);
    const int row = bucket ? bucket->rowOf(index.name) : -1;
    if (row < 0)
        return;
    const QPointer<NavigatorModel> self(this);
    removeNodes(bucket, row, 1);
    NavigatorNode *still = self ? bucketNode(index.bucket.name) : nullptr;
    if (still && still->level->state == NavigatorLevel::State::Complete)
        showEnd(still);
}

QModelIndex NavigatorModel::accountIndex() const
{
    return indexOf(m_account.get());
}

QModelIndex NavigatorModel::bucketIndex(const QString &bucket) const
{
    const NavigatorNode *node = bucketNode(bucket);
    return node ? indexOf(node) : QModelIndex();
}

QModelIndex NavigatorModel::indexIndex(const QString &bucket, const QString &index) const
{
    const NavigatorNode *node = bucketNode(bucket);
    const int row = node ? node->rowOf(index) : -1;
    return row < 0 ? QModelIndex() : indexOf(node->children[size_t(row)].get());
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const NavigatorNode *node = nodeOf(parent);
    return createIndex(row, column, node ? node->children[size_t(row)].get() : m_account.get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &child) const
{
    const NavigatorNode *node = nodeOf(child);
    return node && node->parent ? indexOf(node->parent) : QModelIndex();
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    return parent.column() == 0 ? int(nodeOf(parent)->children.size()) : 0;
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool NavigatorModel::hasChildren(const QModelIndex &parent) const
{
    // A level that was not asked for yet must be possible to open.
    return !parent.isValid() || nodeOf(parent)->level;
}

bool NavigatorModel::canFetchMore(const QModelIndex &parent) const
{
    const NavigatorNode *node = nodeOf(parent);
    return node && node->level && node->level->state == NavigatorLevel::State::None;
}

void NavigatorModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        list(nodeOf(parent), 0);
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NavigatorNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node);
    case TypeRole:
        return QVariant::fromValue(node.type);
    case NameRole:
        return node.type == NodeType::Account ? m_accountName : node.name();
    case BucketRole:
        if (node.type == NodeType::Bucket || node.type == NodeType::Index)
            return QVariant::fromValue(node.type == NodeType::Bucket ? node.bucket : node.parent->bucket);
        return {};
    case IndexRole:
        return node.type == NodeType::Index ? QVariant::fromValue(node.index) : QVariant();
    case NoteKindRole:
        return node.type == NodeType::Note ? QVariant::fromValue(node.note) : QVariant();
    case ErrorRole:
        if (node.type == NodeType::Note && node.note == NoteKind::Error)
            return QVariant::fromValue(node.error);
        return {};
    case PinnedRole:
        return node.type == NodeType::Bucket && m_pinned.contains(node.name());
    default:
        return {};
    }
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    const NavigatorNode *node = nodeOf(index);
    if (!node)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    if (node->type != NodeType::Note || node->note == NoteKind::Error)
        flags |= Qt::ItemIsSelectable;
    if (!node->level)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

NavigatorNode *NavigatorModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<NavigatorNode *>(index.internalPointer()) : nullptr;
}

NavigatorNode *NavigatorModel::bucketNode(const QString &bucket) const
{
    const int row = m_account->rowOf(bucket);
    return row < 0 ? nullptr : m_account->children[size_t(row)].get();
}

QModelIndex NavigatorModel::indexOf(const NavigatorNode *node) const
{
    return createIndex(node->row(), 0, node);
}

QString NavigatorModel::text(const NavigatorNode &node) const
{
    switch (node.type) {
    case NodeType::Account:
        return visibleText(m_accountName);
    case NodeType::More:
        return tr("Load more…");
    case NodeType::Note:
        return noteText(node);
    default:
        return visibleText(node.name());
    }
}

QString NavigatorModel::noteText(const NavigatorNode &note) const
{
    switch (note.note) {
    case NoteKind::Loading:
        return tr("Loading…");
    case NoteKind::Empty:
        return note.parent == m_account.get() ? tr("No buckets") : tr("No indexes");
    case NoteKind::NothingFound:
        return tr("Nothing found");
    case NoteKind::Error:
        break;
    }
    switch (note.error.kind) {
    case ApiError::Kind::Denied:
        return tr("Access denied");
    case ApiError::Kind::Credentials:
    case ApiError::Kind::ClockSkew:
        return tr("Not signed in");
    case ApiError::Kind::NotFound:
        return tr("Not found");
    case ApiError::Kind::Offline:
    case ApiError::Kind::ConnectionClosed:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Tls:
        return tr("No connection");
    case ApiError::Kind::Timeout:
        return tr("Timed out");
    case ApiError::Kind::Throttled:
        return tr("Too many requests");
    case ApiError::Kind::Configuration:
        return tr("Connection incomplete");
    default:
        return tr("Could not be listed");
    }
}

const QString &NavigatorModel::prefixOf(const NavigatorNode &level) const
{
    return level.type == NodeType::Account ? m_bucketPrefix : m_indexPrefix;
}

} // namespace vb
