#include "workbench/cli/command_line.h"

#include "workbench/cli/command_tools.h"
#include "workbench/cli/usage_words.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace kartrekker::cli {

namespace {

/// The commands as CLI11 knows them; `chosen` becomes the one that was called.
class CommandLine {
  public:
    CommandLine() {
        parser.require_subcommand(1);
        parser.failure_message(usage_message);
        parser.set_version_flag("--version", "kartrekker-cli " KARTREKKER_VERSION);
        add_file_commands();
        add_record_commands();
        add_find_command();
        add_result_commands();
        add_picture_command();
        add_benchmark_command();
        add_round_commands();
        add_history_commands();
        add_library_commands();
        add_script_commands();
        add_signal_commands();
        add_governance_commands();
        add_figures("kpis", "how far each KPI is", run_kpis);
        add_plan_commands();
    }

    std::vector<std::string> commands() const {
        std::vector<std::string> names;
        for (const CLI::App *sub : parser.get_subcommands({}))
            names.push_back(sub->get_name());
        return names;
    }
    /// Whether it is a command or an option.
    bool knows(const std::string &word) const {
        const auto names = commands();
        return word.starts_with("-") || std::ranges::find(names, word) != names.end();
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
        CLI::App *sub = add("new", "make a new workspace", run_new);
        CLI::Option_group *beginning =
            sub->add_option_group("begins with", "a name, a starter or both, or a sample");
        beginning->require_option(1, 2);
        CLI::Option *name = beginning->add_option("--name", arguments.name, "name of the organisation");
        CLI::Option *starter = beginning->add_option("--starter", arguments.starter,
                                                     "id of an engagement; “starters” lists them");
        beginning
            ->add_option("--sample", arguments.sample, "id of a sample with answers; “samples” lists them")
            ->excludes(name, starter);
        add_language(sub, "language of the engagement");
        sub = add("import", "read engagement XML into a new or empty workspace, or a plan into any",
                  run_import);
        sub->add_option("IN", arguments.other,
                        "engagement (*.xml), plan of Microsoft Project (*.mspdi.xml), or with --plan a CSV")
            ->required();
        sub->add_flag("--plan", arguments.is_plan,
                      "a CSV with id, name, duration, predecessors (3:FS+2;7:SS-1)");
        add_responses();
        sub = add("export",
                  "write a scorecard (.xlsx), the engagement (.xml), or the plan (.mspdi.xml, .csv, .ics)",
                  run_export);
        sub->add_option("OUT", arguments.other, "OUT.xlsx, OUT.xml, OUT.mspdi.xml, OUT.csv or OUT.ics")
            ->required();
        add_language(sub, "language of the document");
    }

    void add_responses() {
        CLI::App *sub =
            add("responses", "read answers from a survey: LimeSurvey, Microsoft Forms, CSV", run_responses);
        sub->add_option("IN", arguments.other, "*.csv, *.tsv, *.txt or *.xlsx")->required();
        CLI::Option_group *meaning = sub->add_option_group("is to", "a questionnaire, a mapping or both");
        meaning->require_option(1, 2);
        meaning->add_option("--instrument", arguments.instrument, "id of an assessment, or a script");
        meaning->add_option("--mapping", arguments.mapping,
                            "what columns and labels mean: “auto”, or the name of a mapping that was kept");
        sub->add_option("--column", arguments.columns, "HEADING=ITEM, or HEADING= to leave a column out");
        sub->add_option("--label", arguments.labels, "LABEL=NUMBER: what an answer counts on the scale");
        sub->add_option("--keep-mapping", arguments.keep_as, "keep the mapping under this name");
        sub->add_option("--group", arguments.group,
                        "heading of the column that names the group (default: group, groep, afdeling …)");
        sub->add_option("--round", arguments.round, "name of the round (default: the date)");
        sub->add_flag("--skip-bad", arguments.skips_bad, "leave out rows that are wrong");
        sub->add_flag("--with-unfinished", arguments.takes_unfinished,
                      "take people in who did not send their answers in");
        sub->add_flag("--preview", arguments.is_preview, "only tell how the file is understood");
        add_format(sub, {"text", "json"});
    }

    void add_record_commands() {
        CLI::App *sub = add("list", "list the records of a kind", run_list);
        add_entity(sub, false);
        add_format(sub, {"text", "json", "csv"});
        sub = add("show", "show one record", run_show);
        add_entity(sub, true);
        add_format(sub, {"text", "json", "csv"});
        sub = add("set", "change fields of a record; FIELD= empties one", run_set);
        add_entity(sub, true);
        add_assignments(sub);
        sub = add("add", "add a record and print its id", run_add);
        add_entity(sub, false);
        add_assignments(sub);
        sub = add("remove", "remove a record, what is part of it and what is attached to it", run_remove);
        add_entity(sub, true);
        sub = add("attach", "copy a file to a record and print the attachment's id", run_attach);
        add_entity(sub, true);
        sub->add_option("IN", arguments.other, "a file of at most 10 MB")->required();
        sub = add("save-attachment", "write an attachment to a file", run_save_attachment);
        sub->add_option("ID", arguments.id, "id of the attachment; “list attachments” tells")->required();
        sub->add_option("OUT", arguments.other, "the file to write")->required();
    }

    void add_find_command() {
        CLI::App *sub = add("find", "find words in the texts, or replace them", run_find);
        sub->add_option("TEXT", arguments.text, "what to look for, whatever its case and accents")
            ->required();
        sub->add_option("--replace", arguments.replacement, "put this in its place, and print how often");
        sub->add_option("--kind", arguments.entity, "only in this kind of record, such as goal");
        sub->add_option("--field", arguments.field, "only in the field of this name");
        sub->add_flag("--match-case", arguments.matches_case, "case and accents must be the same");
        sub->add_flag("--whole-words", arguments.is_whole_words, "not as a part of longer words");
        add_format(sub, {"text", "json", "csv"});
    }

    void add_result_commands() {
        CLI::App *sub = add("score", "score the engagement", run_score);
        sub->add_option("--assessment", arguments.assessments,
                        "id of an assessment, or a script (default: all)");
        add_language(sub, "language of the result");
        add_format(sub, {"text", "json"});
        sub->add_flag("--trace", arguments.has_trace, "say for each number where it comes from");
        sub = add("snapshot", "keep the scores as they are now", run_snapshot);
        sub->add_option("--name", arguments.name, "how to find it back (default: the date)");
        sub->add_option("--assessment", arguments.assessments,
                        "id of an assessment, or a script (default: all)");
        add_language(sub, "language of the result");
        sub = add("value", "work out what the change is worth in money", run_value);
        add_language(sub, "language of the result");
        add_format(sub, {"text", "json", "csv"});
        sub->add_flag("--trace", arguments.has_trace, "say for each benefit where it comes from");
        sub->add_flag("--add-vendor-figures", arguments.adds_vendor,
                      "add the six benefits that a vendor promises, marked as such, and print how many");
    }

    void add_picture_command() {
        CLI::App *sub = add("picture", "write a picture as SVG; without a name, list them", run_picture);
        CLI::Option *name = sub->add_option("NAME", arguments.name, "which picture");
        CLI::Option *out = sub->add_option("OUT.svg", arguments.other, "file to write");
        name->needs(out);
        sub->add_option("--width", arguments.width, "width of the drawing in pixels (300 to 4000)")
            ->check(CLI::Range(300, 4000));
        sub->add_flag("--dark", arguments.is_dark, "light words on a dark ground");
        add_language(sub, "language of the picture");
    }

    void add_benchmark_command() {
        CLI::App *sub =
            add("benchmark", "how the engagements in a folder score beside each other", run_benchmark, false);
        sub->add_option("DIR", arguments.file, "folder with workspaces (*.kartrekker)")->required();
        sub->add_option("--of", arguments.own, "the engagement (*.kartrekker) to place among the others");
        sub->add_option("--assessment", arguments.assessments,
                        "id of an assessment, or a script (default: all)");
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the result");
    }

    void add_round_commands() {
        CLI::App *sub =
            add("compare", "compare two rounds of a questionnaire, or two groups of one round", run_compare);
        sub->add_option("--assessment", arguments.assessments, "id of an assessment, or a script")
            ->required()
            ->expected(1);
        sub->add_option("--round", arguments.round,
                        "the first round, by id or name (default: the last but one), or that of the groups "
                        "(default: the latest)");
        CLI::Option *other_round = sub->add_option("--with-round", arguments.other_round, "the second round");
        CLI::Option *group = sub->add_option("--group", arguments.group, "the first group, by id or name");
        sub->add_option("--with-group", arguments.other_group, "the second group (default: all others)")
            ->needs(group);
        other_round->excludes(group);
        add_format(sub, {"text", "json"});
        add_language(sub, "language of the result");
        sub = add("rounds", "list the rounds, and how many people answered", run_rounds);
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the headings");
    }

    void add_history_commands() {
        CLI::App *steps = add("history", "list the steps that were made, or go to one", run_history);
        CLI::Option *keep =
            steps->add_option("--keep", arguments.keep_as, "keep a restore point of this name, to return to");
        CLI::Option *go = steps->add_option("--go-to", arguments.go_to,
                                            "undo or redo up to a step (0: all) or a restore point");
        CLI::Option *forget = steps->add_option("--forget", arguments.forget, "forget a restore point");
        CLI::Option *kind =
            steps->add_option("ENTITY", arguments.entity, "kind of record: only what was done with one");
        kind->needs(steps->add_option("ID", arguments.id, "id of that record"))->excludes(keep, go, forget);
        keep->excludes(go, forget);
        go->excludes(forget);
        add_format(steps, {"text", "json", "csv"});
        for (CLI::App *sub :
             {add("undo", "undo the last N steps", run_undo), add("redo", "redo the next N steps", run_redo)})
            sub->add_option("N", arguments.steps, "how many")->check(CLI::Range(1, 1'000'000));
        add("check", "look through the whole file for faults", run_check);
    }

    void add_library_commands() {
        CLI::App *sub =
            add("assessments", "list the assessments: shipped, own and broken", run_assessments, false);
        add_language(sub, "language of the titles");
        sub = parser.add_subcommand("template", "for authors of assessments");
        sub->require_subcommand(1);
        CLI::App *part =
            sub->add_subcommand("check", "tell every mistake in a script, or in all scripts of a folder");
        part->callback([this] { chosen = run_template_check; });
        part->add_option("PATH", arguments.other, "script (*.lua) or folder")->required();
        part = sub->add_subcommand("from-survey",
                                   "make an assessment of a survey of LimeSurvey, and print how many items");
        part->callback([this] { chosen = run_template_from_survey; });
        part->add_option("IN.lss", arguments.file, "structure of the survey, as LimeSurvey exports it")
            ->required();
        part->add_option("OUT.lua", arguments.other, "script to write; it must not exist yet")->required();
        sub = add("starters", "list the engagements to begin with", run_starters, false);
        add_format(sub, {"text", "json"});
        add_language(sub, "language of the engagements");
        sub = add("samples", "list the engagements to look at, with answers", run_samples, false);
        add_format(sub, {"text", "json"});
        add_language(sub, "language of the engagements");
        sub = add("guidelines", "list the library of guidelines, or add from it", run_guidelines);
        sub->add_option("--add", arguments.ids, "ids of guidelines, or all");
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the guidelines (default: the engagement's)");
    }

    void add_script_commands() {
        CLI::App *sub = add("scripts", "list the scripts that act on an engagement: shipped, own and broken",
                            run_scripts, false);
        add_language(sub, "language of the titles");
        sub = add("run", "run a script: list what it finds and changes, then make the changes as one step",
                  run_script, false);
        sub->add_option("SCRIPT", arguments.id, "id of a script, or the path of one (*.lua)")->required();
        sub->add_option("FILE", arguments.file, "the workspace (*.kartrekker)")->required();
        sub->add_flag("--dry-run", arguments.is_preview, "only list the changes");
        add_format(sub, {"text", "json"});
        add_language(sub, "language of what the script says (default: the engagement's)");
    }

    void add_signal_commands() {
        CLI::App *sub = add("signals", "count tagged messages, read them, or act on one", run_signals);
        CLI::Option *input = sub->add_option("IN.csv", arguments.other, "messages to read");
        sub->add_option("--time", arguments.time, "heading of the time (default: time)")->needs(input);
        sub->add_option("--group", arguments.group, "heading of the writer's group (default: group)")
            ->needs(input);
        sub->add_option("--text", arguments.text, "heading of the message (default: text)")->needs(input);
        sub->add_flag("--skip-bad", arguments.skips_bad, "leave out rows that are wrong")->needs(input);
        CLI::Option *to_case = sub->add_option("--to-case", arguments.to_case, "make a case of this signal");
        CLI::Option *to_loop =
            sub->add_option("--to-loop", arguments.to_loop, "make a feedback loop of this signal");
        to_case->excludes(input, to_loop);
        to_loop->excludes(input);
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the headings");
    }

    void add_governance_commands() {
        CLI::App *sub =
            add("acknowledgements", "who agreed to a guideline and who did not", run_acknowledgements);
        sub->add_option("--campaign", arguments.campaign, "id of the campaign (default: all)");
        CLI::Option *input =
            sub->add_option("--import", arguments.other, "CSV of who agreed: who, date, unit, people");
        sub->add_flag("--skip-bad", arguments.skips_bad, "leave out rows that are wrong")->needs(input);
        sub->add_flag("--open", arguments.only_open, "only who has not agreed yet")->excludes(input);
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the headings");
        sub = add("guideline", "list the versions of a guideline, or compare two", run_guideline);
        sub->add_option("ID", arguments.id, "id of the guideline")->required();
        CLI::Option *diff =
            sub->add_option("--diff", arguments.ids, "two versions to compare (default: the last two)");
        diff->expected(0, 2);
        sub->callback([this, diff] {
            chosen = run_guideline;
            arguments.has_diff = diff->count() > 0;
            std::erase(arguments.ids, "");
        });
        add_format(sub, {"text", "json"});
    }

    void add_plan_commands() {
        CLI::App *sub = add("plan", "work out the dates of the rollout plan", run_plan);
        CLI::Option *from =
            sub->add_option("--from", arguments.from, "first day; the plan goes forwards (YYYY-MM-DD)");
        CLI::Option *by =
            sub->add_option("--by", arguments.by, "last day; the plan is worked back (YYYY-MM-DD)");
        CLI::Option *abstract = sub->add_flag("--abstract", arguments.is_abstract,
                                              "day numbers without a calendar; the plan begins at 0");
        from->excludes(by);
        abstract->excludes(from, by);
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the headings");
        add_figures("reach", "members of each community by month", run_reach);
        add_figures("load", "what the plan asks of each unit by month", run_load);
        sub = add("plan-finding",
                  "put what a finding advises into the plan, and print the ids of its activities",
                  run_plan_finding);
        sub->add_option("FINDING", arguments.id, "its id, as score --format json has it")->required();
        add_language(sub, "language of the activities");
        add_findings();
        sub = add_figures("threads", "from goal to case, sponsor, gap, activity and benefit", run_threads);
        sub->add_option("ID", arguments.id, "only those through this record or finding");
        sub = add_figures("what-if",
                          "compare the plan with one in which something else happens; nothing is kept",
                          run_what_if);
        sub->add_option("--move", arguments.moves, "ACTIVITY=DATE: it begins on another day (YYYY-MM-DD)");
        sub->add_option("--drop", arguments.absent, "a sponsor who is not there, by id or name");
        sub->add_option("--effort", arguments.effort, "times the effort of what is not finished (0.1 to 10)");
    }

    void add_findings() {
        CLI::App *sub =
            add("findings", "list what stands out and what was decided about it, or decide", run_findings);
        CLI::Option *accept =
            sub->add_option("--accept", arguments.accept, "accept the finding with this id");
        CLI::Option *dismiss =
            sub->add_option("--dismiss", arguments.dismiss, "dismiss it: it is not counted any more");
        CLI::Option *reopen = sub->add_option("--reopen", arguments.reopen, "take the decision on it back");
        CLI::Option *assign = sub->add_option("--assign", arguments.assign, "only give it an --owner");
        dismiss->excludes(accept, reopen, assign);
        reopen->excludes(accept, assign);
        assign->excludes(accept);
        dismiss->needs(sub->add_option("--reason", arguments.reason, "why it is dismissed"));
        assign->needs(sub->add_option("--owner", arguments.owner, "who sees to it; \"\" for nobody"));
        sub->add_option("--state", arguments.state, "which to list (default: open)")
            ->check(
                CLI::IsMember({"open", "undecided", "accepted", "planned", "dismissed", "solved", "all"}));
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the findings");
    }

    CLI::App *add_figures(const char *name, const char *about, Command run) {
        CLI::App *sub = add(name, about, run);
        add_format(sub, {"text", "json", "csv"});
        add_language(sub, "language of the headings");
        return sub;
    }
};

} // namespace

std::variant<Call, ExitCode> read_command_line(int argument_count, char **arguments) {
    CommandLine line;
    try {
        line.parser.parse(argument_count, arguments);
    } catch (const CLI::ParseError &error) {
        if (argument_count > 1 && !line.knows(arguments[1])) {
            tell_unknown_command(arguments[1], line.commands());
            return wrong_usage;
        }
        return line.parser.exit(error) == 0 ? done : wrong_usage;
    }
    return Call{line.chosen, line.arguments};
}

} // namespace kartrekker::cli
