#pragma once

#include "apierror.h"
#include "connections/secretstore.h"
#include "credentialoffer.h"
#include "profile.h"

#include <QObject>

#include <functional>

namespace vb {

//! Everything that a session is made from.
struct Connection
{
    Profile profile;
    Credentials credentials;
    Secret proxyPassword; //!< of the profile's own proxy, where it wants one
};

QDebug operator<<(QDebug, const Connection &) = delete;

//! Gets the credentials of one profile from where it says they are, once: for connecting, and again when
//! temporary ones run out. Asks nobody itself: what only the user can give ends it, and wants another one.
//! Never uses another source than the profile's.
class CredentialFetch : public QObject
{
    Q_OBJECT

public:
    using FindOffers = std::function<QList<CredentialOffer>()>;

    //! \a secrets is not owned.
    CredentialFetch(Profile profile, SecretStore *secrets, FindOffers findOffers, QObject *parent = nullptr);

    //! Ends in exactly one signal, from the event loop. Secrets that are \a given are not looked for.
    void start(const ProfileSecrets &given = {});

    const Profile &profile() const { return m_profile; }

    //! Where the offer that an imported profile refers to is now; absent when it is gone.
    static std::optional<CredentialOffer> offerOf(const CredentialReference &reference,
                                                  const QList<CredentialOffer> &offers);

Q_SIGNALS:
    void ready(const vb::Connection &connection);
    //! The secret, or the proxy's password, is kept nowhere. \a why is a sentence.
    void secretNeeded(const QString &why);
    //! This very command would be run; put it into CredentialReference::consentedCommand when the user agrees.
    void consentNeeded(const QStringList &command);
    void failed(const vb::ApiError &error);

private:
    void secretsRead(const Result<ProfileSecrets> &secrets);
    void goOn(const ProfileSecrets &secrets);
    void useOffer(const CredentialOffer &offer);
    CredentialOffer ownOffer() const;
    void finish(const Credentials &credentials);
    void fail(const QString &message);

    Profile m_profile;
    SecretStore *m_secrets;
    FindOffers m_findOffers;
    Secret m_proxyPassword;
};

} // namespace vb
