#pragma once

#include "apierror.h"

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

//! One line for the status bar and the request log. Holds no secret.
struct CallRecord
{
    QString operation;
    QString place;
    int httpStatus = 0;
    QString code;
    std::optional<ApiError::Kind> failure; //!< absent: it succeeded
    QString requestId;
    int attempts = 0;
    std::chrono::milliseconds latency{0}; //!< of the whole call, waiting included
    qint64 bytesReceived = 0;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::RetryNotice)
Q_DECLARE_METATYPE(vb::CallRecord)
