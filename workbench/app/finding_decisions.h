#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"
#include "workbench/app/records.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kartrekker::app {

/// Where a finding stands between being found and being gone.
enum class FindingState {
    undecided,
    accepted,
    planned,   ///< the plan has activities for it
    dismissed, ///< with a reason; it is not counted as open
    solved     ///< it was decided on, and scoring does not find it any more
};

/// A finding of a scorecard, or one that was decided on and has gone, with what was decided.
struct DecidedFinding {
    std::string key; ///< see `finding_key`
    std::string section, section_title;
    model::Finding finding; ///< of one that has gone: text and severity as they were
    FindingState state = FindingState::undecided;
    std::string owner, reason;
    std::optional<model::Date> decided_on;

    bool is_open() const { return state != FindingState::dismissed && state != FindingState::solved; }
};

/// Every finding of the scorecard in its order, then those that have gone.
std::vector<DecidedFinding> decided_findings(const model::Workspace &workspace,
                                             const model::Scorecard &scorecard);

/// Keys of the findings that were dismissed.
std::set<std::string> dismissed_findings(const model::Workspace &workspace);

/// Keys of the findings for which the plan has activities.
std::set<std::string> planned_findings(const model::Workspace &workspace);

/// The key of the finding that the record with this id decides about; empty when there is no such record.
std::string finding_of_decision(const model::Workspace &workspace, const std::string &id);

/// What is to be decided; what is not set stays as it is.
struct FindingVerdict {
    std::optional<std::string> verdict; ///< "undecided", "accepted" or "dismissed"
    std::optional<std::string> reason;
    std::optional<std::string> owner;
};

/// Keeps the decision in the workspace, as one step. `Failure` when it is dismissed without a reason; a
/// finding that has gone keeps its decision, which may be changed.
void decide(model::Workspace &workspace, const DecidedFinding &finding, const FindingVerdict &verdict,
            model::Language language);

/// "accepted": the word for it in tables that programs read.
const char *name_of(FindingState state);
std::string words_for(FindingState state, model::Language language);

/// For the command line; only those in the state of that name ("open": all that are neither dismissed nor
/// solved, "all": every one).
std::string findings_report(std::vector<DecidedFinding> findings, const std::string &state,
                            TableFormat format, model::Language language);

} // namespace kartrekker::app
