#include "workbench/app/charts/radar.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace kartrekker::charts {

namespace {

constexpr double legend_height = 28;
constexpr double least_radius = 58; ///< below which labels would run into each other: then they are cut
constexpr double overlap = 8;       ///< of a label beside the web; its edge falls away there

struct Web {
    Point centre;
    double radius = 0;
    std::size_t axes = 0;

    double angle(std::size_t axis) const {
        return 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes) -
               std::numbers::pi / 2;
    }
    Point at(std::size_t axis, double score) const {
        const double reach = radius * score / 100;
        return {centre.x + reach * std::cos(angle(axis)), centre.y + reach * std::sin(angle(axis))};
    }
};

using Score = std::function<std::optional<double>(const RadarAxis &)>;

double label_width(Canvas &canvas, const RadarChart &chart, const TextStyle &style) {
    double widest = 0;
    for (const RadarAxis &axis : chart.axes)
        widest = std::max(widest, canvas.measure(axis.label, style).width);
    return widest;
}

Web web_in(Canvas &canvas, const Rect &area, const RadarChart &chart, const TextStyle &style) {
    const double line = line_height(canvas, style);
    const double room = area.height - legend_height - 2 * line - 12;
    const double across = area.width / 2 - label_width(canvas, chart, style) + overlap - 2;
    Web web;
    web.axes = chart.axes.size();
    web.radius = std::max(30.0, std::min(room / 1.84, std::max(least_radius, across / 0.95)));
    web.centre = {area.x + area.width / 2, area.y + line + 6 + web.radius};
    const double spare = room - web.radius * 1.84;
    if (spare > 0) web.centre.y += spare / 2;
    return web;
}

void draw_rings(Canvas &canvas, const Palette &palette, const Web &web) {
    for (const double ring : {25.0, 50.0, 75.0, 100.0}) {
        std::vector<Point> points;
        for (std::size_t i = 0; i < web.axes; ++i)
            points.push_back(web.at(i, ring));
        canvas.polygon(points, std::nullopt, Stroke{palette.line});
    }
    for (std::size_t i = 0; i < web.axes; ++i)
        canvas.line({web.centre, web.at(i, 100)}, {palette.line});
}

void draw_series(Canvas &canvas, const RadarChart &chart, const Web &web, const Score &score,
                 const Stroke &stroke, bool is_filled) {
    std::vector<Point> points;
    bool is_whole = true;
    for (std::size_t i = 0; i < web.axes; ++i) {
        if (const auto value = score(chart.axes[i]))
            points.push_back(web.at(i, *value));
        else
            is_whole = false;
    }
    if (is_whole) {
        const auto fill = is_filled ? std::optional(stroke.colour.with_alpha(30)) : std::nullopt;
        canvas.polygon(points, fill, stroke);
        return;
    }
    for (std::size_t i = 0; i < web.axes; ++i) {
        const std::size_t next = (i + 1) % web.axes;
        const auto from = score(chart.axes[i]), to = score(chart.axes[next]);
        if (from && to) canvas.line({web.at(i, *from), web.at(next, *to)}, stroke);
    }
}

void draw_diamond(Canvas &canvas, const Palette &palette, Point at) {
    canvas.polygon({{at.x, at.y - 4.5}, {at.x + 4.5, at.y}, {at.x, at.y + 4.5}, {at.x - 4.5, at.y}},
                   palette.card, Stroke{palette.good, 1.4});
}

void draw_points(Canvas &canvas, const Palette &palette, const RadarChart &chart, const Web &web) {
    for (std::size_t i = 0; i < web.axes; ++i) {
        if (const auto perceived = chart.axes[i].perceived) {
            const Point at = web.at(i, *perceived);
            canvas.fill({at.x - 3.5, at.y - 3.5, 7, 7}, palette.second);
        }
        if (const auto evidence = chart.axes[i].evidence)
            canvas.circle(web.at(i, *evidence), 4, palette.accent);
    }
}

/// Top left of an axis's label: above or below the end of the axis, outwards.
Point label_place(const Rect &area, const Web &web, std::size_t axis, const Size &size) {
    const double across = std::cos(web.angle(axis)), down = std::sin(web.angle(axis));
    const Point end = web.at(axis, 100);
    double left = end.x - size.width / 2;
    if (down < 0.5 && across > 0.3) left = end.x - overlap;
    if (down < 0.5 && across < -0.3) left = end.x + overlap - size.width;
    if (down > 0.5 && across > 0.1) left = std::max(left, web.centre.x + 4);
    if (down > 0.5 && across < -0.1) left = std::min(left, web.centre.x - 4 - size.width);
    left = std::clamp(left, area.x, std::max(area.x, area.right() - size.width));
    const double top = down < -0.9  ? end.y - size.height - 2
                       : down > 0.5 ? end.y + 2
                                    : end.y - size.height - 6;
    return {left, top};
}

/// Room for the words of an axis: beside the web, or in a half below it.
double label_room(const Rect &area, const Web &web, std::size_t axis) {
    const double across = std::abs(std::cos(web.angle(axis))), down = std::sin(web.angle(axis));
    if (across < 0.1) return area.width;
    return area.width / 2 - (down > 0.5 ? 4 : web.radius * across - overlap);
}

/// Beside the web there is more height than width: name and figure stand below each other there, else in one
/// line.
Rect draw_label(Canvas &canvas, const Rect &area, const RadarAxis &axis, const Web &web, std::size_t place,
                const TextStyle &style) {
    const TextStyle figure{style.points, true, style.colour, Align::centre};
    const double line = line_height(canvas, style), down = std::sin(web.angle(place));
    const bool is_beside = down >= -0.9 && down <= 0.5;
    const double beside_name = is_beside ? 0 : 5 + canvas.measure(axis.figure, figure).width;
    const double name =
        std::min(canvas.measure(axis.label, style).width, label_room(area, web, place) - beside_name - 1);
    const double width = is_beside ? std::max(name, 20.0) : name + beside_name;
    const Size size{width, is_beside ? 2 * line : line};
    const Point at = label_place(area, web, place, size);
    text_in(canvas, {at.x, at.y, is_beside ? width + 1 : name + 1, line}, axis.label, style);
    if (is_beside)
        text_in(canvas, {at.x, at.y + line, width, line}, axis.figure, figure);
    else
        text_in(canvas, {at.x + name + 5, at.y, width - name - 4, line}, axis.figure, figure);
    return {at.x, at.y, size.width, size.height};
}

HitAreas draw_labels(Canvas &canvas, const Rect &area, const RadarChart &chart, const Web &web,
                     const TextStyle &style) {
    HitAreas areas;
    for (std::size_t i = 0; i < web.axes; ++i) {
        const RadarAxis &axis = chart.axes[i];
        areas.push_back({draw_label(canvas, area, axis, web, i, style), axis.tip, axis.target, axis.why});
        for (const auto &score : {axis.evidence, axis.perceived}) {
            if (!score) continue;
            const Point point = web.at(i, *score);
            areas.push_back({{point.x - 8, point.y - 8, 16, 16}, axis.tip, axis.target, axis.why});
        }
    }
    return areas;
}

/// What belongs only to some radars: targets, and what was found earlier.
void draw_extra_points(Canvas &canvas, const Palette &palette, const RadarChart &chart, const Web &web) {
    for (std::size_t i = 0; i < web.axes; ++i) {
        const RadarAxis &axis = chart.axes[i];
        if (axis.earlier_perceived) {
            const Point at = web.at(i, *axis.earlier_perceived);
            canvas.fill({at.x - 3.5, at.y - 3.5, 7, 7}, palette.card);
            canvas.outline({at.x - 3.5, at.y - 3.5, 7, 7}, {palette.second, 1.3});
        }
        if (axis.earlier_evidence)
            canvas.circle(web.at(i, *axis.earlier_evidence), 3.5, palette.card, Stroke{palette.accent, 1.3});
        if (axis.wanted) draw_diamond(canvas, palette, web.at(i, *axis.wanted));
    }
}

/// The sign of one series in the legend, and its word.
struct LegendSign {
    const std::string &word;
    std::function<void(double x, double middle)> draw;
};

std::vector<LegendSign> legend_of(Canvas &canvas, const Palette &palette, const RadarChart &chart) {
    const auto has = [&](std::optional<double> RadarAxis::*score) {
        return std::any_of(chart.axes.begin(), chart.axes.end(),
                           [&](const RadarAxis &axis) { return (axis.*score).has_value(); });
    };
    std::vector<LegendSign> signs;
    if (has(&RadarAxis::evidence))
        signs.push_back({chart.evidence_word, [&](double x, double middle) {
                             canvas.line({{x, middle}, {x + 16, middle}}, {palette.accent, 2});
                             canvas.circle({x + 8, middle}, 4, palette.accent);
                         }});
    if (has(&RadarAxis::perceived))
        signs.push_back({chart.perceived_word, [&](double x, double middle) {
                             canvas.line({{x, middle}, {x + 16, middle}}, {palette.second, 2, {4, 3}});
                             canvas.fill({x + 4.5, middle - 3.5, 7, 7}, palette.second);
                         }});
    if (chart.shows_norm)
        signs.push_back({chart.norm_word, [&](double x, double middle) {
                             canvas.line({{x, middle}, {x + 16, middle}}, {palette.good, 1.5, {3, 3}});
                         }});
    if (!chart.target_word.empty())
        signs.push_back({chart.target_word, [&](double x, double middle) {
                             canvas.line({{x, middle}, {x + 16, middle}}, {palette.good, 1.3, {6, 3}});
                             draw_diamond(canvas, palette, {x + 8, middle});
                         }});
    if (!chart.earlier_word.empty())
        signs.push_back({chart.earlier_word, [&](double x, double middle) {
                             canvas.line({{x, middle}, {x + 16, middle}}, {palette.accent, 1.2, {2, 2}});
                             canvas.circle({x + 4, middle}, 3, palette.card, Stroke{palette.accent, 1.3});
                             canvas.outline({x + 9, middle - 3, 6, 6}, {palette.second, 1.3});
                         }});
    return signs;
}

void draw_legend(Canvas &canvas, const Rect &area, const Palette &palette, const RadarChart &chart) {
    const TextStyle style{9, false, palette.quiet};
    const double sign = 22, middle = area.bottom() - legend_height / 2;
    const auto signs = legend_of(canvas, palette, chart);
    double words = 0;
    for (const LegendSign &one : signs)
        words += sign + canvas.measure(one.word, style).width;
    const double gaps = std::max(1.0, static_cast<double>(signs.size()) - 1);
    const double gap = std::clamp((area.width - words) / gaps, 6.0, 20.0);
    const double width = words + gap * gaps;
    double x = std::max(area.x, area.x + (area.width - width) / 2);
    const double line = line_height(canvas, style);
    for (const LegendSign &one : signs) {
        one.draw(x, middle);
        text_in(canvas, {x + sign, middle - line / 2, area.right() - x - sign, line}, one.word, style);
        x += sign + canvas.measure(one.word, style).width + gap;
    }
}

void draw_extra_series(Canvas &canvas, const Palette &palette, const RadarChart &chart, const Web &web) {
    if (!chart.target_word.empty())
        draw_series(
            canvas, chart, web, [](const RadarAxis &axis) { return axis.wanted; },
            {palette.good, 1.3, {6, 3}}, false);
    if (chart.earlier_word.empty()) return;
    draw_series(
        canvas, chart, web, [](const RadarAxis &axis) { return axis.earlier_evidence; },
        {palette.accent, 1.2, {2, 2}}, false);
    draw_series(
        canvas, chart, web, [](const RadarAxis &axis) { return axis.earlier_perceived; },
        {palette.second, 1.2, {2, 2}}, false);
}

} // namespace

HitAreas draw_radar(Canvas &canvas, const Rect &area, const Palette &palette, const RadarChart &chart) {
    if (chart.axes.size() < 3) return {};
    const TextStyle labels{9.5, false, palette.ink, Align::centre};
    const Web web = web_in(canvas, area, chart, labels);
    draw_rings(canvas, palette, web);
    if (chart.shows_norm)
        draw_series(
            canvas, chart, web, [](const RadarAxis &axis) { return std::optional(axis.norm); },
            {palette.good, 1.3, {3, 3}}, false);
    draw_extra_series(canvas, palette, chart, web);
    draw_series(
        canvas, chart, web, [](const RadarAxis &axis) { return axis.evidence; }, {palette.accent, 2}, true);
    draw_series(
        canvas, chart, web, [](const RadarAxis &axis) { return axis.perceived; }, {palette.second, 2, {5, 3}},
        false);
    draw_extra_points(canvas, palette, chart, web);
    draw_points(canvas, palette, chart, web);
    draw_legend(canvas, area, palette, chart);
    return draw_labels(canvas, area, chart, web, labels);
}

} // namespace kartrekker::charts
