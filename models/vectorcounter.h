#pragma once

#include "scanjob.h"

#include <QObject>

#include <memory>

namespace vb {

//! Counts an index by listing all of it, without data and metadata, in up to 16 segments: the service has no
//! count. Until it ends, and after an error or a stop, the number is a lower bound. What is written meanwhile
//! may be counted or not.
class VectorCounter : public QObject
{
    Q_OBJECT

public:
    VectorCounter(ScanLanes *lanes, const IndexRef &index, QObject *parent = nullptr);
    ~VectorCounter() override;

    const IndexRef &index() const;
    //! Before start(): 1 to 16.
    void setSegments(int segments);
    //! From zero; nothing while it runs.
    void start();
    //! What was counted stays.
    void stop();
    qint64 count() const;
    //! Of the last seconds.
    double countsPerSecond() const;
    //! count() is the number, not a lower bound.
    bool isExact() const;
    bool isRunning() const;
    //! Only when hasFailed().
    const ApiError &error() const;
    bool hasFailed() const;

Q_SIGNALS:
    //! The count grew, some thirty times a second, or it ended (isRunning() is false).
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
