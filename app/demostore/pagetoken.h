#pragma once

#include "result.h"

#include <QByteArray>

namespace vb::demo {

//! An opaque nextToken that stands for \a position in the listing called \a scope.
QByteArray makeToken(const QByteArray &scope, const QByteArray &position);

//! The position in \a token. Errors, VectorIndexParameterInvalid: wrong length, no token of ours, or one of
//! another listing (another index, prefix or segment).
Result<QByteArray> readToken(const QByteArray &scope, const QByteArray &token);

} // namespace vb::demo
