#include "model/failure.h"
#include "model/translation.h"
#include "workbench/cli/commands.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

using namespace kartrekker;
using cli::Arguments;
using Command = int (*)(const Arguments &);

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrong_usage = 2;

/// The commands as CLI11 knows them; `chosen` becomes the one that was called.
class CommandLine {
  public:
    CommandLine() {
        parser.require_subcommand(1);
        add_file_commands();
        add_record_commands();
        add_result_commands();
        add_history_commands();
    }

    CLI::App parser{
        "Kartrekker's workbench without a window. Results go to standard output, messages to standard "
        "error. Exit 0: done, 1: failed, 2: wrong usage.",
        "kartrekker-cli"};
    Arguments arguments;
    Command chosen = nullptr;

  private:
    CLI::App *add(const char *name, const char *help, Command command, bool has_file = true) {
        CLI::App *sub = parser.add_subcommand(name, help);
        sub->callback([this, command] { chosen = command; });
        if (has_file) sub->add_option("FILE", arguments.file, "the workspace (*.kartrekker)")->required();
        return sub;
    }
    void add_language(CLI::App *sub, const char *help) {
        sub->add_option("--lang", arguments.language, help)->check(CLI::IsMember({"nl", "en"}));
    }
    void add_format(CLI::App *sub, const std::vector<std::string> &formats) {
        sub->add_option("--format", arguments.format, "how to write it")->check(CLI::IsMember(formats));
    }
    void add_entity(CLI::App *sub, bool has_id) {
        sub->add_option("ENTITY", arguments.entity, "kind of record, such as goal")->required();
        if (has_id) sub->add_option("ID", arguments.id, "id of the record")->required();
    }
    void add_assignments(CLI::App *sub) {
        sub->add_option("FIELD=VALUE", arguments.assignments, "fields to fill in")->required();
    }

    void add_file_commands() {
        CLI::App *sub = add("new", "make a new workspace", cli::run_new);
        sub->add_option("--name", arguments.name, "name of the organisation")->required();
        add_language(sub, "language of the engagement");
        sub = add("import", "read engagement XML into a new or empty workspace", cli::run_import);
        sub->add_option("IN.xml", arguments.other)->required();
        sub = add("responses", "read answers from a CSV whose headings are item ids", cli::run_responses);
        sub->add_option("IN.csv", arguments.other)->required();
        sub->add_option("--instrument", arguments.instrument, "id of an assessment, or a script")->required();
        sub->add_option("--group", arguments.group,
                        "heading of the column that names the group (default: group)");
        sub->add_option("--round", arguments.round, "name of the round (default: the date)");
        sub->add_flag("--skip-bad", arguments.skips_bad, "leave out rows that are wrong");
        sub = add("export", "write a scorecard (.xlsx) or the engagement (.xml)", cli::run_export);
        sub->add_option("OUT", arguments.other, "OUT.xlsx or OUT.xml")->required();
        add_language(sub, "language of the document");
    }

    void add_record_commands() {
        CLI::App *sub = add("list", "list the records of a kind", cli::run_list);
        add_entity(sub, false);
        add_format(sub, {"text", "json", "csv"});
        sub = add("show", "show one record", cli::run_show);
        add_entity(sub, true);
        add_format(sub, {"text", "json", "csv"});
        sub = add("set", "change fields of a record; FIELD= empties one", cli::run_set);
        add_entity(sub, true);
        add_assignments(sub);
        sub = add("add", "add a record and print its id", cli::run_add);
        add_entity(sub, false);
        add_assignments(sub);
        sub = add("remove", "remove a record and what is part of it", cli::run_remove);
        add_entity(sub, true);
    }

    void add_result_commands() {
        CLI::App *sub = add("score", "score the engagement", cli::run_score);
        sub->add_option("--assessment", arguments.assessments,
                        "id of an assessment, or a script (default: all)");
        add_language(sub, "language of the result");
        add_format(sub, {"text", "json"});
        sub->add_flag("--trace", arguments.has_trace, "say for each number where it comes from");
        sub = add("snapshot", "keep the scores as they are now", cli::run_snapshot);
        sub->add_option("--name", arguments.name, "how to find it back (default: the date)");
        sub->add_option("--assessment", arguments.assessments,
                        "id of an assessment, or a script (default: all)");
        add_language(sub, "language of the result");
        sub = add("assessments", "list the assessments that there are", cli::run_assessments, false);
        add_language(sub, "language of the titles");
    }

    void add_history_commands() {
        add("history", "list the steps that were made", cli::run_history);
        for (CLI::App *sub : {add("undo", "undo the last N steps", cli::run_undo),
                              add("redo", "redo the next N steps", cli::run_redo)})
            sub->add_option("N", arguments.steps, "how many")->check(CLI::Range(1, 1'000'000));
        add("check", "look through the whole file for faults", cli::run_check);
    }
};

} // namespace

int main(int argument_count, char **arguments) {
    CommandLine line;
    try {
        line.parser.parse(argument_count, arguments);
    } catch (const CLI::ParseError &error) {
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
