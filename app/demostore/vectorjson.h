#pragma once

#include "result.h"
#include "vectortable.h"

#include <QByteArray>

namespace vb::demo {

//! Appends the shortest text that reads back as the same float32.
void appendFloat(QByteArray &out, float value);

//! Appends `{"key":…,"data":…,"metadata":…}`, the last two where wanted and present.
struct VectorMembers
{
    bool data = false;
    bool metadata = false;
    bool isFusion = false; //!< data is raw JSON
};
void appendVector(QByteArray &out, const StoredVector &vector, VectorMembers members);

//! `{"float32":[…]}` as little-endian float32. Errors, all VectorIndexParameterInvalid: another form, a number that
//! is no finite float32, another dimension, all zeros where \a index uses cosine.
Result<QByteArray> parseFloat32(const QByteArray &json, const Index &index);

} // namespace vb::demo
