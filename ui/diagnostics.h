#pragma once

#include "callrecord.h"

#include <QList>
#include <QString>

namespace vb {

//! What a bug report needs to know of the program and its surroundings. No key, no token, no name of a bucket
//! or vector, no metadata.
struct DiagnosticsFacts
{
    QString programVersion;
    QString qtVersion; //!< running, and built with
    QString system;
    QString processor;
    QString platform; //!< "xcb", "wayland"
    QString style;
    QString colours; //!< "dark", "light"
    QString screen; //!< size and scale
    QString language;
    QString tls; //!< back end and library
    QString endpoint; //!< empty: not connected
    QString region;
    QString credentialSource; //!< the name of a variable or a profile, never a value
    bool isReadOnly = false;
    bool isDemo = false;
    QList<CallRecord> lastCalls; //!< the newest last
};

//! All but the connection's. Loads the TLS back end, so only on the user's wish.
DiagnosticsFacts surroundings();

//! Lines for a bug report. In English whatever the window speaks: its readers are the developers.
QString diagnosticsText(const DiagnosticsFacts &facts);

} // namespace vb
