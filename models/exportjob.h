#pragma once

#include "exportfile.h"
#include "exportrequest.h"

#include <QObject>

#include <functional>
#include <memory>

namespace vb {

class ScanJob;
class ScanSink;
class VectorClient;
struct ScanRequest;

//! Copies an index, or vectors of it, into a file: the server's own bytes, in constant memory, under a temporary
//! name until all of it is on the disk. A sidecar says how many rows there are, of what, and their SHA-256. What
//! was cut off never gets the target's name; it stays beside it, and a job with `resume` goes on exactly where
//! it was whole, after an error, a stop or a kill. Rows of an index come in the order in which its segments
//! answer; with one segment, and of keys, in theirs. What is written meanwhile may be in the file or not.
//! Ends once with finished(), from the event loop. May be deleted at any time: that waits for what is being
//! written just then.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Preparing, Copying, Finishing };
    struct Progress
    {
        Phase phase = Phase::Preparing;
        qint64 rows = 0; //!< in the files, those of an earlier run included
        qint64 missing = 0;
        qint64 bytes = 0; //!< of the target
        qint64 total = -1; //!< keys asked for; -1: not known, the service has no count
        double rowsPerSecond = 0; //!< of this run
    };
    using MakeScan = std::function<ScanJob *(const ScanRequest &, std::shared_ptr<ScanSink>, QObject *)>;

    //! Use Session::makeExportJob(). \a seams are for tests.
    ExportJob(VectorClient *client, MakeScan makeScan, const ExportRequest &request, QObject *parent = nullptr,
              const ExportFile::Seams &seams = {});
    ~ExportJob() override;

    void start();
    //! What was written stays, to be gone on with. Does nothing any more while it finishes.
    void stop();
    Progress progress() const;

    //! Removes what an unfinished export to \a fileName left.
    static void discard(const QString &fileName, ExportFormat format);

Q_SIGNALS:
    //! Ten times a second while it runs.
    void progressed();
    void finished(const vb::ExportReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
