#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/text_table.h"

namespace kartrekker::app {

using namespace model;

namespace {

std::string load_json(const ChangeLoad &load, const RolloutPlan &plan) {
    Json units = Json::array();
    for (const UnitLoad &unit : load.units) {
        Json months = Json::array();
        for (std::size_t i = 0; i < load.months.size(); ++i) {
            const MonthLoad &month = unit.months[i];
            Json activities = Json::array();
            for (const MonthActivity &activity : month.activities)
                activities.push_back(plan.activities[activity.position].activity.name);
            months.push_back({{"month", format_month(load.months[i])},
                              {"effort", month.effort},
                              {"share", or_null(month.share)},
                              {"waves", month.waves},
                              {"activities", std::move(activities)},
                              {"overloaded", month.is_overloaded()}});
        }
        units.push_back({{"id", unit.id}, {"name", unit.name}, {"months", std::move(months)}});
    }
    return Json{{"units", std::move(units)}}.dump(2) + "\n";
}

std::string load_csv(const ChangeLoad &load) {
    std::string text = "id,name,month,effort,share,waves,overloaded\r\n";
    for (const UnitLoad &unit : load.units)
        for (std::size_t i = 0; i < load.months.size(); ++i) {
            const MonthLoad &month = unit.months[i];
            text += csv_cell(unit.id) + "," + csv_cell(unit.name) + "," + format_month(load.months[i]) + "," +
                    Json(month.effort).dump() + "," + (month.share ? Json(*month.share).dump() : "") + "," +
                    std::to_string(month.waves) + "," + (month.is_overloaded() ? "true" : "false") + "\r\n";
        }
    return text;
}

std::string load_text(const ChangeLoad &load, Language language) {
    if (load.units.empty()) return translate(language, "Nothing is planned yet.") + "\n";
    std::vector<std::vector<std::string>> rows = {{translate(language, "Unit")}};
    std::vector<bool> right = {false};
    for (const Date &month : load.months) {
        rows.front().push_back(format_month(month));
        right.push_back(true);
    }
    for (const UnitLoad &unit : load.units) {
        rows.push_back({unit.shown_name(language)});
        for (const MonthLoad &month : unit.months)
            rows.back().push_back(written_load(month, language) + (month.is_overloaded() ? "!" : ""));
    }
    return text_table(rows, right) +
           fill(translate(
                    language,
                    "! is too much at once: two waves, or over {0}% of the working time. d: person-days, "
                    "where nobody noted how many people work there."),
                {written_number(language, most_load, 0)}) +
           "\n";
}

} // namespace

std::string written_load(const MonthLoad &month, Language language) {
    if (month.activities.empty()) return {};
    if (month.share) return written_number(language, *month.share, *month.share < 1 ? 1 : 0) + "%";
    return fill(translate(language, "{0} d"),
                {written_number(language, month.effort, month.effort < 1 ? 1 : 0)});
}

std::string load_report(const ChangeLoad &load, const RolloutPlan &plan, TableFormat format,
                        Language language) {
    if (format == TableFormat::json) return load_json(load, plan);
    return format == TableFormat::csv ? load_csv(load) : load_text(load, language);
}

} // namespace kartrekker::app
