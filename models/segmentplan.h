#pragma once

#include "apierror.h"
#include "tokentrail.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace vb {

//! Which pages a listing of a whole index in segments has still to ask for. Sends nothing. What would count
//! or copy a vector twice, or never end, is an error: a token that comes again within its segment, and two
//! segments that begin with the same key, as they do on a service that ignores the segments.
class SegmentPlan
{
public:
    static constexpr int segmentCount = 16; //!< the service's limit
    static constexpr int mostInFlight = 6; //!< pages to ask for side by side

    struct Page
    {
        int segment = 0;
        QByteArray token;
    };

    //! \a place is for errors.
    explicit SegmentPlan(QString place);

    bool hasNext() const { return !m_ready.isEmpty(); }
    //! Only when hasNext(). Of one segment no second page is given before the first was answered.
    Page takeNext() { return m_ready.takeFirst(); }
    //! \a firstKey of the page, empty when it has none.
    std::optional<ApiError> answered(int segment, const QByteArray &nextToken, const QByteArray &firstKey);
    //! Every segment came to its end.
    bool isDone() const { return m_ended == segmentCount; }

private:
    struct Segment
    {
        TokenTrail tokens;
        QByteArray firstKey;
    };
    ApiError error(ApiError::Kind kind, const QString &message) const;

    QString m_place;
    std::array<Segment, segmentCount> m_segments;
    QList<Page> m_ready;
    int m_ended = 0;
};

} // namespace vb
