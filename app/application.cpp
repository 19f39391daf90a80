#include "application.h"

#include "connections/connectiondesk.h"
#include "credentialoffers.h"
#include "credentialsources.h"
#include "demohost.h"
#include "proxyrules.h"
#include "session.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTimer>

#include <utility>

namespace vb {

Application::Application(CommandLine options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_appearance(&m_settings)
    , m_secrets(&m_keychain)
    , m_window(&m_settings, &m_appearance)
    , m_desk(new ConnectionDesk(&m_window, &m_profiles, &m_secrets, [] {
        return findCredentialOffers(QProcessEnvironment::systemEnvironment(), QDir::homePath());
    }))
{
    m_window.setJournal(&m_journal);
    connect(&m_window, &MainWindow::openDemoRequested, this, &Application::openDemo);
    connect(&m_window, &MainWindow::disconnectRequested, this, &Application::closeSession);
    connect(m_desk, &ConnectionDesk::ready, this, &Application::connectToSaved);
}

Application::~Application()
{
    m_window.setSession(nullptr);
}

void Application::start()
{
    const StartPlan plan = StartPlan::decide(m_options, environmentSettings(QProcessEnvironment::systemEnvironment()),
                                             !m_profiles.profiles().isEmpty());
    if (plan.kind == StartPlan::Kind::Problem) {
        m_isFirstConnection = false; // what comes later is another world
        m_window.showProblem(plan.problem);
    }
    if (plan.kind == StartPlan::Kind::Choose)
        m_window.showStart();
    m_window.show();
    // After the events that paint the window, which are in the queue by now.
    QTimer::singleShot(0, this, [this, plan] { follow(plan); });
}

void Application::follow(const StartPlan &plan)
{
    if (plan.kind == StartPlan::Kind::Demo)
        openDemo();
    if (plan.kind == StartPlan::Kind::Saved)
        m_desk->connectToNamed(plan.profile.name);
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

void Application::closeSession()
{
    m_window.setSession(nullptr);
    m_session.reset();
    m_demoHost.reset();
    m_window.showStart();
}

void Application::connectToSaved(const Connection &connection)
{
    closeSession(); // the demo store is not needed beside it
    Profile profile = connection.profile;
    profile.readOnly = profile.readOnly || m_options.readOnly;
    profile.isReadOnlyForced = m_options.readOnly;
    connectTo(profile, connection.credentials, connection.proxyPassword);
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

void Application::connectTo(const Profile &profile, const Credentials &credentials, const Secret &proxyPassword)
{
    const bool isFirst = std::exchange(m_isFirstConnection, false);
    m_window.setSession(nullptr);
    m_session.reset();
    m_network = std::make_unique<QNetworkAccessManager>();
    useProxy(m_network.get(), profile.proxy, proxyPassword);
    auto session = std::make_unique<Session>(profile, credentials, m_network.get(), &m_journal);
    // Seven managers have 42 connections: six batches of a deletion, and five calls each to read back the six before,
    // with some to spare, since a call that finds none free can wait for a whole round trip.
    for (int i = 1; i < 7; ++i) {
        auto *network = new QNetworkAccessManager(session.get());
        useProxy(network, profile.proxy, proxyPassword);
        session->addNetwork(network);
    }
    // The threads' managers know no proxy but the system's; without them scans use the managers above.
    if (profile.proxy.kind == ProxySettings::Kind::System)
        session->useScanThreads();
    m_window.setSession(session.get(), isFirst ? m_options.bucket : QString(), isFirst ? m_options.index : QString());
    m_session = std::move(session);
}

} // namespace vb
