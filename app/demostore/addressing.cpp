#include "addressing.h"

#include "refusal.h"

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

//! Empty when the host names no bucket of this account.
QString bucketInHost(const QByteArray &host, const QString &accountId)
{
    const QString label = QString::fromLatin1(host.left(host.indexOf('.')));
    const QString suffix = u'-' + accountId;
    return host.contains('.') && label.endsWith(suffix) ? label.chopped(suffix.size()) : QString();
}

} // namespace

Result<QString> addressedBucket(const Request &request, const QString &accountId)
{
    const QString inHost = bucketInHost(request.header("host"), accountId);
    QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    if (path.startsWith(u'/'))
        path.remove(0, 1);
    if (path.endsWith(u'/'))
        path.chop(1);
    if (path.contains(u'/') || (!inHost.isEmpty() && !path.isEmpty()))
        return refusal(400, u"InvalidURI"_s, u"Couldn't parse the specified URI."_s);
    return inHost.isEmpty() ? path : inHost;
}

} // namespace vb::demo
