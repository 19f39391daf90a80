#include "figures.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace vb::bench {

namespace {

std::string formatted(const char *format, va_list arguments)
{
    std::array<char, 1000> buffer{};
    std::vsnprintf(buffer.data(), buffer.size(), format, arguments);
    return buffer.data();
}

} // namespace

Options::Options(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--tiny")
            isTiny = true;
        else if (argument == "--rounds" && i + 1 < argc)
            rounds = std::atoi(argv[++i]);
    }
    if (isTiny)
        rounds = 1;
}

void figure(const std::string &name, double value, Sense sense, double target, const std::string &details)
{
    std::printf("figure\t%s\t%.3f\t%s\t%g\t%s\n", name.c_str(), value, sense == Sense::AtMost ? "<=" : ">=", target,
                details.c_str());
    std::fflush(stdout);
}

void figureInTime(const std::string &name, double milliseconds, double target, double repaint)
{
    figure(name, milliseconds / repaint, Sense::AtMost, target / repaintThen,
           text("%.1f ms; a bare table's repaint %.1f ms; %g ms asked where that takes %g", milliseconds, repaint,
                target, repaintThen));
}

void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const std::string line = formatted(format, arguments);
    va_end(arguments);
    std::fprintf(stderr, "  %s\n", line.c_str());
}

std::string text(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    std::string line = formatted(format, arguments);
    va_end(arguments);
    return line;
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto place = std::min(values.size() - 1, size_t(double(values.size()) * share));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(place), values.end());
    return values[place];
}

double highest(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

} // namespace vb::bench
