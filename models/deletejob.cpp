#include "deletejob.h"

#include "uniquekeys.h"
#include "vectorclient.h"

#include <numeric>
#include <utility>

namespace vb {

namespace {

//! The next batch would end the same way, whatever its keys.
bool meetsEveryBatch(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::Configuration:
    case Kind::ReadOnly:
    case Kind::Tls:
    case Kind::Redirect:
    case Kind::Denied:
    case Kind::Credentials:
    case Kind::ClockSkew:
    case Kind::NotFound:
        return true;
    default:
        return false;
    }
}

} // namespace

qsizetype DeleteReport::failedCount() const
{
    return std::accumulate(failures.cbegin(), failures.cend(), qsizetype(0),
                           [](qsizetype sum, const Failure &failure) { return sum + failure.keys.size(); });
}

bool DeleteReport::isComplete() const
{
    return failures.isEmpty() && notTried.isEmpty() && (request.what == DeleteRequest::What::Vectors || indexDeleted);
}

DeleteJob::DeleteJob(VectorClient *client, const DeleteRequest &request, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_report.request = request;
    m_report.request.keys = uniqueKeys(request.keys); // a key named twice would fail its whole batch
}

DeleteJob::~DeleteJob()
{
    if (m_call)
        m_call->cancel();
}

void DeleteJob::start()
{
    if (m_started)
        return;
    m_started = true;
    // Queued, so that nothing is sent or finished before this returned, and a stop() until then stops all.
    QMetaObject::invokeMethod(this, &DeleteJob::next, Qt::QueuedConnection);
}

void DeleteJob::stop()
{
    m_stopping = true;
}

void DeleteJob::next()
{
    const bool isIndex = request().what == DeleteRequest::What::Index;
    const bool isDone = isIndex ? m_tried : m_position == request().keys.size();
    if (isDone || m_stopping || m_hopeless)
        finish();
    else if (isIndex)
        deleteIndex();
    else
        deleteBatch();
}

void DeleteJob::deleteIndex()
{
    watch(m_client->deleteVectorIndex(request().index, this, [this](const Result<Done> &result) {
        m_call.clear();
        m_tried = true;
        m_report.indexDeleted = result.ok();
        if (!result)
            m_report.failures.append({{}, result.error()});
        next();
    }));
}

void DeleteJob::deleteBatch()
{
    const QList<QByteArray> batch = request().keys.mid(m_position, batchSize);
    watch(m_client->deleteVectors({request().index, batch}, this,
                                  [this, batch](const Result<Done> &result) { settle(batch, result); }));
}

void DeleteJob::watch(ApiCall *call)
{
    m_call = call;
    connect(call, &ApiCall::retryScheduled, this, &DeleteJob::retryScheduled);
}

void DeleteJob::settle(const QList<QByteArray> &batch, const Result<Done> &result)
{
    m_call.clear();
    m_position += batch.size();
    if (result) {
        m_report.deleted += batch;
        Q_EMIT keysDeleted(batch);
    } else {
        m_report.failures.append({batch, result.error()});
        m_hopeless = meetsEveryBatch(result.error().kind);
    }
    Q_EMIT progressed(m_position, request().keys.size());
    next();
}

void DeleteJob::finish()
{
    const bool isIndex = request().what == DeleteRequest::What::Index;
    if (!isIndex)
        m_report.notTried = request().keys.mid(m_position);
    const bool isUntried = isIndex ? !m_tried : !m_report.notTried.isEmpty();
    m_report.stopped = m_stopping && !m_hopeless && isUntried;
    Q_EMIT finished(m_report);
}

} // namespace vb
