#pragma once

#include "export/report.h"
#include "model/language.h"
#include "model/plan_figures.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::exports {

/// The plan as the workbook shows it, with the names behind its ids. Without activities there are no sheets.
struct PlanTables {
    struct Row {
        std::string phase, owner, unit;
    };
    struct Unit {
        std::optional<double> headcount;
    };
    struct Person {
        std::string name;
        std::map<std::size_t, std::string> parts; ///< by activity: "R", "A", "C", "I", or more: "R/A"
    };

    model::PlanFigures figures;
    std::vector<Row> rows;       ///< for each activity of the plan
    std::vector<Unit> units;     ///< for each unit of the load
    std::vector<Person> people;  ///< who has a part in something
    std::vector<int> month_days; ///< working days of each month of the load
    std::optional<double> hourly_cost;
    std::string currency;
};

/// The names and parts behind figures that `plan_figures` made; nothing for a plan without dates.
std::optional<PlanTables> plan_tables(const model::Workspace &workspace, model::PlanFigures figures,
                                      const model::WorkCalendar &calendar);

/// Titles of the sheets, in their order: plan, RACI, budget, load, reach. Those without content are left out.
std::vector<std::string> plan_sheet_titles(const PlanTables &tables, model::Language language);

/// One for each title. Bars follow the dates in their row, sums and percentages are formulas.
std::vector<Sheet> plan_sheets(const PlanTables &tables, const std::vector<std::string> &names,
                               model::Language language);

// What they are made of.
Sheet gantt_sheet(const PlanTables &tables, const std::string &name, model::Language language);
Sheet raci_sheet(const PlanTables &tables, const std::string &name, model::Language language);
Sheet budget_sheet(const PlanTables &tables, const std::string &name, model::Language language);
Sheet load_sheet(const PlanTables &tables, const std::string &name, model::Language language);
Sheet reach_sheet(const PlanTables &tables, const std::string &name, model::Language language);

} // namespace kartrekker::exports
