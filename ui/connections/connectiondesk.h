#pragma once

#include "apierror.h"
#include "connections/credentialfetch.h"
#include "connections/profilestore.h"

#include <QObject>
#include <QPointer>

namespace vb {

class ConnectDialog;
class MainWindow;
class SecretDialog;

//! Everything between "connect" and a session, for one window: the dialog, the start page's list, the
//! questions that only the user can answer, the credentials. Makes no session: it says with what one is to be
//! made. One connection is under way at a time; a new one ends the former.
class ConnectionDesk : public QObject
{
    Q_OBJECT

public:
    //! None is owned; the desk goes with the window.
    ConnectionDesk(MainWindow *window, ProfileStore *profiles, SecretStore *secrets,
                   CredentialFetch::FindOffers findOffers);

    //! Null while it is closed. Helpers add to it: ConnectDialog::setCanTest().
    ConnectDialog *dialog() const;

    void openDialog();
    //! The dialog at what was found on this machine.
    void openImport();
    //! A saved connection, by Profile::id.
    void connectTo(const QString &profileId);
    //! The same by name, for --profile. A name that nobody has is a problem that the window shows.
    void connectToNamed(const QString &name);

Q_SIGNALS:
    //! A session is to be made of it; a former one is to end.
    void ready(const vb::Connection &connection);
    //! One is to be made of it in a window of its own.
    void readyForNewWindow(const vb::Connection &connection);
    void dialogOpened(vb::ConnectDialog *dialog);

private:
    enum class Where { Here, NewWindow };

    void begin(const Profile &profile, const ProfileSecrets &typed, Where where = Where::Here);
    void test(const Profile &profile, const ProfileSecrets &typed);
    void confirmEndpoint();
    void fetch();
    void askForSecret(const QString &why);
    void takeSecret(const SecretDialog &dialog);
    void askForConsent(const QStringList &command);
    void finish(const Connection &connection);
    void fail(const ApiError &error);
    void giveUp();
    void remember();
    void showConnections();
    QWidget *front() const;

    MainWindow *m_window;
    ProfileStore *m_profiles;
    SecretStore *m_secrets;
    CredentialFetch::FindOffers m_findOffers;
    QPointer<ConnectDialog> m_dialog;
    QPointer<CredentialFetch> m_fetch;
    Profile m_profile; //!< that is being connected to
    Where m_where = Where::Here;
    ProfileSecrets m_typed;
};

} // namespace vb
