#pragma once

#include "types.h"

#include <QString>

namespace vb {

//! "384-d · cosine · enable · created 12 May 2026": what is known of an index, in one line.
QString indexFacts(const IndexInfo &index);

//! "12 May 2026", local.
QString shortDate(const QDateTime &time);

} // namespace vb
