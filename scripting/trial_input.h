#pragma once

#include "model/questionnaire.h"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace kartrekker::scripting {

/// What an assessment is tried against, in both languages: an engagement without records and answers; one
/// with records of every kind, most of them full and the last of each with only what is required, and all
/// statistics; and the same with as few statistics as answers can leave. Always the same values.
std::vector<nlohmann::json> trial_inputs(const model::Declaration &declaration);

/// What an action is tried against: the same engagements, with scores, findings and dates in the second.
std::vector<nlohmann::json> action_trial_inputs();

} // namespace kartrekker::scripting
