#include "credentials.h"

#include <openssl/crypto.h>

#include <utility>

namespace vb {

namespace {

//! QByteArray shares its bytes between copies: wiping one would wipe them all. A secret never shares.
QByteArray deepCopy(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray() : QByteArray(bytes.constData(), bytes.size());
}

} // namespace

Secret::Secret(QByteArray bytes)
    : m_bytes(bytes.isDetached() ? std::move(bytes) : deepCopy(bytes))
{ }

Secret::~Secret()
{
    wipe();
}

Secret::Secret(const Secret &other)
    : m_bytes(deepCopy(other.m_bytes))
{ }

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = deepCopy(other.m_bytes);
    }
    return *this;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, QByteArray()))
{ }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, QByteArray());
    }
    return *this;
}

void Secret::wipe()
{
    // Bytes that somebody copied out of bytes() are theirs; data() would only make one more copy.
    if (m_bytes.isDetached())
        OPENSSL_cleanse(m_bytes.data(), size_t(m_bytes.capacity()));
    m_bytes.clear();
}

} // namespace vb
