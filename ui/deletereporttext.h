#pragma once

#include "deletejob.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! A DeleteReport in words: one line for the status bar, a title, and the whole of it for the clipboard.
class DeleteReportText
{
    Q_DECLARE_TR_FUNCTIONS(vb::DeleteReportText)

public:
    //! "3 vectors deleted from articles"
    static QString line(const DeleteReport &report);
    //! "500 of 1,000 vectors deleted"
    static QString title(const DeleteReport &report);
    //! Title, place, each error with its code and request id, and every key, under what became of it.
    static QString full(const DeleteReport &report);

    //! What goes with keys that could not be read back.
    static QString uncertainNote();
    //! Still there, unknown and not tried, in the order they were asked for.
    static QList<QByteArray> remaining(const DeleteReport &report);
};

} // namespace vb
