#pragma once

namespace vb {

//! Turns Nagle's algorithm off on the TCP connections that this process has now. Qt 6.4 leaves it on and hands a
//! body to the system in pieces of 16 KiB, so that the end of a longer one waits until the server has acknowledged
//! its beginning: a round trip more for each batch of a deletion, or the 40 ms of a delayed acknowledgement.
//! QNetworkAccessManager shows its sockets to nobody, hence by their descriptors. Does nothing where /proc is not.
void sendPromptly();

} // namespace vb
