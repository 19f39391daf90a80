#pragma once

#include "apierror.h"
#include "backupfile.h"
#include "callrecord.h"
#include "deletejob.h"

#include <QObject>

#include <memory>
#include <optional>

namespace vb {

class VectorClient;

struct BackupReport
{
    QString fileName; //!< empty unless complete: what was begun is removed
    qint64 vectors = 0;
    qint64 bytes = 0;
    QList<QByteArray> missing; //!< of the request's keys
    std::optional<ApiError> error; //!< the service did not give what was asked
    QString problem; //!< the file could not be written or checked
    bool stopped = false;

    //! Everything that exists of what was asked for is in the file, on disk, and was read back.
    bool isComplete() const { return !error && problem.isEmpty() && !stopped && !fileName.isEmpty(); }
};

//! Reads the vectors of a request, data and metadata, into a backup file: GetVectors, 100 keys a call, six
//! calls side by side; a whole index by a segmented ListVectors. Writing happens on a thread of its own; no
//! more than a few pages wait for it. Ends once with finished(), from the event loop; a page that lacks data is
//! an error, since it could not be put back. Deleting it while it runs waits for what is being written just then.
class BackupJob : public QObject
{
    Q_OBJECT

public:
    //! Not for What::Bucket, which has nothing to back up. \a openNew is for tests.
    BackupJob(VectorClient *client, const DeleteRequest &request, const BackupHeader &header, const QString &directory,
              QObject *parent = nullptr, BackupWriter::OpenNew openNew = {});
    ~BackupJob() override;

    void start();
    void stop();

Q_SIGNALS:
    //! \a vectors are written, or known not to exist; \a total is -1 for a whole index: the service does not
    //! say how many it holds.
    void progressed(qint64 vectors, qint64 total, qint64 bytes);
    void retryScheduled(const vb::RetryNotice &notice);
    void finished(const vb::BackupReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::BackupReport)
