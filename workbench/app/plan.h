#pragma once

#include "model/rollout_plan.h"
#include "workbench/app/records.h"

namespace kartrekker::app {

/// The calendar of the engagement: Monday to Friday without its public holidays and its own days off, and the
/// days that are worked after all. Holidays are worked out for 1900 to 2199.
model::WorkCalendar calendar_of(const model::Workspace &workspace);

/// The plan as its period says: from the first day, or back from the last. Days that are given stand in for
/// those of the engagement. Neither anywhere: from the day of scoring.
model::RolloutPlan plan_of(const model::Workspace &workspace, const model::WorkCalendar &calendar,
                           model::PlanPeriod period = {});

/// The same; `Failure` when activities wait for each other in a ring, so that there are no dates.
model::RolloutPlan dated_plan_of(const model::Workspace &workspace, const model::WorkCalendar &calendar);

/// `Failure` with the names when activities wait for each other in a ring.
void refuse_cycle(const std::vector<std::uint32_t> &cycle,
                  const std::function<std::string(std::uint32_t)> &name);

/// The same as a sentence; empty when there is no ring.
std::string cycle_words(const model::RolloutPlan &plan, model::Language language);

/// What the plan cannot keep, one sentence each: the limit, by how much it is missed, and the chain that
/// drives it.
std::vector<std::string> infeasible_words(const model::RolloutPlan &plan, model::Language language);

/// Whether it takes time, is not finished, and nobody sees to it.
bool lacks_owner(const model::PlannedActivity &planned);

/// One line on the plan as a whole: from when to when, and how many days there are to spare.
std::string plan_headline(const model::RolloutPlan &plan, model::Language language);

/// JSON: `start`, `finish` and the `activities` with dates YYYY-MM-DD, durations and slack in working days.
/// CSV: a line for each activity. Text: for people. `Failure` when there is a ring.
std::string plan_report(const model::RolloutPlan &plan, TableFormat format, model::Language language);

/// The same in day numbers, without a calendar and without limits: the plan begins at 0, a finish is start
/// plus duration. Activities are named by the codes that they were imported with.
std::string abstract_plan_report(const model::Workspace &workspace, TableFormat format,
                                 model::Language language);

} // namespace kartrekker::app
