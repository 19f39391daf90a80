#pragma once

#include <QIcon>
#include <QString>

namespace vb {

//! An icon of our own set (resources/icons/NAME.svg), drawn in the current palette's text colour each time
//! it is painted, so that it follows dark and light. Disabled and selected are told apart.
QIcon themedIcon(const QString &name);

//! The palette's Window is darker than its WindowText. (QStyleHints::colorScheme is Qt 6.5.)
bool isDark(const QPalette &palette);

} // namespace vb
