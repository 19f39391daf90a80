#pragma once

#include "vectorfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace vb {

class RepeatedKeys;

//! A file of vectors as a restore reads it: whole once, so that nothing is sent of a damaged one, and then in
//! batches as large as a PutVectors may be. Blocking: for a job's own thread. Interrupting that ends check().
class RestoreFile
{
public:
    struct Batch
    {
        QList<VectorRecord> vectors; //!< no key twice, in this batch or any other
        QList<QByteArray> repeated; //!< keys that came before; the first is the one that counts
        bool isLast = false;
    };
    static constexpr qsizetype mostVectors = 500; //!< PutVectors' limit
    static constexpr qsizetype mostBytes = 4'000'000; //!< of a request's body; one vector more is always taken

    //! With \a rules JSON Lines, otherwise a backup.
    explicit RestoreFile(QString fileName, std::optional<ImportRules> rules = {});
    ~RestoreFile();

    //! The header, with the dimension of the first vector where it says none. First.
    Result<BackupHeader> check();
    qint64 vectors() const { return m_vectors; } //!< after check()
    Result<Batch> nextBatch();

private:
    std::optional<ApiError> readAll(VectorFile *reader, BackupHeader &header);

    QString m_fileName;
    std::optional<ImportRules> m_rules;
    qint64 m_vectors = 0;
    std::unique_ptr<RepeatedKeys> m_repeated;
    std::unique_ptr<VectorFile> m_reader; //!< of the second reading
};

} // namespace vb
