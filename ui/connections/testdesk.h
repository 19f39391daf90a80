#pragma once

#include "connections/credentialfetch.h"
#include "connections/profilestore.h"
#include "connections/secretstore.h"

#include <QObject>
#include <QPointer>

namespace vb {

class ConnectionTest;
class TestDialog;

//! Everything between "test" and a test, for one dialog: the agreement to an endpoint, the credentials, the
//! questions that only the user can answer. Asks as connecting does, and keeps no secret when the dialog goes.
class TestDesk : public QObject
{
    Q_OBJECT

public:
    //! Opens a dialog over \a over, and goes with it. The stores are not owned.
    TestDesk(const Profile &profile, const ProfileSecrets &typed, ProfileStore *profiles, SecretStore *secrets,
             CredentialFetch::FindOffers findOffers, QWidget *over);

    TestDialog *dialog() const { return m_dialog; }

private:
    void begin();
    void fetch();
    void askForSecret(const QString &why);
    void askForConsent(const QStringList &command);
    void test(const Result<Connection> &connection);
    void giveUp(const QString &why);

    TestDialog *m_dialog; //!< the parent
    Profile m_profile;
    ProfileSecrets m_typed;
    ProfileStore *m_profiles;
    SecretStore *m_secrets;
    CredentialFetch::FindOffers m_findOffers;
    QPointer<CredentialFetch> m_fetch;
    QPointer<ConnectionTest> m_test;
};

} // namespace vb
