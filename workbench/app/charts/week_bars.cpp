#include "workbench/app/charts/week_bars.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double legend_room = 22;
constexpr double weeks_room = 18;
constexpr double widest_bar = 34;

void draw_legend(Canvas &canvas, const Rect &area, const Palette &palette, const WeekBarChart &chart) {
    const TextStyle style{9, false, palette.ink};
    double x = area.x;
    for (const bool is_marked : {true, false}) {
        const std::string &words = is_marked ? chart.marked_words : chart.others_words;
        if (words.empty()) continue;
        canvas.fill({x, area.y + 4, 10, 10}, is_marked ? palette.accent : palette.track(), 2);
        text_in(canvas, {x + 15, area.y, area.right() - x - 15, 18}, words, style);
        x += canvas.measure(words, style).width + 34;
    }
}

/// The count that the top of the plot stands for: whole, and even when a line halfway is to be whole too.
double top_of(const WeekBarChart &chart) {
    double most = 1;
    for (const WeekBar &bar : chart.weeks)
        most = std::max(most, bar.count);
    return most <= 2 ? most : 2 * std::ceil(most / 2);
}

void draw_lines(Canvas &canvas, const Rect &plot, const Palette &palette, double top) {
    for (const double share : {0.0, 0.5, 1.0}) {
        const double count = top * share, y = plot.bottom() - plot.height * share;
        canvas.line({{plot.x, y}, {plot.right(), y}}, {palette.line});
        if (count == std::floor(count))
            canvas.text({plot.x - 6, y - 7}, std::to_string(static_cast<int>(count)),
                        {8.5, false, palette.quiet, Align::right});
    }
}

} // namespace

HitAreas draw_week_bars(Canvas &canvas, const Rect &area, const Palette &palette, const WeekBarChart &chart) {
    HitAreas areas;
    if (chart.weeks.empty()) return areas;
    draw_legend(canvas, area, palette, chart);
    const double top = top_of(chart), left = 28;
    const Rect plot{area.x + left, area.y + legend_room + 8, area.width - left,
                    area.height - legend_room - weeks_room - 10};
    if (plot.width <= 0 || plot.height <= 0) return areas;
    draw_lines(canvas, plot, palette, top);
    const double step = plot.width / static_cast<double>(chart.weeks.size());
    const double wide = std::min(widest_bar, std::max(2.0, step * 0.7));
    const auto labels_apart = static_cast<std::size_t>(std::ceil(70 / step));
    for (std::size_t i = 0; i < chart.weeks.size(); ++i) {
        const WeekBar &bar = chart.weeks[i];
        const double middle = plot.x + step * (static_cast<double>(i) + 0.5);
        const double all = plot.height * bar.count / top, marked = plot.height * bar.marked / top;
        canvas.fill({middle - wide / 2, plot.bottom() - all, wide, all}, palette.track(), 2);
        canvas.fill({middle - wide / 2, plot.bottom() - marked, wide, marked}, palette.accent, 2);
        if (i % labels_apart == 0)
            canvas.text({middle, plot.bottom() + 3}, bar.week, {8.5, false, palette.quiet, Align::centre});
        areas.push_back({{middle - step / 2, plot.y, step, plot.height}, bar.tip, bar.target});
    }
    return areas;
}

} // namespace kartrekker::charts
