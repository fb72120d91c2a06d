#pragma once

#include "export/scorecard_report.h"

namespace kartrekker::tests {

/// An organisation like a real one: five steps, emotional capital, and an assessment on a 0–10 scale without
/// answers.
model::Scorecard sample_scorecard(model::Language language);
exports::EngagementFacts sample_facts(model::Language language);

/// The same, with everything in it that could break a workbook: see `hostile_texts`.
model::Scorecard hostile_scorecard();

/// Texts that must stay texts, and what a reader of the workbook must see.
struct HostileText {
    std::string given;
    std::string shown;
};
std::vector<HostileText> hostile_texts();

} // namespace kartrekker::tests
