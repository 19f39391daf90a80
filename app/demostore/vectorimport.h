#pragma once

#include <QString>

namespace vb::demo {

class Database;

//! Real vectors in two files.
struct VectorFiles
{
    QString vectors; //!< little-endian float32, row by row
    QString keys; //!< JSON lines: `{"key", "metadata"}` of each row
    int dimension = 0;
    QString region; //!< of the bucket
};

//! Loads them as an index of the bucket "loaded", named by the letters and digits of the file's name, in one
//! transaction; an index of that name is replaced. The metric is cosine where every row has unit length. Returns
//! what went wrong, naming the line, or nothing.
QString importVectors(Database &database, const VectorFiles &files);

} // namespace vb::demo
