#include "privatefolder.h"

#include <QFile>

#include <cerrno>
#include <filesystem>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vb {

namespace {

namespace fs = std::filesystem;

int sync(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno; // one that may be written to and not read
    // EINVAL: a file system that cannot, which is no reason not to delete.
    const int error = ::fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
    ::close(descriptor);
    return error;
}

} // namespace

QString makePrivateFolder(const QString &folder)
{
    const fs::path whole = fs::path(QFile::encodeName(folder).toStdString()).lexically_normal();
    std::error_code code;
    std::vector<fs::path> missing;
    for (fs::path path = whole.has_filename() ? whole : whole.parent_path(); !fs::is_directory(path, code);
         path = path.parent_path()) {
        missing.push_back(path);
        if (path == path.parent_path() || path.parent_path().empty())
            break;
    }
    for (auto path = missing.crbegin(); path != missing.crend(); ++path) {
        const mode_t mode = *path == missing.front() ? S_IRWXU : S_IRWXU | S_IRWXG | S_IRWXO; // less the umask
        if (::mkdir(path->c_str(), mode) != 0 && errno != EEXIST)
            return qt_error_string(errno);
        if (const int error = sync(path->parent_path().empty() ? fs::path(".") : path->parent_path()); error != 0)
            return qt_error_string(error);
    }
    return {};
}

QString syncFolder(const QString &folder)
{
    const int error = sync(fs::path(QFile::encodeName(folder).toStdString()));
    return error == 0 ? QString() : qt_error_string(error);
}

} // namespace vb
