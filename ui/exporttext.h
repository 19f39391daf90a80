#pragma once

#include "exportjob.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! An export in words.
class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(vb::ExportText)

public:
    //! "120,000 vectors, 45.1 MB, 230,000 a second"
    static QString progress(const ExportJob::Progress &progress);
    //! "1,000 vectors of articles exported"
    static QString line(const ExportReport &report);
    //! What is missing, what went wrong, what can be done about it; empty: nothing is to be said.
    static QString details(const ExportReport &report);
};

} // namespace vb
