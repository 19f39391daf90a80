#pragma once

#include "findquery.h"
#include "scanjob.h"
#include "vectormodel.h"

#include <functional>
#include <memory>

namespace vb {

class SearchSink;

//! The vectors of a whole index that match, found by a scan, as a table that can do what the listing's can.
//! reload() begins, stop() ends it, retry() and loadAll() go on where it was; it is Complete when every vector
//! was looked at, and not before. Rows come in the order in which they are found. A condition is also sent with
//! the listing, for a service that filters itself; one that answers 400 to that is asked without, and nothing
//! is said. Every row that comes is looked at here in any case.
class VectorSearch : public VectorModel
{
    Q_OBJECT

public:
    using MakeScan = std::function<ScanJob *(const ScanRequest &, std::shared_ptr<ScanSink>, QObject *)>;

    //! Neither is owned.
    VectorSearch(MakeScan makeScan, VectorClient *client, const BucketRef &bucket, const IndexInfo &index,
                 FindQuery query, QObject *parent = nullptr);
    ~VectorSearch() override;

    const FindQuery &query() const { return m_query; }
    struct Progress
    {
        qint64 scanned = 0; //!< rows that came and were looked at
        double rowsPerSecond = 0;
        int segmentsDone = 0;
        int segments = 0;
        bool onlyMatchesCame = false; //!< the service may have filtered: scanned does not say how many there are
        bool isFull = false; //!< stopped, since what was found takes all the memory it may
    };
    Progress progress() const;
    //! Bytes that what is found may take; the search stops there.
    void setMostBytes(qsizetype bytes) { m_mostBytes = bytes; }

protected:
    void clearRows() override;
    bool isBulkOnly() const override { return true; }
    bool startBulk() override;
    void stopBulk() override;
    bool hasBulk() const override { return true; }

private:
    void takeFound();
    void scanEnded();
    void dropScan();

    MakeScan m_makeScan;
    FindQuery m_query;
    bool m_asksService = false; //!< with the listing's filter
    std::shared_ptr<SearchSink> m_sink;
    QPointer<ScanJob> m_scan;
    QList<SegmentStart> m_positions; //!< where to go on
    qint64 m_scanned = 0;
    qint64 m_found = 0;
    bool m_isFull = false;
    qsizetype m_mostBytes = qsizetype(512) << 20;
};

} // namespace vb
