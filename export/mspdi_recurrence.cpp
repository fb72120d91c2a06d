#include "export/mspdi_parts.h"

#include <algorithm>
#include <chrono>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Date;

namespace {

// As the schema numbers them.
enum RecurrenceType {
    daily = 1,
    yearly_by_day = 2,
    yearly_by_position = 3,
    monthly_by_day = 4,
    monthly_by_position = 5,
    weekly = 6,
    by_day_count = 7,
    by_weekday_count = 8,
};
enum MonthItem { any_day = 0, any_weekday = 1, any_weekend_day = 2, first_named_day = 3 };
constexpr std::int64_t last_position = 4;
constexpr std::int64_t most_of_a_rule = 100'000;

std::int64_t months_of(Date day) {
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

/// Weeks begin on Sunday; 1970-01-01 was a Thursday.
std::int64_t week_of(std::chrono::sys_days day) {
    constexpr std::int64_t before_all = 100'000 * 7;
    return (day.time_since_epoch().count() + 4 + before_all) / 7;
}

} // namespace

MspdiRecurrence::MspdiRecurrence(const MspdiValues &values, pugi::xml_node exception, Date first)
    : first_(first), type_(values.whole(exception, "Type", 0, 9).value_or(daily)),
      period_(std::max<std::int64_t>(1, values.whole(exception, "Period", 0, most_of_a_rule).value_or(1))),
      weekdays_(values.whole(exception, "DaysOfWeek", 0, 127).value_or(0)),
      item_(values.whole(exception, "MonthItem", 0, 9).value_or(0)),
      position_(values.whole(exception, "MonthPosition", 0, last_position).value_or(0)),
      month_(values.whole(exception, "Month", 0, 11).value_or(0)),
      month_day_(values.whole(exception, "MonthDay", 0, 31).value_or(0)) {
    if (values.flag(exception, "EnteredByOccurrences"))
        occurrences_ = values.whole(exception, "Occurrences", 0, most_of_a_rule).value_or(0);
}

bool MspdiRecurrence::recurs() const {
    if (type_ == daily || type_ == by_day_count) return period_ > 1;
    return type_ >= yearly_by_day && type_ <= by_weekday_count;
}

bool MspdiRecurrence::is_known() const {
    return type_ != by_weekday_count;
}

/// Yearly ones have a month, the others come every so many months.
bool MspdiRecurrence::is_in_month(Date day) const {
    if (type_ == yearly_by_day || type_ == yearly_by_position)
        return static_cast<unsigned>(day.month()) == static_cast<unsigned>(month_) + 1;
    return (months_of(day) - months_of(first_)) % period_ == 0;
}

bool MspdiRecurrence::is_item(std::chrono::sys_days day) const {
    const unsigned from_sunday = std::chrono::weekday(day).c_encoding();
    const bool is_weekend = from_sunday == 0 || from_sunday == 6;
    if (item_ == any_day) return true;
    if (item_ == any_weekday) return !is_weekend;
    if (item_ == any_weekend_day) return is_weekend;
    return from_sunday == static_cast<unsigned>(item_ - first_named_day);
}

bool MspdiRecurrence::is_in_position(Date date) const {
    using namespace std::chrono;
    const sys_days day = date;
    if (!is_item(day)) return false;
    if (position_ == last_position) {
        for (sys_days later = day + days(1); year_month_day(later).month() == date.month(); later += days(1))
            if (is_item(later)) return false;
        return true;
    }
    std::int64_t earlier = 0;
    for (sys_days before = sys_days(date.year() / date.month() / 1); before < day; before += days(1))
        if (is_item(before)) ++earlier;
    return earlier == position_;
}

bool MspdiRecurrence::falls_on(Date date) const {
    const std::chrono::sys_days day = date, first = first_;
    switch (type_) {
    case yearly_by_day:
    case monthly_by_day:
        return static_cast<unsigned>(date.day()) == static_cast<unsigned>(month_day_) && is_in_month(date);
    case yearly_by_position:
    case monthly_by_position:
        return is_in_month(date) && is_in_position(date);
    case weekly:
        return (weekdays_ >> std::chrono::weekday(day).c_encoding() & 1) != 0 &&
               (week_of(day) - week_of(first)) % period_ == 0;
    default:
        return (day - first).count() % period_ == 0;
    }
}

} // namespace kartrekker::exports
