#pragma once

#include "credentials.h"
#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace vb {

//! What a source of temporary keys must say.
enum class AnswerRule {
    KeyOrToken, //!< a process: `SecurityToken` and `Expiration` may be absent
    WholeToken, //!< a URI, the metadata service: all four
};

//! Reads the JSON of a process, a credentials URI or the metadata service: AccessKeyId, AccessKeySecret,
//! SecurityToken and Expiration, or access_key_id, access_key_secret, sts_token and expiration. A `Code` must be
//! Success, a `mode` must be AK or StsToken. \a source becomes Credentials::source. Errors are BadAnswer, or
//! Credentials for a token that expired before \a now; they name members, and hold nothing of the answer. Pure.
Result<Credentials> parseCredentialAnswer(const QByteArray &json, AnswerRule rule, const QString &source,
                                          const QDateTime &now);

} // namespace vb
