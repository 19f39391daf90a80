#pragma once

#include "directwriter.h"
#include "sha256.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace vb {

//! A file that is written under a temporary name and gets its own when it is whole. Writes are large (see
//! DirectWriter). Blocking: for a job's own thread. Every function that can fail returns an
//! empty text or says what went wrong ("No space left on device"); after a failure nothing more is written.
//! While it is open no other process can open it this way.
class PartFile
{
public:
    //! Opens \a path for reading and writing, created when it is missing: a descriptor, or -1 with errno. The
    //! default is right; tests pass what no disk does on demand.
    using Open = std::function<int(const QByteArray &path)>;

    PartFile(QString partName, QString targetName, Open open = {});
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    //! Keeps the first \a kept bytes of what is there, and reads them for the digest; with 0 it begins anew.
    QString open(qint64 kept);
    QString append(QByteArrayView bytes);
    QString flush();
    //! What was appended is on the disk.
    QString sync();
    //! Writes \a bytes over the beginning. Call last, after sync(): the digest is then read from the file.
    QString rewriteBeginning(QByteArrayView bytes);
    //! Synchronised, of the size that was written, closed, and renamed. Without \a replace a target that is
    //! there is a failure.
    QString commit(bool replace);
    void close();
    //! Closes and removes the temporary file.
    void discard();

    qint64 bytes() const { return m_bytes; } //!< appended, whether written yet or not
    QByteArray digest() const { return m_digest->hex(); } //!< SHA-256
    const QString &partName() const { return m_partName; }
    const QString &targetName() const { return m_targetName; }

private:
    QString fail(const QString &what);
    QString failSystem(int code);
    QString failSystem();
    QString readDigest(qint64 size);

    QString m_partName;
    QString m_targetName;
    Open m_open;
    int m_descriptor = -1;
    std::optional<DirectWriter> m_writer;
    qint64 m_bytes = 0;
    qint64 m_synced = -1; //!< so many are on the disk; -1: that is not known
    std::optional<Sha256> m_digest;
    QString m_problem;
};

//! A small file of the same kind, written in one go.
QString writeWhole(const QString &fileName, const QByteArray &content);
//! What was renamed in the folder of \a fileName is on the disk.
QString syncFolderOf(const QString &fileName);

} // namespace vb
