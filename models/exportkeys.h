#pragma once

#include "apierror.h"
#include "callsinflight.h"
#include "result.h"
#include "types.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace vb {

class VectorClient;

//! Reads chosen vectors, a hundred keys a call, six calls side by side, and hands them on in the order of the
//! keys. A key that does not exist is missing, which is no error; a vector that was not asked for is one.
class ExportKeys : public QObject
{
    Q_OBJECT

public:
    struct Task
    {
        IndexRef index;
        QList<QByteArray> keys; //!< none twice
        bool withData = false;
        bool withMetadata = true;
        qsizetype from = 0; //!< so many were settled before
    };
    struct Page
    {
        QByteArray body; //!< as an answer of the service
        qsizetype settled = 0; //!< keys, from the first
        qint64 missing = 0; //!< of this page's
        bool isLast = false;
    };

    //! Asks for no more while \a hasRoom says so, until wake().
    ExportKeys(VectorClient *client, Task task, std::function<bool()> hasRoom, QObject *parent);
    ~ExportKeys() override;

    void start() { wake(); }
    void wake();
    void stop();

    //! An answer with these records, as far as an export looks.
    static QByteArray bodyOf(const QList<VectorRecord> &records);

Q_SIGNALS:
    void arrived(const vb::ExportKeys::Page &page);
    //! Nothing comes any more.
    void failed(const vb::ApiError &error);

private:
    struct Batch
    {
        qsizetype end = 0;
        std::optional<Page> page; //!< once it came
    };
    void ask();
    void answered(int number, const Result<QList<VectorRecord>> &answer);
    Result<Page> accept(const QList<QByteArray> &keys, const QList<VectorRecord> &records) const;
    void deliver();

    VectorClient *m_client;
    Task m_task;
    std::function<bool()> m_hasRoom;
    CallsInFlight m_calls;
    QHash<int, Batch> m_batches; //!< asked for, and not handed on
    int m_nextAsked = 0;
    int m_nextDelivered = 0;
    qsizetype m_asked = 0; //!< keys
    bool m_isOver = false;
};

} // namespace vb
