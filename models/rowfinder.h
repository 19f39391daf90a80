#pragma once

#include "latesttask.h"
#include "rowmatcher.h"

#include <QPointer>
#include <QTimer>

#include <vector>

namespace vb {

class VectorModel;

//! The shown rows of a VectorModel that match, for walking through them and selecting them. Looks through the
//! rows in a thread; calmly anew when rows come, go or move. Rows that were given up are not looked through.
//! Never loads anything.
class RowFinder : public QObject
{
    Q_OBJECT

public:
    explicit RowFinder(QObject *parent = nullptr);
    ~RowFinder() override;

    //! Not owned. Null: nothing is looked through.
    void setModel(VectorModel *model);
    //! One that matches all: nothing is looked for, and nothing found.
    void setMatcher(const RowMatcher &matcher);

    //! What follows may be of the rows as they were.
    bool isRunning() const { return m_task.isRunning() || m_pause.isActive(); }
    //! Of the rows that the table shows.
    qint64 searchedCount() const { return m_found.searched; }
    //! Ascending.
    const std::vector<int> &rows() const { return m_found.rows; }
    //! The first found row after \a row, from the top again when there is none; -1 when nothing is found.
    int rowAfter(int row) const;
    int rowBefore(int row) const;

Q_SIGNALS:
    //! More is found, or the search began anew or ended.
    void changed();

private:
    struct Found
    {
        std::vector<int> rows;
        qint64 searched = 0;
    };
    void restart();
    void rowsChanged();
    void search();

    QPointer<VectorModel> m_model;
    RowMatcher m_matcher;
    Found m_found;
    bool m_isOutdated = false; //!< rows came since what is running began
    QTimer m_pause;
    LatestTask m_task;
};

} // namespace vb
