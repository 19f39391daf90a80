#include "backupjob.h"

#include "backupsource.h"
#include "callsinflight.h"
#include "filethread.h"
#include "vectorclient.h"

#include <optional>
#include <utility>

namespace vb {

namespace {

constexpr qsizetype mostCalls = 6;
//! Pages asked for or waiting to be written: a slow disk holds the calls up before memory fills.
constexpr qsizetype mostPages = 8;

struct Written
{
    QString problem;
    qint64 bytes = 0;
};

} // namespace

class BackupJob::Private
{
public:
    Private(BackupJob *job, std::unique_ptr<BackupSource> theSource, BackupWriter::OpenNew openNew)
        : q(job)
        , source(std::move(theSource))
        , writer(std::move(openNew))
    { }
    ~Private();

    void start();
    void stop();
    void opened(const QString &problem);
    void askMore();
    void arrived(int number, const Result<QList<VectorRecord>> &page);
    void write(const QList<VectorRecord> &page);
    void written(qsizetype vectors, const Written &result);
    void close();
    void closed(const QString &problem);
    void fail(const QString &problem);
    void giveUp();
    void finish();

    BackupJob *q;
    std::unique_ptr<BackupSource> source;
    BackupHeader header;
    QString directory;
    BackupReport report;
    CallsInFlight calls;
    int lastCall = 0;
    qsizetype waiting = 0; //!< pages to be written
    bool isStarted = false;
    bool isClosing = false; //!< all came; the file is being checked
    bool isEnding = false; //!< how it ends is known
    BackupWriter writer; //!< the thread's, until that has ended
    std::optional<FileThread> thread;
};

//! What was begun and not ended restores nothing.
BackupJob::Private::~Private()
{
    thread.reset();
    if (!report.isComplete())
        writer.discard();
}

void BackupJob::Private::start()
{
    if (std::exchange(isStarted, true))
        return;
    thread.emplace(q);
    if (report.stopped)
        return giveUp();
    thread->run([this] { return writer.open(directory, header); }, [this](const QString &problem) { opened(problem); });
}

void BackupJob::Private::stop()
{
    if (isEnding || report.stopped)
        return;
    report.stopped = true;
    if (isStarted)
        giveUp();
}

void BackupJob::Private::opened(const QString &problem)
{
    if (problem.isEmpty())
        askMore();
    else
        fail(problem);
}

void BackupJob::Private::askMore()
{
    if (isEnding || isClosing)
        return;
    while (source->hasNext() && calls.count() < mostCalls && calls.count() + waiting < mostPages) {
        const int number = ++lastCall;
        ApiCall *call = source->ask(q, [this, number](const auto &page) { arrived(number, page); });
        connect(call, &ApiCall::retryScheduled, q, &BackupJob::retryScheduled);
        calls.add(number, call);
    }
    if (source->isDone() && waiting == 0)
        close();
}

void BackupJob::Private::arrived(int number, const Result<QList<VectorRecord>> &page)
{
    calls.remove(number);
    if (!page) {
        report.error = page.error();
        return giveUp();
    }
    write(*page);
    askMore();
}

void BackupJob::Private::write(const QList<VectorRecord> &page)
{
    ++waiting;
    const auto work = [this, page] {
        Written result;
        for (auto it = page.cbegin(); it != page.cend() && result.problem.isEmpty(); ++it)
            result.problem = writer.append(*it);
        result.bytes = writer.bytes();
        return result;
    };
    thread->run(work, [this, count = page.size()](const Written &result) { written(count, result); });
}

void BackupJob::Private::written(qsizetype vectors, const Written &result)
{
    --waiting;
    if (isEnding)
        return;
    if (!result.problem.isEmpty())
        return fail(result.problem);
    report.vectors += vectors;
    report.bytes = result.bytes;
    askMore();
    // Last: a slot may delete the job.
    Q_EMIT q->progressed(report.vectors + source->missingCount(), source->total(), report.bytes);
}

void BackupJob::Private::close()
{
    isClosing = true;
    report.missing = source->missing();
    thread->run([this] { return writer.close(report.missing); }, [this](const QString &problem) { closed(problem); });
}

void BackupJob::Private::closed(const QString &problem)
{
    if (isEnding)
        return;
    if (!problem.isEmpty())
        return fail(problem);
    isEnding = true;
    finish();
}

void BackupJob::Private::fail(const QString &problem)
{
    if (isEnding)
        return;
    report.problem = problem;
    giveUp();
}

void BackupJob::Private::giveUp()
{
    isEnding = true;
    calls.cancelAll();
    const auto discard = [this] {
        writer.discard();
        return writer.fileName();
    };
    thread->runLast(discard, [this](const QString &) { finish(); });
}

void BackupJob::Private::finish()
{
    report.fileName = writer.fileName();
    const BackupReport ended = report; // a slot may delete the job
    Q_EMIT q->finished(ended);
}

BackupJob::BackupJob(VectorClient *client, const DeleteRequest &request, const BackupHeader &header,
                     const QString &directory, QObject *parent, BackupWriter::OpenNew openNew)
    : QObject(parent)
    , d(std::make_unique<Private>(this, makeBackupSource(client, request, header.info), std::move(openNew)))
{
    Q_ASSERT(request.what != DeleteRequest::What::Bucket);
    d->header = header;
    d->directory = directory;
}

BackupJob::~BackupJob() = default;

void BackupJob::start()
{
    d->start();
}

void BackupJob::stop()
{
    d->stop();
}

} // namespace vb
