#include "logdesk.h"

#include "logging/logsink.h"
#include "requestlog.h"
#include "requestlogpane.h"
#include "session.h"
#include "settings.h"
#include "visibletext.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace vb {

LogDesk::LogDesk(Settings *settings, QMainWindow *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
    , m_calls(new RequestLog(this))
    , m_dock(new QDockWidget(tr("Request Log"), window))
{
    m_dock->setObjectName(u"RequestLogDock"_s);
    m_dock->setWidget(new RequestLogPane(m_calls));
    toggle()->setShortcut(QKeySequence(tr("Ctrl+Shift+L")));
    window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
}

QAction *LogDesk::toggle() const
{
    return m_dock->toggleViewAction();
}

void LogDesk::resetLayout()
{
    m_dock->setFloating(false);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
}

void LogDesk::setSession(Session *session)
{
    if (!session)
        return;
    m_calls->setProfile(session->profile());
    connect(session, &Session::callsLogged, m_calls, &RequestLog::add, Qt::UniqueConnection);
}

void LogDesk::setLog(LogSink *log, QAction *action)
{
    m_log = log;
    m_fileAction = action;
    // Toggled: a screen reader does not click.
    connect(action, &QAction::toggled, this, &LogDesk::writeFile);
    connect(log, &LogSink::changed, this, &LogDesk::showFile);
    connect(log, &LogSink::failed, this, [this](const QString &problem) {
        Q_EMIT reported(tr("The log file is no longer written: %1").arg(visibleText(problem)));
    });
    showFile();
}

void LogDesk::writeFile(bool on)
{
    m_settings->setLogFileWritten(on);
    if (!on)
        return m_log->stop();
    const QString problem = m_log->writeTo(LogSink::standardFile());
    const QString file = visibleText(LogSink::standardFile());
    Q_EMIT reported(problem.isEmpty() ? tr("Messages and calls are written to %1").arg(file)
                                      : tr("The log file %1 cannot be written: %2").arg(file, visibleText(problem)));
}

void LogDesk::showFile()
{
    const QSignalBlocker notChosen(m_fileAction);
    m_fileAction->setChecked(m_log->isWriting());
}

} // namespace vb
