#pragma once

#include "apierror.h"
#include "types.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace vb {

//! "retry 2 of 3 in 1 s": the attempt about to be made, and why.
struct RetryNotice
{
    int attempt = 0; //!< 1-based number of the attempt to come; 0: none is waiting
    int attempts = 0;
    std::chrono::milliseconds delay{0};
    ApiError error; //!< what ended the attempt before
};

//! One line for the status bar and the request log. Holds no secret, and nothing of what was answered.
struct CallRecord
{
    QString operation;
    QString place;
    std::optional<BucketRef> bucket; //!< absent: the account
    QString index;
    QByteArray arguments; //!< HttpRequest::arguments
    int items = 0; //!< HttpRequest::items
    qint64 started = 0; //!< milliseconds since 1970, by this machine's clock
    int httpStatus = 0;
    QString code;
    QString ec; //!< number in the service's error catalogue
    QString message; //!< of a failure
    std::optional<ApiError::Kind> failure; //!< absent: it succeeded
    QString requestId;
    int attempts = 0;
    std::chrono::milliseconds latency{0}; //!< of the whole call, waiting included
    qint64 bytesSent = 0; //!< bodies of all attempts
    qint64 bytesReceived = 0;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::RetryNotice)
Q_DECLARE_METATYPE(vb::CallRecord)
