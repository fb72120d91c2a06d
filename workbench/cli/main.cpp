#include "model/failure.h"
#include "model/translation.h"
#include "workbench/cli/command_line.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

int main(int argument_count, char **arguments) {
    using namespace kartrekker;
    try {
        const auto read = cli::read_command_line(argument_count, arguments);
        const auto *call = std::get_if<cli::Call>(&read);
        if (!call) return std::get<cli::ExitCode>(read);
        const int code = call->command(call->arguments);
        if (!std::cout.flush())
            throw model::Failure("The result could not be written: the disk or pipe is full or closed.");
        return code;
    } catch (const cli::WrongUsage &usage) {
        std::cerr << "kartrekker-cli: " << usage.message << "\n";
        return cli::wrong_usage;
    } catch (const model::Failure &failure) {
        std::cerr << "kartrekker-cli: " << failure.in(model::preferred_language()) << "\n";
    } catch (const std::exception &error) {
        std::cerr << "kartrekker-cli: " << error.what() << "\n";
    }
    return cli::failed;
}
