#pragma once

#include "profile.h"

namespace vb {

//! endpointguard.h for the window, which knows no client.

//! See wantsEndpointConfirmation().
bool endpointNeedsConfirmation(const Profile &profile);

//! See isPlainHttpRemote().
bool isSentInClear(const Profile &profile);

//! "https://vectors.example.com:8443"; empty when the profile's endpoint is none.
QString addressOf(const Profile &profile);

} // namespace vb
