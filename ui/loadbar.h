#pragma once

#include "loadstatetext.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace vb {

class ProgressLine;
class StatusLabel;

//! The line under a table: how much is loaded, and the buttons that act on it now. It drives the model's
//! slots itself. Only buttons that would do something are visible.
class LoadBar : public QWidget
{
    Q_OBJECT

public:
    explicit LoadBar(RowUnit unit, QWidget *parent = nullptr);

    void setModel(PagedTableModel *model);
    //! Stops the load and remembers that it was the user's wish.
    void stop();

private:
    void createButtons();
    void showState();
    void tick();
    LoadFacts facts() const;

    RowUnit m_unit;
    QPointer<PagedTableModel> m_model;
    bool m_wasStopped = false;
    QTimer m_countdown;
    qint64 m_retryAt = 0; //!< ms of a monotonic clock
    StatusLabel *m_text;
    ProgressLine *m_progress;
    QPushButton *m_stop = nullptr;
    QPushButton *m_loadMore = nullptr;
    QPushButton *m_loadAll = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace vb
