#pragma once

#include "pagedtablemodel.h"
#include "types.h"

namespace vb {

class VectorClient;

//! A bucket's indexes, page by page. Unknown kinds and fusion-mode indexes are rows like any other.
class IndexModel : public PagedTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Dimension, Metric, DataType, Status, NonFilterableKeys, Created, ColumnCount };

    IndexModel(VectorClient *client, const BucketRef &bucket, QObject *parent = nullptr);

    const BucketRef &bucket() const { return m_bucket; }
    void setPrefix(const QString &prefix) { m_prefix = prefix; } //!< as BucketModel's
    const IndexInfo &indexAt(int row) const { return m_indexes.at(row); }
    //! After a confirmed deletion.
    void removeIndex(const QString &name);

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
    VectorClient *m_client;
    BucketRef m_bucket;
    QString m_prefix;
    QString m_listedPrefix; //!< of the listing under way: a token belongs to it
    QList<IndexInfo> m_indexes;
};

} // namespace vb
