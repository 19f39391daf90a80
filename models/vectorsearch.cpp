#include "vectorsearch.h"

#include "searchsink.h"

#include <utility>

namespace vb {

namespace {

constexpr int badRequest = 400;

} // namespace

VectorSearch::VectorSearch(MakeScan makeScan, VectorClient *client, const BucketRef &bucket, const IndexInfo &index,
                           FindQuery query, QObject *parent)
    : VectorModel(client, bucket, index, parent)
    , m_makeScan(std::move(makeScan))
    , m_query(std::move(query))
    , m_asksService(!m_query.filterJson.isEmpty())
{ }

VectorSearch::~VectorSearch()
{
    dropScan();
}

VectorSearch::Progress VectorSearch::progress() const
{
    Progress progress;
    progress.scanned = m_scanned;
    progress.isFull = m_isFull;
    progress.onlyMatchesCame = m_asksService && m_scanned == m_found;
    if (m_scan) {
        const ScanJob::Progress scan = m_scan->progress();
        progress.rowsPerSecond = scan.rowsPerSecond;
        progress.segmentsDone = scan.segmentsDone;
        progress.segments = scan.segments;
    }
    return progress;
}

void VectorSearch::clearRows()
{
    dropScan();
    m_positions.clear();
    m_scanned = 0;
    m_found = 0;
    VectorModel::clearRows();
}

bool VectorSearch::startBulk()
{
    ScanRequest request;
    request.index = ref();
    request.starts = m_positions;
    request.filter = m_asksService ? m_query.filterJson : QByteArray();
    m_isFull = false;
    m_sink = std::make_shared<SearchSink>(m_query.matcher());
    m_scan = m_makeScan(request, m_sink, this);
    connect(m_scan, &ScanJob::progressed, this, &VectorSearch::takeFound);
    connect(m_scan, &ScanJob::ended, this, &VectorSearch::scanEnded);
    m_scan->start();
    return true;
}

//! What was found until now is shown: positions are behind it.
void VectorSearch::stopBulk()
{
    if (!m_scan)
        return;
    m_scan->disconnect(this);
    m_scan->stop();
    m_positions = m_scan->positions();
    const QPointer<VectorSearch> self(this);
    takeFound();
    if (self)
        dropScan();
}

void VectorSearch::takeFound()
{
    const QPointer<VectorSearch> self(this);
    const std::shared_ptr<SearchSink> sink = m_sink;
    SearchSink::Found found = sink->drain();
    if (found.wasFull && m_scan)
        m_scan->wake();
    m_scanned += found.scanned;
    m_found += found.rows.count();
    if (found.rows.count() > 0)
        appendRows(std::move(found.rows));
    if (!self || sink != m_sink)
        return;
    if (rowBytes() > m_mostBytes && m_scan && m_scan->isRunning()) {
        m_isFull = true;
        stop();
    } else {
        Q_EMIT stateChanged();
    }
}

void VectorSearch::scanEnded()
{
    const QPointer<VectorSearch> self(this);
    const QPointer<ScanJob> scan = m_scan;
    takeFound();
    if (!self || !scan || scan != m_scan)
        return;
    const bool hasFailed = scan->hasFailed();
    const ApiError error = hasFailed ? scan->error() : ApiError();
    m_positions = scan->positions();
    dropScan();
    if (hasFailed && m_asksService && error.httpStatus == badRequest) {
        m_asksService = false;
        reload();
    } else {
        bulkEnded(hasFailed ? std::optional(error) : std::nullopt);
    }
}

//! This may be called by one of its signals.
void VectorSearch::dropScan()
{
    if (ScanJob *scan = m_scan) {
        m_scan = nullptr;
        scan->disconnect(this);
        scan->stop();
        scan->deleteLater();
    }
    m_sink.reset();
}

} // namespace vb
