#pragma once

#include <QString>

namespace vb {

//! How a profile of a configuration file says that credentials are to be had.
enum class CredentialMode {
    NotSaid, //!< to be told from what is set
    Unknown,
    AccessKey,
    StsToken,
    EcsRole,
    Process,
    Uri,
    RamRoleArn, //!< this and all below: not for us, see unsupportedModeProblem()
    ChainableRamRoleArn,
    RoleArnWithRoleName,
    Oidc,
    CloudSso,
    OAuth,
    BearerToken,
    KeyPair,
    Anonymous,
};

//! \a text as any of the tools spells it: "AK", "StsToken", "Ali-EcsRamRole", "access_key", "External".
CredentialMode parseCredentialMode(const QString &text);

//! Why a mode from RamRoleArn on cannot be used, and what can be done instead; empty for the others.
QString unsupportedModeProblem(CredentialMode mode);

} // namespace vb
