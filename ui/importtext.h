#pragma once

#include "importcheck.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! What a dry run found, in words.
class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(vb::ImportText)

public:
    //! "1,000 vectors can be imported; 3 lines cannot"
    static QString line(const ImportFindings &findings);
    //! About the index and the export's sidecar; empty: nothing is to be said.
    static QString details(const ImportFindings &findings);
    //! A line a fault: "Line 17 (key): what is wrong".
    static QString faults(const ImportFindings &findings);
};

} // namespace vb
