#pragma once

#include "connections/secretstore.h"
#include "profile.h"

namespace vb {

//! Brings what is kept of a connection's secrets in line with \a saved, which was just saved in place of
//! \a former: what was \a typed replaces what was kept, an empty one keeps it, it moves between the keychain
//! and memory where the user chose so, and what the connection needs no more is removed. \a store and
//! \a context end it when they go.
void keepSecrets(SecretStore *store, const Profile &former, const Profile &saved, const ProfileSecrets &typed,
                 QObject *context, const SecretStore::DoneCallback &callback);

} // namespace vb
