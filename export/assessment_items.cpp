#include "export/assessment_sheet.h"

#include "model/translation.h"

#include <cmath>
#include <fmt/format.h>

namespace kartrekker::exports {

using model::ItemResult;
using model::translate;
namespace {

/// What the cells of one item's distribution give.
struct FromCells {
    double count = 0;
    std::optional<double> mean, deviation; ///< sd with n−1
};

FromCells from_cells(const ItemResult &item) {
    FromCells result;
    double sum = 0, squares = 0;
    const auto &answers = item.statistics.distribution;
    const auto value = [&](std::size_t i) { return static_cast<double>(item.low) + static_cast<double>(i); };
    for (std::size_t i = 0; i < answers.size(); ++i) {
        result.count += static_cast<double>(answers[i]);
        sum += value(i) * static_cast<double>(answers[i]);
    }
    if (result.count > 0) result.mean = sum / result.count;
    if (result.count < 2) return result;
    for (std::size_t i = 0; i < answers.size(); ++i)
        squares += static_cast<double>(answers[i]) * std::pow(value(i) - *result.mean, 2);
    result.deviation = std::sqrt(squares / (result.count - 1));
    return result;
}

int column_of_value(const AssessmentSheet &on, int value) {
    return item_column::first_value + value - on.places.lowest_value;
}

void put_item_headers(const AssessmentSheet &on) {
    const model::Language language = on.context.language;
    const int row = on.places.items_header;
    on.sheet.put({row - 2, 0}, translate(language, "Items"), Role::card);
    on.sheet.put(
        {row - 1, 0},
        translate(language, "How often each answer was given. Items marked (R) are counted in reverse."),
        Role::quiet);
    on.sheet.put({row, item_column::text}, translate(language, "Item"), Role::header);
    on.sheet.put({row, item_column::count}, translate(language, "n"), Role::header_figure);
    on.sheet.put({row, item_column::mean}, translate(language, "Mean"), Role::header_figure);
    on.sheet.put({row, item_column::deviation}, translate(language, "sd"), Role::header_figure);
    on.sheet.put({row, item_column::rest}, translate(language, "Item–rest"), Role::header_figure);
    for (int value = on.places.lowest_value; value <= on.places.highest_value; ++value)
        on.sheet.put({row, column_of_value(on, value)}, static_cast<double>(value), Role::header_figure);
}

void put_distribution(const AssessmentSheet &on, const ItemResult &item, int row) {
    const auto &answers = item.statistics.distribution;
    for (std::size_t i = 0; i < answers.size(); ++i)
        on.sheet.put({row, column_of_value(on, item.low + static_cast<int>(i))},
                     static_cast<double>(answers[i]), Role::count);
}

void put_derived(const AssessmentSheet &on, const ItemResult &item, int row) {
    const int header = on.places.items_header;
    const int first = column_of_value(on, item.low), last = column_of_value(on, item.high);
    const std::string answers = area_name({row, first}, {row, last});
    const std::string values = area_name({header, first}, {header, last}, true);
    const std::string count = cell_name({row, item_column::count}),
                      mean = cell_name({row, item_column::mean});
    const FromCells expected = from_cells(item);
    const model::ItemStatistics &statistics = item.statistics;
    on.sheet.put({row, item_column::count},
                 live(fmt::format("SUM({})", answers), expected.count, static_cast<double>(statistics.count)),
                 Role::count);
    on.sheet.put(
        {row, item_column::mean},
        live(fmt::format("SUMPRODUCT({},{})/{}", values, answers, count), expected.mean, statistics.mean),
        Role::figure);
    on.sheet.put({row, item_column::deviation},
                 live(fmt::format("SQRT(SUMPRODUCT({},({}-{})^2)/({}-1))", answers, values, mean, count),
                      expected.deviation, statistics.standard_deviation),
                 Role::figure);
}

bool fits_its_scale(const ItemResult &item) {
    return item.statistics.distribution.size() == static_cast<std::size_t>(item.high - item.low + 1);
}

void put_item(const AssessmentSheet &on, const ItemResult &item, bool is_withheld, int row) {
    on.sheet.put({row, item_column::text}, item.is_reversed ? item.text + " (R)" : item.text, Role::text);
    if (is_withheld) {
        on.sheet.put({row, item_column::count}, withheld_words(on.context.facts.minimum_group),
                     Role::withheld);
        for (int column = item_column::mean; column <= column_of_value(on, on.places.highest_value); ++column)
            on.sheet.put({row, column}, {}, Role::withheld);
        return;
    }
    if (fits_its_scale(item)) {
        put_distribution(on, item, row);
        put_derived(on, item, row);
    } else {
        on.sheet.put({row, item_column::count}, static_cast<double>(item.statistics.count), Role::count);
        on.sheet.put({row, item_column::mean}, number(item.statistics.mean), Role::figure);
        on.sheet.put({row, item_column::deviation}, number(item.statistics.standard_deviation), Role::figure);
    }
    on.sheet.put({row, item_column::rest}, number(item.statistics.item_rest_correlation), Role::figure);
}

} // namespace

void put_items(const AssessmentSheet &on) {
    if (on.places.items_header < 0) return;
    put_item_headers(on);
    if (on.places.groups_header >= 0) on.sheet.page_breaks.push_back({on.places.items_header - 2, 0});
    for (std::size_t i = 0; i < on.result.sections.size(); ++i) {
        const model::SectionResult &section = on.result.sections[i];
        const SectionPlaces &places = on.places.sections[i];
        if (places.first_item < 0) continue;
        on.sheet.put({places.items_heading, 0}, section.title, Role::heading);
        int row = places.first_item;
        for (const ItemResult &item : section.items) {
            const bool is_withheld =
                !item.statistics.mean && (on.result.answers_are_withheld || section.has_answers);
            put_item(on, item, is_withheld, row++);
        }
    }
}

} // namespace kartrekker::exports
