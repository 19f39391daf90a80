#pragma once

#include "latesttask.h"
#include "rowmatcher.h"
#include "rowsort.h"

#include <QPointer>
#include <QTimer>

namespace vb {

class VectorModel;

//! Filters and sorts the loaded rows of a VectorModel, in a thread, and has the model show them so. Goes on when
//! rows come or go, calmly: the more it costs, the more seldom. Says what it covers, since rows that are not
//! loaded, or were given up, are never filtered or sorted. Loads nothing.
class RowArranger : public QObject
{
    Q_OBJECT

public:
    struct Coverage
    {
        qint64 rows = 0; //!< loaded rows that were looked at
        qint64 shown = 0; //!< of them
        qint64 givenUp = 0; //!< rows that are not in memory, and were not looked at
    };

    explicit RowArranger(QObject *parent = nullptr);
    ~RowArranger() override;

    //! Not owned. Null: nothing is arranged.
    void setModel(VectorModel *model);
    //! What rows must be like to be shown; one that matches all: every row is.
    void setFilter(const RowMatcher &matcher);
    void setSort(const RowSort &sort);
    const RowSort &sort() const { return m_sort; }

    bool isRunning() const { return m_task.isRunning() || m_pause.isActive(); }
    //! The rows that the table shows are those that the filter leaves of coverage(), and no others.
    bool isFiltered() const { return m_isFiltered; }
    //! What the rows that the table shows are sorted by: an arrow may say so. Not what is still being sorted.
    const RowSort &shownSort() const { return m_shownSort; }
    //! Only when filtered or sorted.
    const Coverage &coverage() const { return m_coverage; }

Q_SIGNALS:
    //! The rows are about to be shown so; they are counted as Coverage says when changed() follows.
    void aboutToArrange();
    void changed();

private:
    struct Arranged
    {
        std::shared_ptr<const RowOrder> order;
        quint64 revision = 0;
        Coverage coverage;
    };
    bool isAsListed() const { return m_matcher.matchesAll() && m_sort.by == RowSort::By::Nothing; }
    void restart();
    void storeChanged();
    void forgetRows();
    void arrange();
    void show(const Arranged &arranged);

    QPointer<VectorModel> m_model;
    RowMatcher m_matcher;
    RowSort m_sort;
    bool m_isFiltered = false;
    bool m_hasOrder = false; //!< the model shows an order, maybe one of former wishes
    bool m_isOutdated = false; //!< rows came or went since what is running began
    RowSort m_shownSort;
    Coverage m_coverage;
    QTimer m_pause;
    LatestTask m_task;
};

} // namespace vb
