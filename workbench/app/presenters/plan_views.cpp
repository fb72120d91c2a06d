#include "workbench/app/presenters/plan_views.h"

#include "model/change_load.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/names_by_id.h"
#include "model/reach_forecast.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/charts/board.h"
#include "workbench/app/charts/forecast.h"
#include "workbench/app/charts/heat_map.h"
#include "workbench/app/charts/month_calendar.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t most_cards = 100;
constexpr int most_calendar_weeks = 105;
constexpr std::size_t most_months_shown = 36;

std::string written_day(Date date, Language language) {
    return written_date(language, format_date(date));
}

std::string activity_path(const PlannedActivity &planned) {
    return target_of(Activity::type(), planned.activity.id.text);
}

std::string tip_of(const PlannedActivity &planned, Language language) {
    return planned.activity.name + "\n" +
           fill(translate(language, "From {0} to {1}"),
                {written_day(planned.start, language), written_day(planned.finish, language)});
}

// Board

enum WorkState { to_do, under_way, late, done, statuses };

WorkState status_of(const PlannedActivity &planned, Date today) {
    const Activity &activity = planned.activity;
    if (is_finished(activity)) return done;
    if (is_late(planned, today)) return late;
    return activity.started_on || activity.done.value_or(0) > 0 ? under_way : to_do;
}

charts::BoardCard board_card(const PlannedActivity &planned, const std::string &detail, bool is_bad,
                             Language language) {
    charts::BoardCard card;
    card.title = planned.activity.name;
    card.detail = detail;
    card.when = std::to_string(static_cast<unsigned>(planned.finish.day())) + " " +
                month_words(planned.finish, language);
    card.done = percent_done(planned.activity) / 100;
    card.is_bad = is_bad;
    card.tip = tip_of(planned, language) + (detail.empty() ? "" : "\n" + detail);
    card.target = activity_path(planned);
    return card;
}

/// What the number above a column counts, with the first of its cards.
std::string why_column(const charts::BoardColumn &column, std::size_t count, Language language) {
    constexpr std::size_t most_named = 12;
    std::string told = column.tip;
    const std::size_t named = std::min(column.cards.size(), most_named);
    for (std::size_t i = 0; i < named; ++i)
        told += "\n" + column.cards[i].title + "\t" + column.cards[i].when +
                (column.cards[i].detail.empty() ? "" : " · " + column.cards[i].detail);
    if (count > named)
        told += "\n" + fill(translate(language, "and {0} more"), {std::to_string(count - named)});
    return why_words(told);
}

/// What stands around the cards of a column, of which there are `count` in the plan.
void tell_column(charts::BoardColumn &column, std::size_t status, std::size_t count, Language language) {
    static constexpr const char *titles[] = {mark("To do"), mark("Under way"), mark("Late"), mark("Done")};
    static constexpr const char *rules[] = {
        mark("Activities on which nothing is done yet"), mark("Activities that are begun and not done"),
        mark("Activities that miss a limit, or should have been done before today"),
        mark("Activities that are done")};
    column.title = translate(language, titles[status]);
    column.tip = column.title + ": " + std::to_string(count) + "\n" + translate(language, rules[status]);
    column.why = why_column(column, count, language);
    if (count > most_cards)
        column.more_words = fill(translate(language, "and {0} more"), {std::to_string(count - most_cards)});
}

PlanPicture board_picture(const PlanLookInput &input) {
    const auto sponsors = names_by_id<Sponsor>(input.workspace);
    const auto units = names_by_id<Unit>(input.workspace);
    std::vector<const PlannedActivity *> order;
    for (const PlannedActivity &planned : input.plan.activities)
        if (passes(input.filter, planned, input.today)) order.push_back(&planned);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto *a, const auto *b) { return a->finish < b->finish; });
    auto columns = std::make_shared<std::vector<charts::BoardColumn>>(statuses);
    std::vector<std::size_t> counts(statuses);
    for (const PlannedActivity *planned : order) {
        const WorkState status = status_of(*planned, input.today);
        if (++counts[status] > most_cards) continue;
        const auto owner = sponsors.find(planned->activity.owner.text);
        const auto unit = units.find(planned->activity.unit.text);
        const std::string detail = owner != sponsors.end() ? owner->second
                                   : unit != units.end()   ? unit->second
                                                           : "";
        (*columns)[status].cards.push_back(board_card(*planned, detail, status == late, input.language));
    }
    for (std::size_t i = 0; i < statuses; ++i)
        tell_column((*columns)[i], i, counts[i], input.language);
    PlanPicture picture;
    picture.state = fill(translate(input.language, "{0} to do, {1} under way, {2} late, {3} done"),
                         {std::to_string(counts[to_do]), std::to_string(counts[under_way]),
                          std::to_string(counts[late]), std::to_string(counts[done])});
    picture.draw = [columns](charts::Canvas &canvas, const charts::Rect &area,
                             const charts::Palette &palette) {
        return draw_board(canvas, area, palette, *columns);
    };
    picture.height = [columns](double) { return charts::height_of_board(*columns); };
    return picture;
}

// Calendar

void add_days(charts::MonthCalendar &days, const PlanLookInput &input) {
    for (int i = 0; i < 7 * days.weeks; ++i) {
        const Date date{std::chrono::sys_days(std::chrono::days(days.first + i))};
        days.is_free.push_back(!input.calendar.is_working(date));
        const std::string number = std::to_string(static_cast<unsigned>(date.day()));
        const bool names_month = i == 0 || number == "1";
        days.day_words.push_back(names_month ? number + " " + short_month(input.language, date) : number);
    }
}

std::string name_of_weekday(int day, Language language) {
    static constexpr const char *names[] = {mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"),
                                            mark("Fri"), mark("Sat"), mark("Sun")};
    return translate(language, names[day]);
}

PlanPicture calendar_picture(const PlanLookInput &input) {
    auto calendar = std::make_shared<charts::MonthCalendar>();
    for (const PlannedActivity &planned : input.plan.activities) {
        if (!passes(input.filter, planned, input.today)) continue;
        const bool is_critical = planned.times.is_critical && !is_finished(planned.activity);
        calendar->entries.push_back({planned.activity.name, chart_day(planned.start),
                                     chart_day(planned.finish), planned.is_milestone(), is_critical,
                                     tip_of(planned, input.language), activity_path(planned)});
    }
    std::stable_sort(calendar->entries.begin(), calendar->entries.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    calendar->today = chart_day(input.today);
    calendar->more_words = "+{0}";
    calendar->empty_words = translate(input.language, "No activity is like that.");
    int last = 0;
    for (const charts::CalendarEntry &entry : calendar->entries)
        last = std::max(last, entry.last);
    if (!calendar->entries.empty()) {
        const Date first{std::chrono::sys_days(std::chrono::days(calendar->entries.front().first))};
        const auto weekday = std::chrono::weekday(std::chrono::sys_days(first)).iso_encoding();
        calendar->first = chart_day(first) - static_cast<int>(weekday) + 1;
        // Of a plan that is too long, what lies ahead is what matters.
        while (last - calendar->first >= 7 * most_calendar_weeks && calendar->first < calendar->today - 91)
            calendar->first += 7;
        calendar->weeks = std::min(most_calendar_weeks, (last - calendar->first) / 7 + 1);
    }
    add_days(*calendar, input);
    for (int day = 0; day < 7; ++day)
        calendar->week_days.push_back(name_of_weekday(day, input.language));
    PlanPicture picture;
    picture.state = plan_headline(input.plan, input.language);
    picture.draw = [calendar](charts::Canvas &canvas, const charts::Rect &area,
                              const charts::Palette &palette) {
        return draw_month_calendar(canvas, area, palette, *calendar);
    };
    picture.height = [calendar](double) { return charts::height_of_month_calendar(*calendar); };
    picture.opens_at = charts::place_of_today(*calendar);
    return picture;
}

// Load

charts::HeatCell load_cell(const MonthLoad &month, const UnitLoad &unit, Date first,
                           const PlanLookInput &input) {
    charts::HeatCell cell;
    const Language language = input.language;
    cell.figure = written_load(month, language);
    if (month.activities.empty()) return cell;
    cell.target = why_load(unit.id, format_month(first));
    cell.norm = {50, 25};
    // Green fades up to the limit; what is over it is red.
    cell.value = month.is_overloaded() ? 0 : 100 - 50 * std::min(1.0, month.share.value_or(0) / most_load);
    cell.tip = unit.shown_name(language) + ", " + month_words(first, language) + ": " +
               fill(translate(language, "{0} person-days"), {written_number(language, month.effort, 1)});
    if (month.waves > 1)
        cell.tip += "\n" + fill(translate(language, "{0} waves at once"), {std::to_string(month.waves)});
    constexpr std::size_t most_names = 8;
    for (std::size_t i = 0; i < month.activities.size() && i < most_names; ++i)
        cell.tip += "\n" + input.plan.activities[month.activities[i].position].activity.name;
    if (month.activities.size() > most_names)
        cell.tip += "\n" + fill(translate(language, "and {0} more"),
                                {std::to_string(month.activities.size() - most_names)});
    return cell;
}

/// How often there is too much, in the months that show.
std::string load_words(int overloaded, Language language) {
    const std::string most = written_number(language, most_load, 0);
    if (overloaded == 0)
        return fill(translate(language,
                              "No unit has too much change at once: nowhere two waves in a month or "
                              "over {0}% of the working time"),
                    {most});
    return fill(translate(language,
                          "{0} time a unit has too much change in a month: two waves, or over {1}% of the "
                          "working time",
                          "{0} times a unit has too much change in a month: two waves, or over {1}% "
                          "of the working time",
                          static_cast<long long>(overloaded)),
                {std::to_string(overloaded), most});
}

PlanPicture load_picture(const PlanLookInput &input) {
    const ChangeLoad load = change_load(input.workspace, input.plan, input.calendar);
    auto map = std::make_shared<charts::HeatMap>();
    int overloaded = 0; // of the months that show
    const Date half_year_ago = Date(input.today.year() / input.today.month() / 1 - std::chrono::months(6));
    std::size_t first = 0;
    while (load.months.size() - first > most_months_shown && load.months[first] < half_year_ago)
        ++first;
    const std::size_t end = std::min(load.months.size(), first + most_months_shown);
    for (std::size_t i = first; i < end; ++i) {
        const std::string words = month_words(load.months[i], input.language);
        const bool names_year = i == first || load.months[i].month() == std::chrono::January;
        map->columns.push_back(names_year
                                   ? words.substr(0, words.find(' ')) + " ’" + words.substr(words.size() - 2)
                                   : words.substr(0, words.find(' ')));
    }
    for (const UnitLoad &unit : load.units) {
        charts::HeatRow row{unit.shown_name(input.language), {}};
        for (std::size_t i = first; i < end; ++i) {
            row.cells.push_back(load_cell(unit.months[i], unit, load.months[i], input));
            if (unit.months[i].is_overloaded()) ++overloaded;
        }
        map->rows.push_back(std::move(row));
    }
    PlanPicture picture;
    picture.state = load.units.empty() ? plan_headline(input.plan, input.language)
                                       : load_words(overloaded, input.language);
    picture.draw = [map](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
        return draw_heat_map(canvas, area, palette, *map);
    };
    picture.height = [map](double) { return charts::height_of_heat_map(*map) + 8; };
    return picture;
}

// Reach

charts::Forecast forecast_of(const ReachForecast &reach, const CommunityReach &community, Language language) {
    charts::Forecast forecast;
    const auto number = [&](double value) { return written_number(language, std::floor(value), 0); };
    forecast.title = community.name;
    forecast.target = why_reach(community.id);
    forecast.levels.push_back(
        {community.needed, fill(translate(language, "needs {0}"), {number(community.needed)}), true});
    if (community.target)
        forecast.levels.push_back(
            {static_cast<double>(*community.target),
             fill(translate(language, "aimed at: {0}"), {number(static_cast<double>(*community.target))}),
             false});
    if (!community.has_estimate) {
        forecast.empty_words = translate(language, "Nobody noted how many join a month.");
        return forecast;
    }
    for (std::size_t i = 0; i < reach.months.size(); ++i) {
        const ValueRange &members = community.reached[i];
        forecast.low.push_back(members.low);
        forecast.likely.push_back(members.likely);
        forecast.high.push_back(members.high);
        forecast.tips.push_back(fill(translate(language, "End of {0}: {1} members, between {2} and {3}"),
                                     {month_words(reach.months[i], language), number(members.likely),
                                      number(members.low), number(members.high)}));
        forecast.targets.push_back(why_reach(community.id, format_month(reach.months[i])));
    }
    const auto likely = reach.month_of(community, community.needed, &ValueRange::likely);
    forecast.standing = standing_of_reach(reach, community);
    forecast.figure = likely ? fill(translate(language, "enough in {0}"), {month_words(*likely, language)})
                             : translate(language, "not enough");
    forecast.first_words = month_words(reach.months.front(), language);
    forecast.last_words = month_words(reach.months.back(), language);
    return forecast;
}

PlanPicture reach_picture(const PlanLookInput &input) {
    const ReachForecast reach = reach_forecast(input.workspace, input.plan, scoring_day(input.workspace));
    auto forecasts = std::make_shared<std::vector<charts::Forecast>>();
    std::size_t enough = 0;
    for (const CommunityReach &community : reach.communities) {
        forecasts->push_back(forecast_of(reach, community, input.language));
        enough += reach.month_of(community, community.needed, &ValueRange::likely) ? 1 : 0;
    }
    PlanPicture picture;
    picture.state = forecasts->empty()
                        ? translate(input.language, "There are no communities yet.")
                        : fill(translate(input.language,
                                         "{0} of {1} communities get enough members to keep the talk alive"),
                               {std::to_string(enough), std::to_string(forecasts->size())});
    picture.draw = [forecasts](charts::Canvas &canvas, const charts::Rect &area,
                               const charts::Palette &palette) {
        return draw_forecasts(canvas, area, palette, *forecasts);
    };
    picture.height = [forecasts](double width) {
        return charts::height_of_forecasts(forecasts->size(), width);
    };
    return picture;
}

PlanPicture picture_of_words(std::string words) {
    PlanPicture picture;
    picture.state = std::move(words);
    picture.draw = [](charts::Canvas &, const charts::Rect &, const charts::Palette &) {
        return charts::HitAreas();
    };
    picture.height = [](double) { return 60.0; };
    return picture;
}

} // namespace

std::optional<PlanLook> look_of(const Place &place) {
    static constexpr std::string_view ids[] = {"gantt", "board",   "calendar", "load",
                                               "reach", "what-if", "threads"};
    if (place.path.size() != 1 || place.path.front().type != "look") return std::nullopt;
    const auto found = std::find(std::begin(ids), std::end(ids), place.path.front().id);
    return found == std::end(ids) ? std::nullopt
                                  : std::optional(static_cast<PlanLook>(found - std::begin(ids)));
}

PlanPicture plan_picture(PlanLook look, const PlanLookInput &input) {
    if (!input.plan.cycle.empty()) return picture_of_words(cycle_words(input.plan, input.language));
    switch (look) {
    case PlanLook::board:
        return board_picture(input);
    case PlanLook::calendar:
        return calendar_picture(input);
    case PlanLook::load:
        return load_picture(input);
    case PlanLook::reach:
        return reach_picture(input);
    case PlanLook::gantt:
    case PlanLook::what_if:
    case PlanLook::threads:
        break;
    }
    return picture_of_words(plan_headline(input.plan, input.language));
}

} // namespace kartrekker::app
