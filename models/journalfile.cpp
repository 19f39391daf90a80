#include "journalfile.h"

#include "privatefolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

//! Held while the end of the file is looked at and written to.
class FileLock
{
public:
    explicit FileLock(int file)
        : m_file(file)
    {
        do
            m_error = ::flock(file, LOCK_EX) == 0 ? 0 : errno;
        while (m_error == EINTR);
    }
    ~FileLock()
    {
        if (m_error == 0)
            ::flock(m_file, LOCK_UN);
    }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    int error() const { return m_error; }

private:
    int m_file;
    int m_error = 0;
};

//! A file of ours that others may read, say one that came out of an archive, holds keys like any other.
void makePrivate(int file)
{
    struct stat facts = {};
    constexpr mode_t others = S_IRWXG | S_IRWXO;
    if (::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && (facts.st_mode & others) != 0)
        ::fchmod(file, facts.st_mode & S_IRWXU); // it is somebody else's where that fails
}

} // namespace

JournalFile::JournalFile(QString fileName)
    : m_fileName(std::move(fileName))
{ }

JournalFile::~JournalFile()
{
    if (m_file >= 0)
        ::close(m_file);
}

QByteArray JournalFile::cutMark()
{
    return R"({"record":"cut"})"_ba;
}

QString JournalFile::append(const QList<QByteArray> &lines, const std::function<bool()> &mayWrite)
{
    if (!m_broken.isEmpty())
        return m_broken;
    if (QString problem = open(); !problem.isEmpty())
        return problem;
    const FileLock lock(m_file);
    if (lock.error() != 0)
        return failure(lock.error());
    if (mayWrite && !mayWrite())
        return {};
    QString problem = endCutLine();
    for (auto line = lines.cbegin(); line != lines.cend() && problem.isEmpty(); ++line)
        problem = write(*line + '\n');
    return problem;
}

QString JournalFile::sync()
{
    if (m_broken.isEmpty() && m_file >= 0 && ::fdatasync(m_file) != 0 && errno != EINVAL) // EINVAL: no real file
        m_broken = failure(errno);
    return m_broken;
}

QString JournalFile::open()
{
    struct stat mine = {};
    struct stat named = {};
    const bool isThere
        = m_file >= 0 && ::fstat(m_file, &mine) == 0 && ::stat(QFile::encodeName(m_fileName).constData(), &named) == 0;
    if (isThere && mine.st_dev == named.st_dev && mine.st_ino == named.st_ino)
        return {};
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1)); // removed or renamed: nobody would find what is written to it now
    return openNew();
}

QString JournalFile::openNew()
{
    const QString folder = QFileInfo(m_fileName).absolutePath();
    if (const QString problem = makePrivateFolder(folder); !problem.isEmpty())
        return failure(problem);
    const QByteArray path = QFile::encodeName(m_fileName);
    m_file = ::open(path.constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_file < 0)
        return failure(errno);
    makePrivate(m_file);
    syncFolder(folder); // best effort: what matters is that the file can be written
    return {};
}

QString JournalFile::write(const QByteArray &line)
{
    const off_t end = ::lseek(m_file, 0, SEEK_END);
    ssize_t written = 0;
    do
        written = ::write(m_file, line.constData(), size_t(line.size()));
    while (written < 0 && errno == EINTR);
    if (written == line.size())
        return {};
    const int error = written < 0 ? errno : ENOSPC;
    // Best effort: where it fails, the next program to write finds the cut line and ends it.
    if (written > 0 && end >= 0 && ::ftruncate(m_file, end) != 0)
        return failure(errno);
    return failure(error);
}

QString JournalFile::endCutLine()
{
    const off_t end = ::lseek(m_file, 0, SEEK_END);
    char last = '\n';
    if (end <= 0 || ::pread(m_file, &last, 1, end - 1) != 1 || last == '\n')
        return {};
    return write('\n' + cutMark() + '\n');
}

QString JournalFile::failure(int code) const
{
    return failure(qt_error_string(code));
}

QString JournalFile::failure(const QString &why) const
{
    return QCoreApplication::translate("vb::DeleteJournal", "The journal %1 cannot be written: %2")
        .arg(m_fileName, why);
}

} // namespace vb
