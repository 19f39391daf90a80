#pragma once

#include <QIcon>
#include <QString>

class QStyleOptionViewItem;

namespace vb {

//! An icon of our own set (resources/icons/NAME.svg), drawn in the current palette's text colour each time
//! it is painted, so that it follows dark and light. Disabled and selected are told apart.
QIcon themedIcon(const QString &name);

//! The same for an item of a view: a selection without focus is pale, and its text and icons are not those of
//! one that has it, which a style does not know of icons.
QIcon itemIcon(const QString &name, const QStyleOptionViewItem &option);

//! The palette's Window is darker than its WindowText. (QStyleHints::colorScheme is Qt 6.5.)
bool isDark(const QPalette &palette);

} // namespace vb
