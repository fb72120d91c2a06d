#pragma once

#include "workbench/cli/commands.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace kartrekker::cli {

using Command = int (*)(const Arguments &);

/// The commands and their words as CLI11 knows them; `chosen` becomes the one that was called.
class CommandLine {
  public:
    CommandLine();

    std::vector<std::string> commands() const;
    /// Whether it is a command or an option.
    bool knows(const std::string &word) const;

    CLI::App parser{
        "Kartrekker's workbench without a window. Results go to standard output, messages to standard "
        "error. Exit 0: done, 1: failed, 2: wrong usage.",
        "kartrekker-cli"};
    Arguments arguments;
    Command chosen = nullptr;

  private:
    CLI::App *add(const char *name, const char *help, Command command, bool has_file = true);
    void add_language(CLI::App *sub, const char *help);
    void add_format(CLI::App *sub, const std::vector<std::string> &formats);
    void add_entity(CLI::App *sub, bool has_id);
    void add_assignments(CLI::App *sub);
    void add_file_commands();
    void add_responses();
    void add_record_commands();
    void add_find_command();
    void add_result_commands();
    void add_picture_command();
    void add_benchmark_command();
    void add_round_commands();
    void add_history_commands();
    void add_library_commands();
    void add_script_commands();
    void add_signal_commands();
    void add_governance_commands();
    void add_kpi_commands();
    void add_plan_commands();
    void add_findings();
    CLI::App *add_plan_figures(const char *name, const char *about, Command run);
};

} // namespace kartrekker::cli
