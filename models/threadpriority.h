#pragma once

namespace vb {

//! The calling thread, and those that it starts, give way to the window's, which is painted first.
void lowerThreadPriority();

} // namespace vb
