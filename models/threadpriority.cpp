#include "threadpriority.h"

#include <QCoreApplication>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vb {

namespace {

//! Told by the name: this part of the program knows nothing of windows.
bool hasWindows()
{
    const QCoreApplication *application = QCoreApplication::instance();
    return application && application->inherits("QGuiApplication");
}

} // namespace

void lowerThreadPriority(int niceness)
{
    const auto thread = id_t(syscall(SYS_gettid));
    if (hasWindows() && getpriority(PRIO_PROCESS, thread) < niceness)
        setpriority(PRIO_PROCESS, thread, niceness);
}

} // namespace vb
