#pragma once

#include "apierror.h"
#include "credentials.h"

#include <optional>

namespace vb {

//! What is behind an error as far as the connection's settings can cure it. Found by the service's code and its
//! error catalogue number, never by the text of a message.
enum class ErrorCause {
    Other,
    WrongRegion, //!< signed for another region than the one asked, or asked at another region's endpoint
    NoAccountId, //!< nothing was sent: it is part of the address
    SwappedKey, //!< nothing was sent: the id was given as the secret
    MissingToken, //!< a temporary key without its security token
    ExpiredToken,
    RefusedToken, //!< of another key, or damaged
    UnknownKey, //!< the key id is not known, or disabled
    WrongSecret, //!< the signature does not match
    BadCaFile, //!< nothing was sent: the connection's CA certificates cannot be used
    ClearText, //!< nothing was sent: http:// to another machine, not allowed
};

ErrorCause causeOf(const ApiError &error);

//! The codes of errors that are found before anything is sent.
inline constexpr QLatin1String noAccountIdCode("NoAccountId");
inline constexpr QLatin1String swappedKeyCode("SwappedKey");
inline constexpr QLatin1String missingTokenCode("MissingToken");
inline constexpr QLatin1String badCaFileCode("BadCaFile");
inline constexpr QLatin1String clearTextCode("ClearText");

//! What makes every request signed with \a credentials fail. Swapped ones would put the secret where the id
//! belongs, into every request in clear text: they must not be used at all.
std::optional<ApiError> credentialFault(const Credentials &credentials);

//! Thirty letters and digits that do not begin like a key id: what a secret looks like. A guess.
bool looksLikeSecret(const QString &keyId);

} // namespace vb
