#pragma once

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace vb {

class LogSink;
class RequestLog;
class RequestLogPane;
class Session;
class Settings;

//! What a window has of logs: the pane of its last calls, and the switch of the log file.
class LogDesk : public QObject
{
    Q_OBJECT

public:
    //! Adds a dock to \a window, hidden. \a settings is not owned.
    LogDesk(Settings *settings, QMainWindow *window);

    QDockWidget *dock() const { return m_dock; }
    //! Shows and hides the pane.
    QAction *toggle() const;
    //! Hidden, and where it was at first.
    void resetLayout();

    //! Null: not connected. The calls so far stay.
    void setSession(Session *session);
    //! \a action, checkable, says whether the file is written. Neither is owned; \a log outlives this.
    void setLog(LogSink *log, QAction *action);

Q_SIGNALS:
    //! For the status bar.
    void reported(const QString &text);

private:
    void writeFile(bool on);
    void showFile();

    Settings *m_settings;
    QMainWindow *m_window;
    RequestLog *m_calls;
    QDockWidget *m_dock;
    LogSink *m_log = nullptr;
    QAction *m_fileAction = nullptr;
};

} // namespace vb
