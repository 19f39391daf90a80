#include "placedeletion.h"

#include "deleteerrors.h"
#include "deletejournal.h"
#include "journalrecord.h"
#include "vectorclient.h"

#include <QTimer>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSends = 3;
constexpr int mostLooks = 6; //!< while it is being deleted

} // namespace

PlaceDeletion::PlaceDeletion(VectorClient *client, DeleteJournal *journal, const Task &task, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_task(task)
{ }

void PlaceDeletion::start()
{
    m_journal->write(intentRecord(m_task.id, m_task.batch, {}), this, [this](const QString &problem) {
        m_problem = problem;
        if (problem.isEmpty() && m_task.isDoubtful)
            look(); // also after a stop: it may be gone already
        else if (problem.isEmpty() && !m_isStopping)
            send();
        else
            Q_EMIT finished();
    });
}

void PlaceDeletion::stop()
{
    m_isStopping = true;
}

void PlaceDeletion::watch(ApiCall *call)
{
    connect(call, &ApiCall::retryScheduled, this, &PlaceDeletion::retryScheduled);
}

void PlaceDeletion::send()
{
    ++m_sends;
    const auto done = [this](const Result<Done> &result) { answered(result); };
    const auto uncertain = VectorClient::Uncertain::Report;
    const bool isIndex = m_task.what == DeleteRequest::What::Index;
    watch(isIndex ? m_client->deleteVectorIndex(m_task.index, this, done, uncertain)
                  : m_client->deleteVectorBucket(m_task.index.bucket, this, done, uncertain));
}

void PlaceDeletion::answered(const Result<Done> &result)
{
    m_error = result ? std::nullopt : std::optional(result.error());
    const bool isRefused
        = m_error && m_error->kind != ApiError::Kind::NotFound && !RetryPolicy::leavesOutcomeUnknown(*m_error);
    if (isRefused)
        end(false, m_error, {});
    else
        look();
}

void PlaceDeletion::look()
{
    ++m_looks;
    const auto fail = [this](const ApiError &error) {
        const bool isGone = error.kind == ApiError::Kind::NotFound;
        end(isGone, {}, isGone ? std::nullopt : std::optional(error));
    };
    if (m_task.what == DeleteRequest::What::Index)
        watch(m_client->getVectorIndex(m_task.index, this, [this, fail](const Result<IndexInfo> &result) {
            result ? found(result->status.compare("deleting"_L1, Qt::CaseInsensitive) == 0) : fail(result.error());
        }));
    else
        watch(m_client->getVectorBucket(m_task.index.bucket, this, [this, fail](const Result<BucketInfo> &result) {
            result ? found(false) : fail(result.error());
        }));
}

void PlaceDeletion::found(bool isDeleting)
{
    const QString place = m_task.index.place();
    if (isDeleting && m_looks < mostLooks)
        lookAgain();
    else if (isDeleting)
        end(false, {}, stillDeleting(place));
    else if (m_sends < mostSends && !m_isStopping)
        sendAgain();
    else
        stay();
}

//! Found, and not sent again.
void PlaceDeletion::stay()
{
    if (m_sends > 0)
        end(false, m_error.value_or(saidDeleted(m_task.index.place())), {});
    else
        Q_EMIT finished(); // stopped before this run sent it
}

void PlaceDeletion::lookAgain()
{
    QTimer::singleShot(m_client->retryPolicy().backoff(m_looks + 2), this, &PlaceDeletion::look);
}

void PlaceDeletion::sendAgain()
{
    const auto delay = m_sends == 0 ? std::chrono::milliseconds(0) : m_client->retryPolicy().backoff(m_sends);
    QTimer::singleShot(delay, this, [this] { m_isStopping ? stay() : send(); });
}

void PlaceDeletion::end(bool isGone, const std::optional<ApiError> &still, const std::optional<ApiError> &unknown)
{
    m_isGone = isGone;
    m_still = still;
    m_unknown = unknown;
    JournalBatch batch;
    batch.number = m_task.batch;
    batch.outcome = JournalBatch::Outcome::Settled;
    if (m_error && !m_error->requestId.isEmpty())
        batch.requestIds.append(m_error->requestId);
    m_journal->write(outcomeRecord(m_task.id, batch), this, [this](const QString &problem) {
        m_problem = problem;
        Q_EMIT finished();
    });
}

void PlaceDeletion::fill(DeleteReport &report) const
{
    (m_task.what == DeleteRequest::What::Index ? report.indexDeleted : report.bucketDeleted) = m_isGone;
    if (m_still)
        report.stillThere.append({{}, *m_still});
    if (m_unknown)
        report.unknown.append({{}, *m_unknown});
    if (report.problem.isEmpty())
        report.problem = m_problem;
}

} // namespace vb
