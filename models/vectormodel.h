#pragma once

#include "pagedtablemodel.h"
#include "types.h"
#include "vectorstore.h"

#include <QHash>
#include <QStringList>

namespace vb {

class VectorClient;

//! An index's vectors, page by page, with metadata and without data. Column 0 is the key; after it one
//! column for every metadata field found in any loaded row, in the order they were met (inserted as pages
//! arrive, at most maximumFields). A field's cell is the value's exact text: missing, null and empty are
//! told apart by KindRole.
class VectorModel : public PagedTableModel
{
    Q_OBJECT

public:
    static constexpr int maximumFields = 256;

    enum OwnRole {
        KeyRole = FirstOwnRole, //!< QByteArray, the exact key
        MetadataRole, //!< QByteArray, the exact raw JSON; null when absent
    };

    VectorModel(VectorClient *client, const BucketRef &bucket, const IndexInfo &index, QObject *parent = nullptr);

    const IndexInfo &index() const { return m_index; }
    IndexRef ref() const { return {m_bucket, m_index.name}; }
    using PagedTableModel::index;

    //! Names of the metadata columns; column i+1 shows fieldNames()[i].
    const QStringList &fieldNames() const { return m_fieldNames; }
    //! Rows whose fields beyond maximumFields are shown only in the inspector.
    bool hasMoreFields() const { return m_hasMoreFields; }

    QByteArray keyAt(int row) const;
    //! Raw JSON, or null.
    QByteArray metadataAt(int row) const;
    //! After a confirmed deletion: drops the rows by one layout change.
    void removeKeys(const QList<QByteArray> &keys);
    //! Linear over the loaded rows; -1 when it is not loaded.
    int rowOfKey(const QByteArray &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    ApiCall *requestPage(const QByteArray &token) override;
    void clearRows() override;

private:
    void append(VectorPage page);
    void learnFields(const VectorPage &page);

    VectorClient *m_client;
    BucketRef m_bucket;
    IndexInfo m_index;
    VectorStore m_store;
    QStringList m_fieldNames;
    QHash<QByteArray, int> m_fieldColumns; //!< raw (escaped) name to position in m_fieldNames
    bool m_hasMoreFields = false;
};

} // namespace vb
