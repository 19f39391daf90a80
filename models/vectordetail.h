#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "result.h"
#include "types.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace vb {

class ApiCall;
class VectorClient;

//! The one vector being inspected: asks GetVectors for it and holds the answer. Loading another key, or the
//! same once more, cancels what runs. The last vector stays readable while the next one loads (shownKey()
//! tells which it is) and goes once the answer says otherwise, or when the next one is of another index:
//! Missing and Failed show no record.
class VectorDetail : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty, //!< nothing is asked for
        Loading,
        Loaded,
        Missing, //!< the service knows no such key (deleted meanwhile?)
        Failed,
    };
    Q_ENUM(State)

    explicit VectorDetail(VectorClient *client, QObject *parent = nullptr);
    ~VectorDetail() override;

    State state() const { return m_state; }
    const IndexRef &indexRef() const { return m_index; }
    const IndexInfo &indexInfo() const { return m_info; }
    const QByteArray &key() const { return m_key; } //!< asked for
    const QByteArray &shownKey() const { return m_record.key; } //!< of record()
    const ApiError &error() const { return m_error; } //!< only when Failed
    //! attempt 0: the running call is on its first attempt, or there is none.
    const RetryNotice &retryNotice() const { return m_retryNotice; }

    //! Only when Loaded, and of shownKey() while Loading.
    const VectorRecord &record() const { return m_record; }
    //! The numbers in record().data; empty when data is absent.
    const QList<VectorField> &fields() const { return m_fields; }
    //! Why data could not be read as numbers; empty when it could.
    const QString &dataProblem() const { return m_dataProblem; }

    //! \a info may lack everything but the name.
    void load(const IndexRef &index, const IndexInfo &info, const QByteArray &key);
    void clear();
    //! From Failed or Missing: the same key again.
    void retry();

Q_SIGNALS:
    void changed();

private:
    void request();
    void cancel();
    void answered(Result<QList<VectorRecord>> result);
    void show(VectorRecord record);
    void enter(State state);

    VectorClient *m_client;
    State m_state = State::Empty;
    IndexRef m_index;
    IndexInfo m_info;
    QByteArray m_key;
    VectorRecord m_record;
    QList<VectorField> m_fields;
    QString m_dataProblem;
    ApiError m_error;
    RetryNotice m_retryNotice;
    QPointer<ApiCall> m_call;
};

} // namespace vb
