#pragma once

#include "callrecord.h"

#include <QStatusBar>
#include <QTimer>

#include <chrono>
#include <optional>

class QLabel;
class QToolButton;

namespace vb {

class ConnectionMark;
class ExpiryLabel;
class Session;
class StatusLabel;

//! The line at the bottom: the connection, what is selected (or, for a while, what was just done), and the
//! last call. Nothing in it hides anything else, unlike QStatusBar's own messages.
class WindowStatus : public QStatusBar
{
    Q_OBJECT

public:
    explicit WindowStatus(QWidget *parent = nullptr);

    //! Null: not connected.
    void showConnection(const Session *session);
    //! The same one's credentials come from elsewhere now.
    void showSource(const Session &session);
    //! Of its credentials; absent: not known.
    void showExpiry(std::optional<std::chrono::seconds> remaining);
    void showSelected(qint64 count);
    void showCall(const CallRecord &record);
    //! Takes the place of the selection for some seconds. \a canUndo: with a button that asks to undo it.
    void showReport(const QString &text, bool canUndo = false);
    //! What the pointer is on; empty: nothing. Takes the place of the selection meanwhile.
    void showTip(const QString &text);

Q_SIGNALS:
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMiddle();
    void showDot();

    QLabel *m_dot;
    ConnectionMark *m_name; //!< of a connection that has a colour
    StatusLabel *m_connection;
    ExpiryLabel *m_expiry;
    StatusLabel *m_middle;
    QToolButton *m_undo;
    StatusLabel *m_call;
    QTimer m_reportTimer;
    QString m_connectionText;
    QString m_selection;
    QString m_report;
    QString m_tip;
    bool m_isConnected = false;
    bool m_isOffline = false;
};

} // namespace vb
