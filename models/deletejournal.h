#pragma once

#include "deletejob.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace vb {

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
    QString backupFile; //!< empty: none was made
    QList<JournalBatch> batches;
    bool isEnded = false; //!< an end was written, whatever it said
    QString summary; //!< of the end

    //! Confirmed and neither deleted nor known not to exist: what resuming has to settle.
    QList<QByteArray> unsettledKeys() const;
    bool needsAttention() const { return !isEnded; }
};

//! The append-only record of every deletion: JSON lines, 0600, in XDG state home. An intent is on disk
//! (fdatasync) before its request is sent, the outcome after it is known. Every function returns an empty
//! text, or says why it could not write; nothing may be deleted then. Holds keys, never vectors or secrets.
class DeleteJournal
{
public:
    explicit DeleteJournal(const QString &fileName = defaultFileName());
    ~DeleteJournal();

    //! XDG state home, vector-bucket-browser/deletes.jsonl.
    static QString defaultFileName();
    QString fileName() const;

    //! The confirmed set, before the first request.
    QString writeBegin(const JournalOperation &operation);
    QString writeBackup(const QString &id, const QString &backupFile);
    QString writeIntent(const QString &id, int batch, const QList<QByteArray> &keys);
    QString writeOutcome(const QString &id, const JournalBatch &batch);
    QString writeEnd(const QString &id, const QString &summary);

    //! Newest first. A last line that was cut off by a crash is passed over; any other unreadable line is
    //! reported in \a problem and passed over.
    QList<JournalOperation> read(QString *problem = nullptr) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
