#include "workbench/cli/commands.h"

#include "model/translation.h"
#include "workbench/app/benchmark.h"
#include "workbench/app/documents.h"
#include "workbench/app/finding_decisions.h"
#include "workbench/app/plan_exchange.h"
#include "workbench/app/plan_import.h"
#include "workbench/app/records.h"
#include "workbench/app/scorecard_text.h"
#include "workbench/app/scoring.h"
#include "workbench/app/snapshots.h"
#include "workbench/app/surveys/response_import.h"
#include "workbench/app/surveys/survey_report.h"
#include "workbench/app/text_table.h"
#include "workbench/app/value.h"
#include "workbench/cli/command_tools.h"

#include <charconv>
#include <iostream>
#include <optional>

namespace kartrekker::cli {

using namespace model;

namespace {

app::Assignments assignments_of(const Arguments &arguments) {
    app::Assignments assignments;
    for (const std::string &word : arguments.assignments) {
        const auto mark = word.find('=');
        if (mark == 0 || mark == std::string::npos)
            throw WrongUsage{
                fill(translate(preferred_language(), "“{0}” is not of the form FIELD=VALUE."), {word})};
        assignments.emplace_back(word.substr(0, mark), word.substr(mark + 1));
    }
    return assignments;
}

/// “THIS=THAT” as what stands before and behind the last equals sign.
std::pair<std::string, std::string> parts_of(const std::string &word) {
    const auto mark = word.find_last_of('=');
    if (mark == 0 || mark == std::string::npos)
        throw WrongUsage{
            fill(translate(preferred_language(), "“{0}” is not of the form FIELD=VALUE."), {word})};
    return {word.substr(0, mark), word.substr(mark + 1)};
}

app::ResponseImport response_import_of(const Arguments &arguments, app::Scoring &scoring) {
    app::ResponseImport import;
    import.assessment = arguments.instrument;
    import.round = arguments.round;
    import.skips_bad_rows = arguments.skips_bad;
    import.takes_unfinished = arguments.takes_unfinished;
    import.keeps_mapping_as = arguments.keep_as.value_or("");
    import.choices.group_column = arguments.group;
    for (const std::string &word : arguments.columns)
        import.choices.columns.insert(parts_of(word));
    for (const std::string &word : arguments.labels) {
        const auto [label, value] = parts_of(word);
        int number = 0;
        const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || stop != value.data() + value.size())
            throw WrongUsage{
                fill(translate(preferred_language(), "“{0}” is not of the form LABEL=NUMBER."), {word})};
        import.choices.labels[label] = number;
    }
    if (!arguments.mapping.empty())
        app::apply_mapping(import, arguments.mapping, open_to_look(arguments), scoring, arguments.other,
                           preferred_language());
    return import;
}

int step_through(const Arguments &arguments, bool is_undo) {
    Workspace workspace = open_to_change(arguments);
    for (int i = 0; i < arguments.steps; ++i) {
        const auto label = is_undo ? workspace.undo_label() : workspace.redo_label();
        if (!label) {
            if (is_undo)
                tell("There is nothing to undo.", {});
            else
                tell("There is nothing to redo.", {});
            return 1;
        }
        if (is_undo)
            workspace.undo();
        else
            workspace.redo();
        std::cout << *label << "\n";
    }
    return 0;
}

int tell_plan(const Arguments &arguments, const app::PlanImportResult &result) {
    tell(result.notices);
    if (result.is_refused) {
        tell("{0}: nothing was imported. Mend these lines.", {arguments.other.string()});
        return 1;
    }
    std::cout << result.taken << "\n";
    tell("{0}: {1} activities and {2} links taken.",
         {arguments.other.string(), std::to_string(result.taken), std::to_string(result.links)});
    return 0;
}

} // namespace

int run_import(const Arguments &arguments) {
    if (arguments.is_plan) {
        Workspace workspace = open_to_change(arguments);
        return tell_plan(arguments, app::import_plan(workspace, arguments.other, preferred_language()));
    }
    if (app::is_project_xml(arguments.other)) {
        Workspace workspace = open_to_change(arguments);
        tell(app::import_project_xml(workspace, arguments.other, preferred_language()));
        return 0;
    }
    app::import_engagement_file(arguments.file, arguments.other);
    return 0;
}

int run_responses(const Arguments &arguments) {
    app::Scoring scoring;
    const app::ResponseImport options = response_import_of(arguments, scoring);
    if (arguments.is_preview) {
        const Declaration declaration = scoring.declaration(options.assessment);
        const auto reading = app::recognise_survey(arguments.other, declaration, options.choices);
        std::cout << app::survey_report(reading, options.assessment, arguments.format == "json",
                                        preferred_language());
        return 0;
    }
    Workspace workspace = open_to_change(arguments);
    const auto result =
        app::import_responses(workspace, scoring, arguments.other, options, preferred_language());
    tell(result.notices);
    if (result.is_refused) {
        tell("{0}: nothing was imported. Mend these lines, or leave them out with --skip-bad.",
             {arguments.other.string()});
        return 1;
    }
    std::cout << result.taken << "\n";
    tell({fill(translate(preferred_language(), "{0}: answers of {1} person taken, rows left out: {2}.",
                         "{0}: answers of {1} people taken, rows left out: {2}.", result.taken),
               {arguments.other.string(), std::to_string(result.taken), std::to_string(result.skipped)})});
    return 0;
}

int run_list(const Arguments &arguments) {
    const EntityType &type = app::entity_type_named(arguments.entity);
    std::cout << app::list_records(open_to_look(arguments), type, format_of(arguments));
    return 0;
}

int run_show(const Arguments &arguments) {
    const EntityType &type = app::entity_type_named(arguments.entity);
    std::cout << app::show_record(open_to_look(arguments), type, arguments.id, format_of(arguments));
    return 0;
}

int run_set(const Arguments &arguments) {
    const auto assignments = assignments_of(arguments);
    const EntityType &type = app::entity_type_named(arguments.entity);
    Workspace workspace = open_to_change(arguments);
    app::set_record(workspace, type, arguments.id, assignments);
    return 0;
}

int run_add(const Arguments &arguments) {
    const auto assignments = assignments_of(arguments);
    const EntityType &type = app::entity_type_named(arguments.entity);
    Workspace workspace = open_to_change(arguments);
    std::cout << app::add_record(workspace, type, assignments) << "\n";
    return 0;
}

int run_remove(const Arguments &arguments) {
    const EntityType &type = app::entity_type_named(arguments.entity);
    Workspace workspace = open_to_change(arguments);
    app::remove_record(workspace, type, arguments.id);
    return 0;
}

int run_score(const Arguments &arguments) {
    app::Scoring scoring;
    const Workspace workspace = open_to_look(arguments);
    const auto scorecard = scoring.score(workspace, arguments.assessments, language_of(arguments));
    for (const Failure &failure : scorecard.left_out)
        tell("Left out: {0}", {failure.in(preferred_language())});
    std::cout << (arguments.format == "json" ? app::scorecard_json(scorecard, arguments.has_trace) + "\n"
                                             : app::scorecard_table(scorecard, arguments.has_trace,
                                                                    app::dismissed_findings(workspace)));
    return 0;
}

int run_benchmark(const Arguments &arguments) {
    app::Scoring scoring;
    std::optional<Workspace> own;
    if (!arguments.own.empty()) own = Workspace::open(arguments.own, OpenMode::read_only);
    const app::BenchmarkChoice choice{arguments.file, arguments.assessments, own ? &*own : nullptr};
    const auto benchmark = app::benchmark(scoring, choice, language_of(arguments));
    for (const auto &failures : {benchmark.left_out, benchmark.problems})
        for (const Failure &failure : failures)
            tell("Left out: {0}", {failure.in(preferred_language())});
    std::cout << app::benchmark_report(benchmark, format_of(arguments), language_of(arguments));
    return 0;
}

int run_snapshot(const Arguments &arguments) {
    Workspace workspace = open_to_change(arguments);
    app::Scoring scoring;
    const auto scorecard = scoring.score(workspace, arguments.assessments, language_of(arguments));
    const std::string name =
        arguments.name.empty() ? app::free_snapshot_name(workspace, scorecard.date) : arguments.name;
    std::cout << app::take_snapshot(workspace, scorecard, name) << "\n";
    return 0;
}

int run_value(const Arguments &arguments) {
    const Language language = language_of(arguments);
    if (arguments.adds_vendor) {
        Workspace workspace = open_to_change(arguments);
        std::cout << app::add_vendor_figures(workspace, language) << "\n";
        return 0;
    }
    std::cout << app::value_report(app::value_of(open_to_look(arguments), language), format_of(arguments),
                                   arguments.has_trace, language);
    return 0;
}

int run_export(const Arguments &arguments) {
    app::Scoring scoring;
    tell(app::export_document(open_to_look(arguments), scoring, arguments.other, language_of(arguments)));
    return 0;
}

int run_undo(const Arguments &arguments) {
    return step_through(arguments, true);
}

int run_redo(const Arguments &arguments) {
    return step_through(arguments, false);
}

int run_check(const Arguments &arguments) {
    const auto problems = open_to_look(arguments).check();
    for (const std::string &problem : problems)
        std::cout << problem << "\n";
    if (problems.empty()) std::cout << translate(preferred_language(), "The file is sound.") << "\n";
    return problems.empty() ? 0 : 1;
}

} // namespace kartrekker::cli
