#pragma once

#include "exportencoder.h"
#include "scanjob.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace vb {

//! Between the network threads of a scan and the file's thread: encodes pages on the former, and holds the scan
//! up while mostWaiting bytes wait to be written: beyond them no more than the pages that were asked for by then, one
//! or two a segment. May outlive its job.
class ExportSink : public ScanSink
{
public:
    static constexpr qint64 mostWaiting = 16'777'216;

    using Write = std::function<void(ExportBlock block, SegmentStart position)>;

    //! \a write is called from any thread, by one at a time, until detach().
    ExportSink(std::shared_ptr<const ExportEncoder> encoder, Write write);

    std::optional<ApiError> take(ScanPage page) override;
    bool hasRoom(int segment) override;
    //! So much waits to be written, and did not come by take().
    void add(qint64 bytes) { m_waiting += bytes; }
    //! So much was written. True: there is room again, and was none before.
    bool written(qint64 bytes);
    //! Nothing is written any more.
    void detach();

private:
    std::shared_ptr<const ExportEncoder> m_encoder;
    std::mutex m_mutex; //!< of m_write
    Write m_write;
    std::atomic<qint64> m_waiting = 0;
};

} // namespace vb
