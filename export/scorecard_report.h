#pragma once

#include "export/plan_sheets.h"
#include "export/register_sheet.h"
#include "model/assessment_result.h"
#include "model/language.h"
#include "model/value_model.h"
#include "model/workspace.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace kartrekker::exports {

/// What the scorecard's report needs to know of the engagement beside its scores.
struct EngagementFacts {
    std::string organisation;
    std::int64_t minimum_group = 5; ///< smaller groups are never shown
    /// "Goal: Answer within one hour"; empty when there is no such record.
    std::function<std::string(const std::string &type, const std::string &id)> caption;
    /// What the change is worth; its sheet is left out where there is nothing to value.
    model::ValueModel value = {};
    /// The records behind the scores, a sheet each.
    std::vector<RegisterTable> registers = {};
    /// The rollout plan; nothing where there is none.
    std::optional<PlanTables> plan = {};
};

/// The scorecard as a document: cover, a sheet per assessment, findings, criteria, method and sources, and
/// the registers. Figures that follow from others on a sheet are formulas that carry the model's value
/// (method §10).
Report scorecard_report(const model::Scorecard &scorecard, const EngagementFacts &facts,
                        model::Language language);

/// Writes the scorecard as an .xlsx workbook; an existing file is replaced whole or not at all.
/// `model::Failure` when it cannot be written.
Notices write_scorecard_workbook(const model::Workspace &workspace, const model::Scorecard &scorecard,
                                 const std::filesystem::path &file, model::Language language,
                                 std::optional<PlanTables> plan = {});

} // namespace kartrekker::exports
