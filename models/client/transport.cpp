#include "transport.h"

#include "httpvalues.h"
#include "oneshotbody.h"
#include "proxyrules.h"
#include "tlsrules.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! simdjson reads this far behind the text it was given.
constexpr qsizetype ParserPadding = 64;

ApiError failure(ApiError::Kind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

bool isEncoded(const QNetworkReply &reply)
{
    const QByteArray coding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    return !coding.isEmpty() && coding != "identity";
}

//! The answer has no length of its own and ends with the connection (HTTP/1.0). Qt 6.4 takes that for a
//! lost connection when the end arrives together with the body.
bool endsByClosing(const QNetworkReply &reply, int status)
{
    return status != 0 && !reply.hasRawHeader("Content-Length") && !reply.hasRawHeader("Transfer-Encoding");
}

//! What \a error means; absent when it only repeats the status.
std::optional<ApiError::Kind> kindOf(QNetworkReply::NetworkError error, int status)
{
    using Kind = ApiError::Kind;
    switch (error) {
    case QNetworkReply::NoError:
        return status > 0 ? std::nullopt : std::optional(Kind::BadAnswer);
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Kind::Offline;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Kind::Proxy;
    case QNetworkReply::UnknownNetworkError: // with a part of an answer: a reset; without: no route
        return status > 0 ? Kind::ConnectionClosed : Kind::Offline;
    case QNetworkReply::RemoteHostClosedError:
        return Kind::ConnectionClosed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // not by us: we do not listen any more when we abort
        return Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::Tls;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return Kind::Redirect;
    case QNetworkReply::ProtocolUnknownError:
        return Kind::Configuration;
    case QNetworkReply::ProtocolFailure:
        return Kind::BadAnswer;
    default: // The rest repeats an HTTP status. So does ContentReSendError, by which Qt says that it wanted to
             // send again and could not, when 307, 308 or 401 was the reason; else the connection was lost.
        return status >= 300 ? std::nullopt : std::optional(Kind::ConnectionClosed);
    }
}

QByteArray userAgent()
{
    return "vector-bucket-browser/" VB_VERSION " (Linux; Qt "_ba + qVersion() + ") vectors-client";
}

QNetworkRequest networkRequest(const WireRequest &wire)
{
    QNetworkRequest request(wire.url);
    request.setSslConfiguration(strictTls());
    request.setPeerVerifyName(wire.url.host());
    // A followed redirect would carry Authorization and the security token to another host.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Together with OneShotBody and the explicit length: one send, whatever the server does.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::AutoDeleteReplyOnFinishAttribute, false);
    if (!wire.body.isEmpty())
        request.setRawHeader("Content-Type", "application/json"); // Qt's own default would be signed, and wrong
    for (const auto &[name, value] : wire.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Content-Length", QByteArray::number(wire.body.size()));
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader("Accept-Language", "en"); // not the user's locale
    request.setRawHeader("Accept-Encoding", "identity"); // no decompression in this thread, no bombs
    return request;
}

} // namespace

HttpAttempt::HttpAttempt(QNetworkAccessManager *network, const WireRequest &request, Limits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_deadline(new QTimer(this))
{
    auto body = std::make_unique<OneShotBody>(request.body);
    // Custom verbs even for GET and DELETE: only those take a body, and only a body prevents the second send.
    m_reply = network->sendCustomRequest(networkRequest(request), request.method, body.get());
    // A manager that has read it by now could not be listened to.
    const auto connection = body->atEnd() ? Qt::QueuedConnection : Qt::DirectConnection;
    connect(body.get(), &OneShotBody::wasRead, this, &HttpAttempt::sent, connection);
    if (body->atEnd())
        Q_EMIT body->wasRead();
    body.release()->setParent(m_reply); // Qt reads it as long as the reply lives

    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpAttempt::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpAttempt::readBody);
    connect(network, &QNetworkAccessManager::sslErrors, this, &HttpAttempt::noteTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &HttpAttempt::finish);

    // Qt's transfer timeout only measures inactivity: a server that drips would hold us for ever.
    m_deadline->setSingleShot(true);
    connect(m_deadline, &QTimer::timeout, this, &HttpAttempt::expire);
    m_deadline->start(limits.deadline);
}

HttpAttempt::~HttpAttempt()
{
    release();
}

void HttpAttempt::readHead()
{
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length > m_limits.bodyBytes)
        return fail(ApiError::Kind::BadAnswer, tr("The answer is too large: %L1 bytes.").arg(length));
    if (length > 0)
        m_body.reserve(length + ParserPadding);
}

void HttpAttempt::readBody()
{
    takeArrived();
    if (m_body.size() > m_limits.bodyBytes)
        fail(ApiError::Kind::BadAnswer, tr("The answer is larger than %L1 bytes.").arg(m_limits.bodyBytes));
}

void HttpAttempt::takeArrived()
{
    const qint64 arrived = m_reply->bytesAvailable();
    const qsizetype before = m_body.size();
    m_body.resize(before + arrived);
    const qint64 read = m_reply->read(m_body.data() + before, arrived);
    m_body.resize(before + std::max<qint64>(read, 0));
}

//! Also those of another reply: all that wait for the same connection fail, and Qt tells why to one of them.
void HttpAttempt::noteTlsErrors(QNetworkReply *reply, const QList<QSslError> &errors)
{
    if (m_reply && reply->url().authority() == m_reply->url().authority())
        m_tlsErrors = errors;
}

void HttpAttempt::expire()
{
    using std::chrono::duration;
    const double seconds = duration<double>(m_limits.deadline).count();
    fail(ApiError::Kind::Timeout, tr("No whole answer came within %L1 s.").arg(seconds));
}

void HttpAttempt::fail(ApiError::Kind kind, const QString &message)
{
    m_failure = failure(kind, message);
    finish();
}

void HttpAttempt::finish()
{
    m_deadline->stop();
    const WireAnswer ended = answer();
    release();
    Q_EMIT finished(ended); // last: a slot may delete this
}

WireAnswer HttpAttempt::answer()
{
    WireAnswer answer;
    if (!m_reply) { // its manager is gone
        answer.transportError = m_failure;
        return answer;
    }
    takeArrived();
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.requestId = m_reply->rawHeader("x-oss-request-id");
    answer.ec = m_reply->rawHeader("x-oss-ec");
    answer.errorHeader = m_reply->rawHeader("x-oss-err");
    answer.location = m_reply->header(QNetworkRequest::LocationHeader).toUrl();
    answer.serverDate = parseHttpDate(m_reply->rawHeader("Date"));
    answer.retryAfter
        = parseRetryAfter(m_reply->rawHeader("Retry-After"),
                          answer.serverDate.isValid() ? answer.serverDate : QDateTime::currentDateTimeUtc());
    answer.transportError = m_failure ? m_failure : judge(answer.status);
    if (answer.transportError || isEncoded(*m_reply))
        m_body.clear(); // not the whole of it, or not readable
    if (m_body.capacity() < m_body.size() + ParserPadding)
        m_body.reserve(m_body.size() + ParserPadding);
    answer.body = std::move(m_body);
    return answer;
}

std::optional<ApiError> HttpAttempt::judge(int status) const
{
    if (auto error = proxyError(status))
        return error;
    auto error = transportError(m_reply->error(), status, m_reply->errorString());
    const bool saysUnsent = error && (error->kind == ApiError::Kind::Offline || error->kind == ApiError::Kind::Tls);
    if (saysUnsent && m_wasSent && status == 0) // the server may have done it: a broken TLS record, a route gone
        return failure(ApiError::Kind::ConnectionClosed,
                       tr("The connection failed before a whole answer had come: %1").arg(m_reply->errorString()));
    if (error && error->kind == ApiError::Kind::Tls)
        return tlsError(m_tlsErrors, m_reply->url().host(), m_reply->sslConfiguration().peerCertificate(),
                        m_reply->errorString());
    if (error && !(m_reply->error() == QNetworkReply::ContentReSendError && endsByClosing(*m_reply, status))) {
        const QString proxy = error->kind == ApiError::Kind::Offline ? addressOf(proxyOf(*m_reply)) : QString();
        if (!proxy.isEmpty()) // Qt says no more than "Connection refused"
            error->message = tr("%1 (through the proxy %2)").arg(error->message, proxy);
        return error;
    }
    // An error's status says enough without its body; a success without one is none.
    if (status < 300 && isEncoded(*m_reply))
        return failure(ApiError::Kind::BadAnswer,
                       tr("The answer is encoded (%1), which was not asked for.")
                           .arg(QString::fromLatin1(m_reply->rawHeader("Content-Encoding"))));
    return std::nullopt;
}

//! Qt only says that it wanted to ask somebody.
std::optional<ApiError> HttpAttempt::proxyError(int status) const
{
    const bool isAsked = status == 407 || m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError;
    const QNetworkProxy proxy = isAsked ? proxyOf(*m_reply) : QNetworkProxy();
    const QString address = addressOf(proxy);
    if (address.isEmpty())
        return std::nullopt;
    return failure(ApiError::Kind::Proxy,
                   proxy.user().isEmpty()
                       ? tr("The proxy %1 wants a user name and a password.").arg(address)
                       : tr("The proxy %1 did not accept the user name and the password.").arg(address));
}

std::optional<ApiError> HttpAttempt::transportError(QNetworkReply::NetworkError error, int status, const QString &text)
{
    const auto kind = kindOf(error, status);
    if (!kind)
        return std::nullopt;
    if (*kind == ApiError::Kind::BadAnswer)
        return failure(*kind, tr("The answer is not HTTP."));
    // Qt's own words for a second send that we prevented are "Unknown error".
    if (*kind == ApiError::Kind::ConnectionClosed)
        return failure(*kind, tr("The connection was closed before a whole answer had come."));
    return failure(*kind, text);
}

void HttpAttempt::release()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort(); // nothing once it has finished
    m_reply->deleteLater(); // not delete: this may be a slot of it
    m_reply = nullptr;
}

} // namespace vb
