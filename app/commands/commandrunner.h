#pragma once

#include "commands/command.h"
#include "commands/interruption.h"
#include "commands/terminalline.h"
#include "connections/secretstore.h"
#include "connections/systemkeychain.h"
#include "startplan.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace vb {

class DemoHost;
class LogSink;
class Session;

//! One run of a subcommand: arguments, connection, index, the command itself, and how it ends. Prints every
//! message; quits the application.
class CommandRunner : public QObject
{
    Q_OBJECT

public:
    //! \a log is not owned.
    CommandRunner(std::unique_ptr<Command> command, LogSink *log, QObject *parent = nullptr);
    ~CommandRunner() override;

    //! \a arguments as main() got them. Absent: it goes on in the event loop, until that is left with the exit code.
    std::optional<ExitCode> start(const QStringList &arguments);

private:
    std::optional<QString> read(const QStringList &arguments);
    std::optional<QString> openDemo(const StartPlan &plan);
    std::optional<QString> openSaved(const StartPlan &plan);
    void connectTo(const Profile &profile, const Credentials &credentials, const Secret &proxyPassword = {});
    void interrupt();
    void end(ExitCode code, const QString &message);
    void print(const QString &message);

    LogSink *m_log;
    CommandLine m_line;
    QObject m_translators;
    TerminalLine m_progress;
    Interruption m_interruption;
    SystemKeychain m_keychain;
    SecretStore m_secrets;
    std::unique_ptr<DemoHost> m_demoHost;
    std::unique_ptr<QNetworkAccessManager> m_network; //!< the session's
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Command> m_command; //!< goes before the session
    bool m_isStarted = false; //!< the command, not only the way to it
};

} // namespace vb
