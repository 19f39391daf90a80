#pragma once

#include "deletejournal.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace vb {

//! One thing to be remembered: as many lines as it takes, made on the thread that writes them, since a
//! confirmed set can be a million keys long.
struct JournalRecord
{
    std::function<QList<QByteArray>()> lines;
    bool isDurable = true; //!< on the disk before it counts as written
};

//! The confirmed set goes into lines of its own, of about a megabyte each; an operation whose lines are not
//! all there was never begun.
JournalRecord beginRecord(const JournalOperation &operation);
//! This process goes on with an operation that another had begun.
JournalRecord resumeRecord(const QString &id);
//! This process leaves it unfinished, and another one, or this, may go on with it.
JournalRecord leaveRecord(const QString &id);
//! The backup is complete, \a missing being the keys that did not exist.
JournalRecord backupRecord(const QString &id, const QString &backupFile, const QList<QByteArray> &missing);
JournalRecord intentRecord(const QString &id, int batch, const QList<QByteArray> &keys);
//! Not durable: after a crash its batch is read back again, which settles it as well.
JournalRecord outcomeRecord(const QString &id, const JournalBatch &batch);
JournalRecord endRecord(const QString &id, const QString &summary);

//! This process, in a form that tells it from every other since the machine was started, and another one's
//! later. Empty where the system does not say.
QByteArray thisProcess();
bool isRunning(const QByteArray &process);

} // namespace vb
