#include "membernames.h"

#include <algorithm>

namespace vb {

namespace {

constexpr std::ptrdiff_t farthest = 16; //!< members that an object may leave out before it counts as another kind
constexpr size_t mostExpected = 256;

} // namespace

//! The object has \a name in a place where those before had another, or none.
void MemberNames::change(QByteArrayView name)
{
    const auto place = m_expected.begin() + std::ptrdiff_t(m_place);
    const auto limit = m_expected.end() - place > farthest ? place + farthest : m_expected.end();
    if (const auto later = std::find(place, limit, name); later != limit) {
        std::rotate(place, later, later + 1);
        return;
    }
    m_expected.insert(place, name);
    if (const size_t most = std::max(mostExpected, m_place + 1); m_expected.size() > most)
        m_expected.resize(most);
    if (m_known.contains(name))
        return;
    m_known.insert(name);
    m_all.append(name.toByteArray());
}

} // namespace vb
