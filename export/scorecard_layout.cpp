#include "export/scorecard_layout.h"

#include "model/translation.h"

#include <algorithm>
#include <set>

namespace kartrekker::exports {

using model::AssessmentResult;
using model::SectionResult;
using model::translate;

namespace {

constexpr int title_rows = 3; ///< title, state, and an empty row
constexpr int gap_rows = 1;

void collect_groups(const AssessmentResult &result, AssessmentPlaces &places) {
    std::set<std::string> seen;
    for (const SectionResult &section : result.sections)
        for (const model::GroupScore &group : section.perceived.groups)
            if (seen.insert(group.id).second) places.groups.emplace_back(group.id, group.name);
}

void collect_views(const AssessmentResult &result, AssessmentPlaces &places) {
    std::set<std::string> seen;
    for (const SectionResult &section : result.sections)
        for (const auto &[view, mean] : section.perceived.views)
            if (seen.insert(view).second) places.views.push_back(view);
}

bool tells_leaders_apart(const AssessmentResult &result) {
    return std::any_of(result.sections.begin(), result.sections.end(), [](const SectionResult &section) {
        return section.perceived.leadership || !section.perceived.views.empty();
    });
}

void collect_scale(const AssessmentResult &result, AssessmentPlaces &places) {
    bool is_first = true;
    for (const SectionResult &section : result.sections)
        for (const model::ItemResult &item : section.items) {
            places.lowest_value = is_first ? item.low : std::min(places.lowest_value, item.low);
            places.highest_value = is_first ? item.high : std::max(places.highest_value, item.high);
            is_first = false;
        }
}

void place_items(const AssessmentResult &result, AssessmentPlaces &places, int row) {
    const auto has_items = [](const SectionResult &section) { return !section.items.empty(); };
    if (std::none_of(result.sections.begin(), result.sections.end(), has_items)) return;
    places.items_header = row + 2; // block title and its remark stand above
    row = places.items_header + 1;
    for (std::size_t i = 0; i < result.sections.size(); ++i) {
        if (!has_items(result.sections[i])) continue;
        places.sections[i].items_heading = row++;
        places.sections[i].first_item = row;
        row += static_cast<int>(result.sections[i].items.size());
    }
}

AssessmentPlaces place_assessment(const AssessmentResult &result) {
    AssessmentPlaces places;
    places.sections.resize(result.sections.size());
    collect_groups(result, places);
    collect_views(result, places);
    collect_scale(result, places);
    places.scores_header = title_rows;
    int row = places.scores_header + 1;
    for (SectionPlaces &section : places.sections)
        section.row = row++;
    row += gap_rows;
    if (!result.areas.empty()) {
        places.areas_header = row;
        row += 1 + static_cast<int>(result.areas.size()) + gap_rows;
    }
    if (!places.groups.empty()) {
        places.groups_header = row + 1;
        row = places.groups_header + static_cast<int>(places.groups.size()) + 2 + gap_rows;
    }
    if (tells_leaders_apart(result)) {
        places.people_header = row + 1;
        row = places.people_header + static_cast<int>(result.sections.size()) + 1 + gap_rows;
    }
    place_items(result, places, row);
    return places;
}

int rows_of(const model::CriterionResult &criterion) {
    const std::size_t checks = criterion.checks.size();
    const std::size_t lines = std::min(checks, most_checks) + (checks > most_checks ? 1 : 0);
    return 1 + static_cast<int>(lines + criterion.trace.size());
}

int place_criteria(const AssessmentResult &result, AssessmentPlaces &places, int row) {
    places.criteria_title = row++;
    for (std::size_t i = 0; i < result.sections.size(); ++i) {
        const SectionResult &section = result.sections[i];
        SectionPlaces &place = places.sections[i];
        place.criteria_heading = row++;
        for (const model::CriterionResult &criterion : section.criteria) {
            place.criteria.push_back(row);
            row += rows_of(criterion);
        }
        place.traces = row;
        row += static_cast<int>(section.evidence_trace.size() + section.perceived_trace.size());
    }
    return row + gap_rows;
}

std::string wanted_name(const AssessmentResult &result, model::Language language) {
    if (result.id == "five-step-readiness") return translate(language, "Steps");
    if (result.id == "emotional-capital") return translate(language, "Emotional capital");
    return result.title.empty() ? result.id : result.title;
}

} // namespace

std::string word_for_section(const AssessmentResult &result, model::Language language) {
    if (result.id == "five-step-readiness") return translate(language, "Step");
    if (result.id == "emotional-capital") return translate(language, "Pillar");
    return translate(language, "Section");
}

ScorecardLayout scorecard_layout(const model::Scorecard &scorecard, const EngagementFacts &facts,
                                 model::Language language) {
    ScorecardLayout layout;
    std::vector<std::string> taken;
    layout.cover = sheet_name(translate(language, "Cover"), taken);
    layout.findings = sheet_name(translate(language, "Findings"), taken);
    layout.criteria = sheet_name(translate(language, "Criteria"), taken);
    layout.method = sheet_name(translate(language, "Method and sources"), taken);
    layout.value = sheet_name(translate(language, "Value"), taken);
    int row = title_rows + 1; // below the header of the sheet of criteria
    for (const AssessmentResult &result : scorecard.assessments) {
        AssessmentPlaces places = place_assessment(result);
        places.sheet = sheet_name(wanted_name(result, language), taken);
        row = place_criteria(result, places, row);
        layout.assessments.push_back(std::move(places));
    }
    if (facts.plan)
        for (const std::string &title : plan_sheet_titles(*facts.plan, language))
            layout.plan.push_back(sheet_name(title, taken));
    for (const RegisterTable &table : facts.registers)
        layout.registers.push_back(sheet_name(table.title, taken));
    return layout;
}

} // namespace kartrekker::exports
