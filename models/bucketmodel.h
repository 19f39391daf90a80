#pragma once

#include "pagedtablemodel.h"
#include "types.h"

namespace vb {

class VectorClient;

//! The account's buckets, page by page.
class BucketModel : public PagedTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Region, Created, Endpoint, Arn, ColumnCount };

    explicit BucketModel(VectorClient *client, QObject *parent = nullptr);

    //! The server's prefix; takes effect at the next reload().
    void setPrefix(const QString &prefix) { m_prefix = prefix; }
    //! Buckets that are shown in any case, before the others; takes effect at the next reload().
    void setPinned(const QList<BucketInfo> &pinned) { m_pinned = pinned; }
    int pinnedCount() const { return int(m_pinned.size()); }
    const BucketInfo &bucketAt(int row) const { return m_buckets.at(row); }
    //! After a confirmed deletion.
    void removeBucket(const QString &name);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    ApiCall *requestPage(const QByteArray &token) override;
    void clearRows() override;
    QString operation() const override;
    QString place() const override;

private:
    bool isPinned(const QString &name) const;
    void describePinned(const QList<BucketInfo> &listed);

    VectorClient *m_client;
    QString m_prefix;
    QString m_listedPrefix; //!< of the listing under way: a token belongs to it
    QList<BucketInfo> m_pinned; //!< the first rows; with what the listing said of them
    QList<BucketInfo> m_buckets;
};

} // namespace vb
