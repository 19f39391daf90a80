#pragma once

#include <QString>

class QNetworkAccessManager;
class QNetworkReply;

namespace vb {

class Secret;
struct ProxySettings;

//! \a network goes by a profile's own choice of a proxy, except to this very machine; by the application's where
//! the profile leaves it to the system. Before the first request.
void useProxy(QNetworkAccessManager *network, const ProxySettings &settings, const Secret &password);

//! \a network goes by the application's proxies (the system's or the environment's by default), except to
//! this very machine. A proxy set on it before is left alone.
void installProxyRules(QNetworkAccessManager *network);

//! "host:port" of the proxy \a reply went through; empty when there was none.
QString proxyOf(const QNetworkReply &reply);

} // namespace vb
