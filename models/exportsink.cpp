#include "exportsink.h"

#include <utility>

namespace vb {

ExportSink::ExportSink(std::shared_ptr<const ExportEncoder> encoder, Write write)
    : m_encoder(std::move(encoder))
    , m_write(std::move(write))
{ }

std::optional<ApiError> ExportSink::take(ScanPage page)
{
    Result<ExportBlock> block = m_encoder->encode(std::move(page.raw));
    if (!block)
        return block.error();
    const std::lock_guard lock(m_mutex);
    if (!m_write)
        return ApiError(); // nobody is told any more
    m_waiting += block->bytes();
    m_write(std::move(block).value(), {page.segment, page.nextToken, page.nextToken.isEmpty()});
    return std::nullopt;
}

bool ExportSink::hasRoom(int segment)
{
    Q_UNUSED(segment);
    return m_waiting < mostWaiting;
}

bool ExportSink::written(qint64 bytes)
{
    const qint64 before = m_waiting.fetch_sub(bytes);
    return before >= mostWaiting && before - bytes < mostWaiting;
}

void ExportSink::detach()
{
    const std::lock_guard lock(m_mutex);
    m_write = {};
}

} // namespace vb
