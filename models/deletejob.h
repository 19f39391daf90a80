#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "types.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace vb {

class DeleteJournal;
class VectorClient;

//! What the user confirmed. Frozen: made when the question is shown, passed on unchanged.
struct DeleteRequest
{
    enum class What {
        Vectors,
        Index,
        Bucket, //!< must be empty; the service refuses otherwise
    };

    What what = What::Vectors;
    IndexRef index; //!< of Bucket: only its bucket
    QList<QByteArray> keys; //!< of Vectors: unique, in the order shown
    bool isUnique = false; //!< the keys are known to be: a million need not be looked through again
};

//! How it is to be done, also as confirmed.
struct DeleteOptions
{
    bool backup = true; //!< read everything into a file first; nothing is deleted unless that is complete
    QString backupDirectory; //!< empty: the user's
    IndexInfo info; //!< for the backup's header
    QString endpoint; //!< as shown to people; for journal and backup
    //! Goes on with a deletion of the journal instead of beginning a new one; its keys are read back first.
    QString resumedId;
};

//! What became of it. Every key of the request is in exactly one of the lists.
struct DeleteReport
{
    struct Failure
    {
        QList<QByteArray> keys;
        ApiError error;
    };

    DeleteRequest request; //!< of a resumed deletion: the rest of what was confirmed
    QString id; //!< in the journal
    QList<QByteArray> deleted; //!< were there (as far as known), and are gone: read back
    QList<QByteArray> wasNotThere; //!< known not to have existed when it began
    QList<Failure> stillThere; //!< read back and found, or refused as a whole; with what the service had said
    QList<Failure> unknown; //!< could not be read back; with why
    QList<QByteArray> notTried; //!< after stop(), or after an error that would meet every batch
    QString backupFile; //!< empty: none
    qint64 backedUp = 0;
    std::optional<ApiError> backupError; //!< the backup failed: nothing was deleted
    QString problem; //!< backup file or journal could not be written; says what, and that nothing more was sent
    bool indexDeleted = false; //!< of What::Index; verified: there is none of this name
    bool bucketDeleted = false; //!< of What::Bucket; verified
    bool stopped = false;

    bool isComplete() const;
    qsizetype stillThereCount() const;
    qsizetype unknownCount() const;
};

//! Deletes exactly what its request names: backup (unless switched off), journal, then batches of at most
//! 500 keys, up to six side by side (fewer while the service throttles), each read back before it counts. A
//! batch whose answer was lost is read back before it is sent again. stop() ends it after the batches in
//! flight. One exit: finished(), once, from the event loop.
class DeleteJob : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype batchSize = 500; //!< DeleteVectors' limit
    static constexpr int mostInFlight = 6;

    enum class Phase { Backup, Deleting };
    Q_ENUM(Phase)

    //! \a journal is not owned and outlives the job.
    DeleteJob(VectorClient *client, DeleteJournal *journal, const DeleteRequest &request, const DeleteOptions &options,
              QObject *parent = nullptr);
    ~DeleteJob() override;

    const DeleteRequest &request() const;
    void start();
    void stop();

Q_SIGNALS:
    void phaseChanged(vb::DeleteJob::Phase phase);
    //! Backup: \a done vectors read, of \a total (-1: not known). Deleting: \a done keys settled.
    void progressed(qint64 done, qint64 total);
    void retryScheduled(const vb::RetryNotice &notice);
    //! Known to be gone, so that rows can leave a table while the job goes on.
    void keysDeleted(const QList<QByteArray> &keys);
    void finished(const vb::DeleteReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::DeleteReport)
