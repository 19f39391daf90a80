#include "batchrunner.h"

#include "deleteerrors.h"
#include "journalrecord.h"
#include "readback.h"
#include "vectorclient.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace vb {

namespace {

constexpr int mostSends = 3; //!< of one batch, each after what it left was read back
//! Intents on the disk that wait to be sent: three windows, since a disk can take longer than a round trip.
constexpr int mostAhead = 3 * DeleteJob::mostInFlight;
constexpr int mostUnread = 3 * DeleteJob::mostInFlight; //!< batches sent and not yet read back
//! Batches being read back. More would take connections from those to be sent, and would wait for them: a call
//! that finds none free is bound to one manager and can wait for a whole round trip.
constexpr int mostReading = DeleteJob::mostInFlight + 1;
//! From the answers to a window of batches until they are read back: the next batches, which all wait for, are on
//! their way by then. Together with them the five times as many calls of the reading would hold them up.
constexpr std::chrono::milliseconds pauseBeforeReading(3);
constexpr int mostUnreadInARow = 3;

} // namespace

BatchRunner::BatchRunner(VectorClient *client, DeleteJournal *journal, const Task &task, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_index(task.index)
    , m_id(task.id)
    , m_window(DeleteJob::mostInFlight)
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_readTimer, &QTimer::timeout, this, &BatchRunner::readNext);
    addBatches(task.doubtful, true, task.firstBatch);
    addBatches(task.keys, false, task.firstBatch + int(m_batches.size()));
}

BatchRunner::~BatchRunner() = default;

void BatchRunner::addBatches(const QList<QByteArray> &keys, bool isDoubtful, int firstNumber)
{
    for (qsizetype begin = 0; begin < keys.size(); begin += DeleteJob::batchSize) {
        Batch batch;
        batch.record.number = firstNumber++;
        batch.record.keys = keys.mid(begin, DeleteJob::batchSize);
        batch.open = batch.record.keys;
        batch.isDoubtful = isDoubtful;
        m_batches.push_back(std::move(batch));
    }
}

void BatchRunner::start()
{
    goOn();
}

void BatchRunner::stop()
{
    m_isEnding = true;
    goOn();
}

//! Queued, so that who is told of something may stop or delete this, and no signal comes out of a call.
void BatchRunner::goOn()
{
    if (!std::exchange(m_isPosted, true))
        QMetaObject::invokeMethod(this, &BatchRunner::advance, Qt::QueuedConnection);
}

void BatchRunner::advance()
{
    m_isPosted = false;
    if (m_isEnding)
        drain();
    intend();
    const auto mayGo = [this](const Batch &batch) {
        return m_reading + m_unread.size() < mostUnread && (batch.isDoubtful || m_sending < m_window.limit());
    };
    while (!m_ready.isEmpty() && mayGo(m_batches[m_ready.constFirst()])) {
        const size_t place = m_ready.takeFirst();
        m_batches[place].isDoubtful ? m_unread.append(place) : send(place);
    }
    if (!m_readTimer.isActive())
        readNext(); // after the sending, for which the others wait
    if (isIdle() && !std::exchange(m_isFinished, true))
        Q_EMIT finished(); // last: a slot may delete this
}

bool BatchRunner::isIdle() const
{
    return m_ready.isEmpty() && m_unread.isEmpty() && m_writing + m_sending + m_reading + m_waiting == 0
        && !mayIntend();
}

//! The next batch. One that is only to be read back, and those come first, also when nothing new is sent.
bool BatchRunner::mayIntend() const
{
    return m_intended < m_batches.size() && !m_breakError && (!m_isEnding || m_batches[m_intended].isDoubtful);
}

//! A window's worth of intents ahead of the network.
void BatchRunner::intend()
{
    while (mayIntend() && m_ready.size() + m_writing < mostAhead) {
        const size_t place = m_intended++;
        const JournalBatch &record = m_batches[place].record;
        ++m_writing;
        ++m_intending;
        m_journal->write(intentRecord(m_id, record.number, record.keys), this, [this, place](const QString &problem) {
            --m_intending;
            if (problem.isEmpty())
                m_ready.append(place);
            written(problem);
        });
    }
}

//! Nothing is sent any more: what was not sent yet never will be, and the rest of a batch stays.
void BatchRunner::drain()
{
    const QList<size_t> ready = std::exchange(m_ready, {});
    for (const size_t place : ready) {
        if (!m_batches[place].isDoubtful)
            keepStill(place);
        else if (!m_breakError)
            m_ready.append(place);
    }
}

void BatchRunner::breakOff(const ApiError &error)
{
    m_isEnding = true;
    m_client->stopWaiting(this); // what was refused and waits for credentials was not sent, and is not any more
    if (!m_breakError)
        m_breakError = error;
}

void BatchRunner::written(const QString &problem)
{
    --m_writing;
    if (!problem.isEmpty() && m_problem.isEmpty())
        m_problem = problem;
    if (!problem.isEmpty())
        breakOff(notLookedFor(problem));
    goOn();
}

void BatchRunner::send(size_t place)
{
    Batch &batch = m_batches[place];
    ++batch.sends;
    ++m_sending;
    const auto done = [this, place](const Result<Done> &result) { answered(place, result); };
    ApiCall *call = m_client->deleteVectors({m_index, batch.open}, this, done, VectorClient::Uncertain::Report);
    connect(call, &ApiCall::retryScheduled, this, &BatchRunner::noteRetry);
    connect(call, &ApiCall::ended, this, [this, place](const CallRecord &record) {
        if (!record.failure)
            m_batches[place].record.requestIds.append(record.requestId);
    });
}

void BatchRunner::noteRetry(const RetryNotice &notice)
{
    if (notice.error.kind == ApiError::Kind::Throttled)
        m_window.throttled();
    Q_EMIT retryScheduled(notice);
}

void BatchRunner::answered(size_t place, const Result<Done> &result)
{
    Batch &batch = m_batches[place];
    --m_sending;
    goOn();
    batch.error = result ? std::nullopt : std::optional(result.error());
    if (result)
        m_window.succeeded();
    else if (!result.error().requestId.isEmpty())
        batch.record.requestIds.append(result.error().requestId);
    if (result || RetryPolicy::leavesOutcomeUnknown(*batch.error))
        return readSoon(place);
    if (batch.error->kind == ApiError::Kind::Throttled)
        m_window.throttled();
    if (meetsEveryBatch(*batch.error))
        breakOff(*batch.error);
    // Refused as a whole: what was open still is.
    if (RetryPolicy::isRetryable(*batch.error))
        sendAgain(place);
    else
        keepStill(place);
}

void BatchRunner::readSoon(size_t place)
{
    m_unread.append(place);
    const bool isLast = m_ready.isEmpty() && m_intending == 0 && !mayIntend(); // then nothing waits for connections
    if (isLast || !m_readTimer.isActive())
        m_readTimer.start(isLast ? std::chrono::milliseconds(0) : pauseBeforeReading);
}

void BatchRunner::readNext()
{
    while (!m_unread.isEmpty() && m_reading < mostReading)
        readBack(m_unread.takeFirst());
}

void BatchRunner::readBack(size_t place)
{
    Batch &batch = m_batches[place];
    batch.isDoubtful = false;
    ++m_reading;
    auto *reading = new ReadBack(m_client, m_index, batch.open, this);
    connect(reading, &ReadBack::retryScheduled, this, &BatchRunner::noteRetry);
    connect(reading, &ReadBack::finished, this, [this, place, reading] { compare(place, reading); });
    reading->start();
}

void BatchRunner::compare(size_t place, ReadBack *reading)
{
    reading->deleteLater();
    --m_reading;
    goOn();
    Batch &batch = m_batches[place];
    const QList<QByteArray> gone = reading->gone();
    const QList<QByteArray> unread = reading->unread();
    batch.open = reading->found();
    batch.record.deleted += gone;
    batch.record.unknown += unread;
    m_unreadInARow = unread.isEmpty() ? 0 : m_unreadInARow + 1;
    if (!unread.isEmpty()) {
        batch.unknownError = reading->error();
        if (meetsEveryBatch(reading->error()) || m_unreadInARow >= mostUnreadInARow)
            breakOff(reading->error());
    }
    const QPointer<BatchRunner> self(this);
    if (!gone.isEmpty())
        Q_EMIT keysDeleted(gone);
    if (self && batch.open.isEmpty())
        settle(place);
    else if (self)
        sendAgain(place);
}

//! After a while, unless it was tried often enough.
void BatchRunner::sendAgain(size_t place)
{
    const int sends = m_batches[place].sends;
    if (m_isEnding || sends >= mostSends)
        return keepStill(place);
    ++m_waiting;
    QTimer::singleShot(sends == 0 ? std::chrono::milliseconds(0) : m_client->retryPolicy().backoff(sends), this,
                       [this, place] {
                           --m_waiting;
                           m_ready.prepend(place);
                           goOn();
                       });
}

//! What is open was read back and found, or refused; of a batch that was not sent in this run it was not tried.
void BatchRunner::keepStill(size_t place)
{
    Batch &batch = m_batches[place];
    if (batch.sends > 0)
        batch.record.stillThere = std::exchange(batch.open, {});
    settle(place);
}

void BatchRunner::settle(size_t place)
{
    Batch &batch = m_batches[place];
    batch.isSettled = true;
    batch.record.outcome = JournalBatch::Outcome::Settled;
    m_settledKeys += batch.record.keys.size() - batch.open.size();
    ++m_writing;
    m_journal->write(outcomeRecord(m_id, batch.record), this, [this](const QString &problem) { written(problem); });
    if (batch.open.isEmpty())
        Q_EMIT progressed(m_settledKeys); // last: a slot may delete this
}

void BatchRunner::fill(DeleteReport &report) const
{
    for (const Batch &batch : m_batches) {
        const JournalBatch &record = batch.record;
        report.deleted += record.deleted;
        if (batch.isDoubtful) // it was not even looked for
            report.unknown.append({batch.open, m_breakError.value_or(ApiError())});
        else
            report.notTried += batch.open;
        if (!record.stillThere.isEmpty())
            report.stillThere.append({record.stillThere, batch.error.value_or(saidDeleted(m_index.place()))});
        if (!record.unknown.isEmpty())
            report.unknown.append({record.unknown, batch.unknownError});
    }
    if (report.problem.isEmpty())
        report.problem = m_problem;
}

} // namespace vb
