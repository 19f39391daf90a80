#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace vb {

//! Finds keys that come more than once, in two passes over millions of them: the first keeps eight bytes a
//! key, the second only keys of which one with the same hash exists. Exact.
class RepeatedKeys
{
public:
    //! First pass, every key.
    void note(const QByteArray &key) { m_hashes.push_back(qHash(key)); }
    //! Between the passes.
    void endFirstPass()
    {
        std::sort(m_hashes.begin(), m_hashes.end());
        for (size_t i = 1; i < m_hashes.size(); ++i) {
            if (m_hashes[i] == m_hashes[i - 1])
                m_suspects.insert(m_hashes[i]);
        }
        m_hashes = {};
    }
    //! After the first pass: the second may find something.
    bool hasSuspects() const { return !m_suspects.isEmpty(); }
    //! Second pass, every key: whether it came before.
    bool isRepeated(const QByteArray &key)
    {
        if (!m_suspects.contains(qHash(key)))
            return false;
        const qsizetype before = m_seen.size();
        m_seen.insert(key);
        return m_seen.size() == before;
    }

private:
    std::vector<size_t> m_hashes;
    QSet<size_t> m_suspects;
    QSet<QByteArray> m_seen;
};

} // namespace vb
