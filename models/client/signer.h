#pragma once

#include "credentials.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>

namespace vb {

using Header = QPair<QByteArray, QByteArray>;

//! What a signature covers. Query pairs are percent-encoded as sent; a parameter without a value has a
//! null second.
struct SigningInput
{
    QByteArray method; //!< "GET", "POST"…
    QByteArray resource; //!< `/acs:ossvector:<region>:<account>:<bucket>/`, not percent-encoded
    QList<QPair<QByteArray, QByteArray>> query;
    QByteArray contentType; //!< empty: not sent
    QByteArray contentMd5; //!< empty: not sent
    QString region;
    QList<Header> additionalHeaders; //!< signed although the scheme would not sign them
};

//! All the pieces, so that a mismatch can be found by comparing them with the server's.
struct Signature
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray authorization; //!< value of the Authorization header
    QList<Header> headers; //!< to send: x-oss-date, Date, x-oss-content-sha256, the token, Authorization
};

//! OSS4-HMAC-SHA256 as the official SDKs compute it. Pure. \a time is UTC.
Signature sign(const SigningInput &input, const Credentials &credentials, const QDateTime &time);

//! Base64 of the MD5 digest of \a body, for Content-MD5; empty where OpenSSL refuses MD5 (FIPS mode).
QByteArray contentMd5(const QByteArray &body);

//! Percent-encodes all but A-Z a-z 0-9 - . _ ~ (and "/" when \a keepSlash).
QByteArray percentEncode(QByteArrayView text, bool keepSlash);

} // namespace vb
