#pragma once

#include "export/scorecard_report.h"

#include <utility>

namespace kartrekker::exports {

/// Columns of an assessment's sheet: its table of sections.
namespace section_column {
inline constexpr int title = 0, evidence = 1, evidence_mark = 2, perceived = 3, perceived_mark = 4, gap = 5,
                     count = 6, deviation = 7, low = 8, high = 9, favourable = 10, alpha = 11, agreement = 12,
                     green = 13, amber = 14;
}
/// … its table of items; the answers' values follow each other from `first_value`.
namespace item_column {
inline constexpr int text = 0, count = 1, mean = 2, deviation = 3, rest = 4, first_value = 5;
}
/// … its table of leaders and staff; what the items' views gave follows from `first_view`.
namespace people_column {
inline constexpr int title = 0, leaders = 1, leaders_mark = 2, staff = 3, staff_mark = 4, gap = 5,
                     first_view = 6;
}
/// Columns of the sheet of criteria.
namespace criterion_column {
inline constexpr int rule = 0, title = 1, weight = 2, share = 3, score = 4, mark = 5, why = 6, origin = 7;
}

/// A record's check beyond this many is left out of the sheet of criteria, and counted.
inline constexpr std::size_t most_checks = 50;

/// Where one section stands in the workbook. Rows count from 0; -1: nowhere.
struct SectionPlaces {
    int row = 0;            ///< in the table of sections
    int items_heading = -1; ///< on the assessment's sheet
    int first_item = -1;
    int criteria_heading = 0; ///< on the sheet of criteria
    std::vector<int> criteria;
    int traces = 0; ///< on the sheet of criteria: first line of what stands behind the section's scores
};

struct AssessmentPlaces {
    std::string sheet;
    int scores_header = 0;
    int areas_header = -1;
    int groups_header = -1;
    int people_header = -1;
    int items_header = -1;
    int lowest_value = 1, highest_value = 5;                 ///< of all items' scales
    std::vector<std::pair<std::string, std::string>> groups; ///< id and name, in order
    std::vector<std::string> views;                          ///< sides that items measure
    int criteria_title = 0;                                  ///< on the sheet of criteria
    std::vector<SectionPlaces> sections;
};

/// Where everything stands: worked out before the first cell is written, since sheets refer to each other.
struct ScorecardLayout {
    std::string cover, findings, criteria, method, value;
    std::vector<AssessmentPlaces> assessments; ///< as many as the scorecard has, in its order
    std::vector<std::string> plan;             ///< names of the sheets of the plan
    std::vector<std::string> registers;        ///< names of their sheets
};

ScorecardLayout scorecard_layout(const model::Scorecard &scorecard, const EngagementFacts &facts,
                                 model::Language language);

/// "Step", "Pillar", or "Section": what the assessment calls its parts.
std::string word_for_section(const model::AssessmentResult &result, model::Language language);

/// What the parts of the report share.
struct ScorecardContext {
    const model::Scorecard &scorecard;
    const EngagementFacts &facts;
    model::Language language;
    ScorecardLayout layout;
};

Sheet cover_sheet(const ScorecardContext &context);
Sheet assessment_sheet(const ScorecardContext &context, std::size_t assessment);
Sheet findings_sheet(const ScorecardContext &context);
Sheet criteria_sheet(const ScorecardContext &context);
Sheet method_sheet(const ScorecardContext &context);

} // namespace kartrekker::exports
