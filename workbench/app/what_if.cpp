#include "workbench/app/what_if.h"

#include "model/entities/sponsor.h"
#include "model/plan_figures.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/named_record.h"
#include "workbench/app/plan.h"
#include "workbench/app/plan_actions.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/scoring.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr double least_effort = 0.1, most_effort = 10;
constexpr double most_days = 10'000; // that an activity takes
/// Of what is left to do; nobody knows beforehand how many assessments there are.
constexpr double share_of_assessment = 0.1;

std::string activity_id(const Workspace &workspace, const std::string &wanted) {
    return id_of_one(workspace.all<Activity>(), wanted,
                     [&](const Activity &one) { return one.code == wanted || one.name == wanted; });
}

std::string sponsor_id(const Workspace &workspace, const std::string &wanted) {
    return id_of_named(workspace.all<Sponsor>(), wanted);
}

void multiply_effort(Workspace &workspace, double factor) {
    workspace.edit("trial", [&](Edit &edit) {
        for (Activity activity : workspace.all<Activity>()) {
            if (is_finished(activity)) continue;
            const double rest = 1 - activity.done.value_or(0) / 100, times = 1 - rest + rest * factor;
            for (auto *days : {&activity.effort_low, &activity.effort, &activity.effort_high})
                if (*days) *days = std::min(most_days, **days * times);
            activity.duration = std::min(most_days, planned_days(activity) * times);
            edit.replace(activity);
        }
    });
}

/// Collects the figures of both plans.
class Comparison {
  public:
    Comparison(const RolloutOutlook &now, const RolloutOutlook &then, const WorkCalendar &calendar,
               Language language)
        : now_(now), then_(then), calendar_(calendar), language_(language) {}

    std::vector<ComparedFigure> figures;

    void add_dates() {
        add_date("start", say("Start"), now_.plan.start, then_.plan.start);
        add_date("finish", say("Finish"), now_.plan.finish, then_.plan.finish);
        if (now_.plan.to_spare && then_.plan.to_spare)
            add("to_spare", say("Working days to spare"), ComparedFigure::Kind::days,
                days_of_ticks(*now_.plan.to_spare), days_of_ticks(*then_.plan.to_spare), true);
        add_each("limits", say("Limits that cannot be kept"), ComparedFigure::Kind::count,
                 [](const RolloutOutlook &one) { return static_cast<double>(one.plan.infeasible.size()); });
        add_each("without_owner", say("Activities without an owner"), ComparedFigure::Kind::count,
                 without_owner);
    }

    void add_costs() {
        add_range("effort", say("Effort"), ComparedFigure::Kind::days,
                  [](const RolloutOutlook &one) { return one.cost.effort; });
        add_range("cost", say(now_.cost.working ? "Budget and working time" : "Budget"),
                  ComparedFigure::Kind::money, [](const RolloutOutlook &one) { return one.cost.total(); });
        add_each("overloaded", say("Months in which a unit has too much change"), ComparedFigure::Kind::count,
                 [](const RolloutOutlook &one) { return static_cast<double>(one.load.overloaded()); });
    }

    /// Members when the plan of now ends, and when they are enough.
    void add_reach() {
        for (std::size_t i = 0; i < now_.reach.communities.size(); ++i) {
            const CommunityReach &reach = now_.reach.communities[i];
            const CommunityReach &other = then_.reach.communities[i];
            const std::size_t last = now_.reach.place_of(now_.plan.finish);
            for (const Scenario &scenario : scenarios)
                add("reach/" + reach.id + "/" + scenario.id,
                    fill(say("Members of {0} when the plan of now ends, {1}"),
                         {reach.name, say(scenario.word)}),
                    ComparedFigure::Kind::people, reach.reached[last].*scenario.member,
                    other.reached[std::min(last, other.reached.size() - 1)].*scenario.member, true);
            add_date("enough/" + reach.id, fill(say("{0} has enough members, likely"), {reach.name}),
                     now_.reach.month_of(reach, reach.needed, &ValueRange::likely),
                     then_.reach.month_of(other, other.needed, &ValueRange::likely),
                     ComparedFigure::Kind::month);
        }
    }

    void add_scores() {
        for (const AssessmentResult &assessment : now_.scorecard.assessments) {
            const AssessmentResult *other = then_.scorecard.find(assessment.id);
            for (const SectionResult &section : assessment.sections) {
                const SectionResult *changed = other ? other->find_section(section.id) : nullptr;
                if (changed && (section.evidence || changed->evidence))
                    add("score/" + assessment.id + "/" + section.id, assessment.title + ": " + section.title,
                        ComparedFigure::Kind::score, section.evidence, changed->evidence, true);
            }
        }
    }

  private:
    std::string say(const char *words) const { return translate(language_, words); }

    static double without_owner(const RolloutOutlook &one) {
        return static_cast<double>(
            std::count_if(one.plan.activities.begin(), one.plan.activities.end(), lacks_owner));
    }

    void add(std::string id, std::string what, ComparedFigure::Kind kind, std::optional<double> now,
             std::optional<double> then, bool is_better_higher) {
        ComparedFigure figure{std::move(id), std::move(what), kind, {}, {}, {}, is_better_higher};
        if (now) figure.now = *now;
        if (then) figure.then = *then;
        if (now && then) figure.difference = *then - *now;
        figures.push_back(std::move(figure));
    }

    template <class Take>
    void add_each(std::string id, std::string what, ComparedFigure::Kind kind, Take take) {
        add(std::move(id), std::move(what), kind, take(now_), take(then_), false);
    }

    template <class Take>
    void add_range(const std::string &id, const std::string &what, ComparedFigure::Kind kind, Take take) {
        const ValueRange now = take(now_), then = take(then_);
        for (const Scenario &scenario : scenarios)
            add(id + "/" + scenario.id, what + ", " + say(scenario.word), kind, now.*scenario.member,
                then.*scenario.member, false);
    }

    void add_date(std::string id, std::string what, std::optional<Date> now, std::optional<Date> then,
                  ComparedFigure::Kind kind = ComparedFigure::Kind::date) {
        ComparedFigure figure{std::move(id), std::move(what), kind, {}, {}, {}, false};
        if (now) figure.now = *now;
        if (then) figure.then = *then;
        if (now && then) figure.difference = calendar_.working_days_between(*now, *then);
        figures.push_back(std::move(figure));
    }

    const RolloutOutlook &now_, &then_;
    const WorkCalendar &calendar_;
    const Language language_;
};

/// A copy in memory in which the trial has happened.
Workspace trial_of(const Workspace &workspace, const PlanTrial &trial, Language language) {
    if (!(trial.effort >= least_effort && trial.effort <= most_effort))
        throw Failure("The effort can be multiplied by 0.1 to 10.");
    Workspace copy = workspace.trial();
    for (const std::string &wanted : trial.dropped) {
        const std::string id = sponsor_id(copy, wanted);
        copy.edit("trial", [&](Edit &edit) { edit.remove(Sponsor::type(), id); });
    }
    if (trial.effort != 1) multiply_effort(copy, trial.effort);
    const WorkCalendar calendar = calendar_of(copy);
    for (const auto &[wanted, day] : trial.moved)
        move_activity(copy, plan_of(copy, calendar), calendar, activity_id(copy, wanted), day, language);
    return copy;
}

std::vector<ComparedFigure> compared(const RolloutOutlook &now, const RolloutOutlook &then,
                                     const WorkCalendar &calendar, Language language) {
    Comparison comparison(now, then, calendar, language);
    comparison.add_dates();
    comparison.add_costs();
    comparison.add_reach();
    comparison.add_scores();
    return std::move(comparison.figures);
}

} // namespace

WhatIf what_if(const Workspace &workspace, const PlanTrial &trial, Language language,
               const std::function<bool(double done)> &progress) {
    const WorkCalendar calendar = calendar_of(workspace);
    Scoring scoring;
    double done = 0;
    bool is_stopped = false;
    const auto go_on = [&] {
        is_stopped = progress && !progress(done);
        done += (1 - done) * share_of_assessment;
        return !is_stopped;
    };
    Workspace copy = trial_of(workspace, trial, language);
    RolloutPlan plan = dated_plan_of(workspace, calendar), other = dated_plan_of(copy, calendar);
    // Both forecasts go as far as the longer plan, or what lies behind the end of one could not be compared.
    const Date day = scoring_day(workspace), until = std::max(plan.finish, other.finish);
    const auto outlook = [&](const Workspace &of, RolloutPlan &&dated) {
        RolloutOutlook all{plan_figures(of, std::move(dated), calendar, day, until), {}};
        if (!is_stopped) all.scorecard = scoring.score(of, {}, language, go_on);
        return all;
    };
    RolloutOutlook now = outlook(workspace, std::move(plan)), then = outlook(copy, std::move(other));
    if (is_stopped) throw Failure("It was stopped. Nothing was worked out.");
    std::vector<ComparedFigure> figures = compared(now, then, calendar, language);
    return {std::move(figures), std::move(now), std::move(then), std::move(copy)};
}

} // namespace kartrekker::app
