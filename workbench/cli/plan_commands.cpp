#include "model/entities/organisation.h"
#include "model/field_text.h"
#include "model/scoring_day.h"
#include "workbench/app/finding_actions.h"
#include "workbench/app/finding_decisions.h"
#include "workbench/app/plan.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/what_if.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

namespace {

std::optional<Date> date_of(const std::string &text) {
    if (text.empty()) return std::nullopt;
    const auto date = parse_date(text);
    if (!date) throw Failure("“{0}” is no date. Write it as 2026-11-21.", {text});
    return date;
}

app::PlanTrial trial_of(const Arguments &arguments) {
    app::PlanTrial trial;
    trial.effort = arguments.effort;
    trial.dropped = arguments.absent;
    for (const std::string &move : arguments.moves) {
        const auto equals = move.rfind('=');
        const auto date = equals == std::string::npos ? std::nullopt : date_of(move.substr(equals + 1));
        if (!date) throw WrongUsage{"--move needs ACTIVITY=YYYY-MM-DD, not “" + move + "”"};
        trial.moved.emplace_back(move.substr(0, equals), *date);
    }
    return trial;
}

/// By its whole id, or by the part after the assessment; also one that was solved since it was decided on.
app::DecidedFinding finding_named(const Workspace &workspace, const Scorecard &scorecard,
                                  const std::string &id) {
    const auto [key, raised] = app::find_finding(scorecard, id);
    for (app::DecidedFinding &one : app::decided_findings(workspace, scorecard)) {
        const bool has_name = raised ? one.key == key : one.key == id || one.key.ends_with("/" + id);
        if (has_name) return std::move(one);
    }
    throw Failure("There is no finding {0} now. “findings” lists those that there are, with their ids.",
                  {id});
}

} // namespace

int run_plan(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const Language language = language_of(arguments);
    if (arguments.is_abstract) {
        std::cout << app::abstract_plan_report(workspace, format_of(arguments), language);
        return 0;
    }
    const PlanPeriod period{date_of(arguments.from), date_of(arguments.by)};
    const RolloutPlan plan = app::plan_of(workspace, app::calendar_of(workspace), period);
    std::cout << app::plan_report(plan, format_of(arguments), language);
    return 0;
}

int run_reach(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const RolloutPlan plan = app::dated_plan_of(workspace, app::calendar_of(workspace));
    std::cout << app::reach_report(reach_forecast(workspace, plan, scoring_day(workspace)),
                                   format_of(arguments), language_of(arguments));
    return 0;
}

int run_load(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const WorkCalendar calendar = app::calendar_of(workspace);
    const RolloutPlan plan = app::dated_plan_of(workspace, calendar);
    std::cout << app::load_report(change_load(workspace, plan, calendar), plan, format_of(arguments),
                                  language_of(arguments));
    return 0;
}

int run_plan_finding(const Arguments &arguments) {
    Workspace workspace = open_to_change(arguments);
    const Language language = language_of(arguments, workspace);
    const Scorecard scorecard = app::Scoring().score(workspace, {}, language);
    const auto [key, finding] = app::find_finding(scorecard, arguments.id);
    if (!finding)
        throw Failure("There is no finding {0} now. “findings” lists those that there are, with their ids.",
                      {arguments.id});
    for (const std::string &id : app::plan_finding(workspace, key, *finding, language))
        std::cout << id << "\n";
    return 0;
}

int run_findings(const Arguments &arguments) {
    std::optional<std::string> id = arguments.assign;
    app::FindingVerdict verdict{{}, {}, arguments.owner};
    const std::pair<const std::optional<std::string> &, const char *> verdicts[] = {
        {arguments.accept, "accepted"}, {arguments.dismiss, "dismissed"}, {arguments.reopen, "undecided"}};
    for (const auto &[named, name] : verdicts)
        if (named) {
            id = named;
            verdict.verdict = name;
        }
    if (arguments.owner && !id)
        throw WrongUsage{translate(preferred_language(), "Say with --assign which finding gets the owner.")};
    if (!arguments.reason.empty()) verdict.reason = arguments.reason;
    Workspace workspace = id ? open_to_change(arguments) : open_to_look(arguments);
    const Language language = language_of(arguments, workspace);
    const Scorecard scorecard = app::Scoring().score(workspace, {}, language);
    if (id)
        app::decide(workspace, finding_named(workspace, scorecard, *id), verdict, language);
    else
        std::cout << app::findings_report(app::decided_findings(workspace, scorecard), arguments.state,
                                          format_of(arguments), language);
    return 0;
}

int run_threads(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const Language language = language_of(arguments);
    const Scorecard scorecard = app::Scoring().score(workspace, {}, language);
    std::cout << app::thread_report(app::threads(workspace, &scorecard, arguments.id, language),
                                    format_of(arguments), language);
    return 0;
}

int run_what_if(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const Language language = language_of(arguments);
    const auto figures = app::what_if(workspace, trial_of(arguments), language).figures;
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    std::cout << app::what_if_report(figures, organisation ? organisation->currency : "",
                                     format_of(arguments), language);
    return 0;
}

} // namespace kartrekker::cli
