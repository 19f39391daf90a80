#include "threadpriority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vb {

void lowerThreadPriority()
{
    constexpr int niceness = 15;
    setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), niceness);
}

} // namespace vb
