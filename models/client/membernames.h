#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSet>

#include <cstring>
#include <vector>

namespace vb {

//! The different names of members in many objects, one after the other. Nearly every object has the names of the one
//! before, in the same order: those cost one comparison each. The text must live as long as this is told of more.
class MemberNames
{
public:
    void beginObject() { m_place = 0; }
    //! Between its quotes, still escaped.
    void add(const char *begin, const char *end)
    {
        const QByteArrayView name(begin, end);
        if (m_place == m_expected.size() || m_expected[m_place].size() != name.size()
            || std::memcmp(m_expected[m_place].data(), begin, size_t(name.size())) != 0)
            change(name);
        ++m_place;
    }

    //! In the order they were met, escaped as they were.
    const QList<QByteArray> &all() const { return m_all; }

private:
    void change(QByteArrayView name);

    std::vector<QByteArrayView> m_expected; //!< what objects had lately, in their order
    size_t m_place = 0; //!< in m_expected, of the next name
    QSet<QByteArrayView> m_known;
    QList<QByteArray> m_all;
};

} // namespace vb
