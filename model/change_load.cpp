#include "model/change_load.h"

#include "model/entities/unit.h"
#include "model/plan_cost.h"
#include "model/scoring_day.h"
#include "model/translation.h"

#include <algorithm>
#include <unordered_map>

namespace kartrekker::model {
namespace {

using std::chrono::sys_days;

constexpr int most_months_of_load = 120;

Date next_month(Date month) {
    return Date(month + std::chrono::months(1));
}

void put_activity(UnitLoad &unit, const std::vector<Date> &months, const PlannedActivity &planned,
                  std::uint32_t position, const WorkCalendar &calendar) {
    const Date after = Date(sys_days(planned.finish) + std::chrono::days(1));
    const int all = calendar.working_days_between(planned.start, after);
    for (std::size_t i = 0; i < months.size(); ++i) {
        const Date from = std::max(months[i], planned.start), until = std::min(next_month(months[i]), after);
        if (from >= until) continue;
        MonthLoad &load = unit.months[i];
        MonthActivity part{position, 0, calendar.working_days_between(from, until), all};
        if (all > 0) part.effort = effort_of(planned.activity).likely * part.days / all;
        load.effort += part.effort;
        load.activities.push_back(part);
        if (planned.activity.kind == "wave") ++load.waves;
    }
}

void work_out_shares(UnitLoad &unit, const std::vector<int> &working_days) {
    if (!unit.headcount) return;
    for (std::size_t i = 0; i < working_days.size(); ++i)
        if (working_days[i] > 0)
            unit.months[i].share =
                100 * unit.months[i].effort / (static_cast<double>(*unit.headcount) * working_days[i]);
}

/// That of the plan; of one that is too long, a year before now: what lies ahead is what matters.
Date first_month(const RolloutPlan &plan, Date now) {
    const Date first = plan.start.year() / plan.start.month() / 1;
    if (plan.finish < Date(first + std::chrono::months(most_months_of_load))) return first;
    return std::max(first, std::min(Date(now.year() / now.month() / 1 - std::chrono::years(1)),
                                    Date(plan.finish.year() / plan.finish.month() / 1 -
                                         std::chrono::months(most_months_of_load - 1))));
}

} // namespace

std::string UnitLoad::shown_name(Language language) const {
    return name.empty() ? translate(language, "No unit in particular") : name;
}

int ChangeLoad::overloaded() const {
    int number = 0;
    for (const UnitLoad &unit : units)
        number += static_cast<int>(std::count_if(unit.months.begin(), unit.months.end(),
                                                 [](const MonthLoad &load) { return load.is_overloaded(); }));
    return number;
}

ChangeLoad change_load(const Workspace &workspace, const RolloutPlan &plan, const WorkCalendar &calendar) {
    ChangeLoad load;
    if (plan.activities.empty() || !plan.cycle.empty()) return load;
    for (Date month = first_month(plan, scoring_day(workspace));
         month <= plan.finish && static_cast<int>(load.months.size()) < most_months_of_load;
         month = next_month(month)) {
        load.months.push_back(month);
        load.working_days.push_back(calendar.working_days_between(month, next_month(month)));
    }
    std::vector<Unit> units = workspace.all<Unit>();
    units.emplace_back(); // of what names no unit
    std::unordered_map<std::string, std::size_t> positions;
    for (const Unit &unit : units) {
        positions.emplace(unit.id.text, load.units.size());
        load.units.push_back({unit.id.text, unit.name, std::vector<MonthLoad>(load.months.size())});
        if (unit.headcount.value_or(0) > 0) load.units.back().headcount = unit.headcount;
    }
    for (std::uint32_t i = 0; i < plan.activities.size(); ++i) {
        const PlannedActivity &planned = plan.activities[i];
        const auto place = positions.find(planned.activity.unit.text);
        if (!planned.is_milestone() && place != positions.end())
            put_activity(load.units[place->second], load.months, planned, i, calendar);
    }
    for (UnitLoad &unit : load.units)
        work_out_shares(unit, load.working_days);
    std::erase_if(load.units, [](const UnitLoad &unit) {
        return std::all_of(unit.months.begin(), unit.months.end(),
                           [](const MonthLoad &month) { return month.activities.empty(); });
    });
    return load;
}

} // namespace kartrekker::model
