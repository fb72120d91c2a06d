#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// Something that lasts from day to day; days count from 1970-01-01, both included.
struct CalendarEntry {
    std::string name;
    int first = 0, last = 0;
    bool is_milestone = false;
    bool is_critical = false;
    std::string tip;
    std::string target;
};

/// Weeks below each other, with what happens in them as bars.
struct MonthCalendar {
    int first = 0; ///< a Monday
    int weeks = 0;
    int today = 0;
    std::vector<bool> is_free;          ///< for each day: nobody works
    std::vector<std::string> day_words; ///< for each day: "1 Mar" on the first of a month, else "2"
    std::vector<std::string> week_days; ///< seven short names, from Monday
    std::vector<CalendarEntry> entries; ///< by first day
    std::string more_words;             ///< "+{0}"
    std::string empty_words;
};

double height_of_month_calendar(const MonthCalendar &calendar);

/// Where the week before that of today begins; 0 where today is not in the calendar.
double place_of_today(const MonthCalendar &calendar);

HitAreas draw_month_calendar(Canvas &canvas, const Rect &area, const Palette &palette,
                             const MonthCalendar &calendar);

} // namespace kartrekker::charts
