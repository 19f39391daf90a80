#pragma once

#include "backupfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace vb {

class RepeatedKeys;

//! A backup as a restore reads it: whole once, so that nothing is sent of a damaged one, and then in batches
//! as large as a PutVectors may be. Blocking: for a job's own thread. Interrupting that ends check().
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

    explicit RestoreFile(QString fileName);
    ~RestoreFile();

    //! The header, with the dimension of the first vector where it says none. First.
    Result<BackupHeader> check();
    qint64 vectors() const { return m_vectors; } //!< after check()
    Result<Batch> nextBatch();

private:
    std::optional<ApiError> readAll(BackupReader &reader, BackupHeader &header);

    QString m_fileName;
    qint64 m_vectors = 0;
    std::unique_ptr<RepeatedKeys> m_repeated;
    std::unique_ptr<BackupReader> m_reader; //!< of the second reading
};

} // namespace vb
