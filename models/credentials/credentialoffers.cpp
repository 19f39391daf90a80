#include "credentialoffers.h"

#include "credentialsources.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace vb {

QList<CredentialOffer> findCredentialOffers(const QProcessEnvironment &environment, const QString &home)
{
    Q_UNUSED(home)
    const EnvironmentSettings settings = environmentSettings(environment);
    if (!settings.credentials.isComplete() && settings.problem.isEmpty())
        return {};
    CredentialOffer offer;
    offer.kind
        = settings.credentials.securityToken.isEmpty() ? CredentialOffer::Kind::Static : CredentialOffer::Kind::Sts;
    offer.source = settings.credentials.source;
    offer.name = settings.credentials.source;
    offer.credentials = settings.credentials;
    offer.suggested.region = settings.region;
    offer.suggested.endpoint = settings.endpoint;
    offer.problem = settings.problem;
    return {offer};
}

} // namespace vb
