#include "workbench/app/presenters/plan_presenter.h"

#include "model/entities/baseline_date.h"
#include "model/entities/future_day.h"
#include "model/entities/organisation.h"
#include "model/entities/phase.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/names_by_id.h"
#include "model/translation.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/records.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFF;

class Drawing {
  public:
    Drawing(const Workspace &workspace, const RolloutPlan &plan, const PlanFilter &filter, Date today,
            Language language)
        : plan_(plan), filter_(filter), today_(today), language_(language),
          sponsors_(names_by_id<Sponsor>(workspace)), units_(names_by_id<Unit>(workspace)) {
        // The baseline that was kept last is the one that is shown.
        for (const BaselineDate &kept : workspace.all<BaselineDate>())
            baseline_[kept.activity.text] = {chart_day(*kept.start), chart_day(*kept.finish)};
    }

    void add(const std::vector<Phase> &phases, const std::set<std::string> &collapsed) {
        std::map<std::string, std::vector<std::uint32_t>> by_phase;
        for (std::uint32_t i = 0; i < plan_.activities.size(); ++i)
            if (passes(filter_, plan_.activities[i], today_))
                by_phase[plan_.activities[i].activity.phase.text].push_back(i);
        row_of_.assign(plan_.activities.size(), nobody);
        for (const Phase &phase : phases)
            if (by_phase.contains(phase.id.text) || !filter_.is_set())
                add_phase(phase, by_phase[phase.id.text], collapsed.contains(phase.id.text));
        for (const std::uint32_t i : by_phase[""])
            add_activity(i);
        add_links();
    }

    PlanView view;

  private:
    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return fill(translate(language_, words), arguments);
    }
    std::string day(Date date) const { return written_date(language_, format_date(date)); }

    void add_phase(const Phase &phase, const std::vector<std::uint32_t> &activities, bool is_collapsed) {
        charts::GanttRow row;
        row.target = target_of(Phase::type(), phase.id.text);
        row.why = why_plan("phase", phase.id.text);
        row.name = phase.name;
        row.is_phase = true;
        row.is_collapsed = is_collapsed;
        if (phase.top_down) row.owner = say("{0}% top-down", {written_number(language_, *phase.top_down, 0)});
        row.has_dates = !activities.empty() && plan_.cycle.empty();
        if (row.has_dates) {
            const auto &first = *std::min_element(activities.begin(), activities.end(), [&](auto a, auto b) {
                return plan_.activities[a].start < plan_.activities[b].start;
            });
            const auto &last = *std::max_element(activities.begin(), activities.end(), [&](auto a, auto b) {
                return plan_.activities[a].finish < plan_.activities[b].finish;
            });
            row.first = chart_day(plan_.activities[first].start);
            row.last = chart_day(plan_.activities[last].finish);
            row.tip = say("{0}: {1} to {2}", {phase.name, day(plan_.activities[first].start),
                                              day(plan_.activities[last].finish)});
        }
        put(std::move(row), {});
        if (!is_collapsed)
            for (const std::uint32_t i : activities)
                add_activity(i);
    }

    void add_activity(std::uint32_t i) {
        const PlannedActivity &planned = plan_.activities[i];
        charts::GanttRow row;
        row.target = target_of(Activity::type(), planned.activity.id.text);
        row.why = why_plan("activity", planned.activity.id.text);
        row.name = planned.activity.name;
        row.owner = owner_of(planned.activity);
        row.has_dates = plan_.cycle.empty();
        if (row.has_dates) {
            row.is_milestone = planned.is_milestone();
            row.is_critical = planned.times.is_critical && !is_finished(planned.activity);
            row.first = chart_day(planned.start);
            row.last = chart_day(planned.finish);
            row.latest = chart_day(planned.late_finish);
            row.done = percent_done(planned.activity) / 100;
            if (row.is_milestone) row.label = planned.activity.name;
            if (const auto kept = baseline_.find(planned.activity.id.text); kept != baseline_.end())
                row.baseline_first = kept->second.first, row.baseline_last = kept->second.second;
        }
        row.tip = tip_of(i);
        row_of_[i] = static_cast<std::uint32_t>(view.chart.rows.size());
        put(std::move(row), planned.activity.id.text);
    }

    std::string owner_of(const Activity &activity) const {
        const auto unit = units_.find(activity.unit.text);
        if (unit != units_.end()) return unit->second;
        const auto owner = sponsors_.find(activity.owner.text);
        return owner == sponsors_.end() ? std::string() : owner->second;
    }

    /// Of what is done there is none to tell.
    std::string leeway_of(const PlannedActivity &planned) const {
        if (is_finished(planned.activity))
            return planned.activity.finished_on ? say("Done on {0}", {day(*planned.activity.finished_on)})
                                                : say("Done");
        return planned.times.is_critical
                   ? say(critical_words(planned))
                   : say("{0} working days of slack",
                         {written_number(language_, days_of_ticks(planned.times.total_slack), 1)});
    }

    std::string tip_of(std::uint32_t i) const {
        const PlannedActivity &planned = plan_.activities[i];
        std::string tip = planned.activity.name;
        if (!plan_.cycle.empty()) return tip;
        tip += "\n" + say("From {0} to {1}", {day(planned.start), day(planned.finish)});
        tip += "\n" + leeway_of(planned);
        if (const auto owner = sponsors_.find(planned.activity.owner.text); owner != sponsors_.end())
            tip += "\n" + owner->second;
        if (plan_.activities[i].times.misses_limit) tip += "\n" + say("Cannot keep its limit");
        return tip;
    }

    void put(charts::GanttRow row, std::string activity) {
        charts::GanttChart &chart = view.chart;
        if (row.has_dates) {
            const bool is_first = !has_dates_;
            chart.first = is_first ? row.first : std::min(chart.first, row.first);
            chart.last = is_first ? row.last : std::max(chart.last, row.last);
            has_dates_ = true;
        }
        chart.rows.push_back(std::move(row));
        view.activity_ids.push_back(std::move(activity));
    }

    void add_links() {
        for (const NetworkLink &link : plan_.links) {
            const std::uint32_t from = row_of_[link.predecessor], to = row_of_[link.successor];
            if (from == nobody || to == nobody) continue;
            const bool leaves_finish =
                link.kind == LinkKind::finish_to_start || link.kind == LinkKind::finish_to_finish;
            const bool enters_start =
                link.kind == LinkKind::finish_to_start || link.kind == LinkKind::start_to_start;
            view.chart.links.push_back(
                {from, to, leaves_finish, enters_start,
                 view.chart.rows[from].is_critical && view.chart.rows[to].is_critical});
        }
    }

    const RolloutPlan &plan_;
    const PlanFilter &filter_;
    const Date today_;
    const Language language_;
    const std::unordered_map<std::string, std::string> sponsors_, units_;
    std::unordered_map<std::string, std::pair<int, int>> baseline_;
    std::vector<std::uint32_t> row_of_; ///< of each activity; `nobody` for one that does not show
    bool has_dates_ = false;
};

void add_words(charts::GanttChart &chart, Language language) {
    for (unsigned month = 1; month <= 12; ++month)
        chart.months.push_back(short_month(language, std::chrono::year(2000) / month / 1));
    chart.today_word = translate(language, "today");
    chart.quarter_word = translate(language, "Q");
}

/// The records of a kind that some activity points at.
template <class Entity>
std::vector<Entity> used(const Workspace &workspace, const RolloutPlan &plan, Id<Entity> Activity::*member) {
    std::set<std::string> ids;
    for (const PlannedActivity &planned : plan.activities)
        ids.insert((planned.activity.*member).text);
    std::vector<Entity> all = workspace.all<Entity>();
    std::erase_if(all, [&](const Entity &one) { return !ids.contains(one.id.text); });
    return all;
}

/// The day in the future that the plan works towards (V8).
std::string story_words(const Workspace &workspace, Language language) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    const auto story =
        organisation ? workspace.find<FutureDay>(organisation->rollout_story.text) : std::nullopt;
    return story ? ", " + fill(translate(language, "on the way to “{0}”"), {story->name}) : std::string();
}

} // namespace

int chart_day(Date date) {
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

bool is_late(const PlannedActivity &planned, Date today) {
    return planned.times.misses_limit || (!is_finished(planned.activity) && planned.finish < today);
}

bool passes(const PlanFilter &filter, const PlannedActivity &planned, Date today) {
    if (!filter.owner.empty() && planned.activity.owner.text != filter.owner) return false;
    if (!filter.unit.empty() && planned.activity.unit.text != filter.unit) return false;
    if (filter.late && !is_late(planned, today)) return false;
    if (!filter.this_week) return true;
    const std::chrono::sys_days day(today);
    const std::chrono::days since_monday(std::chrono::weekday(day).iso_encoding() - 1);
    return std::chrono::sys_days(planned.start) <= day - since_monday + std::chrono::days(6) &&
           std::chrono::sys_days(planned.finish) >= day - since_monday;
}

std::vector<NamedFilter> plan_filters(const Workspace &workspace, const RolloutPlan &plan,
                                      Language language) {
    std::vector<NamedFilter> filters{{translate(language, "Everything"), {}},
                                     {translate(language, "This week"), {}},
                                     {translate(language, "Late"), {}}};
    filters[1].filter.this_week = true;
    filters[2].filter.late = true;
    for (const Sponsor &sponsor : used(workspace, plan, &Activity::owner))
        filters.push_back({sponsor.name, {}}), filters.back().filter.owner = sponsor.id.text;
    for (const Unit &unit : used(workspace, plan, &Activity::unit))
        filters.push_back({unit.name, {}}), filters.back().filter.unit = unit.id.text;
    return filters;
}

const char *critical_words(const model::PlannedActivity &planned) {
    return planned.times.end_slack > 0 ? mark("Critical: each day late misses a limit")
                                       : mark("Critical: each day late moves the end");
}

PlanView plan_view(const Workspace &workspace, const RolloutPlan &plan, const PlanFilter &filter,
                   const std::set<std::string> &collapsed, Date today, Language language) {
    Drawing drawing(workspace, plan, filter, today, language);
    drawing.add(workspace.all<Phase>(), collapsed);
    PlanView view = std::move(drawing.view);
    view.is_empty = plan.activities.empty();
    view.chart.today = chart_day(today);
    view.chart.empty_words =
        translate(language, filter.is_set() ? "No activity is like that." : "Nothing is planned yet.");
    add_words(view.chart, language);
    view.problem = cycle_words(plan, language);
    if (view.problem.empty() && !plan.infeasible.empty())
        view.problem = infeasible_words(plan, language).front();
    view.state = view.problem.empty() ? plan_headline(plan, language) + story_words(workspace, language)
                                      : view.problem;
    if (!view.is_empty) view.state_why = plan.infeasible.empty() ? why_plan() : why_limits();
    return view;
}

} // namespace kartrekker::app
