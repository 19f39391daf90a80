#include "exportsource.h"

#include "scanjob.h"

namespace vb {

ExportSource::ExportSource(VectorClient *client, const MakeScan &make, const Task &task, const Write &write,
                           QObject *parent)
    : QObject(parent)
    , m_task(task)
    , m_write(write)
    , m_sink(std::make_shared<ExportSink>(
          task.encoder, [write](const ExportBlock &block, const SegmentStart &position) { write(block, position, 0); }))
{
    if (task.request.keys)
        makeKeys(client);
    else
        makeScan(make);
}

ExportSource::~ExportSource()
{
    delete m_scan;
    m_sink->detach(); // the scan's threads may still be taking a page
}

void ExportSource::makeKeys(VectorClient *client)
{
    const ExportOptions &options = m_task.request.options;
    const qsizetype from = m_task.positions.constFirst().token.toLongLong();
    const ExportKeys::Task task{m_task.request.index, *m_task.request.keys, options.hasData(), options.withMetadata,
                                from};
    m_keys = new ExportKeys(
        client, task, [this] { return m_sink->hasRoom(0); }, this);
    connect(m_keys, &ExportKeys::arrived, this, &ExportSource::take);
    connect(m_keys, &ExportKeys::failed, this, &ExportSource::failed);
}

void ExportSource::makeScan(const MakeScan &make)
{
    ScanRequest wanted;
    wanted.index = m_task.request.index;
    wanted.segments = m_task.request.segments;
    wanted.withMetadata = m_task.request.options.withMetadata;
    wanted.withData = m_task.request.options.hasData();
    wanted.dimension = m_task.dimension;
    wanted.rows = ScanRows::Raw;
    wanted.starts = m_task.positions;
    m_scan = make(wanted, m_sink, this);
    connect(m_scan, &ScanJob::ended, this, &ExportSource::scanEnded);
}

void ExportSource::start()
{
    if (m_keys)
        m_keys->start();
    else
        m_scan->start();
}

void ExportSource::written(qint64 bytes)
{
    if (!m_sink->written(bytes))
        return;
    if (m_keys)
        m_keys->wake();
    else if (m_scan)
        m_scan->wake();
}

void ExportSource::stop()
{
    disconnect();
    m_sink->detach();
    if (m_scan)
        m_scan->stop();
    if (m_keys)
        m_keys->stop();
}

void ExportSource::take(const ExportKeys::Page &page)
{
    const Result<ExportBlock> block = m_task.encoder->encode(page.body);
    if (!block) {
        Q_EMIT failed(block.error());
        return;
    }
    m_sink->add(block->bytes());
    m_write(*block, {0, QByteArray::number(page.settled), page.isLast}, page.missing);
    if (page.isLast)
        Q_EMIT ended();
}

void ExportSource::scanEnded()
{
    if (m_scan->hasFailed())
        Q_EMIT failed(m_scan->error());
    else
        Q_EMIT ended(); // the file knows whether that was all
}

} // namespace vb
