#include "scanlanes.h"

#include "scanlane.h"
#include "scanrun.h"
#include "threadpriority.h"

#include <QHash>

namespace vb {

namespace {

constexpr int niceness = 15; // also of the threads that these start: Qt's thread for HTTP is one

} // namespace

ScanLanes::ScanLanes(VectorClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_own(std::make_unique<ScanLane>(client))
{
    connect(client, &VectorClient::setupChanged, this, &ScanLanes::passSetup);
}

ScanLanes::~ScanLanes()
{
    for (const auto &thread : m_threads)
        thread->quit();
    for (const auto &thread : m_threads)
        thread->wait(); // for what it is doing now, never for the network
}

void ScanLanes::useThreads(const NetworkFactory &network)
{
    m_network = network;
}

void ScanLanes::startThreads()
{
    for (int i = 0; i < threadCount; ++i) {
        auto &thread = m_threads.emplace_back(std::make_unique<QThread>());
        thread->setObjectName(u"vb scan " + QString::number(i + 1));
        auto *lane = new ScanLane(*m_network);
        lane->moveToThread(thread.get());
        connect(thread.get(), &QThread::started, lane, [] { lowerThreadPriority(niceness); });
        connect(thread.get(), &QThread::finished, lane, &QObject::deleteLater);
        connect(lane, &ScanLane::callFailed, this, &ScanLanes::callFailed);
        connect(lane, &ScanLane::callsEnded, this, &ScanLanes::callsEnded);
        connect(lane, &ScanLane::credentialsNeeded, this, &ScanLanes::credentialsNeeded);
        m_lanes.append(lane);
        thread->start();
    }
    passSetup();
}

void ScanLanes::passSetup()
{
    for (ScanLane *lane : std::as_const(m_lanes)) {
        QMetaObject::invokeMethod(
            lane, [lane, setup = m_client->setup()] { lane->setSetup(setup); }, Qt::QueuedConnection);
    }
}

void ScanLanes::begin(const std::shared_ptr<ScanRun> &run)
{
    if (m_network && m_threads.empty())
        startThreads();
    QHash<ScanLane *, QList<int>> shares;
    int count = 1; // until all have begun
    for (const SegmentStart &position : run->positions()) {
        if (position.isDone)
            continue;
        ++count;
        shares[m_lanes.isEmpty() ? m_own.get() : m_lanes[m_turn++ % m_lanes.size()]].append(position.segment);
    }
    run->segmentsBegin(count);
    for (auto share = shares.cbegin(); share != shares.cend(); ++share) {
        const auto segments = std::make_shared<ScanLane::Share>(share.key(), run, share.value());
        // Queued: to its thread, and the sink hears nothing before this returned.
        QMetaObject::invokeMethod(
            share.key(), [segments] { segments->begin(); }, Qt::QueuedConnection);
    }
    run->segmentEnded();
}

} // namespace vb
