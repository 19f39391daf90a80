#pragma once

#include "apierror.h"
#include "types.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

namespace vb {

class ApiCall;
class VectorClient;

//! Which of a list of keys exist, asked of the service by GetVectors, a hundred at a time, without loading
//! the index. A table: key, state. Duplicates in the list are asked and shown once, in the given order.
class KeyLookup : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, KeyState, ColumnCount };
    enum class Presence { Unknown, Present, Missing };
    Q_ENUM(Presence)
    enum Role { KeyRole = Qt::UserRole, PresenceRole };

    KeyLookup(VectorClient *client, const IndexRef &index, QObject *parent = nullptr);
    ~KeyLookup() override;

    //! One key a line; a JSON list of strings is read as such. A line's own blanks belong to the key, a
    //! trailing CR does not. Empty lines are skipped.
    static QList<QByteArray> parseKeys(const QString &text);

    //! Cancels what runs and starts.
    void start(const QList<QByteArray> &keys);
    void stop();
    //! After an error: asks for what is still unknown.
    void retry();

    bool isRunning() const { return !m_call.isNull(); }
    bool hasFailed() const { return m_failed; }
    const ApiError &error() const { return m_error; } //!< only when hasFailed()
    int presentCount() const { return m_present; }
    int missingCount() const { return m_missing; }
    int unknownCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void progressed();
    //! All are known, or it failed, or it was stopped.
    void finished();

private:
    void requestNext();

    VectorClient *m_client;
    IndexRef m_index;
    QList<QByteArray> m_keys;
    QList<Presence> m_presence;
    QPointer<ApiCall> m_call;
    ApiError m_error;
    bool m_failed = false;
    int m_present = 0;
    int m_missing = 0;
};

} // namespace vb
