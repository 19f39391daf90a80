#include "storesnapshot.h"

namespace vb {

std::vector<quint64> digestsAfter(const std::vector<PlacedPage> &pages, size_t page)
{
    const PageOrigin &origin = *pages[page].origin;
    for (size_t next = page + 1; next < pages.size(); ++next) {
        const PageOrigin &other = *pages[next].origin;
        if (other.segments == origin.segments && other.segment == origin.segment)
            return pages[next].isLoaded() ? pages[next].rows->digests() : pages[next].evicted->digests;
    }
    return {};
}

} // namespace vb
