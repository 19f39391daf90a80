#pragma once

#include "result.h"
#include "tokentrail.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace vb {

//! Whether the pages of a listing in segments add up to the index, every vector once. What would never end is
//! an error: a token that comes again within its segment. A service that ignores the segments gives the same
//! listing for each of them; then one segment has it all, and the others are dropped. When only some of them
//! begin with the same key it is an error.
class SegmentCheck
{
public:
    enum class Verdict {
        Take,
        Drop, //!< the page and all of its segment: another one has them
    };

    //! \a place is for errors.
    SegmentCheck(QString place, int segmentCount);

    //! A token that \a segment goes on from, or one that it came to its end in an earlier run.
    void resume(int segment, const QByteArray &token, bool isDone);
    //! \a firstKey of the page, empty when it has none.
    Result<Verdict> answered(int segment, const QByteArray &nextToken, const QByteArray &firstKey);

private:
    struct Segment
    {
        TokenTrail tokens;
        QByteArray firstKey;
        bool isDropped = false;
        bool hasBegun = false; //!< it is known with what, if anything
    };
    bool begin(Segment &segment, const QByteArray &firstKey);
    bool isHalfSplit() const;
    ApiError error(ApiError::Kind kind, const QString &message) const;

    QString m_place;
    std::vector<Segment> m_segments;
};

} // namespace vb
