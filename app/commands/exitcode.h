#pragma once

#include "apierror.h"

namespace vb {

//! How the program ends, for scripts. The numbers stay as they are.
enum class ExitCode {
    Done = 0,
    WrongArguments = 1, //!< or nothing to connect with
    Refused = 2, //!< the server answered, and said no
    ClientFault = 3, //!< no answer, or one that is not understood; a file that cannot be written
    PartlyDone = 4,
    Interrupted = 5,
};

//! Refused or ClientFault.
ExitCode exitCodeOf(const ApiError &error);

//! What went wrong and why in one line, with the service's code and request id.
QString errorReport(const ApiError &error);

} // namespace vb
