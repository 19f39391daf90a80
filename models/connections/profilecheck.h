#pragma once

#include "profile.h"

#include <QList>

namespace vb {

//! One thing that is wrong with a connection, as the user filled it in.
struct ProfileFault
{
    enum class Field {
        Name,
        Region,
        Endpoint,
        AccountId,
        Proxy,
        CaFile,
        PinnedBuckets,
        AccessKeyId,
        Command,
        Uri,
    };

    Field field;
    QString message; //!< names what is wrong; no secret
};

//! Everything that would keep \a profile from connecting, in the order of the form. Asks the file system for
//! the CA file, and nothing of a network.
QList<ProfileFault> profileFaults(const Profile &profile);

} // namespace vb
