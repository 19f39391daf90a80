#pragma once

#include "roworder.h"
#include "rowmatcher.h"
#include "storesnapshot.h"

#include <atomic>

namespace vb {

//! The loaded rows of \a store that match, ascending. Those whose page was given up are not among them. Stops
//! short when \a cancelled. For a worker, and for measuring: matchingRows(store.snapshot(),
//! readFindQuery(u"year >= 2020"_s).matcher(), flag), then sortRows(store.snapshot(), sort, &rows, flag).
RowOrder matchingRows(const StoreSnapshot &store, const RowMatcher &matcher, const std::atomic_bool &cancelled);

} // namespace vb
