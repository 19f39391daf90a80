#pragma once

#include "profile.h"

#include <QString>

namespace vb {

//! Where keys may go without a word of the user. Pure; of a profile whose endpoint is none, nothing is asked.

//! `aliyuncs.com`, or a host below it.
bool isServiceDomain(const QString &host);

//! The endpoint is the user's own (neither the service's domain nor this machine), and the user has not yet
//! agreed that requests signed with the key go there: an imported file could have named it.
bool wantsEndpointConfirmation(const Profile &profile);

//! Requests go in clear text over a network.
bool isPlainHttpRemote(const Profile &profile);

//! Scheme, host and port that the profile's account-wide requests go to; empty when they go nowhere.
QString endpointAddress(const Profile &profile);

} // namespace vb
