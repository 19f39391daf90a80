#include "restorefile.h"

#include "repeatedkeys.h"

#include <QThread>

#include <utility>

namespace vb {

namespace {

//! In a request's body; escapes may make it a little more.
qsizetype bytesOf(const VectorRecord &vector)
{
    const qsizetype metadata = vector.metadata ? vector.metadata->size() : 0;
    return vector.key.size() + vector.data->size() + metadata + 32;
}

} // namespace

RestoreFile::RestoreFile(QString fileName, std::optional<ImportRules> rules)
    : m_fileName(std::move(fileName))
    , m_rules(rules)
{ }

RestoreFile::~RestoreFile() = default;

Result<BackupHeader> RestoreFile::check()
{
    const std::unique_ptr<VectorFile> reader = makeVectorFile(m_fileName, m_rules);
    Result<BackupHeader> header = reader->open();
    if (!header)
        return header;
    m_vectors = 0;
    m_repeated = std::make_unique<RepeatedKeys>();
    if (auto wrong = readAll(reader.get(), header.value()))
        return *std::move(wrong);
    m_repeated->endFirstPass();
    m_reader = makeVectorFile(m_fileName, m_rules);
    const Result<BackupHeader> again = m_reader->open();
    return again ? header : again;
}

std::optional<ApiError> RestoreFile::readAll(VectorFile *reader, BackupHeader &header)
{
    const QThread *thread = QThread::currentThread();
    bool isFirst = true;
    while (!thread->isInterruptionRequested()) {
        const Result<std::optional<VectorRecord>> vector = reader->next();
        if (!vector)
            return vector.error();
        if (!*vector)
            return std::nullopt;
        if (std::exchange(isFirst, false) && !header.info.dimension && !header.info.isFusion())
            header.info.dimension = dimensionOf(**vector);
        m_repeated->note((*vector)->key);
        ++m_vectors;
    }
    return ApiError(); // nobody waits for it any more
}

Result<RestoreFile::Batch> RestoreFile::nextBatch()
{
    Batch batch;
    qsizetype bytes = 0;
    while (batch.vectors.size() < mostVectors && bytes < mostBytes) {
        Result<std::optional<VectorRecord>> vector = m_reader->next();
        if (!vector)
            return vector.error();
        if (!*vector) {
            batch.isLast = true;
            break;
        }
        if (m_repeated->isRepeated((*vector)->key)) {
            batch.repeated.append((*vector)->key);
            continue;
        }
        bytes += bytesOf(**vector);
        batch.vectors.append(**std::move(vector));
    }
    return batch;
}

} // namespace vb
