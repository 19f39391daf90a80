#pragma once

#include "commandline.h"
#include "credentialsources.h"
#include "profile.h"

#include <QCoreApplication>

namespace vb {

//! What the program opens at start. Pure: decided from the options and the environment alone.
struct StartPlan
{
    Q_DECLARE_TR_FUNCTIONS(vb::StartPlan)

public:
    enum class Kind {
        Demo, //!< the embedded store; the credentials of the environment are not touched
        Connect,
        Saved, //!< the connection that --profile names
        Choose, //!< the start page: there are saved connections, and nothing says which
        Problem, //!< a window that says what to set, and offers the demo store
    };

    Kind kind = Kind::Demo;
    Profile profile; //!< of Connect; of Saved only the name; of Demo only readOnly
    Credentials credentials; //!< of Connect
    ApiError problem; //!< of Problem

    static StartPlan decide(const CommandLine &options, const EnvironmentSettings &environment,
                            bool hasSavedConnections = false);
};

} // namespace vb
