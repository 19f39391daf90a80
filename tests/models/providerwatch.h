#pragma once

#include "credentialprovider.h"

#include <QObject>

#include <memory>
#include <optional>

namespace vb {

//! Fetches once, and keeps what came.
class ProviderWatch
{
public:
    explicit ProviderWatch(const CredentialOffer &offer, const ProviderOptions &options = {})
        : m_provider(makeCredentialProvider(offer, nullptr, options))
    {
        QObject::connect(m_provider.get(), &CredentialProvider::ready, &m_context, [this](const Credentials &fetched) {
            credentials = fetched;
            ++ended;
        });
        QObject::connect(m_provider.get(), &CredentialProvider::failed, &m_context, [this](const ApiError &why) {
            error = why;
            ++ended;
        });
        m_provider->fetch();
    }

    CredentialProvider *provider() const { return m_provider.get(); }
    //! "ready id/secret/token", "Timeout: the message", or nothing yet.
    QString outcome() const
    {
        if (credentials)
            return QStringLiteral("ready ") + credentials->accessKeyId + u'/'
                + QString::fromUtf8(credentials->accessKeySecret.bytes()) + u'/'
                + QString::fromUtf8(credentials->securityToken.bytes());
        return error ? QString(kindName(error->kind) + QStringLiteral(": ") + error->message) : QString();
    }
    void destroy() { m_provider.reset(); }

    std::optional<Credentials> credentials;
    std::optional<ApiError> error;
    int ended = 0;

private:
    QObject m_context;
    std::unique_ptr<CredentialProvider> m_provider;
};

} // namespace vb
