#pragma once

#include "apierror.h"
#include "types.h"

#include <QAbstractItemModel>

#include <memory>

namespace vb {

class VectorClient;

//! Account, buckets, indexes: filled lazily, a level when it is opened, a page at a time. Where a level is
//! empty, denied, failed or longer than what is loaded, a Note or More node says so in its place.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class NodeType {
        Account, //!< the root's one child
        Bucket,
        Index,
        More, //!< activate: loadMore(index)
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
    };

    NavigatorModel(VectorClient *client, const QString &accountName, QObject *parent = nullptr);
    ~NavigatorModel() override;

    //! Text before a "/" is the server's prefix for buckets, text after it the prefix for indexes.
    //! Starts the listing anew.
    void setFilter(const QString &text);
    QString filter() const;
    //! Lists the buckets anew; levels that were open are listed again when they are opened.
    void reload();
    //! Lists one bucket's indexes anew.
    void reloadBucket(const QString &bucket);
    void loadMore(const QModelIndex &more);
    //! Shows a bucket that the listing does not name, for accounts that may not list buckets.
    void addBucket(const BucketInfo &bucket);
    //! After a confirmed deletion.
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
    struct Node;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
