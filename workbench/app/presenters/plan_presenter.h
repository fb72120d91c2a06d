#pragma once

#include "workbench/app/charts/gantt.h"
#include "workbench/app/plan.h"

#include <set>

namespace kartrekker::app {

/// Which activities show. All that are set must hold.
struct PlanFilter {
    bool this_week = false; ///< on which somebody works between Monday and Sunday of the week of today
    bool late = false;      ///< should have been finished, or cannot keep its limit
    std::string owner;      ///< id of a sponsor
    std::string unit;       ///< id of a unit

    bool operator==(const PlanFilter &) const = default;
    bool is_set() const { return this_week || late || !owner.empty() || !unit.empty(); }
};

/// Days since 1970-01-01, as charts count them.
int chart_day(model::Date date);

/// Whether it should have been finished by that day, or cannot keep its limit.
bool is_late(const model::PlannedActivity &planned, model::Date today);
bool passes(const PlanFilter &filter, const model::PlannedActivity &planned, model::Date today);

struct NamedFilter {
    std::string name;
    PlanFilter filter;
};

/// Everything, this week, late, and each owner and unit that has something to do in the plan.
std::vector<NamedFilter> plan_filters(const model::Workspace &workspace, const model::RolloutPlan &plan,
                                      model::Language language);

/// English; why an activity is critical, of one that is.
const char *critical_words(const model::PlannedActivity &planned);

/// What the page of the plan shows above its lists.
struct PlanView {
    bool is_empty = true;
    std::string state;     ///< one sentence on the plan as a whole, or what is wrong with it
    std::string problem;   ///< what it cannot keep; empty when all is well
    std::string state_why; ///< what explains the figures of `state`; empty where it has none
    charts::GanttChart chart;
    std::vector<std::string> activity_ids; ///< of each row; empty for a phase
};

/// The chart of the plan. `collapsed` holds the ids of phases whose activities are folded away.
PlanView plan_view(const model::Workspace &workspace, const model::RolloutPlan &plan,
                   const PlanFilter &filter, const std::set<std::string> &collapsed, model::Date today,
                   model::Language language);

} // namespace kartrekker::app
