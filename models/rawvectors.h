#pragma once

#include "apierror.h"
#include "result.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace vb {

//! One vector of an answer as slices of it, every byte checked to be JSON. Absent members are empty.
struct RawVector
{
    QByteArrayView key; //!< with its quotes, still escaped
    QByteArrayView data; //!< also empty where it is `null`, which says the same
    QByteArrayView metadata;
    QByteArray others; //!< what else the item has, as `,"name":value` one after the other
};

//! Reads the vectors of a ListVectors or GetVectors answer from front to back without copying them. What
//! \a onVector returns ends the reading, as a fault of the body does (kind BadAnswer): no half of it is good.
//! \a body is read without a copy when its capacity leaves 64 bytes beyond its size.
std::optional<ApiError> readRawVectors(const QByteArray &body,
                                       const std::function<std::optional<ApiError>(const RawVector &)> &onVector);

//! An answer with all of its vectors, in one reading.
struct RawPage
{
    QByteArray body; //!< what the slices are of
    std::vector<RawVector> vectors;
    QByteArray nextToken; //!< empty: the end
};

//! Takes \a body over, and copies it only when there are no 64 bytes behind it.
Result<RawPage> parseRawPage(QByteArray body);

//! The key's text, unescaped, as UTF-8.
QByteArray keyOf(const RawVector &vector);

} // namespace vb
