#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace vb {

//! Through what the requests go. The password is a secret and is kept where the key's secret is.
struct ProxySettings
{
    enum class Kind {
        System, //!< what the environment or the desktop says
        None,
        Http,
        Socks5,
    };

    Kind kind = Kind::System;
    QString host; //!< of Http and Socks5
    quint16 port = 0;
    QString user; //!< empty: without authentication

    bool isCustom() const { return kind == Kind::Http || kind == Kind::Socks5; }
    bool operator==(const ProxySettings &) const = default;
};

//! How the credentials of a connection come about.
enum class CredentialKind {
    Key, //!< an access key of the user; its secret is in the keychain, or asked for in every session
    Imported, //!< read again, at each connect, from the user's own file or the environment
    Process, //!< printed by a command
    Uri, //!< answered by an address
    EcsRole, //!< given by the metadata service of the machine
    Unknown, //!< written by a later version of this program; kept as it is, and not to be used
};

//! Where the credentials of a connection are to be found. Names the place, never what is there.
struct CredentialReference
{
    CredentialKind kind = CredentialKind::Key;
    QString accessKeyId; //!< Key: is no secret, and is shown shortened all the same
    bool isInKeychain = false; //!< Key: its secret; false: for each session only
    QString file; //!< Imported: CredentialOffer::file; empty for the environment
    QString name; //!< Imported: CredentialOffer::name
    QString source; //!< Imported: CredentialOffer::source, as it was shown
    QStringList command; //!< Process: program and arguments
    QStringList consentedCommand; //!< Process: what the user agreed to, whole; another one is not run
    QUrl uri;
    QString roleName; //!< EcsRole; empty: the one that the machine has

    bool operator==(const CredentialReference &) const = default;
};

//! Where to connect, and how. Holds no secret, ever.
struct Profile
{
    QString id; //!< of a saved connection: stable, names its keychain entry; empty for one that is not saved
    QString name; //!< shown in the window: "demo store", "environment", or the user's name for it
    QString region; //!< "cn-hangzhou"
    QString endpoint; //!< URL or host; empty: made from the region
    bool internalEndpoint = false; //!< use the VPC hosts (`-internal`, IntranetEndpoint)
    std::optional<bool> pathStyle; //!< absent: path style for IP addresses and localhost
    QString accountId; //!< empty: discovered from the ARNs of ListVectorBuckets
    ProxySettings proxy;
    QString caFile; //!< PEM; certificates that are trusted besides the system's
    bool allowPlainHttp = false; //!< http:// also where it is not this machine; marked in the window
    //! The endpoint outside the service's domain that the user agreed to send signed requests to, exactly as
    //! it is written in `endpoint`. Another text there wants its own confirmation.
    QString endpointConfirmed;

    CredentialReference credentials;

    QString colour; //!< "#rrggbb", or empty: none; the window's mark
    bool readOnly = false; //!< every writing operation is refused before it is signed
    bool isReadOnlyForced = false; //!< --read-only was given: the session cannot be made writable
    bool production = false; //!< every deletion wants its count or name typed
    bool isDemo = false; //!< the embedded demo store
    QStringList pinnedBuckets; //!< shown whether or not the account may list its buckets
    QDateTime lastUsed; //!< UTC; invalid: never

    bool isEndpointConfirmed() const { return !endpoint.isEmpty() && endpointConfirmed == endpoint; }
    bool operator==(const Profile &) const = default;
};

} // namespace vb
