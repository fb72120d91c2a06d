#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"
#include "workbench/app/charts/change_rows.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kartrekker::app {

/// A scorecard that was kept: its snapshots, one for each assessment.
struct KeptScorecard {
    std::string id; ///< of its first snapshot
    std::string name;
    std::string day; ///< YYYY-MM-DD
    std::vector<std::string> snapshots;
};
/// The newest first.
std::vector<KeptScorecard> kept_scorecards(const model::Workspace &workspace);

/// Two scorecards side by side, ready to be drawn.
struct ScorecardChanges {
    std::string sentence;
    charts::ChangeHead head;
    std::vector<charts::ChangeRow> rows;
};

/// From nothing but what was kept: what was withheld then is withheld here. What people said is left out too
/// where the two differ by fewer people than the smallest group, for the difference would tell of those.
/// An empty id stands for now. `open`: targets of rows whose criteria show. `Failure` when a kept scorecard
/// cannot be read.
ScorecardChanges scorecard_changes(const model::Workspace &workspace, const model::Scorecard &now,
                                   const std::string &first, const std::string &second,
                                   const std::set<std::string> &open, model::Language language);

/// Labels of the steps of the history between two kept scorecards, each with how often; an empty id stands
/// for now. By the steps that kept them; where these are not in the history, by day.
std::vector<std::pair<std::string, int>> steps_between(const model::Workspace &workspace,
                                                       const std::string &first, const std::string &second);

} // namespace kartrekker::app
