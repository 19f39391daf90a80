#pragma once

#include <QString>

#include <optional>

namespace vb {

//! Where to connect. Holds no secret.
struct Profile
{
    QString name; //!< shown in the window: "demo store", "environment", or the user's name for it
    QString region; //!< "cn-hangzhou"
    QString endpoint; //!< URL or host; empty: made from the region
    bool internalEndpoint = false; //!< use the VPC hosts (`-internal`, IntranetEndpoint)
    std::optional<bool> pathStyle; //!< absent: path style for IP addresses and localhost
    QString accountId; //!< empty: discovered from the ARNs of ListVectorBuckets
    bool readOnly = false; //!< every writing operation is refused before it is signed
    bool isReadOnlyForced = false; //!< --read-only was given: the session cannot be made writable
    bool production = false; //!< every deletion wants its count or name typed
    bool isDemo = false; //!< the embedded demo store
};

} // namespace vb
