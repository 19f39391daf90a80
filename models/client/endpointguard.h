#pragma once

#include "apierror.h"
#include "profile.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace vb {

//! Where keys may go without a word of the user. Pure; of a profile whose endpoint is none, nothing is asked.

//! A host below `oss-vectors.aliyuncs.com`. Not all of the vendor's domain: its customers' own programs answer below
//! it too (`*.fc.aliyuncs.com`).
bool isServiceDomain(const QString &host);

//! The endpoint is the user's own (neither the service's domain nor this machine), and the user has not yet
//! agreed that requests signed with the key go there: an imported file could have named it.
bool wantsEndpointConfirmation(const Profile &profile);

//! Requests, or those of its buckets, go in clear text over a network.
bool isPlainHttpRemote(const Profile &profile);

//! Why nothing may be sent to \a url; absent when it may: http:// leaves this machine only where the profile
//! allows it.
std::optional<ApiError> clearTextFault(const Profile &profile, const QUrl &url);

//! Scheme, host and port that the profile's account-wide requests go to; empty when they go nowhere.
QString endpointAddress(const Profile &profile);

} // namespace vb
