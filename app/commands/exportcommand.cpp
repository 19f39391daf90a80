#include "commands/exportcommand.h"

#include "commands/segmentsoption.h"
#include "exportjob.h"
#include "exporttext.h"
#include "keyfile.h"
#include "session.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vb {

QString ExportCommand::name() const
{
    return u"export"_s;
}

QString ExportCommand::summary() const
{
    return tr("Copies the vectors of an index into a file, which gets its name when all of it is on the disk. "
              "FILE.json beside it has the number of rows, the SHA-256 and what the index is.");
}

QList<CommandLine::Option> ExportCommand::options() const
{
    return {
        {u"output"_s, u"FILE"_s, tr("the file to write")},
        {u"format"_s, u"jsonl|csv|npy"_s, tr("default: the file's suffix, else jsonl")},
        {u"with-data"_s, {}, tr("the vectors' data too, without which a file cannot be imported")},
        {u"without-metadata"_s, {}, tr("keys only, or keys and data")},
        {u"keys"_s, u"FILE"_s, tr("only the vectors whose keys this file names, in its order")},
        SegmentsOption::option(),
        {u"metadata-column"_s, {}, tr("CSV: all metadata in one column, instead of a column a field")},
        {u"bom"_s, {}, tr("CSV: begin with a byte order mark")},
        {u"no-formula-guard"_s, {}, tr("CSV: no ' before texts that begin with = + - @ ' TAB CR LF")},
        {u"resume"_s, {}, tr("go on with what an earlier export to the file left, if it left something")},
        {u"force"_s, {}, tr("replace the file, and discard what an earlier export left")},
    };
}

std::optional<QString> ExportCommand::read(const CommandLine &line)
{
    const auto isSet = [&line](const QString &option) { return line.extra.contains(option); };
    m_request.fileName = line.extra.value(u"output"_s);
    if (m_request.fileName.isEmpty())
        return tr("--output is needed");
    if (auto wrong = readFormat(line))
        return wrong;
    const auto segments = SegmentsOption::read(line);
    if (!segments)
        return SegmentsOption::complaint(line);
    m_request.segments = *segments;
    ExportOptions &options = m_request.options;
    options.withData = isSet(u"with-data"_s) && options.format != ExportFormat::Npy;
    options.withMetadata = !isSet(u"without-metadata"_s);
    options.fieldColumns = !isSet(u"metadata-column"_s);
    options.byteOrderMark = isSet(u"bom"_s);
    options.formulaSafe = !isSet(u"no-formula-guard"_s);
    m_request.resume = isSet(u"resume"_s);
    m_request.replace = isSet(u"force"_s);
    m_request.restart = isSet(u"force"_s) && !isSet(u"resume"_s);
    return readKeys(line);
}

std::optional<QString> ExportCommand::readFormat(const CommandLine &line)
{
    const QString suffix = QFileInfo(m_request.fileName).suffix().toLower();
    const QString given = line.extra.value(u"format"_s);
    const auto format = exportFormatOf(given.isEmpty() ? suffix : given);
    if (!format && !given.isEmpty())
        return tr("--format is jsonl, csv or npy, not %1").arg(given);
    m_request.options.format = format.value_or(ExportFormat::JsonLines);
    return std::nullopt;
}

std::optional<QString> ExportCommand::readKeys(const CommandLine &line)
{
    if (!line.extra.contains(u"keys"_s))
        return std::nullopt;
    Result<QList<QByteArray>> keys = KeyFile::read(line.extra.value(u"keys"_s));
    if (!keys)
        return keys.error().message;
    m_request.keys = std::move(keys).value();
    return std::nullopt;
}

void ExportCommand::start(Session *session, const BucketInfo &bucket, const IndexInfo &index)
{
    m_request.index = {bucket.ref(), index.name};
    m_request.info = index;
    m_request.endpoint = session->endpointLabel();
    m_job = session->makeExportJob(m_request, this);
    connect(m_job, &ExportJob::progressed, this, &ExportCommand::showProgress);
    connect(m_job, &ExportJob::finished, this, &ExportCommand::end);
    m_job->start();
}

void ExportCommand::interrupt()
{
    m_job->stop();
}

void ExportCommand::showProgress()
{
    Q_EMIT progressed(ExportText::progress(m_job->progress()));
}

//! What to do about it, as options.
QString ExportCommand::advice(const ExportReport &report)
{
    switch (report.refusal) {
    case ExportReport::Refusal::TargetExists:
        return tr("--force replaces it");
    case ExportReport::Refusal::Unfinished:
        return tr("--resume goes on with it, --force begins anew");
    case ExportReport::Refusal::OtherExport:
        return tr("--force without --resume begins anew");
    case ExportReport::Refusal::None:
        break;
    }
    return report.canResume ? tr("%Ln row(s) are kept, --resume goes on from there", nullptr, int(report.rows))
                            : QString();
}

void ExportCommand::end(const ExportReport &report)
{
    const QString todo = advice(report);
    const auto withAdvice = [&todo](const QString &text) { return todo.isEmpty() ? text : text + u"; "_s + todo; };
    if (report.isComplete() && report.missing > 0)
        Q_EMIT ended(ExitCode::PartlyDone, tr("%Ln key(s) do not exist", nullptr, int(report.missing)));
    else if (report.isComplete())
        Q_EMIT ended(ExitCode::Done, {});
    else if (report.stopped)
        Q_EMIT ended(ExitCode::Interrupted, withAdvice(tr("interrupted")));
    else if (report.refusal != ExportReport::Refusal::None)
        Q_EMIT ended(ExitCode::WrongArguments, withAdvice(report.problem));
    else if (report.error)
        Q_EMIT ended(exitCodeOf(*report.error), withAdvice(errorReport(*report.error)));
    else
        Q_EMIT ended(ExitCode::ClientFault, withAdvice(report.problem));
}

} // namespace vb
