#pragma once

#include "model/assessment_result.h"
#include "workbench/app/records.h"

#include <string>
#include <utility>
#include <vector>

namespace kartrekker::app {

/// Puts what a finding advises into the plan, as one step: the activities that templates/actions/actions.json
/// has for its rule, one after the other; where it has none, the advice itself. Each stands in the first
/// phase of its kind of which something is to come yet (`phase_for`). Owner, goal, case and the like are
/// those of the record that the finding points at. Returns the ids of the activities, the first one first; of
/// those that are there already when it was done before.
std::vector<std::string> plan_finding(model::Workspace &workspace, const std::string &key,
                                      const model::Finding &finding, model::Language language);

/// The finding with that key, or with that id where only one has it, and its key; null when the scorecard has
/// none (any more). `Failure` when several have the id.
std::pair<std::string, const model::Finding *> find_finding(const model::Scorecard &scorecard,
                                                            const std::string &key);

/// One line from a goal to what it brings. Each part is the caption of a record; empty where the line has
/// none.
struct Thread {
    std::string goal, business_case, sponsor;
    std::string gap; ///< the finding's sentence; its id when it is no finding any more
    std::string activity;
    std::string benefit;          ///< what the case brings a year, likely, as it is written
    std::string activity_id;      ///< empty where nothing is planned for the case yet
    std::vector<std::string> ids; ///< of all records on it
    std::string case_id;          ///< empty where there is none
};

/// Every line that leads through an activity with a goal, case or finding, and those of cases for which
/// nothing is planned. `id`: only those through that record.
std::vector<Thread> threads(const model::Workspace &workspace, const model::Scorecard *scorecard,
                            const std::string &id, model::Language language);

std::string thread_report(const std::vector<Thread> &threads, TableFormat format, model::Language language);

} // namespace kartrekker::app
