#include "coredumps.h"

#include <QByteArray>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace vb {

namespace {

constexpr bool isForDebugging()
{
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

bool needsPortal()
{
    return ::access("/.flatpak-info", F_OK) == 0 || qEnvironmentVariableIsSet("SNAP")
        || qgetenv("QT_QPA_PLATFORMTHEME").contains("portal");
}

} // namespace

void refuseCoreDumps()
{
    if (isForDebugging())
        return;
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (!needsPortal())
        ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace vb
