#pragma once

#include <QString>

namespace vb {

//! From now on what Qt and we log goes to \a fileName as well, with times and a line for each call. The file is made
//! 0600 and added to. False when it cannot be opened. Once in a program, before threads.
bool logTo(const QString &fileName);

} // namespace vb
