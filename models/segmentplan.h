#pragma once

#include "segmentcheck.h"

#include <QByteArray>
#include <QList>

namespace vb {

//! Which pages a listing of a whole index in segments has still to ask for, and whether what came adds up.
//! Sends nothing.
class SegmentPlan
{
public:
    static constexpr int segmentCount = 16; //!< the service's limit

    struct Page
    {
        int segment = 0;
        QByteArray token;
    };

    //! \a place is for errors.
    explicit SegmentPlan(const QString &place, int segments = segmentCount);

    bool hasNext() const { return !m_ready.isEmpty(); }
    //! Only when hasNext(). Of one segment no second page is given before the first was answered.
    Page takeNext() { return m_ready.takeFirst(); }
    //! \a firstKey of the page, empty when it has none. A segment whose page is to be dropped has ended.
    Result<SegmentCheck::Verdict> answered(int segment, const QByteArray &nextToken, const QByteArray &firstKey);
    //! Every segment came to its end.
    bool isDone() const { return m_ended == m_segments; }

private:
    SegmentCheck m_check;
    QList<Page> m_ready;
    int m_segments;
    int m_ended = 0;
};

} // namespace vb
