#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "importrules.h"
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
    QString fileName; //!< of a backup, or with `rules` of JSON Lines
    IndexRef target; //!< the index it was of, or another of equal dimension
    bool overwrite = false; //!< also keys that exist (again)
    bool createIndex = false; //!< make the target anew as the backup describes it, when it does not exist
    std::optional<ImportRules> rules; //!< present: an import
};

struct RestoreReport
{
    RestoreRequest request;
    qint64 total = 0; //!< vectors in the backup
    qint64 restored = 0;
    QList<QByteArray> skipped; //!< existed, and were not to be overwritten
    QList<QByteArray> repeated; //!< came before in the backup: the first of each counts
    struct Failure
    {
        QList<QByteArray> keys;
        ApiError error;
    };
    QList<Failure> failures;
    qint64 notTried = 0; //!< after stop(), or after an error that would meet every batch
    std::optional<ApiError> error; //!< nothing could be tried: unreadable file, no such index, other dimension
    bool indexCreated = false;
    bool stopped = false; //!< by stop(), with something left to do

    bool isComplete() const { return !error && !stopped && failures.isEmpty() && notTried == 0; }
};

//! Puts a backup back by PutVectors, at most 500 vectors and a few megabytes a call, the very bytes of the
//! backup. First all of the file is read, so that nothing is sent of a damaged one. Keys that exist are skipped
//! unless asked otherwise (GetVectors, 100 a call). What a lost answer leaves open is settled by asking which
//! keys exist, but for what was to be overwritten: that counts as failed, and may be restored again. Ends once,
//! from the event loop.
class RestoreJob : public QObject
{
    Q_OBJECT

public:
    RestoreJob(VectorClient *client, const RestoreRequest &request, QObject *parent = nullptr);
    ~RestoreJob() override;

    void start();
    //! Sends no more; what was sent is waited for, so that the report is exact.
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
