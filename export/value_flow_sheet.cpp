#include "export/value_sheet.h"

#include <cmath>
#include <fmt/format.h>

namespace kartrekker::exports {

using model::Swing;
using model::SwungInput;
namespace {

/// What the cautious scenario takes of the costs is the high figure.
int cost_scenario(int scenario) {
    return 2 - scenario;
}

constexpr int chart_width = 760;
constexpr int row_pixels = 20;

/// Counted benefits of all lines in the year of a row.
std::string benefits_formula(const ValueSheet &on, int row, int scenario) {
    const std::string amounts = on.own_cells(value_column::counted + scenario);
    if (amounts.empty()) return "0";
    return fmt::format("SUMPRODUCT({0},(12*{1}>{2})*((12*{1}-{2}<12)*(12*{1}-{2})+(12*{1}-{2}>=12)*12)/12)",
                       amounts, cell_name({row, value_column::year}), on.own_cells(value_column::delay));
}

void put_year(ValueSheet &on, const model::YearFlow &flow, int row) {
    const bool is_start = flow.year == 0;
    on.put(row, value_column::year, static_cast<double>(flow.year), Role::code);
    on.put(row, value_column::factor,
           Formula{fmt::format("1/(1+{}/100)^{}", on.input_cell(discount_row),
                               cell_name({row, value_column::year})),
                   1 / std::pow(1 + on.value.basis.discount / 100, flow.year)},
           Role::ratio);
    for (int scenario = 0; scenario < 3; ++scenario) {
        const auto put = [&](int column, std::string formula, const model::ValueRange &range) {
            on.put(row, column + scenario, Formula{std::move(formula), of_scenario(range, scenario)},
                   Role::amount);
        };
        put(value_column::benefits, is_start ? "0" : benefits_formula(on, row, scenario), flow.benefits);
        put(value_column::costs, on.result_cell(is_start ? once_row : yearly_row, scenario), flow.costs);
        put(value_column::net,
            fmt::format("{}-{}", cell_name({row, value_column::benefits + scenario}),
                        cell_name({row, value_column::costs + cost_scenario(scenario)})),
            flow.net);
        put(value_column::present_net,
            fmt::format("{}*{}", cell_name({row, value_column::net + scenario}),
                        cell_name({row, value_column::factor})),
            flow.present);
    }
}

/// The undiscounted sum up to a month: like the model's, so that both round alike.
double sum_after(const ValueSheet &on, int scenario, int month) {
    const model::ValueTotals &totals = on.value.totals;
    double sum = -of_scenario(totals.once, cost_scenario(scenario)) -
                 of_scenario(totals.yearly, cost_scenario(scenario)) * month / 12;
    for (const model::BenefitValue &benefit : on.value.benefits)
        if (benefit.counts() && !benefit.is_vendor)
            sum += of_scenario(benefit.counted, scenario) * std::max(0, month - benefit.delay_months) / 12;
    return sum;
}

std::string sum_formula(const ValueSheet &on, int row, int scenario) {
    const std::string month = cell_name({row, value_column::month});
    std::string formula = fmt::format("-{}-{}*{}/12", on.result_cell(once_row, cost_scenario(scenario)),
                                      on.result_cell(yearly_row, cost_scenario(scenario)), month);
    const std::string amounts = on.own_cells(value_column::counted + scenario);
    if (!amounts.empty())
        formula += fmt::format("+SUMPRODUCT({},({}>{})*({}-{}))/12", amounts, month,
                               on.own_cells(value_column::delay), month, on.own_cells(value_column::delay));
    return formula;
}

void put_month(ValueSheet &on, int month, int row) {
    on.put(row, value_column::month, static_cast<double>(month), Role::code);
    on.sheet.outlined_rows.push_back(row);
    for (int scenario = 0; scenario < 3; ++scenario) {
        const double now = sum_after(on, scenario, month);
        on.put(row, value_column::sum + scenario, Formula{sum_formula(on, row, scenario), now}, Role::amount);
        if (month == 0) {
            on.put(row, value_column::crossing + scenario, 0.0, Role::sparse);
            continue;
        }
        const double before = sum_after(on, scenario, month - 1);
        const std::string was = cell_name({row - 1, value_column::sum + scenario});
        const std::string is = cell_name({row, value_column::sum + scenario});
        on.put(row, value_column::crossing + scenario,
               Formula{fmt::format("IF(AND({0}<0,{1}>=0),{2}+{0}/({0}-{1}),0)", was, is,
                                   cell_name({row - 1, value_column::month})),
                       before < 0 && now >= 0 ? month - 1 + before / (before - now) : 0.0},
               Role::sparse);
    }
}

struct SwingFormulas {
    std::string loss, gain;
};

SwingFormulas benefit_swing(const ValueSheet &on, const Swing &swing) {
    for (std::size_t i = 0; i < on.value.benefits.size(); ++i) {
        const model::BenefitValue &benefit = on.value.benefits[i];
        if (benefit.entity != swing.entity || benefit.id != swing.id) continue;
        const int row = on.places.benefit_rows[i];
        const auto counted = [&](int scenario) { return cell_name({row, value_column::counted + scenario}); };
        const std::string worth = cell_name({row, value_column::present});
        if (swing.input == SwungInput::change)
            return {fmt::format("({}-{})*{}", counted(0), counted(1), worth),
                    fmt::format("({}-{})*{}", counted(2), counted(1), worth)};
        std::string other = gross_formula(on, benefit, row, cell_name({row, value_column::change + 1}));
        other.replace(0, 3, "MAX"); // the reading that does not count is the higher one
        return {"0", fmt::format("({0}*IF({0}<0,1,{1}/100)-{2})*{3}", other,
                                 cell_name({row, value_column::certainty}), counted(1), worth)};
    }
    return {"0", "0"};
}

SwingFormulas cost_swing(const ValueSheet &on, const Swing &swing) {
    for (std::size_t i = 0; i < on.value.costs.size(); ++i) {
        if (on.value.costs[i].id != swing.id) continue;
        const int row = on.places.cost_rows[i];
        const bool is_once = swing.input == SwungInput::once;
        const int column = is_once ? value_column::once : value_column::yearly;
        const int first = on.places.years + 2, last = on.places.years + 1 + on.value.basis.years;
        const std::string times =
            is_once ? ""
                    : "*SUM(" + area_name({first, value_column::factor}, {last, value_column::factor}, true) +
                          ")";
        const auto amount = [&](int scenario) { return cell_name({row, column + scenario}); };
        return {fmt::format("({}-{}){}", amount(1), amount(2), times),
                fmt::format("({}-{}){}", amount(1), amount(0), times)};
    }
    return {"0", "0"};
}

void put_swing(ValueSheet &on, const Swing &swing, int row) {
    const double likely = on.value.totals.net_present_value.likely;
    const SwingFormulas formulas = swing.entity == "cost" ? cost_swing(on, swing) : benefit_swing(on, swing);
    const std::string centre = on.result_cell(present_row, 1);
    on.put(row, value_column::name, swing.name + ", " + swing.input_label, Role::text, 2);
    on.put(row, value_column::from, swing.worst_words, Role::year);
    on.put(row, value_column::to, swing.best_words, Role::year);
    on.put(row, value_column::worst,
           Formula{centre + "+" + cell_name({row, value_column::loss}), swing.worst}, Role::amount);
    on.put(row, value_column::best, Formula{centre + "+" + cell_name({row, value_column::gain}), swing.best},
           Role::amount);
    on.put(row, value_column::loss, Formula{formulas.loss, swing.worst - likely}, Role::amount);
    on.put(row, value_column::gain, Formula{formulas.gain, swing.best - likely}, Role::amount);
}

void put_chart(ValueSheet &on) {
    const int first = on.places.tornado + 1;
    const int last = on.places.tornado + static_cast<int>(shown_swings(on.value).size());
    const auto column = [&](int which) { return Area{on.sheet.name, {first, which}, {last, which}}; };
    Chart chart;
    chart.kind = ChartKind::tornado;
    chart.place = {on.places.tornado, value_column::chart};
    chart.width = chart_width;
    chart.height = row_pixels * std::max(9, 4 + 2 * static_cast<int>(shown_swings(on.value).size()));
    chart.series = {
        {on.words.say("at worst"), column(value_column::name), column(value_column::loss), Look::perceived},
        {on.words.say("at best"), column(value_column::name), column(value_column::gain), Look::evidence}};
    chart.description =
        on.words.say("Change of the net present value when one figure turns out at its worst or its best");
    on.sheet.charts.push_back(std::move(chart));
}

} // namespace

void put_years(ValueSheet &on) {
    const int header = on.places.years;
    on.put(header - 1, value_column::name, on.words.say("Year by year"), Role::card);
    on.put(header, value_column::year, on.words.say("Year"), Role::header);
    on.put(header, value_column::factor, on.words.say("Discount factor"), Role::header_figure);
    on.put_scenarios(header, value_column::benefits, on.words.say("Benefits"));
    on.put_scenarios(header, value_column::costs, on.words.say("Costs"));
    for (int column = value_column::costs + 3; column < value_column::net; ++column)
        on.put(header, column, {}, Role::header);
    on.put_scenarios(header, value_column::net, on.words.say("Net"));
    on.put(header, value_column::net + 3, {}, Role::header);
    on.put_scenarios(header, value_column::present_net, on.words.say("Now worth"));
    int row = header;
    for (const model::YearFlow &flow : on.value.totals.flows)
        put_year(on, flow, ++row);
}

void put_months(ValueSheet &on) {
    const int header = on.places.months;
    on.put(header - 1, value_column::name, on.words.say("Payback: the sum month by month, without discount"),
           Role::card);
    on.put(header, value_column::month, on.words.say("Month"), Role::header);
    on.put(header, value_column::factor, {}, Role::header);
    on.put_scenarios(header, value_column::sum, on.words.say("Sum"));
    on.put_scenarios(header, value_column::crossing, on.words.say("Paid back"));
    for (int month = 0; month <= 12 * on.value.basis.years; ++month)
        put_month(on, month, header + 1 + month);
}

void put_tornado(ValueSheet &on) {
    const int header = on.places.tornado;
    on.put(header - 1, value_column::name, on.words.say("What matters most to the net present value"),
           Role::card);
    if (on.value.tornado.empty()) {
        on.put(header, value_column::name,
               on.words.say("Give benefits and costs a low and a high figure: then you see here which of "
                            "them matters most."),
               Role::quiet);
        return;
    }
    on.put(header, value_column::name, on.words.say("Figure"), Role::header, 2);
    const std::string heads[] = {on.words.say("from"),    on.words.say("to"),   on.words.say("At worst"),
                                 on.words.say("At best"), on.words.say("Loss"), on.words.say("Gain")};
    for (int i = 0; i < 6; ++i)
        on.put(header, value_column::from + i, heads[i], Role::header_figure);
    int row = header;
    for (const Swing &swing : shown_swings(on.value))
        put_swing(on, swing, ++row);
    put_chart(on);
}

void put_traces(ValueSheet &on) {
    int row = on.places.traces;
    on.put(row - 1, value_column::name, on.words.say("How each benefit is worked out"), Role::card);
    for (const model::BenefitValue &benefit : on.value.benefits) {
        if (!benefit.trace.empty()) on.put(row, value_column::name, benefit.name, Role::trace);
        for (const std::string &line : benefit.trace)
            on.put(row++, value_column::kind, line, Role::trace, value_column::gross - value_column::kind);
    }
    for (const std::string &note : on.value.notes)
        on.put(row++, value_column::name, note, Role::trace, value_column::gross);
}

} // namespace kartrekker::exports
