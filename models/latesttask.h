#pragma once

#include "threadpriority.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

namespace vb {

//! A thread for work of which only the latest matters: starting one cancels the one before, whose result is
//! never told. Work looks at the flag it is given every few milliseconds, so that nobody waits for it long.
//! Declare it after what the work uses.
class LatestTask
{
public:
    //! \a owner owns this; results are told from its event loop.
    explicit LatestTask(QObject *owner)
        : m_owner(owner)
    { }
    ~LatestTask()
    {
        cancel();
        m_thread.quit();
        m_thread.wait();
    }
    LatestTask(const LatestTask &) = delete;
    LatestTask &operator=(const LatestTask &) = delete;

    bool isRunning() const { return m_cancelled != nullptr; }
    //! Of the last work that was told.
    std::chrono::milliseconds duration() const { return m_duration; }

    void cancel()
    {
        if (m_cancelled)
            *m_cancelled = true;
        m_cancelled.reset();
    }

    //! Calls \a work(const std::atomic_bool &cancelled) on the thread, and \a done with its result unless it was
    //! cancelled meanwhile.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        cancel();
        startThread();
        const auto cancelled = std::make_shared<std::atomic_bool>(false);
        m_cancelled = cancelled;
        const auto tell = [this, cancelled, done = std::move(done)](auto result, std::chrono::milliseconds duration) {
            if (*cancelled)
                return;
            m_cancelled.reset();
            m_duration = duration;
            done(std::move(result));
        };
        // Queued, since the work is for the other thread, and its result for this one.
        QMetaObject::invokeMethod(
            &m_worker,
            [owner = m_owner, cancelled, work = std::move(work), tell] {
                if (*cancelled)
                    return;
                QElapsedTimer clock;
                clock.start();
                auto result = work(*cancelled);
                const std::chrono::milliseconds duration(clock.elapsed());
                QMetaObject::invokeMethod(
                    owner,
                    [tell, result = std::move(result), duration]() mutable { tell(std::move(result), duration); },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

private:
    void startThread()
    {
        if (m_thread.isRunning())
            return;
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        // Queued: for the other thread. QThread's priorities do nothing on Linux.
        constexpr int niceness = 5; // a user waits for it: on a busy machine 15 would starve it
        QMetaObject::invokeMethod(
            &m_worker, [] { lowerThreadPriority(niceness); }, Qt::QueuedConnection);
    }

    QObject *m_owner;
    std::shared_ptr<std::atomic_bool> m_cancelled; //!< of what runs
    std::chrono::milliseconds m_duration{0};
    QThread m_thread;
    QObject m_worker;
};

} // namespace vb
