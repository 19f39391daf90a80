#include "readback.h"

#include "vectorclient.h"

#include <QSet>
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
    , m_states(size_t(keys.size()), State::Unread)
{ }

void ReadBack::start()
{
    m_open = 1; // this function's own, so that it can not end before all calls are made
    for (qsizetype begin = 0; begin < m_keys.size(); begin += keysPerCall) {
        ++m_open;
        read(begin, 1);
    }
    QMetaObject::invokeMethod(this, &ReadBack::endCall, Qt::QueuedConnection);
}

void ReadBack::read(qsizetype begin, int round)
{
    const auto answered = [this, begin, round](const Result<QList<VectorRecord>> &result) {
        if (result)
            return settle(begin, *result);
        if (round < rounds && RetryPolicy::isRetryable(result.error()))
            return readAgain(begin, round + 1);
        m_error = result.error();
        endCall();
    };
    const QList<QByteArray> keys = m_keys.mid(begin, endOf(begin) - begin);
    ApiCall *call = m_client->getVectors({m_index, keys, false, false}, this, answered);
    connect(call, &ApiCall::retryScheduled, this, &ReadBack::retryScheduled);
}

void ReadBack::readAgain(qsizetype begin, int round)
{
    // Longer than within a call: what three attempts in a row did not get over takes its time.
    const auto delay = m_client->retryPolicy().backoff(m_client->retryPolicy().attempts() + round);
    QTimer::singleShot(delay, this, [this, begin, round] { read(begin, round); });
}

void ReadBack::settle(qsizetype begin, const QList<VectorRecord> &records)
{
    QSet<QByteArray> there; // nearly always none
    for (const VectorRecord &record : records)
        there.insert(record.key);
    for (qsizetype place = begin; place < endOf(begin); ++place) {
        const bool isThere = !there.isEmpty() && there.contains(m_keys[place]);
        m_states[size_t(place)] = isThere ? State::Found : State::Gone;
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
    if (std::all_of(m_states.begin(), m_states.end(), [state](State of) { return of == state; }))
        return m_keys;
    QList<QByteArray> keys;
    for (qsizetype place = 0; place < m_keys.size(); ++place) {
        if (m_states[size_t(place)] == state)
            keys.append(m_keys[place]);
    }
    return keys;
}

} // namespace vb
