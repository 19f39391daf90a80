#include "deletejournal.h"

#include "journalfile.h"
#include "journalqueue.h"
#include "journalreader.h"
#include "journalrecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

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

    QObject self; //!< for callbacks that outlive who asked
    QMutex mutex; //!< for the file: the queue's thread and blocking callers
    JournalFile file;
    JournalQueue queue{[this] { return sync(); }}; //!< last: it ends before what it uses
};

namespace {

//! \a keys but for those that \a lists name; absent unless they name all in the order of the keys.
std::optional<QList<QByteArray>> withoutInOrder(const QList<QByteArray> &keys, const QList<QByteArray> &missing,
                                                const std::vector<QList<QByteArray>> &lists)
{
    QList<QByteArray> rest;
    qsizetype nextMissing = 0;
    size_t list = 0;
    qsizetype next = 0;
    for (const QByteArray &key : keys) {
        for (; list < lists.size() && next == lists[list].size(); next = 0)
            ++list;
        if (nextMissing < missing.size() && missing[nextMissing] == key)
            ++nextMissing;
        else if (list < lists.size() && lists[list][next] == key)
            ++next;
        else
            rest.append(key);
    }
    const bool areAll = nextMissing == missing.size()
        && (list == lists.size() || (list + 1 == lists.size() && next == lists[list].size()));
    return areAll ? std::optional(rest) : std::nullopt;
}

QString whyNotClaimable(const QList<JournalOperation> &now, const JournalOperation &known)
{
    const auto found = std::find_if(now.cbegin(), now.cend(),
                                    [&known](const JournalOperation &operation) { return operation.id == known.id; });
    if (found != now.cend() && found->isRunning)
        return QCoreApplication::translate("vb::DeleteJournal", "This deletion is still running.");
    const bool isSame
        = found != now.cend() && found->isEnded == known.isEnded && found->batches.size() == known.batches.size();
    return isSame ? QString()
                  : QCoreApplication::translate("vb::DeleteJournal",
                                                "This deletion was gone on with meanwhile. Read the journal again.");
}

} // namespace

QList<QByteArray> JournalOperation::unsettledKeys() const
{
    std::vector<QList<QByteArray>> lists;
    for (const JournalBatch &batch : batches) {
        for (const QList<QByteArray> &keys : {batch.deleted, batch.wasNotThere}) {
            if (!keys.isEmpty())
                lists.push_back(keys);
        }
    }
    // A deletion that went on undisturbed needs no table of its keys, which can be a million.
    if (auto rest = withoutInOrder(request.keys, missing, lists))
        return *std::move(rest);
    QSet<QByteArray> settled(missing.cbegin(), missing.cend());
    for (const QList<QByteArray> &keys : lists)
        settled.unite({keys.cbegin(), keys.cend()});
    QList<QByteArray> rest;
    for (const QByteArray &key : request.keys) {
        if (!settled.contains(key))
            rest.append(key);
    }
    return rest;
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

void DeleteJournal::claim(const JournalOperation &operation, QObject *context, Claimed done)
{
    auto refusal = std::make_shared<QString>();
    const auto work = [this, operation, refusal] {
        const QMutexLocker lock(&d->mutex);
        return d->file.append(resumeRecord(operation.id).lines(), [&] {
            *refusal = whyNotClaimable(read(), operation);
            return refusal->isEmpty();
        });
    };
    const auto ended = [this, id = operation.id, refusal, asker = QPointer<QObject>(context),
                        done = std::move(done)](const QString &problem) {
        if (asker)
            return done(*refusal, problem);
        if (refusal->isEmpty()) // nobody goes on with it after all
            write(leaveRecord(id), nullptr, {});
    };
    d->queue.add(work, true, &d->self, ended);
}

void DeleteJournal::putToRest(const JournalOperation &operation, const QString &summary, QObject *context, Claimed done)
{
    auto refusal = std::make_shared<QString>();
    const auto work = [this, operation, summary, refusal] {
        const QMutexLocker lock(&d->mutex);
        return d->file.append(endRecord(operation.id, summary).lines(), [&] {
            *refusal = whyNotClaimable(read(), operation);
            return refusal->isEmpty();
        });
    };
    d->queue.add(work, true, context,
                 [refusal, done = std::move(done)](const QString &problem) { done(*refusal, problem); });
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
        if (line.isEmpty()) // it cannot be read: its end will never come
            break;
        if (line.endsWith('\n'))
            line.chop(1);
        reader.add(line);
    }
    QList<JournalOperation> operations = reader.finish();
    if (problem)
        *problem = isOpen && file.error() == QFileDevice::NoError ? reader.problem() : file.errorString();
    return operations;
}

} // namespace vb
