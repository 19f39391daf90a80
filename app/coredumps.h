#pragma once

namespace vb {

//! The memory of this process, in which there are secrets, reaches no core file and no debugger of another process.
//! Not in a build for debugging or with sanitizers. Inside a sandbox, and with dialogs from the desktop portal, a
//! debugger is not kept off: the portal reads /proc/<pid>/root and refuses whom it cannot look at. Early in main().
void refuseCoreDumps();

} // namespace vb
