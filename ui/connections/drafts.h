#pragma once

#include "credentialoffer.h"
#include "profile.h"

#include <QList>

namespace vb {

//! Connections that are not saved yet. All start read-only.

Profile newDraft();

//! By reference: the credentials stay where they were found. \a others have names that are taken.
Profile draftFrom(const CredentialOffer &offer, const QList<Profile> &others);

//! The same under another name, without its secret and without what was agreed to.
Profile copyOf(const Profile &profile, const QList<Profile> &others);

} // namespace vb
