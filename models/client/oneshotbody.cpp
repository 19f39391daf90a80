#include "oneshotbody.h"

#include "promptsending.h"

#include <algorithm>
#include <cstring>

namespace vb {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::seek(qint64)
{
    return false;
}

bool OneShotBody::atEnd() const
{
    return m_read == m_body.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_body.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_body.size() - m_read);
    if (size <= 0)
        return -1; // the end, which a 0 would not say
    if (m_read > 0) // the first piece is on its way, so that the connection is there
        sendPromptly();
    std::memcpy(data, m_body.constData() + m_read, size_t(size));
    m_read += size;
    if (m_read == m_body.size())
        Q_EMIT wasRead();
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace vb
