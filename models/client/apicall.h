#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "operations.h"
#include "transport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>

class QTimer;

namespace vb {

//! One call of an operation: signs, sends, tries again, and ends exactly once. Owned by its VectorClient
//! and deleted after it ended. Keep a QPointer.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    //! What an ApiCall asks of its client for every attempt anew.
    struct Services
    {
        std::function<Result<WireRequest>(const HttpRequest &)> prepare; //!< resolves, signs
        std::function<HttpAttempt *(const WireRequest &, QObject *)> send;
        std::function<std::optional<std::chrono::milliseconds>(int, const ApiError &,
                                                               std::optional<std::chrono::seconds>)>
            retryDelay;
        std::function<void(const QDateTime &)> correctClock;
    };
    using Finished = std::function<void(Result<QByteArray>)>;

    //! \a finished is called at most once, from the event loop, never before this returned, never after
    //! cancel() and never after \a context died.
    ApiCall(HttpRequest request, Services services, int attempts, QObject *context, Finished finished, QObject *parent);

    //! Ends the call without calling back. Nothing more is sent. Safe at any time.
    void cancel();

Q_SIGNALS:
    void retryScheduled(const vb::RetryNotice &notice);
    //! After the callback; not after cancel().
    void ended(const vb::CallRecord &record);

private:
    void start();
    void answered(const WireAnswer &answer);
    void failed(ApiError error, const WireAnswer &answer);
    void finish(Result<QByteArray> result, const WireAnswer &answer);

    HttpRequest m_request;
    Services m_services;
    int m_attempts;
    int m_attempt = 0;
    QPointer<QObject> m_context;
    Finished m_finished;
    HttpAttempt *m_current = nullptr;
    QTimer *m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace vb
