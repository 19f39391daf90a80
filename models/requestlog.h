#pragma once

#include "callrecord.h"
#include "profile.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <QTimer>

#include <deque>
#include <memory>

namespace vb {

//! The last calls, oldest first, and those of them that are asked for. Bounded in number and in bytes. Calls are taken
//! in at any rate and become rows some twenty times a second. Holds no secret: a CallRecord has none.
class RequestLog : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Operation, Place, Status, Code, Attempts, Latency, Sent, Received, RequestId, ColumnCount };
    enum Role {
        FailedRole = Qt::UserRole + 1,
        IsCodeRole, //!< to be drawn in the fixed-width font
    };

    static constexpr qsizetype maximumCalls = 5000;
    static constexpr qint64 maximumBytes = qint64(8) << 20; //!< of arguments and messages

    explicit RequestLog(QObject *parent = nullptr);

    //! Of the calls that follow.
    void setProfile(const Profile &profile);
    //! Somebody looks at the rows. Without that, which is how it begins, calls are only kept.
    void setWatched(bool watched);
    void add(const QList<CallRecord> &calls);
    void clear();
    //! While it is paused, calls are not taken in: they are lost to the log.
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }

    //! Only calls with \a text in operation, place, status, code or request id, whatever its case; empty: all.
    void setFilterText(const QString &text);
    void setFailedOnly(bool failedOnly);

    const CallRecord &call(int row) const { return entry(row).call; }
    QString command(int row) const; //!< of ossutilcommand.h
    //! All that is known of a call, a line each; not for a table.
    QString details(int row) const;
    qsizetype callCount() const { return qsizetype(m_entries.size()); } //!< whatever is asked for

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    //! Of callCount() or of the rows.
    void countChanged();

private:
    struct Entry
    {
        CallRecord call;
        std::shared_ptr<const Profile> profile;
        qint64 number = 0;
    };

    const Entry &entry(int row) const;
    void takeIn();
    void dropOld();
    void filter();
    bool matches(const CallRecord &call) const;
    static qint64 sizeOf(const CallRecord &call);
    static QString text(const CallRecord &call, int column);

    std::shared_ptr<const Profile> m_profile;
    std::deque<Entry> m_entries; //!< numbered one after the other
    std::deque<qint64> m_rows; //!< numbers of those shown
    std::deque<Entry> m_arrived; //!< no rows yet
    qint64 m_arrivedBytes = 0;
    QTimer m_pause;
    qint64 m_next = 0; //!< number of the next entry
    qint64 m_bytes = 0;
    QString m_filter;
    bool m_failedOnly = false;
    bool m_isPaused = false;
    bool m_isWatched = false;
};

} // namespace vb
