#include "backupfile.h"

#include "backuplines.h"
#include "privatefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Backup
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr qsizetype bufferBytes = 1'048'576;
constexpr int mostOfOneName = 1000;

QString systemError()
{
    return qt_error_string(errno);
}

int openNewFile(const QByteArray &path)
{
    return ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

//! What any file system takes as part of a name.
QString plainName(const QString &name)
{
    QString plain = name.left(64);
    for (QChar &c : plain) {
        const bool isPlain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
        c = isPlain ? c : u'_';
    }
    return plain;
}

QString baseName(const BackupHeader &header)
{
    return header.time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s) + u'-' + plainName(header.index.bucket.name) + u'-'
        + plainName(header.index.name);
}

} // namespace

struct BackupWriter::Private
{
    ~Private() { closeFile(); }

    OpenNew openNew;
    QString directory;
    QString fileName;
    QString problem;
    QByteArray buffer;
    QCryptographicHash digest{QCryptographicHash::Blake2b_256};
    qint64 vectors = 0;
    qint64 bytes = 0;
    int descriptor = -1;

    QString fail(const QString &text) { return problem = text; }
    QString makeFile(const QString &base);
    QString write(const QByteArray &line);
    QString flush();
    QString writeEnd(const QList<QByteArray> &missing);
    QString sync();
    QString closeFile();
    QString check(qsizetype missing);
};

QString BackupWriter::Private::makeFile(const QString &base)
{
    for (int i = 1; i <= mostOfOneName; ++i) {
        const QString name = directory + u'/' + base + (i > 1 ? u'-' + QString::number(i) : QString()) + u".jsonl"_s;
        descriptor = openNew(QFile::encodeName(name));
        if (descriptor >= 0) {
            fileName = name;
            return {};
        }
        if (errno != EEXIST)
            break;
    }
    return fail(systemError());
}

QString BackupWriter::Private::write(const QByteArray &line)
{
    const qsizetype before = buffer.size();
    buffer += line;
    buffer += '\n';
    digest.addData(QByteArrayView(buffer).sliced(before));
    bytes += buffer.size() - before;
    return buffer.size() < bufferBytes ? QString() : flush();
}

QString BackupWriter::Private::flush()
{
    const char *from = buffer.constData();
    for (qsizetype left = buffer.size(); left > 0;) {
        const ssize_t count = ::write(descriptor, from, size_t(left));
        if (count < 0 && errno != EINTR)
            return fail(systemError());
        from += std::max<ssize_t>(0, count);
        left -= std::max<ssize_t>(0, count);
    }
    buffer.clear();
    buffer.reserve(bufferBytes);
    return {};
}

QString BackupWriter::Private::writeEnd(const QList<QByteArray> &missing)
{
    backup::End end{vectors, missing.size(), {}};
    for (const QByteArray &key : missing) {
        if (!write(backup::missingLine(key)).isEmpty())
            return problem;
    }
    end.digest = digest.result().toHex();
    return write(backup::endLine(end)).isEmpty() ? flush() : problem;
}

//! On the disk, and out of the cache where that is possible: what is read back is then what the disk has.
QString BackupWriter::Private::sync()
{
    if (::fsync(descriptor) != 0)
        return fail(systemError());
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    if (!closeFile().isEmpty())
        return problem;
    const QString wrong = syncFolder(directory);
    return wrong.isEmpty() ? QString() : fail(wrong);
}

QString BackupWriter::Private::closeFile()
{
    const int closing = std::exchange(descriptor, -1);
    return closing < 0 || ::close(closing) == 0 ? QString() : fail(systemError());
}

//! The reader compares the digest of all that was written and parses every line.
QString BackupWriter::Private::check(qsizetype missing)
{
    BackupReader reader(fileName);
    if (const Result<BackupHeader> header = reader.open(); !header)
        return fail(header.error().message);
    if (reader.trailer().vectors != vectors || reader.trailer().missingCount != missing)
        return fail(Backup::tr("What was read back is not what was written."));
    for (;;) {
        const Result<std::optional<VectorRecord>> record = reader.next();
        if (!record)
            return fail(record.error().message);
        if (!*record)
            return {};
        if (QThread::currentThread()->isInterruptionRequested())
            return fail(Backup::tr("Stopped while the backup was checked."));
    }
}

BackupWriter::BackupWriter(OpenNew openNew)
    : d(std::make_unique<Private>())
{
    d->openNew = openNew ? std::move(openNew) : OpenNew(openNewFile);
}

BackupWriter::~BackupWriter() = default;

QString BackupWriter::open(const QString &directory, const BackupHeader &header)
{
    Q_ASSERT(d->fileName.isEmpty());
    d->directory = directory;
    if (const QString wrong = makePrivateFolder(directory); !wrong.isEmpty())
        return d->fail(wrong);
    if (!d->makeFile(baseName(header)).isEmpty())
        return d->problem;
    return d->write(backup::headerLine(header));
}

QString BackupWriter::append(const VectorRecord &record)
{
    if (!d->problem.isEmpty())
        return d->problem;
    ++d->vectors;
    return d->write(backup::vectorLine(record));
}

QString BackupWriter::close(const QList<QByteArray> &missing)
{
    if (!d->problem.isEmpty() || !d->writeEnd(missing).isEmpty() || !d->sync().isEmpty())
        return d->problem;
    return d->check(missing.size());
}

void BackupWriter::discard()
{
    d->closeFile();
    if (!d->fileName.isEmpty())
        QFile::remove(d->fileName);
    d->fileName.clear();
}

QString BackupWriter::fileName() const
{
    return d->fileName;
}

qint64 BackupWriter::vectors() const
{
    return d->vectors;
}

qint64 BackupWriter::bytes() const
{
    return d->bytes;
}

QString backupDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/vector-bucket-browser/backups"_s;
}

} // namespace vb
