#pragma once

#include <QList>
#include <QString>

namespace vb {

//! A region that offers vector buckets, as of July 2026; the service opens new ones, so this list only helps
//! to type one. Source: the service's user guide, "vector-bucket".
struct Region
{
    QString id; //!< "cn-hangzhou"
    QString name; //!< "China (Hangzhou)", translated
};

QList<Region> vectorBucketRegions();

} // namespace vb
