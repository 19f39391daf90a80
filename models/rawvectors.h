#pragma once

#include "apierror.h"

#include <QByteArray>

#include <functional>
#include <optional>

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

} // namespace vb
