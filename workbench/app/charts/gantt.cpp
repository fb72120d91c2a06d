#include "workbench/app/charts/gantt.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace kartrekker::charts {

namespace {

using Day = std::chrono::sys_days;

constexpr double gantt_bar_height = 14;
constexpr double owner_width = 96;
constexpr int days_after_end = 14;

Day day_of(int number) {
    return Day(std::chrono::days(number));
}
int number_of(Day day) {
    return static_cast<int>(day.time_since_epoch().count());
}
std::chrono::year_month_day date_of(int number) {
    return day_of(number);
}

/// The time axis and the rows, as they lie on the canvas.
class GanttGrid {
  public:
    GanttGrid(const Rect &area, const GanttChart &chart, const GanttView &view)
        : chart_(chart), view_(view),
          origin_(gantt_origin(chart)), body_{area.x + view.names_width, area.y + gantt_head_height,
                                              std::max(0.0, area.width - view.names_width),
                                              std::max(0.0, area.height - gantt_head_height)} {}

    const Rect &body() const { return body_; }
    double x(int day) const { return body_.x - view_.left + (day - origin_) * view_.day_width; }
    double y(std::size_t row) const {
        return body_.y - view_.top + static_cast<double>(row) * gantt_row_height;
    }
    double middle(std::size_t row) const { return y(row) + gantt_row_height / 2; }
    int first_day() const { return origin_ + static_cast<int>(view_.left / view_.day_width); }
    int last_day() const { return first_day() + static_cast<int>(body_.width / view_.day_width) + 1; }
    std::size_t first_row() const {
        return static_cast<std::size_t>(std::max(0.0, view_.top) / gantt_row_height);
    }
    std::size_t end_row() const {
        const auto end = static_cast<std::size_t>((view_.top + body_.height) / gantt_row_height) + 1;
        return std::min(end, chart_.rows.size());
    }
    Rect bar(const GanttRow &row, std::size_t at) const {
        const double left = x(row.first), right = x(row.last + 1);
        if (row.is_milestone) {
            const double tip = x(row.last + 1);
            return {tip - gantt_bar_height / 2, middle(at) - gantt_bar_height / 2, gantt_bar_height,
                    gantt_bar_height};
        }
        return {left, middle(at) - gantt_bar_height / 2, std::max(3.0, right - left), gantt_bar_height};
    }

  private:
    const GanttChart &chart_;
    const GanttView &view_;
    int origin_;
    Rect body_;
};

/// What one mark of the axis stands for.
enum class Mark { day, week, month, quarter, year };

Mark fine_mark(double day_width) {
    if (day_width >= 18) return Mark::day;
    if (day_width >= 7) return Mark::week;
    return day_width >= 1.2 ? Mark::month : Mark::quarter;
}

/// The first day of the mark in which a day lies, and of the next one.
int begin_of(Mark mark, int day) {
    const auto date = date_of(day);
    switch (mark) {
    case Mark::day:
        return day;
    case Mark::week:
        return day - static_cast<int>(std::chrono::weekday(day_of(day)).iso_encoding()) + 1;
    case Mark::month:
        return number_of(date.year() / date.month() / 1);
    case Mark::quarter:
        return number_of(date.year() / ((static_cast<unsigned>(date.month()) - 1) / 3 * 3 + 1) / 1);
    case Mark::year:
        break;
    }
    return number_of(date.year() / 1 / 1);
}
int next_of(Mark mark, int begin) {
    constexpr int longer_than[] = {1, 7, 31, 92, 366};
    return begin_of(mark, begin + longer_than[static_cast<int>(mark)]);
}

std::string words_of(Mark mark, int day, const GanttChart &chart) {
    const auto date = date_of(day);
    const auto month = static_cast<unsigned>(date.month());
    const std::string year = std::to_string(static_cast<int>(date.year()));
    switch (mark) {
    case Mark::day:
        return std::to_string(static_cast<unsigned>(date.day()));
    case Mark::week:
        return std::to_string(static_cast<unsigned>(date.day())) + " " + chart.months.at(month - 1);
    case Mark::month:
        return chart.months.at(month - 1);
    case Mark::quarter:
        return chart.quarter_word + std::to_string((month + 2) / 3);
    case Mark::year:
        break;
    }
    return year;
}

constexpr TextStyle today_style{8.5, true};

/// Where the word of today stands, among the coarse marks; empty while that day is not in view.
Rect tag_of_today(Canvas &canvas, const GanttGrid &grid, const Rect &area, const GanttChart &chart) {
    const double x = grid.x(chart.today);
    if (x < grid.body().x || x > grid.body().right()) return {};
    const double width = canvas.measure(chart.today_word, today_style).width + 10;
    return {std::min(x, grid.body().right() - width), area.y + 2, width, 17};
}

/// `taken`: where no words may stand.
void draw_axis_line(Canvas &canvas, const GanttGrid &grid, const Rect &area, const Palette &palette,
                    const GanttChart &chart, Mark mark, double top, bool has_lines, const Rect &taken) {
    const TextStyle style{9, false, palette.quiet};
    for (int day = begin_of(mark, grid.first_day()); day <= grid.last_day(); day = next_of(mark, day)) {
        const double left = grid.x(day), right = grid.x(next_of(mark, day));
        if (has_lines) canvas.line({{left, grid.body().y}, {left, area.bottom()}}, {palette.line});
        double from = std::max(left, grid.body().x) + 4;
        const std::string words =
            words_of(mark, day, chart) +
            (mark == Mark::month && !has_lines ? " " + words_of(Mark::year, day, chart) : "");
        const double width = canvas.measure(words, style).width;
        if (from < taken.right() + 6 && from + width > taken.x - 4) from = taken.right() + 6;
        if (width <= right - from) canvas.text({from, top}, words, style);
    }
}

void draw_axis(Canvas &canvas, const GanttGrid &grid, const Rect &area, const Palette &palette,
               const GanttChart &chart, double day_width) {
    const Mark fine = fine_mark(day_width);
    const Mark coarse = fine == Mark::day || fine == Mark::week ? Mark::month : Mark::year;
    canvas.clip({grid.body().x, area.y, grid.body().width, area.height});
    const Rect tag = tag_of_today(canvas, grid, area, chart);
    draw_axis_line(canvas, grid, area, palette, chart, coarse, area.y + 4, false, tag);
    draw_axis_line(canvas, grid, area, palette, chart, fine, area.y + 22, true, {});
    canvas.unclip();
}

void draw_phase(Canvas &canvas, const Rect &bar, const Palette &palette) {
    const double top = bar.y + 3;
    canvas.fill({bar.x, top, bar.width, 4}, palette.ink);
    for (const double side : {1.0, -1.0}) {
        const double x = side > 0 ? bar.x : bar.right();
        canvas.polygon({{x, top}, {x, top + 9}, {x + side * 6, top + 3}}, palette.ink);
    }
}

void draw_milestone(Canvas &canvas, const Rect &box, const Palette &palette, bool is_critical) {
    const Point middle = box.centre();
    const double half = gantt_bar_height / 2;
    canvas.polygon({{middle.x, middle.y - half},
                    {middle.x + half, middle.y},
                    {middle.x, middle.y + half},
                    {middle.x - half, middle.y}},
                   is_critical ? palette.second : palette.ink);
}

void draw_bar(Canvas &canvas, const GanttGrid &grid, const Palette &palette, const GanttRow &row,
              std::size_t at) {
    const Rect bar = grid.bar(row, at);
    const Colour colour = row.is_critical ? palette.second : palette.accent;
    if (row.latest > row.last && !row.is_critical && row.done < 1)
        canvas.line({{bar.right(), grid.middle(at)}, {grid.x(row.latest + 1), grid.middle(at)}},
                    {palette.quiet, 1, {2, 3}});
    if (row.baseline_first && row.baseline_last)
        canvas.fill({grid.x(*row.baseline_first), bar.bottom() + 2,
                     grid.x(*row.baseline_last + 1) - grid.x(*row.baseline_first), 3},
                    mix(palette.card, palette.quiet, 0.7));
    canvas.fill(bar, mix(palette.card, colour, 0.22), 2);
    if (row.done > 0) canvas.fill({bar.x, bar.y, bar.width * std::min(1.0, row.done), bar.height}, colour, 2);
    canvas.outline(bar, {colour, row.is_critical ? 1.6 : 1.0}, 2);
}

void draw_row(Canvas &canvas, const GanttGrid &grid, const Palette &palette, const GanttRow &row,
              std::size_t at) {
    if (!row.has_dates) return;
    const Rect bar = grid.bar(row, at);
    if (row.is_phase)
        draw_phase(canvas, bar, palette);
    else if (row.is_milestone)
        draw_milestone(canvas, bar, palette, row.is_critical);
    else
        draw_bar(canvas, grid, palette, row, at);
    if (row.label.empty()) return;
    const TextStyle style{9, false, palette.quiet};
    const double width = canvas.measure(row.label, style).width;
    canvas.fill({bar.right() + 3, bar.y, width + 6, bar.height}, palette.card); // links run below it
    canvas.text({bar.right() + 6, bar.y}, row.label, style);
}

void draw_arrow(Canvas &canvas, Point tip, Point from, Colour colour) {
    if (tip.x == from.x) {
        const double back = tip.y > from.y ? -5 : 5;
        canvas.polygon({tip, {tip.x - 3.5, tip.y + back}, {tip.x + 3.5, tip.y + back}}, colour);
    } else {
        const double back = tip.x > from.x ? -5 : 5;
        canvas.polygon({tip, {tip.x + back, tip.y - 3.5}, {tip.x + back, tip.y + 3.5}}, colour);
    }
}

/// The way of a link: straight down into the top of the bar where there is room, else around its side.
std::vector<Point> way_of(const GanttLink &link, const Rect &tail, const Rect &head) {
    const double start = link.leaves_finish ? tail.right() : tail.x;
    const double end = link.enters_start ? head.x : head.right();
    const double y = tail.centre().y, side = link.enters_start ? -1 : 1;
    const double inside = head.width > 12 ? end - side * 5 : head.centre().x;
    if (link.leaves_finish ? inside >= start : inside <= start)
        return {{start, y}, {inside, y}, {inside, head.y > y ? head.y : head.bottom()}};
    const double out = link.leaves_finish ? start + 6 : start - 6;
    const double between = head.y > y ? head.y - 7 : head.bottom() + 7;
    return {{start, y},
            {out, y},
            {out, between},
            {end + side * 8, between},
            {end + side * 8, head.centre().y},
            {end, head.centre().y}};
}

void draw_link(Canvas &canvas, const GanttGrid &grid, const Palette &palette, const GanttChart &chart,
               const GanttLink &link) {
    const GanttRow &from = chart.rows[link.from], &to = chart.rows[link.to];
    if (!from.has_dates || !to.has_dates) return;
    const std::vector<Point> way = way_of(link, grid.bar(from, link.from), grid.bar(to, link.to));
    const Colour colour = link.is_critical ? palette.second : mix(palette.card, palette.quiet, 0.7);
    canvas.line(way, {colour, 1});
    draw_arrow(canvas, way.back(), way[way.size() - 2], colour);
}

void draw_names(Canvas &canvas, const GanttGrid &grid, const Rect &area, const Palette &palette,
                const GanttChart &chart, const GanttView &view, HitAreas &areas) {
    canvas.clip({area.x, grid.body().y, area.width, grid.body().height});
    for (std::size_t at = grid.first_row(); at < grid.end_row(); ++at) {
        const GanttRow &row = chart.rows[at];
        const double y = grid.y(at), indent = row.is_phase ? 18 : 30;
        const Rect line{area.x, y, area.width, gantt_row_height};
        areas.push_back(
            {{area.x, std::max(y, grid.body().y), view.names_width, gantt_row_height}, row.tip, row.target});
        if (row.is_phase) {
            const double x = area.x + 8, middle = grid.middle(at);
            if (row.is_collapsed)
                canvas.polygon({{x - 2, middle - 4}, {x + 4, middle}, {x - 2, middle + 4}}, palette.quiet);
            else
                canvas.polygon({{x - 4, middle - 2}, {x + 4, middle - 2}, {x, middle + 4}}, palette.quiet);
        }
        const double width = view.names_width - indent - (row.owner.empty() ? 8 : owner_width + 8);
        text_in(canvas, {line.x + indent, y, width, gantt_row_height}, row.name,
                {10, row.is_phase, palette.ink});
        if (!row.owner.empty())
            text_in(canvas, {line.x + view.names_width - owner_width, y, owner_width - 8, gantt_row_height},
                    row.owner, {9, false, palette.quiet});
    }
    canvas.unclip();
}

void draw_today(Canvas &canvas, const GanttGrid &grid, const Rect &area, const Palette &palette,
                const GanttChart &chart) {
    const Rect tag = tag_of_today(canvas, grid, area, chart);
    if (tag.width == 0) return;
    const double x = grid.x(chart.today);
    canvas.line({{x, grid.body().y - 2}, {x, area.bottom()}}, {palette.accent, 2});
    TextStyle style = today_style;
    style.colour = palette.on_accent;
    canvas.fill(tag, palette.accent, 2);
    canvas.text({tag.x + 5, tag.y + 1}, chart.today_word, style);
}

bool is_in_view(const GanttGrid &grid, const GanttLink &link) {
    const auto [low, high] = std::minmax(link.from, link.to);
    return high >= grid.first_row() && low < grid.end_row();
}

} // namespace

int gantt_origin(const GanttChart &chart) {
    return begin_of(Mark::week, chart.first - 3);
}

double gantt_width(const GanttChart &chart, double day_width) {
    return (chart.last + days_after_end - gantt_origin(chart)) * day_width;
}

Picture whole_gantt(GanttChart chart, std::string title, std::string state) {
    const double height = gantt_head_height + gantt_row_height * static_cast<double>(chart.rows.size()) + 4;
    return {std::move(title), std::move(state),
            [chart = std::move(chart)](Canvas &canvas, const Rect &area, const Palette &palette) {
                GanttView view;
                view.names_width = std::clamp(area.width / 3, 180.0, view.names_width);
                view.day_width = (area.width - view.names_width) / std::max(1.0, gantt_width(chart, 1));
                return draw_gantt(canvas, area, palette, chart, view);
            },
            [height](double) { return height; }};
}

std::optional<Rect> gantt_bar(const GanttChart &chart, const Rect &area, const GanttView &view,
                              std::uint32_t row) {
    if (row >= chart.rows.size() || !chart.rows[row].has_dates) return std::nullopt;
    return GanttGrid(area, chart, view).bar(chart.rows[row], row);
}

HitAreas draw_gantt(Canvas &canvas, const Rect &area, const Palette &palette, const GanttChart &chart,
                    const GanttView &view) {
    HitAreas areas;
    if (chart.rows.empty()) {
        const TextStyle style{10, false, palette.quiet, Align::centre};
        text_in(canvas, area, chart.empty_words, style);
        return areas;
    }
    const GanttGrid grid(area, chart, view);
    draw_axis(canvas, grid, area, palette, chart, view.day_width);
    canvas.clip({area.x, grid.body().y, area.width, grid.body().height});
    for (std::size_t at = grid.first_row(); at < grid.end_row(); ++at) {
        if (view.selected == at)
            canvas.fill({area.x, grid.y(at), area.width, gantt_row_height},
                        palette.selection().with_alpha(160));
        const double bottom = grid.y(at) + gantt_row_height - 0.5;
        canvas.line({{area.x, bottom}, {area.right(), bottom}}, {palette.line});
    }
    canvas.unclip();
    canvas.clip(grid.body());
    for (const GanttLink &link : chart.links)
        if (is_in_view(grid, link)) draw_link(canvas, grid, palette, chart, link);
    for (std::size_t at = grid.first_row(); at < grid.end_row(); ++at) {
        draw_row(canvas, grid, palette, chart.rows[at], at);
        if (chart.rows[at].has_dates)
            areas.push_back({grid.bar(chart.rows[at], at), chart.rows[at].tip, chart.rows[at].target,
                             chart.rows[at].why});
    }
    canvas.unclip();
    draw_today(canvas, grid, area, palette, chart);
    draw_names(canvas, grid, area, palette, chart, view, areas);
    return areas;
}

} // namespace kartrekker::charts
