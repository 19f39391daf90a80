#include "profileaddress.h"

#include "endpointguard.h"

namespace vb {

bool endpointNeedsConfirmation(const Profile &profile)
{
    return wantsEndpointConfirmation(profile);
}

bool isSentInClear(const Profile &profile)
{
    return isPlainHttpRemote(profile);
}

QString addressOf(const Profile &profile)
{
    return endpointAddress(profile);
}

} // namespace vb
