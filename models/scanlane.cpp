#include "scanlane.h"

#include "scanrun.h"
#include "scansegment.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

using namespace std::chrono_literals;

namespace vb {

ScanLane::ScanLane(VectorClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

ScanLane::ScanLane(NetworkFactory network)
    : m_network(std::move(network))
{ }

ScanLane::~ScanLane()
{
    QCoreApplication::removePostedEvents(this); // shares among them, which take this from their runs
    for (ScanSegment *segment : std::exchange(m_segments, {})) {
        const std::shared_ptr<ScanRun> run = segment->run();
        run->removeLane(this);
        delete segment;
        run->segmentEnded();
    }
}

ScanLane::Share::Share(ScanLane *lane, std::shared_ptr<ScanRun> run, QList<int> segments)
    : m_lane(lane)
    , m_run(std::move(run))
    , m_segments(std::move(segments))
{
    m_run->addLane(lane);
}

ScanLane::Share::~Share()
{
    if (!m_segments.isEmpty())
        m_run->removeLane(m_lane);
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        m_run->segmentEnded();
}

void ScanLane::Share::begin()
{
    m_lane->begin(m_run, std::exchange(m_segments, {}));
}

void ScanLane::setSetup(const VectorClient::Setup &setup)
{
    if (m_client)
        return m_client->setSetup(setup);
    m_client = new VectorClient(setup, m_network.make(this), this);
    connect(m_client, &VectorClient::callEnded, this, &ScanLane::callEnded);
    connect(m_client, &VectorClient::credentialsNeeded, this, &ScanLane::credentialsNeeded);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(100ms);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT callsEnded(std::exchange(m_ended, {})); });
}

void ScanLane::callEnded(const CallRecord &record)
{
    if (record.failure)
        Q_EMIT callFailed(record);
    m_ended.append(record);
    if (!m_pause->isActive())
        m_pause->start();
}

void ScanLane::begin(const std::shared_ptr<ScanRun> &run, const QList<int> &segments)
{
    const QList<SegmentStart> positions = run->positions();
    QList<ScanSegment *> begun;
    for (const int segment : segments)
        begun.append(new ScanSegment(this, run, positions[segment]));
    m_segments += begun;
    for (ScanSegment *segment : std::as_const(begun))
        segment->start();
}

void ScanLane::wake(const std::shared_ptr<ScanRun> &run)
{
    for (ScanSegment *segment : segmentsOf(*run))
        segment->wake();
}

void ScanLane::leave(const std::shared_ptr<ScanRun> &run)
{
    for (ScanSegment *segment : segmentsOf(*run))
        segment->leave();
}

QList<ScanSegment *> ScanLane::segmentsOf(const ScanRun &run) const
{
    QList<ScanSegment *> found;
    for (ScanSegment *segment : m_segments) {
        if (segment->run().get() == &run)
            found.append(segment);
    }
    return found;
}

void ScanLane::queue(ScanSegment *segment)
{
    m_waiting.enqueue(segment);
    askNext();
}

void ScanLane::release()
{
    --m_busy;
    askNext();
}

void ScanLane::askNext()
{
    while (m_busy < connections && !m_waiting.isEmpty()) {
        ++m_busy;
        m_waiting.dequeue()->ask();
    }
}

void ScanLane::remove(ScanSegment *segment)
{
    if (!m_segments.removeOne(segment))
        return;
    const std::shared_ptr<ScanRun> run = segment->run();
    if (segmentsOf(*run).isEmpty())
        run->removeLane(this);
    segment->deleteLater(); // this may be a slot of it
    run->segmentEnded();
}

} // namespace vb
