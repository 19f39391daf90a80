#include "logging/logfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vb {

namespace {

QString texts(const char *text)
{
    return QCoreApplication::translate("vb::LogFile", text);
}

//! Why lines must not go into \a file; empty: they may.
QString whyNot(int file)
{
    struct stat facts = {};
    if (::fstat(file, &facts) != 0)
        return qt_error_string(errno);
    if (!S_ISREG(facts.st_mode))
        return texts(QT_TRANSLATE_NOOP("vb::LogFile", "it is not a regular file"));
    if (facts.st_uid != ::geteuid())
        return texts(QT_TRANSLATE_NOOP("vb::LogFile", "it belongs to somebody else"));
    if (::fchmod(file, S_IRUSR | S_IWUSR) != 0) // one that was there before
        return qt_error_string(errno);
    return {};
}

} // namespace

LogFile::LogFile()
    : LogFile(Limits())
{ }

LogFile::LogFile(Limits limits)
    : m_limits(limits)
{ }

LogFile::~LogFile()
{
    close();
}

QString LogFile::open(const QString &fileName)
{
    close();
    m_fileName = fileName;
    return openFile();
}

void LogFile::close()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

QString LogFile::openFile()
{
    // Not blocking: a pipe that nobody reads would hold the program until it is refused.
    constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    m_file = ::open(nameOf(0).constData(), flags, S_IRUSR | S_IWUSR);
    if (m_file < 0)
        return errno == ELOOP ? texts(QT_TRANSLATE_NOOP("vb::LogFile", "it is a symbolic link"))
                              : qt_error_string(errno);
    QString problem = whyNot(m_file);
    if (!problem.isEmpty())
        close();
    return problem;
}

QString LogFile::append(const QByteArray &line)
{
    qint64 size = 0;
    QString problem = reopenWhereItWent(size);
    if (problem.isEmpty() && size > 0 && size + line.size() >= m_limits.bytes)
        problem = rotate();
    if (!problem.isEmpty())
        return problem;
    const QByteArray whole = line + '\n';
    ssize_t written = 0;
    do
        written = ::write(m_file, whole.constData(), size_t(whole.size()));
    while (written < 0 && errno == EINTR);
    if (written == whole.size())
        return {};
    return qt_error_string(written < 0 ? errno : ENOSPC);
}

//! Removed, or renamed by another program that shares it: nobody would find what is written to it now.
QString LogFile::reopenWhereItWent(qint64 &size)
{
    struct stat mine = {};
    struct stat named = {};
    if (m_file >= 0 && ::fstat(m_file, &mine) == 0 && ::lstat(nameOf(0).constData(), &named) == 0
        && mine.st_dev == named.st_dev && mine.st_ino == named.st_ino) {
        size = mine.st_size;
        return {};
    }
    close();
    if (QString problem = openFile(); !problem.isEmpty())
        return problem;
    size = ::fstat(m_file, &mine) == 0 ? mine.st_size : 0;
    return {};
}

QString LogFile::rotate()
{
    // One program renames; another one that was about to finds a new file when it looks again.
    const int old = std::exchange(m_file, -1);
    ::flock(old, LOCK_EX);
    struct stat mine = {};
    struct stat named = {};
    const bool isStillThere = ::fstat(old, &mine) == 0 && ::lstat(nameOf(0).constData(), &named) == 0
        && mine.st_ino == named.st_ino && mine.st_dev == named.st_dev;
    if (isStillThere && m_limits.files <= 1)
        ::unlink(nameOf(0).constData());
    for (int age = m_limits.files - 2; isStillThere && age >= 0; --age)
        std::rename(nameOf(age).constData(), nameOf(age + 1).constData()); // a gap is no harm
    QString problem = openFile();
    ::close(old); // and with it the lock
    return problem;
}

QByteArray LogFile::nameOf(int age) const
{
    const QByteArray name = QFile::encodeName(m_fileName);
    return age == 0 ? name : QByteArray(name + '.' + QByteArray::number(age));
}

} // namespace vb
