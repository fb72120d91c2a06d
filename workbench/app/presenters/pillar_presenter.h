#pragma once

#include "workbench/app/charts/bullet_bars.h"
#include "workbench/app/charts/heat_map.h"
#include "workbench/app/presenters/pages.h"

namespace kartrekker::app {

/// A bar for each section of an assessment: what staff answered, marked with the leaders' own view.
/// `smallest_group` is written where answers are withheld.
std::vector<charts::BulletBar> pillar_bars(const model::AssessmentResult &assessment,
                                           std::int64_t smallest_group, model::Language language);

/// Whom the bars speak of: staff beside leaders, or everyone where one of the two is too small to show apart.
std::string bars_words(const std::vector<charts::BulletBar> &bars, model::Language language);

/// Whether anyone answered, though perhaps too few to show.
bool has_answers(const model::AssessmentResult &assessment);

/// Groups against the sections of an assessment.
charts::HeatMap group_heat_map(const model::AssessmentResult &assessment, std::int64_t smallest_group,
                               model::Language language);

/// "Widest gap between leaders and staff: authenticity, 24 points"; empty without such a gap.
std::string widest_gap(const model::AssessmentResult &assessment, model::Language language);

} // namespace kartrekker::app
