#include "workbench/app/presenters/why_plan.h"

#include "model/entities/dependency.h"
#include "model/entities/phase.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/plan.h"
#include "workbench/app/presenters/marked.h"
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
    PlanReasons(const WhyInputs &inputs, const RolloutPlan &plan) : inputs_(inputs), plan_(plan) {}

    WhyView activity(std::uint32_t place) const;
    WhyView phase(const model::Phase &phase) const;
    WhyView whole() const;

  private:
    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return model::fill(model::translate(inputs_.language, words), arguments);
    }
    std::string day(model::Date date) const {
        return model::written_date(inputs_.language, model::format_date(date));
    }
    std::string days(model::Ticks time) const {
        return model::written_number(inputs_.language, model::days_of_ticks(time), 1);
    }
    std::string dates(model::Date start, model::Date finish) const {
        return start == finish ? day(start) : say("{0} to {1}", {day(start), day(finish)});
    }
    void add_text(WhyView &view, const std::string &words) const {
        view.rows.push_back({WhyRow::Kind::text, words});
    }
    void add_activity(WhyView &view, std::uint32_t place, const std::string &detail) const;
    void add_links(WhyView &view, std::uint32_t place, bool is_before) const;
    void add_reality(WhyView &view, const PlannedActivity &planned) const;
    std::string link_words(const NetworkLink &link) const;
    /// Without an activity: nothing.
    WhyView spanning(const std::string &title, const std::string &state,
                     const std::function<bool(const PlannedActivity &)> &is_in) const;

    const WhyInputs &inputs_;
    const RolloutPlan &plan_;
};

std::string PlanReasons::link_words(const NetworkLink &link) const {
    std::string words = model::label_of(model::dependency_kinds, model::id_of(link.kind), inputs_.language);
    if (link.lag != 0)
        words += " · " + say(link.lag > 0 ? mark("{0} days later") : mark("{0} days earlier"),
                             {days(std::abs(link.lag))});
    return words;
}

void PlanReasons::add_activity(WhyView &view, std::uint32_t place, const std::string &detail) const {
    const PlannedActivity &planned = plan_.activities[place];
    WhyRow row{WhyRow::Kind::input, planned.activity.name};
    row.detail = dates(planned.start, planned.finish) + (detail.empty() ? "" : " · ") + detail;
    row.target = why_plan("activity", planned.activity.id.text);
    view.rows.push_back(std::move(row));
}

void PlanReasons::add_links(WhyView &view, std::uint32_t place, bool is_before) const {
    bool has_heading = false;
    for (const NetworkLink &link : plan_.links) {
        if ((is_before ? link.successor : link.predecessor) != place) continue;
        if (!std::exchange(has_heading, true))
            view.rows.push_back(
                {WhyRow::Kind::heading, say(is_before ? mark("It waits for") : mark("Waits for it"))});
        add_activity(view, is_before ? link.predecessor : link.successor, link_words(link));
    }
}

void PlanReasons::add_reality(WhyView &view, const PlannedActivity &planned) const {
    const model::Activity &activity = planned.activity;
    if (activity.started_on) add_text(view, say("It really began on {0}.", {day(*activity.started_on)}));
    if (activity.finished_on) add_text(view, say("It really ended on {0}.", {day(*activity.finished_on)}));
    if (!activity.constraint.empty())
        add_text(view, say("Limit: {0} {1}.",
                           {inside_sentence(model::label_of(model::activity_constraints, activity.constraint,
                                                            inputs_.language)),
                            activity.constraint_date ? day(*activity.constraint_date) : std::string()}));
}

WhyView PlanReasons::activity(std::uint32_t place) const {
    const PlannedActivity &planned = plan_.activities[place];
    WhyView view{planned.activity.name, {}, model::Standing::none, dates(planned.start, planned.finish), {}};
    add_text(view,
             planned.is_milestone()
                 ? say("A milestone: it takes no working time.")
                 : say("It takes {0} working days, without weekends, holidays and days off.",
                       {model::written_number(inputs_.language, model::planned_days(planned.activity), 1)}));
    add_reality(view, planned);
    add_text(view, say("At the earliest {0}, at the latest {1}: {2} working days of slack.",
                       {dates(planned.early_start, planned.early_finish),
                        dates(planned.late_start, planned.late_finish), days(planned.times.total_slack)}));
    if (planned.times.is_critical) add_text(view, say("Critical: each day late moves the end"));
    add_links(view, place, true);
    add_links(view, place, false);
    view.rows.push_back({WhyRow::Kind::heading, say("Behind it")});
    WhyRow way{WhyRow::Kind::link, planned.activity.name};
    way.target = "plan/activity/" + planned.activity.id.text;
    view.rows.push_back(std::move(way));
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
                     plan_.activities[place].times.is_critical ? say("critical") : std::string());
    }
    view.state = dates(start, finish) + ". " + state;
    return view;
}

WhyView PlanReasons::phase(const model::Phase &phase) const {
    return spanning(
        phase.name, say("From the first day of its activities to the last."),
        [&](const PlannedActivity &planned) { return planned.activity.phase.text == phase.id.text; });
}

WhyView PlanReasons::whole() const {
    return spanning(say("Rollout plan"), plan_headline(plan_, inputs_.language),
                    [](const PlannedActivity &planned) { return planned.times.is_critical; });
}

} // namespace

WhyView why_of_plan(const WhyInputs &inputs, const std::string &entity, const std::string &id) {
    const RolloutPlan plan = plan_of(inputs.workspace, calendar_of(inputs.workspace));
    if (plan.activities.empty()) return {};
    if (!plan.cycle.empty())
        return {model::translate(inputs.language, "Rollout plan"),
                "–",
                model::Standing::none,
                cycle_words(plan, inputs.language),
                {}};
    const PlanReasons reasons(inputs, plan);
    if (entity.empty()) return reasons.whole();
    if (const auto phase = inputs.workspace.find<model::Phase>(id); phase && entity == "phase")
        return reasons.phase(*phase);
    for (std::uint32_t place = 0; place < plan.activities.size(); ++place)
        if (entity == "activity" && plan.activities[place].activity.id.text == id)
            return reasons.activity(place);
    return {};
}

} // namespace kartrekker::app
