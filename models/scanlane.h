#pragma once

#include "networkfactory.h"
#include "vectorclient.h"

#include <QList>
#include <QObject>
#include <QQueue>

#include <memory>

class QTimer;

namespace vb {

class ScanRun;
class ScanSegment;

//! One network manager's worth of a scan: the segments that list through it, six at a time, in turns. All of it
//! belongs to one thread; a lane with a thread of its own makes its client there.
class ScanLane : public QObject
{
    Q_OBJECT

public:
    static constexpr int connections = 6; //!< of a QNetworkAccessManager of Qt 6.4, to one host

    //! Over a client of its own, made with setSetup().
    explicit ScanLane(NetworkFactory network);
    //! Over a client of this thread, not owned.
    explicit ScanLane(VectorClient *client, QObject *parent = nullptr);
    ~ScanLane() override;

    //! Makes a client, the first time, and keeps it up to date.
    void setSetup(const VectorClient::Setup &setup);
    VectorClient *client() const { return m_client; }

    //! Segments of a run that are with this lane. Unless they begin, they end: a lane that goes drops what was
    //! posted to it.
    class Share
    {
    public:
        Share(ScanLane *lane, std::shared_ptr<ScanRun> run, QList<int> segments);
        ~Share();
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;
        void begin();

    private:
        ScanLane *m_lane;
        std::shared_ptr<ScanRun> m_run;
        QList<int> m_segments;
    };

    void wake(const std::shared_ptr<ScanRun> &run);
    void leave(const std::shared_ptr<ScanRun> &run);

    //! Calls the segment's ask() as soon as a connection is free, which may be at once.
    void queue(ScanSegment *segment);
    void unqueue(ScanSegment *segment) { m_waiting.removeAll(segment); }
    //! A call that ask() made is over.
    void release();
    //! It waits for nothing any more, and will be deleted.
    void remove(ScanSegment *segment);

Q_SIGNALS:
    //! Of a client that was made here.
    void callFailed(const vb::CallRecord &record);
    //! All of its calls, some ten times a second: it may be hundreds of calls a second.
    void callsEnded(const QList<vb::CallRecord> &records);
    //! The same client's.
    void credentialsNeeded(const vb::ApiError &why, int generation);

private:
    void begin(const std::shared_ptr<ScanRun> &run, const QList<int> &segments);
    QList<ScanSegment *> segmentsOf(const ScanRun &run) const;
    void askNext();
    void callEnded(const CallRecord &record);

    NetworkFactory m_network;
    VectorClient *m_client = nullptr;
    QList<ScanSegment *> m_segments;
    QQueue<ScanSegment *> m_waiting;
    int m_busy = 0;
    QList<CallRecord> m_ended; //!< not told yet
    QTimer *m_pause = nullptr; //!< before they are
};

} // namespace vb
