#pragma once

#include <QString>

namespace vb {

//! Makes \a folder where it is missing, for the user alone, and those it is in. All of them are there after a
//! crash: each is synced into the one that holds it. One that is there already is taken as it is. Empty, or what
//! went wrong.
QString makePrivateFolder(const QString &folder);

//! What was made in, renamed into or removed from \a folder is so after a crash. Empty, or what went wrong.
QString syncFolder(const QString &folder);

} // namespace vb
