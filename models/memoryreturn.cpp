#include "memoryreturn.h"

#include <malloc.h>

namespace vb {

void returnFreeMemory()
{
    ::malloc_trim(0);
}

} // namespace vb
