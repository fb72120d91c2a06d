#include "export/value_sheet.h"

#include <fmt/format.h>

namespace kartrekker::exports {

using model::BenefitValue;
namespace {

constexpr int first_block = 3; ///< title, state, an empty row
constexpr int block_gap = 2;   ///< an empty row and the block's title
constexpr int rows_of_results = 6;
constexpr int least_chart_rows = 9;

void put_results(ValueSheet &on) {
    const int row = on.places.results;
    on.put(row - 1, value_column::name, on.words.say("Result"), Role::card);
    on.put(row, value_column::name, "", Role::header);
    on.put_scenarios(row, value_column::result, {});
    const auto put_row = [&](ResultRow line, const std::string &label, const model::ValueRange &range,
                             const auto &formula) {
        on.put(row + line, value_column::name, label, Role::label);
        for (int scenario = 0; scenario < 3; ++scenario)
            on.put(row + line, value_column::result + scenario,
                   Formula{formula(scenario), of_scenario(range, scenario)}, Role::amount);
    };
    const auto sum = [](const std::string &cells) { return cells.empty() ? "0" : "SUM(" + cells + ")"; };
    const auto cost_sum = [&](int column) {
        return on.value.costs.empty()
                   ? std::string("0")
                   : "SUM(" + area_name({on.places.costs + 1, column}, {on.places.last_cost, column}, true) +
                         ")";
    };
    const auto &totals = on.value.totals;
    put_row(benefits_row, on.words.say("Benefits a year"), totals.benefits,
            [&](int scenario) { return sum(on.own_cells(value_column::counted + scenario)); });
    put_row(once_row, on.words.say("Costs, once"), totals.once,
            [&](int scenario) { return cost_sum(value_column::once + scenario); });
    put_row(yearly_row, on.words.say("Costs a year"), totals.yearly,
            [&](int scenario) { return cost_sum(value_column::yearly + scenario); });
    const int first_year = on.places.years + 1, last_year = first_year + on.value.basis.years;
    put_row(present_row, on.words.say("Net present value"), totals.net_present_value, [&](int scenario) {
        const int column = value_column::present_net + scenario;
        return "SUM(" + area_name({first_year, column}, {last_year, column}, true) + ")";
    });
}

void put_payback(ValueSheet &on) {
    const int row = on.places.results + payback_row;
    const int first = on.places.months + 1, last = first + 12 * on.value.basis.years;
    const model::Payback &payback = on.value.totals.payback;
    const std::optional<double> months[] = {payback.low, payback.likely, payback.high};
    const std::string never = on.words.say("not within the horizon");
    const bool is_free = on.value.totals.once.high == 0 && on.value.totals.yearly.high == 0;
    on.put(row, value_column::name, on.words.say("Payback, months"), Role::label);
    for (int scenario = 0; scenario < 3; ++scenario) {
        const int sum = value_column::sum + scenario, crossing = value_column::crossing + scenario;
        Formula formula{fmt::format("IF(AND({}=0,{}=0),\"–\",IF({}<0,\"{}\",MAX({})))",
                                    on.result_cell(once_row, 2), on.result_cell(yearly_row, 2),
                                    on.fixed(last, sum), never,
                                    area_name({first, crossing}, {last, crossing}, true)),
                        is_free ? std::string("–") : never};
        if (months[scenario]) formula.value = *months[scenario];
        on.put(row, value_column::result + scenario, std::move(formula), Role::spread);
    }
}

void put_basis(ValueSheet &on) {
    const model::ValueBasis &basis = on.value.basis;
    const auto put_input = [&](InputRow line, const std::string &label, Content content, Role role) {
        on.put(on.places.results + line, value_column::input_label, label, Role::label, 3);
        on.put(on.places.results + line, value_column::input, std::move(content), role);
    };
    const auto known = [](const std::optional<double> &number) {
        return number ? Content(*number) : Content();
    };
    on.put(on.places.results - 1, value_column::input_label, on.words.say("What holds for all lines"),
           Role::card);
    put_input(workdays_row, on.words.say("Workdays a year"), basis.workdays_per_year, Role::input);
    put_input(hour_row, on.words.say("Loaded cost of an hour"), known(basis.hourly_cost), Role::input);
    put_input(realisation_row, on.words.say("Time really used, %"), known(basis.realisation), Role::input);
    put_input(discount_row, on.words.say("Discount rate, % a year"), basis.discount, Role::input);
    put_input(horizon_row, on.words.say("Years"), static_cast<double>(basis.years), Role::count);
    put_input(from_row, on.words.say("Year 1 begins on"), basis.from, Role::date);
}

void put_certainty(ValueSheet &on) {
    int row = on.places.results;
    on.put(row - 1, value_column::level_label, on.words.say("How much of a benefit counts, by level"),
           Role::card);
    for (const model::LevelCertainty &level : on.value.certainty) {
        ++row;
        on.put(row, value_column::level_label, level.label, Role::label, 2);
        on.put(row, value_column::level_label + 2,
               level.is_ours ? on.words.say("our default") : on.words.say("set in this engagement"),
               Role::code, 2);
        on.put(row, value_column::level_share, level.percent, Role::input_share);
    }
}

} // namespace

double of_scenario(const model::ValueRange &range, int scenario) {
    return scenario == 0 ? range.low : scenario == 1 ? range.likely : range.high;
}

std::string ValueSheet::own_cells(int column) const {
    if (places.last_own <= places.own) return {};
    return area_name({places.own + 1, column}, {places.last_own, column}, true);
}

std::string ValueSheet::vendor_cells(int column) const {
    return area_name({places.vendor + 1, column}, {places.last_vendor, column}, true);
}

void ValueSheet::put_heads(int row, int first, const std::vector<std::string> &heads) {
    for (const std::string &head : heads) {
        put(row, first, head, first <= value_column::level ? Role::header : Role::header_figure);
        ++first;
    }
}

void ValueSheet::put_scenarios(int row, int column, const std::string &what) {
    const std::string start = what.empty() ? "" : what + ", ";
    const auto cased = [&](const char *alone, const char *after) {
        return what.empty() ? alone : start + after;
    };
    const std::string heads[] = {cased(words.say("Low").c_str(), words.say("low").c_str()),
                                 cased(words.say("Likely").c_str(), words.say("likely").c_str()),
                                 cased(words.say("High").c_str(), words.say("high").c_str())};
    for (int scenario = 0; scenario < 3; ++scenario)
        put(row, column + scenario, heads[scenario], Role::header_figure);
}

std::span<const model::Swing> shown_swings(const model::ValueModel &value) {
    constexpr std::size_t most_bars = 15;
    return {value.tornado.data(), std::min(value.tornado.size(), most_bars)};
}

ValuePlaces value_places(const model::ValueModel &value) {
    ValuePlaces places;
    places.results = first_block + 1;
    places.tornado = places.results + rows_of_results + block_gap + 1;
    const int chart_rows = std::max(least_chart_rows, 4 + 2 * static_cast<int>(shown_swings(value).size()));
    places.own = places.tornado + chart_rows + block_gap + 1;
    places.benefit_rows.resize(value.benefits.size());
    int row = places.own;
    for (std::size_t i = 0; i < value.benefits.size(); ++i)
        if (!value.benefits[i].is_vendor) places.benefit_rows[i] = ++row;
    places.last_own = row;
    const int vendor = row + block_gap + 1;
    int last = vendor;
    for (std::size_t i = 0; i < value.benefits.size(); ++i)
        if (value.benefits[i].is_vendor) places.benefit_rows[i] = ++last;
    if (last > vendor) {
        places.vendor = vendor;
        places.last_vendor = last;
        row = last + 2; // the sums
    }
    places.costs = row + block_gap + 1;
    row = places.costs;
    for (std::size_t i = 0; i < value.costs.size(); ++i)
        places.cost_rows.push_back(++row);
    places.last_cost = row;
    places.years = row + block_gap + 1;
    places.traces = places.years + value.basis.years + 1 + block_gap + 1;
    row = places.traces;
    for (const BenefitValue &benefit : value.benefits)
        row += static_cast<int>(benefit.trace.size());
    places.months = row + static_cast<int>(value.notes.size()) + block_gap + 1;
    return places;
}

Sheet value_sheet(const model::ValueModel &value, const std::string &name, model::Language language) {
    Sheet sheet;
    sheet.name = name;
    sheet.widths = {230, 120, 92, 84, 84, 80, 80, 80, 78, 80, 60, 84, 84, 84, 62, 84, 84, 84, 62, 260};
    ValueSheet on{value, {language, value.basis.currency}, value_places(value), sheet};
    on.put(0, 0, on.words.say("Value"), Role::title);
    on.put(1, 0,
           on.words.say(
               "Amounts in {0}. Figures on a tinted ground can be changed; all others follow from them. "
               "Low stands low benefits against high costs.",
               {value.basis.currency}),
           Role::state);
    put_results(on);
    put_payback(on);
    put_basis(on);
    put_certainty(on);
    put_tornado(on);
    put_benefits(on);
    put_costs(on);
    put_years(on);
    put_traces(on);
    put_months(on);
    sheet.page_breaks = {{on.places.costs - 1, 0}, {on.places.months - 1, 0}};
    sheet.frozen = {2, 1};
    return sheet;
}

} // namespace kartrekker::exports
