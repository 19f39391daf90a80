#pragma once

#include "result.h"
#include "types.h"

namespace vb {

//! The hot path: a ListVectors body to a VectorPage, with simdjson On-Demand. Nothing is returned unless
//! the whole body decoded. An error (kind BadAnswer) names the item: `vectors[17]: "key" is a number, not
//! a string`. Keys and metadata are checked byte by byte; data and unknown members of an item are skipped,
//! and of them only the brackets count. Absent or null `vectors` are an empty page. Metadata that is `null`
//! is present, as `null`.
//! \a body is read without a copy when its capacity leaves 64 bytes beyond its size.
//! \a fieldNames get the different names at the top level of the metadata, escaped as they are, in the order they are
//! met: who reads the metadata anyway finds them at a tenth of the cost of a second walk.
Result<VectorPage> parseVectorPage(const QByteArray &body, QList<QByteArray> *fieldNames = nullptr);

//! A page of which only as much is known as a listing needs to go on.
struct PageOutline
{
    qsizetype count = 0;
    QByteArray firstKey; //!< empty: no rows
    QByteArray nextToken; //!< empty: the end
};

//! The same for whoever wants no rows, or reads them from the body: nothing of them is checked but that they
//! are objects, and the first one's key. Some ten times as fast with data.
Result<PageOutline> parsePageOutline(const QByteArray &body);

} // namespace vb
