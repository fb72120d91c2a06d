#include "workbench/app/charts/point_map.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double axis_width = 18;
constexpr double axis_height = 16;
constexpr double line_step = 17; ///< from point to point below each other
constexpr double dot_radius = 5;

struct Grid {
    Rect area;

    Rect cell(int x, int y) const {
        const double wide = area.width / map_size, high = area.height / map_size;
        return {area.x + wide * (x - 1), area.bottom() - high * y, wide, high};
    }
};

Colour ground_of(const Palette &palette, Danger danger) {
    if (danger == Danger::high) return mix(palette.card, palette.bad, 0.2);
    if (danger == Danger::some) return mix(palette.card, palette.doubtful, 0.12);
    return palette.ground;
}

void draw_ground(Canvas &canvas, const Grid &grid, const Palette &palette, const PointMap &map) {
    for (int y = 1; y <= map_size; ++y)
        for (int x = 1; x <= map_size; ++x)
            canvas.fill(grid.cell(x, y).inset(1, 1), ground_of(palette, map.danger[y - 1][x - 1]), 3);
}

void draw_axes(Canvas &canvas, const Rect &area, const Grid &grid, const Palette &palette,
               const PointMap &map) {
    const TextStyle figure{9, false, palette.quiet, Align::centre};
    for (int i = 1; i <= map_size; ++i) {
        const Rect row = grid.cell(1, i), column = grid.cell(i, 1);
        text_in(canvas, {area.x, row.y, axis_width - 4, row.height}, std::to_string(i), figure);
        text_in(canvas, {column.x, grid.area.bottom(), column.width, axis_height}, std::to_string(i), figure);
    }
    const TextStyle label{9, true, palette.quiet};
    text_in(canvas, {area.x, area.y, area.width / 2, axis_height}, "↑ " + map.y_label, label);
    text_in(canvas, {area.x, area.bottom() - axis_height, area.width, axis_height}, map.x_label + " →",
            {9, true, palette.quiet, Align::right});
}

void draw_dot(Canvas &canvas, Point centre, const Palette &palette, bool is_selected) {
    if (is_selected) canvas.circle(centre, dot_radius + 2.5, palette.card, Stroke{palette.second, 2});
    canvas.circle(centre, dot_radius, is_selected ? palette.second : palette.accent);
}

HitArea draw_labelled(Canvas &canvas, const Rect &row, const Palette &palette, const MapPoint &point) {
    draw_dot(canvas, {row.x + 9, row.centre().y}, palette, point.is_selected);
    text_in(canvas, {row.x + 20, row.y, row.width - 22, row.height}, point.label,
            {9, point.is_selected, palette.ink});
    return {row, point.tip, point.target};
}

using Points = std::vector<const MapPoint *>;

/// As many beside and below each other as the cell needs, each a dot in its own part of the cell.
void draw_close(Canvas &canvas, const Rect &cell, const Palette &palette, const Points &points,
                HitAreas &areas) {
    const auto count = static_cast<double>(points.size());
    const double columns = std::max(1.0, std::ceil(std::sqrt(count * cell.width / cell.height)));
    const double rows = std::ceil(count / columns);
    const double wide = cell.width / columns, high = cell.height / rows;
    double place = 0;
    for (const MapPoint *point : points) {
        const double row = std::floor(place / columns), column = place - row * columns;
        const Rect part{cell.x + wide * column, cell.y + high * row, wide, high};
        draw_dot(canvas, part.centre(), palette, point->is_selected);
        areas.push_back({part, point->tip, point->target});
        place += 1;
    }
}

void draw_cell(Canvas &canvas, const Rect &cell, const Palette &palette, const Points &points,
               HitAreas &areas) {
    const double needed = line_step * static_cast<double>(points.size());
    if (needed > cell.height || cell.width < 60)
        return draw_close(canvas, cell.inset(3, 3), palette, points, areas);
    double y = cell.y + (cell.height - needed) / 2;
    for (const MapPoint *point : points) {
        areas.push_back(draw_labelled(canvas, {cell.x + 2, y, cell.width - 4, line_step}, palette, *point));
        y += line_step;
    }
}

void draw_empty(Canvas &canvas, const Rect &area, const Palette &palette, const std::string &words) {
    const TextStyle style{10, false, palette.quiet, Align::centre};
    const double width = std::min(area.width, canvas.measure(words, style).width + 24);
    const Rect sheet{area.centre().x - width / 2, area.centre().y - 16, width, 32};
    canvas.fill(sheet, palette.card, 6);
    text_in(canvas, sheet.inset(6, 0), words, style);
}

} // namespace

HitAreas draw_point_map(Canvas &canvas, const Rect &area, const Palette &palette, const PointMap &map) {
    const Grid grid{
        {area.x + axis_width, area.y + axis_height, area.width - axis_width, area.height - 3 * axis_height}};
    HitAreas areas;
    draw_ground(canvas, grid, palette, map);
    draw_axes(canvas, area, grid, palette, map);
    if (map.points.empty()) draw_empty(canvas, grid.area, palette, map.empty_words);
    for (int y = 1; y <= map_size; ++y)
        for (int x = 1; x <= map_size; ++x) {
            Points here;
            for (const MapPoint &point : map.points)
                if (point.x == x && point.y == y) here.push_back(&point);
            if (!here.empty()) draw_cell(canvas, grid.cell(x, y), palette, here, areas);
        }
    return areas;
}

} // namespace kartrekker::charts
