#pragma once

#include <string>
#include <vector>

namespace vb::bench {

//! What a benchmark was started with. `--tiny`: sizes with which it ends at once, so that a test can see that it
//! runs; what it measures then means nothing.
struct Options
{
    Options(int argc, char **argv);
    //! \a count, or \a tiny in a tiny run.
    template <typename T>
    T pick(T count, T tiny) const
    {
        return isTiny ? tiny : count;
    }

    bool isTiny = false;
    int rounds = 0; //!< 0: as many as the benchmark thinks fit
};

enum class Sense { AtMost, AtLeast };

//! One line of the table that tests/bench/run prints. \a value and \a target are ratios of two medians of the same
//! interleaved run: a slow machine slows both. \a details say what they were made of.
void figure(const std::string &name, double value, Sense sense, double target, const std::string &details);

//! A figure that the issue gives in milliseconds. It is judged as a ratio too: to the time a bare Qt table needs to
//! repaint itself, measured in the same run (\a repaint), which was repaintThen on the machine the targets are from.
void figureInTime(const std::string &name, double milliseconds, double target, double repaint);
constexpr double repaintThen = 4.8; //!< milliseconds, performance.md 4c

//! For whoever reads along, on standard error.
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
std::string text(const char *format, ...) __attribute__((format(printf, 1, 2)));

double median(std::vector<double> values);
//! The value that \a share of all are below.
double quantile(std::vector<double> values, double share);
double highest(const std::vector<double> &values);

} // namespace vb::bench
