#pragma once

#include "deletejob.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QObject;

namespace vb {

struct JournalRecord;

//! One batch of a deletion, as the journal knows it.
struct JournalBatch
{
    enum class Outcome {
        Unknown, //!< the intent was written, the outcome was not: the program ended in between
        Settled,
    };

    int number = 0;
    QList<QByteArray> keys;
    Outcome outcome = Outcome::Unknown;
    QList<QByteArray> deleted;
    QList<QByteArray> stillThere;
    QList<QByteArray> wasNotThere;
    QList<QByteArray> unknown;
    QStringList requestIds;
};

//! One deletion, as the journal knows it.
struct JournalOperation
{
    QString id;
    QDateTime time; //!< UTC, of the confirmation
    QString profileName;
    QString region;
    QString endpoint;
    QString accountId;
    DeleteRequest request; //!< the confirmed set, whole
    bool withBackup = false; //!< one was asked for
    QString backupFile; //!< empty: none was made, or it was not complete
    QList<QByteArray> missing; //!< did not exist when the backup was made
    QList<JournalBatch> batches;
    bool isEnded = false; //!< an end was written, whatever it said; or it was never begun
    bool isRunning = false; //!< by a process that lives, this one included
    QString summary; //!< of the end

    //! Confirmed and neither deleted nor known not to exist: what resuming has to settle.
    QList<QByteArray> unsettledKeys() const;
    bool needsAttention() const { return !isEnded && !isRunning; }
};

//! The append-only record of every deletion: JSON lines, 0600, in XDG state home. An intent is on disk
//! (fdatasync) before its request is sent, the outcome after it is known. Every function returns an empty
//! text, or says why it could not write; nothing may be deleted then. Holds keys, never vectors or secrets.
//! The functions block and may be called from any thread; what must not wait for a disk uses write() and
//! read() with a context. It grows for ever: a line of text for each key deleted.
class DeleteJournal
{
public:
    using Written = std::function<void(const QString &problem)>;
    using Claimed = std::function<void(const QString &refusal, const QString &problem)>;
    using Read = std::function<void(const QList<JournalOperation> &operations, const QString &problem)>;

    explicit DeleteJournal(const QString &fileName = defaultFileName());
    //! Waits until what was asked to be written is written. Nobody is called back any more.
    ~DeleteJournal();

    //! XDG state home, vector-bucket-browser/deletes.jsonl.
    static QString defaultFileName();
    QString fileName() const;

    //! The confirmed set, before the first request.
    QString writeBegin(const JournalOperation &operation);
    QString writeResume(const QString &id);
    QString writeBackup(const QString &id, const QString &backupFile, const QList<QByteArray> &missing = {});
    QString writeIntent(const QString &id, int batch, const QList<QByteArray> &keys);
    QString writeOutcome(const QString &id, const JournalBatch &batch);
    QString writeEnd(const QString &id, const QString &summary);
    QString writeRecord(const JournalRecord &record);

    //! On a thread of its own, in the order of the calls; what waits together is synced together. \a done runs
    //! in the thread that made the journal, from its event loop, unless \a context has died. Only for that thread.
    void write(const JournalRecord &record, QObject *context, Written done);
    //! Writes that this program goes on with \a operation, as it was read, unless somebody else was first: another
    //! window or program. Nothing is written then.
    void claim(const JournalOperation &operation, QObject *context, Claimed done);
    //! Writes the end of \a operation that nobody will go on with, unless somebody does by now, or it has ended.
    void putToRest(const JournalOperation &operation, const QString &summary, QObject *context, Claimed done);
    void read(QObject *context, Read done);

    //! Newest first. A last line that was cut off by a crash is passed over; any other unreadable line is
    //! reported in \a problem and passed over.
    QList<JournalOperation> read(QString *problem = nullptr) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
