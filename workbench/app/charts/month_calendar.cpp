#include "workbench/app/charts/month_calendar.h"

#include "model/translation.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <array>

namespace kartrekker::charts {

namespace {

constexpr double week_head_height = 24, week_height = 104, day_word_height = 20, entry_height = 18,
                 entry_gap = 2;
constexpr std::size_t lanes = 4;

/// Draws one week: its days, then its bars in as many lanes as have room.
class Week {
  public:
    Week(Canvas &canvas, const Rect &area, const Palette &palette, const MonthCalendar &calendar, int monday)
        : canvas_(canvas), area_(area), palette_(palette), calendar_(calendar), monday_(monday),
          wide_(area.width / 7) {}

    void draw_days() const {
        for (int day = 0; day < 7; ++day) {
            const auto index = static_cast<std::size_t>(monday_ - calendar_.first + day);
            const Rect box{area_.x + wide_ * day, area_.y, wide_, area_.height};
            if (calendar_.is_free[index]) canvas_.fill(box, palette_.ground);
            canvas_.outline(box, {palette_.line});
            const bool is_today = monday_ + day == calendar_.today;
            if (is_today) canvas_.fill({box.x + 1, box.y + 1, box.width - 2, 3}, palette_.accent);
            text_in(canvas_, {box.x + 6, box.y + 2, box.width - 12, day_word_height - 2},
                    calendar_.day_words[index],
                    {8.5, is_today || calendar_.day_words[index].size() > 2,
                     is_today ? palette_.accent : palette_.quiet});
        }
    }

    void draw_entry(const CalendarEntry &entry, HitAreas &areas) {
        const int from = std::max(entry.first, monday_) - monday_,
                  until = std::min(entry.last, monday_ + 6) - monday_;
        std::size_t lane = 0;
        while (lane < lanes && taken_[lane] > from)
            ++lane;
        if (lane == lanes) {
            for (int day = from; day <= until; ++day)
                ++hidden_[static_cast<std::size_t>(day)];
            return;
        }
        taken_[lane] = until + 1;
        const Rect box{area_.x + wide_ * from + 3,
                       area_.y + day_word_height + static_cast<double>(lane) * (entry_height + entry_gap),
                       wide_ * (until - from + 1) - 6, entry_height};
        draw_bar(entry, box);
        areas.push_back({box, entry.tip, entry.target});
    }

    void draw_hidden() const {
        for (std::size_t day = 0; day < hidden_.size(); ++day)
            if (hidden_[day] > 0)
                text_in(
                    canvas_,
                    {area_.x + wide_ * static_cast<double>(day), area_.y + 2, wide_ - 6, day_word_height - 2},
                    model::fill(calendar_.more_words, {std::to_string(hidden_[day])}),
                    {8.5, false, palette_.quiet, Align::right});
    }

  private:
    void draw_bar(const CalendarEntry &entry, const Rect &box) const {
        if (entry.is_milestone) {
            const Point centre{box.x + 7, box.centre().y};
            canvas_.polygon({{centre.x, centre.y - 6},
                             {centre.x + 6, centre.y},
                             {centre.x, centre.y + 6},
                             {centre.x - 6, centre.y}},
                            palette_.ink);
            return text_in(canvas_, {box.x + 16, box.y, box.width - 16, box.height}, entry.name,
                           {8.5, true, palette_.ink});
        }
        canvas_.fill(box, mix(palette_.card, palette_.accent, 0.2), 3);
        if (entry.first >= monday_) canvas_.fill({box.x, box.y, 3, box.height}, palette_.accent, 1);
        if (entry.is_critical) canvas_.outline(box, {palette_.ink, 1}, 3);
        text_in(canvas_, box.inset(7, 0), entry.name, {8.5, false, palette_.ink});
    }

    Canvas &canvas_;
    const Rect area_;
    const Palette &palette_;
    const MonthCalendar &calendar_;
    const int monday_;
    const double wide_;
    std::array<int, lanes> taken_ = {}; ///< the first free day of each lane
    std::array<int, 7> hidden_ = {};
};

} // namespace

double height_of_month_calendar(const MonthCalendar &calendar) {
    return week_head_height + week_height * std::max(1, calendar.weeks);
}

double place_of_today(const MonthCalendar &calendar) {
    const int week = (calendar.today - calendar.first) / 7;
    if (calendar.today < calendar.first || week < 2 || week >= calendar.weeks) return 0;
    return week_head_height + week_height * (week - 1);
}

HitAreas draw_month_calendar(Canvas &canvas, const Rect &area, const Palette &palette,
                             const MonthCalendar &calendar) {
    HitAreas areas;
    if (calendar.weeks == 0) {
        text_in(canvas, {area.x, area.y, area.width, 60}, calendar.empty_words,
                {10, false, palette.quiet, Align::centre});
        return areas;
    }
    for (std::size_t day = 0; day < calendar.week_days.size(); ++day)
        text_in(
            canvas,
            {area.x + area.width / 7 * static_cast<double>(day), area.y, area.width / 7, week_head_height},
            calendar.week_days[day], {9, true, palette.quiet, Align::centre});
    std::size_t next = 0;
    std::vector<const CalendarEntry *> current; // entries that reach into the week
    for (int week = 0; week < calendar.weeks; ++week) {
        const int monday = calendar.first + 7 * week;
        std::erase_if(current, [&](const CalendarEntry *entry) { return entry->last < monday; });
        for (; next < calendar.entries.size() && calendar.entries[next].first <= monday + 6; ++next)
            if (calendar.entries[next].last >= monday) current.push_back(&calendar.entries[next]);
        Week drawn(canvas, {area.x, area.y + week_head_height + week_height * week, area.width, week_height},
                   palette, calendar, monday);
        drawn.draw_days();
        for (const CalendarEntry *entry : current)
            drawn.draw_entry(*entry, areas);
        drawn.draw_hidden();
    }
    return areas;
}

} // namespace kartrekker::charts
