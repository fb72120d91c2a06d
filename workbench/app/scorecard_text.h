#pragma once

#include "model/assessment_result.h"

#include <set>
#include <string>

namespace kartrekker::app {

/// The scorecard as JSON, numbers in full precision; what is withheld or missing is null. With `has_trace`
/// each section and criterion carries its "trace".
std::string scorecard_json(const model::Scorecard &scorecard, bool has_trace);

/// The scorecard as a table for people, in its own language; with the traces under each section when asked.
/// Findings whose keys are in `dismissed` are marked as such.
std::string scorecard_table(const model::Scorecard &scorecard, bool has_trace,
                            const std::set<std::string> &dismissed);

} // namespace kartrekker::app
