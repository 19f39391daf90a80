#pragma once

#include "apierror.h"

#include <QString>

namespace vb {

//! An ApiError in the user's words: the one place for them, whether it stands in the window, in a test of the
//! connection or on a terminal. Chosen by kind and cause, never by message text.
struct ErrorWords
{
    QString why; //!< as far as known: "Access denied: these credentials may not do this."
    QString advice; //!< what to do next
};

ErrorWords errorWords(const ApiError &error);

} // namespace vb
