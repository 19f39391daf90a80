#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vb {

//! The beginning of \a body for a bug report: at most 1 KiB, cut between characters.
QByteArray bodyExcerpt(const QByteArray &body);

//! A body that is not what the protocol says. \a message says how.
ApiError badAnswer(const QString &message, const QByteArray &body);

//! The sentence for a body that cannot be the service's JSON at all: empty, a web page, XML, a byte order
//! mark, bytes that are no UTF-8. Absent when it may be JSON.
std::optional<QString> foreignBodyMessage(const QByteArray &body);

//! Offset of the first byte that is no UTF-8; absent when all is.
std::optional<qsizetype> firstInvalidUtf8(QByteArrayView text);

} // namespace vb
