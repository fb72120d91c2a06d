#include "workbench/app/plan_actions.h"

#include "model/entities/baseline_date.h"
#include "model/entities/dependency.h"
#include "model/translation.h"
#include "workbench/app/usual_phases.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;

namespace {

const PlannedActivity &planned_one(const RolloutPlan &plan, const std::string &id) {
    const auto found = std::find_if(plan.activities.begin(), plan.activities.end(),
                                    [&](const PlannedActivity &one) { return one.activity.id.text == id; });
    if (found == plan.activities.end() || !plan.cycle.empty())
        throw Failure("The activity {0} has no dates. Mend the plan first.", {id});
    return *found;
}

/// Whether `from` waits for `to`, also through others.
bool waits_for(const Workspace &workspace, const std::string &from, const std::string &to) {
    std::unordered_map<std::string, std::vector<std::string>> predecessors;
    for (const Dependency &dependency : workspace.all<Dependency>())
        predecessors[dependency.activity.text].push_back(dependency.predecessor.text);
    std::vector<std::string> open{from};
    std::set<std::string> seen;
    while (!open.empty()) {
        const std::string at = open.back();
        open.pop_back();
        if (at == to) return true;
        if (seen.insert(at).second)
            for (const std::string &next : predecessors[at])
                open.push_back(next);
    }
    return false;
}

/// The working day itself, or the nearest on the way that somebody was going.
Date nearest_working_day(const WorkCalendar &calendar, Date day, bool is_backwards) {
    if (!is_backwards) return calendar.next_working_day(day);
    return calendar.finish_moment(calendar.ticks_at({std::chrono::sys_days(day) + std::chrono::days(1), 0}))
        .day;
}

/// A promise to somebody is not to be lost because a bar was touched.
void refuse_other_limit(const RolloutPlan &plan, const Activity &activity, Language language) {
    const std::string_view own = plan.is_from_end ? "finish_no_later_than" : "start_no_earlier_than";
    if (!activity.constraint_date || activity.constraint.empty() || activity.constraint == own) return;
    for (const Choice &choice : activity_constraints)
        if (choice.id == activity.constraint && !choice.id.starts_with("as_"))
            throw Failure("“{0}” has a limit: {1} {2}. Change that in its form.",
                          {activity.name, choice.label,
                           written_date(language, format_date(*activity.constraint_date))});
}

} // namespace

void add_usual_phases(Workspace &workspace, Language language) {
    workspace.edit(translate(language, "Add phases"), [&](Edit &edit) {
        for (const UsualPhase &one : usual_phases()) {
            Phase phase;
            if (!workspace.find<Phase>(id_of_phase(one))) phase.id.text = id_of_phase(one);
            phase.name = translate(language, one.name);
            phase.purpose = translate(language, one.purpose);
            phase.top_down = one.top_down;
            edit.add(phase);
        }
    });
}

void move_activity(Workspace &workspace, const RolloutPlan &plan, const WorkCalendar &calendar,
                   const std::string &id, Date start, Language language) {
    const PlannedActivity &planned = planned_one(plan, id);
    if (planned.activity.started_on || planned.activity.finished_on)
        throw Failure("“{0}” has started. Change the day on which it really did.", {planned.activity.name});
    refuse_other_limit(plan, planned.activity, language);
    const Date first = nearest_working_day(calendar, start, start < planned.start);
    Date day = first;
    if (plan.is_from_end) {
        const Ticks finish = calendar.ticks_at({first, 0}) + planned.times.finish - planned.times.start;
        day = calendar.finish_moment(finish).day;
    }
    workspace.edit(translate(language, "Move activity"), [&](Edit &edit) {
        edit.set(Activity::type(), id, "constraint",
                 Value{std::string(plan.is_from_end ? "finish_no_later_than" : "start_no_earlier_than")});
        edit.set(Activity::type(), id, "constraint_date", Value{format_date(day)});
    });
}

void stretch_activity(Workspace &workspace, const RolloutPlan &plan, const WorkCalendar &calendar,
                      const std::string &id, Date finish, Language language) {
    const PlannedActivity &planned = planned_one(plan, id);
    if (planned.activity.finished_on)
        throw Failure("“{0}” is finished. Change the day on which it really was.", {planned.activity.name});
    if (planned.is_milestone())
        throw Failure("“{0}” is a milestone and takes no time. Give it a duration in its form.",
                      {planned.activity.name});
    const Date last = nearest_working_day(calendar, finish, finish < planned.finish);
    const Ticks end = calendar.ticks_at({std::chrono::sys_days(last) + std::chrono::days(1), 0});
    const double least = std::min(1.0, days_of_ticks(planned.times.worked()));
    // The interruption is what a link makes the finish wait: it goes as the work grows, but cannot be cut
    // off.
    if (planned.times.interruption > 0 && end < planned.times.finish)
        throw Failure("A link holds the finish of “{0}”. Move what it waits for, or change the link.",
                      {planned.activity.name});
    const double days = std::max(least, days_of_ticks(end - planned.times.start));
    workspace.edit(translate(language, "Change duration"),
                   [&](Edit &edit) { edit.set(Activity::type(), id, "duration", Value{days}); });
}

void link_activities(Workspace &workspace, const std::string &predecessor, const std::string &activity,
                     Language language) {
    if (waits_for(workspace, predecessor, activity))
        throw Failure("“{0}” waits for “{1}” already, so this link would close a ring.",
                      {workspace.find<Activity>(predecessor).value_or(Activity{}).name,
                       workspace.find<Activity>(activity).value_or(Activity{}).name});
    Dependency link;
    link.activity.text = activity;
    link.predecessor.text = predecessor;
    link.kind = "finish_to_start";
    workspace.edit(translate(language, "Link activities"), [&](Edit &edit) { edit.add(link); });
}

void keep_baseline(Workspace &workspace, const RolloutPlan &plan, const std::string &name,
                   Language language) {
    if (!plan.cycle.empty() || plan.activities.empty()) throw Failure("There are no dates to keep yet.");
    workspace.edit(translate(language, "Keep baseline"), [&](Edit &edit) {
        for (const BaselineDate &kept : workspace.all<BaselineDate>())
            if (kept.name == name) edit.remove(BaselineDate::type(), kept.id.text);
        for (const PlannedActivity &planned : plan.activities) {
            BaselineDate kept;
            kept.activity = planned.activity.id;
            kept.name = name;
            kept.start = planned.start;
            kept.finish = planned.finish;
            edit.add(kept);
        }
    });
}

} // namespace kartrekker::app
