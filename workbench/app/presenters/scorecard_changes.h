#pragma once

#include "workbench/app/charts/change_rows.h"
#include "workbench/app/presenters/kept_scorecards.h"

#include <set>

namespace kartrekker::app {

/// Two scorecards side by side, ready to be drawn.
struct ScorecardChanges {
    std::string sentence;
    std::string why; ///< what explains its figures
    charts::ChangeHead head;
    std::vector<charts::ChangeRow> rows;
};

/// From nothing but what was kept: what was withheld then is withheld here. What people said is left out too
/// where the two differ by fewer people than the smallest group, for the difference would tell of those.
/// An empty id stands for now. `open`: targets of rows whose criteria show. `Failure` when a kept scorecard
/// cannot be read.
ScorecardChanges scorecard_changes(KeptScorecards &kept, const model::Scorecard &now,
                                   const std::string &first, const std::string &second,
                                   const std::set<std::string> &open, model::Language language);

} // namespace kartrekker::app
