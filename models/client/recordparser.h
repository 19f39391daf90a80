#pragma once

#include "result.h"
#include "types.h"

//! Bodies of the small answers. All are pure; member names are matched without case, unknown members
//! are ignored, and an error (kind BadAnswer) names the item and member that was wrong.
namespace vb {

Result<BucketPage> parseBucketPage(const QByteArray &body);
Result<BucketInfo> parseBucket(const QByteArray &body);
Result<IndexPage> parseIndexPage(const QByteArray &body);
Result<IndexInfo> parseIndex(const QByteArray &body);

//! GetVectors. Every byte of an item is kept in VectorRecord::raw.
Result<QList<VectorRecord>> parseVectorRecords(const QByteArray &body);
Result<QList<QueryHit>> parseQueryHits(const QByteArray &body);

//! The numbers in a vector's raw `data`. `NaN`, `Infinity` and `-Infinity`, which are not JSON but which
//! some writers emit, are read as what they mean. A bare array counts as one field named "float32".
Result<QList<VectorField>> parseVectorData(const QByteArray &data);

} // namespace vb
