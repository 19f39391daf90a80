#pragma once

#include "apicall.h"

#include <QHash>
#include <QPointer>

#include <utility>

namespace vb {

//! The calls that a job has under way, each with a number of the job's choice. They end with it.
class CallsInFlight
{
public:
    CallsInFlight() = default;
    ~CallsInFlight() { cancelAll(); }
    CallsInFlight(const CallsInFlight &) = delete;
    CallsInFlight &operator=(const CallsInFlight &) = delete;

    qsizetype count() const { return m_calls.size(); }
    void add(int number, ApiCall *call) { m_calls.insert(number, call); }
    //! It called back.
    void remove(int number) { m_calls.remove(number); }
    void cancelAll()
    {
        for (const QPointer<ApiCall> &call : std::exchange(m_calls, {})) {
            if (call)
                call->cancel();
        }
    }

private:
    QHash<int, QPointer<ApiCall>> m_calls;
};

} // namespace vb
