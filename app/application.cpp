#include "application.h"

#include "credentialsources.h"
#include "demohost.h"
#include "session.h"
#include "transport.h"

#include <QProcessEnvironment>
#include <QTimer>

#include <utility>

namespace vb {

Application::Application(CommandLine options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_appearance(&m_settings)
    , m_window(&m_settings, &m_appearance)
{
    configureNetwork(&m_network);
    m_window.setJournal(&m_journal);
    connect(&m_window, &MainWindow::openDemoRequested, this, &Application::openDemo);
}

Application::~Application()
{
    m_window.setSession(nullptr);
}

void Application::start()
{
    const StartPlan plan = StartPlan::decide(m_options, environmentSettings(QProcessEnvironment::systemEnvironment()));
    if (plan.kind == StartPlan::Kind::Problem) {
        m_isFirstConnection = false; // what comes later is another world
        m_window.showProblem(plan.problem);
    }
    m_window.show();
    // After the events that paint the window, which are in the queue by now.
    QTimer::singleShot(0, this, [this, plan] { follow(plan); });
}

void Application::follow(const StartPlan &plan)
{
    if (plan.kind == StartPlan::Kind::Demo)
        openDemo();
    if (plan.kind == StartPlan::Kind::Connect)
        connectTo(plan.profile, plan.credentials);
}

void Application::openDemo()
{
    m_window.setSession(nullptr);
    m_session.reset();
    m_window.showWaiting(tr("Starting the demo store…"), {});
    m_demoHost = std::make_unique<DemoHost>();
    connect(m_demoHost.get(), &DemoHost::started, this, &Application::demoStarted);
    connect(m_demoHost.get(), &DemoHost::failed, this, &Application::demoFailed);
}

void Application::demoStarted(const Profile &profile, const Credentials &credentials)
{
    Profile named = profile;
    named.name = tr("demo store");
    named.readOnly = m_options.readOnly;
    named.isReadOnlyForced = m_options.readOnly;
    connectTo(named, credentials);
}

void Application::demoFailed(const ApiError &error)
{
    m_window.showProblem(error);
}

void Application::connectTo(const Profile &profile, const Credentials &credentials)
{
    const bool isFirst = std::exchange(m_isFirstConnection, false);
    auto session = std::make_unique<Session>(profile, credentials, &m_network, &m_journal);
    // Seven managers have 42 connections: six batches of a deletion, and five calls each to read back the six before,
    // with some to spare, since a call that finds none free can wait for a whole round trip.
    for (int i = 1; i < 7; ++i)
        session->addNetwork(new QNetworkAccessManager(session.get()));
    session->useScanThreads();
    m_window.setSession(session.get(), isFirst ? m_options.bucket : QString(), isFirst ? m_options.index : QString());
    m_session = std::move(session);
}

} // namespace vb
