#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "result.h"
#include "types.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

namespace vb {

class ApiCall;
class VectorClient;

//! Which of a list of keys exist, asked of the service by GetVectors, a hundred at a time, without loading
//! the index. A table: key, state. Duplicates in the list are asked and shown once, in the given order. What
//! cannot be a key is shown with the reason and never sent: it would cost the other keys of its batch their
//! answer.
class KeyLookup : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, KeyState, ColumnCount };
    enum class Presence { Unknown, Present, Missing, Invalid };
    Q_ENUM(Presence)
    enum Role {
        KeyRole = Qt::UserRole, //!< QByteArray, the exact key
        PresenceRole, //!< Presence
        ReasonRole, //!< QString: why an Invalid key cannot be one; otherwise nothing
    };
    static constexpr qsizetype batchSize = 100; //!< GetVectors' limit
    static constexpr qsizetype maximumKeyBytes = 1024; //!< the service's limit

    KeyLookup(VectorClient *client, const IndexRef &index, QObject *parent = nullptr);
    ~KeyLookup() override;

    //! One key a line; a JSON list of strings is read as such. A line's own blanks belong to the key, a
    //! trailing CR does not. Empty lines are skipped, duplicates too.
    static QList<QByteArray> parseKeys(const QString &text);

    //! Cancels what runs, without its finished(), and starts.
    void start(const QList<QByteArray> &keys);
    //! What is known stays.
    void stop();
    //! After an error or a stop: asks for what is still unknown.
    void retry();

    bool isRunning() const { return m_running; }
    bool hasFailed() const { return m_failed; }
    const ApiError &error() const { return m_error; } //!< only when hasFailed()
    int presentCount() const { return m_present; }
    int missingCount() const { return m_missing; }
    int invalidCount() const { return m_invalid; }
    int unknownCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void progressed();
    void retryScheduled(const vb::RetryNotice &notice);
    //! All are known, or it failed, or it was stopped. Once a run; from the event loop, but for stop().
    void finished();

private:
    struct Batch
    {
        QList<QByteArray> keys;
        QList<int> rows;
    };
    Batch nextBatch() const;
    void run();
    void requestNext();
    void answered(const Batch &batch, const Result<QList<VectorRecord>> &result);
    void cancel();
    void finish(int run);
    static QString stateText(Presence presence);
    static QString reason(const QByteArray &key);

    VectorClient *m_client;
    IndexRef m_index;
    QList<QByteArray> m_keys;
    QList<Presence> m_presence;
    QPointer<ApiCall> m_call;
    ApiError m_error;
    bool m_failed = false;
    bool m_running = false;
    int m_run = 0; //!< so that the end of a run that was stopped is not told
    int m_next = 0; //!< rows before it are known or cannot be keys
    int m_present = 0;
    int m_missing = 0;
    int m_invalid = 0;
};

} // namespace vb
