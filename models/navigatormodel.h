#pragma once

#include "apierror.h"
#include "types.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace vb {

class ApiCall;
class VectorClient;
struct NavigatorNode;

//! Account, buckets, indexes: filled lazily, a level when it is opened, a page at a time. Where a level is
//! empty, denied, failed or longer than what is loaded, a Note or More node says so at its end. The model
//! is never reset: a level that is listed again keeps the nodes that are still named, with what is open
//! under them, and rows that are gone leave when the listing has passed them.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class NodeType {
        Account, //!< the root's one child
        Bucket,
        Index,
        More, //!< activate: loadMore(index), as for a Note of NoteKind::Error
        Note, //!< "Loading…", "No indexes", "Access denied"; NoteKindRole says which
    };
    Q_ENUM(NodeType)
    enum class NoteKind { Loading, Empty, NothingFound, Error };
    Q_ENUM(NoteKind)

    enum Role {
        TypeRole = Qt::UserRole, //!< NodeType
        NameRole, //!< exact name
        BucketRole, //!< BucketInfo, of Bucket and Index nodes
        IndexRole, //!< IndexInfo, of Index nodes
        NoteKindRole, //!< NoteKind, of Note nodes
        ErrorRole, //!< ApiError, of Note nodes with NoteKind::Error
        PinnedRole, //!< bool, of Bucket nodes: the profile names it
    };

    NavigatorModel(VectorClient *client, const QString &accountName, QObject *parent = nullptr);
    ~NavigatorModel() override;

    //! Text before a "/" is the server's prefix for buckets, text after it the prefix for indexes.
    //! Lists anew what a changed prefix touches; rows that cannot match leave at once.
    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    //! Lists the buckets anew, and the indexes of those that were opened.
    void reload();
    //! Lists one bucket's indexes anew.
    void reloadBucket(const QString &bucket);
    //! \a node is a More node, or a Note of NoteKind::Error: the next page, or the same page again.
    void loadMore(const QModelIndex &node);
    //! Shows a bucket whether the listing names it or not, for accounts that may not list buckets. Added
    //! buckets come first, and stay through every reload.
    void addBucket(const BucketInfo &bucket);
    //! Adds the buckets that the profile names.
    void pinBuckets(const QList<BucketInfo> &buckets);
    //! After confirmed deletions.
    void removeBucket(const QString &bucket);
    void removeIndex(const IndexRef &index);

    QModelIndex accountIndex() const;
    //! Invalid while it is not loaded.
    QModelIndex bucketIndex(const QString &bucket) const;
    QModelIndex indexIndex(const QString &bucket, const QString &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    //! A level got rows, a note, or lost its Loading note. \a parent is the level's node.
    void levelLoaded(const QModelIndex &parent);

private:
    using Nodes = std::vector<std::unique_ptr<NavigatorNode>>;

    NavigatorNode *nodeOf(const QModelIndex &index) const;
    NavigatorNode *bucketNode(const QString &bucket) const;
    QModelIndex indexOf(const NavigatorNode *node) const;
    QString text(const NavigatorNode &node) const;
    QString noteText(const NavigatorNode &note) const;
    const QString &prefixOf(const NavigatorNode &level) const;

    // navigatorlisting.cpp: what a level's listing does to its rows
    void list(NavigatorNode *level, int wanted);
    void listOpenBuckets();
    void request(NavigatorNode *level);
    ApiCall *requestBuckets(NavigatorNode *account);
    ApiCall *requestIndexes(NavigatorNode *bucket);
    void pageArrived(NavigatorNode *level, Nodes page, const QByteArray &nextToken);
    void pageFailed(NavigatorNode *level, const ApiError &error);
    bool merge(NavigatorNode *level, Nodes page);
    void finish(NavigatorNode *level);
    void showEnd(NavigatorNode *level);

    // navigatorchanges.cpp: every change, announced
    void insertNodes(NavigatorNode *level, int row, Nodes nodes, int *counter);
    void removeNodes(NavigatorNode *level, int row, int count);
    void removeUnmatched(NavigatorNode *level);
    void showAdded();
    void setTail(NavigatorNode *level, NodeType type, NoteKind kind = NoteKind::Loading, const ApiError &error = {});
    void announceChange(const NavigatorNode *node);

    VectorClient *m_client;
    QString m_accountName;
    QString m_filter;
    QString m_bucketPrefix;
    QString m_indexPrefix;
    QList<BucketInfo> m_added;
    QStringList m_pinned;
    std::unique_ptr<NavigatorNode> m_account;
};

} // namespace vb
