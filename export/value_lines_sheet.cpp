#include "export/value_sheet.h"
#include "model/value_flow.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::exports {

using model::Arithmetic;
using model::BenefitValue;
namespace {

Content known(const std::optional<double> &number) {
    return number ? Content(*number) : Content();
}

std::string remark_of(const ValueSheet &on, const model::ValueLine &line) {
    std::string remark;
    const auto add = [&](const std::string &sentence) { remark += (remark.empty() ? "" : " ") + sentence; };
    std::string missing;
    for (const model::MissingFigure &figure : line.missing)
        missing += (missing.empty() ? "" : "; ") + figure.label;
    if (!missing.empty()) add(on.words.say("Not counted yet. Fill in: {0}.", {missing}));
    for (const auto *sentences : {&line.problems, &line.doubts})
        for (const std::string &sentence : *sentences)
            add(sentence);
    return remark;
}

void put_heads(ValueSheet &on, int row) {
    on.put_heads(row, value_column::name,
                 {on.words.say("Benefit"), on.words.say("Kind"), on.words.say("Level"),
                  on.words.say("Basis a year"), on.words.say("Now")});
    on.put_scenarios(row, value_column::change, on.words.say("Change"));
    on.put_heads(row, value_column::worth,
                 {on.words.say("Worth of one"), on.words.say("Starts on"), on.words.say("Months until")});
    on.put_scenarios(row, value_column::gross, on.words.say("A year"));
    on.put_heads(row, value_column::certainty, {on.words.say("Counts for")});
    on.put_scenarios(row, value_column::counted, on.words.say("Counted"));
    on.put_heads(row, value_column::present, {on.words.say("Years' worth")});
    on.put(row, value_column::remark, on.words.say("Remark"), Role::header_aside);
}

bool lacks(const BenefitValue &benefit, std::string_view field) {
    return std::any_of(benefit.missing.begin(), benefit.missing.end(),
                       [&](const model::MissingFigure &figure) { return figure.field == field; });
}

bool takes_rate(Arithmetic arithmetic) {
    return arithmetic == Arithmetic::percent || arithmetic == Arithmetic::unsaid;
}

void put_change(ValueSheet &on, const BenefitValue &benefit, int row) {
    const bool is_amount = benefit.arithmetic == Arithmetic::amount;
    const bool is_lacking = lacks(benefit, "change") || lacks(benefit, "minutes_per_day");
    for (int scenario = 0; scenario < 3; ++scenario)
        on.put(row, value_column::change + scenario,
               is_lacking ? Content() : Content(of_scenario(benefit.change, scenario)),
               is_amount ? Role::input_amount : Role::input);
}

/// Only what a change of the cell would change is an input.
void put_inputs(ValueSheet &on, const BenefitValue &benefit, int row) {
    const bool is_amount = benefit.arithmetic == Arithmetic::amount;
    on.put(row, value_column::name, (benefit.is_vendor ? "◇ " : "") + benefit.name, Role::text);
    on.put(row, value_column::kind, benefit.kind_label, Role::text);
    on.put(row, value_column::level, benefit.level_label, Role::text);
    on.put(row, value_column::basis, known(benefit.basis), is_amount ? Role::amount : Role::input_amount);
    on.put(row, value_column::rate, known(benefit.rate),
           takes_rate(benefit.arithmetic) ? Role::input : Role::plain_number);
    put_change(on, benefit, row);
    const bool has_no_worth = is_amount || benefit.kind == "delivery_margin";
    if (benefit.takes_hourly_cost)
        on.put(row, value_column::worth, Formula{on.input_cell(hour_row), benefit.worth.value_or(0)},
               Role::plain_number);
    else
        on.put(row, value_column::worth, known(benefit.worth),
               has_no_worth ? Role::plain_number : Role::input);
    on.put(row, value_column::starts, benefit.starts_on ? Content(*benefit.starts_on) : Content(),
           Role::input_date);
    on.put(row, value_column::remark, remark_of(on, benefit), Role::aside);
}

/// Months from the first day of year 1; a part of a month counts as a whole one.
std::string delay_formula(const ValueSheet &on, int row) {
    return fmt::format(
        "IF({0}=\"\",0,MAX(0,12*(YEAR({0})-YEAR({1}))+MONTH({0})-MONTH({1})+(DAY({0})>DAY({1}))))",
        cell_name({row, value_column::starts}), on.input_cell(from_row));
}

/// Sum over the years of the part of the year that counts, discounted.
std::string worth_formula(const ValueSheet &on, int row) {
    const int first = on.places.years + 2, last = on.places.years + 1 + on.value.basis.years;
    return fmt::format("SUMPRODUCT((12*{0}>{1})*((12*{0}-{1}<12)*(12*{0}-{1})+(12*{0}-{1}>=12)*12)/12*{2})",
                       area_name({first, value_column::year}, {last, value_column::year}, true),
                       cell_name({row, value_column::delay}),
                       area_name({first, value_column::factor}, {last, value_column::factor}, true));
}

double worth_of(const model::ValueModel &value, const BenefitValue &benefit) {
    return model::present_worth(value.basis, benefit.delay_months);
}

void put_outcome(ValueSheet &on, const BenefitValue &benefit, int row) {
    int level = on.places.results;
    for (const model::LevelCertainty &known_level : on.value.certainty) {
        ++level;
        if (known_level.level == benefit.level) break;
    }
    const std::string certainty = cell_name({row, value_column::certainty});
    on.put(row, value_column::delay,
           Formula{delay_formula(on, row), static_cast<double>(benefit.delay_months)}, Role::count);
    on.put(row, value_column::certainty,
           Formula{on.fixed(level, value_column::level_share), benefit.certainty}, Role::share);
    on.put(row, value_column::present, Formula{worth_formula(on, row), worth_of(on.value, benefit)},
           Role::figure);
    for (int scenario = 0; scenario < 3; ++scenario) {
        const std::string gross = cell_name({row, value_column::gross + scenario});
        on.put(row, value_column::gross + scenario,
               Formula{gross_formula(on, benefit, row, cell_name({row, value_column::change + scenario})),
                       of_scenario(benefit.gross, scenario)},
               Role::amount);
        on.put(row, value_column::counted + scenario,
               Formula{fmt::format("IF({0}<0,{0},{0}*{1}/100)", gross, certainty),
                       of_scenario(benefit.counted, scenario)},
               Role::amount);
    }
}

/// An empty cell is zero, and so is what follows from it until it is filled in. The lower of two readings is
/// not, where one of them lacks its rate.
bool is_live(const BenefitValue &benefit) {
    return benefit.problems.empty() && !(benefit.arithmetic == Arithmetic::unsaid && lacks(benefit, "rate"));
}

void leave_outcome_empty(ValueSheet &on, int row) {
    for (int column = value_column::delay; column <= value_column::present; ++column)
        on.put(row, column, {}, Role::text);
}

void put_vendor_sums(ValueSheet &on) {
    const int sum = on.places.last_vendor + 1, present = sum + 1;
    on.put(sum, value_column::name, on.words.say("Together"), Role::strong);
    on.put(present, value_column::name, on.words.say("Net present value with them"), Role::strong);
    for (int scenario = 0; scenario < 3; ++scenario) {
        const int column = value_column::counted + scenario;
        on.put(
            sum, column,
            Formula{"SUM(" + on.vendor_cells(column) + ")", of_scenario(on.value.vendor_benefits, scenario)},
            Role::amount);
        on.put(present, column,
               Formula{fmt::format("{}+SUMPRODUCT({},{})", on.result_cell(present_row, scenario),
                                   on.vendor_cells(column), on.vendor_cells(value_column::present)),
                       of_scenario(on.value.value_with_vendor, scenario)},
               Role::amount);
    }
}

} // namespace

std::string gross_formula(const ValueSheet &on, const BenefitValue &benefit, int row,
                          const std::string &change) {
    const std::string basis = cell_name({row, value_column::basis}),
                      worth = cell_name({row, value_column::worth});
    const std::string rate = cell_name({row, value_column::rate}),
                      realisation = on.input_cell(realisation_row);
    const std::string percent = fmt::format("{}*{}*{}/100*{}/100", basis, worth, rate, change);
    const std::string points = fmt::format("{}*{}*{}/100", basis, worth, change);
    switch (benefit.arithmetic) {
    case Arithmetic::minutes:
        return fmt::format("{}*{}/60*{}*{}*{}/100", change, on.input_cell(workdays_row), basis, worth,
                           realisation);
    case Arithmetic::days:
        return fmt::format("{}*{}*{}", basis, worth, change);
    case Arithmetic::percent:
        return percent;
    case Arithmetic::points:
    case Arithmetic::share:
        return points;
    case Arithmetic::unsaid:
        return fmt::format("MIN({},{})", percent, points);
    case Arithmetic::hours:
        return fmt::format("{}*{}/100", points, realisation);
    case Arithmetic::amount:
        break;
    }
    return change;
}

void put_benefits(ValueSheet &on) {
    const auto put_title = [&](int header, const std::string &title) {
        on.put(header - 1, value_column::name, title, Role::card);
        put_heads(on, header);
    };
    put_title(on.places.own, on.words.say("Benefits"));
    if (on.places.vendor)
        put_title(on.places.vendor,
                  on.words.say("◇ Vendor's figures: not measured here, not in the result; they "
                               "may overlap"));
    for (std::size_t i = 0; i < on.value.benefits.size(); ++i) {
        const BenefitValue &benefit = on.value.benefits[i];
        put_inputs(on, benefit, on.places.benefit_rows[i]);
        if (is_live(benefit))
            put_outcome(on, benefit, on.places.benefit_rows[i]);
        else
            leave_outcome_empty(on, on.places.benefit_rows[i]);
    }
    if (on.places.vendor) put_vendor_sums(on);
}

void put_costs(ValueSheet &on) {
    const int header = on.places.costs;
    on.put(header - 1, value_column::name, on.words.say("Costs"), Role::card);
    on.put_heads(header, value_column::name, {on.words.say("Cost"), on.words.say("Kind")});
    for (int column = value_column::level; column < value_column::once; ++column)
        on.put(header, column, {}, Role::header);
    on.put_scenarios(header, value_column::once, on.words.say("Once"));
    on.put_scenarios(header, value_column::yearly, on.words.say("A year"));
    on.put(header, value_column::gross, on.words.say("Remark"), Role::header_aside, 7);
    for (std::size_t i = 0; i < on.value.costs.size(); ++i) {
        const model::CostValue &cost = on.value.costs[i];
        const int row = on.places.cost_rows[i];
        on.put(row, value_column::name, cost.name, Role::text);
        on.put(row, value_column::kind, cost.kind_label, Role::text);
        for (int column = value_column::level; column < value_column::once; ++column)
            on.put(row, column, {}, Role::text);
        for (int scenario = 0; scenario < 3; ++scenario) {
            const auto amount = [&](const model::ValueRange &range) {
                return cost.counts() ? Content(of_scenario(range, scenario)) : Content();
            };
            on.put(row, value_column::once + scenario, amount(cost.once), Role::input_amount);
            on.put(row, value_column::yearly + scenario, amount(cost.yearly), Role::input_amount);
        }
        on.put(row, value_column::gross, remark_of(on, cost), Role::aside, 7);
    }
}

} // namespace kartrekker::exports
