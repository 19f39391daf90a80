#pragma once

#include <QByteArrayView>

#include <string>

namespace vb {

//! Appends the UTF-8 text of a JSON string given without its quotes, or of any JSON with its escapes resolved,
//! which is no JSON any more but what a user sees. False where that is not exact: a lone surrogate has no UTF-8
//! and becomes U+FFFD, and an escape that is none is kept as it is written.
bool appendUnescaped(QByteArrayView json, std::string *out);

} // namespace vb
