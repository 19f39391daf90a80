#pragma once

#include "deletejob.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace vb {

class Session;
struct DeleteWish;
struct JournalOperation;

//! The only path to a delete: question, confirmation, job, progress, report. The key set is frozen when the
//! question opens and is exactly what is sent. At most one runs at a time in a window.
class DeleteFlow : public QObject
{
    Q_OBJECT

public:
    //! Dialogs are opened over \a window.
    DeleteFlow(Session *session, QWidget *window);
    ~DeleteFlow() override;

    //! A question is open or a job runs.
    bool isBusy() const;

    //! Asks; what the wish names beside its request is for the words of the question only.
    void ask(const DeleteWish &wish);
    //! \a info is for the facts in the dialog. \a notLoaded: how many of the keys are in no table.
    void deleteVectors(const IndexRef &index, const IndexInfo &info, const QList<QByteArray> &keys, int notLoaded = 0);
    void deleteIndex(const IndexRef &index, const IndexInfo &info);
    void deleteBucket(const BucketRef &bucket);

    //! Why this deletion cannot go on here; empty: it can.
    QString whyNotResumable(const JournalOperation &operation) const;
    //! Asks whether to settle what an interrupted deletion left: exactly that, never more.
    void resume(const JournalOperation &operation);

Q_SIGNALS:
    //! Rows may leave the tables.
    void vectorsDeleted(const vb::IndexRef &index, const QList<QByteArray> &keys);
    void indexDeleted(const vb::IndexRef &index);
    void bucketDeleted(const vb::BucketRef &bucket);
    //! A job ended; before its line is reported.
    void ended(const vb::DeleteReport &report);
    //! One line for the status bar: "3 vectors deleted". Also where a report dialog says more.
    void reported(const QString &line);
    //! Undo… of a report: the backup's file.
    void restoreRequested(const QString &fileName);
    //! The user closed the report, or said no.
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
