#include "fakereply.h"

#include <QTimer>

#include <algorithm>
#include <cstring>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

QNetworkReply::NetworkError errorOf(const Exchange &exchange)
{
    if (exchange.failure)
        return *exchange.failure;
    switch (exchange.status) {
    case 0:
        return QNetworkReply::RemoteHostClosedError;
    case 400:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (exchange.status >= 500)
        return QNetworkReply::UnknownServerError;
    return exchange.status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

} // namespace

FakeReply::FakeReply(FakeNetwork *network, QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                     Exchange exchange)
    : QNetworkReply(network)
    , m_network(network)
    , m_exchange(std::move(exchange))
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!m_exchange.hang)
        QTimer::singleShot(m_exchange.delayMs, this, &FakeReply::answer);
}

void FakeReply::abort()
{
    if (isFinished())
        return;
    if (m_network)
        ++m_network->m_aborted;
    m_exchange.body.clear();
    endWith(OperationCanceledError, u"Operation canceled"_s);
}

qint64 FakeReply::bytesAvailable() const
{
    // Nothing has arrived before the answer has.
    const bool arrived = attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    return arrived ? m_exchange.body.size() - m_read + QIODevice::bytesAvailable() : 0;
}

qint64 FakeReply::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_exchange.body.size() - m_read);
    if (size <= 0)
        return isFinished() ? -1 : 0;
    std::memcpy(data, m_exchange.body.constData() + m_read, size_t(size));
    m_read += size;
    return size;
}

void FakeReply::answer()
{
    if (isFinished())
        return;
    const QPointer<FakeReply> self(this);
    if (m_exchange.status != 0) {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_exchange.status);
        for (const auto &[name, value] : std::as_const(m_exchange.headers))
            setRawHeader(name, value);
        Q_EMIT metaDataChanged();
        if (self && !isFinished() && !m_exchange.body.isEmpty())
            Q_EMIT readyRead();
    }
    if (self && !isFinished())
        endWith(errorOf(m_exchange), u"scripted failure"_s);
}

void FakeReply::endWith(NetworkError code, const QString &text)
{
    const QPointer<FakeReply> self(this);
    setFinished(true);
    if (code != NoError) {
        setError(code, text);
        Q_EMIT errorOccurred(code);
    }
    if (self)
        Q_EMIT finished();
}

} // namespace vb
