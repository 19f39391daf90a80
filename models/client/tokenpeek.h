#pragma once

#include <QByteArray>

#include <optional>

namespace vb {

//! The token of a ListVectors body, found by a look at its first and last bytes, so that the next page can be
//! asked for before this one is read. Absent: there is none, or it takes reading to know. What it returns is
//! the token of any body that is well-formed and names it once; the reader says whether that is so.
std::optional<QByteArray> peekNextToken(const QByteArray &body);

} // namespace vb
