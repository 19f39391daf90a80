#pragma once

#include <QtGlobal>

#include <functional>

class QWidget;

namespace vb {

//! Copies \a count rows by \a copy, which is told how many of them; where they are more than \a most it asks first
//! whether so many will do: a clipboard is not made for more, and the window would freeze.
void copyWithin(qint64 most, qint64 count, QWidget *parent, const std::function<void(qint64)> &copy);

} // namespace vb
