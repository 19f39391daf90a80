#include "restorebatch.h"

#include "vectorclient.h"

#include <utility>

namespace vb {

namespace {

constexpr qsizetype keysPerCall = 100; // GetVectors' limit

//! The request may have been carried out although it ended in \a error.
bool leavesOutcomeUnknown(const ApiError &error)
{
    using Kind = ApiError::Kind;
    return error.kind == Kind::ConnectionClosed || error.kind == Kind::Timeout || error.kind == Kind::Server
        || error.attempts > 1;
}

//! The credentials have ended: nothing was done, and the client waits for others.
bool isOnlyRefusedForNow(const ApiError &error, const VectorClient::Setup &setup)
{
    return error.kind == ApiError::Kind::Credentials && setup.holdsExpired
        && !setup.credentials.securityToken.isEmpty();
}

} // namespace

RestoreBatch::RestoreBatch(VectorClient *client, IndexRef index, QList<VectorRecord> vectors, bool overwrite,
                           QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_index(std::move(index))
    , m_vectors(std::move(vectors))
    , m_overwrite(overwrite)
{ }

RestoreBatch::~RestoreBatch()
{
    if (m_call)
        m_call->cancel();
}

void RestoreBatch::start()
{
    if (m_overwrite)
        put();
    else
        askNext();
}

void RestoreBatch::stop()
{
    if (m_isSent)
        return;
    if (m_call)
        m_call->cancel();
    m_outcome.notTried = std::exchange(m_vectors, {}).size();
    // Queued, as all that a call brings about comes from the event loop.
    QMetaObject::invokeMethod(this, &RestoreBatch::finish, Qt::QueuedConnection);
}

//! Which of the vectors exist, a hundred at a time.
void RestoreBatch::askNext()
{
    const QList<QByteArray> all = keys();
    const QList<QByteArray> batch = all.mid(m_asked, keysPerCall);
    m_asked += batch.size();
    watch(m_client->getVectors({m_index, batch, false, false}, this,
                               [this](const Result<QList<VectorRecord>> &result) { answered(result); }));
}

void RestoreBatch::answered(const Result<QList<VectorRecord>> &result)
{
    if (!result)
        return fail(m_outcome.error.value_or(result.error()));
    for (const VectorRecord &vector : *result)
        m_existing.insert(vector.key);
    if (m_asked < m_vectors.size())
        askNext();
    else
        allAsked();
}

//! Before the put those that exist are skipped, after it they are those that were put.
void RestoreBatch::allAsked()
{
    QList<VectorRecord> others;
    for (const VectorRecord &vector : std::as_const(m_vectors)) {
        if (!m_existing.contains(vector.key))
            others.append(vector);
        else if (m_isSent)
            ++m_outcome.restored;
        else
            m_outcome.skipped.append(vector.key);
    }
    m_vectors = others;
    if (m_vectors.isEmpty()) {
        m_outcome.error.reset();
        finish();
    } else if (m_isSent) {
        fail(*m_outcome.error);
    } else {
        put();
    }
}

void RestoreBatch::put()
{
    m_isSent = true;
    watch(m_client->putVectors({m_index, m_vectors}, this, [this](const Result<Done> &result) { putDone(result); }));
    if (!m_overwrite)
        m_call->doNotWait(); // others may have been written by then
}

void RestoreBatch::putDone(const Result<Done> &result)
{
    if (result) {
        m_outcome.restored += m_vectors.size();
        finish();
    } else if (!m_overwrite && leavesOutcomeUnknown(result.error())) {
        settle(result.error());
    } else if (!m_overwrite && isOnlyRefusedForNow(result.error(), m_client->setup())
               && !std::exchange(m_isAskedAgain, true)) {
        m_isSent = false; // asked once more which exist, that call waits for the credentials
        m_existing.clear();
        m_asked = 0;
        askNext();
    } else {
        fail(result.error());
    }
}

//! None of the vectors existed before: those that do now were put.
void RestoreBatch::settle(const ApiError &error)
{
    m_outcome.error = error;
    m_existing.clear();
    m_asked = 0;
    askNext();
}

void RestoreBatch::fail(const ApiError &error)
{
    m_outcome.error = error;
    m_outcome.failed = keys();
    finish();
}

void RestoreBatch::finish()
{
    const Outcome outcome = m_outcome; // a slot may delete this
    Q_EMIT finished(outcome);
}

void RestoreBatch::watch(ApiCall *call)
{
    m_call = call;
    connect(call, &ApiCall::retryScheduled, this, &RestoreBatch::retryScheduled);
}

QList<QByteArray> RestoreBatch::keys() const
{
    QList<QByteArray> keys;
    keys.reserve(m_vectors.size());
    for (const VectorRecord &vector : m_vectors)
        keys.append(vector.key);
    return keys;
}

} // namespace vb
