#pragma once

#include "connections/keychain.h"
#include "result.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace vb {

//! What a connection needs and no file may hold.
struct ProfileSecrets
{
    Secret accessKeySecret;
    Secret securityToken; //!< of a temporary key
    Secret proxyPassword;

    bool isEmpty() const { return accessKeySecret.isEmpty() && securityToken.isEmpty() && proxyPassword.isEmpty(); }
};

QDebug operator<<(QDebug, const ProfileSecrets &) = delete;

//! The secrets of the connections, by Profile::id: in the system's keychain, or in memory for as long as the
//! program runs. Where no keychain works, memory is all there is, and availability() says so. Callbacks come
//! once, from the event loop, and not when their context died.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    enum class Place { Keychain, Session };
    enum class Availability {
        Unknown, //!< not asked yet, or no answer yet
        Available,
        Absent, //!< secrets can be kept for this session only
    };
    using ReadCallback = std::function<void(const Result<ProfileSecrets> &)>;
    using DoneCallback = std::function<void(const std::optional<ApiError> &)>;

    //! \a keychain is not owned.
    explicit SecretStore(Keychain *keychain, QObject *parent = nullptr);
    ~SecretStore() override;

    //! Asks the keychain whether it is there; asks again where it was not. An answer that does not come within
    //! a few seconds counts as no.
    void check();
    Availability availability() const { return m_availability; }

    //! Memory first. An entry that is in neither place is an error of kind Credentials.
    void read(const QString &id, QObject *context, const ReadCallback &callback);
    //! Replaces what is kept at \a place; what is at the other one stays until remove().
    void write(const QString &id, const ProfileSecrets &secrets, Place place, QObject *context,
               const DoneCallback &callback);
    //! From memory only.
    void forget(const QString &id) { m_session.remove(id); }
    //! From both places.
    void remove(const QString &id, QObject *context, const DoneCallback &callback);
    //! Whether it is known for this session, without asking anybody.
    bool isKnown(const QString &id) const { return m_session.contains(id); }

Q_SIGNALS:
    void availabilityChanged();

private:
    void setAvailability(Availability availability);
    void answered(const Keychain::Answer &answer);

    Keychain *m_keychain;
    Availability m_availability = Availability::Unknown;
    QTimer m_patience;
    QHash<QString, ProfileSecrets> m_session;
};

} // namespace vb
