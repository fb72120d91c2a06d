#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"
#include "tests/model/temporary_folder.h"

namespace kartrekker::tests {

/// A small engagement: two goals of which one lacks nearly everything, and a sponsor.
model::Workspace small_workspace(const TemporaryFolder &folder);

/// A scorecard with one step, whose criteria looked at the two goals, and pillars of which one group is
/// withheld.
model::Scorecard small_scorecard();

/// How often the part stands in the text.
std::size_t count_of(const std::string &text, const std::string &part);

} // namespace kartrekker::tests
