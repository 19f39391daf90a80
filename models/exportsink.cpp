#include "exportsink.h"

#include "badanswer.h"

#include <QCoreApplication>

#include <utility>

namespace vb {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr qint64 mostWaiting = 33'554'432;

} // namespace

ExportSink::ExportSink(std::shared_ptr<const ExportEncoder> encoder, Write write)
    : m_encoder(std::move(encoder))
    , m_write(std::move(write))
{ }

std::optional<ApiError> ExportSink::take(ScanPage page)
{
    Result<ExportBlock> block = m_encoder->encode(page.body);
    if (!block)
        return block.error();
    if (block->rows != page.rowCount)
        return badAnswer(
            Export::tr("An answer has %1 vectors, and %2 were found in it.").arg(page.rowCount).arg(block->rows),
            page.body);
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
