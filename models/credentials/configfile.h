#pragma once

#include "credentials.h"

#include <QString>

namespace vb {

//! A user's configuration file, read whole or not at all.
struct ConfigFile
{
    static constexpr qint64 maximumBytes = qint64(1) << 20;

    bool exists = false; //!< also when it cannot be read
    Secret text; //!< UTF-8 without a byte order mark; a Secret, because there are keys in it
    QString problem; //!< why there is no text, as an end of a sentence: "is a directory"; nothing of the content
};

//! Never waits: what is not a regular file (a FIFO, a device) is not opened.
ConfigFile readConfigFile(const QString &path);

//! \a path for people: the home directory as "~", nothing invisible.
QString shownPath(const QString &path, const QString &home);

} // namespace vb
