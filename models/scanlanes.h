#pragma once

#include "callrecord.h"
#include "networkfactory.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <vector>

namespace vb {

class ScanLane;
class ScanRun;
class VectorClient;

//! Where a session's scans make their calls, all of them in turns: over the session's own client and in its
//! thread, or on threads with a network manager each. The threads start with the first scan, at a low priority
//! so that the window, if there is one, is painted first, and end with this.
class ScanLanes : public QObject
{
    Q_OBJECT

public:
    static constexpr int threadCount = 3; //!< 18 connections, for 16 segments

    //! \a client is not owned. Its credentials, account id, clock and policy are those of every lane, also when
    //! they change.
    explicit ScanLanes(VectorClient *client, QObject *parent = nullptr);
    ~ScanLanes() override;

    //! From the next scan on, each with a manager of \a network: the very way that the session's go.
    void useThreads(const NetworkFactory &network);

    //! Begins all segments of \a run that are not done.
    void begin(const std::shared_ptr<ScanRun> &run);

Q_SIGNALS:
    //! On one of the threads.
    void callFailed(const vb::CallRecord &record);
    //! All calls on one of the threads, the failed ones too, some time after they ended.
    void callsEnded(const QList<vb::CallRecord> &records);
    //! On one of the threads as well.
    void credentialsNeeded(const vb::ApiError &why, int generation);

private:
    void startThreads();
    void passSetup();

    VectorClient *m_client;
    std::unique_ptr<ScanLane> m_own; //!< over m_client
    std::optional<NetworkFactory> m_network; //!< of the threads; absent: there are none
    std::vector<std::unique_ptr<QThread>> m_threads;
    QList<ScanLane *> m_lanes; //!< each in its thread
    qsizetype m_turn = 0; //!< the lane of the next segment
};

} // namespace vb
