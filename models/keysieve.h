#pragma once

#include <QByteArray>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <vector>

namespace vb {

//! A quick "certainly not" for nearly every key that is not in the set: one bit a key, by its last bytes
//! and its length. A million keys are looked through in a few milliseconds with it.
class KeySieve
{
public:
    explicit KeySieve(const QSet<QByteArray> &keys)
        : m_bits(size_t(1) << bits)
    {
        for (const QByteArray &key : keys)
            m_bits[slot(key)] = true;
    }
    bool mayHave(QByteArrayView key) const { return m_bits[slot(key)]; }

private:
    static constexpr int bits = 17;

    static size_t slot(QByteArrayView key)
    {
        quint64 tail = 0;
        const qsizetype size = std::min<qsizetype>(key.size(), sizeof tail);
        std::memcpy(&tail, key.data() + key.size() - size, size_t(size));
        return size_t(((tail ^ quint64(key.size())) * 0x9e3779b97f4a7c15u) >> (64 - bits));
    }

    std::vector<bool> m_bits;
};

} // namespace vb
