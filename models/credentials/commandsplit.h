#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vb {

//! A command line as program and arguments, as the aliyun CLI divides it on Unix: blanks divide; '…' is
//! literal; in "…" a backslash escapes only " \ $ and `; elsewhere it escapes anything; before a line's end it
//! continues the line. Nothing is expanded. Absent: an open quote, a backslash at the end, or no program.
std::optional<QStringList> splitCommand(const QString &command);

} // namespace vb
