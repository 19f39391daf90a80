#include "credentialprovider.h"

#include "ecsroleprovider.h"
#include "processprovider.h"
#include "uriprovider.h"

#include <QTimer>

namespace vb {

namespace {

//! What is known from the beginning: the credentials of the offer, or why there are none.
class KnownCredentials : public CredentialProvider
{
public:
    KnownCredentials(const CredentialOffer &offer, QObject *parent)
        : CredentialProvider(parent)
        , m_offer(offer)
    { }

    void fetch() override
    {
        if (m_isFetching)
            return;
        m_isFetching = true;
        QTimer::singleShot(0, this, &KnownCredentials::tell);
    }
    bool isFetching() const override { return m_isFetching; }

private:
    void tell()
    {
        m_isFetching = false;
        if (m_offer.isUsable() && m_offer.credentials.isComplete())
            Q_EMIT ready(m_offer.credentials);
        else
            Q_EMIT failed(error());
    }
    ApiError error() const
    {
        ApiError error;
        error.kind = ApiError::Kind::Configuration;
        error.message = m_offer.problem.isEmpty()
            ? CredentialProvider::tr("There is no access key in %1.").arg(m_offer.source)
            : m_offer.problem;
        error.place = m_offer.source;
        return error;
    }

    CredentialOffer m_offer;
    bool m_isFetching = false;
};

} // namespace

CredentialProvider *makeCredentialProvider(const CredentialOffer &offer, QObject *parent,
                                           const ProviderOptions &options)
{
    using Kind = CredentialOffer::Kind;
    if (offer.isUsable() && offer.kind == Kind::EcsRole)
        return new EcsRoleProvider(offer, options, parent);
    if (offer.isUsable() && offer.kind == Kind::Process)
        return new ProcessProvider(offer, options, parent);
    if (offer.isUsable() && offer.kind == Kind::Uri)
        return new UriProvider(offer, options, parent);
    return new KnownCredentials(offer, parent);
}

} // namespace vb
