#include "export/score_cells.h"
#include "export/scorecard_layout.h"

#include "model/translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::exports {

using model::CriterionResult;
using model::SectionResult;
using model::translate;
namespace {

constexpr int header_row = 3;

/// One section on the sheet of criteria.
struct SectionCriteria {
    const ScorecardContext &context;
    const SectionResult &section;
    const SectionPlaces &places;
    std::string scores; ///< prefix of the assessment's sheet
    Sheet &sheet;

    std::string score_cell(int column) const { return scores + cell_name({places.row, column}, true); }
};

void put_headers(Sheet &sheet, model::Language language) {
    sheet.put({header_row, criterion_column::rule}, translate(language, "Rule"), Role::header);
    sheet.put({header_row, criterion_column::title}, translate(language, "Criterion"), Role::header);
    sheet.put({header_row, criterion_column::weight}, translate(language, "Weight"), Role::header_figure);
    sheet.put({header_row, criterion_column::share}, translate(language, "Share"), Role::header_figure);
    sheet.put({header_row, criterion_column::score}, translate(language, "Score"), Role::header_figure);
    sheet.put({header_row, criterion_column::mark}, "", Role::header);
    sheet.put({header_row, criterion_column::why}, translate(language, "Why, and what stands behind it"),
              Role::header);
    sheet.put({header_row, criterion_column::origin}, translate(language, "Origin"), Role::header);
}

void put_line(Sheet &sheet, int row, const std::string &line) {
    sheet.put({row, criterion_column::why}, line, Role::trace);
    sheet.outlined_rows.push_back(row);
}

int put_checks(const SectionCriteria &on, const CriterionResult &criterion, int row) {
    const std::size_t shown = std::min(criterion.checks.size(), most_checks);
    for (std::size_t i = 0; i < shown; ++i) {
        const model::RecordCheck &check = criterion.checks[i];
        const std::string caption =
            on.context.facts.caption ? on.context.facts.caption(check.type, check.id) : "";
        put_line(on.sheet, row++,
                 fmt::format("{} – {}", model::written_number(on.context.language, check.score, 0),
                             caption.empty() ? check.type + " " + check.id : caption));
    }
    if (criterion.checks.size() > shown)
        put_line(on.sheet, row++,
                 model::fill(translate(on.context.language, "… and {0} more records"),
                             {std::to_string(criterion.checks.size() - shown)}));
    return row;
}

/// The criterion's part, in percent, of the weights that have a score.
Content live_share(const SectionCriteria &on, const CriterionResult &criterion, int row) {
    double weights = 0;
    for (const CriterionResult &other : on.section.criteria)
        if (usable(other.score)) weights += other.weight;
    if (!usable(criterion.score) || !(weights > 0)) return {};
    const int first = on.places.criteria.front(), last = on.places.criteria.back();
    return Formula{
        fmt::format("100*{}/SUMPRODUCT({},--ISNUMBER({}))", cell_name({row, criterion_column::weight}),
                    area_name({first, criterion_column::weight}, {last, criterion_column::weight}, true),
                    area_name({first, criterion_column::score}, {last, criterion_column::score}, true)),
        100 * criterion.weight / weights};
}

void put_criterion(const SectionCriteria &on, const CriterionResult &criterion, int row) {
    const auto put = [&](Place place, Content content, Role role) {
        on.sheet.put_open(place, std::move(content), role);
    };
    put({row, criterion_column::rule}, criterion.rule, Role::code);
    put({row, criterion_column::title}, criterion.title, Role::text);
    put({row, criterion_column::weight}, criterion.weight, Role::plain_number);
    put({row, criterion_column::share}, live_share(on, criterion, row), Role::share);
    put({row, criterion_column::score}, number(criterion.score), Role::score);
    put({row, criterion_column::mark},
        live_mark(cell_name({row, criterion_column::score}), on.score_cell(section_column::green),
                  on.score_cell(section_column::amber), criterion.score, on.section.norm),
        Role::mark);
    put({row, criterion_column::why}, criterion.why, Role::text);
    put({row, criterion_column::origin},
        criterion.is_our_rule ? translate(on.context.language, "our rule")
                              : translate(on.context.language, "source"),
        Role::code);
    row = put_checks(on, criterion, row + 1);
    for (const std::string &line : criterion.trace)
        put_line(on.sheet, row++, line);
}

void put_heading(const SectionCriteria &on) {
    const int row = on.places.criteria_heading;
    on.sheet.put({row, criterion_column::rule}, {}, Role::strong);
    on.sheet.put({row, criterion_column::title}, on.section.title, Role::strong);
    on.sheet.put({row, criterion_column::weight}, {}, Role::strong);
    on.sheet.put({row, criterion_column::share}, {}, Role::strong);
    on.sheet.put({row, criterion_column::score},
                 repeated(on.score_cell(section_column::evidence), on.section.evidence), Role::score);
    on.sheet.put({row, criterion_column::mark},
                 live_mark(cell_name({row, criterion_column::score}), on.score_cell(section_column::green),
                           on.score_cell(section_column::amber), on.section.evidence, on.section.norm),
                 Role::mark);
    on.sheet.put({row, criterion_column::why}, on.section.question, Role::text);
    on.sheet.put({row, criterion_column::origin}, {}, Role::text);
}

void put_section_traces(const SectionCriteria &on) {
    int row = on.places.traces;
    const auto put_all = [&](const std::vector<std::string> &lines, const std::string &name) {
        if (!lines.empty()) on.sheet.put({row, criterion_column::title}, name, Role::trace);
        for (const std::string &line : lines)
            put_line(on.sheet, row++, line);
    };
    put_all(on.section.evidence_trace, translate(on.context.language, "Evidence"));
    put_all(on.section.perceived_trace, translate(on.context.language, "Perceived"));
}

void put_assessment(const ScorecardContext &context, std::size_t index, Sheet &sheet) {
    const model::AssessmentResult &result = context.scorecard.assessments[index];
    const AssessmentPlaces &places = context.layout.assessments[index];
    sheet.put({places.criteria_title, 0}, result.title, Role::card);
    for (std::size_t i = 0; i < result.sections.size(); ++i) {
        const SectionCriteria on{context, result.sections[i], places.sections[i], sheet_prefix(places.sheet),
                                 sheet};
        put_heading(on);
        for (std::size_t j = 0; j < on.section.criteria.size(); ++j)
            put_criterion(on, on.section.criteria[j], on.places.criteria[j]);
        put_section_traces(on);
    }
}

} // namespace

Sheet criteria_sheet(const ScorecardContext &context) {
    Sheet sheet;
    const model::Language language = context.language;
    sheet.name = context.layout.criteria;
    sheet.widths = {52, 260, 60, 60, 60, 36, 560, 80};
    sheet.put({0, 0}, translate(language, "Criteria"), Role::title);
    sheet.put(
        {1, 0},
        translate(language,
                  "A section's evidence is the mean of its criteria by weight; a criterion with nothing "
                  "to judge does not count."),
        Role::state);
    put_headers(sheet, language);
    for (std::size_t i = 0; i < context.scorecard.assessments.size(); ++i)
        put_assessment(context, i, sheet);
    sheet.frozen = {header_row + 1, 2};
    sheet.header_row = header_row;
    return sheet;
}

} // namespace kartrekker::exports
