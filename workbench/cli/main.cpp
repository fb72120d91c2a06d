#include "model/failure.h"
#include "model/translation.h"
#include "workbench/cli/command_line.h"
#include "workbench/cli/command_tools.h"
#include "workbench/cli/usage_words.h"

#include <iostream>

namespace {

using namespace kartrekker;

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrong_usage = 2;

} // namespace

int main(int argument_count, char **arguments) {
    cli::CommandLine line;
    try {
        line.parser.parse(argument_count, arguments);
    } catch (const CLI::ParseError &error) {
        if (argument_count > 1 && !line.knows(arguments[1])) {
            cli::tell_unknown_command(arguments[1], line.commands());
            return wrong_usage;
        }
        return line.parser.exit(error) == 0 ? done : wrong_usage;
    }
    try {
        const int code = line.chosen(line.arguments);
        if (!std::cout.flush())
            throw model::Failure("The result could not be written: the disk or pipe is full or closed.");
        return code;
    } catch (const cli::WrongUsage &usage) {
        std::cerr << "kartrekker-cli: " << usage.message << "\n";
        return wrong_usage;
    } catch (const model::Failure &failure) {
        std::cerr << "kartrekker-cli: " << failure.in(model::preferred_language()) << "\n";
    } catch (const std::exception &error) {
        std::cerr << "kartrekker-cli: " << error.what() << "\n";
    }
    return failed;
}
