#pragma once

#include "deletejob.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! A deletion in words: while it runs, one line for the status bar, a title, and the whole of its report for
//! the clipboard.
class DeleteReportText
{
    Q_DECLARE_TR_FUNCTIONS(vb::DeleteReportText)

public:
    //! Keys that share their fate.
    struct Group
    {
        QString iconName;
        QString name; //!< "Still there"
        QString meaning; //!< what that is, in a sentence; empty: it is plain
        QList<QByteArray> keys;
    };

    //! "Deleting 1,200 vectors from articles"
    static QString doing(const DeleteRequest &request);
    //! "3 vectors deleted from articles"
    static QString line(const DeleteReport &report);
    //! "500 of 1,000 vectors deleted"
    static QString title(const DeleteReport &report);
    //! Why the whole of it ended early, where that is not the fate of some keys; empty: it did not.
    static QString problem(const DeleteReport &report);
    //! What needs attention first. Empty groups are left out.
    static QList<Group> groups(const DeleteReport &report);
    //! Title, place, backup, each error with its code and request id, and every key, under what became of it.
    static QString full(const DeleteReport &report);

    //! The errors of both kinds of failures, in the order of the groups.
    static QList<ApiError> errors(const DeleteReport &report);
    //! All that are not known to be gone, in the order they were asked for.
    static QList<QByteArray> remaining(const DeleteReport &report);
    //! Something is gone, or may be: a backup would bring it back.
    static bool mayHaveDeleted(const DeleteReport &report);
    //! There is something to try again.
    static bool isSomethingLeft(const DeleteReport &report);

private:
    static bool isNothingDeleted(const DeleteReport &report);
};

} // namespace vb
