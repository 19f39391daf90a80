#pragma once

#include "scanjob.h"
#include "vectorclient.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QTimer;

namespace vb {

class ScanLane;
class ScanRun;

//! One segment of a scan: page after page, to its end. The next page is asked for before the one that came is
//! read, by a look at its token; the reading has the last word on what it is.
class ScanSegment : public QObject
{
    Q_OBJECT

public:
    ScanSegment(ScanLane *lane, std::shared_ptr<ScanRun> run, SegmentStart start);
    ~ScanSegment() override;

    const std::shared_ptr<ScanRun> &run() const { return m_run; }

    void start();
    //! The sink may have room again.
    void wake();
    //! Nothing more is asked or read.
    void leave();
    //! For the lane: a connection is free.
    void ask();

private:
    //! An answer that was not read yet.
    struct Arrived
    {
        QByteArray token; //!< it was asked for with this
        QByteArray body;
        QString requestId;
        int attempts = 0;
    };

    void want(const QByteArray &token);
    void takeBack();
    void answered(const QByteArray &token, const Result<QByteArray> &body);
    void arrived(Arrived answer);
    void readArrived();
    std::optional<ApiError> take(Arrived answer, QByteArray &nextToken);
    std::optional<ApiError> read(Arrived answer, ScanPage &page, QByteArray &firstKey) const;
    static std::optional<ApiError> readBody(QByteArray body, ScanRows rows, ScanPage &page, QByteArray &firstKey);
    void fail(const ApiError &error);
    void end();

    ScanLane *m_lane;
    std::shared_ptr<ScanRun> m_run;
    int m_segment;
    QByteArray m_token; //!< of the page that is wanted, or came last
    bool m_isWanted = false; //!< the page waits for room or a connection, or was asked for
    bool m_needsRoom = false;
    bool m_isOver = false;
    QPointer<ApiCall> m_call;
    std::optional<Arrived> m_arrived;
    QTimer *m_patience; //!< for the next request to be sent, before the page is read all the same
};

} // namespace vb
