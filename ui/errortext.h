#pragma once

#include "apierror.h"

#include <QString>

namespace vb {

//! An ApiError in the user's words. Chosen by kind and, where the service's codes differ in what to do, by
//! code; never by message text.
struct ErrorText
{
    QString title; //!< what failed: "The vectors of rag-prod/articles could not be listed"
    QString why; //!< as far as known: "Access denied: these credentials may not list vectors."
    QString advice; //!< what to do next
    QString iconName; //!< of the icon set: "denied", "offline", "error"
};

ErrorText errorText(const ApiError &error);

//! One line for a status bar: what, why.
QString errorLine(const ApiError &error);

} // namespace vb
