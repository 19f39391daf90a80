#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace vb {

//! Where the parts of an arena end, ascending, in two bytes each instead of four: the lower halves, and the places
//! from which on the upper half is one more. A page has a few of those.
class PackedEnds
{
public:
    PackedEnds() = default;
    explicit PackedEnds(const std::vector<quint32> &ends)
    {
        m_low.reserve(ends.size());
        for (const quint32 end : ends) {
            while (m_steps.size() < end >> 16U)
                m_steps.push_back(quint32(m_low.size()));
            m_low.push_back(quint16(end));
        }
        m_steps.shrink_to_fit();
    }

    qsizetype count() const { return qsizetype(m_low.size()); }
    quint32 end(qsizetype place) const
    {
        const auto steps = std::upper_bound(m_steps.begin(), m_steps.end(), quint32(place)) - m_steps.begin();
        return quint32(steps) << 16U | m_low[size_t(place)];
    }
    void prefetch(qsizetype place) const { __builtin_prefetch(&m_low[size_t(place)]); }
    quint32 begin(qsizetype place) const { return place == 0 ? 0 : end(place - 1); }
    std::vector<quint32> all() const
    {
        std::vector<quint32> ends(m_low.begin(), m_low.end());
        for (size_t step = 0; step < m_steps.size(); ++step) {
            const size_t limit = step + 1 < m_steps.size() ? m_steps[step + 1] : ends.size();
            for (size_t place = m_steps[step]; place < limit; ++place)
                ends[place] |= quint32(step + 1) << 16U;
        }
        return ends;
    }
    qsizetype bytes() const
    {
        return qsizetype(m_low.capacity()) * qsizetype(sizeof(quint16))
            + qsizetype(m_steps.capacity()) * qsizetype(sizeof(quint32));
    }

private:
    std::vector<quint16> m_low;
    std::vector<quint32> m_steps;
};

} // namespace vb
