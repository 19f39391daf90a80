#pragma once

#include "httpprovider.h"

namespace vb {

//! Asks the metadata service of an ECS instance for the temporary key of its RAM role: first for a token that
//! proves that no proxy and no tricked server is between ("hardened"), then for the role's name where it is not
//! given, then for the key. Without a token only when the service gives none and the environment does not
//! forbid it. Never through a proxy.
class EcsRoleProvider : public HttpProvider
{
    Q_OBJECT

public:
    EcsRoleProvider(const CredentialOffer &offer, const ProviderOptions &options, QObject *parent);

protected:
    void begin() override;

private:
    void takeToken(const WireAnswer &answer);
    void askRole();
    void takeRole(const WireAnswer &answer);
    void askKey(const QString &role);
    void takeKey(const WireAnswer &answer);
    void ask(const QString &path, Handler handler);
    QUrl url(const QString &path) const;
    QString host() const;

    QString m_roleName;
    ProviderOptions m_options;
    Secret m_token;
};

} // namespace vb
