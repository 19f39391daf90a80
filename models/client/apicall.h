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
#include <optional>

class QTimer;

namespace vb {

//! One call of an operation: signs, sends, tries again, and ends exactly once. Owned by its VectorClient
//! and deleted after it ended. Keep a QPointer.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    //! What an ApiCall asks of its client, for every attempt anew. The last four may be absent.
    struct Services
    {
        std::function<Result<WireRequest>(const HttpRequest &)> prepare; //!< resolves, signs
        std::function<HttpAttempt *(const WireRequest &, QObject *)> send;
        std::function<std::optional<std::chrono::milliseconds>(int, const ApiError &,
                                                               std::optional<std::chrono::seconds>)>
            retryDelay;
        std::function<void(const QDateTime &)> correctClock;
        std::function<std::optional<ApiError>(const QByteArray &)> check; //!< what is wrong with a 2xx body
        //! An error that says that an earlier attempt was carried out after all: that the index is gone, for
        //! a delete whose answer was lost. Asked only when an earlier attempt's outcome is not known.
        std::function<bool(const ApiError &)> saysItWasDone;
        std::function<void(ApiError &)> hideSecrets; //!< of what an answer that failed echoes; may be absent
        //! What others were refused with that wait for credentials: the first attempt waits as well.
        std::function<std::optional<ApiError>()> awaitsCredentials;
        //! The credentials have ended, and the call may wait for others: resume() will be called.
        std::function<bool(ApiCall *, const ApiError &)> hold;
    };
    using Finished = std::function<void(Result<QByteArray>)>;

    //! \a finished is called at most once, from the event loop, never before this returned, never after
    //! cancel() and never after \a context died. \a place is for messages.
    ApiCall(HttpRequest request, QString place, Services services, int attempts, QObject *context, Finished finished,
            QObject *parent);

    //! Ends the call without calling back. Nothing more is sent. Safe at any time; nothing once it ended.
    void cancel();
    //! It was refused, nothing of it was done, and it waits for other credentials. Once only: what is refused with
    //! those as well ends.
    bool isHeld() const { return m_isHeld && !m_ended; }
    //! For what must not be sent as it is after a long time: ends in what it was refused with.
    void doNotWait() { m_mayWait = false; }
    //! Goes on, from the event loop.
    void resume();
    //! Ends in what it was refused with, from the event loop.
    void giveUp();
    QObject *context() const { return m_context; }
    const ApiError &refusal() const { return m_refusal; } //!< of a held call
    //! Of the last answer; empty when none came.
    const QString &requestId() const { return m_record.requestId; }
    //! What is known by now; whole when it called back.
    const CallRecord &record() const { return m_record; }

Q_SIGNALS:
    //! An attempt has left this thread.
    void sent();
    void retryScheduled(const vb::RetryNotice &notice);
    //! After the callback. A cancelled call does not end.
    void ended(const vb::CallRecord &record);

private:
    void start();
    bool hold(const ApiError &error);
    void answered(const WireAnswer &answer);
    void failed(ApiError error, const WireAnswer &answer);
    bool correctClock(const WireAnswer &answer);
    void complete(ApiError &error, const WireAnswer &answer) const;
    void finish(Result<QByteArray> result);

    HttpRequest m_request;
    Services m_services;
    int m_attempts;
    QPointer<QObject> m_context;
    Finished m_finished;
    HttpAttempt *m_current = nullptr;
    QTimer *m_timer; //!< to the next attempt
    QElapsedTimer m_elapsed;
    ApiError m_refusal; //!< of a held call
    CallRecord m_record;
    bool m_outcomeUnknown = false; //!< an earlier attempt may have been carried out
    bool m_clockCorrected = false;
    bool m_mayWait = true;
    bool m_isHeld = false;
    bool m_wasHeld = false;
    bool m_ended = false;
};

} // namespace vb
