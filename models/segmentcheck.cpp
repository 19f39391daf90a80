#include "segmentcheck.h"

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

SegmentCheck::SegmentCheck(QString place, int segmentCount)
    : m_place(std::move(place))
    , m_segments(size_t(segmentCount))
{ }

void SegmentCheck::resume(int segment, const QByteArray &token, bool isDone)
{
    Segment &at = m_segments[size_t(segment)];
    if (isDone)
        at.isDropped = at.hasBegun = true; // or read; it says nothing of the others
    else if (!token.isEmpty())
        at.tokens.add(token);
}

Result<SegmentCheck::Verdict> SegmentCheck::answered(int segment, const QByteArray &nextToken,
                                                     const QByteArray &firstKey)
{
    Segment &at = m_segments[size_t(segment)];
    if (!at.hasBegun && (!firstKey.isEmpty() || nextToken.isEmpty()) && !begin(at, firstKey))
        return error(ApiError::Kind::BadAnswer,
                     Listing::tr("Some segments of the listing begin with the same vector: the service did not "
                                 "split it."));
    if (at.isDropped)
        return Verdict::Drop;
    if (nextToken.isEmpty())
        return Verdict::Take;
    if (at.tokens.contains(nextToken))
        return error(ApiError::Kind::RepeatedToken,
                     Listing::tr("The listing answered with a token that it had already given."));
    at.tokens.add(nextToken);
    return Verdict::Take;
}

//! False when what is known of the segments does not fit together.
bool SegmentCheck::begin(Segment &segment, const QByteArray &firstKey)
{
    const auto isTheSame = [&](const Segment &other) { return other.firstKey == firstKey; };
    segment.isDropped = !firstKey.isEmpty() && std::any_of(m_segments.cbegin(), m_segments.cend(), isTheSame);
    segment.firstKey = firstKey;
    segment.hasBegun = true;
    return !isHalfSplit();
}

//! Some are the same listing, and some are not.
bool SegmentCheck::isHalfSplit() const
{
    QSet<QByteArray> firstKeys;
    bool isAnyTheSame = false;
    for (const Segment &segment : m_segments) {
        const bool isFromBefore = segment.isDropped && segment.firstKey.isEmpty();
        if (!segment.hasBegun || isFromBefore)
            continue;
        isAnyTheSame = isAnyTheSame || segment.isDropped;
        firstKeys.insert(segment.firstKey);
    }
    return isAnyTheSame && firstKeys.size() > 1;
}

ApiError SegmentCheck::error(ApiError::Kind kind, const QString &message) const
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    error.operation = u"ListVectors"_s;
    error.place = m_place;
    return error;
}

} // namespace vb
