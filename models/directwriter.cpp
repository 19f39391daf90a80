#include "directwriter.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace vb {

void DirectWriter::Free::operator()(char *bytes) const
{
    std::free(bytes); // NOLINT(cppcoreguidelines-no-malloc): aligned_alloc's
}

DirectWriter::DirectWriter(int descriptor, qint64 size)
    : m_descriptor(descriptor)
    , m_at(size / blockBytes * blockBytes)
    , m_size(qsizetype(size - m_at))
    , m_flushed(m_size)
{ }

DirectWriter::~DirectWriter() = default;

//! The room, and in it the beginning of a block that the file ends in.
int DirectWriter::begin()
{
    m_piece.reset(static_cast<char *>(std::aligned_alloc(size_t(blockBytes), size_t(pieceBytes))));
    if (!m_piece)
        return ENOMEM;
    for (qsizetype at = 0; at < m_size;) {
        const ssize_t count = ::pread(m_descriptor, m_piece.get() + at, size_t(m_size - at), m_at + at);
        if (count == 0)
            return EIO; // shorter than was said
        if (count < 0 && errno != EINTR)
            return errno;
        at += std::max<ssize_t>(0, count);
    }
    return 0;
}

int DirectWriter::append(QByteArrayView bytes)
{
    int wrong = m_piece ? 0 : begin();
    while (wrong == 0 && !bytes.isEmpty()) {
        const qsizetype count = std::min(bytes.size(), pieceBytes - m_size);
        std::memcpy(m_piece.get() + m_size, bytes.data(), size_t(count));
        m_size += count;
        bytes = bytes.sliced(count);
        if (m_size == pieceBytes)
            wrong = writeBlocks();
    }
    return wrong;
}

//! Of the piece all whole blocks that are new. The rest begins the next one.
int DirectWriter::writeBlocks()
{
    const qsizetype whole = m_size / blockBytes * blockBytes;
    if (whole == 0)
        return 0;
    m_isDirect = m_isDirect || (m_canBeDirect && setDirect(true));
    m_canBeDirect = m_isDirect;
    const int wrong = write(m_at, {m_piece.get(), whole});
    m_at += whole;
    m_size -= whole;
    std::memmove(m_piece.get(), m_piece.get() + whole, size_t(m_size));
    m_flushed = 0;
    return wrong;
}

int DirectWriter::flush()
{
    if (m_size == m_flushed)
        return m_isDirect && !setDirect(false) ? errno : 0;
    if (const int wrong = writeBlocks())
        return wrong;
    if (m_isDirect && !setDirect(false))
        return errno;
    m_flushed = m_size;
    return write(m_at, {m_piece.get(), m_size});
}

int DirectWriter::write(qint64 at, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data(), size_t(bytes.size()), at);
        if (count < 0 && errno == EINVAL && m_isDirect) { // another size of block, or a half one after a short write
            m_canBeDirect = false;
            if (setDirect(false))
                continue;
        }
        if (count < 0 && errno != EINTR)
            return errno;
        at += std::max<ssize_t>(0, count);
        bytes = bytes.sliced(std::max<ssize_t>(0, count));
    }
    return 0;
}

//! False: the file system cannot.
bool DirectWriter::setDirect(bool direct)
{
    const int flags = ::fcntl(m_descriptor, F_GETFL);
    if (flags < 0 || ::fcntl(m_descriptor, F_SETFL, direct ? flags | O_DIRECT : flags & ~O_DIRECT) != 0)
        return false;
    m_isDirect = direct;
    return true;
}

} // namespace vb
