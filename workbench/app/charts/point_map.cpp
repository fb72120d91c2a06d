#include "workbench/app/charts/point_map.h"

#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

namespace kartrekker::charts {

namespace {

constexpr double axis_width = 18;
constexpr double axis_height = 16;
constexpr double around_grid = 3 * axis_height; ///< height that the axes take
constexpr double dot_radius = 5;
constexpr double dot_room = 20; ///< of a cell's edge, before a name begins
constexpr double name_room = dot_room + 4;
constexpr double name_gap = 2, row_padding = 3; ///< between names; above and below those of a cell
constexpr double least_map_row = 12;
constexpr TextStyle widest_name{9,
                                true}; ///< as the selected one is, so that nothing moves with the selection

struct Grid {
    Rect area;
    std::array<double, map_size> heights = {}; ///< of the rows, from the lowest

    Rect cell(int x, int y) const {
        const double wide = area.width / map_size;
        double bottom = area.bottom();
        for (int i = 1; i < y; ++i)
            bottom -= heights[i - 1];
        return {area.x + wide * (x - 1), bottom - heights[y - 1], wide, heights[y - 1]};
    }
};

using Points = std::vector<const MapPoint *>;

/// The points of one cell, and the cells of its row in which their names may stand.
struct Cluster {
    int x = 1, y = 1;
    Points points;
    int first = 1, last = 1;
    bool is_leftward = false; ///< names end at the points
    double most_lines = 0;    ///< of each name; 0 where names have no room
    double width = 0;         ///< of a line of a name
    double height = 0;        ///< that it needs
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

std::vector<Cluster> clusters_of(const PointMap &map) {
    std::vector<Cluster> clusters;
    for (int y = 1; y <= map_size; ++y)
        for (int x = 1; x <= map_size; ++x) {
            Cluster cluster{x, y, {}, x, x};
            for (const MapPoint &point : map.points)
                if (point.x == x && point.y == y) cluster.points.push_back(&point);
            if (!cluster.points.empty()) clusters.push_back(std::move(cluster));
        }
    return clusters;
}

/// Gives names the empty cells beside their own that they need, on the side with more room.
void share_empty_cells(Canvas &canvas, std::vector<Cluster> &clusters, double wide) {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        Cluster &cluster = clusters[i];
        const bool follows = i > 0 && clusters[i - 1].y == cluster.y;
        const bool is_followed = i + 1 < clusters.size() && clusters[i + 1].y == cluster.y;
        const int before = cluster.x - 1 - (follows ? clusters[i - 1].last : 0);
        const int after = (is_followed ? clusters[i + 1].x : map_size + 1) - 1 - cluster.x;
        double name = 0;
        for (const MapPoint *point : cluster.points)
            name = std::max(name, canvas.measure(point->label, widest_name).width);
        const int more = std::max(0, static_cast<int>(std::ceil((name + name_room) / wide)) - 1);
        cluster.is_leftward = after < more && before > after;
        if (cluster.is_leftward)
            cluster.first -= std::min(more, before);
        else
            cluster.last += std::min(more, after);
        cluster.width = wide * (cluster.last - cluster.first + 1) - name_room;
    }
}

std::vector<std::string> name_lines(Canvas &canvas, const Cluster &cluster, const MapPoint &point) {
    return wrap(canvas, point.label, widest_name, cluster.width,
                static_cast<std::size_t>(cluster.most_lines));
}

void need_lines(Canvas &canvas, Cluster &cluster, double most_lines) {
    const double line = line_height(canvas, widest_name);
    cluster.most_lines = most_lines;
    cluster.height = 2 * row_padding - name_gap;
    for (const MapPoint *point : cluster.points)
        cluster.height += line * static_cast<double>(name_lines(canvas, cluster, *point).size()) + name_gap;
}

/// Rows of one height, as far as what stands in them allows it; their sum exceeds `height` where it must.
std::array<double, map_size> heights_of_rows(const std::vector<Cluster> &clusters, double height) {
    std::array<double, map_size> needed;
    needed.fill(least_map_row);
    for (const Cluster &cluster : clusters)
        needed[cluster.y - 1] = std::max(needed[cluster.y - 1], cluster.height);
    std::array<double, map_size> heights = needed;
    std::sort(needed.begin(), needed.end(), std::greater<>());
    double room = height, level = least_map_row;
    for (int rows = map_size; rows > 0; --rows) { // the highest rows first
        const double high = needed[map_size - rows];
        level = std::max(least_map_row, room / rows);
        if (high <= level) break;
        room -= high;
    }
    for (double &row : heights)
        row = std::max(row, level);
    return heights;
}

double sum_of(const std::array<double, map_size> &heights) {
    return std::accumulate(heights.begin(), heights.end(), 0.0);
}

constexpr double whole_name = 20; ///< lines; more than a name of any use has
constexpr double narrower_measure =
    0.85; ///< another canvas may have wider letters than the one that measures

/// Names whole where they fit, else in two lines, else in one; the fullest cells go without where even those
/// do not fit.
Grid arranged(Canvas &canvas, const Rect &area, std::vector<Cluster> &clusters) {
    Grid grid{area};
    for (const double lines : {whole_name, 2.0, 1.0}) {
        for (Cluster &cluster : clusters)
            need_lines(canvas, cluster, lines);
        grid.heights = heights_of_rows(clusters, area.height);
        if (sum_of(grid.heights) <= area.height + 0.5) return grid;
    }
    while (sum_of(grid.heights) > area.height + 0.5) {
        const auto fullest =
            std::max_element(clusters.begin(), clusters.end(),
                             [](const Cluster &a, const Cluster &b) { return a.height < b.height; });
        if (fullest == clusters.end() || fullest->most_lines == 0) break; // a window with room for nothing
        fullest->most_lines = 0;
        fullest->height = 2 * dot_radius + 4;
        grid.heights = heights_of_rows(clusters, area.height);
    }
    return grid;
}

void draw_named(Canvas &canvas, const Grid &grid, const Palette &palette, const Cluster &cluster,
                HitAreas &areas) {
    const Rect first = grid.cell(cluster.first, cluster.y), last = grid.cell(cluster.last, cluster.y);
    const double line = line_height(canvas, widest_name);
    double y = first.y + (first.height - cluster.height) / 2 + row_padding;
    for (const MapPoint *point : cluster.points) {
        const auto lines = name_lines(canvas, cluster, *point);
        const Rect row{first.x + 2, y, last.right() - first.x - 4, line * static_cast<double>(lines.size())};
        const bool is_left = cluster.is_leftward;
        draw_dot(canvas, {is_left ? row.right() - 9 : row.x + 9, row.y + line / 2}, palette,
                 point->is_selected);
        const Rect words{is_left ? row.x : row.x + dot_room, row.y, row.width - dot_room, row.height};
        const Align side = is_left ? Align::right : Align::left;
        lines_in(canvas, words, lines, {9, point->is_selected, palette.ink, side});
        areas.push_back({row, point->tip, point->target});
        y += row.height + name_gap;
    }
}

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

void draw_empty(Canvas &canvas, const Rect &area, const Palette &palette, const std::string &words) {
    const TextStyle style{10, false, palette.quiet, Align::centre};
    const double width = std::min(area.width, canvas.measure(words, style).width + 24);
    const Rect sheet{area.centre().x - width / 2, area.centre().y - 16, width, 32};
    canvas.fill(sheet, palette.card, 6);
    text_in(canvas, sheet.inset(6, 0), words, style);
}

} // namespace

double height_of_point_map(const PointMap &map, double width) {
    SvgCanvas measuring({1, 1}, {});
    std::vector<Cluster> clusters = clusters_of(map);
    share_empty_cells(measuring, clusters, (width - axis_width) / map_size);
    for (Cluster &cluster : clusters) {
        cluster.width *= narrower_measure;
        need_lines(measuring, cluster, whole_name);
    }
    const double high = sum_of(heights_of_rows(clusters, point_map_height - around_grid));
    return around_grid + std::max(high, point_map_height - around_grid);
}

HitAreas draw_point_map(Canvas &canvas, const Rect &area, const Palette &palette, const PointMap &map) {
    std::vector<Cluster> clusters = clusters_of(map);
    share_empty_cells(canvas, clusters, (area.width - axis_width) / map_size);
    const Grid grid = arranged(
        canvas,
        {area.x + axis_width, area.y + axis_height, area.width - axis_width, area.height - around_grid},
        clusters);
    HitAreas areas;
    draw_ground(canvas, grid, palette, map);
    draw_axes(canvas, area, grid, palette, map);
    if (map.points.empty()) draw_empty(canvas, grid.area, palette, map.empty_words);
    for (const Cluster &cluster : clusters) {
        if (cluster.most_lines > 0)
            draw_named(canvas, grid, palette, cluster, areas);
        else
            draw_close(canvas, grid.cell(cluster.x, cluster.y).inset(3, 1), palette, cluster.points, areas);
    }
    return areas;
}

} // namespace kartrekker::charts
