#include "export/mspdi_elements.h"

#include "export/clean_text.h"
#include "export/exception_days.h"
#include "model/failure.h"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Ticks;

namespace {

constexpr std::size_t longest_exception_name = 512;

std::string written_moment(const PlanMoment &moment) {
    return fmt::format("{}T{:02d}:{:02d}:00", model::format_date(moment.day), moment.minute / 60,
                       moment.minute % 60);
}

/// 1,440 is the midnight that ends the day.
std::string written_clock(int minute) {
    return fmt::format("{:02d}:{:02d}:00", minute / 60 % 24, minute % 60);
}

void add_period(pugi::xml_node parent, const PlanDays &days) {
    pugi::xml_node period = parent.append_child("TimePeriod");
    add_element(period, "FromDate", model::format_date(days.first) + "T00:00:00");
    add_element(period, "ToDate", model::format_date(days.last) + "T23:59:00");
}

void write_working(pugi::xml_node day, const PlanDocument &plan, bool is_worked) {
    add_element(day, "DayWorking", is_worked ? "1" : "0");
    if (!is_worked) return;
    pugi::xml_node times = day.append_child("WorkingTimes");
    for (std::size_t i = 0; i < std::min(plan.intervals.size(), most_mspdi_stretches); ++i) {
        pugi::xml_node time = times.append_child("WorkingTime");
        add_element(time, "FromTime", written_clock(plan.intervals[i].from));
        add_element(time, "ToTime", written_clock(plan.intervals[i].until));
    }
}

/// In order and disjoint, or Project ignores them.
void write_exceptions(pugi::xml_node calendar, const PlanDocument &plan) {
    const auto ranges = exception_days(plan).ranges();
    if (ranges.empty()) return;
    pugi::xml_node exceptions = calendar.append_child("Exceptions");
    for (const auto &[days, is_worked] : ranges) {
        using std::chrono::sys_days;
        pugi::xml_node exception = exceptions.append_child("Exception");
        add_element(exception, "EnteredByOccurrences", "0");
        add_period(exception, days);
        add_whole(exception, "Occurrences", 1 + (sys_days(days.last) - sys_days(days.first)).count());
        add_filled(exception, "Name",
                   model::one_clean_line(shortened(clean_text(days.name), longest_exception_name)));
        add_element(exception, "Type", "1");
        write_working(exception, plan, is_worked);
    }
}

} // namespace

std::string written_duration(Ticks ticks) {
    const Ticks tenths = std::max<Ticks>(ticks, 0);
    return fmt::format("PT{}H{}M{}S", tenths / model::ticks_per_hour, tenths % model::ticks_per_hour / 10,
                       tenths % 10 * 6);
}

pugi::xml_node add_element(pugi::xml_node parent, const char *name, const std::string &text) {
    pugi::xml_node node = parent.append_child(name);
    node.text().set(text.c_str());
    return node;
}

void add_whole(pugi::xml_node parent, const char *name, std::int64_t value) {
    add_element(parent, name, std::to_string(value));
}

void add_moment(pugi::xml_node parent, const char *name, const std::optional<PlanMoment> &moment) {
    if (moment) add_element(parent, name, written_moment(*moment));
}

void add_filled(pugi::xml_node parent, const char *name, const std::string &text) {
    if (!text.empty()) add_element(parent, name, text);
}

void write_mspdi_hours(pugi::xml_node project, const PlanDocument &plan) {
    if (plan.intervals.empty()) return;
    add_element(project, "DefaultStartTime", written_clock(plan.intervals.front().from));
    add_element(project, "DefaultFinishTime", written_clock(plan.intervals.back().until));
}

void write_mspdi_calendar(pugi::xml_node project, const PlanDocument &plan) {
    pugi::xml_node calendar = project.append_child("Calendars").append_child("Calendar");
    add_whole(calendar, "UID", mspdi_calendar_uid);
    add_element(calendar, "Name", "Standard");
    add_element(calendar, "IsBaseCalendar", "1");
    add_element(calendar, "BaseCalendarUID", "-1");
    pugi::xml_node weekdays = calendar.append_child("WeekDays");
    for (std::size_t type = 1; type <= 7; ++type) { // from Sunday
        pugi::xml_node weekday = weekdays.append_child("WeekDay");
        add_whole(weekday, "DayType", static_cast<std::int64_t>(type));
        write_working(weekday, plan, plan.works_on[(type + 5) % 7]);
    }
    write_exceptions(calendar, plan);
}

} // namespace kartrekker::exports
