#include "model/translation.h"
#include "workbench/app/acknowledgements.h"
#include "workbench/app/guidelines.h"
#include "workbench/app/kpi_progress.h"
#include "workbench/app/response_comparison.h"
#include "workbench/app/scoring.h"
#include "workbench/app/signals.h"
#include "workbench/app/text_table.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

namespace {

std::string versions_of(const Workspace &workspace, const std::string &guideline) {
    std::vector<std::vector<std::string>> rows;
    for (const GuidelineVersion &version : app::guideline_versions(workspace, guideline))
        rows.push_back({version.id.text, version.version,
                        version.published_on ? format_date(*version.published_on) : ""});
    return app::text_table(rows);
}

} // namespace

int run_signals(const Arguments &arguments) {
    const bool is_change =
        !arguments.other.empty() || !arguments.to_case.empty() || !arguments.to_loop.empty();
    if (!is_change) {
        std::cout << app::signal_report(open_to_look(arguments), format_of(arguments),
                                        language_of(arguments));
        return 0;
    }
    Workspace workspace = open_to_change(arguments);
    if (!arguments.to_case.empty())
        std::cout << app::signal_to_case(workspace, arguments.to_case, preferred_language()) << "\n";
    if (!arguments.to_loop.empty())
        std::cout << app::signal_to_loop(workspace, arguments.to_loop, preferred_language()) << "\n";
    if (arguments.other.empty()) return 0;
    app::SignalImport options;
    if (!arguments.time.empty()) options.time_column = arguments.time;
    if (!arguments.group.empty()) options.group_column = arguments.group;
    if (!arguments.text.empty()) options.text_column = arguments.text;
    options.skips_bad_rows = arguments.skips_bad;
    return tell_import(arguments,
                       app::import_signals(workspace, arguments.other, options, preferred_language()));
}

int run_acknowledgements(const Arguments &arguments) {
    if (arguments.other.empty()) {
        const auto standings = app::campaign_standings(open_to_look(arguments), arguments.campaign);
        std::cout << app::acknowledgement_report(standings, format_of(arguments), arguments.only_open,
                                                 language_of(arguments));
        return 0;
    }
    if (arguments.campaign.empty())
        throw WrongUsage{
            translate(preferred_language(), "Say with --campaign which version people agreed to.")};
    Workspace workspace = open_to_change(arguments);
    return tell_import(arguments, app::import_acknowledgements(workspace, arguments.other, arguments.campaign,
                                                               arguments.skips_bad, preferred_language()));
}

int run_guideline(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    if (!arguments.has_diff) {
        std::cout << versions_of(workspace, arguments.id);
        return 0;
    }
    if (arguments.ids.size() == 1)
        throw WrongUsage{
            translate(preferred_language(), "--diff takes two versions, or none for the last two.")};
    const std::string before = arguments.ids.empty() ? std::string() : arguments.ids[0];
    const std::string after = arguments.ids.empty() ? std::string() : arguments.ids[1];
    const auto runs = app::guideline_diff(workspace, arguments.id, before, after);
    std::cout << (arguments.format == "json" ? app::diff_json(runs) : app::marked(runs)) << "\n";
    return 0;
}

int run_kpis(const Arguments &arguments) {
    std::cout << app::kpi_report(app::kpi_progress(open_to_look(arguments)), format_of(arguments),
                                 language_of(arguments));
    return 0;
}

int run_compare(const Arguments &arguments) {
    if (arguments.group.empty() && arguments.round.empty() != arguments.other_round.empty())
        throw WrongUsage{
            translate(preferred_language(), "Name both rounds, with --round and --with-round, or neither.")};
    const Workspace workspace = open_to_look(arguments);
    const Declaration declaration = app::Scoring().declaration(arguments.assessments.at(0));
    const auto comparison =
        app::comparison_of(workspace, declaration,
                           {arguments.round, arguments.other_round, arguments.group, arguments.other_group});
    std::cout << app::comparison_report(comparison, declaration, format_of(arguments),
                                        language_of(arguments));
    return 0;
}

int run_rounds(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    std::vector<RoundRate> rounds;
    workspace.look([&] { rounds = response_rates(workspace); });
    std::cout << app::round_report(rounds, format_of(arguments), language_of(arguments));
    return 0;
}

} // namespace kartrekker::cli
