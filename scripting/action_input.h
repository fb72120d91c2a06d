#pragma once

#include "model/assessment_result.h"
#include "model/rollout_plan.h"

#include <nlohmann/json_fwd.hpp>

namespace kartrekker::scripting {

// What an action gets as its input beside what assessments get.

/// The kind of each field, what it points at, and whether it must be filled in.
void add_descriptions(nlohmann::json &input);

/// Scores, findings and the dates of the plan. What is withheld in the scorecard is not in it.
void add_sight(const model::Scorecard &scorecard, const model::RolloutPlan &plan, nlohmann::json &input);

} // namespace kartrekker::scripting
