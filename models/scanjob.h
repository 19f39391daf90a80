#pragma once

#include "apierror.h"
#include "rawvectors.h"
#include "segmentplan.h"
#include "types.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace vb {

class ScanLanes;

//! Where a segment goes on; an empty token: at its beginning.
struct SegmentStart
{
    int segment = 0;
    QByteArray token;
    bool isDone = false;

    bool operator==(const SegmentStart &) const = default;
};

//! What is made of an answer before its sink gets it: as much as that will use.
enum class ScanRows {
    Decoded, //!< keys and metadata as the table holds them
    Raw, //!< slices of the answer, every byte checked
    Counted, //!< nothing is known of them but how many there are
};

struct ScanRequest
{
    IndexRef index;
    //! 1-16; 1: one chain of tokens without segment members, in the order of the plain listing
    int segments = SegmentPlan::segmentCount;
    bool withMetadata = true;
    bool withData = false;
    int pageSize = 0; //!< 0: 1000, or with data so many that a page has some 8 MB, by `dimension`
    int dimension = 0; //!< 0: not known, the largest is presumed
    QByteArray filter; //!< ListVectors' newer member, a raw JSON object; empty: none. Older services answer 400
    ScanRows rows = ScanRows::Decoded;
    QList<SegmentStart> starts; //!< to resume, of segments' number; empty: all from the beginning
};

struct ScanPage
{
    int segment = 0;
    QByteArray token; //!< it was asked for with this
    QByteArray nextToken; //!< empty: the segment's end
    QByteArray body; //!< the answer as it came, simdjson's padding reserved behind it; of ScanRows::Raw it is in `raw`
    VectorPage rows; //!< of ScanRows::Decoded
    QList<QByteArray> fieldNames; //!< of their metadata, as parseVectorPage() gives them
    RawPage raw; //!< of ScanRows::Raw
    qsizetype rowCount = 0;
};

//! What becomes of a scan's pages. Called on the network threads, for different segments side by side, never
//! twice at once for one; in a session without scan threads, as in most tests, on the thread of the job. It may
//! outlive a deleted job by the call that is being made.
class ScanSink
{
public:
    virtual ~ScanSink() = default;
    //! An error ends the scan. The page counts, and is behind positions(), when this returned none.
    virtual std::optional<ApiError> take(ScanPage page) = 0;
    //! False: the segment's next request waits until ScanJob::wake(). Must be quick.
    virtual bool hasRoom(int segment)
    {
        Q_UNUSED(segment);
        return true;
    }
};

//! Lists an index to its end, in segments side by side, and hands the pages to a sink. It asks for a page
//! before it has read the one before, and retries as the client does. A service that does not know segments is
//! listed in one. What would give a vector twice, or never end, is an error. What is written meanwhile comes or
//! does not come. Lives in the thread of its
//! session, and may be stopped or deleted at any time: it waits for nothing.
class ScanJob : public QObject
{
    Q_OBJECT

public:
    struct Progress
    {
        qint64 rows = 0;
        qint64 bytes = 0; //!< of the answers
        qint64 pages = 0;
        double rowsPerSecond = 0; //!< of the last seconds
        int segmentsDone = 0;
        int segments = 0;
    };

    //! \a lanes is not owned; a job that is left over when they go has stopped. Use Session::makeScan().
    ScanJob(ScanLanes *lanes, const ScanRequest &request, std::shared_ptr<ScanSink> sink, QObject *parent = nullptr);
    ~ScanJob() override;

    const ScanRequest &request() const;
    //! Once.
    void start();
    //! ended() follows when no page is being taken any more: in a moment, it waits for no network.
    void stop();
    //! The sink has room again. From any thread.
    void wake();

    bool isRunning() const;
    //! Every segment came to its end and every page was taken.
    bool isComplete() const;
    //! By stop(), or since the session went, before it was complete.
    bool wasStopped() const;
    bool hasFailed() const;
    //! Only when hasFailed().
    const ApiError &error() const;

    Progress progress() const;
    //! One for each segment: what to resume with. What lies behind them was taken by the sink.
    QList<SegmentStart> positions() const;

Q_SIGNALS:
    //! At most some thirty times a second.
    void progressed();
    //! Exactly once, from the event loop. The sink is left alone from now on.
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
