#pragma once

#include "types.h"

#include <QByteArray>

#include <optional>

namespace vb {

class MemberNames;

//! A ListVectors body that is as nearly all are: keys without escapes, no member but the known ones, each once. Walked
//! once instead of three times, and into arenas of just its size. Absent where anything is otherwise or wrong: that
//! page is for the careful reader, which can also say what is wrong with it. Checks as much as that one does. \a names
//! are told those of the metadata, and point into \a body.
std::optional<VectorPage> readPlainPage(const QByteArray &body, MemberNames &names);

} // namespace vb
