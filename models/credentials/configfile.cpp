#include "configfile.h"

#include "visibletext.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct ConfigFiles
{
    Q_DECLARE_TR_FUNCTIONS(vb::ConfigFile)
};

class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    { }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

QString systemReason(int error)
{
    return ConfigFiles::tr("cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(error)));
}

QString kindProblem(const struct stat &status)
{
    if (S_ISREG(status.st_mode))
        return {};
    return S_ISDIR(status.st_mode) ? ConfigFiles::tr("is a directory") : ConfigFiles::tr("is not a regular file");
}

QString sizeProblem()
{
    return ConfigFiles::tr("is larger than %L1 KiB").arg(ConfigFile::maximumBytes / 1024);
}

//! The problem of the path itself; `exists` says whether there is anything at all.
QString pathProblem(const QByteArray &path, bool &exists)
{
    struct stat status
    { };
    exists = true;
    if (::stat(path.constData(), &status) == 0)
        return status.st_size > ConfigFile::maximumBytes && S_ISREG(status.st_mode) ? sizeProblem()
                                                                                    : kindProblem(status);
    const int error = errno;
    if (error != ENOENT && error != ENOTDIR)
        return systemReason(error);
    exists = ::lstat(path.constData(), &status) == 0;
    return exists ? ConfigFiles::tr("is a link to a file that does not exist") : QString();
}

//! Up to one byte more than the limit; false: errno says why not.
bool readAll(int descriptor, QByteArray &text)
{
    text.reserve(ConfigFile::maximumBytes + 1); // no second copy of a secret is left behind by growing
    char block[16 * 1024];
    while (text.size() <= ConfigFile::maximumBytes) {
        const ssize_t count = ::read(descriptor, block, sizeof block);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count == 0;
        text.append(block, count);
    }
    return true;
}

QString textProblem(const QByteArray &text)
{
    if (text.size() > ConfigFile::maximumBytes)
        return sizeProblem();
    if (text.contains('\0') || !text.isValidUtf8())
        return ConfigFiles::tr("is not a UTF-8 text");
    return {};
}

} // namespace

ConfigFile readConfigFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    ConfigFile file;
    file.problem = pathProblem(name, file.exists);
    if (!file.exists || !file.problem.isEmpty())
        return file;
    // Not to block when the path became a FIFO in between.
    const Descriptor descriptor(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status
    { };
    QByteArray text;
    const bool isOpen = descriptor.get() >= 0 && ::fstat(descriptor.get(), &status) == 0;
    if (isOpen)
        file.problem = kindProblem(status);
    if (!isOpen || (file.problem.isEmpty() && !readAll(descriptor.get(), text)))
        file.problem = systemReason(errno);
    else if (file.problem.isEmpty())
        file.problem = textProblem(text);
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    Secret whole(std::move(text)); // wiped here when it is not wanted
    if (file.problem.isEmpty())
        file.text = std::move(whole);
    return file;
}

QString shownPath(const QString &path, const QString &home)
{
    const bool isBelow = !home.isEmpty() && path.startsWith(home + u'/');
    return visibleText(isBelow ? QString(u'~' + path.mid(home.size())) : path);
}

} // namespace vb
