#pragma once

#include "callrecord.h"
#include "profile.h"

#include <QByteArray>
#include <QString>

namespace vb {

//! \a text as one word of bash or zsh, whatever is in it; in quotes only where they are needed. What does not show
//! (control characters, marks of direction, bytes that are no UTF-8) is written as octal digits in $'…', so that what
//! is pasted does what it says.
QString shellQuoted(const QByteArray &text);

//! The same call as `ossutil vectors-api …`, to be pasted into a shell: with region, endpoint and account id, and
//! without credentials, which ossutil has to find by itself. Values that the record does not hold are named as files:
//! "file://keys.json". One line without a line feed at its end: pasted, it waits for Return.
QString ossutilCommand(const CallRecord &call, const Profile &profile);

} // namespace vb
