#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace vb {

//! Row numbers below a count, for asking quickly whether one is among them and how many are before it.
class RowSet
{
public:
    //! \a rows ascending, all below \a count.
    template <typename Rows>
    RowSet(const Rows &rows, qsizetype count)
        : m_bits(size_t(count) / 64 + 1)
        , m_before(m_bits.size())
    {
        for (const auto row : rows)
            m_bits[size_t(row) / 64] |= quint64(1) << (size_t(row) % 64);
        quint32 before = 0;
        for (size_t i = 0; i < m_bits.size(); ++i) {
            m_before[i] = before;
            before += quint32(std::popcount(m_bits[i]));
        }
    }
    bool contains(qsizetype row) const { return (m_bits[size_t(row) / 64] >> (size_t(row) % 64) & 1) != 0; }
    //! How many of them are smaller than \a row.
    qsizetype before(qsizetype row) const
    {
        const quint64 smaller = (quint64(1) << (size_t(row) % 64)) - 1;
        return m_before[size_t(row) / 64] + std::popcount(m_bits[size_t(row) / 64] & smaller);
    }

private:
    std::vector<quint64> m_bits;
    std::vector<quint32> m_before; //!< each word of m_bits
};

} // namespace vb
