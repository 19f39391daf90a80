#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "result.h"
#include "types.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

namespace vb {

class ApiCall;
class VectorClient;

//! Some vectors of a backup on their way back: asks which of them exist, puts the others, and where the
//! answer to that was lost asks again which exist. Ends once with finished(); deleting it sends no more.
class RestoreBatch : public QObject
{
    Q_OBJECT

public:
    //! Each vector is counted or named once.
    struct Outcome
    {
        qsizetype restored = 0;
        QList<QByteArray> skipped; //!< existed
        QList<QByteArray> failed; //!< not put, as far as is known; `error` says why
        std::optional<ApiError> error;
        qsizetype notTried = 0; //!< after stop()
    };

    RestoreBatch(VectorClient *client, IndexRef index, QList<VectorRecord> vectors, bool overwrite, QObject *parent);
    ~RestoreBatch() override;

    void start();
    //! What was sent is waited for; nothing else is.
    void stop();

Q_SIGNALS:
    void finished(const vb::RestoreBatch::Outcome &outcome);
    void retryScheduled(const vb::RetryNotice &notice);

private:
    void askNext();
    void answered(const Result<QList<VectorRecord>> &result);
    void allAsked();
    void put();
    void putDone(const Result<Done> &result);
    void settle(const ApiError &error);
    void fail(const ApiError &error);
    void finish();
    void watch(ApiCall *call);
    QList<QByteArray> keys() const;

    VectorClient *m_client;
    IndexRef m_index;
    QList<VectorRecord> m_vectors; //!< that are not settled yet
    bool m_overwrite;
    QSet<QByteArray> m_existing;
    qsizetype m_asked = 0;
    QPointer<ApiCall> m_call;
    bool m_isAskedAgain = false; //!< the put was refused once, and what exists is asked anew
    bool m_isSent = false;
    Outcome m_outcome;
};

} // namespace vb
