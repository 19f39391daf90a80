#pragma once

#include "filter.h"

#include <simdjson.h>

#include <optional>

namespace vb::demo {

//! Nothing when \a json is no string, boolean or number within a double's range.
std::optional<Scalar> readScalar(simdjson::ondemand::value json);

//! Turns the JSON of a filter into a tree of conditions, or says why not.
Result<Condition> parseCondition(const QByteArray &json);

} // namespace vb::demo
