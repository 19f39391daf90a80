#pragma once

#include "deletejob.h"
#include "deletejournal.h"
#include "fakestore.h"
#include "testclient.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace vb {

inline QList<QByteArray> numbered(qsizetype count, qsizetype first = 0)
{
    QList<QByteArray> keys;
    for (qsizetype i = first; i < first + count; ++i)
        keys.append("key-" + QByteArray::number(i));
    return keys;
}

inline IndexRef articles()
{
    BucketRef bucket;
    bucket.name = QStringLiteral("rag-prod");
    return {bucket, QStringLiteral("articles")};
}

inline DeleteRequest vectorsRequest(const QList<QByteArray> &keys)
{
    return {DeleteRequest::What::Vectors, articles(), keys};
}

inline QList<QByteArray> keysOf(const QList<DeleteReport::Failure> &failures)
{
    QList<QByteArray> keys;
    for (const DeleteReport::Failure &failure : failures)
        keys += failure.keys;
    return keys;
}

inline QList<QByteArray> allKeys(const DeleteReport &report)
{
    return report.deleted + report.wasNotThere + keysOf(report.stillThere) + keysOf(report.unknown) + report.notTried;
}

inline QList<QByteArray> sorted(QList<QByteArray> keys)
{
    std::sort(keys.begin(), keys.end());
    return keys;
}

inline QSet<QByteArray> asSet(const QList<QByteArray> &keys)
{
    return {keys.cbegin(), keys.cend()};
}

//! Jobs on a store that a test can break, with a journal and a folder for backups of their own.
struct Deleting : TestClient
{
    QTemporaryDir folder;
    FakeStore store{&network};
    std::unique_ptr<DeleteJournal> journal
        = std::make_unique<DeleteJournal>(folder.filePath(QStringLiteral("j/d.jsonl")));
    DeleteOptions options;
    std::unique_ptr<DeleteJob> job;
    std::unique_ptr<QSignalSpy> finished;
    std::unique_ptr<QSignalSpy> progressed;
    std::unique_ptr<QSignalSpy> deleted;
    std::unique_ptr<QSignalSpy> phases;

    //! Without a backup, unless a test turns it on.
    Deleting()
        : TestClient(3)
    {
        options.backup = false;
        options.backupDirectory = folder.filePath(QStringLiteral("backups"));
    }
    DeleteJob *make(const DeleteRequest &request)
    {
        job = std::make_unique<DeleteJob>(&client, journal.get(), request, options);
        finished = std::make_unique<QSignalSpy>(job.get(), &DeleteJob::finished);
        progressed = std::make_unique<QSignalSpy>(job.get(), &DeleteJob::progressed);
        deleted = std::make_unique<QSignalSpy>(job.get(), &DeleteJob::keysDeleted);
        phases = std::make_unique<QSignalSpy>(job.get(), &DeleteJob::phaseChanged);
        return job.get();
    }
    //! The report, or one with the problem "not finished".
    DeleteReport run(const DeleteRequest &request)
    {
        make(request)->start();
        return wait();
    }
    DeleteReport wait()
    {
        if (!QTest::qWaitFor([this] { return finished->count() > 0; }, 20000)) {
            DeleteReport report;
            report.problem = QStringLiteral("not finished");
            return report;
        }
        return finished->value(0).value(0).value<DeleteReport>();
    }
    JournalOperation lastOperation() const { return journal->read().value(0); }
    QStringList backups() const { return QDir(options.backupDirectory).entryList(QDir::Files); }
};

} // namespace vb
