#pragma once

#include "fieldnames.h"
#include "pagedtablemodel.h"
#include "roworder.h"
#include "tablecell.h"
#include "types.h"
#include "vectorstore.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <vector>

namespace vb {

class VectorClient;

//! An index's vectors, page by page, with metadata and without data. Column 0 is the key; after it one
//! column for every metadata field found in any loaded row, in the order they were met (inserted as pages
//! arrive, just before their rows; at most maximumFields). Names are compared as text, not as JSON spells
//! them; of a name that comes twice in one object the last value is shown. Missing, null and empty are
//! told apart by KindRole.
//! The rows that are held are *stored rows*, numbered as they came; a row order, where one is set, says which of
//! them the table shows in which of its rows.
class VectorModel : public PagedTableModel
{
    Q_OBJECT

public:
    static constexpr int maximumFields = 256;

    enum Column { Key, FirstField };
    enum OwnRole {
        KeyRole = FirstOwnRole, //!< QByteArray, the exact key
        MetadataRole, //!< QByteArray, the exact raw JSON; null when absent
        RawRole, //!< QByteArray, the exact raw JSON of a field's value; null when missing
    };

    VectorModel(VectorClient *client, const BucketRef &bucket, const IndexInfo &index, QObject *parent = nullptr);

    const IndexInfo &index() const { return m_index; }
    IndexRef ref() const { return {m_bucket, m_index.name}; }
    using PagedTableModel::index;

    //! Names of the metadata columns, exact; column FirstField + i shows fieldNames()[i].
    const QStringList &fieldNames() const { return m_fieldNames; }
    //! Rows have fields beyond maximumFields; those are shown only in the inspector.
    bool hasMoreFields() const { return m_hasMoreFields; }

    QByteArray keyAt(int row) const;
    //! Raw JSON, or null.
    QByteArray metadataAt(int row) const;
    //! After a confirmed deletion. A few ranges are removed as such; many scattered rows are first moved
    //! behind all others by one layout change and then removed as one range, since a view pays for every
    //! range (500 of 100,000 rows: 0.8 s), and since a layout change must not change the row count.
    void removeKeys(const QList<QByteArray> &keys);
    //! Linear over the stored rows; -1 when it is not shown.
    int rowOfKey(const QByteArray &key) const;

    //! All stored rows, for reading in a worker.
    StoreSnapshot snapshot() const { return m_store.snapshot(); }
    qsizetype storedCount() const { return m_store.count(); }
    qsizetype storedRow(int row) const { return m_order ? qsizetype((*m_order)[size_t(row)]) : row; }
    //! Shows the stored rows so; null: all, as they came. False, and nothing done, when stored rows went since the
    //! snapshot of \a revision that \a order was made from. Rows that come later are not shown until there is an
    //! order with them, and while there is one a view that is scrolled to its end loads nothing.
    bool setRowOrder(const std::shared_ptr<const RowOrder> &order, quint64 revision);
    const std::shared_ptr<const RowOrder> &rowOrder() const { return m_order; }

    qint64 loadedCount() const override { return m_store.count(); }
    bool canFetchMore(const QModelIndex &parent) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    //! Stored rows came, went or changed; also where the table shows none of them.
    void storeChanged();

protected:
    ApiCall *requestPage(const QByteArray &token) override;
    void clearRows() override;
    void insertRows(int count, const std::function<void()> &append) override;
    QString operation() const override;
    QString place() const override;
    //! Rows that come otherwise than by listing pages; they are never given up.
    void appendRows(VectorPage rows);
    qsizetype rowBytes() const { return m_store.bytes(); }

private:
    void learnFields(const std::vector<FieldName> &names);
    QByteArrayView fieldAt(int row, int field) const;
    QVariant keyData(int row, int role) const;
    void removeStored(std::vector<qsizetype> rows);
    std::vector<qsizetype> removeHidden(std::vector<qsizetype> *rows);
    void removeRange(const RowRange &range, bool restoresList);
    void changeOrder(const std::shared_ptr<const RowOrder> &order);
    void moveToEnd(const std::vector<qsizetype> &shown);
    void forgetCell() const { m_cachedRow = -1; }

    VectorClient *m_client;
    BucketRef m_bucket;
    IndexInfo m_index;
    VectorStore m_store;
    std::shared_ptr<const RowOrder> m_order; //!< null: as they came
    bool m_hasOwnOrder = false; //!< m_order is of a removal, for as long as it takes
    QStringList m_fieldNames;
    QHash<QByteArray, int> m_fieldColumns; //!< name as UTF-8 to position in m_fieldNames
    bool m_hasMoreFields = false;
    quint64 m_revision = 0; //!< changes when rows move or go
    // A view asks for a row's cells one after the other; its metadata is walked once for them.
    mutable qsizetype m_cachedRow = -1;
    mutable std::vector<QByteArrayView> m_cachedFields; //!< into m_store
};

} // namespace vb
