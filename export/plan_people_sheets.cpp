#include "export/plan_sheets.h"

#include "model/translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::exports {

using namespace model;

namespace {

constexpr int table_header_row = 3;
constexpr std::size_t most_people = 100; // columns that anybody reads, and a sheet holds

void put_table_head(Sheet &sheet, const std::string &name, const std::string &title,
                    const std::string &state) {
    sheet.name = name;
    sheet.put({0, 0}, title, Role::title);
    sheet.put({1, 0}, state, Role::state);
    sheet.header_row = table_header_row;
}

namespace budget_column {
constexpr int name = 0, phase = 1, low = 2, likely = 3, high = 4, time = 5, budget = 6, spent = 7, left = 8;
}
constexpr int budget_hour_row = 3, budget_header = 5, budget_total = 6, budget_first = 7;

/// Nothing where nobody noted an amount.
Content amount_of(const std::optional<double> &money) {
    return money ? Content(*money) : Content();
}

std::string time_formula(int row) {
    return fmt::format("{}*{}*{}", cell_name({row, budget_column::likely}), hours_per_day,
                       cell_name({budget_hour_row, budget_column::likely}, true));
}

void put_budget_row(Sheet &sheet, const PlanTables &tables, std::size_t activity, int row) {
    const Activity &record = tables.figures.plan.activities[activity].activity;
    const ValueRange effort = effort_of(record);
    sheet.put({row, budget_column::name}, record.name, Role::strong);
    sheet.put({row, budget_column::phase}, tables.rows[activity].phase, Role::text);
    sheet.put({row, budget_column::low}, effort.low, Role::input);
    sheet.put({row, budget_column::likely}, effort.likely, Role::input);
    sheet.put({row, budget_column::high}, effort.high, Role::input);
    sheet.put({row, budget_column::time},
              Formula{time_formula(row), effort.likely * hours_per_day * tables.hourly_cost.value_or(0)},
              Role::amount);
    sheet.put({row, budget_column::budget}, amount_of(record.budget), Role::input_amount);
    sheet.put({row, budget_column::spent}, amount_of(record.spent), Role::input_amount);
    sheet.put({row, budget_column::left},
              Formula{fmt::format("{}-{}", cell_name({row, budget_column::budget}),
                                  cell_name({row, budget_column::spent})),
                      record.budget.value_or(0) - record.spent.value_or(0)},
              Role::amount);
}

void put_budget_totals(Sheet &sheet, const PlanTables &tables, int last) {
    const PlanCost &cost = tables.figures.cost;
    const double time = cost.working.value_or(ValueRange{}).likely;
    const std::pair<int, double> totals[] = {
        {budget_column::low, cost.effort.low},          {budget_column::likely, cost.effort.likely},
        {budget_column::high, cost.effort.high},        {budget_column::time, time},
        {budget_column::budget, cost.budget},           {budget_column::spent, cost.spent},
        {budget_column::left, cost.budget - cost.spent}};
    for (const auto &[column, value] : totals)
        sheet.put({budget_total, column},
                  Formula{"SUM(" + area_name({budget_first, column}, {last, column}) + ")", value},
                  column < budget_column::time ? Role::spread : Role::amount);
}

} // namespace

Sheet raci_sheet(const PlanTables &tables, const std::string &name, Language language) {
    const std::size_t people = std::min(tables.people.size(), most_people);
    std::string state = translate(language, "R does it, A answers for it, C is asked, I is told.");
    if (people < tables.people.size())
        state += " " + fill(translate(language, "{0} more people do not fit here."),
                            {std::to_string(tables.people.size() - people)});
    Sheet sheet;
    put_table_head(sheet, name, translate(language, "RACI"), state);
    sheet.put({table_header_row, 0}, translate(language, "Activity"), Role::header);
    sheet.put({table_header_row, 1}, translate(language, "Owner"), Role::header);
    sheet.widths = {300, 140};
    for (std::size_t i = 0; i < people; ++i) {
        const int column = 2 + static_cast<int>(i);
        sheet.put({table_header_row, column}, tables.people[i].name, Role::header_centre);
        sheet.widths.push_back(92);
        for (const auto &[activity, part] : tables.people[i].parts)
            sheet.put({table_header_row + 1 + static_cast<int>(activity), column}, part, Role::letter);
    }
    for (std::size_t i = 0; i < tables.rows.size(); ++i) {
        const int row = table_header_row + 1 + static_cast<int>(i);
        sheet.put({row, 0}, tables.figures.plan.activities[i].activity.name, Role::strong);
        sheet.put({row, 1}, tables.rows[i].owner, Role::text);
    }
    sheet.frozen = {table_header_row + 1, 1};
    return sheet;
}

Sheet budget_sheet(const PlanTables &tables, const std::string &name, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    Sheet sheet;
    put_table_head(
        sheet, name, say("Budget"),
        fill(say("Effort in person-days, money in {0}; tinted cells may be changed."), {tables.currency}));
    sheet.header_row = budget_header;
    sheet.put({budget_hour_row, budget_column::name}, say("What an hour costs"), Role::label);
    sheet.put({budget_hour_row, budget_column::likely},
              tables.hourly_cost ? Content(*tables.hourly_cost) : Content(), Role::input);
    const std::pair<std::string, Role> heads[] = {{say("Activity"), Role::header},
                                                  {say("Phase"), Role::header},
                                                  {say("Effort, low"), Role::header_figure},
                                                  {say("Effort, likely"), Role::header_figure},
                                                  {say("Effort, high"), Role::header_figure},
                                                  {say("Working time"), Role::header_figure},
                                                  {say("Budget"), Role::header_figure},
                                                  {say("Spent"), Role::header_figure},
                                                  {say("Left"), Role::header_figure}};
    for (std::size_t i = 0; i < std::size(heads); ++i)
        sheet.put({budget_header, static_cast<int>(i)}, heads[i].first, heads[i].second);
    sheet.widths = {300, 150, 80, 80, 80, 100, 100, 100, 100};
    sheet.put({budget_total, budget_column::name}, say("Everything together"), Role::strong);
    sheet.put({budget_total, budget_column::phase}, std::monostate(), Role::text);
    const int last = budget_first + static_cast<int>(tables.rows.size()) - 1;
    put_budget_totals(sheet, tables, last);
    for (std::size_t i = 0; i < tables.rows.size(); ++i)
        put_budget_row(sheet, tables, i, budget_first + static_cast<int>(i));
    sheet.frozen = {budget_first, 1};
    return sheet;
}

} // namespace kartrekker::exports
