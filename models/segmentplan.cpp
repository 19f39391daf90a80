#include "segmentplan.h"

namespace vb {

SegmentPlan::SegmentPlan(const QString &place, int segments)
    : m_check(place, segments)
    , m_segments(segments)
{
    for (int i = 0; i < segments; ++i)
        m_ready.append(Page{i, {}});
}

Result<SegmentCheck::Verdict> SegmentPlan::answered(int segment, const QByteArray &nextToken,
                                                    const QByteArray &firstKey)
{
    Result<SegmentCheck::Verdict> verdict = m_check.answered(segment, nextToken, firstKey);
    if (!verdict)
        return verdict;
    if (nextToken.isEmpty() || *verdict == SegmentCheck::Verdict::Drop)
        ++m_ended;
    else
        m_ready.append(Page{segment, nextToken});
    return verdict;
}

} // namespace vb
