#pragma once

namespace vb {

//! Gives memory that is free, but between what is in use, back to the system. After something large has ended: it takes
//! a millisecond, and what is asked for next has to be got anew.
void returnFreeMemory();

} // namespace vb
