#pragma once

#include <httplib.h>

#include <atomic>
#include <list>
#include <memory>
#include <thread>

namespace vb::demo {

//! One thread a connection: a keep-alive connection holds its thread, so a pool of any fixed size can be
//! filled by idle ones (a scan opens up to 6 connections for each of its 16 segments). All calls come from
//! the listening thread.
class ConnectionThreads : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> task) override
    {
        reap();
        auto thread = std::make_unique<Thread>();
        thread->thread = std::thread([task = std::move(task), ended = &thread->ended] {
            task();
            *ended = true;
        });
        m_threads.push_back(std::move(thread));
    }

    void shutdown() override
    {
        for (const auto &thread : m_threads)
            thread->thread.join();
        m_threads.clear();
    }

private:
    struct Thread
    {
        std::thread thread;
        std::atomic<bool> ended = false;
    };

    void reap()
    {
        m_threads.remove_if([](const std::unique_ptr<Thread> &thread) {
            if (!thread->ended)
                return false;
            thread->thread.join();
            return true;
        });
    }

    std::list<std::unique_ptr<Thread>> m_threads;
};

} // namespace vb::demo
