#pragma once

#include <QByteArray>
#include <QString>

//! NumPy's .npy, version 1.0: a header of 128 bytes, then little-endian float32, row by row.
namespace vb::npy {

//! The same length for any number of rows, so that it can be written anew when that is known.
QByteArray header(qint64 rows, int dimension);

//! Appends the numbers in \a data, raw JSON as an answer has it: `{"float32":[…]}`, or the bare list. Says what
//! is wrong when they are not exactly \a dimension, and appends nothing; empty: nothing is.
QString appendRow(QByteArray &out, QByteArrayView data, int dimension);

} // namespace vb::npy
