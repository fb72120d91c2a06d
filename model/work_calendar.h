#pragma once

#include "model/date.h"
#include "model/questionnaire.h"
#include "model/schedule.h"

#include <array>
#include <compare>
#include <optional>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// A point on the clock: a day and the tenths of a minute since it began, 0 to 14,400. The end of a day and
/// the beginning of the next one are two moments with the same working time before them.
struct Moment {
    Date day;
    int tenths = 0;

    int minute() const { return tenths / 10; }
    auto operator<=>(const Moment &) const = default;
};

/// Working time within a day, in minutes of the day.
struct WorkInterval {
    int from = 0;
    int until = 0; ///< above `from`, at most 1,440

    bool operator==(const WorkInterval &) const = default;
};

/// When people work. The lists of days may be in any order and name a day twice. A day in both is worked.
struct WorkPattern {
    std::array<bool, 7> works_on = {true, true, true, true, true, false, false}; ///< from Monday
    std::vector<WorkInterval> intervals = {{480, 720}, {780, 1020}}; ///< of a working day; sorted, disjoint
    std::vector<Date> days_off;
    std::vector<Date> extra_days; ///< worked, whatever weekday it is
};

/// The working time of an engagement, between 1900-01-01 and 2199-12-31. Makes dates of working time and
/// back, in time logarithmic in the number of days off. Every function throws a Failure for a point outside
/// these years.
class WorkCalendar {
  public:
    /// Working time counts from `origin` at 00:00; it may be negative. Throws a Failure when there is no
    /// working weekday, or when intervals or days are not as they must be.
    explicit WorkCalendar(Date origin, WorkPattern pattern = {});

    /// Where working time begins at or after that point: Friday at 17:00 is Monday at 08:00.
    Moment start_moment(Ticks point) const;
    /// Where working time ends at or before that point: Monday at 08:00 is Friday at 17:00.
    Moment finish_moment(Ticks point) const;
    /// Working time from the origin up to that moment. Outside working time: up to where it begins again.
    Ticks ticks_at(Moment moment) const;

    bool is_working(Date day) const;
    /// The first working day that is not before `day`: the day itself when it is worked.
    Date next_working_day(Date day) const;
    /// Working days from `from` up to, but without, `until`; negative when `until` is earlier.
    int working_days_between(Date from, Date until) const;
    /// Working time of one working day.
    Ticks day_length() const { return day_length_; }

    Date origin() const { return origin_; }
    const WorkPattern &pattern() const { return pattern_; }

  private:
    /// A day that differs from the rule of its weekday. Days are numbered from 1900-01-01.
    struct Exception {
        int day = 0;
        int change = 0;       ///< in working days because of the exceptions up to and with this day
        int working_days = 0; ///< of all days up to and with this day
    };

    void take_intervals();
    void take_weekdays();
    void take_exceptions();
    bool works_on_weekday(int day) const;
    int weekdays_before(int day) const;
    int working_days_before(int day) const;
    bool is_working_number(int day) const;
    int day_of_working_day(int position) const;
    Ticks since_first_day(Ticks point) const;
    Moment moment_within(int day, Ticks worked, bool is_finish) const;
    Ticks worked_before(int tenths) const;

    Date origin_;
    WorkPattern pattern_;
    Ticks day_length_ = 0;
    Ticks before_origin_ = 0;             ///< working time from the first day that the calendar knows
    Ticks total_ = 0;                     ///< working time of all days that the calendar knows
    std::array<int, 8> week_before_ = {}; ///< working weekdays before each one; the last is of a whole week
    std::vector<Exception> exceptions_;   ///< in order of days
};

/// A holiday moves by so many days when it falls on that weekday.
struct HolidayShift {
    std::chrono::weekday when;
    int days = 0;
};

/// Every so many years, counted from a year in which the holiday is kept; not before it.
struct HolidayCycle {
    int years = 1;
    int from = 0;
};

/// On which day of a year a public holiday falls. Has either a day of the year or a distance from Easter.
struct HolidayRule {
    BilingualText name;
    std::optional<std::chrono::month_day> fixed;
    std::optional<int> days_after_easter; ///< from Easter Sunday; negative is before it
    std::optional<HolidayShift> shift;
    std::optional<HolidayCycle> every;
    std::optional<int> since; ///< first year
    std::optional<int> until; ///< last year
    bool is_custom = false;   ///< many have the day off, but it is no general holiday
};

struct Holiday {
    Date date;
    BilingualText name;
    bool is_custom = false;
};

/// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Astronomical
/// Algorithms, 1991, chapter 8).
Date easter_sunday(int year);

/// Reads rules such as those in templates/holidays. Throws a Failure that names the source and the reason
/// when the text is not exactly such a list.
std::vector<HolidayRule> parse_holidays(std::string_view json, std::string_view source_name);

/// The holidays that fall in these years, in order of dates; those by custom only when asked for. Two of them
/// may fall on one day. Takes rules as `parse_holidays` makes them. Throws a Failure for years outside 1900
/// to 2199.
std::vector<Holiday> holidays_of(const std::vector<HolidayRule> &rules, int first_year, int last_year,
                                 bool with_customs = false);

} // namespace kartrekker::model
