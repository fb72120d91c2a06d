#include "export/assessment_sheet.h"

#include "model/translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::exports {

using model::SectionResult;
using model::translate;
namespace {

void put_headers(const AssessmentSheet &on, const std::vector<std::string> &words) {
    const int row = on.places.scores_header;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int column = static_cast<int>(i);
        const bool is_mark =
            column == section_column::evidence_mark || column == section_column::perceived_mark;
        on.sheet.put({row, column}, words[i], column == 0 || is_mark ? Role::header : Role::header_figure);
    }
}

std::vector<std::string> section_headers(const AssessmentSheet &on) {
    const model::Language language = on.context.language;
    return {
        word_for_section(on.result, language),
        translate(language, "Evidence"),
        "",
        translate(language, "Perceived"),
        "",
        translate(language, "Gap"),
        translate(language, "n"),
        translate(language, "sd"),
        translate(language, "95% from"),
        translate(language, "95% to"),
        translate(language, "Favourable"),
        translate(language, "Alpha"),
        translate(language, "Agreement"),
        translate(language, "Green from"),
        translate(language, "Amber from"),
    };
}

/// Weighted mean of the criteria that have a score, from the cells of the sheet of criteria.
Content live_evidence(const ScorecardContext &context, const SectionResult &section,
                      const SectionPlaces &places) {
    double weights = 0, sum = 0;
    for (const model::CriterionResult &criterion : section.criteria)
        if (const auto score = usable(criterion.score)) {
            weights += criterion.weight;
            sum += criterion.weight * *score;
        }
    if (!(weights > 0)) return number(section.evidence);
    const std::string sheet = sheet_prefix(context.layout.criteria);
    const int first = places.criteria.front(), last = places.criteria.back();
    const auto column = [&](int index) { return sheet + area_name({first, index}, {last, index}, true); };
    return live(fmt::format("SUMPRODUCT({0},{1})/SUMPRODUCT({0},--ISNUMBER({1}))",
                            column(criterion_column::weight), column(criterion_column::score)),
                sum / weights, section.evidence);
}

/// Share of answers in the scale's upper quarter, from the distributions of the section's items.
Content live_favourable(const AssessmentSheet &on, const SectionResult &section,
                        const SectionPlaces &places) {
    const auto &items = section.items;
    const auto has_same_scale = [&](const model::ItemResult &item) {
        return item.low == items.front().low && item.high == items.front().high;
    };
    if (items.empty() || !std::all_of(items.begin(), items.end(), has_same_scale))
        return number(section.perceived.favourable);
    const int low = items.front().low, high = items.front().high;
    double all = 0, upper = 0;
    int first_upper = high;
    while (first_upper > low && 4 * (first_upper - 1 - low) >= 3 * (high - low))
        --first_upper;
    for (const model::ItemResult &item : items)
        for (std::size_t i = 0; i < item.statistics.distribution.size(); ++i) {
            const auto answers = static_cast<double>(item.statistics.distribution[i]);
            all += answers;
            if (low + static_cast<int>(i) >= first_upper) upper += answers;
        }
    if (!(all > 0)) return number(section.perceived.favourable);
    const int first_row = places.first_item, last_row = first_row + static_cast<int>(items.size()) - 1;
    const auto column = [&](int value) { return item_column::first_value + value - on.places.lowest_value; };
    const auto area = [&](int from) {
        return area_name({first_row, column(from)}, {last_row, column(high)});
    };
    return live(fmt::format("100*SUM({})/SUM({})", area(first_upper), area(low)), 100 * upper / all,
                section.perceived.favourable);
}

void put_interval(const AssessmentSheet &on, const SectionResult &section, int row) {
    const auto cell = [row](int column) { return cell_name({row, column}); };
    const model::SectionStatistics &perceived = section.perceived;
    const auto half = half_interval(perceived.count, perceived.standard_deviation);
    const auto mean = usable(perceived.mean);
    for (const bool is_low : {true, false}) {
        const std::string formula = fmt::format(
            "{}{}TINV(0.05,{}-1)*{}/SQRT({})", cell(section_column::perceived), is_low ? "-" : "+",
            cell(section_column::count), cell(section_column::deviation), cell(section_column::count));
        const auto bound = half && mean ? std::optional(*mean + (is_low ? -*half : *half)) : std::nullopt;
        on.sheet.put({row, is_low ? section_column::low : section_column::high},
                     live(formula, bound, is_low ? perceived.interval_low : perceived.interval_high),
                     Role::spread);
    }
}

void put_perceived(const AssessmentSheet &on, const SectionResult &section, const SectionPlaces &places) {
    const int row = places.row;
    const auto cell = [row](int column) { return cell_name({row, column}); };
    const model::SectionStatistics &perceived = section.perceived;
    on.sheet.put({row, section_column::perceived}, number(perceived.mean), Role::score);
    on.sheet.put({row, section_column::perceived_mark},
                 live_mark(cell(section_column::perceived), cell(section_column::green),
                           cell(section_column::amber), perceived.mean, section.norm),
                 Role::mark);
    on.sheet.put({row, section_column::count}, static_cast<double>(perceived.count), Role::count);
    on.sheet.put({row, section_column::deviation}, number(perceived.standard_deviation), Role::spread);
    put_interval(on, section, row);
    on.sheet.put({row, section_column::favourable}, live_favourable(on, section, places), Role::share);
    on.sheet.put({row, section_column::alpha}, number(perceived.alpha), Role::figure);
    on.sheet.put({row, section_column::agreement}, number(perceived.agreement), Role::figure);
}

/// Nothing that could be told: hatched where answers are withheld, – where there are none.
void put_no_perceived(const AssessmentSheet &on, const SectionResult &section, int row) {
    const bool is_withheld = is_withheld_in(on.result, section);
    for (int column = section_column::perceived; column <= section_column::agreement; ++column)
        if (column != section_column::gap && column != section_column::perceived_mark)
            on.sheet.put({row, column}, {}, is_withheld ? Role::withheld : Role::score);
    on.sheet.put({row, section_column::perceived_mark},
                 is_withheld ? withheld_words(on.context.facts.minimum_group)
                             : mark_of(model::Standing::none),
                 is_withheld ? Role::withheld : Role::mark);
}

void put_section(const AssessmentSheet &on, const SectionResult &section, const SectionPlaces &places) {
    const int row = places.row;
    const auto cell = [row](int column) { return cell_name({row, column}); };
    on.sheet.put({row, section_column::title}, section.title, Role::strong);
    on.sheet.put({row, section_column::evidence}, live_evidence(on.context, section, places), Role::score);
    on.sheet.put({row, section_column::evidence_mark},
                 live_mark(cell(section_column::evidence), cell(section_column::green),
                           cell(section_column::amber), section.evidence, section.norm),
                 Role::mark);
    if (section.perceived.mean)
        put_perceived(on, section, places);
    else
        put_no_perceived(on, section, row);
    const auto evidence = usable(section.evidence), perceived = usable(section.perceived.mean);
    on.sheet.put({row, section_column::gap},
                 evidence && perceived
                     ? Content(Formula{cell(section_column::perceived) + "-" + cell(section_column::evidence),
                                       *perceived - *evidence})
                     : Content(),
                 Role::difference);
    on.sheet.put({row, section_column::green}, section.norm.green, Role::count);
    on.sheet.put({row, section_column::amber}, section.norm.amber, Role::count);
}

void put_scores(const AssessmentSheet &on) {
    put_headers(on, section_headers(on));
    for (std::size_t i = 0; i < on.result.sections.size(); ++i)
        put_section(on, on.result.sections[i], on.places.sections[i]);
    if (on.result.sections.empty()) return;
    on.sheet.gap_alarms.push_back({{on.places.sections.front().row, section_column::gap},
                                   {on.places.sections.back().row, section_column::gap}});
}

std::string state_of(const AssessmentSheet &on) {
    const model::Language language = on.context.language;
    std::string sentence = translate(
        language, "Evidence is what is written down, perceived is what people answered; they are never "
                  "averaged. The gap is perceived less evidence.");
    if (on.result.answers_are_withheld)
        return sentence + " " +
               translate(language, "The answers are withheld: too few people have answered yet.");
    if (!on.result.round.empty())
        sentence += " " + model::fill(translate(language, "Round: {0}."), {on.result.round});
    return sentence;
}

void set_widths(const AssessmentSheet &on) {
    const std::vector<std::string> headers = section_headers(on);
    on.sheet.widths.push_back(340);
    for (std::size_t i = 1; i < headers.size(); ++i)
        on.sheet.widths.push_back(width_for(headers[i], 46, 110));
    if (on.places.groups_header < 0) return;
    int column = 1; // the heat map's columns are as wide as each other
    int widest = 70;
    for (const SectionResult &section : on.result.sections)
        widest = std::max(widest, width_for(section.title, 70, 110));
    for (std::size_t i = 0; i < on.result.sections.size(); ++i, ++column)
        if (static_cast<std::size_t>(column) < on.sheet.widths.size())
            on.sheet.widths[static_cast<std::size_t>(column)] = widest;
}

} // namespace

bool is_withheld_in(const model::AssessmentResult &result, const SectionResult &section) {
    return !section.perceived.mean && (result.answers_are_withheld || section.has_answers);
}

Sheet assessment_sheet(const ScorecardContext &context, std::size_t assessment) {
    Sheet sheet;
    const AssessmentSheet on{context, context.scorecard.assessments[assessment],
                             context.layout.assessments[assessment], sheet};
    sheet.name = on.places.sheet;
    sheet.put({0, 0}, on.result.title, Role::title);
    sheet.put({1, 0}, state_of(on), Role::state);
    set_widths(on);
    put_scores(on);
    const auto columns = static_cast<std::size_t>(put_levels_and_targets(on));
    if (columns > on.sheet.widths.size()) on.sheet.widths.resize(columns, 110);
    put_areas(on);
    put_groups(on);
    put_people(on);
    put_items(on);
    sheet.frozen = {2, 1};
    return sheet;
}

} // namespace kartrekker::exports
