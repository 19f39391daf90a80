#pragma once

#include "rawvectors.h"

namespace vb {

//! Appends \a json with a space for each line feed and carriage return: between tokens, the only place where
//! JSON may have them, they mean the same, and a line cannot hold them.
void appendOnOneLine(QByteArray &out, QByteArrayView json);

//! Appends `{"key":…,"metadata":…,"data":…}` and a line feed: names as we write them, values as they came.
void appendJsonLine(QByteArray &out, const RawVector &vector, bool withMetadata, bool withData);

//! The lines of all of \a page in its own bytes, where they stand there as appendJsonLine() would write them: only
//! the commas between them become line feeds. Nothing is copied then, and the page is used up. Absent: they do not.
std::optional<QByteArray> jsonLinesInPlace(RawPage &page, bool withMetadata, bool withData);

//! The vector came without the data that was asked for.
ApiError noDataError(const RawVector &vector);

} // namespace vb
