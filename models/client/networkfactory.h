#pragma once

#include "credentials.h"
#include "profile.h"
#include "result.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

class QNetworkAccessManager;

namespace vb {

//! Makes every network manager of one connection, so that all of them go through the same proxy and trust the
//! same certificates: the window's, a command's, those of the scan threads, that of a test. A value, to be copied
//! into other threads; holds the proxy's password.
class NetworkFactory
{
public:
    //! Reads the profile's certificates. Errors: a CA file that cannot be used (Configuration), a proxy
    //! without a host or port (Proxy).
    static Result<NetworkFactory> forProfile(const Profile &profile, const Secret &proxyPassword = {});

    //! The system's proxy, the system's certificates.
    NetworkFactory() = default;

    //! Of the thread that calls. Configured; redirects are not followed, and no request leaves without TlsRules.
    QNetworkAccessManager *make(QObject *parent) const;

    //! For a socket of one's own, as of a test that goes step by step. Verifies, TLS 1.2 or later, the system's
    //! certificates and the profile's. Set the host's name as the peer's.
    QSslConfiguration tlsConfiguration() const;
    //! The way to \a url, with user and password; NoProxy for the direct one.
    QNetworkProxy proxyTo(const QUrl &url) const;

private:
    ProxySettings m_proxy;
    Secret m_proxyPassword;
    QList<QSslCertificate> m_certificates; //!< all that are trusted; empty: the system's
};

//! What every manager given to a VectorClient needs once: no redirects, no cookies, no cache, no proxy for
//! this very machine (otherwise the application's). A proxy set on the manager itself is left alone.
void configureNetwork(QNetworkAccessManager *network);

} // namespace vb
