#include "promptsending.h"

#include <cstdlib>

#include <dirent.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace vb {

void sendPromptly()
{
    DIR *descriptors = ::opendir("/proc/self/fd");
    if (!descriptors)
        return;
    const int on = 1;
    while (const dirent *entry = ::readdir(descriptors)) {
        // What is no TCP socket refuses. One that another thread opens or closes meanwhile comes to no harm.
        if (entry->d_name[0] != '.')
            ::setsockopt(std::atoi(entry->d_name), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ::closedir(descriptors);
}

} // namespace vb
