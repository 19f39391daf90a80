#pragma once

#include "restorejob.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! A restoring in words.
class RestoreText
{
    Q_DECLARE_TR_FUNCTIONS(vb::RestoreText)

public:
    //! "Restoring 300 of 1,200"
    static QString progress(qint64 done, qint64 total);
    //! The same of an import.
    static QString importing(qint64 done, qint64 total);
    //! "3 vectors restored into articles"; of an import, imported
    static QString line(const RestoreReport &report);
    //! What was skipped, failed and not tried, a sentence each; empty: nothing was.
    static QString details(const RestoreReport &report);
    //! Line, details, each error with its code and request id, and every key, under what became of it.
    static QString full(const RestoreReport &report);

private:
    static QString importLine(const RestoreReport &report);
};

} // namespace vb
