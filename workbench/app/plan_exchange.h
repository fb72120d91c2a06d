#pragma once

#include "workbench/app/documents.h"
#include "workbench/app/plan.h"

#include <filesystem>

namespace kartrekker::app {

/// Writes the plan for other programs: Microsoft Project XML, or all-day events for a calendar. Written
/// beside the file first, then renamed. Returns what could not be carried. `Failure` when there is a ring.
Notices export_project_xml(const model::Workspace &workspace, const std::filesystem::path &file,
                           model::Language language);
Notices export_calendar(const model::Workspace &workspace, const std::filesystem::path &file,
                        model::Language language);

/// A table that `import --plan` reads back: ids, names, durations and predecessors, with dates, slack, owners
/// and costs beside them.
Notices export_plan_csv(const model::Workspace &workspace, const std::filesystem::path &file,
                        model::Language language);

/// The plan with dates. `Failure` when there is a ring or nothing is planned.
model::RolloutPlan plan_to_write(const model::Workspace &workspace, const model::WorkCalendar &calendar);

/// Whether a file says that it is Microsoft Project XML, by its name (*.mspdi.xml) or its first words.
bool is_project_xml(const std::filesystem::path &file);

/// Reads Microsoft Project XML as one step of the history. Tasks that came from this plan are brought up to
/// date and their links with them; others are added, and what is not in the file stays. Where the file tells
/// of people, an activity that nobody is assigned to has no owner any more; phases, which are assigned to
/// nobody there, keep theirs. A plan that was empty takes over the file's first or last day too. Returns what
/// could not be carried and what stayed.
Notices import_project_xml(model::Workspace &workspace, const std::filesystem::path &file,
                           model::Language language);

} // namespace kartrekker::app
