#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "deletejournal.h"
#include "flightwindow.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

namespace vb {

class ReadBack;
class VectorClient;
struct Done;
template <typename T>
class Result;

//! The deleting part of a DeleteJob over vectors: batches, each intended in the journal, sent, read back,
//! sent again where keys are still there, settled in the journal. Nothing is sent before its intent is on the
//! disk; intents are written a window ahead, so that the disk's time hides in the network's. Sends nothing
//! new after stop(), after an error that would meet every batch, after a journal that cannot be written, and
//! when three batches in a row could not be read back. What an earlier run may have sent is read back after a
//! stop() too, and is unknown after the others.
class BatchRunner : public QObject
{
    Q_OBJECT

public:
    //! What is to be deleted, and where it is written down.
    struct Task
    {
        IndexRef index;
        QString id; //!< in the journal
        int firstBatch = 1;
        //! Of an earlier run, whose outcome is not known: read back before anything is sent.
        QList<QByteArray> doubtful;
        QList<QByteArray> keys; //!< none of the doubtful
    };

    BatchRunner(VectorClient *client, DeleteJournal *journal, const Task &task, QObject *parent = nullptr);
    ~BatchRunner() override;

    void start();
    void stop();

    //! Once finished: adds what became of each key, in the task's order, and the problem if there was one.
    void fill(DeleteReport &report) const;

Q_SIGNALS:
    void progressed(qint64 settled);
    void retryScheduled(const vb::RetryNotice &notice);
    void keysDeleted(const QList<QByteArray> &keys);
    void finished();

private:
    struct Batch
    {
        JournalBatch record;
        QList<QByteArray> open; //!< not settled yet
        bool isDoubtful = false; //!< to be read back before it is sent
        bool isSettled = false;
        int sends = 0;
        std::optional<ApiError> error; //!< of the last send
        ApiError unknownError;
    };

    void addBatches(const QList<QByteArray> &keys, bool isDoubtful, int firstNumber);
    void goOn();
    void advance();
    bool mayIntend() const;
    void intend();
    void drain();
    void breakOff(const ApiError &error);
    void send(size_t place);
    void answered(size_t place, const Result<Done> &result);
    void noteRetry(const RetryNotice &notice);
    void readSoon(size_t place);
    void readNext();
    void readBack(size_t place);
    void compare(size_t place, ReadBack *reading);
    void sendAgain(size_t place);
    void keepStill(size_t place);
    void settle(size_t place);
    void written(const QString &problem);
    bool isIdle() const;

    VectorClient *m_client;
    DeleteJournal *m_journal;
    IndexRef m_index;
    QString m_id;
    std::vector<Batch> m_batches;
    QList<size_t> m_ready; //!< intended, and not on their way
    QList<size_t> m_unread; //!< sent, or doubtful, and to be read back
    QTimer m_readTimer;
    FlightWindow m_window;
    size_t m_intended = 0;
    qint64 m_settledKeys = 0;
    int m_writing = 0; //!< records under way to the disk
    int m_intending = 0; //!< of them intents
    int m_sending = 0;
    int m_reading = 0;
    int m_waiting = 0; //!< to be sent again
    int m_unreadInARow = 0;
    bool m_isEnding = false; //!< nothing new is sent
    std::optional<ApiError> m_breakError; //!< why nothing is read back either of what was not sent in this run
    bool m_isPosted = false; //!< advance() is about to run
    bool m_isFinished = false;
    QString m_problem;
};

} // namespace vb
