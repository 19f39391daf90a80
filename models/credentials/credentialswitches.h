#pragma once

#include <QString>

class QProcessEnvironment;

namespace vb {

//! What the environment forbids. "1" and "true" switch, in any case.
struct CredentialSwitches
{
    CredentialSwitches() = default;
    explicit CredentialSwitches(const QProcessEnvironment &environment);

    bool noExternal = false; //!< ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS: no process, no credentials URI
    bool noMetadata = false; //!< ALIBABA_CLOUD_ECS_METADATA_DISABLED
    bool noPlainMetadata = false; //!< ALIBABA_CLOUD_IMDSV1_DISABLED: not without a metadata token
    bool noCliProfile = false; //!< ALIBABA_CLOUD_CLI_PROFILE_DISABLED

    //! Sentences for the user; empty while nothing forbids it.
    QString externalProblem() const;
    QString metadataProblem() const;
};

} // namespace vb
