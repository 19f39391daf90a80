#pragma once

#include "exchange.h"
#include "result.h"

#include <QString>

namespace vb::demo {

//! The bucket a request is for: the first label of `<bucket>-<account>.<endpoint>`, or else the first segment
//! of the path (`/<bucket>/`), or none (the account). A path below the bucket is refused.
Result<QString> addressedBucket(const Request &request, const QString &accountId);

} // namespace vb::demo
