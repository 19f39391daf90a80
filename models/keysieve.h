#pragma once

#include <QByteArray>
#include <QSet>

#include <vector>

namespace vb {

//! 64 bits that stand for a key where the key itself is not kept. They differ from run to run.
quint64 keyDigest(QByteArrayView key);
//! A part of the digest, which a page keeps of each row: a million keys are looked through in a millisecond with it.
inline quint16 keyTag(quint64 digest)
{
    return quint16(digest >> 48);
}

//! A quick "certainly not" for nearly every row whose key is not in the set, by its tag.
class KeySieve
{
public:
    explicit KeySieve(const QSet<QByteArray> &keys)
        : m_tags(size_t(1) << 10)
    {
        for (const QByteArray &key : keys) {
            const quint16 tag = keyTag(keyDigest(key));
            m_tags[tag / 64] |= quint64(1) << (tag % 64);
        }
    }
    bool mayHave(quint16 tag) const { return (m_tags[tag / 64] >> (tag % 64) & 1) != 0; }

private:
    std::vector<quint64> m_tags; //!< a bit each
};

} // namespace vb
