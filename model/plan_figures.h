#pragma once

#include "model/change_load.h"
#include "model/plan_cost.h"
#include "model/reach_forecast.h"

namespace kartrekker::model {

/// The plan and all that follows from it in figures.
struct PlanFigures {
    RolloutPlan plan;
    PlanCost cost;
    ChangeLoad load;
    ReachForecast reach;
};

/// `day`: that of the scores, on which members were counted; `until`: to where the forecast goes at least.
inline PlanFigures plan_figures(const Workspace &workspace, RolloutPlan plan, const WorkCalendar &calendar,
                                Date day, std::optional<Date> until = {}) {
    PlanFigures figures;
    figures.cost = plan_cost(workspace, plan);
    figures.load = change_load(workspace, plan, calendar);
    figures.reach = reach_forecast(workspace, plan, day, until);
    figures.plan = std::move(plan);
    return figures;
}

} // namespace kartrekker::model
