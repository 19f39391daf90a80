#pragma once

#include "apierror.h"
#include "connections/credentialwatch.h"
#include "connections/profilestore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace vb {

class MainWindow;
class RenewDialog;

//! What a window shows of its session's temporary credentials: how long they last, that they have ended, and the
//! form for others. What is open stays open, and what waits goes on. Goes before the session.
class RenewalDesk : public QObject
{
    Q_OBJECT

public:
    //! None is owned.
    RenewalDesk(MainWindow *window, CredentialWatch *watch, ProfileStore *profiles, SecretStore *secrets);
    ~RenewalDesk() override;

    //! Null while it is closed.
    RenewDialog *dialog() const;

private:
    void showRemaining();
    void askTheUser();
    void act();
    void openDialog();
    void givenUp();
    void renewWith(const QString &accessKeyId, const ProfileSecrets &secrets);
    void showRenewed();
    void showFailure(const ApiError &error);
    void keepTyped();

    MainWindow *m_window;
    CredentialWatch *m_watch;
    ProfileStore *m_profiles;
    SecretStore *m_secrets;
    QPointer<RenewDialog> m_dialog;
    QString m_typedId; //!< being checked; empty: nothing is
    ProfileSecrets m_typed;
    QTimer m_again; //!< after the form was closed where the notice cannot be reached
    bool m_isTold = false; //!< the user knows, and has not renewed them
};

} // namespace vb
