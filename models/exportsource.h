#pragma once

#include "exportkeys.h"
#include "exportsink.h"
#include "exportstate.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace vb {

class ScanJob;
class VectorClient;

//! Where an export's rows come from: a scan of the index, or the calls for chosen keys. Goes on where the state
//! says. Holds itself up while too much waits to be written. One of ended() and failed() comes, once.
class ExportSource : public QObject
{
    Q_OBJECT

public:
    using MakeScan = std::function<ScanJob *(const ScanRequest &, std::shared_ptr<ScanSink>, QObject *)>;
    //! From any thread, by one at a time; not after stop().
    using Write = std::function<void(const ExportBlock &block, const SegmentStart &position, qint64 missing)>;
    struct Task
    {
        ExportRequest request;
        int dimension = 0; //!< 0: not known
        QList<SegmentStart> positions;
        std::shared_ptr<const ExportEncoder> encoder;
    };

    ExportSource(VectorClient *client, const MakeScan &makeScan, const Task &task, const Write &write, QObject *parent);
    ~ExportSource() override;

    void start();
    //! So much of what was given out is in the file.
    void written(qint64 bytes);
    void stop();

Q_SIGNALS:
    //! All was given out.
    void ended();
    void failed(const vb::ApiError &error);

private:
    void makeKeys(VectorClient *client);
    void makeScan(const MakeScan &make);
    void take(const ExportKeys::Page &page);
    void scanEnded();

    Task m_task;
    Write m_write;
    std::shared_ptr<ExportSink> m_sink;
    QPointer<ScanJob> m_scan; //!< this or the next
    ExportKeys *m_keys = nullptr;
};

} // namespace vb
