#include "export/plan_sheets.h"

#include "model/translation.h"

#include <algorithm>
#include <map>

namespace kartrekker::exports {

using namespace model;

namespace {

namespace gantt_column {
constexpr int name = 0, owner = 1, unit = 2, start = 3, finish = 4, days = 5, done = 6, slack = 7,
              first_bar = 8;
}
constexpr int gantt_months_row = 3, gantt_header_row = 4, gantt_first_row = 5;
constexpr int most_bars = 130;

/// The columns of time: each so many days, from a Monday.
struct Timeline {
    std::chrono::sys_days first;
    int step = 7; ///< days
    int columns = 1;
};

Timeline timeline_of(const RolloutPlan &plan) {
    std::chrono::sys_days first = plan.activities.front().start, last = plan.activities.front().finish;
    for (const PlannedActivity &planned : plan.activities) {
        first = std::min(first, std::chrono::sys_days(planned.start));
        last = std::max(last, std::chrono::sys_days(planned.finish));
    }
    Timeline line;
    line.first = first - std::chrono::days(std::chrono::weekday(first).iso_encoding() - 1);
    const int days = static_cast<int>((last - line.first).count()) + 1;
    while ((days + line.step - 1) / line.step > most_bars)
        line.step *= 4;
    line.columns = (days + line.step - 1) / line.step;
    return line;
}

std::string month_title(Date day, Language language) {
    // "1 Mar 2027" without its day
    const std::string words = written_date(language, format_date(day));
    return words.substr(words.find(' ') + 1);
}

void put_timeline(Sheet &sheet, const Timeline &line, Language language) {
    int month_from = 0;
    for (int i = 0; i < line.columns; ++i) {
        const Date day(line.first + std::chrono::days(i * line.step));
        sheet.put({gantt_header_row, gantt_column::first_bar + i}, day, Role::day);
        const bool ends = i + 1 == line.columns ||
                          Date(line.first + std::chrono::days((i + 1) * line.step)).month() != day.month();
        if (!ends) continue;
        const int columns = i - month_from + 1;
        sheet.put({gantt_months_row, gantt_column::first_bar + month_from},
                  columns * line.step >= 21 ? Content(month_title(day, language)) : Content(),
                  Role::header_centre, columns);
        month_from = i + 1;
    }
}

void put_heads(Sheet &sheet, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    const std::pair<std::string, Role> heads[] = {
        {say("Activity"), Role::header},    {say("Owner"), Role::header},
        {say("Unit"), Role::header},        {say("Start"), Role::header},
        {say("Finish"), Role::header},      {say("Days"), Role::header_figure},
        {say("Done"), Role::header_figure}, {say("Slack"), Role::header_figure}};
    for (std::size_t i = 0; i < std::size(heads); ++i)
        sheet.put({gantt_header_row, static_cast<int>(i)}, heads[i].first, heads[i].second);
    sheet.widths = {260, 130, 120, 84, 84, 48, 52, 52};
}

void put_activity(Sheet &sheet, const PlanTables &tables, std::size_t activity, int row) {
    const PlannedActivity &planned = tables.figures.plan.activities[activity];
    sheet.put({row, gantt_column::name}, planned.activity.name, Role::text);
    sheet.put({row, gantt_column::owner}, tables.rows[activity].owner, Role::text);
    sheet.put({row, gantt_column::unit}, tables.rows[activity].unit, Role::text);
    sheet.put({row, gantt_column::start}, planned.start, Role::input_date);
    sheet.put({row, gantt_column::finish}, planned.finish, Role::input_date);
    sheet.put({row, gantt_column::days}, days_of_ticks(planned.times.worked()), Role::plain_number);
    sheet.put({row, gantt_column::done}, percent_done(planned.activity), Role::input_share);
    sheet.put({row, gantt_column::slack}, days_of_ticks(planned.times.total_slack), Role::plain_number);
}

double serial_of(Date day) {
    constexpr std::chrono::sys_days zero = std::chrono::year{1899} / std::chrono::December / 30;
    return static_cast<double>((std::chrono::sys_days(day) - zero).count());
}

/// A phase lasts from its first activity to its last, also when somebody changes their dates.
void put_phase(Sheet &sheet, const PlanTables &tables, const std::string &name,
               const std::vector<std::size_t> &activities, int row) {
    Date first = tables.figures.plan.activities[activities.front()].start, last = first;
    for (const std::size_t i : activities) {
        first = std::min(first, tables.figures.plan.activities[i].start);
        last = std::max(last, tables.figures.plan.activities[i].finish);
    }
    const int until = row + static_cast<int>(activities.size());
    const auto cells = [&](int column) { return area_name({row + 1, column}, {until, column}); };
    sheet.put({row, gantt_column::name}, name, Role::strong);
    sheet.put({row, gantt_column::owner}, std::monostate(), Role::text);
    sheet.put({row, gantt_column::unit}, std::monostate(), Role::text);
    sheet.put({row, gantt_column::start},
              Formula{"MIN(" + cells(gantt_column::start) + ")", serial_of(first)}, Role::strong_date);
    sheet.put({row, gantt_column::finish},
              Formula{"MAX(" + cells(gantt_column::finish) + ")", serial_of(last)}, Role::strong_date);
    for (const int column : {gantt_column::days, gantt_column::done, gantt_column::slack})
        sheet.put({row, column}, std::monostate(), Role::plain_number);
}

} // namespace

Sheet gantt_sheet(const PlanTables &tables, const std::string &name, Language language) {
    Sheet sheet;
    sheet.name = name;
    sheet.put({0, 0}, translate(language, "Rollout plan"), Role::title);
    sheet.put(
        {1, 0},
        translate(language,
                  "Bars follow the dates in the tinted cells: green is done, orange critical (no slack), "
                  "blue the rest, black a phase."),
        Role::state);
    put_heads(sheet, language);
    const Timeline line = timeline_of(tables.figures.plan);
    put_timeline(sheet, line, language);
    sheet.widths.insert(sheet.widths.end(), static_cast<std::size_t>(line.columns), 20);
    std::vector<std::string> phases;
    std::map<std::string, std::vector<std::size_t>> by_phase;
    for (std::size_t i = 0; i < tables.rows.size(); ++i) {
        auto &activities = by_phase[tables.rows[i].phase];
        if (activities.empty()) phases.push_back(tables.rows[i].phase);
        activities.push_back(i);
    }
    int row = gantt_first_row;
    for (const std::string &phase : phases) {
        const std::vector<std::size_t> &activities = by_phase[phase];
        if (!phase.empty()) put_phase(sheet, tables, phase, activities, row++);
        for (const std::size_t i : activities)
            put_activity(sheet, tables, i, row++);
    }
    sheet.bars.push_back({{gantt_first_row, gantt_column::first_bar},
                          {row - 1, gantt_column::first_bar + line.columns - 1},
                          gantt_header_row,
                          gantt_column::start,
                          gantt_column::finish,
                          gantt_column::days,
                          gantt_column::done,
                          gantt_column::slack,
                          line.step});
    sheet.frozen = {gantt_first_row, 1};
    sheet.header_row = gantt_header_row;
    return sheet;
}

} // namespace kartrekker::exports
