#pragma once

#include "result.h"
#include "types.h"

namespace vb {

//! The hot path: a ListVectors body to a VectorPage, with simdjson On-Demand. Data, where present, is
//! skipped. Nothing is returned unless the whole body decoded. An error (kind BadAnswer) names the item.
//! \a body is read without a copy when its capacity leaves 64 bytes beyond its size.
Result<VectorPage> parseVectorPage(const QByteArray &body);

} // namespace vb
