#pragma once

#include "loadstatetext.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace vb {

class LineLabel;
class ProgressLine;

//! The line under a table: how much is loaded, and the buttons that act on it now. It drives the model's
//! slots itself. Only buttons that would do something are visible.
class LoadBar : public QWidget
{
    Q_OBJECT

public:
    explicit LoadBar(RowUnit unit, QWidget *parent = nullptr);

    //! Null: says nothing.
    void setModel(PagedTableModel *model);
    //! Said behind the count; empty: nothing.
    void setNote(const QString &note);
    //! Something else that runs over the rows' place, or ran: said last. Stop is there for it too.
    void setActivity(const QString &text, bool isRunning);

Q_SIGNALS:
    //! The activity is to stop. What the model loads is stopped already.
    void stopRequested();

private:
    QPushButton *addButton(QHBoxLayout *layout, const QString &text, const QString &toolTip,
                           void (PagedTableModel::*act)());
    void nameLoadAll();
    void noteRetry();
    void showState();
    void showText();
    LoadFacts facts() const;

    RowUnit m_unit;
    QPointer<PagedTableModel> m_model;
    int m_retryAttempt = 0; //!< the one m_retryAt is for
    QDeadlineTimer m_retryAt;
    QTimer m_countdown;
    LineLabel *m_text;
    QString m_note;
    QString m_activity;
    bool m_isActive = false;
    ProgressLine *m_progress;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_loadMore = nullptr;
    QPushButton *m_loadAll = nullptr;
};

} // namespace vb
