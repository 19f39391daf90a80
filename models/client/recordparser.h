#pragma once

#include "result.h"
#include "types.h"

//! Bodies of the small answers. All are pure; member names are matched without case, unknown members
//! are checked and ignored, and an error (kind BadAnswer) names the item and member that was wrong. Absent
//! or null lists are empty; of text members, null is empty and a number is its digits.
namespace vb {

//! `IsTruncated` without a `NextMarker` is an error, since the buckets behind it could not be had.
Result<BucketPage> parseBucketPage(const QByteArray &body);
Result<BucketInfo> parseBucket(const QByteArray &body);
Result<IndexPage> parseIndexPage(const QByteArray &body);
Result<IndexInfo> parseIndex(const QByteArray &body);

//! GetVectors. Every byte of an item is kept in VectorRecord::raw. Data that is null is absent; metadata
//! that is null is present, as `null`.
Result<QList<VectorRecord>> parseVectorRecords(const QByteArray &body);
//! ListVectors, data and metadata included.
Result<VectorRecordPage> parseVectorRecordPage(const QByteArray &body);
//! One item alone, as \a json is one; its `raw` is empty.
Result<VectorRecord> parseVectorRecord(const QByteArray &json);
Result<QList<QueryHit>> parseQueryHits(const QByteArray &body);

//! The numbers in a vector's raw `data`. `NaN`, `Infinity` and `-Infinity`, which are not JSON but which
//! some writers emit, are read as what they mean. A bare array counts as one field named "float32".
//! Fields of a fusion index that are no lists of numbers are left out.
Result<QList<VectorField>> parseVectorData(const QByteArray &data);

} // namespace vb
