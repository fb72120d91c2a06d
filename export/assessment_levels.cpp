#include "export/assessment_sheet.h"

#include "model/translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::exports {

using model::SectionResult;
using model::translate;
namespace {

bool has_levels(const model::AssessmentResult &result) {
    return std::any_of(result.sections.begin(), result.sections.end(), [](const SectionResult &section) {
        return !section.evidence_level.empty() || !section.perceived_level.empty();
    });
}

bool has_targets(const model::AssessmentResult &result) {
    return std::any_of(result.sections.begin(), result.sections.end(),
                       [](const SectionResult &section) { return !section.targets.empty(); });
}

void put_levels(const AssessmentSheet &on, int column) {
    const model::Language language = on.context.language;
    const int header = on.places.scores_header;
    on.sheet.put({header, column}, translate(language, "Level by evidence"), Role::header);
    on.sheet.put({header, column + 1}, translate(language, "Level as perceived"), Role::header);
    for (std::size_t i = 0; i < on.result.sections.size(); ++i) {
        const int row = on.places.sections[i].row;
        on.sheet.put({row, column}, on.result.sections[i].evidence_level, Role::text);
        on.sheet.put({row, column + 1}, on.result.sections[i].perceived_level, Role::text);
    }
}

void put_targets(const AssessmentSheet &on, int column) {
    const model::Language language = on.context.language;
    const int header = on.places.scores_header;
    on.sheet.put({header, column}, translate(language, "Target"), Role::header_figure);
    on.sheet.put({header, column + 1}, translate(language, "Phase"), Role::header);
    on.sheet.put({header, column + 2}, translate(language, "Due"), Role::header);
    for (std::size_t i = 0; i < on.result.sections.size(); ++i) {
        const model::Target *target = on.result.sections[i].next_target(on.context.scorecard.date);
        if (!target) continue;
        const int row = on.places.sections[i].row;
        on.sheet.put({row, column}, target->score, Role::score);
        on.sheet.put({row, column + 1}, target->phase, Role::text);
        if (const auto due = model::parse_date(target->due))
            on.sheet.put({row, column + 2}, *due, Role::date);
    }
}

/// Mean of the sections' scores in a column of the table of sections.
void put_mean(const AssessmentSheet &on, const model::AreaResult &area, Place place,
              std::optional<double> value) {
    std::string cells;
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < on.result.sections.size(); ++i) {
        const SectionResult &section = on.result.sections[i];
        if (std::find(area.sections.begin(), area.sections.end(), section.id) == area.sections.end())
            continue;
        cells += (cells.empty() ? "" : ",") + cell_name({on.places.sections[i].row, place.column});
        const auto score =
            usable(place.column == section_column::evidence ? section.evidence : section.perceived.mean);
        if (!score) continue;
        sum += *score;
        ++count;
    }
    const auto mean = count > 0 ? std::optional(sum / count) : std::nullopt;
    on.sheet.put(place, live(fmt::format("AVERAGE({})", cells), mean, value), Role::score);
}

} // namespace

int put_levels_and_targets(const AssessmentSheet &on) {
    int column = section_column::amber + 1;
    if (has_levels(on.result)) {
        put_levels(on, column);
        column += 2;
    }
    if (has_targets(on.result)) {
        put_targets(on, column);
        column += 3;
    }
    return column;
}

void put_areas(const AssessmentSheet &on) {
    const int header = on.places.areas_header;
    if (header < 0) return;
    const model::Language language = on.context.language;
    on.sheet.put({header, section_column::title}, translate(language, "Area"), Role::header);
    on.sheet.put({header, section_column::evidence}, translate(language, "Evidence"), Role::header_figure);
    on.sheet.put({header, section_column::evidence_mark}, "", Role::header);
    on.sheet.put({header, section_column::perceived}, translate(language, "Perceived"), Role::header_figure);
    int row = header;
    for (const model::AreaResult &area : on.result.areas) {
        on.sheet.put({++row, section_column::title}, area.title, Role::strong);
        put_mean(on, area, {row, section_column::evidence}, area.evidence);
        put_mean(on, area, {row, section_column::perceived}, area.perceived);
    }
}

} // namespace kartrekker::exports
