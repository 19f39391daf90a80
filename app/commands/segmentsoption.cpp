#include "commands/segmentsoption.h"

#include "segmentplan.h"

using namespace Qt::StringLiterals;

namespace vb {

CommandLine::Option SegmentsOption::option()
{
    return {u"segments"_s, u"N"_s, tr("list in N segments side by side, 1 to 16 (default 16)")};
}

std::optional<int> SegmentsOption::read(const CommandLine &line)
{
    if (!line.extra.contains(u"segments"_s))
        return SegmentPlan::segmentCount;
    bool isNumber = false;
    const int segments = line.extra.value(u"segments"_s).toInt(&isNumber);
    const bool isRight = isNumber && segments >= 1 && segments <= SegmentPlan::segmentCount;
    return isRight ? std::optional(segments) : std::nullopt;
}

QString SegmentsOption::complaint(const CommandLine &line)
{
    return tr("--segments is a number from 1 to %1, not %2")
        .arg(SegmentPlan::segmentCount)
        .arg(line.extra.value(u"segments"_s));
}

} // namespace vb
