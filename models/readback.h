#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "types.h"

#include <QList>
#include <QObject>

#include <algorithm>
#include <vector>

namespace vb {

class VectorClient;

//! Which of some keys exist: GetVectors without data and metadata, 100 keys a call, all calls side by side.
//! Beyond the client's own attempts a call that might yet succeed is made twice more. Ends once with
//! finished(), from the event loop.
class ReadBack : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype keysPerCall = 100; //!< GetVectors' limit

    ReadBack(VectorClient *client, const IndexRef &index, const QList<QByteArray> &keys, QObject *parent = nullptr);

    void start();

    // Once finished: every key is in exactly one, in the order given.
    QList<QByteArray> found() const { return keysIn(State::Found); }
    QList<QByteArray> gone() const { return keysIn(State::Gone); }
    QList<QByteArray> unread() const { return keysIn(State::Unread); }
    //! Why some are unread.
    const ApiError &error() const { return m_error; }

Q_SIGNALS:
    void retryScheduled(const vb::RetryNotice &notice);
    void finished();

private:
    enum class State { Unread, Found, Gone };

    //! The keys of one call, from \a begin on.
    void read(qsizetype begin, int round);
    void readAgain(qsizetype begin, int round);
    void settle(qsizetype begin, const QList<VectorRecord> &records);
    qsizetype endOf(qsizetype begin) const { return std::min(begin + keysPerCall, m_keys.size()); }
    void endCall();
    QList<QByteArray> keysIn(State state) const;

    VectorClient *m_client;
    IndexRef m_index;
    QList<QByteArray> m_keys;
    std::vector<State> m_states; //!< of m_keys
    ApiError m_error;
    int m_open = 0; //!< calls
};

} // namespace vb
