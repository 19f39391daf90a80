#pragma once

#include "apierror.h"
#include "signer.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QTimer;

namespace vb {

//! One signed HTTP request, ready to be sent.
struct WireRequest
{
    QByteArray method;
    QUrl url; //!< with query
    QList<Header> headers;
    QByteArray body;
};

//! What came back from one attempt. `transportError` is set when no whole answer came.
struct WireAnswer
{
    int status = 0;
    QByteArray body; //!< has simdjson's padding reserved behind it
    QByteArray requestId;
    QByteArray ec;
    QByteArray errorHeader; //!< x-oss-err
    QDateTime serverDate; //!< the Date header in UTC; invalid when absent
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<ApiError> transportError; //!< kind and message only
};

//! One attempt: exactly one send, no redirect followed, no second host, no content coding, HTTP/1.1, a
//! total deadline. Every trap of QNetworkAccessManager that touches us is cured here and nowhere else.
//! Emits finished() at most once, from the event loop; never after its deletion.
class HttpAttempt : public QObject
{
    Q_OBJECT

public:
    HttpAttempt(QNetworkAccessManager *network, const WireRequest &request, std::chrono::milliseconds deadline,
                QObject *parent = nullptr);
    ~HttpAttempt() override; //!< aborts what is under way

Q_SIGNALS:
    void finished(const vb::WireAnswer &answer);

private:
    void finish();
    void expire();

    QNetworkReply *m_reply = nullptr;
    QTimer *m_deadline = nullptr;
    bool m_expired = false;
};

//! What every manager given to a VectorClient needs once: no redirects, no cookies, no cache.
void configureNetwork(QNetworkAccessManager *network);

} // namespace vb
