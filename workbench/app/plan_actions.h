#pragma once

#include "model/rollout_plan.h"

#include <string>

namespace kartrekker::app {

// What people do with the plan as a whole. Each is one step of the history.

/// Adds the four phases of a rollout with their mix of top-down and bottom-up (method E4, V8).
void add_usual_phases(model::Workspace &workspace, model::Language language);

/// Puts an activity at another day: from then on it starts no earlier, or, in a plan that is worked back,
/// finishes no later than it would from there.
void move_activity(model::Workspace &workspace, const model::RolloutPlan &plan,
                   const model::WorkCalendar &calendar, const std::string &id, model::Date start,
                   model::Language language);

/// Makes an activity last up to and with a day, at least one working day.
void stretch_activity(model::Workspace &workspace, const model::RolloutPlan &plan,
                      const model::WorkCalendar &calendar, const std::string &id, model::Date finish,
                      model::Language language);

/// Lets an activity wait for the end of another. `Failure` when that one waits for it, also through others.
void link_activities(model::Workspace &workspace, const std::string &predecessor, const std::string &activity,
                     model::Language language);

/// Keeps the dates as they are planned now under a name; those of a baseline of that name are replaced.
void keep_baseline(model::Workspace &workspace, const model::RolloutPlan &plan, const std::string &name,
                   model::Language language);

} // namespace kartrekker::app
