#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace vb {

//! How a vector is written for the clipboard.
enum class VectorFormat { Json, PythonList, NumPy, CArray, Base64 };

//! The shortest text that reads back as the same float32: "0.1", "-0", "1e-07"; "nan", "inf", "-inf".
QString shortestText(float value);

//! \a name is the C array's identifier, made from the key; Base64 is little-endian float32.
QString formatVector(std::span<const float> values, VectorFormat format, const QString &name = {});

} // namespace vb
