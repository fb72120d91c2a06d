#include "workbench/app/presenters/what_if_presenter.h"

#include "model/entities/organisation.h"
#include "model/entities/sponsor.h"
#include "model/translation.h"
#include "workbench/app/presenters/why_trial.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr double tried_efforts[] = {0.5, 1.5, 2, 3};
constexpr int tried_weeks[] = {-2, -1, 1, 2, 4, 8, 13};

std::string week_words(const std::string &name, int weeks, Language language) {
    if (weeks < 0) return fill(translate(language, "{0}: {1} weeks earlier"), {name, std::to_string(-weeks)});
    return fill(translate(language, "{0}: {1} weeks later"), {name, std::to_string(weeks)});
}

} // namespace

std::optional<Standing> standing_of_difference(const ComparedFigure &figure) {
    if (!figure.difference || *figure.difference == 0) return std::nullopt;
    return (*figure.difference > 0) == figure.is_better_higher ? Standing::good : Standing::bad;
}

TrialChoices trial_choices(const Workspace &workspace, const RolloutPlan &plan, const std::string &activity,
                           Language language) {
    TrialChoices choices;
    choices.sponsors.push_back({translate(language, "Every sponsor stays"), {}, {}});
    for (const Sponsor &sponsor : workspace.all<Sponsor>()) {
        PlanTrial trial;
        trial.dropped.push_back(sponsor.id.text);
        choices.sponsors.push_back(
            {fill(translate(language, "Without {0}"), {sponsor.name}), trial, sponsor.id.text});
    }
    choices.efforts.push_back({translate(language, "Effort as planned"), {}, {}});
    for (const double factor : tried_efforts) {
        PlanTrial trial;
        trial.effort = factor;
        choices.efforts.push_back(
            {fill(translate(language, "Effort × {0}"), {written_number(language, factor, 1)}), trial,
             std::to_string(factor)});
    }
    choices.moves.push_back({translate(language, "Nothing moves"), {}, {}});
    const auto planned =
        std::find_if(plan.activities.begin(), plan.activities.end(),
                     [&](const PlannedActivity &one) { return one.activity.id.text == activity; });
    if (planned == plan.activities.end() || planned->activity.started_on || planned->activity.finished_on)
        return choices;
    for (const int weeks : tried_weeks) {
        PlanTrial trial;
        trial.moved.emplace_back(activity,
                                 Date(std::chrono::sys_days(planned->start) + std::chrono::days(7 * weeks)));
        choices.moves.push_back({week_words(planned->activity.name, weeks, language), trial,
                                 activity + "/" + std::to_string(weeks)});
    }
    return choices;
}

std::string moved_activity(const std::string &choice) {
    return choice.substr(0, choice.rfind('/'));
}

PlanTrial together(const std::vector<const PlanTrial *> &trials) {
    PlanTrial all;
    for (const PlanTrial *trial : trials) {
        all.moved.insert(all.moved.end(), trial->moved.begin(), trial->moved.end());
        all.dropped.insert(all.dropped.end(), trial->dropped.begin(), trial->dropped.end());
        all.effort *= trial->effort;
    }
    return all;
}

FigureTable what_if_table(const std::vector<ComparedFigure> &figures, const std::string &currency,
                          Language language) {
    FigureTable table{{{translate(language, "Figure")},
                       {translate(language, "Now"), 130, true},
                       {translate(language, "Then"), 130, true},
                       {translate(language, "Difference"), 130, true},
                       {"", 30}},
                      {},
                      translate(language, "Nothing changes.")};
    for (const ComparedFigure &figure : figures) {
        if (!figure.is_changed()) continue;
        TableCell difference{written_difference(figure, language)}, mark;
        difference.is_link = true;
        mark.standing = standing_of_difference(figure);
        table.rows.push_back({why_trial(figure.id),
                              {{figure.what},
                               {written_figure(figure, figure.now, currency, language)},
                               {written_figure(figure, figure.then, currency, language)},
                               difference,
                               mark}});
    }
    return table;
}

ShownTrial shown_trial(const Workspace &workspace, const PlanTrial &trial, Language language,
                       const std::function<bool(double done)> &progress) {
    const WhatIf found = what_if(workspace, trial, language, progress);
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    const std::string currency = organisation ? organisation->currency : std::string();
    return {what_if_table(found.figures, currency, language),
            std::make_shared<TrialReasons>(trial_reasons(workspace, found, currency, language))};
}

} // namespace kartrekker::app
