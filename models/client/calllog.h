#pragma once

#include "callrecord.h"

namespace vb {

//! One line of the category "vb.client" for a call that ended: what, where, outcome, the service's request
//! id. No secret and nothing of what was sent or answered. Silent unless the category's info is turned on.
void logCall(const CallRecord &record);

//! The same for another attempt that is waiting.
void logRetry(const QString &operation, const RetryNotice &notice);

} // namespace vb
