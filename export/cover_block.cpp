#include "export/cover_block.h"

#include "export/clean_text.h"

#include "model/translation.h"

#include <algorithm>

namespace kartrekker::exports {

using model::SectionResult;
using model::translate;

namespace {

constexpr int chart_rows = 14, chart_height = 272;
constexpr std::size_t longest_label = 34;

bool is_left(const CoverBlock &block) {
    return block.place.column == 0;
}

/// Emotional capital is shown as the staff's view with the leaders' own beside it, if both are known.
bool shows_people(const CoverBlock &block) {
    const auto &sections = block.result().sections;
    return !is_left(block) && std::any_of(sections.begin(), sections.end(), [](const SectionResult &section) {
        return section.perceived.leadership && section.perceived.staff;
    });
}

Area column_of_sections(const CoverBlock &block, int column) {
    const AssessmentPlaces &places = block.places();
    return {places.sheet, {places.sections.front().row, column}, {places.sections.back().row, column}};
}

Area column_of_people(const CoverBlock &block, int column) {
    const int first = block.places().people_header + 1;
    const int last = first + static_cast<int>(block.result().sections.size()) - 1;
    return {block.places().sheet, {first, column}, {last, column}};
}

bool has_perceived(const CoverBlock &block) {
    const auto &sections = block.result().sections;
    return std::any_of(sections.begin(), sections.end(),
                       [](const SectionResult &section) { return section.perceived.mean.has_value(); });
}

std::vector<Series> series_of(const CoverBlock &block, ChartKind kind) {
    const model::Language language = block.context.language;
    const Area names = column_of_sections(block, section_column::title);
    if (shows_people(block))
        return {{translate(language, "Staff"), names, column_of_people(block, people_column::staff),
                 Look::evidence},
                {translate(language, "Leaders"), names, column_of_people(block, people_column::leaders),
                 Look::perceived}};
    std::vector<Series> series{{translate(language, "Evidence"), names,
                                column_of_sections(block, section_column::evidence), Look::evidence}};
    if (has_perceived(block))
        series.push_back({translate(language, "Perceived"), names,
                          column_of_sections(block, section_column::perceived), Look::perceived});
    if (kind == ChartKind::radar)
        series.push_back({translate(language, "Norm"), names,
                          column_of_sections(block, section_column::green), Look::norm});
    return series;
}

std::string written_score(const CoverBlock &block, std::optional<double> score) {
    const auto known = usable(score);
    return known ? model::written_number(block.context.language, *known, 0) : "–";
}

std::string description_of(const CoverBlock &block) {
    std::string words = block.result().title + ":";
    for (const SectionResult &section : block.result().sections)
        words += " " + section.title + " " + written_score(block, section.evidence) + "/" +
                 written_score(block, section.perceived.mean) + ";";
    return words;
}

void add_chart(const CoverBlock &block) {
    const int columns_to_right = is_left(block) ? 7 : 6;
    Chart chart;
    chart.kind = is_left(block) && block.result().sections.size() >= 3 ? ChartKind::radar : ChartKind::bar;
    chart.place = {block.place.row + 2, block.place.column};
    for (int i = 0; i < columns_to_right; ++i)
        chart.width += block.sheet.widths[static_cast<std::size_t>(block.place.column + i)];
    chart.height = chart_height;
    chart.series = series_of(block, chart.kind);
    chart.description = description_of(block);
    block.sheet.charts.push_back(std::move(chart));
}

std::string cell_on_sheet(const CoverBlock &block, int row, int column) {
    return sheet_prefix(block.places().sheet) + cell_name({row, column});
}

void put_mark(const CoverBlock &block, Place place, std::size_t section, int column,
              std::optional<double> score) {
    const SectionResult &result = block.result().sections[section];
    const bool is_withheld = column == section_column::perceived_mark && !result.perceived.mean &&
                             (block.result().answers_are_withheld || result.has_answers);
    if (is_withheld)
        block.sheet.put(place, withheld_words(block.context.facts.minimum_group), Role::withheld);
    else
        block.sheet.put(place,
                        Formula{cell_on_sheet(block, block.places().sections[section].row, column),
                                mark_of(result.norm.standing(usable(score)))},
                        Role::mark);
}

/// Evidence and perceived beside each other, with their gap.
struct ScoreTable {
    static void put_headers(const CoverBlock &block, int row) {
        const model::Language language = block.context.language;
        const int first = is_left(block) ? 2 : block.place.column + 1;
        block.sheet.put({row, first}, translate(language, "Evidence"), Role::header_figure);
        block.sheet.put({row, first + 1}, {}, Role::header);
        block.sheet.put({row, first + 2}, translate(language, "Perceived"), Role::header_figure);
        block.sheet.put({row, first + 3}, {}, Role::header);
        block.sheet.put({row, first + 4}, translate(language, "Gap"), Role::header_figure);
    }

    static void put_row(const CoverBlock &block, std::size_t index, int row) {
        const SectionResult &section = block.result().sections[index];
        const int from = block.places().sections[index].row;
        const int first = is_left(block) ? 2 : block.place.column + 1;
        const auto copy = [&](int column) { return cell_on_sheet(block, from, column); };
        block.sheet.put({row, first}, repeated(copy(section_column::evidence), section.evidence),
                        Role::score);
        put_mark(block, {row, first + 1}, index, section_column::evidence_mark, section.evidence);
        block.sheet.put({row, first + 2}, repeated(copy(section_column::perceived), section.perceived.mean),
                        Role::score);
        put_mark(block, {row, first + 3}, index, section_column::perceived_mark, section.perceived.mean);
        const auto evidence = usable(section.evidence), perceived = usable(section.perceived.mean);
        block.sheet.put({row, first + 4},
                        repeated(copy(section_column::gap), evidence && perceived
                                                                ? std::optional(*perceived - *evidence)
                                                                : std::nullopt),
                        Role::difference);
    }
};

/// What people answered, with the staff's and the leaders' view.
struct PeopleTable {
    static void put_headers(const CoverBlock &block, int row) {
        const model::Language language = block.context.language;
        const int first = block.place.column + 1;
        block.sheet.put({row, first}, translate(language, "Perceived"), Role::header_figure);
        block.sheet.put({row, first + 1}, {}, Role::header);
        block.sheet.put({row, first + 2}, translate(language, "Staff"), Role::header_figure);
        block.sheet.put({row, first + 3}, translate(language, "Leaders"), Role::header_figure);
        block.sheet.put({row, first + 4}, translate(language, "Gap"), Role::header_figure);
    }

    static void put_row(const CoverBlock &block, std::size_t index, int row) {
        const model::SectionStatistics &perceived = block.result().sections[index].perceived;
        const int from = block.places().sections[index].row;
        const int people = block.places().people_header + 1 + static_cast<int>(index);
        const int first = block.place.column + 1;
        const auto copy = [&](int column) { return cell_on_sheet(block, people, column); };
        block.sheet.put({row, first},
                        repeated(cell_on_sheet(block, from, section_column::perceived), perceived.mean),
                        Role::score);
        put_mark(block, {row, first + 1}, index, section_column::perceived_mark, perceived.mean);
        block.sheet.put({row, first + 2}, repeated(copy(people_column::staff), perceived.staff), Role::score);
        block.sheet.put({row, first + 3}, repeated(copy(people_column::leaders), perceived.leadership),
                        Role::score);
        const auto leaders = usable(perceived.leadership), staff = usable(perceived.staff);
        block.sheet.put({row, first + 4},
                        repeated(copy(people_column::gap),
                                 leaders && staff ? std::optional(*leaders - *staff) : std::nullopt),
                        Role::difference);
    }
};

void put_label(const CoverBlock &block, int row, const std::string &text, Role role) {
    block.sheet.put({row, block.place.column}, shortened(clean_text(text), longest_label), role,
                    is_left(block) ? 2 : 1);
}

template <class Table>
int put_table(const CoverBlock &block, int row) {
    put_label(block, row, word_for_section(block.result(), block.context.language), Role::header);
    Table::put_headers(block, row);
    const int first = ++row;
    for (std::size_t i = 0; i < block.result().sections.size(); ++i, ++row) {
        put_label(block, row, block.result().sections[i].title, Role::label);
        Table::put_row(block, i, row);
    }
    const int gap = is_left(block) ? 6 : block.place.column + 5;
    if (row > first) block.sheet.gap_alarms.push_back({{first, gap}, {row - 1, gap}});
    return row;
}

std::string subtitle_of(const CoverBlock &block) {
    const model::Language language = block.context.language;
    if (block.result().answers_are_withheld)
        return translate(language, "The answers are withheld: too few people have answered yet.");
    if (shows_people(block)) return translate(language, "Staff, with the leaders' own view beside it");
    return translate(language, "What is written down, and what people say");
}

} // namespace

int put_cover_block(const CoverBlock &block) {
    const int row = block.place.row;
    block.sheet.put({row, block.place.column}, block.result().title, Role::card);
    block.sheet.put({row + 1, block.place.column}, subtitle_of(block), Role::quiet);
    if (block.result().sections.empty()) return row + 2;
    add_chart(block);
    const int table = row + 2 + chart_rows;
    return shows_people(block) ? put_table<PeopleTable>(block, table) : put_table<ScoreTable>(block, table);
}

} // namespace kartrekker::exports
