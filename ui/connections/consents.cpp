#include "consents.h"

namespace vb {

void rememberConsents(ProfileStore *profiles, const Profile &agreed)
{
    const std::optional<Profile> saved = profiles->find(agreed.id);
    if (!saved || saved->endpoint != agreed.endpoint)
        return;
    Profile changed = *saved;
    changed.endpointConfirmed = agreed.endpointConfirmed;
    changed.credentials.consentedCommand = agreed.credentials.consentedCommand;
    if (changed.credentials.kind == agreed.credentials.kind)
        changed.credentials.isInKeychain = agreed.credentials.isInKeychain;
    profiles->save(changed);
}

} // namespace vb
