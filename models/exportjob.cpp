#include "exportjob.h"

#include "exportsource.h"
#include "exportsurvey.h"
#include "filethread.h"
#include "uniquekeys.h"
#include "vectorclient.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

struct Written
{
    QString problem;
    qint64 rows = 0;
    qint64 missing = 0;
    qint64 bytes = 0; //!< of the target
};

} // namespace

class ExportJob::Private
{
public:
    Private(ExportJob *job, VectorClient *theClient, MakeScan theMakeScan, const ExportRequest &theRequest,
            const ExportFile::Seams &seams)
        : q(job)
        , client(theClient)
        , makeScan(std::move(theMakeScan))
        , request(theRequest)
        , file(theRequest, seams)
    {
        report.request = theRequest;
        report.indexText = theRequest.index.place();
    }
    ~Private();

    void start();
    void stop();
    void prepared(const ExportFile::Prepared &result);
    void open(const IndexInfo &found, const QStringList &fields);
    void opened(const ExportFile::Prepared &result);
    void startSource();
    void write(const ExportBlock &block, const SegmentStart &position, qint64 missing);
    void written(qint64 blockBytes, const Written &result);
    void close();
    void closed(const QString &problem, const ExportReport &ended);
    void fail(const ApiError &error);
    void fail(const QString &problem);
    void giveUp();
    void end();

    ExportJob *q;
    VectorClient *client;
    MakeScan makeScan;
    ExportRequest request;
    ExportReport report;
    Progress progress;
    IndexInfo info;
    ExportSurvey *survey = nullptr;
    std::unique_ptr<ExportSource> source;
    QTimer ticker;
    QElapsedTimer elapsed;
    qint64 rowsBefore = 0; //!< of the runs before this one
    bool isStarted = false;
    bool isOpen = false;
    bool isEnding = false; //!< how it ends is known
    ExportFile file; //!< the thread's, until that has ended
    std::optional<FileThread> thread;
};

ExportJob::Private::~Private()
{
    source.reset();
    thread.reset();
}

void ExportJob::Private::start()
{
    if (std::exchange(isStarted, true))
        return;
    progress.total = request.keys ? request.keys->size() : -1;
    connect(&ticker, &QTimer::timeout, q, &ExportJob::progressed);
    ticker.start(100ms);
    thread.emplace(q);
    if (report.stopped)
        return giveUp();
    thread->run([this] { return file.prepare(); }, [this](const ExportFile::Prepared &result) { prepared(result); });
}

void ExportJob::Private::stop()
{
    if (isEnding || progress.phase == Phase::Finishing || std::exchange(report.stopped, true))
        return;
    if (isStarted)
        giveUp();
}

void ExportJob::Private::prepared(const ExportFile::Prepared &result)
{
    if (isEnding)
        return;
    if (!result.problem.isEmpty()) {
        report.refusal = result.refusal;
        return fail(result.problem);
    }
    survey = new ExportSurvey(client, request, !result.resumes, q);
    connect(survey, &ExportSurvey::done, q,
            [this](const IndexInfo &found, const QStringList &fields) { open(found, fields); });
    connect(survey, &ExportSurvey::failed, q, [this](const ApiError &error) { fail(error); });
    survey->start();
}

void ExportJob::Private::open(const IndexInfo &found, const QStringList &fields)
{
    if (isEnding)
        return;
    info = found;
    thread->run([this, fields] { return file.open(info, fields); },
                [this](const ExportFile::Prepared &result) { opened(result); });
}

void ExportJob::Private::opened(const ExportFile::Prepared &result)
{
    isOpen = true;
    if (isEnding)
        return;
    if (!result.problem.isEmpty()) {
        report.refusal = result.refusal;
        return fail(result.problem);
    }
    // The thread does nothing until the first block.
    rowsBefore = file.state().rows;
    progress.phase = Phase::Copying;
    progress.rows = rowsBefore;
    progress.missing = file.state().missing;
    progress.bytes = file.bytes();
    elapsed.start();
    startSource();
}

void ExportJob::Private::startSource()
{
    const ExportSource::Task task{request, info.dimension.value_or(0), file.state().positions, file.encoder()};
    const auto writeBlock = [this](const ExportBlock &block, const SegmentStart &position, qint64 missing) {
        write(block, position, missing);
    };
    source = std::make_unique<ExportSource>(client, makeScan, task, writeBlock, nullptr);
    connect(source.get(), &ExportSource::ended, q, [this] { close(); });
    connect(source.get(), &ExportSource::failed, q, [this](const ApiError &error) { fail(error); });
    source->start();
}

//! From any thread.
void ExportJob::Private::write(const ExportBlock &block, const SegmentStart &position, qint64 missing)
{
    const auto work = [this, block, position, missing] {
        const QString problem = file.append(block, position, missing);
        return Written{problem, file.state().rows, file.state().missing, file.bytes()};
    };
    thread->run(work, [this, bytes = block.bytes()](const Written &result) { written(bytes, result); });
}

void ExportJob::Private::written(qint64 blockBytes, const Written &result)
{
    source->written(blockBytes);
    if (isEnding)
        return;
    if (!result.problem.isEmpty())
        return fail(result.problem);
    progress.rows = result.rows;
    progress.missing = result.missing;
    progress.bytes = result.bytes;
}

//! All that came is on its way to the file.
void ExportJob::Private::close()
{
    progress.phase = Phase::Finishing;
    struct Closed
    {
        QString problem;
        ExportReport report;
    };
    const auto work = [this, ended = report]() mutable {
        const QString problem = file.finish(&ended);
        return Closed{problem, ended};
    };
    thread->run(work, [this](const Closed &result) { closed(result.problem, result.report); });
}

void ExportJob::Private::closed(const QString &problem, const ExportReport &ended)
{
    if (isEnding)
        return;
    if (!problem.isEmpty())
        return fail(problem);
    isEnding = true;
    report = ended;
    end();
}

void ExportJob::Private::fail(const ApiError &error)
{
    if (isEnding)
        return;
    report.error = error;
    giveUp();
}

void ExportJob::Private::fail(const QString &problem)
{
    if (isEnding)
        return;
    report.problem = problem;
    giveUp();
}

void ExportJob::Private::giveUp()
{
    isEnding = true;
    if (survey)
        survey->deleteLater();
    if (source)
        source->stop();
    const auto work = [this] { return file.suspend(); };
    const auto done = [this](bool canResume) {
        report.canResume = canResume;
        report.rows = file.state().rows;
        report.missing = file.state().missing;
        report.bytes = file.bytes();
        end();
    };
    // What waits to be written is written, unless nothing can be waiting yet.
    if (isOpen)
        thread->run(work, done);
    else
        thread->runLast(work, done);
}

void ExportJob::Private::end()
{
    ticker.stop();
    const ExportReport ended = report; // a slot may delete the job
    Q_EMIT q->finished(ended);
}

ExportJob::ExportJob(VectorClient *client, MakeScan makeScan, const ExportRequest &request, QObject *parent,
                     const ExportFile::Seams &seams)
    : QObject(parent)
{
    ExportRequest unique = request;
    if (unique.keys)
        unique.keys = uniqueKeys(*unique.keys);
    d = std::make_unique<Private>(this, client, std::move(makeScan), unique, seams);
}

ExportJob::~ExportJob() = default;

void ExportJob::start()
{
    d->start();
}

void ExportJob::stop()
{
    d->stop();
}

ExportJob::Progress ExportJob::progress() const
{
    Progress progress = d->progress;
    const double seconds = d->elapsed.isValid() ? double(d->elapsed.elapsed()) / 1000 : 0;
    progress.rowsPerSecond = seconds > 0 ? double(progress.rows - d->rowsBefore) / seconds : 0;
    return progress;
}

void ExportJob::discard(const QString &fileName, ExportFormat format)
{
    ExportRequest request;
    request.fileName = fileName;
    request.options.format = format;
    ExportFile(request, {}).discard();
}

} // namespace vb
