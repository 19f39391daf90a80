#include "errorcause.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct CredentialFault
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialFault)
};

//! Of the service's error catalogue: a V4 signature for a region that is unknown, or not that of the host or of
//! the bucket; a bucket that wants to be asked at its own region's endpoint.
constexpr std::array wrongRegionNumbers{"0002-00000226"_L1, "0002-00000228"_L1, "0002-00000715"_L1, "0003-00001403"_L1};
constexpr QLatin1String temporaryPrefix("STS.");
constexpr QLatin1String keyPrefix("LTAI");

bool beginsLikeId(QByteArrayView text)
{
    return text.startsWith(keyPrefix.data()) || text.startsWith(temporaryPrefix.data());
}

ApiError fault(QLatin1String code, const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.code = code;
    error.message = message;
    return error;
}

} // namespace

ErrorCause causeOf(const ApiError &error)
{
    struct Known
    {
        QLatin1String code;
        ErrorCause cause;
    };
    // Some gateways add to a code: `InvalidAccessKeyId.NotFound`.
    constexpr std::array known{
        Known{noAccountIdCode, ErrorCause::NoAccountId},
        Known{swappedKeyCode, ErrorCause::SwappedKey},
        Known{missingTokenCode, ErrorCause::MissingToken},
        Known{badCaFileCode, ErrorCause::BadCaFile},
        Known{clearTextCode, ErrorCause::ClearText},
        Known{"MissingSecurityToken"_L1, ErrorCause::MissingToken},
        Known{"SecurityTokenExpired"_L1, ErrorCause::ExpiredToken},
        Known{"InvalidSecurityToken.Expired"_L1, ErrorCause::ExpiredToken},
        Known{"InvalidSecurityToken"_L1, ErrorCause::RefusedToken},
        Known{"AccessKeyIdAndSecurityTokenNotMatch"_L1, ErrorCause::RefusedToken},
        Known{"InvalidAccessKeyId"_L1, ErrorCause::UnknownKey},
        Known{"SignatureDoesNotMatch"_L1, ErrorCause::WrongSecret},
    };
    if (std::find(wrongRegionNumbers.begin(), wrongRegionNumbers.end(), error.ec) != wrongRegionNumbers.end())
        return ErrorCause::WrongRegion;
    if (error.ec == "0002-00000003"_L1) // answered as an unknown key id: the id of a temporary key without its token
        return ErrorCause::MissingToken;
    for (const Known &entry : known) {
        if (error.code.startsWith(entry.code, Qt::CaseInsensitive))
            return entry.cause;
    }
    return ErrorCause::Other;
}

std::optional<ApiError> credentialFault(const Credentials &credentials)
{
    if (beginsLikeId(credentials.accessKeySecret.bytes()) && !beginsLikeId(credentials.accessKeyId.toLatin1()))
        return fault(swappedKeyCode, CredentialFault::tr("The access key id and its secret are swapped."));
    if (credentials.accessKeyId.startsWith(temporaryPrefix) && credentials.securityToken.isEmpty())
        return fault(missingTokenCode, CredentialFault::tr("A temporary access key needs its security token."));
    return std::nullopt;
}

bool looksLikeSecret(const QString &keyId)
{
    constexpr qsizetype secretSize = 30;
    const auto isLetterOrDigit = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    return keyId.size() == secretSize && !beginsLikeId(keyId.toLatin1())
        && std::all_of(keyId.begin(), keyId.end(), isLetterOrDigit);
}

} // namespace vb
