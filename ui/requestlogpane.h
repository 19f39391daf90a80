#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QTableView;
class QToolButton;

namespace vb {

class RequestLog;
class StatusLabel;

//! The last calls as a table, what is known of the selected one, and ways to take that elsewhere. Follows the newest
//! call while the last row is in view. Costs nothing while it is hidden.
class RequestLogPane : public QWidget
{
    Q_OBJECT

public:
    //! \a log is not owned and outlives this.
    explicit RequestLogPane(RequestLog *log, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTools();
    void styleTable();
    QToolButton *makeTool(const QString &text, const QString &tip);
    void connectParts();
    void showSelected();
    void showState();
    void showMenu(const QPoint &at);
    void copyRequestId();
    void copyCommand();
    int currentRow() const;

    RequestLog *m_log;
    QLineEdit *m_filter;
    QCheckBox *m_failedOnly;
    QToolButton *m_pause = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_copyId = nullptr;
    QToolButton *m_copyCommand = nullptr;
    StatusLabel *m_state;
    QTableView *m_table;
    QPlainTextEdit *m_details;
    bool m_follows = true; //!< the last row was in view
};

} // namespace vb
