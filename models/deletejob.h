#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "result.h"
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
    QList<QByteArray> keys; //!< of Vectors: in the order shown; a key named twice goes once
};

//! What became of it. Every key of the request is in exactly one of the lists.
struct DeleteReport
{
    struct Failure
    {
        QList<QByteArray> keys;
        ApiError error; //!< what became of these keys is not known when it is a 5xx or a transport error
    };

    DeleteRequest request; //!< its keys are unique
    QList<QByteArray> deleted; //!< the service confirmed (which it also does for keys that did not exist)
    QList<Failure> failures;
    QList<QByteArray> notTried; //!< after stop(), or after an error that would have met them too
    bool indexDeleted = false; //!< of What::Index
    bool stopped = false; //!< stop() kept something from being tried

    //! Everything asked for is gone.
    bool isComplete() const;
    qsizetype failedCount() const;
};

//! Deletes exactly the keys of its request, in batches of at most 500, one after another. A failed batch
//! does not end the job unless its error would meet every batch (denied, credentials, read-only, not found,
//! nothing to connect to). stop() ends it after the batch in flight, whose retries included. One exit:
//! finished(), once, from the event loop. Deleting the job aborts what is in flight and tells nobody.
class DeleteJob : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype batchSize = 500; //!< DeleteVectors' limit

    DeleteJob(VectorClient *client, const DeleteRequest &request, QObject *parent = nullptr);
    ~DeleteJob() override;

    const DeleteRequest &request() const { return m_report.request; }
    //! Once. Nothing is sent before it returned.
    void start();
    void stop();

Q_SIGNALS:
    //! \a done of \a total keys are settled (deleted or failed). Of What::Vectors only.
    void progressed(qint64 done, qint64 total);
    void retryScheduled(const vb::RetryNotice &notice);
    //! A batch is gone, so that rows can leave a table while the job goes on.
    void keysDeleted(const QList<QByteArray> &keys);
    void finished(const vb::DeleteReport &report);

private:
    void next();
    void deleteIndex();
    void deleteBatch();
    void settle(const QList<QByteArray> &batch, const Result<Done> &result);
    void watch(ApiCall *call);
    void finish();

    VectorClient *m_client;
    DeleteReport m_report;
    qsizetype m_position = 0;
    bool m_started = false;
    bool m_tried = false; //!< the index's deletion was answered
    bool m_stopping = false;
    bool m_hopeless = false; //!< an error that would meet every batch
    QPointer<ApiCall> m_call;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::DeleteReport)
