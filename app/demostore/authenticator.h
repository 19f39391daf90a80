#pragma once

#include "credentials.h"
#include "exchange.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace vb::demo {

//! Who the store belongs to, and where it says it is.
struct Account
{
    QString id;
    QString region; //!< of the endpoint, and of new buckets
    QStringList regions; //!< all that a request may be signed for
    Credentials credentials;
};

//! What the signature of one request must cover.
struct SignedFor
{
    QString bucket; //!< empty: the account
    QString bucketRegion; //!< empty: any of the account's regions
};

//! Checks the OSS4-HMAC-SHA256 signature of \a request by computing it again from what arrived. Returns the
//! answer that refuses it, or nothing when the request may go on. \a now is UTC.
std::optional<Answer> authenticate(const Request &request, const SignedFor &signedFor, const Account &account,
                                   const QDateTime &now);

} // namespace vb::demo
