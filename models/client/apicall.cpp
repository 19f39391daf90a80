#include "apicall.h"

#include "errorparser.h"
#include "retrypolicy.h"

#include <QTimer>

#include <utility>

namespace vb {

namespace {

//! What \a answer says went wrong; absent for a whole answer with a 2xx status.
std::optional<ApiError> errorOf(const WireAnswer &answer)
{
    if (answer.transportError)
        return answer.transportError;
    if (answer.status >= 200 && answer.status < 300)
        return std::nullopt;
    ApiError error = parseError(answer.status, answer.body, {answer.requestId, answer.ec, answer.errorHeader});
    if (answer.status < 400) {
        error.kind = ApiError::Kind::Redirect;
        if (!answer.location.host().isEmpty())
            error.message = ApiCall::tr("The server redirects to %1. A request is sent only to the host it was signed "
                                        "for.")
                                .arg(answer.location.host());
    }
    return error;
}

} // namespace

ApiCall::ApiCall(HttpRequest request, QString place, Services services, int attempts, QObject *context,
                 Finished finished, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_services(std::move(services))
    , m_attempts(attempts)
    , m_context(context)
    , m_finished(std::move(finished))
    , m_timer(new QTimer(this))
{
    Q_ASSERT(context);
    m_record.operation = m_request.operation;
    m_record.place = std::move(place);
    m_record.bucket = m_request.bucket;
    m_record.index = m_request.index;
    m_record.arguments = m_request.arguments;
    m_record.items = m_request.items;
    m_record.started = QDateTime::currentMSecsSinceEpoch();
    m_elapsed.start();
    connect(context, &QObject::destroyed, this, &ApiCall::cancel);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ApiCall::start);
    m_timer->start(0); // even a failure to prepare is told from the event loop
}

void ApiCall::cancel()
{
    if (m_ended)
        return;
    m_ended = true;
    m_timer->stop();
    delete std::exchange(m_current, nullptr);
    deleteLater();
    m_finished = {};
}

void ApiCall::resume()
{
    if (!isHeld())
        return;
    m_isHeld = false;
    m_elapsed.restart(); // what a user takes to find a key is no latency
    m_timer->start(0);
}

void ApiCall::giveUp()
{
    if (!isHeld())
        return;
    m_isHeld = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_ended)
                finish(m_refusal);
        },
        Qt::QueuedConnection);
}

//! True: it waits.
bool ApiCall::hold(const ApiError &error)
{
    if (m_wasHeld || !m_mayWait || !m_services.hold)
        return false;
    m_wasHeld = true;
    m_isHeld = true;
    m_refusal = error;
    const QPointer<ApiCall> self(this); // whoever is told may cancel or delete
    const bool waits = m_services.hold(this, error);
    if (!self || m_ended)
        return true;
    m_isHeld = waits && m_isHeld;
    m_wasHeld = waits;
    return waits;
}

void ApiCall::start()
{
    if (m_services.awaitsCredentials && !m_wasHeld) {
        if (std::optional<ApiError> refusal = m_services.awaitsCredentials()) {
            refusal->requestId.clear(); // of another call
            const int status = refusal->httpStatus;
            complete(*refusal, {});
            refusal->httpStatus = status;
            if (hold(*refusal))
                return;
        }
    }
    const Result<WireRequest> request = m_services.prepare(m_request);
    if (!request) {
        ApiError error = request.error();
        complete(error, {});
        return finish(std::move(error));
    }
    ++m_record.attempts;
    m_record.bytesSent += m_request.body.size();
    m_current = m_services.send(*request, this);
    connect(m_current, &HttpAttempt::sent, this, &ApiCall::sent);
    connect(m_current, &HttpAttempt::finished, this, &ApiCall::answered);
}

void ApiCall::answered(const WireAnswer &answer)
{
    m_current->deleteLater(); // it is emitting
    m_current = nullptr;
    m_record.httpStatus = answer.status;
    m_record.requestId = QString::fromLatin1(answer.requestId);
    m_record.ec = QString::fromLatin1(answer.ec);
    m_record.bytesReceived += answer.body.size();

    std::optional<ApiError> error = errorOf(answer);
    if (!error && m_services.check)
        error = m_services.check(answer.body);
    if (!error)
        return finish(answer.body);
    complete(*error, answer);
    failed(*std::move(error), answer);
}

void ApiCall::failed(ApiError error, const WireAnswer &answer)
{
    if (m_outcomeUnknown && m_services.saysItWasDone && m_services.saysItWasDone(error))
        return finish(QByteArray());
    m_outcomeUnknown = m_outcomeUnknown || RetryPolicy::leavesOutcomeUnknown(error);

    if (error.kind == ApiError::Kind::Credentials && hold(error))
        return;
    const auto delay = m_services.retryDelay(m_record.attempts, error, answer.retryAfter);
    if (!delay)
        return finish(std::move(error));
    const QPointer<ApiCall> self(this);
    if (error.kind == ApiError::Kind::ClockSkew && !correctClock(answer))
        return finish(std::move(error));
    if (!self || m_ended) // by who was told of the correction
        return;
    m_timer->start(*delay);
    Q_EMIT retryScheduled({m_record.attempts + 1, m_attempts, *delay, error}); // last: a slot may cancel or delete
}

//! False when there is nothing to correct by, or when a corrected clock did not help.
bool ApiCall::correctClock(const WireAnswer &answer)
{
    if (m_clockCorrected || !answer.serverDate.isValid())
        return false;
    m_clockCorrected = true;
    m_services.correctClock(answer.serverDate);
    return true;
}

void ApiCall::complete(ApiError &error, const WireAnswer &answer) const
{
    error.operation = m_record.operation;
    error.place = m_record.place;
    error.attempts = m_record.attempts;
    error.httpStatus = answer.status;
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(answer.requestId);
    if (error.ec.isEmpty())
        error.ec = QString::fromLatin1(answer.ec);
    if (m_services.hideSecrets)
        m_services.hideSecrets(error);
}

//! The only way out, but for cancel().
void ApiCall::finish(Result<QByteArray> result)
{
    m_ended = true;
    m_record.latency = std::chrono::milliseconds(m_elapsed.elapsed());
    if (!result) {
        m_record.code = result.error().code;
        m_record.ec = result.error().ec;
        m_record.message = result.error().message;
        m_record.failure = result.error().kind;
    }
    deleteLater();
    const QPointer<ApiCall> self(this);
    const Finished finished = std::exchange(m_finished, {});
    if (m_context)
        finished(std::move(result));
    if (self) // the callback may have deleted the client
        Q_EMIT ended(m_record);
}

} // namespace vb
