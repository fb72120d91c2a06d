#pragma once

#include "export/score_cells.h"
#include "export/scorecard_layout.h"

namespace kartrekker::exports {

/// One assessment's half of the cover: title, chart, and a table of its sections.
struct CoverBlock {
    const ScorecardContext &context;
    std::size_t assessment = 0;
    Place place;
    Sheet &sheet;

    const model::AssessmentResult &result() const { return context.scorecard.assessments[assessment]; }
    const AssessmentPlaces &places() const { return context.layout.assessments[assessment]; }
};

/// Returns the first free row below it.
int put_cover_block(const CoverBlock &block);

} // namespace kartrekker::exports
