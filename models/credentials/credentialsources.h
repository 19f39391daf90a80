#pragma once

#include "credentialoffer.h"

#include <QList>
#include <QString>

class QProcessEnvironment;

namespace vb {

//! What the environment says about connecting. Everything may be absent.
struct EnvironmentSettings
{
    Credentials credentials; //!< complete or empty; `source` names the variable of its key id
    QString region; //!< OSS_REGION
    QString endpoint; //!< OSS_ENDPOINT
    QString problem; //!< a sentence that names the missing variable; empty when nothing is wrong
};

//! Reads OSS_ACCESS_KEY_ID, OSS_ACCESS_KEY_SECRET and OSS_SESSION_TOKEN, and where neither of the first two
//! is set, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN.
//! The families are never mixed. Half a family is a problem and gives no credentials at all: falling back to
//! other ones could delete from an account that was not meant. A variable of blanks counts as not set.
EnvironmentSettings environmentSettings(const QProcessEnvironment &environment);

//! Both families, each on its own, and what ALIBABA_CLOUD_ECS_METADATA, ALIBABA_CLOUD_CREDENTIALS_URI and
//! ALIBABA_CLOUD_OIDC_PROVIDER_ARN say; an offer's name is the variable. The first whole family is the current one.
QList<CredentialOffer> environmentOffers(const QProcessEnvironment &environment);

} // namespace vb
