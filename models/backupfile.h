#pragma once

#include "result.h"
#include "types.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace vb {

//! What a backup was made of, as its first line says. Holds no secret.
struct BackupHeader
{
    QString id; //!< of the deletion it was made for; also in the journal
    QDateTime time; //!< UTC
    QString profileName;
    QString region;
    QString endpoint; //!< as shown to people
    IndexRef index;
    IndexInfo info; //!< what is needed to make the index anew; its `raw` is kept as it came
    bool isWholeIndex = false;
};

//! What its last line says. A file without it was cut off and restores nothing by itself.
struct BackupTrailer
{
    qint64 vectors = 0;
    qint64 missingCount = 0; //!< keys that were asked for and did not exist
    QList<QByteArray> missing; //!< these keys; they stand after the vectors and are known once all were read
};

//! Writes one backup: JSON lines, a header, one vector a line with the very bytes of the server (`key`,
//! `data`, `metadata`), a trailer. 0600 in a folder of 0700. Blocking: for a job's own thread. Every function
//! returns an empty text or says what went wrong ("No space left on device"); after a failure nothing more is
//! written, every later call says the same, and the file stays until discard().
class BackupWriter
{
public:
    //! Makes the file, which must not exist yet, for writing: a descriptor, or -1 with errno. The default is
    //! right; tests pass what no disk does on demand.
    using OpenNew = std::function<int(const QByteArray &path)>;

    explicit BackupWriter(OpenNew openNew = {});
    ~BackupWriter();

    //! Makes \a directory and a new file in it, named by time, bucket and index; never overwrites.
    QString open(const QString &directory, const BackupHeader &header);
    QString append(const VectorRecord &record);
    //! Trailer, flush, fsync of file and folder; then reads the file back whole and checks each line and the
    //! count. Only an empty answer means that the backup can be relied upon. Asking the thread for its
    //! interruption ends the reading, with a text.
    QString close(const QList<QByteArray> &missing);
    //! Removes the file: for a backup that was given up, which would restore nothing and can be large.
    void discard();

    QString fileName() const; //!< empty until open() made it, and after discard()
    qint64 vectors() const;
    qint64 bytes() const; //!< written so far

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! Reads a backup, line by line, in constant memory (but for the missing keys). Who reads to the end knows that
//! every byte is the one that was written; the vectors of a damaged file come before its damage is known.
class BackupReader
{
public:
    explicit BackupReader(const QString &fileName);
    ~BackupReader();

    //! Header and trailer. An error (kind BadAnswer, message naming file and line) when it is no backup or
    //! was cut off.
    Result<BackupHeader> open();
    const BackupTrailer &trailer() const;
    //! The next vector, with data; absent at the end. An error names the line, and is the answer from then on.
    //! Only after open().
    Result<std::optional<VectorRecord>> next();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! \a fileName is a backup made for the deletion \a id, as far as its first and last lines say.
bool isBackupOf(const QString &fileName, const QString &id);

//! The user's folder for backups: XDG data home, vector-bucket-browser/backups.
QString backupDirectory();

} // namespace vb
