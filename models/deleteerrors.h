#pragma once

#include "apierror.h"

#include <QString>

namespace vb {

//! The next request would end the same way, whatever it is about.
bool meetsEveryBatch(const ApiError &error);

//! The service said that \a place's things were deleted, and they are found all the same.
ApiError saidDeleted(const QString &place);

//! An index that the service has been deleting for longer than anybody waits.
ApiError stillDeleting(const QString &place);

//! Nothing was sent, because the connection is read-only.
ApiError readOnlyError();

//! What may be gone was not looked for: \a problem says why; empty: it was stopped before.
ApiError notLookedFor(const QString &problem);

} // namespace vb
