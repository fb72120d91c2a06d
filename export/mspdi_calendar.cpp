#include "export/exception_days.h"
#include "export/mspdi_parts.h"
#include "model/failure.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Date;
using model::Failure;

namespace {

constexpr std::size_t most_base_calendars = 20;
constexpr std::int64_t most_exception_days = 250'000; ///< looked at in all calendars of a plan
constexpr std::size_t most_hours_of_a_day = 48;

/// A weekday, once a calendar has said something of it.
struct ReadWeekday {
    bool is_worked = false;
    std::vector<PlanInterval> hours;
};

class MspdiCalendarReader {
  public:
    MspdiCalendarReader(const MspdiReading &reading, pugi::xml_node project)
        : values_(reading.values), notes_(reading.notes), plan_(reading.plan), project_(project) {}

    void read() {
        const auto chain = calendars_of_project();
        if (chain.empty())
            notes_.tell("The file has no calendar: Monday to Friday, 8 to 12 and 13 to 17, is taken.");
        for (auto calendar = chain.rbegin(); calendar != chain.rend(); ++calendar)
            read_week(*calendar);
        settle_week();
        for (auto calendar = chain.rbegin(); calendar != chain.rend(); ++calendar)
            read_exceptions(*calendar);
        for (const auto &[days, is_worked] : exceptions_.ranges())
            (is_worked ? plan_.extra_days : plan_.days_off).push_back(days);
    }

  private:
    std::optional<std::int64_t> uid_of(pugi::xml_node node, const char *name) const {
        return values_.whole(node, name, -1'000'000'000'000, 1'000'000'000'000);
    }

    /// The project's calendar, then what it is based on. Rings end where they close.
    std::vector<pugi::xml_node> calendars_of_project() const {
        std::map<std::int64_t, pugi::xml_node> by_uid;
        std::optional<std::int64_t> standard;
        for (const pugi::xml_node calendar : project_.child("Calendars").children("Calendar")) {
            const auto uid = uid_of(calendar, "UID");
            if (!uid) continue;
            by_uid.emplace(*uid, calendar);
            const bool is_named = values_.line(calendar, "Name") == "Standard";
            if (is_named || (!standard && values_.flag(calendar, "IsBaseCalendar"))) standard = uid;
        }
        auto uid = uid_of(project_, "CalendarUID");
        if (!uid || by_uid.count(*uid) == 0) uid = standard;
        std::vector<pugi::xml_node> chain;
        while (uid && chain.size() < most_base_calendars) {
            const auto found = by_uid.extract(*uid);
            if (!found) break;
            chain.push_back(found.mapped());
            uid = uid_of(chain.back(), "BaseCalendarUID");
        }
        return chain;
    }

    /// Hours of a day or an exception, in order; those that overlap or end before they begin are left out.
    std::vector<PlanInterval> hours_of(pugi::xml_node day) {
        std::vector<PlanInterval> hours;
        for (const pugi::xml_node time : day.child("WorkingTimes").children("WorkingTime")) {
            const auto from = values_.clock(time, "FromTime"), until = values_.clock(time, "ToTime");
            if (!from || !until || hours.size() >= most_hours_of_a_day) continue;
            hours.push_back({*from, *until == 0 ? 1440 : *until}); // until midnight
        }
        std::stable_sort(hours.begin(), hours.end(),
                         [](const PlanInterval &a, const PlanInterval &b) { return a.from < b.from; });
        std::vector<PlanInterval> sound;
        for (const PlanInterval &each : hours)
            if (each.from < each.until && (sound.empty() || sound.back().until <= each.from))
                sound.push_back(each);
        if (sound.size() < hours.size())
            notes_.tell("Working hours that overlap or end before they begin were left out: {0}.");
        return sound;
    }

    ReadWeekday day_of(pugi::xml_node day) {
        std::vector<PlanInterval> hours = hours_of(day);
        const bool is_worked = values_.flag(day, "DayWorking", !hours.empty());
        if (is_worked && hours.empty()) hours = PlanDocument().intervals;
        return {is_worked, std::move(hours)};
    }

    void read_week(pugi::xml_node calendar) {
        for (const pugi::xml_node day : calendar.child("WeekDays").children("WeekDay")) {
            const auto type = values_.whole(day, "DayType", 0, 7);
            if (type.value_or(0) > 0) week_[static_cast<std::size_t>(*type + 5) % 7] = day_of(day);
        }
        if (calendar.child("WorkWeeks").child("WorkWeek"))
            notes_.tell("Working weeks that hold for some time only were left out: {0} ({1}).",
                        values_.line(calendar, "Name"));
    }

    /// One set of hours for all days: those that most working days have.
    void settle_week() {
        std::size_t most = 0;
        for (std::size_t i = 0; i < week_.size(); ++i) {
            if (!week_[i]) week_[i] = ReadWeekday{i < 5, PlanDocument().intervals};
            plan_.works_on[i] = week_[i]->is_worked;
        }
        const auto has_hours = [](const std::vector<PlanInterval> &hours) {
            return [&hours](const auto &day) { return day->is_worked && day->hours == hours; };
        };
        for (const auto &day : week_) {
            if (!day->is_worked) continue;
            const auto count =
                static_cast<std::size_t>(std::count_if(week_.begin(), week_.end(), has_hours(day->hours)));
            if (count > most) plan_.intervals = day->hours;
            most = std::max(most, count);
        }
        if (most == 0) {
            notes_.tell("The calendar has no working weekday: Monday to Friday is taken.");
            plan_.works_on = PlanDocument().works_on;
        }
        for (const auto &day : week_)
            if (day->is_worked && day->hours != plan_.intervals)
                notes_.tell("Weekdays with other working hours than most got those of most: {0}.");
    }

    /// Those of Project 2007 and later; else the older ones, which later versions repeat. What recurs comes
    /// first, so that single days hold.
    void read_exceptions(pugi::xml_node calendar) {
        std::vector<pugi::xml_node> found;
        for (const pugi::xml_node exception : calendar.child("Exceptions").children("Exception"))
            found.push_back(exception);
        if (found.empty())
            for (const pugi::xml_node day : calendar.child("WeekDays").children("WeekDay"))
                if (values_.whole(day, "DayType", 0, 7) == 0) found.push_back(day);
        for (const bool is_recurring : {true, false})
            for (const pugi::xml_node exception : found)
                read_exception(exception, is_recurring);
    }

    void read_exception(pugi::xml_node exception, bool is_recurring) {
        const pugi::xml_node period = exception.child("TimePeriod");
        const auto from = values_.moment(period, "FromDate"), until = values_.moment(period, "ToDate");
        const std::string name = values_.line(exception, "Name");
        if (!from || (until && until->day < from->day)) {
            if (!is_recurring) notes_.tell("Days off without a sound first and last day: {0} ({1}).", name);
            return;
        }
        const MspdiRecurrence rule(values_, exception, from->day);
        if (rule.recurs() != is_recurring) return;
        const bool is_counted = is_recurring && !until && rule.occurrences() > 0;
        const Date last = until ? until->day : is_counted ? last_of_all : from->day;
        const std::string told = name.empty() ? model::format_date(from->day) : name;
        if (!rule.is_known())
            return notes_.tell("Days off of a kind that cannot be worked out here: {0} ({1}).", told);
        const ReadWeekday day = day_of(exception);
        if (day.is_worked && day.hours != plan_.intervals)
            notes_.tell("Days with other working hours got the usual ones: {0} ({1}).", told);
        add_exception(exception, {from->day, last, name}, rule, day.is_worked);
    }

    void look_at_days(pugi::xml_node exception, std::int64_t count) {
        looked_at_ += count;
        if (looked_at_ > most_exception_days)
            values_.refuse_at(exception,
                              Failure("The calendar has more days off than a plan can have. Shorten "
                                      "them in the program that made the plan."));
    }

    void add_exception(pugi::xml_node exception, const PlanDays &days, const MspdiRecurrence &rule,
                       bool is_worked) {
        using std::chrono::sys_days;
        if (!rule.recurs()) {
            look_at_days(exception, (sys_days(days.last) - sys_days(days.first)).count() + 1);
            return exceptions_.add(days, is_worked);
        }
        std::int64_t times = 0;
        for (sys_days day = days.first; day <= sys_days(days.last); day += std::chrono::days(1)) {
            look_at_days(exception, 1);
            if (!rule.falls_on(day)) continue;
            exceptions_.add({day, day, days.name}, is_worked);
            if (++times == rule.occurrences()) return;
        }
    }

    static constexpr Date last_of_all{std::chrono::year(2199), std::chrono::December, std::chrono::day(31)};

    const MspdiValues &values_;
    NoteBook &notes_;
    PlanDocument &plan_;
    pugi::xml_node project_;
    std::array<std::optional<ReadWeekday>, 7> week_; ///< from Monday
    ExceptionDays exceptions_;
    std::int64_t looked_at_ = 0;
};

/// Whether the days of a list, which are in order, hold the day.
bool has_day(const std::vector<PlanDays> &list, Date day) {
    const auto after = std::upper_bound(
        list.begin(), list.end(), day, [](Date sought, const PlanDays &days) { return sought < days.first; });
    return after != list.begin() && day <= std::prev(after)->last;
}

} // namespace

void read_mspdi_calendar(const MspdiReading &reading, pugi::xml_node project) {
    MspdiCalendarReader(reading, project).read();
}

bool has_working_time(const PlanDocument &plan, const PlanMoment &from, const PlanMoment &until) {
    using namespace std::chrono;
    const sys_days first = from.day, last = until.day;
    if (last - first > days(14)) return true;
    for (sys_days day = first; day <= last; day += days(1)) {
        const bool is_worked =
            has_day(plan.extra_days, day) ||
            (plan.works_on[weekday(day).iso_encoding() - 1] && !has_day(plan.days_off, day));
        const int begin = day == first ? from.minute : 0, end = day == last ? until.minute : 1440;
        for (const PlanInterval &hours : plan.intervals)
            if (is_worked && std::max(hours.from, begin) < std::min(hours.until, end)) return true;
    }
    return false;
}

} // namespace kartrekker::exports
