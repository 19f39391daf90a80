#pragma once

#include <memory>

class QString;

namespace vb {

class Command;
class LogSink;

//! The subcommand of that name; null when there is none.
std::unique_ptr<Command> makeCommand(const QString &name);

//! What --help of the program says about them.
QString commandsHelpText();

//! Runs the subcommand that is the first argument and returns the program's exit code. Needs no display.
int runCommand(std::unique_ptr<Command> command, LogSink *log, int argc, char *argv[]);

} // namespace vb
