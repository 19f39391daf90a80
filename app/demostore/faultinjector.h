#pragma once

#include "exchange.h"
#include "faults.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace vb::demo {

//! Which faults hit one request.
struct FaultDecision
{
    bool fail = false;
    bool truncate = false;
    bool drop = false;
    bool throttle = false;
    bool html = false;
    bool wrongTypes = false;
    bool emptyPage = false;
    bool repeatToken = false;
    bool refuseListFilter = false;
    bool partialDelete = false;
    QStringList denied;
};

//! Decides about faults and counts requests. Any thread.
class FaultInjector
{
public:
    void set(const Faults &faults);
    //! Waits for the latency, then decides about the next request.
    FaultDecision next();
    //! Whether waits are to end at once, also those under way.
    void setStopping(bool stopping);

    //! The answer that takes the place of the real one, if any.
    static std::optional<Answer> replacement(const FaultDecision &decision);
    //! What happens to a finished answer on its way.
    static void spoil(const FaultDecision &decision, Answer &answer);

private:
    std::mutex m_mutex;
    std::condition_variable m_stop;
    Faults m_faults;
    int m_count = 0;
    bool m_stopping = false;
};

} // namespace vb::demo
