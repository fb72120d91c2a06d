#include "workbench/app/kpi_progress.h"

#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/entities/measurement.h"
#include "model/entities/organisation.h"
#include "model/norms.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::app {

using namespace model;

namespace {

std::chrono::days between(Date from, Date to) {
    return std::chrono::sys_days(to) - std::chrono::sys_days(from);
}

std::optional<double> expected_on(Date day, Date first, const std::optional<Date> &due) {
    if (!due) return std::nullopt;
    if (day >= *due) return 100;
    const auto whole = between(first, *due).count();
    if (whole <= 0) return std::nullopt;
    return 100.0 * static_cast<double>(between(first, day).count()) / static_cast<double>(whole);
}

KpiProgress progress_of(const Workspace &workspace, const Kpi &kpi, Date day, const Norm &norm) {
    KpiProgress result;
    result.id = kpi.id.text;
    result.name = kpi.name;
    result.unit = kpi.unit;
    result.baseline = kpi.baseline;
    result.target = kpi.target;
    result.due = kpi.due;
    if (const auto goal = workspace.find<Goal>(kpi.goal.text)) result.goal = goal->name;
    const auto measured = measurements_until(workspace, kpi.id.text, day);
    if (kpi.subject == "customer_satisfaction" || kpi.subject == "staff_satisfaction") {
        constexpr std::chrono::days year{365};
        result.is_measured_twice_a_year =
            std::count_if(measured.begin(), measured.end(),
                          [&](const auto &one) { return between(*one.date, day) < year; }) >= 2;
    }
    if (measured.empty()) return result;
    result.value = measured.back().value;
    result.measured_on = measured.back().date;
    if (kpi.baseline && kpi.target && *kpi.baseline != *kpi.target)
        result.progress = 100 * (*result.value - *kpi.baseline) / (*kpi.target - *kpi.baseline);
    result.expected = expected_on(day, *measured.front().date, kpi.due);
    if (result.progress && result.expected && *result.expected > 0)
        result.standing = norm.standing(100 * *result.progress / *result.expected);
    return result;
}

const char *standing_id(Standing standing) {
    if (standing == Standing::good) return "green";
    if (standing == Standing::doubtful) return "amber";
    return standing == Standing::bad ? "red" : "none";
}

std::string standing_word(Standing standing, Language language) {
    if (standing == Standing::good) return translate(language, "green");
    if (standing == Standing::doubtful) return translate(language, "amber");
    return standing == Standing::bad ? translate(language, "red") : "–";
}

std::string written(const std::optional<double> &value, Language language, int decimals) {
    return value ? written_number(language, *value, decimals) : "–";
}

std::string day_text(const std::optional<Date> &date) {
    return date ? format_date(*date) : std::string();
}

std::string text_report(const std::vector<KpiProgress> &kpis, Language language) {
    const auto tr = [&](const char *text) { return translate(language, text); };
    std::vector<std::vector<std::string>> rows = {{tr("KPI"), tr("Measured in"), tr("Baseline"), tr("Value"),
                                                   tr("On"), tr("Target value"), tr("Due"), tr("Progress %"),
                                                   tr("Expected %"), tr("Status"), ""}};
    for (const KpiProgress &kpi : kpis)
        rows.push_back({kpi.name, kpi.unit, written(kpi.baseline, language, 2),
                        written(kpi.value, language, 2), day_text(kpi.measured_on),
                        written(kpi.target, language, 2), day_text(kpi.due),
                        written(kpi.progress, language, 0), written(kpi.expected, language, 0),
                        standing_word(kpi.standing, language),
                        kpi.is_measured_twice_a_year == false ? tr("not measured twice a year (V4)") : ""});
    return text_table(rows, {false, false, true, true, false, true, false, true, true});
}

std::string number_text(const std::optional<double> &value) {
    return value ? fmt::format("{}", *value) : std::string();
}

std::string csv_report(const std::vector<KpiProgress> &kpis) {
    std::string text = "id,goal,name,unit,baseline,value,measured_on,target,due,progress,expected,status,"
                       "measured_twice_a_year\r\n";
    for (const KpiProgress &kpi : kpis) {
        const auto twice = kpi.is_measured_twice_a_year;
        text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", csv_cell(kpi.id),
                            csv_cell(kpi.goal), csv_cell(kpi.name), csv_cell(kpi.unit),
                            number_text(kpi.baseline), number_text(kpi.value), day_text(kpi.measured_on),
                            number_text(kpi.target), day_text(kpi.due), number_text(kpi.progress),
                            number_text(kpi.expected), standing_id(kpi.standing),
                            !twice   ? ""
                            : *twice ? "true"
                                     : "false");
    }
    return text;
}

std::string json_report(const std::vector<KpiProgress> &kpis) {
    Json list = Json::array();
    for (const KpiProgress &kpi : kpis)
        list.push_back({{"id", kpi.id},
                        {"goal", kpi.goal},
                        {"name", kpi.name},
                        {"unit", kpi.unit},
                        {"baseline", or_null(kpi.baseline)},
                        {"value", or_null(kpi.value)},
                        {"measured_on", or_null(kpi.measured_on)},
                        {"target", or_null(kpi.target)},
                        {"due", or_null(kpi.due)},
                        {"progress", or_null(kpi.progress)},
                        {"expected", or_null(kpi.expected)},
                        {"status", standing_id(kpi.standing)},
                        {"measured_twice_a_year", or_null(kpi.is_measured_twice_a_year)}});
    return list.dump(2) + "\n";
}

} // namespace

std::vector<Measurement> measurements_until(const Workspace &workspace, const std::string &kpi, Date day) {
    std::vector<Measurement> list;
    for (const Record &record : workspace.where(Measurement::type(), "kpi", kpi)) {
        const auto measurement = as<Measurement>(record);
        if (measurement.date && measurement.value && *measurement.date <= day) list.push_back(measurement);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Measurement &a, const Measurement &b) { return *a.date < *b.date; });
    return list;
}

Norm norm_of_engagement(const Workspace &workspace) {
    return norms_by_section(workspace).at("");
}

std::vector<KpiProgress> kpi_progress(const Workspace &workspace) {
    const Norm norm = norm_of_engagement(workspace);
    const Date day = scoring_day(workspace);
    std::vector<KpiProgress> list;
    for (const Kpi &kpi : workspace.all<Kpi>())
        list.push_back(progress_of(workspace, kpi, day, norm));
    return list;
}

std::string kpi_report(const std::vector<KpiProgress> &kpis, TableFormat format, Language language) {
    if (format == TableFormat::json) return json_report(kpis);
    return format == TableFormat::csv ? csv_report(kpis) : text_report(kpis, language);
}

} // namespace kartrekker::app
