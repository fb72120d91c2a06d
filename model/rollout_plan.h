#pragma once

#include "model/entities/activity.h"
#include "model/schedule.h"
#include "model/work_calendar.h"
#include "model/workspace.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// From which day the plan is worked out: forwards from the first, or back from the last. Both: forwards, and
/// the late dates and the slack count back from the last.
struct PlanPeriod {
    std::optional<Date> from;
    std::optional<Date> by;
};

/// How many working days an activity is to take: those that stand there, none for a milestone, or else one.
inline double planned_days(const Activity &activity) {
    return activity.duration.value_or(activity.kind == "milestone" ? 0 : 1);
}

/// How much of it is done, 0 to 100.
inline double percent_done(const Activity &activity) {
    return activity.finished_on ? 100 : activity.done.value_or(0);
}

/// Whether there is nothing left to do.
inline bool is_finished(const Activity &activity) {
    return percent_done(activity) >= 100;
}

/// The kind of a link by the id that a dependency holds, and back.
LinkKind link_kind_of(std::string_view id);
std::string id_of(LinkKind kind);

/// An activity with its dates. A date of finish is the last day on which it is worked on.
struct PlannedActivity {
    Activity activity;
    ActivityTimes times;
    Date start, finish;
    Date early_start, early_finish;
    Date late_start, late_finish;

    /// Also when it is finished; one that took no working time is none.
    bool is_milestone() const { return planned_days(activity) == 0; }
};

/// The plan of the rollout with dates, worked out from the records (method V8).
struct RolloutPlan {
    std::vector<PlannedActivity> activities; ///< in the order of the list; without dates when there is a ring
    std::vector<NetworkLink> links;          ///< positions in `activities`
    bool is_from_end = false;
    Date start, finish; ///< of the whole plan
    /// From when it is ready to when it is to be. Below 0 is late.
    std::optional<Ticks> to_spare;
    std::vector<Infeasible> infeasible;
    std::vector<std::uint32_t> cycle;
};

/// Working time of a duration or lag in working days.
Ticks ticks_of_days(double days);
double days_of_ticks(Ticks ticks);

/// Durations and links of the workspace without a calendar, limits or what really happened: from day 0.
/// `names` receives the activities in the order of the network.
Schedule abstract_schedule(const Workspace &workspace, std::vector<Activity> &activities);

/// Schedules the activities of the workspace. What really happened fixes an activity: one that has started
/// keeps that day, one that is finished took the time it took.
RolloutPlan rollout_plan(const Workspace &workspace, const WorkCalendar &calendar, const PlanPeriod &period);

} // namespace kartrekker::model
