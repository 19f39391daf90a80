#pragma once

#include <QString>

class QNetworkAccessManager;
class QNetworkReply;

namespace vb {

//! \a network goes by the application's proxies (the system's or the environment's by default), except to
//! this very machine. A proxy set on it before is left alone.
void installProxyRules(QNetworkAccessManager *network);

//! "host:port" of the proxy \a reply went through; empty when there was none.
QString proxyOf(const QNetworkReply &reply);

} // namespace vb
