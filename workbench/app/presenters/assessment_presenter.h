#pragma once

#include "workbench/app/presenters/figure_table.h"
#include "workbench/app/presenters/section_presenter.h"

namespace kartrekker::app {

/// Where the page of an assessment stands, for `place_from`: within the page of all assessments.
std::string assessment_target(const std::string &assessment);
/// The id of the assessment that a place means; empty when it means none.
std::string assessment_of(const Place &place);

/// Every assessment of the library, those that do not work last with the reason. A row's id is the
/// assessment's; empty where there is nothing to open. `smallest_group` is written where answers are
/// withheld.
FigureTable assessment_table(const model::Scorecard &scorecard, std::int64_t smallest_group,
                             model::Language language);

/// One assessment as its own page shows it.
struct AssessmentView {
    std::string title;
    std::string about;
    std::string figure;
    model::Standing standing = model::Standing::none;
    std::string detail;   ///< "evidence 73 · perceived 60 · lowest level: Project"
    FigureTable sections; ///< a row's id is the section's
    FigureTable areas;    ///< without rows when the assessment has none
    std::vector<FindingRow> findings;
};
AssessmentView assessment_view(const model::AssessmentResult &assessment, const std::string &today,
                               const std::vector<PageInfo> &pages, std::int64_t smallest_group,
                               model::Language language);

/// Answers in the upper quarter of a scale or of the points, as in `SectionStatistics::favourable`.
struct FavourableAnswers {
    std::int64_t count = 0;
    std::int64_t all = 0; ///< more than 0
    double from = 0;      ///< the least that such an answer counts as

    double percent() const { return 100.0 * static_cast<double>(count) / static_cast<double>(all); }
};
/// Nothing where nobody answered.
std::optional<FavourableAnswers> favourable_of(const model::ItemResult &item);

/// The items of a section with what people answered.
FigureTable item_table(const model::AssessmentResult &assessment, const model::SectionResult &section,
                       std::int64_t smallest_group, model::Language language);

} // namespace kartrekker::app
