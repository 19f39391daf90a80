#include "application.h"

#include "connectedwindow.h"
#include "credentialsources.h"
#include "secondstart.h"
#include "startplan.h"
#include "windowmemory.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <utility>

namespace vb {

namespace {

constexpr const char *activationVariable = "XDG_ACTIVATION_TOKEN";

} // namespace

Application::Application(CommandLine options, LogSink *log, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_parts.log = log;
}

Application::~Application()
{
    qDeleteAll(windows()); // before what they share
}

void Application::start()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const StartPlan plan
        = StartPlan::decide(m_options, environmentSettings(environment), !m_parts.profiles.profiles().isEmpty());
    const QString settingsFolder = QFileInfo(m_parts.profiles.fileName()).path();
    const QString socket = m_options.newInstance ? QString() : instanceSocket(settingsFolder, environment);
    m_program = new RunningProgram(socket, this);
    connect(m_program, &RunningProgram::startRequested, this, &Application::open);
    const bool isOnly = m_program->claim();
    if (!isOnly && !socket.isEmpty() && canBePassedOn(m_options, plan, m_parts.profiles, environment))
        passOn(socket, plan);
    else
        makeWindow(m_options)->start(plan);
}

void Application::passOn(const QString &socket, const StartPlan &plan)
{
    auto *second = new SecondStart(socket, {m_options, qgetenv(activationVariable)}, this);
    connect(second, &SecondStart::taken, this, &QCoreApplication::quit);
    connect(second, &SecondStart::refused, this, [this, plan] { makeWindow(m_options)->start(plan); });
}

//! What another start asks for. Of this program's environment it gets nothing.
void Application::open(const StartRequest &request)
{
    m_parts.profiles.reload();
    const StartPlan plan = StartPlan::decide(request.options, {}, !m_parts.profiles.profiles().isEmpty());
    ConnectedWindow *opened = makeWindow(request.options);
    if (!request.activation.isEmpty())
        qputenv(activationVariable, request.activation); // for Qt, which takes it out again
    opened->start(plan);
    opened->window()->raise();
    opened->window()->activateWindow();
}

//! Those that were closed a moment ago included.
QList<ConnectedWindow *> Application::windows() const
{
    return findChildren<ConnectedWindow *>(QString(), Qt::FindDirectChildrenOnly);
}

ConnectedWindow *Application::makeWindow(const CommandLine &options)
{
    const bool isFirst = windows().isEmpty();
    auto *made = new ConnectedWindow(&m_parts, options, this);
    // What a crash left is offered once, or it could be gone on with twice.
    made->window()->setJournal(&m_parts.journal, isFirst);
    if (!isFirst)
        placeBeside(made);
    connect(made, &ConnectedWindow::newWindowRequested, this, [this, made] { openNewWindow(made); });
    connect(made, &ConnectedWindow::newConnectionReady, this,
            [this, made](const Connection &connection) { openConnection(made, connection); });
    connect(made, &ConnectedWindow::quitRequested, this, &Application::quit);
    connect(made, &ConnectedWindow::closed, made, &QObject::deleteLater);
    return made;
}

void Application::placeBeside(ConnectedWindow *opened)
{
    QList<QPoint> taken;
    for (ConnectedWindow *window : windows()) {
        if (window != opened)
            taken.append(window->window()->pos());
    }
    WindowMemory::stepAside(opened->window(), taken);
}

void Application::openNewWindow(ConnectedWindow *from)
{
    CommandLine options;
    options.readOnly = from->isReadOnlyForced();
    from->window()->remember(); // the new one looks like it
    StartPlan plan;
    plan.kind = StartPlan::Kind::Choose;
    makeWindow(options)->start(plan);
}

void Application::openConnection(ConnectedWindow *from, const Connection &connection)
{
    CommandLine options;
    options.readOnly = from->isReadOnlyForced();
    from->window()->remember();
    makeWindow(options)->start(connection);
}

//! Window by window. One that has something to finish or to answer stays, and with it the program.
void Application::quit()
{
    for (ConnectedWindow *window : windows()) {
        if (!window->window()->leave())
            return;
    }
}

} // namespace vb
