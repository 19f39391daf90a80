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
#include <QTimer>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace vb {

class KeyCollection;
class RowReloader;
class ScanLanes;
class SegmentedLoad;
class VectorClient;
struct ArrivedPage;

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
    static constexpr qsizetype defaultRowBudget = qsizetype(1) << 30;

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

    //! Null when the row is not loaded.
    QByteArray keyAt(int row) const;
    //! Raw JSON, or null.
    QByteArray metadataAt(int row) const;
    //! Every row of \a rows is loaded.
    bool areLoaded(const std::vector<RowRange> &rows) const;
    //! Of \a rows, all of which are loaded, in their order.
    QList<QByteArray> keysOf(const std::vector<RowRange> &rows) const;
    //! The same where not all are loaded; not started.
    KeyCollection *makeKeyCollection(const std::vector<RowRange> &rows, QObject *parent);
    //! After a confirmed deletion. A few ranges are removed as such; many scattered rows are first moved
    //! behind all others by one layout change and then removed as one range, since a view pays for every
    //! range (500 of 100,000 rows: 0.8 s), and since a layout change must not change the row count.
    void removeKeys(const QList<QByteArray> &keys);
    //! Linear over the stored rows; -1 when it is not shown.
    int rowOfKey(const QByteArray &key) const;
    //! The same counted from the first row that could be shown, whatever the window; -1 when there is none.
    qsizetype placeOfKey(const QByteArray &key) const;

    //! All stored rows, for reading in a worker.
    StoreSnapshot snapshot() const { return m_store.snapshot(); }
    qsizetype storedCount() const { return m_store.count(); }
    qsizetype storedRow(int row) const
    {
        const qsizetype place = m_windowFirst + row;
        return m_order ? qsizetype((*m_order)[size_t(place)]) : place;
    }
    //! Shows the stored rows so; null: all, as they came. False, and nothing done, when stored rows went since the
    //! snapshot of \a revision that \a order was made from. Rows that come later are not shown until there is an
    //! order with them, and while there is one a view that is scrolled to its end loads nothing.
    bool setRowOrder(const std::shared_ptr<const RowOrder> &order, quint64 revision);
    const std::shared_ptr<const RowOrder> &rowOrder() const { return m_order; }

    qint64 loadedCount() const override { return m_store.count(); }
    //! A table with more rows than a view can have shows a window over them. Moving it is a reset, and so is every
    //! removal while there is one.
    void setMaximumRows(int rows);
    qsizetype shownCount() const { return m_order ? qsizetype(m_order->size()) : m_store.count(); }
    bool isWindowed() const { return shownCount() > m_maximumRows; }
    qsizetype windowFirst() const { return m_windowFirst; }
    //! As far as there are rows.
    void moveWindow(qsizetype first);

    //! Where loadAll() makes its scans; not owned. Without, it loads page after page.
    void setScans(ScanLanes *scans);
    //! How many vectors the index has, where they were counted; -1: not known.
    void setKnownTotal(qint64 total);
    Details details() const override;

    //! Bytes that the rows may take. Beyond it, pages far from the rows that are looked at give up theirs.
    void setRowBudget(qsizetype bytes);
    //! The rows that are looked at. Those that were given up are asked for again when they stay in view.
    void setViewport(int first, int last);
    //! False: the row was given up, and is not yet here again; its cells are CellKind::Absent, its key is null.
    bool isLoaded(int row) const;
    //! Rows in view are being asked for again.
    bool isReloadingRows() const;
    std::optional<ApiError> rowFailure() const override;
    void retryRows();
    void retry() override;
    //! Rows that came back were not what they had been: the index changed since it was listed.
    bool hasListingChanged() const { return m_hasListingChanged; }
    //! Even without rows, what is known of them takes half of the budget: nothing more is loaded.
    bool isFull() const;

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
    bool startBulk() override;
    void stopBulk() override;
    bool hasBulk() const override;
    QString operation() const override;
    QString place() const override;
    //! Rows that come otherwise than by listing pages; they are never given up.
    void appendRows(VectorPage rows);
    qsizetype rowBytes() const { return m_store.bytes(); }

private:
    void learnFields(const std::vector<FieldName> &names);
    QByteArrayView fieldAt(int row, int field) const;
    QVariant keyData(int row, int role) const;
    void takeArrived(const std::vector<ArrivedPage> &pages);
    void rowsCame(quint64 id, std::shared_ptr<const StoredPage> rows);
    bool adapt(quint64 id, const std::vector<quint64> &digests);
    bool insertEvicted(quint64 id, qsizetype at, const std::vector<quint64> &digests);
    void giveUpRows();
    void wantRows();
    std::vector<size_t> pagesNear(int margin) const;
    void announceGivenUp(const RowRange &rows);
    void removeStored(std::vector<qsizetype> rows);
    void removeBelowWindow(const std::vector<qsizetype> &rows);
    RowRange inWindow(const RowRange &rows) const;
    std::vector<qsizetype> removeHidden(std::vector<qsizetype> *rows);
    void removeRange(const RowRange &range, bool restoresList);
    void dropOwnOrder();
    void changeOrder(const std::shared_ptr<const RowOrder> &order);
    void moveToEnd(const std::vector<qsizetype> &shown);
    void forgetCell() const { m_cachedRow = -1; }

    VectorClient *m_client;
    BucketRef m_bucket;
    IndexInfo m_index;
    VectorStore m_store;
    std::shared_ptr<const RowOrder> m_order; //!< null: as they came
    bool m_hasOwnOrder = false; //!< m_order is of a removal, for as long as it takes
    SegmentedLoad *m_load = nullptr;
    RowReloader *m_reloader;
    QTimer m_wantTimer; //!< before rows in view are asked for again: scrolling past asks for nothing
    RowRange m_viewport;
    int m_maximumRows = std::numeric_limits<int>::max();
    qsizetype m_windowFirst = 0; //!< of the rows that could be shown
    qint64 m_knownTotal = -1;
    qsizetype m_budget = defaultRowBudget;
    bool m_hasListingChanged = false;
    QStringList m_fieldNames;
    QHash<QByteArray, int> m_fieldColumns; //!< name as UTF-8 to position in m_fieldNames
    bool m_hasMoreFields = false;
    quint64 m_revision = 0; //!< changes when rows move or go
    // A view asks for a row's cells one after the other; its metadata is walked once for them.
    mutable qsizetype m_cachedRow = -1;
    mutable std::vector<QByteArrayView> m_cachedFields; //!< into m_store
};

} // namespace vb
