#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "types.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace vb {

class VectorClient;

struct RestoreRequest
{
    QString fileName; //!< of a backup
    IndexRef target; //!< the index it was of, or another of equal dimension
    bool overwrite = false; //!< also keys that exist (again)
    bool createIndex = false; //!< make the target anew as the backup describes it, when it does not exist
};

struct RestoreReport
{
    RestoreRequest request;
    qint64 total = 0; //!< vectors in the backup
    qint64 restored = 0;
    QList<QByteArray> skipped; //!< existed, and were not to be overwritten
    struct Failure
    {
        QList<QByteArray> keys;
        ApiError error;
    };
    QList<Failure> failures;
    qint64 notTried = 0;
    std::optional<ApiError> error; //!< nothing could be tried: unreadable file, no such index, other dimension
    bool indexCreated = false;
    bool stopped = false;

    bool isComplete() const { return !error && failures.isEmpty() && notTried == 0; }
};

//! Puts a backup back by PutVectors, at most 500 vectors and a few megabytes a call, the very bytes of the
//! backup. Keys that exist are skipped unless asked otherwise (GetVectors, 100 a call). Ends once.
class RestoreJob : public QObject
{
    Q_OBJECT

public:
    RestoreJob(VectorClient *client, const RestoreRequest &request, QObject *parent = nullptr);
    ~RestoreJob() override;

    void start();
    void stop();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void retryScheduled(const vb::RetryNotice &notice);
    void finished(const vb::RestoreReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::RestoreReport)
