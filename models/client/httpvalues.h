#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

//! Header values of HTTP (RFC 9110). Pure.
namespace vb {

//! `Sun, 06 Nov 1994 08:49:37 GMT` in UTC; invalid for anything else.
QDateTime parseHttpDate(const QByteArray &text);

//! A Retry-After of either form; a date counts from \a now (the server's clock where it is known). Never
//! negative; absent for anything else.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &text, const QDateTime &now);

//! \a host is this very machine: localhost, 127.x.x.x or ::1. A name below localhost is not: where the resolver
//! does not know RFC 6761, whoever answers for the DNS says where that is.
bool isLoopbackHost(const QString &host);

} // namespace vb
