#pragma once

#include "model/rollout_plan.h"
#include "model/value_model.h"

namespace kartrekker::model {

/// Of a working day, as efforts in days are turned into money.
inline constexpr double hours_per_day = static_cast<double>(ticks_per_day) / ticks_per_hour;

/// What the rollout takes: money, and working time with what an hour costs (organisation).
struct PlanCost {
    double budget = 0;
    double spent = 0;
    ValueRange effort;                 ///< person-days
    std::optional<ValueRange> working; ///< money for that time; nothing when nobody noted what an hour costs

    /// Budget and working time together.
    ValueRange total() const;
};

/// Person-days of an activity. A figure that is not there follows from the others; none at all: one person
/// for as long as it takes.
ValueRange effort_of(const Activity &activity);

PlanCost plan_cost(const Workspace &workspace, const RolloutPlan &plan);

} // namespace kartrekker::model
