#include "deletejournal.h"

#include "journalfile.h"
#include "journalqueue.h"
#include "journalreader.h"
#include "journalrecord.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QSet>

namespace vb {

using namespace Qt::StringLiterals;

struct DeleteJournal::Private
{
    explicit Private(const QString &fileName)
        : file(fileName)
    { }

    QString append(const JournalRecord &record)
    {
        const QMutexLocker lock(&mutex);
        return file.append(record.lines());
    }
    QString sync()
    {
        const QMutexLocker lock(&mutex);
        return file.sync();
    }

    QMutex mutex; //!< for the file: the queue's thread and blocking callers
    JournalFile file;
    JournalQueue queue{[this] { return sync(); }}; //!< last: it ends before what it uses
};

QList<QByteArray> JournalOperation::unsettledKeys() const
{
    QSet<QByteArray> settled(missing.cbegin(), missing.cend());
    for (const JournalBatch &batch : batches) {
        settled.unite({batch.deleted.cbegin(), batch.deleted.cend()});
        settled.unite({batch.wasNotThere.cbegin(), batch.wasNotThere.cend()});
    }
    QList<QByteArray> keys;
    for (const QByteArray &key : request.keys) {
        if (!settled.contains(key))
            keys.append(key);
    }
    return keys;
}

DeleteJournal::DeleteJournal(const QString &fileName)
    : d(std::make_unique<Private>(fileName))
{ }

DeleteJournal::~DeleteJournal() = default;

QString DeleteJournal::defaultFileName()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // as the specification wants it
        state = QDir::homePath() + "/.local/state"_L1;
    return state + "/vector-bucket-browser/deletes.jsonl"_L1;
}

QString DeleteJournal::fileName() const
{
    return d->file.fileName();
}

QString DeleteJournal::writeRecord(const JournalRecord &record)
{
    const QString problem = d->append(record);
    return problem.isEmpty() && record.isDurable ? d->sync() : problem;
}

QString DeleteJournal::writeBegin(const JournalOperation &operation)
{
    return writeRecord(beginRecord(operation));
}

QString DeleteJournal::writeResume(const QString &id)
{
    return writeRecord(resumeRecord(id));
}

QString DeleteJournal::writeBackup(const QString &id, const QString &backupFile, const QList<QByteArray> &missing)
{
    return writeRecord(backupRecord(id, backupFile, missing));
}

QString DeleteJournal::writeIntent(const QString &id, int batch, const QList<QByteArray> &keys)
{
    return writeRecord(intentRecord(id, batch, keys));
}

QString DeleteJournal::writeOutcome(const QString &id, const JournalBatch &batch)
{
    return writeRecord(outcomeRecord(id, batch));
}

QString DeleteJournal::writeEnd(const QString &id, const QString &summary)
{
    return writeRecord(endRecord(id, summary));
}

void DeleteJournal::write(const JournalRecord &record, QObject *context, Written done)
{
    d->queue.add([this, record] { return d->append(record); }, record.isDurable, context, std::move(done));
}

void DeleteJournal::read(QObject *context, Read done)
{
    auto operations = std::make_shared<QList<JournalOperation>>();
    const auto run = [this, operations] {
        QString problem;
        *operations = read(&problem);
        return problem;
    };
    d->queue.add(run, false, context,
                 [operations, done = std::move(done)](const QString &problem) { done(*operations, problem); });
}

QList<JournalOperation> DeleteJournal::read(QString *problem) const
{
    JournalReader reader;
    QFile file(fileName());
    const bool isOpen = !file.exists() || file.open(QIODevice::ReadOnly);
    while (file.isOpen() && !file.atEnd()) {
        QByteArray line = file.readLine();
        if (line.endsWith('\n'))
            line.chop(1);
        reader.add(line);
    }
    QList<JournalOperation> operations = reader.finish();
    if (problem)
        *problem = isOpen ? reader.problem() : file.errorString();
    return operations;
}

} // namespace vb
