#pragma once

#include "commandline.h"
#include "credentials.h"
#include "mainwindow.h"
#include "profile.h"
#include "startplan.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace vb {

class ConnectionDesk;
class CredentialWatch;
class DemoHost;
class RenewalDesk;
class Session;
struct Connection;
struct SharedParts;

//! One window with what only it has: the way to connect, the session with its network, and so its profile,
//! name and colour. Says when it was closed; whoever made it ends it then.
class ConnectedWindow : public QObject
{
    Q_OBJECT

public:
    //! \a parts are not owned. Of \a options those count that say what to open, and how.
    ConnectedWindow(SharedParts *parts, CommandLine options, QObject *parent = nullptr);
    ~ConnectedWindow() override;

    //! Shows the window, then connects: the first paint waits for nothing.
    void start(const StartPlan &plan);
    //! The same, with what was connected to from another window.
    void start(const Connection &connection);

    MainWindow *window() { return &m_window; }
    bool isReadOnlyForced() const { return m_options.readOnly; }

Q_SIGNALS:
    void newWindowRequested();
    //! It is not to replace this window's connection.
    void newConnectionReady(const vb::Connection &connection);
    void quitRequested();
    void closed();

private:
    void follow(const StartPlan &plan);
    void openDemo();
    void closeSession();
    void endSession();
    void demoStarted(const Profile &profile, const Credentials &credentials);
    void demoFailed(const ApiError &error);
    void connectToSaved(const Connection &connection);
    void connectTo(const Profile &profile, const Credentials &credentials, const Secret &proxyPassword = {});

    SharedParts *m_parts;
    CommandLine m_options;
    std::shared_ptr<DemoHost> m_demoHost;
    std::unique_ptr<QNetworkAccessManager> m_network; //!< the session's
    std::unique_ptr<Session> m_session;
    MainWindow m_window;
    ConnectionDesk *m_desk;
    std::unique_ptr<CredentialWatch> m_watch; //!< of the session's credentials
    std::unique_ptr<RenewalDesk> m_renewal;
    bool m_isFirstConnection = true; //!< --bucket and --index are for it alone
};

} // namespace vb
