#pragma once

#include <QNetworkProxy>

class QNetworkAccessManager;
class QNetworkReply;
class QUrl;

namespace vb {

class Secret;
struct ProxySettings;

//! \a network goes by a profile's own choice of a proxy, except to this very machine; by the application's where
//! the profile leaves it to the system. Before the first request.
void useProxy(QNetworkAccessManager *network, const ProxySettings &settings, const Secret &password);

//! \a network goes by the application's proxies (the system's or the environment's by default), except to
//! this very machine. A proxy set on it before is left alone.
void installProxyRules(QNetworkAccessManager *network);

//! The way that such a manager goes to \a url; NoProxy for the direct one.
QNetworkProxy proxyTo(const QUrl &url, const ProxySettings &settings, const Secret &password);

//! The proxy \a reply went through; NoProxy when there was none.
QNetworkProxy proxyOf(const QNetworkReply &reply);

//! "host:port"; empty for none.
QString addressOf(const QNetworkProxy &proxy);

} // namespace vb
