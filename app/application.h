#pragma once

#include "appearance.h"
#include "connections/profilestore.h"
#include "connections/secretstore.h"
#include "connections/systemkeychain.h"
#include "deletejournal.h"
#include "mainwindow.h"
#include "settings.h"
#include "startplan.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace vb {

class ConnectionDesk;
class DemoHost;
class Session;
struct Connection;

//! The composition root: makes what lives as long as the program, in data order, and says what the window
//! is connected to.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(CommandLine options, QObject *parent = nullptr);
    ~Application() override;

    //! Shows the window, then connects: the first paint waits for nothing.
    void start();

private:
    void follow(const StartPlan &plan);
    void openDemo();
    void closeSession();
    void demoStarted(const Profile &profile, const Credentials &credentials);
    void demoFailed(const ApiError &error);
    void connectToSaved(const Connection &connection);
    void connectTo(const Profile &profile, const Credentials &credentials, const Secret &proxyPassword = {});

    CommandLine m_options;
    Settings m_settings;
    Appearance m_appearance;
    DeleteJournal m_journal;
    ProfileStore m_profiles;
    SystemKeychain m_keychain;
    SecretStore m_secrets;
    std::unique_ptr<DemoHost> m_demoHost;
    std::unique_ptr<QNetworkAccessManager> m_network; //!< the session's
    std::unique_ptr<Session> m_session;
    MainWindow m_window;
    ConnectionDesk *m_desk;
    bool m_isFirstConnection = true; //!< --bucket and --index are for it alone
};

} // namespace vb
