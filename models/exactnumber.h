#pragma once

#include <QByteArrayView>

namespace vb {

//! Compares two literals of JSON numbers exactly, however long: below, at or above zero as \a a is less than,
//! equal to or greater than \a b. 2^53 and 2^53+1 differ, 1.50 and 15e-1 do not. Both must be valid.
int compareExactly(QByteArrayView a, QByteArrayView b);

} // namespace vb
