#pragma once

#include <QByteArrayView>

namespace vb {

//! The number nearest to a literal of JSON, or to NaN, Infinity or -Infinity. Straight from the digits:
//! a float by way of a double would be rounded twice. Out of range is an infinity or a zero, with its sign.
//! \a literal must be a whole, valid one.
template <typename Number>
Number nearest(QByteArrayView literal);

extern template float nearest<float>(QByteArrayView);
extern template double nearest<double>(QByteArrayView);

} // namespace vb
