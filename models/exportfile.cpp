#include "exportfile.h"

#include "exportsidecar.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Refusal = ExportReport::Refusal;
using Clock = std::chrono::steady_clock;

QString firstExisting(const QStringList &names)
{
    const auto exists = [](const QString &name) { return !name.isEmpty() && QFileInfo::exists(name); };
    const auto found = std::find_if(names.cbegin(), names.cend(), exists);
    return found == names.cend() ? QString() : *found;
}

bool isWhole(const ExportState &state, const ExportRequest &request)
{
    return state.positions.size() == (request.keys ? 1 : request.segments);
}

} // namespace

ExportFile::ExportFile(ExportRequest request, const Seams &seams)
    : m_request(std::move(request))
    , m_names(m_request.fileName, m_request.options.format)
    , m_checkpointEvery(seams.checkpointEvery)
    , m_target(m_names.part, m_names.target, seams.open)
{
    if (!m_names.keys.isEmpty())
        m_keys = std::make_unique<PartFile>(m_names.keysPart, m_names.keys, seams.open);
}

ExportFile::~ExportFile() = default;

ExportFile::Prepared ExportFile::prepare()
{
    const QString existing = firstExisting({m_names.target, m_names.keys, m_names.sidecar});
    if (!m_request.replace && !existing.isEmpty())
        return {Refusal::TargetExists, Export::tr("%1 exists already.").arg(QDir::toNativeSeparators(existing)), false};
    if (m_request.restart || !QFileInfo::exists(m_names.state))
        return {};
    if (!m_request.resume)
        return {Refusal::Unfinished,
                Export::tr("An export to %1 was begun and did not end.").arg(QDir::toNativeSeparators(m_names.target)),
                false};
    Result<ExportState> state = ExportState::read(m_names.state);
    if (!state)
        return {Refusal::OtherExport, state.error().message, false};
    m_state = std::move(state).value();
    m_savedRows = m_state.rows;
    m_resumes = true;
    return {Refusal::None, {}, true};
}

ExportFile::Prepared ExportFile::open(const IndexInfo &info, const QStringList &fields)
{
    const bool needsDimension = m_request.options.format == ExportFormat::Npy;
    if (needsDimension && (info.isFusion() || !info.dimension))
        return {Refusal::None,
                Export::tr("A .npy file holds vectors of one known dimension, which this index does not have. "
                           "Export it as JSON Lines."),
                false};
    if (m_resumes) {
        Prepared resumed = resume(info);
        if (!resumed.problem.isEmpty())
            return resumed;
    } else {
        m_state.index = describeIndex(m_request, info);
        m_state.options = describeOptions(m_request);
        m_state.fields = fields;
        m_state.started = QDateTime::currentDateTimeUtc();
        for (int segment = 0; segment < (m_request.keys ? 1 : m_request.segments); ++segment)
            m_state.positions.append({segment, {}, false});
    }
    m_encoder = makeExportEncoder(m_request.options, m_state.fields, info.dimension.value_or(0));
    QString problem = m_target.open(m_state.targetBytes);
    m_isOpen = problem.isEmpty();
    if (m_isOpen && m_keys)
        problem = m_keys->open(m_state.keysBytes);
    if (problem.isEmpty() && !m_resumes)
        problem = begin();
    m_lastCheckpoint = Clock::now();
    return {Refusal::None, problem, m_resumes};
}

//! What is there must have been made of the same, in the same way.
ExportFile::Prepared ExportFile::resume(const IndexInfo &info)
{
    if (m_state.index != describeIndex(m_request, info))
        return {Refusal::OtherExport,
                Export::tr("The unfinished export is of another index, or of one that was made anew since."), false};
    if (m_state.options != describeOptions(m_request) || !isWhole(m_state, m_request))
        return {Refusal::OtherExport,
                Export::tr("The unfinished export was begun with another format, other options or other keys."), false};
    ++m_state.resumptions;
    return {};
}

QString ExportFile::begin()
{
    const QString wrong = m_target.append(m_encoder->preamble());
    return wrong.isEmpty() ? checkpoint() : wrong;
}

QString ExportFile::append(const ExportBlock &block, const SegmentStart &position, qint64 missing)
{
    QString wrong = m_target.append(block.target);
    if (wrong.isEmpty() && m_keys)
        wrong = m_keys->append(block.keys);
    if (!wrong.isEmpty())
        return wrong;
    m_state.rows += block.rows;
    m_state.missing += missing;
    m_state.positions[position.segment] = position;
    return Clock::now() - m_lastCheckpoint < m_checkpointEvery ? QString() : checkpoint();
}

//! First the rows, then the state that counts on them.
QString ExportFile::checkpoint()
{
    QString wrong = m_target.sync();
    if (wrong.isEmpty() && m_keys)
        wrong = m_keys->sync();
    m_state.targetBytes = m_target.bytes();
    m_state.keysBytes = m_keys ? m_keys->bytes() : 0;
    if (wrong.isEmpty())
        wrong = writeWhole(m_names.state, m_state.toJson());
    if (wrong.isEmpty())
        m_savedRows = m_state.rows;
    m_lastCheckpoint = Clock::now();
    return wrong;
}

QString ExportFile::finish(ExportReport *report)
{
    const auto isDone = [](const SegmentStart &position) { return position.isDone; };
    if (!std::all_of(m_state.positions.cbegin(), m_state.positions.cend(), isDone))
        return Export::tr("The index was not read to its end.");
    QString wrong = checkpoint();
    if (wrong.isEmpty() && m_request.options.format == ExportFormat::Npy)
        wrong = m_target.rewriteBeginning(m_encoder->preamble(m_state.rows));
    report->rows = m_state.rows;
    report->bytes = m_target.bytes();
    report->missing = m_state.missing;
    report->sha256 = m_target.digest();
    return wrong.isEmpty() ? commit(report) : wrong;
}

//! The target first: its renaming is what can still be refused. Then what says what is in it.
QString ExportFile::commit(ExportReport *report)
{
    ExportSidecar sidecar{*report, m_state, {}};
    QStringList files{m_names.target};
    QString wrong = m_target.commit(m_request.replace);
    if (wrong.isEmpty() && m_keys) {
        sidecar.keysSha256 = m_keys->digest();
        files.append(m_names.keys);
        wrong = m_keys->commit(true);
    }
    if (wrong.isEmpty())
        wrong = writeWhole(m_names.sidecar, sidecar.toJson());
    if (wrong.isEmpty())
        wrong = syncFolderOf(m_names.target);
    if (!wrong.isEmpty())
        return wrong;
    report->files = files << m_names.sidecar;
    QFile::remove(m_names.state);
    return {};
}

bool ExportFile::suspend()
{
    if (!m_isOpen)
        return m_resumes;
    if (m_state.rows > 0)
        checkpoint(); // where it cannot be, the one before still holds
    if (m_savedRows == 0) {
        discard();
        return false;
    }
    m_target.close();
    if (m_keys)
        m_keys->close();
    return true;
}

void ExportFile::discard()
{
    m_target.discard();
    if (m_keys)
        m_keys->discard();
    QFile::remove(m_names.state);
    m_savedRows = 0;
}

} // namespace vb
