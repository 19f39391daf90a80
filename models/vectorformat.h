#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace vb {

//! How a vector is written for the clipboard.
enum class VectorFormat { Json, PythonList, NumPy, CArray, Base64 };

//! The shortest text that reads back as the same float32: "0.1", "-0", "1e-07"; "nan", "inf", "-inf".
QString shortestText(float value);

//! All components, each as shortestText() in the spelling of the language, so that reading it back gives the
//! same float32, -0.0 included. JSON has no word for what is not finite: it gets NaN, Infinity and -Infinity,
//! which Python's json, JSON5 and this program read, instead of a null that would say something else.
//! The C array's identifier is made of \a name (the key). Base64 is that of little-endian float32.
QString formatVector(std::span<const float> values, VectorFormat format, const QString &name = {});

} // namespace vb
