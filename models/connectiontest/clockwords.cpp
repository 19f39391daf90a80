#include "clockwords.h"

#include <QCoreApplication>

namespace vb {

using namespace std::chrono_literals;

namespace {

struct Clock
{
    Q_DECLARE_TR_FUNCTIONS(vb::Clock)
};

constexpr auto unnoticed = 5s; //!< the server tells whole seconds, and the way takes its time
constexpr auto noteworthy = 1min;

QString spanText(std::chrono::seconds span)
{
    if (span < 2min)
        return Clock::tr("%n second(s)", "", int(span.count()));
    if (span < 2h)
        return Clock::tr("%n minute(s)", "", int(span / 1min));
    if (span < 48h)
        return Clock::tr("%n hour(s)", "", int(span / 1h));
    return Clock::tr("%n day(s)", "", int(span / 24h));
}

} // namespace

TestStep clockStep(std::chrono::milliseconds offset)
{
    const auto span = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::abs(offset));
    TestStep step{Rung::Clock, TestStep::State::Passed, {}, {}, {}};
    //: seconds, with a sign
    step.details
        = {Clock::tr("The server's clock minus this computer's: %1 s").arg(double(offset.count()) / 1000.0, 0, 'f', 1)};
    if (span < unnoticed) {
        step.result = Clock::tr("This computer's clock and the server's agree.");
        return step;
    }
    //: %1 is a span of time, as in "3 minutes"
    step.result = offset > 0ms ? Clock::tr("This computer's clock is %1 behind the server's.").arg(spanText(span))
                               : Clock::tr("This computer's clock is %1 ahead of the server's.").arg(spanText(span));
    if (span > largestClockSkew) {
        step.state = TestStep::State::Failed;
        step.advice = Clock::tr("Set the date, the time and the time zone right: the service refuses requests that are "
                                "more than 15 minutes off, and certificates are judged by this clock. Until then "
                                "requests are signed with the server's time, and the test goes on so.");
    } else if (span > noteworthy) {
        step.advice = Clock::tr("Set it right before it is more than 15 minutes off.");
    }
    return step;
}

} // namespace vb
