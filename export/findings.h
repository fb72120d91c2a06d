#pragma once

#include "export/scorecard_layout.h"

namespace kartrekker::exports {

struct RankedFinding {
    const model::Finding *finding = nullptr;
    const model::AssessmentResult *assessment = nullptr;
};

/// All findings, the gravest first; those of equal weight in the order of the assessments.
std::vector<RankedFinding> ranked_findings(const model::Scorecard &scorecard);

/// ◆ high, ▲ medium, ○ low.
std::string mark_of(model::Severity severity);

/// "6 findings, 3 of them grave"
std::string findings_sentence(const model::Scorecard &scorecard, model::Language language);

} // namespace kartrekker::exports
