#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "types.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace vb {

class ApiCall;
class VectorClient;

//! What the user confirmed. Frozen: made when the question is shown, passed on unchanged.
struct DeleteRequest
{
    enum class What { Vectors, Index };

    What what = What::Vectors;
    IndexRef index;
    QList<QByteArray> keys; //!< of Vectors: unique, in the order shown
};

//! What became of it. Every key of the request is in exactly one of the lists.
struct DeleteReport
{
    struct Failure
    {
        QList<QByteArray> keys;
        ApiError error; //!< what became of these keys is not known when it is a 5xx or a transport error
    };

    DeleteRequest request;
    QList<QByteArray> deleted; //!< the service confirmed (which it also does for keys that did not exist)
    QList<Failure> failures;
    QList<QByteArray> notTried; //!< after stop()
    bool indexDeleted = false; //!< of What::Index
    bool stopped = false;

    bool isComplete() const { return failures.isEmpty() && notTried.isEmpty(); }
    qsizetype failedCount() const;
};

//! Deletes exactly the keys of its request, in batches of at most 500, one after another. A failed batch
//! does not end the job unless its error would meet every batch (denied, credentials, read-only, not
//! found). stop() ends it after the batch in flight. One exit: finished(), once, from the event loop.
class DeleteJob : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype batchSize = 500; //!< DeleteVectors' limit

    DeleteJob(VectorClient *client, const DeleteRequest &request, QObject *parent = nullptr);
    ~DeleteJob() override;

    const DeleteRequest &request() const { return m_report.request; }
    void start();
    void stop();

Q_SIGNALS:
    //! \a done of \a total keys are settled (deleted or failed).
    void progressed(qint64 done, qint64 total);
    void retryScheduled(const vb::RetryNotice &notice);
    //! A batch is gone, so that rows can leave a table while the job goes on.
    void keysDeleted(const QList<QByteArray> &keys);
    void finished(const vb::DeleteReport &report);

private:
    void next();
    void settle(const QList<QByteArray> &batch, const ApiError *error);
    void finish();

    VectorClient *m_client;
    DeleteReport m_report;
    qsizetype m_position = 0;
    bool m_stopping = false;
    QPointer<ApiCall> m_call;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::DeleteReport)
