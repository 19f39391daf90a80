#pragma once

#include "commandline.h"
#include "sharedparts.h"

#include <QObject>

namespace vb {

class ConnectedWindow;
class LogSink;
class RunningProgram;
struct StartRequest;
struct StartPlan;
struct Connection;

//! The composition root: what all windows share, and the windows, each with a session of its own. The program
//! ends with the last window.
class Application : public QObject
{
    Q_OBJECT

public:
    //! \a log is not owned.
    Application(CommandLine options, LogSink *log, QObject *parent = nullptr);
    ~Application() override;

    //! Opens the first window, or has one opened by the program that runs already and ends.
    void start();

private:
    ConnectedWindow *makeWindow(const CommandLine &options);
    QList<ConnectedWindow *> windows() const;
    void passOn(const QString &socket, const StartPlan &plan);
    void open(const StartRequest &request);
    void openNewWindow(ConnectedWindow *from);
    void openConnection(ConnectedWindow *from, const Connection &connection);
    void placeBeside(ConnectedWindow *opened);
    void quit();

    CommandLine m_options;
    SharedParts m_parts;
    RunningProgram *m_program = nullptr;
};

} // namespace vb
