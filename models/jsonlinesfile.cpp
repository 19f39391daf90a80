#include "jsonlinesfile.h"

#include "backuplines.h"
#include "exportsidecar.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

namespace vb {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

class BackupVectors : public VectorFile
{
public:
    explicit BackupVectors(const QString &fileName)
        : m_reader(fileName)
    { }
    Result<BackupHeader> open() override { return m_reader.open(); }
    Result<std::optional<VectorRecord>> next() override { return m_reader.next(); }

private:
    BackupReader m_reader;
};

//! A line of a backup that is no vector.
bool isFrame(const QByteArray &line)
{
    return backup::parseHeader(line) || backup::parseMissing(line) || backup::parseEnd(line);
}

} // namespace

JsonLinesFile::JsonLinesFile(const QString &fileName, const ImportRules &rules)
    : m_file(fileName)
    , m_lines(&m_file)
    , m_rules(rules)
{ }

ApiError JsonLinesFile::fault(const QString &message) const
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    const QString name = QDir::toNativeSeparators(m_file.fileName());
    //: %1: a file's path, %2: a line's number, %3: what is wrong
    error.message = m_line > 0 ? Import::tr("%1, line %2: %3").arg(name).arg(m_line).arg(message)
                               : Import::tr("%1: %2").arg(name, message);
    return error;
}

Result<BackupHeader> JsonLinesFile::open()
{
    if (!m_file.open(QIODevice::ReadOnly)) {
        m_error = fault(m_file.errorString());
        return *m_error;
    }
    BackupHeader header;
    if (const auto sidecar = SidecarFacts::read(m_file.fileName()))
        header.info = sidecar->info;
    if (m_rules.dimension)
        header.info.dimension = m_rules.dimension;
    header.info.mode = m_rules.isFusion ? QStringLiteral("fusion") : QString();
    return header;
}

Result<std::optional<ImportLine>> JsonLinesFile::nextLine()
{
    for (;;) {
        LineReader::Answer answer = m_lines.next();
        if (answer.outcome == LineReader::Outcome::End)
            return std::optional<ImportLine>();
        ++m_line;
        if (answer.outcome == LineReader::Outcome::Failed)
            return fault(m_file.errorString());
        if (answer.outcome == LineReader::Outcome::TooLong)
            return fault(Import::tr("The line is longer than %1 bytes.").arg(LineReader::longestLine));
        m_digest.add(answer.line);
        if (answer.outcome == LineReader::Outcome::Line)
            m_digest.add("\n");
        if (m_line == 1 && answer.line.startsWith("\xef\xbb\xbf"))
            answer.line.remove(0, 3);
        if (answer.line.trimmed().isEmpty())
            continue;
        ImportLine line = readImportLine(answer.line, m_rules);
        if (line.vector || !line.key.isEmpty() || !isFrame(answer.line))
            return std::optional(std::move(line));
    }
}

Result<std::optional<VectorRecord>> JsonLinesFile::next()
{
    while (!m_error) {
        Result<std::optional<ImportLine>> line = nextLine();
        if (!line) {
            m_error = line.error();
            break;
        }
        std::optional<ImportLine> read = std::move(line).value();
        if (!read)
            return std::optional<VectorRecord>();
        if (read->vector)
            return std::move(read->vector);
        if (!m_rules.skipFaulty)
            m_error = fault(read->fault);
    }
    return *m_error;
}

std::unique_ptr<VectorFile> makeVectorFile(const QString &fileName, const std::optional<ImportRules> &rules)
{
    if (rules)
        return std::make_unique<JsonLinesFile>(fileName, *rules);
    return std::make_unique<BackupVectors>(fileName);
}

} // namespace vb
