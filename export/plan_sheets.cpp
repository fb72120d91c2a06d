#include "export/plan_sheets.h"

#include "model/entities/organisation.h"
#include "model/entities/phase.h"
#include "model/entities/responsibility.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/names_by_id.h"
#include "model/translation.h"

#include <map>
#include <unordered_map>

namespace kartrekker::exports {

using namespace model;

namespace {

/// A title in English; it is translated where it is used.
constexpr const char *mark(const char *english) {
    return english;
}

/// Which sheets a plan has, each with its title and what makes it.
struct PlanSheetKind {
    const char *title;
    Sheet (*make)(const PlanTables &, const std::string &, Language);
    bool (*has_content)(const PlanTables &);
};

const PlanSheetKind plan_sheet_kinds[] = {
    {mark("Plan"), gantt_sheet, [](const PlanTables &) { return true; }},
    {mark("RACI"), raci_sheet, [](const PlanTables &tables) { return !tables.people.empty(); }},
    {mark("Budget"), budget_sheet, [](const PlanTables &) { return true; }},
    {mark("Change load"), load_sheet,
     [](const PlanTables &tables) { return !tables.figures.load.units.empty(); }},
    {mark("Reach"), reach_sheet,
     [](const PlanTables &tables) { return !tables.figures.reach.communities.empty(); }},
};

/// People with a part, in the order in which they come up.
std::vector<PlanTables::Person> people_of(const Workspace &workspace, const RolloutPlan &plan,
                                          std::unordered_map<std::string, std::string> &sponsors) {
    std::unordered_map<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < plan.activities.size(); ++i)
        positions[plan.activities[i].activity.id.text] = i;
    std::vector<PlanTables::Person> people;
    std::map<std::string, std::size_t> columns;
    for (const Responsibility &part : workspace.all<Responsibility>()) {
        const auto activity = positions.find(part.activity.text);
        const std::string name = part.sponsor.text.empty() ? part.who : sponsors[part.sponsor.text];
        if (activity == positions.end() || name.empty() || part.role.empty()) continue;
        const std::string &key = part.sponsor.text.empty() ? name : part.sponsor.text;
        const auto [column, is_new] = columns.emplace(key, people.size());
        if (is_new) people.push_back({name, {}});
        std::string &cell = people[column->second].parts[activity->second];
        const char letter = static_cast<char>(part.role.front() - 'a' + 'A');
        cell += (cell.empty() ? "" : "/") + std::string(1, letter);
    }
    return people;
}

} // namespace

std::optional<PlanTables> plan_tables(const Workspace &workspace, PlanFigures figures,
                                      const WorkCalendar &calendar) {
    if (figures.plan.activities.empty() || !figures.plan.cycle.empty()) return std::nullopt;
    PlanTables tables;
    auto sponsors = names_by_id<Sponsor>(workspace);
    auto phases = names_by_id<Phase>(workspace), units = names_by_id<Unit>(workspace);
    for (const PlannedActivity &planned : figures.plan.activities)
        tables.rows.push_back({phases[planned.activity.phase.text], sponsors[planned.activity.owner.text],
                               units[planned.activity.unit.text]});
    for (const UnitLoad &load : figures.load.units) {
        const auto unit = workspace.find<Unit>(load.id);
        tables.units.emplace_back();
        if (unit && unit->headcount.value_or(0) > 0)
            tables.units.back().headcount = static_cast<double>(*unit->headcount);
    }
    tables.people = people_of(workspace, figures.plan, sponsors);
    for (const Date &month : figures.load.months)
        tables.month_days.push_back(
            calendar.working_days_between(month, Date(month + std::chrono::months(1))));
    if (const auto organisation = workspace.find<Organisation>(Organisation::only_id)) {
        tables.hourly_cost = organisation->hourly_cost;
        tables.currency = organisation->currency;
    }
    tables.figures = std::move(figures);
    return tables;
}

std::vector<std::string> plan_sheet_titles(const PlanTables &tables, Language language) {
    std::vector<std::string> titles;
    for (const PlanSheetKind &kind : plan_sheet_kinds)
        if (kind.has_content(tables)) titles.push_back(translate(language, kind.title));
    return titles;
}

std::vector<Sheet> plan_sheets(const PlanTables &tables, const std::vector<std::string> &names,
                               Language language) {
    std::vector<Sheet> sheets;
    for (const PlanSheetKind &kind : plan_sheet_kinds)
        if (kind.has_content(tables)) sheets.push_back(kind.make(tables, names[sheets.size()], language));
    return sheets;
}

} // namespace kartrekker::exports
