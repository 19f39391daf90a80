#pragma once

#include "profile.h"

#include <QJsonObject>

#include <optional>

namespace vb {

//! A saved connection as it stands in the file. Pure.
//! What is missing or of a wrong type falls to the safe side: read-only, production, no plain http, nothing
//! confirmed. What this version does not know (a kind of credentials or of proxy) makes the profile one that
//! cannot be used, CredentialKind::Unknown, and not one that connects in another way.
//! Absent: \a object names no connection.
std::optional<Profile> profileFromJson(const QJsonObject &object);

//! \a former is what stood in the file before: members that this version does not know are kept. Of an
//! Unknown one everything is kept, but for its name and when it was used.
QJsonObject profileToJson(const Profile &profile, const QJsonObject &former = {});

} // namespace vb
