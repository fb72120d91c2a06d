#include "model/work_calendar.h"

#include "model/failure.h"
#include "model/field_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace kartrekker::model {

namespace {

using namespace std::chrono_literals;

constexpr int ticks_per_minute = 10;
constexpr int minutes_per_calendar_day = 24 * 60;

// The days that `parse_date` reads, numbered from 0. The first one is a Monday, so numbers give weekdays.
constexpr std::chrono::sys_days calendar_begin = 1900y / 1 / 1;
constexpr std::chrono::sys_days calendar_end = 2200y / 1 / 1;
constexpr int calendar_days = static_cast<int>((calendar_end - calendar_begin).count());
static_assert(std::chrono::weekday(calendar_begin) == std::chrono::Monday);

int day_number(Date date) {
    if (!date.ok() || date.year() < 1900y || date.year() > 2199y)
        throw Failure("{0} is no day from 1900-01-01 to 2199-12-31. Choose a day in those years.",
                      {format_date(date)});
    return static_cast<int>((std::chrono::sys_days(date) - calendar_begin).count());
}

Date date_of_number(int day) {
    return calendar_begin + std::chrono::days(day);
}

Failure outside_calendar() {
    return Failure(
        "The plan runs outside the years 1900 to 2199. Check its first day, durations, lags and dates.");
}

std::string written_minute(int minute) {
    if (minute < 0 || minute > minutes_per_calendar_day) return fmt::format("{} min", minute);
    return fmt::format("{:02d}:{:02d}", minute / 60, minute % 60);
}

} // namespace

WorkCalendar::WorkCalendar(Date origin, WorkPattern pattern) : origin_(origin), pattern_(std::move(pattern)) {
    take_intervals();
    take_weekdays();
    take_exceptions();
    before_origin_ = working_days_before(day_number(origin)) * day_length_;
    total_ = working_days_before(calendar_days) * day_length_;
}

void WorkCalendar::take_intervals() {
    if (pattern_.intervals.empty())
        throw Failure("A working day needs working time. Give at least one period, such as 08:00 to 12:00.");
    int previous_end = 0;
    for (const WorkInterval &interval : pattern_.intervals) {
        if (interval.from < 0 || interval.until > minutes_per_calendar_day || interval.from >= interval.until)
            throw Failure(
                "Working time from {0} to {1} is no period of a day. Let it end after it begins, both "
                "between 00:00 and 24:00.",
                {written_minute(interval.from), written_minute(interval.until)});
        if (interval.from < previous_end)
            throw Failure(
                "Working time from {0} begins before the period that stands before it ends, at {1}. Put "
                "the periods in order, without overlap.",
                {written_minute(interval.from), written_minute(previous_end)});
        day_length_ += (interval.until - interval.from) * ticks_per_minute;
        previous_end = interval.until;
    }
}

void WorkCalendar::take_weekdays() {
    for (std::size_t weekday = 0; weekday < 7; ++weekday)
        week_before_[weekday + 1] = week_before_[weekday] + (pattern_.works_on[weekday] ? 1 : 0);
    if (week_before_[7] == 0) throw Failure("No day of the week is a working day. Choose at least one.");
}

void WorkCalendar::take_exceptions() {
    std::map<int, bool> is_worked;
    for (const Date &date : pattern_.days_off)
        is_worked[day_number(date)] = false;
    for (const Date &date : pattern_.extra_days)
        is_worked[day_number(date)] = true;
    int change = 0;
    for (const auto &[day, worked] : is_worked) {
        if (worked == works_on_weekday(day)) continue;
        change += worked ? 1 : -1;
        exceptions_.push_back({day, change, weekdays_before(day + 1) + change});
    }
}

bool WorkCalendar::works_on_weekday(int day) const {
    return pattern_.works_on[static_cast<std::size_t>(day % 7)];
}

int WorkCalendar::weekdays_before(int day) const {
    return day / 7 * week_before_[7] + week_before_[static_cast<std::size_t>(day % 7)];
}

int WorkCalendar::working_days_before(int day) const {
    const auto next = std::ranges::lower_bound(exceptions_, day, {}, &Exception::day);
    return weekdays_before(day) + (next == exceptions_.begin() ? 0 : std::prev(next)->change);
}

bool WorkCalendar::is_working_number(int day) const {
    return works_on_weekday(day) != std::ranges::binary_search(exceptions_, day, {}, &Exception::day);
}

/// The day of the working day at that position, from 0; it must exist. Between two exceptions only the
/// weekdays count, so the first exception with the position behind it leaves at most itself as another
/// answer.
int WorkCalendar::day_of_working_day(int position) const {
    const auto next = std::ranges::upper_bound(exceptions_, position, {}, &Exception::working_days);
    const int weekdays = position - (next == exceptions_.begin() ? 0 : std::prev(next)->change);
    const auto after = std::ranges::upper_bound(week_before_, weekdays % week_before_[7]);
    const int day = weekdays / week_before_[7] * 7 + static_cast<int>(after - week_before_.begin()) - 1;
    return next == exceptions_.end() ? day : std::min(day, next->day);
}

/// Compares before it adds: a point may be any number.
Ticks WorkCalendar::since_first_day(Ticks point) const {
    if (point < -before_origin_ || point > total_ - before_origin_) throw outside_calendar();
    return point + before_origin_;
}

/// `worked` is below the day's length, for a finish above 0 and at most that length.
Moment WorkCalendar::moment_within(int day, Ticks worked, bool is_finish) const {
    Ticks begin = 0;
    for (const WorkInterval &interval : pattern_.intervals) {
        const Ticks length = (interval.until - interval.from) * ticks_per_minute;
        begin = interval.from * ticks_per_minute;
        if (worked < length || (is_finish && worked == length)) break;
        worked -= length;
    }
    return {date_of_number(day), static_cast<int>(begin + worked)};
}

Moment WorkCalendar::start_moment(Ticks point) const {
    const Ticks worked = since_first_day(point);
    if (worked == total_) throw outside_calendar();
    return moment_within(day_of_working_day(static_cast<int>(worked / day_length_)), worked % day_length_,
                         false);
}

Moment WorkCalendar::finish_moment(Ticks point) const {
    const Ticks worked = since_first_day(point);
    if (worked == 0) throw outside_calendar();
    const Ticks last = worked - 1;
    return moment_within(day_of_working_day(static_cast<int>(last / day_length_)), last % day_length_ + 1,
                         true);
}

Ticks WorkCalendar::worked_before(int tenths) const {
    Ticks worked = 0;
    for (const WorkInterval &interval : pattern_.intervals)
        worked += std::clamp(tenths, interval.from * ticks_per_minute, interval.until * ticks_per_minute) -
                  interval.from * ticks_per_minute;
    return worked;
}

Ticks WorkCalendar::ticks_at(Moment moment) const {
    const int day = day_number(moment.day);
    if (moment.tenths < 0 || moment.tenths > minutes_per_calendar_day * ticks_per_minute)
        throw Failure(
            "{0} tenths of a minute are no time of the day {1}. Give a time between 00:00 and 24:00.",
            {std::to_string(moment.tenths), format_date(moment.day)});
    const Ticks today_worked = is_working_number(day) ? worked_before(moment.tenths) : 0;
    return working_days_before(day) * day_length_ + today_worked - before_origin_;
}

bool WorkCalendar::is_working(Date day) const {
    return is_working_number(day_number(day));
}

Date WorkCalendar::next_working_day(Date day) const {
    const int position = working_days_before(day_number(day));
    if (position == working_days_before(calendar_days)) throw outside_calendar();
    return date_of_number(day_of_working_day(position));
}

int WorkCalendar::working_days_between(Date from, Date until) const {
    return working_days_before(day_number(until)) - working_days_before(day_number(from));
}

namespace {

constexpr std::size_t most_bytes_of_holidays = 64 * 1024;
constexpr std::size_t most_holidays = 100;
constexpr std::size_t most_letters_of_name = 100;
constexpr std::size_t most_letters_of_about = 1000;
constexpr std::string_view weekday_words[] = {"sunday",   "monday", "tuesday", "wednesday",
                                              "thursday", "friday", "saturday"};

/// Well-formed JSON in which no object names a key twice: of two such values one would be lost.
nlohmann::json holiday_json(std::string_view text) {
    using Json = nlohmann::json;
    if (text.size() > most_bytes_of_holidays)
        throw Failure("It is larger than {0} kB.", {std::to_string(most_bytes_of_holidays / 1024)});
    std::vector<std::set<std::string>> keys;
    const auto refuse_double_keys = [&](int, Json::parse_event_t event, Json &data) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(data.get<std::string>()).second)
            throw Failure("It says “{0}” twice in one place.", {data.get<std::string>().substr(0, 40)});
        return true;
    };
    try {
        return Json::parse(text, refuse_double_keys);
    } catch (const Json::parse_error &error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        throw Failure("Line {0} is not well-formed JSON.",
                      {std::to_string(std::count(text.begin(), end, '\n') + 1)});
    } catch (const Json::exception &) {
        throw Failure("It holds a number that is too large.");
    }
}

void check_keys(const nlohmann::json &data, const Argument &name,
                std::initializer_list<std::string_view> keys) {
    if (!data.is_object()) throw Failure("{0} must be an object between braces.", {name});
    for (const auto &entry : data.items())
        if (std::ranges::find(keys, entry.key()) == keys.end())
            throw Failure("“{0}” is no known key there.", {entry.key().substr(0, 40)});
}

/// Empty when it is missing or no text.
std::string holiday_text(const nlohmann::json &data, const char *key) {
    const auto found = data.find(key);
    return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int whole_between(const nlohmann::json &data, const char *key, int low, int high) {
    const auto found = data.find(key);
    // As a floating number, whatever integer it is can be compared; within the bounds it is exact.
    if (found == data.end() || !found->is_number_integer() || found->get<double>() < low ||
        found->get<double>() > high)
        throw Failure("“{0}” must be a whole number from {1} to {2}.",
                      {key, std::to_string(low), std::to_string(high)});
    return found->get<int>();
}

std::optional<int> whole_or_nothing(const nlohmann::json &data, const char *key, int low, int high) {
    return data.contains(key) ? std::optional(whole_between(data, key, low, high)) : std::nullopt;
}

std::string one_line(const nlohmann::json &data, const char *language, const char *name, std::size_t most) {
    const std::string text = holiday_text(data, language);
    const std::size_t letters = clean_length(text).value_or(0);
    if (letters == 0 || letters > most || text != one_clean_line(text))
        throw Failure("“{0}” must hold “{1}”, one line of 1 to {2} characters.",
                      {name, language, std::to_string(most)});
    return text;
}

BilingualText bilingual_text(const nlohmann::json &data, const char *key, std::size_t most) {
    const nlohmann::json texts = data.value(key, nlohmann::json());
    check_keys(texts, fmt::format("“{}”", key), {"en", "nl"});
    return {one_line(texts, "en", key, most), one_line(texts, "nl", key, most)};
}

void read_day(const nlohmann::json &data, HolidayRule &rule) {
    rule.days_after_easter = whole_or_nothing(data, "easter", -90, 250);
    if (rule.days_after_easter.has_value() == (data.contains("month") || data.contains("day")))
        throw Failure("It needs either “month” and “day” or “easter”.");
    if (rule.days_after_easter) return;
    const int month = whole_between(data, "month", 1, 12), day = whole_between(data, "day", 1, 31);
    rule.fixed = std::chrono::month(static_cast<unsigned>(month)) / day;
    if (!rule.fixed->ok())
        throw Failure("Month {0} has no day {1}.", {std::to_string(month), std::to_string(day)});
}

HolidayShift holiday_shift(const nlohmann::json &data) {
    check_keys(data, "“shift”", {"when", "days"});
    const auto word = std::ranges::find(weekday_words, holiday_text(data, "when"));
    if (word == std::end(weekday_words))
        throw Failure("“when” must be a weekday in English, such as “sunday”.");
    const auto weekday = static_cast<unsigned>(word - std::begin(weekday_words));
    return {std::chrono::weekday(weekday), whole_between(data, "days", -31, 31)};
}

void read_years(const nlohmann::json &data, HolidayRule &rule) {
    rule.since = whole_or_nothing(data, "since", 1, 9999);
    rule.until = whole_or_nothing(data, "until", 1, 9999);
    if (rule.since && rule.until && *rule.until < *rule.since) throw Failure("“until” lies before “since”.");
    if (!data.contains("every")) return;
    const nlohmann::json &every = data["every"];
    check_keys(every, "“every”", {"years", "from"});
    rule.every = HolidayCycle{whole_between(every, "years", 1, 1000), whole_between(every, "from", 1, 9999)};
}

HolidayRule holiday_rule(const nlohmann::json &data) {
    check_keys(data, Text{"The entry", "Het onderdeel"},
               {"name", "month", "day", "easter", "shift", "every", "since", "until", "custom"});
    HolidayRule rule;
    rule.name = bilingual_text(data, "name", most_letters_of_name);
    read_day(data, rule);
    if (data.contains("shift")) rule.shift = holiday_shift(data["shift"]);
    read_years(data, rule);
    const nlohmann::json custom = data.value("custom", nlohmann::json(false));
    if (!custom.is_boolean()) throw Failure("“custom” must be true or false.");
    rule.is_custom = custom.get<bool>();
    return rule;
}

std::vector<HolidayRule> holiday_rules(const nlohmann::json &data) {
    check_keys(data, Text{"The text", "De tekst"}, {"about", "holidays"});
    if (data.contains("about")) bilingual_text(data, "about", most_letters_of_about);
    const nlohmann::json entries = data.value("holidays", nlohmann::json());
    if (!entries.is_array() || entries.empty() || entries.size() > most_holidays)
        throw Failure("“holidays” must be a list of 1 to {0} entries.", {std::to_string(most_holidays)});
    std::vector<HolidayRule> rules;
    for (const nlohmann::json &entry : entries) {
        try {
            rules.push_back(holiday_rule(entry));
        } catch (const Failure &reason) {
            throw Failure("Entry {0}: {1}", {std::to_string(rules.size() + 1), Argument(reason)});
        }
    }
    return rules;
}

bool is_kept_in(const HolidayRule &rule, int year) {
    if (rule.since && year < *rule.since) return false;
    if (rule.until && year > *rule.until) return false;
    return !rule.every || (year >= rule.every->from && (year - rule.every->from) % rule.every->years == 0);
}

/// Where the holiday of that year falls; a shift can take it into another year. Nothing for 29 February when
/// the year has none.
std::optional<std::chrono::sys_days> holiday_in(const HolidayRule &rule, int year) {
    if (!is_kept_in(rule, year)) return std::nullopt;
    const Date date = rule.fixed ? std::chrono::year(year) / *rule.fixed : easter_sunday(year);
    if (!date.ok()) return std::nullopt;
    std::chrono::sys_days day =
        std::chrono::sys_days(date) + std::chrono::days(rule.days_after_easter.value_or(0));
    if (rule.shift && std::chrono::weekday(day) == rule.shift->when)
        day += std::chrono::days(rule.shift->days);
    return day;
}

} // namespace

Date easter_sunday(int year) {
    const int place_in_moon_cycle = year % 19;
    const int century = year / 100, year_of_century = year % 100;
    const int moon_correction = (century - (century + 8) / 25 + 1) / 3;
    const int moon = (19 * place_in_moon_cycle + century - century / 4 - moon_correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - moon - year_of_century % 4) % 7;
    const int week_back = (place_in_moon_cycle + 11 * moon + 22 * weekday) / 451;
    const int day = moon + weekday - 7 * week_back + 114;
    return std::chrono::year(year) / (day / 31) / (day % 31 + 1);
}

std::vector<HolidayRule> parse_holidays(std::string_view json, std::string_view source_name) {
    try {
        return holiday_rules(holiday_json(json));
    } catch (const Failure &reason) {
        throw Failure(
            "{0} is no list of public holidays that can be used. {1} Correct it, or choose another list.",
            {std::string(source_name), Argument(reason)});
    }
}

std::vector<Holiday> holidays_of(const std::vector<HolidayRule> &rules, int first_year, int last_year,
                                 bool with_customs) {
    if (std::min(first_year, last_year) < 1900 || std::max(first_year, last_year) > 2199)
        throw Failure("Public holidays are known from 1900 to 2199, not from {0} to {1}. Choose other years.",
                      {std::to_string(first_year), std::to_string(last_year)});
    const std::chrono::sys_days first = std::chrono::year(first_year) / 1 / 1;
    const std::chrono::sys_days last = std::chrono::year(last_year) / 12 / 31;
    std::vector<Holiday> holidays;
    for (const HolidayRule &rule : rules) {
        if (rule.is_custom && !with_customs) continue;
        for (int year = first_year - 1; year <= last_year + 1; ++year)
            if (const auto day = holiday_in(rule, year); day && *day >= first && *day <= last)
                holidays.push_back({Date(*day), rule.name, rule.is_custom});
    }
    std::ranges::stable_sort(holidays, {}, &Holiday::date);
    return holidays;
}

} // namespace kartrekker::model
