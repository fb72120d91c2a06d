#include "model/rollout_plan.h"

#include "model/entities/dependency.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace kartrekker::model {
namespace {

constexpr int end_of_day = 14400; ///< tenths of minutes

/// Activities and links as a network without limits.
struct Drawn {
    std::vector<Activity> activities;
    Network network;

    explicit Drawn(const Workspace &workspace) : activities(workspace.all<Activity>()) {
        std::unordered_map<std::string_view, std::uint32_t> positions;
        for (const Activity &activity : activities) {
            positions.emplace(activity.id.text, static_cast<std::uint32_t>(network.activities.size()));
            network.activities.emplace_back().duration = ticks_of_days(planned_days(activity));
        }
        for (const Dependency &dependency : workspace.all<Dependency>()) {
            const auto successor = positions.find(dependency.activity.text);
            const auto predecessor = positions.find(dependency.predecessor.text);
            if (successor == positions.end() || predecessor == positions.end()) continue;
            network.links.push_back({predecessor->second, successor->second, link_kind_of(dependency.kind),
                                     ticks_of_days(dependency.lag.value_or(0))});
        }
    }
};

class Limits {
  public:
    explicit Limits(const WorkCalendar &calendar) : calendar_(calendar) {}

    Ticks start_of(Date day) const { return calendar_.ticks_at({day, 0}); }
    Ticks end_of(Date day) const { return calendar_.ticks_at({day, end_of_day}); }
    /// Where work of that day begins; a milestone stands at the end of its day.
    Ticks beginning(const NetworkActivity &node, Date day) const {
        return node.duration == 0 ? end_of(day) : start_of(day);
    }

    void put_on(NetworkActivity &node, const Activity &activity) const {
        if (activity.started_on || activity.finished_on) return put_actuals(node, activity);
        node.is_as_late_as_possible = activity.constraint == "as_late_as_possible";
        if (!activity.constraint_date) return;
        const Ticks start = beginning(node, *activity.constraint_date),
                    end = end_of(*activity.constraint_date);
        if (activity.constraint == "start_no_earlier_than" || activity.constraint == "must_start_on")
            node.start_not_before = start;
        if (activity.constraint == "start_no_later_than" || activity.constraint == "must_start_on")
            node.start_not_after = start;
        if (activity.constraint == "finish_no_earlier_than" || activity.constraint == "must_finish_on")
            node.finish_not_before = end;
        if (activity.constraint == "finish_no_later_than" || activity.constraint == "must_finish_on")
            node.finish_not_after = end;
    }

  private:
    /// What is under way keeps its limits of finish; what is finished has none left.
    void put_actuals(NetworkActivity &node, const Activity &activity) const {
        if (activity.started_on) node.has_started = beginning(node, *activity.started_on);
        node.has_finished = is_finished(activity);
        if (!activity.finished_on) {
            if (activity.constraint_date &&
                (activity.constraint == "finish_no_later_than" || activity.constraint == "must_finish_on"))
                node.finish_not_after = end_of(*activity.constraint_date);
            return;
        }
        const Ticks end = end_of(*activity.finished_on);
        if (node.duration == 0) {
            node.has_started = end;
            return;
        }
        if (!node.has_started) node.has_started = end - node.duration;
        node.duration = std::max<Ticks>(0, end - *node.has_started);
    }

    const WorkCalendar &calendar_;
};

/// Dates of points in working time. A milestone stands on the day on which what leads to it ends.
class Dates {
  public:
    Dates(const WorkCalendar &calendar, Ticks plan_start) : calendar_(calendar), plan_start_(plan_start) {}

    void set(PlannedActivity &planned) const {
        const ActivityTimes &times = planned.times;
        set(times.start, times.finish, planned.start, planned.finish);
        set(times.early_start, times.early_finish, planned.early_start, planned.early_finish);
        set(times.late_start, times.late_finish, planned.late_start, planned.late_finish);
    }

  private:
    void set(Ticks from, Ticks to, Date &start, Date &finish) const {
        const bool is_point = from == to && from != plan_start_;
        start = is_point ? calendar_.finish_moment(from).day : calendar_.start_moment(from).day;
        finish = from == to ? start : calendar_.finish_moment(to).day;
    }

    const WorkCalendar &calendar_;
    Ticks plan_start_;
};

} // namespace

// The choices of a dependency stand in the order of LinkKind.
LinkKind link_kind_of(std::string_view id) {
    std::size_t kind = 0;
    for (std::size_t i = 0; i < std::size(dependency_kinds); ++i)
        if (dependency_kinds[i].id == id) kind = i;
    return static_cast<LinkKind>(kind);
}

std::string id_of(LinkKind kind) {
    return std::string(dependency_kinds[static_cast<std::size_t>(kind)].id);
}

Ticks ticks_of_days(double days) {
    return std::llround(days * static_cast<double>(ticks_per_day));
}

double days_of_ticks(Ticks ticks) {
    return static_cast<double>(ticks) / static_cast<double>(ticks_per_day);
}

Schedule abstract_schedule(const Workspace &workspace, std::vector<Activity> &activities) {
    Drawn drawn(workspace);
    activities = std::move(drawn.activities);
    return schedule(drawn.network, {});
}

RolloutPlan rollout_plan(const Workspace &workspace, const WorkCalendar &calendar, const PlanPeriod &period) {
    Drawn drawn(workspace);
    const Limits limits(calendar);
    for (std::size_t i = 0; i < drawn.activities.size(); ++i)
        limits.put_on(drawn.network.activities[i], drawn.activities[i]);
    Anchor anchor;
    anchor.is_end = period.by && !period.from;
    if (period.by) anchor.deadline = limits.end_of(*period.by);
    anchor.point =
        anchor.is_end ? *anchor.deadline : limits.start_of(period.from.value_or(calendar.origin()));
    Schedule times = schedule(drawn.network, anchor);

    RolloutPlan plan;
    plan.is_from_end = anchor.is_end;
    plan.links = std::move(drawn.network.links);
    plan.infeasible = std::move(times.infeasible);
    plan.cycle = std::move(times.cycle);
    plan.start = calendar.start_moment(times.start).day;
    plan.finish = std::max(plan.start, calendar.finish_moment(times.finish).day);
    if (anchor.deadline) plan.to_spare = *anchor.deadline - times.finish;
    const Dates dates(calendar, anchor.is_end ? times.start : anchor.point);
    plan.activities.reserve(drawn.activities.size());
    for (std::size_t i = 0; i < drawn.activities.size(); ++i) {
        PlannedActivity planned{std::move(drawn.activities[i]), {}, {}, {}, {}, {}, {}, {}};
        if (plan.cycle.empty()) {
            planned.times = times.times[i];
            dates.set(planned);
        }
        plan.activities.push_back(std::move(planned));
    }
    return plan;
}

} // namespace kartrekker::model
