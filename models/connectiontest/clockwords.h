#pragma once

#include "connectiontest/teststep.h"

#include <chrono>

namespace vb {

//! Further apart than this, the service refuses what was signed with the wrong time.
constexpr std::chrono::minutes largestClockSkew{15};

//! What is said of a clock that is \a offset behind the server's (negative: ahead of it). Pure.
TestStep clockStep(std::chrono::milliseconds offset);

} // namespace vb
