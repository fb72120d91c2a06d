#include "workbench/app/charts/trend.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double trend_head_height = 24;
constexpr double trend_foot_height = 18;

/// From days and values to the plot.
class PlotScale {
  public:
    PlotScale(const Rect &plot, const TrendChart &chart)
        : plot_(plot), first_(chart.first_day), days_(std::max(1.0, chart.last_day - chart.first_day)) {
        double low = chart.points.front().value, high = low;
        const auto reach = [&](double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        };
        for (const TrendPoint &point : chart.points)
            reach(point.value);
        if (chart.baseline) reach(*chart.baseline);
        if (chart.target) reach(*chart.target);
        const double margin = high > low ? (high - low) * 0.18 : 1;
        low_ = low - margin;
        range_ = high - low + 2 * margin;
    }

    double x(double day) const {
        return plot_.x + plot_.width * std::clamp((day - first_) / days_, 0.0, 1.0);
    }
    double y(double value) const { return plot_.bottom() - plot_.height * (value - low_) / range_; }
    const Rect &plot() const { return plot_; }

  private:
    Rect plot_;
    double first_, days_;
    double low_ = 0, range_ = 1;
};

/// A band between two edges that both begin at the start of the way and go on level after its end.
void band(Canvas &canvas, const PlotScale &scale, const TrendNorm &norm, std::optional<double> from,
          std::optional<double> to, double open_end, Colour colour) {
    const auto edge = [&](std::optional<double> value) {
        const double end = value ? scale.y(*value) : open_end;
        const double start = value ? scale.y(norm.start) : open_end;
        return std::vector<Point>{
            {scale.x(norm.from), start}, {scale.x(norm.to), end}, {scale.plot().right(), end}};
    };
    std::vector<Point> outline = edge(from);
    const std::vector<Point> back = edge(to);
    outline.insert(outline.end(), back.rbegin(), back.rend());
    canvas.polygon(outline, colour);
}

void draw_norm(Canvas &canvas, const PlotScale &scale, const Palette &palette, const TrendNorm &norm) {
    const Rect &plot = scale.plot();
    const bool is_rising = norm.green > norm.start;
    const double best = is_rising ? plot.y : plot.bottom(), worst = is_rising ? plot.bottom() : plot.y;
    canvas.clip(plot);
    band(canvas, scale, norm, norm.green, std::nullopt, best, mix(palette.card, palette.good, 0.16));
    band(canvas, scale, norm, norm.amber, norm.green, 0, mix(palette.card, palette.doubtful, 0.18));
    band(canvas, scale, norm, std::nullopt, norm.amber, worst, mix(palette.card, palette.bad, 0.14));
    canvas.unclip();
}

void draw_level(Canvas &canvas, const PlotScale &scale, double value, const std::string &words, Colour ink,
                const Stroke &stroke) {
    const Rect &plot = scale.plot();
    const double y = scale.y(value);
    canvas.line({{plot.x, y}, {plot.right(), y}}, stroke);
    const double high = line_height(canvas, {8.5});
    const double top = y - high - 1 < plot.y ? y + 1 : y - high - 1;
    canvas.text({plot.right() - 4, top}, words, {8.5, false, ink, Align::right});
}

void draw_points(Canvas &canvas, const PlotScale &scale, const Palette &palette, const TrendChart &chart,
                 HitAreas &areas) {
    std::vector<Point> line;
    for (const TrendPoint &point : chart.points)
        line.push_back({scale.x(point.day), scale.y(point.value)});
    if (line.size() > 1) canvas.line(line, {palette.accent, 2});
    for (std::size_t i = 0; i < line.size(); ++i) {
        canvas.circle(line[i], 4, palette.accent, Stroke{palette.card, 1.5});
        areas.push_back({{line[i].x - 9, line[i].y - 9, 18, 18}, chart.points[i].tip, {}});
    }
}

void draw_head(Canvas &canvas, const Rect &area, const Palette &palette, const TrendChart &chart) {
    const TextStyle figure{10, true, palette.ink, Align::right};
    const double width = canvas.measure(chart.figure, figure).width + 22;
    text_in(canvas, {area.x, area.y, area.width - width - 8, trend_head_height}, chart.title,
            {9.5, true, palette.ink});
    text_in(canvas, {area.right() - width, area.y, width - 20, trend_head_height}, chart.figure, figure);
    draw_mark(canvas, palette, {area.right() - 8, area.y + trend_head_height / 2}, chart.standing, 11);
}

} // namespace

HitAreas draw_trend(Canvas &canvas, const Rect &area, const Palette &palette, const TrendChart &chart) {
    HitAreas areas;
    if (chart.points.empty()) return areas;
    const Rect plot{area.x + 4, area.y + trend_head_height, area.width - 8,
                    area.height - trend_head_height - trend_foot_height};
    const PlotScale scale(plot, chart);
    draw_head(canvas, area, palette, chart);
    canvas.fill(plot, palette.ground, 3);
    if (chart.norm) draw_norm(canvas, scale, palette, *chart.norm);
    if (chart.baseline)
        draw_level(canvas, scale, *chart.baseline, chart.baseline_words, palette.ink, {palette.quiet, 1});
    if (chart.target)
        draw_level(canvas, scale, *chart.target, chart.target_words, palette.ink,
                   {palette.good, 1.5, {5, 4}});
    draw_points(canvas, scale, palette, chart, areas);
    const TextStyle quiet{8.5, false, palette.quiet};
    const double foot = plot.bottom() + 2;
    text_in(canvas, {plot.x, foot, plot.width / 2, trend_foot_height - 2}, chart.first_words, quiet);
    text_in(canvas, {plot.centre().x, foot, plot.width / 2, trend_foot_height - 2}, chart.last_words,
            {8.5, false, palette.quiet, Align::right});
    return areas;
}

} // namespace kartrekker::charts
