#include "partfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr qsizetype readBytes = 8'388'608;

int openFile(const QByteArray &path)
{
    return ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
}

int renameNew(const QByteArray &from, const QByteArray &to)
{
    const int result = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (result == 0 || (errno != EINVAL && errno != ENOSYS))
        return result;
    // A file system that cannot: link() does not replace either.
    return ::link(from.constData(), to.constData()) == 0 ? ::unlink(from.constData()) : -1;
}

} // namespace

PartFile::PartFile(QString partName, QString targetName, Open open)
    : m_partName(std::move(partName))
    , m_targetName(std::move(targetName))
    , m_open(open ? std::move(open) : Open(openFile))
{ }

PartFile::~PartFile()
{
    close();
}

QString PartFile::fail(const QString &what)
{
    //: %1: a file's path, %2: what the system says
    m_problem = Export::tr("%1: %2").arg(QDir::toNativeSeparators(m_partName), what);
    return m_problem;
}

QString PartFile::failSystem(int code)
{
    return fail(qt_error_string(code));
}

QString PartFile::failSystem()
{
    return failSystem(errno);
}

QString PartFile::open(qint64 kept)
{
    m_descriptor = m_open(QFile::encodeName(m_partName));
    if (m_descriptor < 0)
        return failSystem();
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool isLocked = errno == EWOULDBLOCK;
        QString text = isLocked ? fail(Export::tr("another export is writing this file")) : failSystem();
        close();
        return text;
    }
    struct stat status
    { };
    if (::fstat(m_descriptor, &status) != 0)
        return failSystem();
    if (status.st_size < kept)
        return fail(Export::tr("the file is shorter than it was"));
    if (::ftruncate(m_descriptor, kept) != 0)
        return failSystem();
    m_bytes = kept;
    m_synced = -1;
    m_writer.emplace(m_descriptor, kept);
    return readDigest(kept);
}

QString PartFile::readDigest(qint64 size)
{
    m_digest.emplace();
    QByteArray chunk(std::min<qint64>(size, readBytes), Qt::Uninitialized);
    for (qint64 at = 0; at < size;) {
        const auto wanted = size_t(std::min<qint64>(size - at, chunk.size()));
        const ssize_t count = ::pread(m_descriptor, chunk.data(), wanted, at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count == 0 ? fail(Export::tr("the file is shorter than it was")) : failSystem();
        if (QThread::currentThread()->isInterruptionRequested())
            return fail(Export::tr("stopped while the file was read"));
        m_digest->add(QByteArrayView(chunk).first(count));
        at += count;
    }
    return {};
}

QString PartFile::append(QByteArrayView bytes)
{
    if (!m_problem.isEmpty())
        return m_problem;
    m_bytes += bytes.size();
    m_digest->add(bytes);
    const int code = m_writer->append(bytes);
    return code == 0 ? QString() : failSystem(code);
}

QString PartFile::flush()
{
    if (!m_problem.isEmpty())
        return m_problem;
    const int code = m_writer->flush();
    return code == 0 ? QString() : failSystem(code);
}

QString PartFile::sync()
{
    if (!flush().isEmpty())
        return m_problem;
    if (m_synced == m_bytes)
        return {};
    if (::fsync(m_descriptor) != 0)
        return failSystem();
    m_synced = m_bytes;
    return {};
}

QString PartFile::rewriteBeginning(QByteArrayView bytes)
{
    if (!flush().isEmpty())
        return m_problem;
    const auto size = size_t(bytes.size());
    errno = ENOSPC; // a short write says nothing itself
    if (::pwrite(m_descriptor, bytes.data(), size, 0) != ssize_t(size))
        return failSystem();
    m_synced = -1;
    return readDigest(m_bytes);
}

QString PartFile::commit(bool replace)
{
    if (!sync().isEmpty())
        return m_problem;
    struct stat status
    { };
    if (::fstat(m_descriptor, &status) != 0)
        return failSystem();
    if (status.st_size != m_bytes)
        return fail(Export::tr("the file has not the size that was written"));
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return failSystem();
    const QByteArray from = QFile::encodeName(m_partName);
    const QByteArray to = QFile::encodeName(m_targetName);
    const int renamed = replace ? std::rename(from.constData(), to.constData()) : renameNew(from, to);
    return renamed == 0 ? QString() : failSystem();
}

void PartFile::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void PartFile::discard()
{
    close();
    QFile::remove(m_partName);
}

QString writeWhole(const QString &fileName, const QByteArray &content)
{
    PartFile file(fileName + u".new"_s, fileName);
    QString wrong = file.open(0);
    if (wrong.isEmpty())
        wrong = file.append(content);
    if (wrong.isEmpty())
        wrong = file.commit(true);
    if (!wrong.isEmpty())
        file.discard();
    return wrong;
}

QString syncFolderOf(const QString &fileName)
{
    const QString folder = QFileInfo(fileName).absolutePath();
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    QString problem = descriptor >= 0 && ::fsync(descriptor) == 0 ? QString() : qt_error_string(errno);
    if (descriptor >= 0)
        ::close(descriptor);
    return problem;
}

} // namespace vb
