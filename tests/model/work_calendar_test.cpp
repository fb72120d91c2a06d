// Dates of holidays are written out as governments and tables publish them; working time is checked against
// counting day by day.
#include "model/failure.h"
#include "model/work_calendar.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <limits>
#include <random>
#include <set>

using namespace kartrekker::model;
using namespace std::chrono_literals;
namespace tools = boost::test_tools;

namespace {

Date day_of(const char *text) {
    return parse_date(text).value();
}

Moment moment_of(const char *date, int hour, int minute = 0) {
    return {day_of(date), (hour * 60 + minute) * 10};
}

std::string written(Moment moment) {
    const std::string tenths = moment.tenths % 10 == 0 ? "" : "+" + std::to_string(moment.tenths % 10);
    const int hour = moment.minute() / 60, minute = moment.minute() % 60;
    return format_date(moment.day) + (hour < 10 ? " 0" : " ") + std::to_string(hour) +
           (minute < 10 ? ":0" : ":") + std::to_string(minute) + tenths;
}

/// Monday 4 January 2027, a plain week.
WorkCalendar plain_calendar() {
    return WorkCalendar(day_of("2027-01-04"));
}

WorkPattern pattern_with(std::vector<WorkInterval> intervals) {
    WorkPattern pattern;
    pattern.intervals = std::move(intervals);
    return pattern;
}

std::string template_text(const char *name) {
    std::ifstream stream(std::string(KARTREKKER_TEMPLATES_SOURCE) + "/holidays/" + name);
    BOOST_REQUIRE_MESSAGE(stream, name);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// "2026-01-01 Nieuwjaarsdag", for each holiday.
std::vector<std::string> listed(const char *name, int first, int last, bool with_customs = false) {
    std::vector<std::string> lines;
    for (const Holiday &holiday :
         holidays_of(parse_holidays(template_text(name), name), first, last, with_customs))
        lines.push_back(format_date(holiday.date) + " " + holiday.name.dutch);
    return lines;
}

std::vector<std::string> without_names(std::vector<std::string> lines) {
    for (std::string &line : lines)
        line.resize(10);
    return lines;
}

/// What this list is refused for; empty when it is taken.
std::string refusal(const std::string &text, Language language = Language::english) {
    try {
        parse_holidays(text, "list.json");
    } catch (const Failure &failure) {
        return failure.in(language);
    }
    return "";
}

std::string list_of(const std::string &entry) {
    return R"({"holidays": [)" + entry + "]}";
}

std::string named(const std::string &rest) {
    return list_of(R"({"name": {"en": "Day", "nl": "Dag"}, )" + rest + "}");
}

bool contains(const std::string &text, const char *part) {
    return text.find(part) != std::string::npos;
}

void check_refused(const std::string &text, const char *reason) {
    for (const Language language : {Language::english, Language::dutch})
        BOOST_TEST(refusal(text, language).starts_with("list.json "), text.substr(0, 100));
    const std::string said = refusal(text);
    BOOST_TEST(contains(said, reason), said << " for " << text.substr(0, 100));
}

/// A stretch of working time on the clock, with the working time before it.
struct Stretch {
    Date day;
    int from = 0, until = 0; ///< tenths of a minute
    Ticks before = 0;
};

/// Working time by walking from day to day, without any arithmetic of weeks.
class CountedCalendar {
  public:
    CountedCalendar(Date origin, const WorkPattern &pattern, Date first, Date last) {
        const std::set<Date> off(pattern.days_off.begin(), pattern.days_off.end());
        const std::set<Date> extra(pattern.extra_days.begin(), pattern.extra_days.end());
        Ticks worked = 0, worked_before_origin = 0;
        for (std::chrono::sys_days at = first; Date(at) <= last; at += std::chrono::days(1)) {
            if (Date(at) == origin) worked_before_origin = worked;
            const unsigned weekday = std::chrono::weekday(at).iso_encoding() - 1;
            if (!extra.contains(at) && (off.contains(at) || !pattern.works_on[weekday])) continue;
            for (const WorkInterval &interval : pattern.intervals) {
                stretches_.push_back({at, interval.from * 10, interval.until * 10, worked});
                worked += (interval.until - interval.from) * 10;
            }
        }
        for (Stretch &stretch : stretches_)
            stretch.before -= worked_before_origin;
    }

    Ticks ticks_at(Moment moment) const {
        for (const Stretch &stretch : stretches_)
            if (moment <= Moment{stretch.day, stretch.until})
                return stretch.before +
                       (stretch.day == moment.day ? std::max(0, moment.tenths - stretch.from) : 0);
        throw std::out_of_range("the counted days are too few");
    }

    Moment moment_at(Ticks point, bool is_finish) const {
        for (const Stretch &stretch : stretches_)
            if (point < stretch.before + stretch.until - stretch.from + (is_finish ? 1 : 0))
                return {stretch.day, stretch.from + static_cast<int>(point - stretch.before)};
        throw std::out_of_range("the counted days are too few");
    }

  private:
    std::vector<Stretch> stretches_;
};

Date random_day(std::mt19937 &random) {
    return std::chrono::sys_days(2025y / 12 / 1) + std::chrono::days(random() % 460);
}

WorkPattern random_pattern(std::mt19937 &random) {
    WorkPattern pattern;
    for (bool &works : pattern.works_on)
        works = random() % 3 != 0;
    pattern.works_on[random() % 7] = true;
    pattern.intervals.clear();
    for (int minute = 0; pattern.intervals.empty() || random() % 3 != 0;) {
        const int from = minute + static_cast<int>(random() % 300);
        minute = from + 1 + static_cast<int>(random() % 200);
        if (minute > 1440) break;
        pattern.intervals.push_back({from, minute});
    }
    for (std::vector<Date> *days : {&pattern.days_off, &pattern.extra_days})
        for (std::size_t count = random() % 120; count > 0; --count)
            days->push_back(random_day(random));
    return pattern;
}

} // namespace

BOOST_AUTO_TEST_SUITE(work_calendar)

BOOST_AUTO_TEST_CASE(working_time_ends_on_friday_and_goes_on_on_monday) {
    const WorkCalendar calendar = plain_calendar();
    BOOST_TEST(calendar.day_length() == 4800);
    BOOST_TEST(written(calendar.start_moment(0)) == "2027-01-04 08:00");
    BOOST_TEST(written(calendar.finish_moment(0)) == "2027-01-01 17:00");
    BOOST_TEST(written(calendar.finish_moment(5 * 4800)) == "2027-01-08 17:00");
    BOOST_TEST(written(calendar.start_moment(5 * 4800)) == "2027-01-11 08:00");
    BOOST_TEST(written(calendar.finish_moment(2400)) == "2027-01-04 12:00");
    BOOST_TEST(written(calendar.start_moment(2400)) == "2027-01-04 13:00");
}

BOOST_AUTO_TEST_CASE(time_outside_work_counts_as_the_next_beginning) {
    const WorkCalendar calendar = plain_calendar();
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-04", 8)) == 0);
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-04", 12, 30)) == 2400);
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-08", 17)) == 24000);
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-08", 24)) == 24000);
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-10", 11)) == 24000);
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-11", 8, 1)) == 24010);
}

BOOST_AUTO_TEST_CASE(working_time_before_the_origin_is_negative) {
    const WorkCalendar calendar = plain_calendar();
    BOOST_TEST(calendar.ticks_at(moment_of("2027-01-01", 16, 59)) == -10);
    BOOST_TEST(written(calendar.start_moment(-10)) == "2027-01-01 16:59");
    BOOST_TEST(written(calendar.start_moment(-4800)) == "2027-01-01 08:00");
    BOOST_TEST(written(calendar.finish_moment(-4800)) == "2026-12-31 17:00");
}

BOOST_AUTO_TEST_CASE(days_off_are_skipped_and_a_working_saturday_counts) {
    WorkPattern pattern;
    pattern.days_off = {day_of("2026-04-27"), day_of("2026-04-26"), day_of("2026-04-27"),
                        day_of("2026-04-03")};
    pattern.extra_days = {day_of("2026-04-25"), day_of("2026-04-03")};
    const WorkCalendar calendar(day_of("2026-04-24"), pattern); // the Friday before King's Day
    BOOST_TEST(written(calendar.start_moment(4800)) == "2026-04-25 08:00");
    BOOST_TEST(written(calendar.start_moment(2 * 4800)) == "2026-04-28 08:00");
    BOOST_TEST(written(calendar.finish_moment(2 * 4800)) == "2026-04-25 17:00");
    BOOST_TEST(calendar.is_working(day_of("2026-04-25")));
    BOOST_TEST(!calendar.is_working(day_of("2026-04-27")));
    BOOST_TEST(calendar.is_working(day_of("2026-04-03"))); // a day off that is worked nevertheless
    BOOST_TEST(format_date(calendar.next_working_day(day_of("2026-04-26"))) == "2026-04-28");
    BOOST_TEST(format_date(calendar.next_working_day(day_of("2026-04-28"))) == "2026-04-28");
    BOOST_TEST(calendar.working_days_between(day_of("2026-04-24"), day_of("2026-05-01")) == 5);
    BOOST_TEST(calendar.working_days_between(day_of("2026-05-01"), day_of("2026-04-24")) == -5);
}

BOOST_AUTO_TEST_CASE(the_days_that_can_be_written_are_the_ends) {
    const WorkCalendar calendar = plain_calendar();
    const Ticks first = calendar.ticks_at(moment_of("1900-01-01", 0)); // a Monday
    const Ticks last = calendar.ticks_at(moment_of("2199-12-31", 24)); // a Tuesday
    BOOST_TEST(written(calendar.start_moment(first)) == "1900-01-01 08:00");
    BOOST_TEST(written(calendar.finish_moment(last)) == "2199-12-31 17:00");
    BOOST_CHECK_THROW(calendar.finish_moment(first), Failure);
    BOOST_CHECK_THROW(calendar.start_moment(last), Failure);
    using Limits = std::numeric_limits<Ticks>;
    for (const Ticks point : {first - 1, last + 1, Limits::min(), Limits::min() + 1, Limits::max()}) {
        BOOST_CHECK_THROW(calendar.start_moment(point), Failure);
        BOOST_CHECK_THROW(calendar.finish_moment(point), Failure);
    }
    WorkPattern pattern;
    pattern.works_on = {false, false, false, false, false, false, true};
    const WorkCalendar sundays(day_of("2199-12-31"), pattern);
    BOOST_CHECK_THROW(sundays.next_working_day(day_of("2199-12-30")), Failure);
}

BOOST_AUTO_TEST_CASE(days_that_do_not_exist_are_refused) {
    const WorkCalendar calendar = plain_calendar();
    for (const Date date : {Date(1899y / 12 / 31), Date(2200y / 1 / 1), Date(2026y / 2 / 29),
                            Date(std::chrono::year(-32767) / 1 / 1), Date(), Date(2026y / 0 / 255)}) {
        BOOST_CHECK_THROW(calendar.is_working(date), Failure);
        BOOST_CHECK_THROW(calendar.ticks_at({date, 0}), Failure);
        BOOST_CHECK_THROW(calendar.working_days_between(calendar.origin(), date), Failure);
        BOOST_CHECK_THROW(WorkCalendar{date}, Failure);
        WorkPattern pattern;
        pattern.days_off = {date};
        BOOST_CHECK_THROW(WorkCalendar(day_of("2026-01-01"), pattern), Failure);
    }
    for (const int tenths : {-1, 14401, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()})
        BOOST_CHECK_THROW(calendar.ticks_at({day_of("2026-01-01"), tenths}), Failure);
}

BOOST_AUTO_TEST_CASE(impossible_working_times_are_refused) {
    const Date origin = day_of("2026-01-01");
    const int most = std::numeric_limits<int>::max(), least = std::numeric_limits<int>::min();
    const WorkInterval wrong[] = {{600, 600}, {600, 540}, {-1, 60}, {0, 1441}, {least, most}, {most, least}};
    for (const WorkInterval &interval : wrong)
        BOOST_CHECK_THROW(WorkCalendar(origin, pattern_with({interval})), Failure);
    BOOST_CHECK_THROW(WorkCalendar(origin, pattern_with({})), Failure);
    BOOST_CHECK_THROW(WorkCalendar(origin, pattern_with({{480, 720}, {719, 800}})), Failure);
    BOOST_CHECK_THROW(WorkCalendar(origin, pattern_with({{780, 1020}, {480, 720}})), Failure);
    WorkPattern idle;
    idle.works_on = {};
    idle.extra_days = {origin};
    BOOST_CHECK_THROW(WorkCalendar(origin, idle), Failure);
    const WorkCalendar always(origin, pattern_with({{0, 720}, {720, 1440}}));
    BOOST_TEST(written(always.finish_moment(14400)) == "2026-01-01 24:00");
}

BOOST_AUTO_TEST_CASE(conversions_agree_with_counting_day_by_day) {
    std::mt19937 random(20261122);
    for (int round = 0; round < 60; ++round) {
        const WorkPattern pattern = random_pattern(random);
        const Date origin = random_day(random);
        const CountedCalendar counted(origin, pattern, 2025y / 6 / 1, 2027y / 12 / 31);
        const WorkCalendar calendar(origin, pattern);
        for (int i = 0; i < 150; ++i) {
            const Moment moment{random_day(random), static_cast<int>(random() % 14401)};
            const Ticks point = calendar.ticks_at(moment);
            BOOST_REQUIRE_EQUAL(point, counted.ticks_at(moment));
            const Ticks edge = point - point % calendar.day_length(); // where start and finish differ
            for (const Ticks at : {point, edge}) {
                const Moment start = calendar.start_moment(at), finish = calendar.finish_moment(at);
                BOOST_REQUIRE_EQUAL(written(start), written(counted.moment_at(at, false)));
                BOOST_REQUIRE_EQUAL(written(finish), written(counted.moment_at(at, true)));
                BOOST_REQUIRE_EQUAL(calendar.ticks_at(start), at);
                BOOST_REQUIRE_EQUAL(calendar.ticks_at(finish), at);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(public_holidays)

BOOST_AUTO_TEST_CASE(easter_falls_as_the_tables_say) {
    for (const char *date :
         {"1900-04-15", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
          "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18",
          "2076-04-19", "2100-03-28"}) {
        const Date easter = day_of(date);
        BOOST_TEST(format_date(easter_sunday(static_cast<int>(easter.year()))) == date);
    }
}

BOOST_AUTO_TEST_CASE(the_netherlands_in_2026) {
    const std::vector<std::string> expected = {
        "2026-01-01 Nieuwjaarsdag",      "2026-04-05 Eerste paasdag",  "2026-04-06 Tweede paasdag",
        "2026-04-27 Koningsdag",         "2026-05-14 Hemelvaartsdag",  "2026-05-24 Eerste pinksterdag",
        "2026-05-25 Tweede pinksterdag", "2026-12-25 Eerste kerstdag", "2026-12-26 Tweede kerstdag"};
    BOOST_TEST(listed("netherlands.json", 2026, 2026) == expected, tools::per_element());
    const auto with_customs = listed("netherlands.json", 2026, 2026, true);
    BOOST_TEST(with_customs.size() == expected.size() + 1);
    BOOST_TEST(with_customs[1] == "2026-04-03 Goede Vrijdag");
}

BOOST_AUTO_TEST_CASE(the_netherlands_when_kings_day_moves_and_liberation_counts) {
    std::vector<std::string> moving;
    for (const std::string &line : listed("netherlands.json", 2012, 2031))
        if (contains(line, "Koningsdag") || contains(line, "lustrum")) moving.push_back(line);
    const std::vector<std::string> known = {
        "2014-04-26", "2015-04-27", "2015-05-05", "2016-04-27", "2017-04-27", "2018-04-27",
        "2019-04-27", "2020-04-27", "2020-05-05", "2021-04-27", "2022-04-27", "2023-04-27",
        "2024-04-27", "2025-04-26", "2025-05-05", "2026-04-27", "2027-04-27", "2028-04-27",
        "2029-04-27", "2030-04-27", "2030-05-05", "2031-04-26"};
    BOOST_TEST(without_names(moving) == known, tools::per_element());
}

BOOST_AUTO_TEST_CASE(belgium_in_2026) {
    const std::vector<std::string> expected = {"2026-01-01", "2026-04-05", "2026-04-06", "2026-05-01",
                                               "2026-05-14", "2026-05-24", "2026-05-25", "2026-07-21",
                                               "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"};
    BOOST_TEST(without_names(listed("belgium.json", 2026, 2026)) == expected, tools::per_element());
    // Labour Day and Ascension Day fell on one day in 2008.
    const auto dates = without_names(listed("belgium.json", 2008, 2008));
    BOOST_TEST(std::ranges::count(dates, "2008-05-01") == 2);
}

BOOST_AUTO_TEST_CASE(years_and_shifts_keep_to_their_bounds) {
    const auto dates = [](const std::string &rule, int first, int last) {
        std::vector<std::string> all;
        for (const Holiday &holiday : holidays_of(parse_holidays(named(rule), "list.json"), first, last))
            all.push_back(format_date(holiday.date));
        return all;
    };
    using Dates = std::vector<std::string>;
    BOOST_TEST((dates(R"("month": 2, "day": 29)", 2023, 2028) == Dates{"2024-02-29", "2028-02-29"}));
    // 1 January 2023 was a Sunday: it moves into 2022, and out of 2023.
    const std::string new_year = R"("month": 1, "day": 1, "shift": {"when": "sunday", "days": -1})";
    BOOST_TEST((dates(new_year, 2022, 2022) == Dates{"2022-01-01", "2022-12-31"}));
    BOOST_TEST(dates(new_year, 2023, 2023).empty());
    const std::string two_years = R"("easter": 1, "since": 2025, "until": 2026)";
    BOOST_TEST((dates(two_years, 1900, 2199) == Dates{"2025-04-21", "2026-04-06"}));
    const auto rules = parse_holidays(named(R"("easter": 1)"), "list.json");
    BOOST_TEST(holidays_of(rules, 2027, 2026).empty());
    for (const auto &[first, last] : {std::pair(1899, 2000), {2000, 2200}, {2200, 1899}})
        BOOST_CHECK_THROW(holidays_of(rules, first, last), Failure);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_list_is_refused_with_its_name_and_the_reason) {
    check_refused("", "JSON");
    check_refused("{\n\n]", "Line 3");
    check_refused("\"\xff\"", "JSON");
    check_refused(std::string(60'000, '['), "JSON");
    check_refused(std::string(70'000, ' '), "larger");
    check_refused("[]", "object");
    check_refused("{}", "list");
    check_refused(R"({"holidays": []})", "list");
    check_refused(R"({"holidays": [], "holidays": []})", "twice");
    check_refused(R"({"holidays": 1e999})", "too large");
    check_refused(list_of("7"), "Entry 1");
    check_refused(list_of("{}"), "name");
    check_refused(list_of(R"({"name": {"en": "Day"}, "easter": 1})"), "nl");
    check_refused(list_of(R"({"name": {"en": "Day", "nl": "a\nb"}, "easter": 1})"), "nl");
    const std::string entry = R"({"name": {"en": "Day", "nl": "Dag"}, "easter": 1})";
    std::string long_name = entry, many = entry;
    check_refused(list_of(long_name.replace(entry.find("Dag"), 3, std::string(101, 'x'))), "100");
    for (int i = 0; i < 100; ++i)
        many += "," + entry;
    check_refused(list_of(many), "100");
}

BOOST_AUTO_TEST_CASE(a_wrong_rule_is_refused_with_the_reason) {
    BOOST_TEST(refusal(named(R"("month": 1, "day": 1)")) == "");
    check_refused(named(R"("month": 1)"), "day");
    check_refused(named(R"("month": 1, "day": 1, "easter": 1)"), "either");
    check_refused(named(R"("custom": true)"), "either");
    check_refused(named(R"("month": 2, "day": 30)"), "no day 30");
    check_refused(named(R"("month": 1.5, "day": 1)"), "whole number");
    check_refused(named(R"("month": 18446744073709551615, "day": 1)"), "whole number");
    check_refused(named(R"("easter": -91)"), "-90");
    check_refused(named(R"("easter": 1, "colour": 1)"), "colour");
    check_refused(named(R"("easter": 1, "custom": 1)"), "custom");
    check_refused(named(R"("easter": 1, "shift": {"when": "zondag", "days": 1})"), "when");
    check_refused(named(R"("easter": 1, "shift": {"when": 0, "days": 1})"), "when");
    check_refused(named(R"("easter": 1, "shift": {"when": "sunday", "days": 32})"), "days");
    check_refused(named(R"("easter": 1, "every": {"years": 0, "from": 2000})"), "years");
    check_refused(named(R"("easter": 1, "every": 5)"), "every");
    check_refused(named(R"("easter": 1, "since": 2, "until": 1)"), "until");
}

BOOST_AUTO_TEST_SUITE_END()
