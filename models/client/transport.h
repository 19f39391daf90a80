#pragma once

#include "apierror.h"
#include "signer.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkAccessManager;
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

//! What came back from one attempt. `transportError` is set when no whole, readable answer came; the
//! status may be known all the same, and says nothing then.
struct WireAnswer
{
    int status = 0;
    QByteArray body; //!< has simdjson's padding reserved behind it
    QByteArray requestId;
    QByteArray ec;
    QByteArray errorHeader; //!< x-oss-err
    QUrl location; //!< where a 3xx points, for its message only
    QDateTime serverDate; //!< the Date header in UTC; invalid when absent
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<ApiError> transportError; //!< kind and message only
};

//! One attempt: exactly one send, no redirect followed, no second host, no content coding, HTTP/1.1, a
//! total deadline, TLS by strictTls(). Every trap of QNetworkAccessManager that touches us is cured here and nowhere
//! else. Emits finished() at most once, from the event loop; never after its deletion.
class HttpAttempt : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds deadline; //!< from now to the last byte
        qint64 bodyBytes = qint64(256) << 20; //!< a longer answer is not held in memory: BadAnswer
    };

    HttpAttempt(QNetworkAccessManager *network, const WireRequest &request, Limits limits, QObject *parent = nullptr);
    ~HttpAttempt() override; //!< aborts what is under way

    //! What Qt's \a error means, an answer with \a status (0: none) having come; absent when it only
    //! repeats the status. \a text is Qt's own, for the cases where it names the cause.
    static std::optional<ApiError> transportError(QNetworkReply::NetworkError error, int status, const QString &text);

Q_SIGNALS:
    //! The whole request is in Qt's hands: what keeps this thread busy delays it no more. At most once.
    void sent();
    void finished(const vb::WireAnswer &answer);

private:
    void readHead();
    void readBody();
    void takeArrived();
    void noteTlsErrors(QNetworkReply *reply, const QList<QSslError> &errors);
    void expire();
    void fail(ApiError::Kind kind, const QString &message);
    void finish();
    WireAnswer answer();
    std::optional<ApiError> judge(int status) const;
    std::optional<ApiError> proxyError(int status) const;
    void release();

    Limits m_limits;
    QPointer<QNetworkReply> m_reply;
    QTimer *m_deadline;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    bool m_wasSent = false; //!< the request's head went to the system
    std::optional<ApiError> m_failure; //!< found by us, and so better known than what Qt says of the abort
};

} // namespace vb
