#pragma once

#include "demostore.h"

#include <QStringList>

namespace vb::demo {

//! What `vector-bucket-demostore` was asked to do.
struct CommandLine
{
    enum class Action { Serve, PrintAndSucceed, PrintAndFail };
    Action action = Action::Serve;
    QString text; //!< to print: help, version, or one line on what is wrong
    DemoStoreOptions options; //!< without credentials
};

CommandLine parseCommandLine(const QStringList &arguments);

} // namespace vb::demo
