#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"

#include <string>

namespace kartrekker::app {

/// The label of that step in the history.
inline constexpr const char *keeping_label = "Keep snapshot";

/// Keeps every assessment of a scorecard in the workspace as it is now, as one step of the history. `name` is
/// how people find it back. Returns how many were kept.
std::size_t take_snapshot(model::Workspace &workspace, const model::Scorecard &scorecard,
                          const std::string &name);

} // namespace kartrekker::app
