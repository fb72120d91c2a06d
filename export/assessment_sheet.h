#pragma once

#include "export/score_cells.h"
#include "export/scorecard_layout.h"

namespace kartrekker::exports {

/// One assessment's sheet under way.
struct AssessmentSheet {
    const ScorecardContext &context;
    const model::AssessmentResult &result;
    const AssessmentPlaces &places;
    Sheet &sheet;
};

/// Whether people answered this section, but too few to show.
bool is_withheld_in(const model::AssessmentResult &result, const model::SectionResult &section);

/// Columns behind the norms, where there are any: levels reached, and the next target. Gives the column
/// behind them.
int put_levels_and_targets(const AssessmentSheet &on);
/// Area × evidence and perceived, as means of the sections above.
void put_areas(const AssessmentSheet &on);
/// Group × section, coloured by norm; withheld groups hatched.
void put_groups(const AssessmentSheet &on);
/// Leaders' view beside the staff's, and the sides that the items measure.
void put_people(const AssessmentSheet &on);
/// Every item with its distribution; count, mean and deviation follow from it by formula.
void put_items(const AssessmentSheet &on);

} // namespace kartrekker::exports
