#include "workbench/app/presenters/why_plan.h"

#include "model/entities/dependency.h"
#include "model/entities/phase.h"
#include "model/field_text.h"
#include "model/plan_figures.h"
#include "workbench/app/plan.h"
#include "workbench/app/presenters/plan_presenter.h"
#include "workbench/app/presenters/why_words.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using model::NetworkLink;
using model::PlannedActivity;
using model::RolloutPlan;

namespace {

/// Writes where dates of the plan come from.
class PlanReasons {
  public:
    PlanReasons(model::Language language, const RolloutPlan &plan) : words_(language), plan_(plan) {}

    WhyView activity(std::uint32_t place) const;
    WhyView phase(const model::Phase &phase) const;
    /// `by`: when the rollout is to end, where somebody said so.
    WhyView whole(const std::optional<model::Date> &by) const;
    WhyView limits() const;
    WhyView without_owner() const;

  private:
    std::string days(model::Ticks time) const { return words_.number(model::days_of_ticks(time)); }
    void add_activity(WhyView &view, std::uint32_t place, const std::string &detail) const;
    void add_links(WhyView &view, std::uint32_t place, bool is_before) const;
    void add_slack(WhyView &view, const PlannedActivity &planned) const;
    void add_reality(WhyView &view, const PlannedActivity &planned) const;
    std::string link_words(const NetworkLink &link) const;
    /// Without an activity: nothing.
    WhyView spanning(const std::string &title, const std::string &state,
                     const std::function<bool(const PlannedActivity &)> &is_in) const;

    const WhyWords words_;
    const RolloutPlan &plan_;
};

std::string PlanReasons::link_words(const NetworkLink &link) const {
    std::string words = model::label_of(model::dependency_kinds, model::id_of(link.kind), words_.language());
    if (link.lag != 0)
        words += " · " + words_.say(link.lag > 0 ? mark("{0} days later") : mark("{0} days earlier"),
                                    {days(std::abs(link.lag))});
    return words;
}

void PlanReasons::add_activity(WhyView &view, std::uint32_t place, const std::string &detail) const {
    const PlannedActivity &planned = plan_.activities[place];
    words_.add_input(view, planned.activity.name, {},
                     words_.dates(planned.start, planned.finish) + (detail.empty() ? "" : " · ") + detail,
                     why_plan("activity", planned.activity.id.text));
}

void PlanReasons::add_links(WhyView &view, std::uint32_t place, bool is_before) const {
    bool has_heading = false;
    for (const NetworkLink &link : plan_.links) {
        if ((is_before ? link.successor : link.predecessor) != place) continue;
        if (!std::exchange(has_heading, true))
            words_.add_heading(view, is_before ? mark("It waits for") : mark("Waits for it"));
        add_activity(view, is_before ? link.predecessor : link.successor, link_words(link));
    }
}

void PlanReasons::add_reality(WhyView &view, const PlannedActivity &planned) const {
    const model::Activity &activity = planned.activity;
    if (activity.started_on)
        words_.add_text(view, words_.say("It really began on {0}.", {words_.day(*activity.started_on)}));
    if (activity.finished_on)
        words_.add_text(view, words_.say("It really ended on {0}.", {words_.day(*activity.finished_on)}));
    else if (model::is_finished(activity))
        words_.add_text(view, words_.say("It is done."));
    if (!activity.constraint.empty())
        words_.add_text(
            view,
            words_.say("Limit: {0} {1}.",
                       {inside_sentence(model::label_of(model::activity_constraints, activity.constraint,
                                                        words_.language())),
                        activity.constraint_date ? words_.day(*activity.constraint_date) : std::string()}));
}

void PlanReasons::add_slack(WhyView &view, const PlannedActivity &planned) const {
    words_.add_text(view, words_.say("At the earliest {0}, at the latest {1}: {2} working days of slack.",
                                     {words_.dates(planned.early_start, planned.early_finish),
                                      words_.dates(planned.late_start, planned.late_finish),
                                      days(planned.times.total_slack)}));
    if (planned.times.is_critical) words_.add_text(view, words_.say(critical_words(planned)));
}

WhyView PlanReasons::activity(std::uint32_t place) const {
    const PlannedActivity &planned = plan_.activities[place];
    WhyView view{
        planned.activity.name, {}, model::Standing::none, words_.dates(planned.start, planned.finish), {}};
    words_.add_text(view,
                    planned.is_milestone()
                        ? words_.say("A milestone: it takes no working time.")
                        : words_.say("It takes {0} working days, without weekends, holidays and days off.",
                                     {model::written_number(words_.language(),
                                                            model::planned_days(planned.activity), 1)}));
    add_reality(view, planned);
    if (!model::is_finished(planned.activity)) add_slack(view, planned);
    add_links(view, place, true);
    add_links(view, place, false);
    words_.add_way(view, planned.activity.name, target_of(model::Activity::type(), planned.activity.id.text));
    return view;
}

WhyView PlanReasons::spanning(const std::string &title, const std::string &state,
                              const std::function<bool(const PlannedActivity &)> &is_in) const {
    WhyView view{title, {}, model::Standing::none, {}, {}};
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < plan_.activities.size(); ++place)
        if (is_in(plan_.activities[place])) places.push_back(place);
    if (places.empty()) return {};
    std::stable_sort(places.begin(), places.end(), [this](std::uint32_t one, std::uint32_t other) {
        return plan_.activities[one].start < plan_.activities[other].start;
    });
    model::Date start = plan_.activities[places.front()].start, finish = start;
    for (const std::uint32_t place : places) {
        finish = std::max(finish, plan_.activities[place].finish);
        add_activity(view, place,
                     plan_.activities[place].times.is_critical ? words_.say("critical") : std::string());
    }
    view.state = words_.dates(start, finish) + ". " + state;
    return view;
}

WhyView PlanReasons::phase(const model::Phase &phase) const {
    return spanning(
        phase.name, words_.say("From the first day of its activities to the last."),
        [&](const PlannedActivity &planned) { return planned.activity.phase.text == phase.id.text; });
}

WhyView PlanReasons::whole(const std::optional<model::Date> &by) const {
    WhyView view{
        words_.say("Rollout plan"), {}, model::Standing::none, plan_headline(plan_, words_.language()), {}};
    if (by) words_.add_input(view, words_.say("The rollout is to end by"), words_.day(*by));
    WhyView critical =
        spanning({}, {}, [](const PlannedActivity &planned) { return planned.times.is_critical; });
    if (critical.rows.empty()) return view;
    words_.add_heading(view, mark("Critical: each day late moves the end"));
    std::move(critical.rows.begin(), critical.rows.end(), std::back_inserter(view.rows));
    return view;
}

WhyView PlanReasons::limits() const {
    const auto problems = infeasible_words(plan_, words_.language());
    WhyView view{words_.say("Limits that cannot be kept"),
                 std::to_string(problems.size()),
                 problems.empty() ? model::Standing::good : model::Standing::bad,
                 {},
                 {}};
    for (const std::string &problem : problems)
        words_.add_text(view, problem);
    return view;
}

WhyView PlanReasons::without_owner() const {
    WhyView view{words_.say("Activities without an owner"),
                 {},
                 model::Standing::none,
                 words_.say("Those that take time and are not finished. What nobody sees to may not happen."),
                 {}};
    for (std::uint32_t place = 0; place < plan_.activities.size(); ++place)
        if (lacks_owner(plan_.activities[place])) add_activity(view, place, {});
    view.figure = std::to_string(view.rows.size());
    view.standing = view.rows.empty() ? model::Standing::good : model::Standing::doubtful;
    return view;
}

} // namespace

WhyView why_of_plan(const WhyInputs &inputs, const std::string &entity, const std::string &id) {
    std::optional<RolloutPlan> made;
    const RolloutPlan &plan = inputs.plan
                                  ? inputs.plan->plan
                                  : made.emplace(plan_of(inputs.workspace, calendar_of(inputs.workspace)));
    if (plan.activities.empty()) return {};
    if (!plan.cycle.empty() && model::find_entity_type(entity)) return {}; // nothing has dates
    if (!plan.cycle.empty())
        return {model::translate(inputs.language, "Rollout plan"),
                "–",
                model::Standing::none,
                cycle_words(plan, inputs.language),
                {}};
    const PlanReasons reasons(inputs.language, plan);
    if (entity.empty()) {
        const auto organisation = inputs.workspace.find<model::Organisation>(model::Organisation::only_id);
        return reasons.whole(organisation ? organisation->rollout_by : std::nullopt);
    }
    if (why_plan(entity) == why_limits()) return reasons.limits();
    if (why_plan(entity) == why_without_owner()) return reasons.without_owner();
    if (const auto phase = inputs.workspace.find<model::Phase>(id); phase && entity == "phase")
        return reasons.phase(*phase);
    for (std::uint32_t place = 0; place < plan.activities.size(); ++place)
        if (entity == "activity" && plan.activities[place].activity.id.text == id)
            return reasons.activity(place);
    return {};
}

} // namespace kartrekker::app
