#pragma once

#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>

#include <unistd.h>

namespace vb::bench {

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    double milliseconds() const { return double(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

//! Runs the event loop until \a start's argument quits.
template <typename Start>
void await(Start start)
{
    QEventLoop loop;
    start(&loop);
    loop.exec();
}

//! How long until it quits.
template <typename Start>
double timed(Start start)
{
    const Stopwatch stopwatch;
    await(start);
    return stopwatch.milliseconds();
}

//! Resident memory of this process in bytes; quick, since /proc/self/statm counts no pages.
inline double residentBytes()
{
    long pages = 0;
    long resident = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return double(resident) * double(::sysconf(_SC_PAGESIZE));
}

} // namespace vb::bench
