#pragma once

#include "httpprovider.h"

namespace vb {

//! Asks the address that a configuration names: https, or http to this machine and its link. Only the host is
//! named in messages, since a path or query may hold a secret.
class UriProvider : public HttpProvider
{
    Q_OBJECT

public:
    UriProvider(const CredentialOffer &offer, const ProviderOptions &options, QObject *parent);

protected:
    void begin() override;

private:
    void read(const WireAnswer &answer);

    QUrl m_uri;
    ProviderOptions m_options;
};

} // namespace vb
