#include "threadpriority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vb {

void lowerThreadPriority()
{
    constexpr int niceness = 5; // a user waits for it: on a busy machine 15 would starve it
    setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), niceness);
}

} // namespace vb
