#pragma once

#include "exportstate.h"

namespace vb {

//! The file beside an export that says what is in it, and what of.
struct ExportSidecar
{
    ExportReport report;
    ExportState state;
    QByteArray keysSha256; //!< of the keys file

    QByteArray toJson() const;
};

//! What an import wants to know of it.
struct SidecarFacts
{
    qint64 rows = 0;
    QByteArray sha256;
    IndexInfo info; //!< enough to make the index anew

    //! Of the export \a target; absent: there is none, or it is another's.
    static std::optional<SidecarFacts> read(const QString &target);
};

} // namespace vb
