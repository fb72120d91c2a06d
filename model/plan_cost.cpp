#include "model/plan_cost.h"

#include "model/entities/organisation.h"

namespace kartrekker::model {

ValueRange effort_of(const Activity &activity) {
    return estimated(activity.effort_low, activity.effort, activity.effort_high, planned_days(activity));
}

ValueRange PlanCost::total() const {
    const ValueRange time = working.value_or(ValueRange{});
    return {budget + time.low, budget + time.likely, budget + time.high};
}

PlanCost plan_cost(const Workspace &workspace, const RolloutPlan &plan) {
    PlanCost cost;
    for (const PlannedActivity &planned : plan.activities) {
        cost.budget += planned.activity.budget.value_or(0);
        cost.spent += planned.activity.spent.value_or(0);
        const ValueRange effort = effort_of(planned.activity);
        cost.effort.low += effort.low;
        cost.effort.likely += effort.likely;
        cost.effort.high += effort.high;
    }
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    if (!organisation || !organisation->hourly_cost) return cost;
    const double day = hours_per_day * *organisation->hourly_cost;
    cost.working = ValueRange{cost.effort.low * day, cost.effort.likely * day, cost.effort.high * day};
    return cost;
}

} // namespace kartrekker::model
