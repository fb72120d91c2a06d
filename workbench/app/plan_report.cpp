#include "workbench/app/plan.h"

#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"

namespace kartrekker::app {

using namespace model;

namespace {

/// What is written of an activity; points in time are dates or day numbers.
struct Line {
    std::string id, name;
    double duration = 0;
    Json early_start, early_finish, late_start, late_finish, start, finish;
    double total_slack = 0, free_slack = 0;
    bool is_critical = false;
};

Line line_of(const Activity &activity, const ActivityTimes &times) {
    Line line;
    line.id = activity.code.empty() ? activity.id.text : activity.code;
    line.name = activity.name;
    line.duration = days_of_ticks(times.worked());
    line.total_slack = days_of_ticks(times.total_slack);
    line.free_slack = days_of_ticks(times.free_slack);
    line.is_critical = times.is_critical;
    return line;
}

std::string point_text(const Json &point) {
    return point.is_string() ? point.get<std::string>() : shortest(point.get<double>());
}

/// Whole numbers as such: 3, not 3.0.
Json number_json(double number) {
    const auto whole = static_cast<std::int64_t>(number);
    return static_cast<double>(whole) == number ? Json(whole) : Json(number);
}

std::string json_text(const std::vector<Line> &lines, const Json &start, const Json &finish,
                      const Json &more) {
    Json activities = Json::array();
    for (const Line &line : lines)
        activities.push_back({{"id", line.id},
                              {"name", line.name},
                              {"duration", number_json(line.duration)},
                              {"early_start", line.early_start},
                              {"early_finish", line.early_finish},
                              {"late_start", line.late_start},
                              {"late_finish", line.late_finish},
                              {"total_slack", number_json(line.total_slack)},
                              {"free_slack", number_json(line.free_slack)},
                              {"critical", line.is_critical},
                              {"planned_start", line.start},
                              {"planned_finish", line.finish}});
    Json json = {{"start", start}, {"finish", finish}};
    json.update(more);
    json["activities"] = std::move(activities);
    return json.dump(2) + "\n";
}

std::string csv_text(const std::vector<Line> &lines) {
    std::string text =
        "id,name,duration,early_start,early_finish,late_start,late_finish,total_slack,free_slack,"
        "critical\r\n";
    for (const Line &line : lines) {
        text += csv_cell(line.id) + "," + csv_cell(line.name) + "," + shortest(line.duration);
        for (const Json *point : {&line.early_start, &line.early_finish, &line.late_start, &line.late_finish})
            text += "," + point_text(*point);
        text += "," + shortest(line.total_slack) + "," + shortest(line.free_slack) + "," +
                (line.is_critical ? "true" : "false") + "\r\n";
    }
    return text;
}

std::string table_text(const std::vector<Line> &lines, Language language) {
    const auto say = [&](const char *word) { return translate(language, word); };
    std::vector<std::vector<std::string>> rows = {{say("Activity"), say("Days"), say("Early start"),
                                                   say("Early finish"), say("Late start"), say("Late finish"),
                                                   say("Slack"), ""}};
    for (const Line &line : lines)
        rows.push_back({line.name, shortest(line.duration), point_text(line.early_start),
                        point_text(line.early_finish), point_text(line.late_start),
                        point_text(line.late_finish), shortest(line.total_slack),
                        line.is_critical ? say("critical") : ""});
    return text_table(rows, {false, true, true, true, true, true, true, false});
}

std::vector<Line> dated_lines(const RolloutPlan &plan) {
    std::vector<Line> lines;
    lines.reserve(plan.activities.size());
    for (const PlannedActivity &planned : plan.activities) {
        Line line = line_of(planned.activity, planned.times);
        line.early_start = format_date(planned.early_start);
        line.early_finish = format_date(planned.early_finish);
        line.late_start = format_date(planned.late_start);
        line.late_finish = format_date(planned.late_finish);
        line.start = format_date(planned.start);
        line.finish = format_date(planned.finish);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

std::string plan_report(const RolloutPlan &plan, TableFormat format, Language language) {
    refuse_cycle(plan.cycle, [&](std::uint32_t i) { return plan.activities[i].activity.name; });
    const std::vector<Line> lines = dated_lines(plan);
    if (format == TableFormat::csv) return csv_text(lines);
    const std::vector<std::string> infeasible = infeasible_words(plan, language);
    if (format == TableFormat::json)
        return json_text(lines, format_date(plan.start), format_date(plan.finish),
                         {{"infeasible", infeasible}});
    std::string text = plan_headline(plan, language) + "\n";
    for (const std::string &sentence : infeasible)
        text += sentence + "\n";
    return text + (lines.empty() ? "" : "\n" + table_text(lines, language));
}

std::string abstract_plan_report(const Workspace &workspace, TableFormat format, Language language) {
    std::vector<Activity> activities;
    const Schedule times = abstract_schedule(workspace, activities);
    refuse_cycle(times.cycle, [&](std::uint32_t i) { return activities[i].name; });
    std::vector<Line> lines;
    lines.reserve(activities.size());
    const auto number = [](Ticks ticks) { return number_json(days_of_ticks(ticks)); };
    for (std::size_t i = 0; i < activities.size(); ++i) {
        Line line = line_of(activities[i], times.times[i]);
        line.early_start = number(times.times[i].early_start);
        line.early_finish = number(times.times[i].early_finish);
        line.late_start = number(times.times[i].late_start);
        line.late_finish = number(times.times[i].late_finish);
        line.start = number(times.times[i].start);
        line.finish = number(times.times[i].finish);
        lines.push_back(std::move(line));
    }
    if (format == TableFormat::csv) return csv_text(lines);
    if (format == TableFormat::json)
        return json_text(lines, number(times.start), number(times.finish), Json::object());
    return table_text(lines, language);
}

} // namespace kartrekker::app
