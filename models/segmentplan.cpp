#include "segmentplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Listing
{
    Q_DECLARE_TR_FUNCTIONS(Listing)
};

} // namespace

SegmentPlan::SegmentPlan(QString place)
    : m_place(std::move(place))
{
    for (int i = 0; i < segmentCount; ++i)
        m_ready.append(Page{i, {}});
}

std::optional<ApiError> SegmentPlan::answered(int segment, const QByteArray &nextToken, const QByteArray &firstKey)
{
    Segment &at = m_segments[size_t(segment)];
    if (at.firstKey.isEmpty() && !firstKey.isEmpty()) {
        const auto isTheSame = [&](const Segment &other) { return other.firstKey == firstKey; };
        if (std::any_of(m_segments.cbegin(), m_segments.cend(), isTheSame))
            return error(ApiError::Kind::BadAnswer,
                         Listing::tr("Two segments of the listing begin with the same vector: the service did not "
                                     "split it."));
        at.firstKey = firstKey;
    }
    if (nextToken.isEmpty()) {
        ++m_ended;
        return std::nullopt;
    }
    if (at.tokens.contains(nextToken))
        return error(ApiError::Kind::RepeatedToken,
                     Listing::tr("The listing answered with a token that it had already given."));
    at.tokens.add(nextToken);
    m_ready.append(Page{segment, nextToken});
    return std::nullopt;
}

ApiError SegmentPlan::error(ApiError::Kind kind, const QString &message) const
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    error.operation = u"ListVectors"_s;
    error.place = m_place;
    return error;
}

} // namespace vb
