#pragma once

#include <algorithm>

namespace vb {

//! How many requests may be under way: fewer while the service throttles, more again as it answers. Halved by
//! a rate limit, but once for all the requests that were under way when it struck; one more after every
//! window's worth of successes, twice over.
class FlightWindow
{
public:
    explicit FlightWindow(int most)
        : m_most(most)
        , m_limit(most)
    { }

    int limit() const { return m_limit; }

    void throttled()
    {
        m_successes = 0;
        if (m_immune > 0) {
            --m_immune;
            return;
        }
        m_immune = m_limit - 1; // the others were sent before this one was answered
        m_limit = std::max(1, m_limit / 2);
    }
    void succeeded()
    {
        m_immune = std::max(0, m_immune - 1);
        if (++m_successes < 2 * m_limit)
            return;
        m_successes = 0;
        m_limit = std::min(m_most, m_limit + 1);
    }

private:
    int m_most;
    int m_limit;
    int m_successes = 0;
    int m_immune = 0;
};

} // namespace vb
