#pragma once

#include "model/workspace.h"
#include "workbench/app/csv_import.h"

#include <filesystem>

namespace kartrekker::app {

/// How a table writes links, in the order of `model::LinkKind`.
inline constexpr const char *link_letters[] = {"FS", "SS", "FF", "SF"};

struct PlanImportResult : CsvImportResult {
    std::int64_t links = 0; ///< links made
};

/// Reads a plan from CSV, one row an activity, as one step of the history. Columns `id`, `name`, `duration`
/// (working days), `predecessors`: ids of other rows with how they are linked, such as `3:FS+2;7:SS-1;9` (FS,
/// SS, FF, SF; lag in working days; finish to start without one when not said). Ids become the codes of the
/// activities and must be new to the plan. One wrong row and nothing is stored.
PlanImportResult import_plan(model::Workspace &workspace, const std::filesystem::path &file,
                             model::Language language);

} // namespace kartrekker::app
