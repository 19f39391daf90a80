#pragma once

namespace vb {

//! The calling thread, and those that it starts, give way to the window's, which is painted first. Where the program
//! has no window, as a command, they would only give way to other programs: then nothing changes.
void lowerThreadPriority(int niceness);

} // namespace vb
