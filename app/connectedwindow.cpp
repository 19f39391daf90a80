#include "connectedwindow.h"

#include "connections/connectiondesk.h"
#include "connections/credentialwatch.h"
#include "connections/renewaldesk.h"
#include "credentialoffers.h"
#include "demohost.h"
#include "logging/logsink.h"
#include "networkfactory.h"
#include "session.h"
#include "sharedparts.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTimer>

#include <utility>

namespace vb {

namespace {

QList<CredentialOffer> findOffers()
{
    return findCredentialOffers(QProcessEnvironment::systemEnvironment(), QDir::homePath());
}

} // namespace

ConnectedWindow::ConnectedWindow(SharedParts *parts, CommandLine options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(std::move(options))
    , m_window(&parts->settings, &parts->appearance)
    , m_desk(new ConnectionDesk(&m_window, &parts->profiles, &parts->secrets, findOffers))
{
    m_window.setLog(parts->log);
    connect(&m_window, &MainWindow::openDemoRequested, this, &ConnectedWindow::openDemo);
    connect(&m_window, &MainWindow::disconnectRequested, this, &ConnectedWindow::closeSession);
    connect(&m_window, &MainWindow::newWindowRequested, this, &ConnectedWindow::newWindowRequested);
    connect(&m_window, &MainWindow::quitRequested, this, &ConnectedWindow::quitRequested);
    connect(&m_window, &MainWindow::closed, this, &ConnectedWindow::closed);
    connect(m_desk, &ConnectionDesk::ready, this, &ConnectedWindow::connectToSaved);
    connect(m_desk, &ConnectionDesk::readyForNewWindow, this, &ConnectedWindow::newConnectionReady);
}

ConnectedWindow::~ConnectedWindow()
{
    endSession();
}

void ConnectedWindow::start(const StartPlan &plan)
{
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

void ConnectedWindow::start(const Connection &connection)
{
    m_window.show();
    QTimer::singleShot(0, this, [this, connection] { connectToSaved(connection); });
}

void ConnectedWindow::follow(const StartPlan &plan)
{
    if (plan.kind == StartPlan::Kind::Demo)
        openDemo();
    if (plan.kind == StartPlan::Kind::Saved)
        m_desk->connectToNamed(plan.profile.name);
    if (plan.kind == StartPlan::Kind::Connect)
        connectTo(plan.profile, plan.credentials);
}

void ConnectedWindow::openDemo()
{
    endSession();
    m_window.showWaiting(tr("Starting the demo store…"), {});
    if (m_demoHost)
        m_demoHost->disconnect(this);
    m_demoHost = m_parts->demoHost.lock(); // that of another window
    if (!m_demoHost)
        m_demoHost = std::make_shared<DemoHost>();
    m_parts->demoHost = m_demoHost;
    connect(m_demoHost.get(), &DemoHost::failed, this, &ConnectedWindow::demoFailed);
    if (m_demoHost->isStarted())
        demoStarted(m_demoHost->profile(), m_demoHost->credentials());
    else
        connect(m_demoHost.get(), &DemoHost::started, this, &ConnectedWindow::demoStarted);
}

//! What looks at it first.
void ConnectedWindow::endSession()
{
    m_renewal.reset();
    m_watch.reset();
    m_window.setSession(nullptr);
    m_session.reset();
}

void ConnectedWindow::closeSession()
{
    endSession();
    if (m_demoHost)
        m_demoHost->disconnect(this);
    m_demoHost.reset();
    m_window.showStart();
}

void ConnectedWindow::connectToSaved(const Connection &connection)
{
    closeSession(); // the demo store is not needed beside it
    Profile profile = connection.profile;
    profile.readOnly = profile.readOnly || m_options.readOnly;
    profile.isReadOnlyForced = m_options.readOnly;
    connectTo(profile, connection.credentials, connection.proxyPassword);
}

void ConnectedWindow::demoStarted(const Profile &profile, const Credentials &credentials)
{
    Profile named = profile;
    named.name = tr("demo store");
    named.readOnly = m_options.readOnly;
    named.isReadOnlyForced = m_options.readOnly;
    connectTo(named, credentials);
}

void ConnectedWindow::demoFailed(const ApiError &error)
{
    m_parts->demoHost.reset(); // the next attempt starts another one
    m_window.showProblem(error);
}

void ConnectedWindow::connectTo(const Profile &profile, const Credentials &credentials, const Secret &proxyPassword)
{
    const bool isFirst = std::exchange(m_isFirstConnection, false);
    endSession();
    const Result<NetworkFactory> network = NetworkFactory::forProfile(profile, proxyPassword);
    if (!network)
        return m_window.showProblem(network.error());
    m_network.reset(network->make(nullptr));
    auto session = std::make_unique<Session>(profile, credentials, m_network.get(), &m_parts->journal);
    m_parts->log->hide(credentials, proxyPassword, session.get());
    session->setCredentialsNote(
        [log = m_parts->log, owner = session.get()](const Credentials &renewed) { log->hide(renewed, {}, owner); });
    // Seven managers have 42 connections: six batches of a deletion, and five calls each to read back the six before,
    // with some to spare, since a call that finds none free can wait for a whole round trip.
    for (int i = 1; i < 7; ++i)
        session->addNetwork(network->make(session.get()));
    session->useScanThreads(*network);
    m_window.setSession(session.get(), isFirst ? m_options.bucket : QString(), isFirst ? m_options.index : QString());
    m_session = std::move(session);
    if (profile.isDemo)
        return;
    m_watch = std::make_unique<CredentialWatch>(m_session.get(), Connection{profile, credentials, proxyPassword},
                                                &m_parts->secrets, findOffers);
    m_renewal = std::make_unique<RenewalDesk>(&m_window, m_watch.get(), &m_parts->profiles, &m_parts->secrets);
}

} // namespace vb
