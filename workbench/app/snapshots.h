#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"

#include <string>

namespace kartrekker::app {

/// Whether a step of the history with this label kept a scorecard.
bool is_keeping_step(const std::string &label);

/// The name, with a number behind it where results are kept under that name already.
std::string free_snapshot_name(const model::Workspace &workspace, const std::string &name);

/// Keeps every assessment of a scorecard in the workspace as it is now, as one step of the history. `name` is
/// how people find it back. Returns how many were kept.
std::size_t take_snapshot(model::Workspace &workspace, const model::Scorecard &scorecard,
                          const std::string &name);

} // namespace kartrekker::app
