#pragma once

#include "apierror.h"

#include <QByteArray>

namespace vb {

//! What an error answer's headers say.
struct ErrorHeaders
{
    QByteArray requestId; //!< x-oss-request-id
    QByteArray ec; //!< x-oss-ec
    QByteArray error; //!< x-oss-err: base64 of the body, for answers that may have none
};

//! Turns any answer with a status outside 200-299 into an ApiError: JSON or XML (told apart by the first
//! byte, whatever the content type), a proxy's HTML page, or nothing at all. Pure; never fails.
ApiError parseError(int httpStatus, const QByteArray &body, const ErrorHeaders &headers);

} // namespace vb
