#include "workbench/app/charts/forecast.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double forecast_head_height = 26, forecast_foot_height = 20, least_forecast_width = 360,
                 forecast_gap = 18;

std::size_t columns_in(double width) {
    return std::max<std::size_t>(
        1, static_cast<std::size_t>((width + forecast_gap) / (least_forecast_width + forecast_gap)));
}

/// From months and members to the plot.
struct ForecastScale {
    Rect plot;
    double top = 1;
    std::size_t months = 1;

    Point at(std::size_t month, double value) const {
        const double part = months > 1 ? static_cast<double>(month) / static_cast<double>(months - 1) : 0;
        return {plot.x + plot.width * part, plot.bottom() - plot.height * value / top};
    }
};

ForecastScale scale_of(const Forecast &forecast, const Rect &plot) {
    double top = 1;
    for (const double value : forecast.high)
        top = std::max(top, value);
    for (const ForecastLevel &level : forecast.levels)
        top = std::max(top, level.value);
    return {plot, top * 1.12, forecast.likely.size()};
}

void draw_line(Canvas &canvas, const ForecastScale &scale, const Palette &palette, const Forecast &forecast,
               HitAreas &areas) {
    std::vector<Point> band, line;
    for (std::size_t i = 0; i < forecast.likely.size(); ++i) {
        band.push_back(scale.at(i, forecast.high[i]));
        line.push_back(scale.at(i, forecast.likely[i]));
    }
    for (std::size_t i = forecast.low.size(); i > 0; --i)
        band.push_back(scale.at(i - 1, forecast.low[i - 1]));
    canvas.polygon(band, mix(palette.card, palette.accent, 0.22));
    canvas.line(line, {palette.accent, 2});
    const double wide = scale.plot.width / static_cast<double>(std::max<std::size_t>(1, line.size() - 1));
    for (std::size_t i = 0; i < line.size(); ++i)
        areas.push_back({{line[i].x - wide / 2, scale.plot.y, wide, scale.plot.height},
                         forecast.tips[i],
                         forecast.targets[i]});
}

void draw_levels(Canvas &canvas, const ForecastScale &scale, const Palette &palette,
                 const Forecast &forecast) {
    for (const ForecastLevel &level : forecast.levels) {
        const double y = scale.at(0, level.value).y;
        const Colour ink = level.is_main ? palette.ink : palette.quiet;
        canvas.line({{scale.plot.x, y}, {scale.plot.right(), y}}, {ink, 1.2, {5, 4}});
        canvas.text({scale.plot.x + 4, y - line_height(canvas, {8.5}) - 1}, level.words, {8.5, false, ink});
    }
}

void draw_forecast(Canvas &canvas, const Rect &area, const Palette &palette, const Forecast &forecast,
                   HitAreas &areas) {
    areas.push_back({{area.x, area.y, area.width, forecast_head_height},
                     forecast.title + (forecast.figure.empty() ? "" : ": " + forecast.figure),
                     forecast.target});
    const double figure = std::min(canvas.measure(forecast.figure, {9}).width + 1, area.width * 0.55);
    text_in(canvas, {area.x, area.y, area.width - figure - 30, forecast_head_height}, forecast.title,
            {9.5, true, palette.ink});
    text_in(canvas, {area.right() - figure - 20, area.y, figure, forecast_head_height}, forecast.figure,
            {9, false, palette.quiet, Align::right});
    draw_mark(canvas, palette, {area.right() - 8, area.y + forecast_head_height / 2}, forecast.standing, 11);
    const Rect plot{area.x, area.y + forecast_head_height, area.width,
                    area.height - forecast_head_height - forecast_foot_height};
    canvas.fill(plot, palette.ground, 3);
    if (!forecast.empty_words.empty())
        return text_in(canvas, plot, forecast.empty_words, {9, false, palette.quiet, Align::centre});
    const ForecastScale scale = scale_of(forecast, plot);
    draw_line(canvas, scale, palette, forecast, areas);
    draw_levels(canvas, scale, palette, forecast);
    const double foot = plot.bottom() + 2;
    text_in(canvas, {plot.x, foot, plot.width / 2, forecast_foot_height - 4}, forecast.first_words,
            {8.5, false, palette.quiet});
    text_in(canvas, {plot.centre().x, foot, plot.width / 2, forecast_foot_height - 4}, forecast.last_words,
            {8.5, false, palette.quiet, Align::right});
}

} // namespace

double height_of_forecasts(std::size_t count, double width) {
    const std::size_t columns = columns_in(width);
    return static_cast<double>((count + columns - 1) / columns) * (forecast_height + forecast_gap);
}

HitAreas draw_forecasts(Canvas &canvas, const Rect &area, const Palette &palette,
                        const std::vector<Forecast> &forecasts) {
    HitAreas areas;
    const std::size_t columns = columns_in(area.width);
    const double wide =
        (area.width - forecast_gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const Rect place{area.x + static_cast<double>(i % columns) * (wide + forecast_gap),
                         area.y + static_cast<double>(i / columns) * (forecast_height + forecast_gap), wide,
                         forecast_height};
        draw_forecast(canvas, place, palette, forecasts[i], areas);
    }
    return areas;
}

} // namespace kartrekker::charts
