#include "readback.h"

#include "vectorclient.h"

#include <QTimer>

namespace vb {

namespace {

constexpr int rounds = 3; //!< of the client's own attempts

} // namespace

ReadBack::ReadBack(VectorClient *client, const IndexRef &index, const QList<QByteArray> &keys, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_index(index)
    , m_keys(keys)
{ }

void ReadBack::start()
{
    m_open = 1; // this function's own, so that it can not end before all calls are made
    for (qsizetype begin = 0; begin < m_keys.size(); begin += keysPerCall) {
        ++m_open;
        read(m_keys.mid(begin, keysPerCall), 1);
    }
    QMetaObject::invokeMethod(this, &ReadBack::endCall, Qt::QueuedConnection);
}

void ReadBack::read(const QList<QByteArray> &keys, int round)
{
    const auto answered = [this, keys, round](const Result<QList<VectorRecord>> &result) {
        if (result)
            return settle(keys, *result);
        if (round < rounds && RetryPolicy::isRetryable(result.error()))
            return readAgain(keys, round + 1);
        m_error = result.error();
        endCall();
    };
    ApiCall *call = m_client->getVectors({m_index, keys, false, false}, this, answered);
    connect(call, &ApiCall::retryScheduled, this, &ReadBack::retryScheduled);
}

void ReadBack::readAgain(const QList<QByteArray> &keys, int round)
{
    // Longer than within a call: what three attempts in a row did not get over takes its time.
    const auto delay = m_client->retryPolicy().backoff(m_client->retryPolicy().attempts() + round);
    QTimer::singleShot(delay, this, [this, keys, round] { read(keys, round); });
}

void ReadBack::settle(const QList<QByteArray> &keys, const QList<VectorRecord> &records)
{
    for (const QByteArray &key : keys)
        m_states.insert(key, State::Gone);
    for (const VectorRecord &record : records) {
        const auto state = m_states.find(record.key);
        if (state != m_states.end())
            *state = State::Found;
    }
    endCall();
}

void ReadBack::endCall()
{
    if (--m_open == 0)
        Q_EMIT finished(); // last: a slot may delete this
}

QList<QByteArray> ReadBack::keysIn(State state) const
{
    QList<QByteArray> keys;
    for (const QByteArray &key : m_keys) {
        if (m_states.value(key, State::Unread) == state)
            keys.append(key);
    }
    return keys;
}

} // namespace vb
