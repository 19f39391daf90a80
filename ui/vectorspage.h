#pragma once

#include "rowrange.h"
#include "settings.h"
#include "tablepage.h"
#include "types.h"

#include <functional>
#include <vector>

namespace vb {

class ArrangedSelection;
class FindBar;
class IndexCount;
class KeyCollectionDialog;
class RowArranger;
class RowWindowBar;
class SortControl;
class VectorCounter;
class TableViewport;
class VectorModel;
class VectorSearch;
struct FindQuery;

//! An index's vectors: key and metadata fields. Which fields are shown, how wide and in which order is
//! remembered for each index.
class VectorsPage : public TablePage
{
    Q_OBJECT

public:
    //! \a settings keeps the columns; not owned.
    explicit VectorsPage(Settings *settings, QWidget *parent = nullptr);

    //! Takes ownership and loads the first page.
    void setModel(VectorModel *model, const BucketInfo &bucket);
    //! More became known of the index shown (GetVectorIndex answered).
    void setIndexInfo(const IndexInfo &info);
    //! False: deleting is disabled, and \a reason is its tooltip.
    void setWritable(bool writable, const QString &reason = {});

    //! In the order of the rows, null for one that is not loaded. Linear in what is selected: ask selectedCount()
    //! first.
    QList<QByteArray> selectedKeys() const;
    std::vector<RowRange> selectedRanges() const;
    //! Raw metadata of the first \a limit selected rows; null where a vector has none.
    QList<QByteArray> selectedMetadata(int limit) const;
    //! Selects the row alone and brings it into view; false when it is not loaded.
    bool selectKey(const QByteArray &key);
    //! Confirmed deletions leave the table. What else was selected stays selected.
    void removeKeys(const QList<QByteArray> &keys);
    //! Why the selected vectors cannot be deleted now; empty: they can.
    QString whyNotDeletable() const;
    bool canDelete() const { return whyNotDeletable().isEmpty(); }
    //! Calls \a act with the selected keys: at once, or once those of rows that are not loaded are found again. Not
    //! at all when they are not.
    void withSelectedKeys(const std::function<void(const QList<QByteArray> &)> &act)
    {
        withKeys(selectedRanges(), act);
    }
    //! Counts the whole index beside what the table does; \a counter is of the index shown, and becomes owned.
    void countAll(VectorCounter *counter);
    bool isCounting() const;
    bool isBusy() const override;

    //! The listing of the index, also while the results of a search are shown.
    VectorModel *listing() const;
    //! Takes ownership, begins the search, and shows what it finds instead of the listing.
    void showResults(VectorSearch *search);

public Q_SLOTS:
    //! Back from the results of a search, which go.
    void showListing();
    void stop() override;
    //! Shows the bar that looks through the loaded rows.
    void openFind();
    //! Emits deleteRequested() with the selected keys, if they can be deleted; where rows are not loaded, once
    //! their keys are found again.
    void requestDelete();
    void copy() override;
    //! Settings::rowBudget() is another.
    void applyRowBudget();

Q_SIGNALS:
    void goToKeyRequested();
    //! Of the whole index.
    void searchRequested(const vb::FindQuery &query);
    void deleteRequested(const QList<QByteArray> &keys);
    //! Enter or a double click: the user wants the vector itself.
    void vectorOpened(const QByteArray &key);

protected:
    EmptyState emptyState() const override;
    EmptyState waitingState() const override;
    EmptyState stoppedState() const override;
    EmptyState nothingShownState() const override;
    std::optional<EmptyState> stateForError(const ApiError &error) const override;
    void activateRow(int row) override;
    QString openText() const override;
    QString copyText(int count) const override;
    void addFurtherActions(QMenu *menu) override;
    QString whyNoJson() const override;
    QByteArray rowJson(int row) const override;
    void rememberColumns(const QSet<int> &resized) override;
    void resetColumns() override;

private:
    void arrangeColumns();
    void showFacts();
    void showButtons();
    void showCoverage();
    void attach(VectorModel *model);
    bool showsResults() const;
    void showCount();
    void withKeys(const std::vector<RowRange> &rows, const std::function<void(const QList<QByteArray> &)> &act);
    void noteAwaited();
    void rowsChanged();
    std::optional<EmptyState> notReadyState() const;
    QString fieldOf(int column) const;

    Settings *m_settings;
    QPointer<VectorModel> m_vectors; //!< what is shown
    QPointer<VectorModel> m_listing; //!< while results are shown
    int m_listingScroll = 0;
    BucketInfo m_bucket;
    IndexInfo m_index;
    Settings::FieldLayout m_layout;
    QToolButton *m_goToKey;
    QToolButton *m_delete;
    RowArranger *m_arranger;
    ArrangedSelection *m_selection;
    SortControl *m_sorting;
    FindBar *m_find;
    IndexCount *m_count;
    bool m_wasCounting = false; //!< when stateChanged() told of it last
    TableViewport *m_viewport;
    RowWindowBar *m_window;
    QPointer<KeyCollectionDialog> m_collecting;
    bool m_awaitsRow = false; //!< the one selected row is being listed again
    bool m_writable = false;
    QString m_whyNotWritable;
};

} // namespace vb
