#include "httpprovider.h"

#include "networkfactory.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QTimer>

#include <utility>

namespace vb {

namespace {

ApiError::Kind kindOfStatus(int status)
{
    if (status >= 500)
        return ApiError::Kind::Server;
    if (status == 404)
        return ApiError::Kind::NotFound;
    if (status >= 400)
        return ApiError::Kind::Denied;
    return status >= 300 ? ApiError::Kind::Redirect : ApiError::Kind::BadAnswer;
}

} // namespace

HttpProvider::HttpProvider(const CredentialOffer &offer, bool isDirect, QObject *parent)
    : CredentialProvider(parent)
    , m_source(offer.source)
    , m_network(new QNetworkAccessManager(this))
{
    if (isDirect)
        m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); // and no proxy factory, see installProxyRules()
    configureNetwork(m_network);
}

void HttpProvider::fetch()
{
    if (m_isFetching)
        return;
    m_isFetching = true;
    QTimer::singleShot(0, this, &HttpProvider::begin); // what fails at once would tell before this returned
}

void HttpProvider::send(const QByteArray &method, const QUrl &url, const QList<Header> &headers,
                        std::chrono::milliseconds deadline, Handler handler)
{
    auto *attempt = new HttpAttempt(m_network, {method, url, headers, {}}, {deadline, maximumBytes}, this);
    connect(attempt, &HttpAttempt::finished, this, [attempt, handler = std::move(handler)](const WireAnswer &answer) {
        attempt->deleteLater();
        handler(answer);
    });
}

void HttpProvider::finish(const Result<Credentials> &result)
{
    m_isFetching = false;
    if (result) {
        Q_EMIT ready(*result);
        return;
    }
    ApiError error = result.error();
    error.place = m_source;
    Q_EMIT failed(error);
}

void HttpProvider::fail(ApiError::Kind kind, const QString &message, int status)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    error.httpStatus = status;
    finish(error);
}

void HttpProvider::failAnswer(const WireAnswer &answer, const QString &host)
{
    if (answer.transportError)
        return fail(answer.transportError->kind, tr("%1: %2").arg(host, answer.transportError->message));
    if (answer.status / 100 == 3)
        return fail(kindOfStatus(answer.status), tr("%1 sends on to another address, which is not followed.").arg(host),
                    answer.status);
    fail(kindOfStatus(answer.status), tr("%1 answered with the HTTP status %2.").arg(host).arg(answer.status),
         answer.status);
}

} // namespace vb
