#pragma once

#include "connections/profilestore.h"

namespace vb {

//! Keeps what the user agreed to in \a agreed (an endpoint, a command) with the saved connection of its id. Of one
//! that is not saved, or was changed and not saved since, it holds for this time only.
void rememberConsents(ProfileStore *profiles, const Profile &agreed);

} // namespace vb
