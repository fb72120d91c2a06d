#pragma once

#include "workbench/cli/commands.h"

#include <variant>

namespace kartrekker::cli {

enum ExitCode { done = 0, failed = 1, wrong_usage = 2 };

/// Does it; gives the exit code.
using Command = int (*)(const Arguments &);

/// A command that was called, and with what.
struct Call {
    Command command = nullptr;
    Arguments arguments;
};

/// The command that the program was called with. Where there is none to run, for wrong usage or only help, it
/// says so and gives the exit code.
std::variant<Call, ExitCode> read_command_line(int argument_count, char **arguments);

} // namespace kartrekker::cli
