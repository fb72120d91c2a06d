#include "workbench/app/charts/two_sides.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double side_points = 9.5;
constexpr double side_line = 17;
constexpr double side_letter = 6.6; ///< width of a usual one in these points
constexpr double rules_room = 24;
constexpr double arrow_room = 34;
constexpr double room_between = 14;

double side_width(double width) {
    return std::max(60.0, (width - arrow_room) / 2);
}

double lines_of(const std::string &text, double width) {
    return std::max(1.0, std::ceil(static_cast<double>(text.size()) * side_letter / width));
}

double height_of(const TwoSides &view, double width) {
    const double side = side_width(width);
    const double sides = std::max(lines_of(view.one, side), lines_of(view.other, side));
    return rules_room + side_line * (sides + lines_of(view.in_practice, width)) + room_between;
}

void draw_double_arrow(Canvas &canvas, Point middle, Colour colour) {
    canvas.line({{middle.x - 8, middle.y}, {middle.x + 8, middle.y}}, {colour, 1.5});
    for (const double side : {-1.0, 1.0})
        canvas.polygon({{middle.x + side * 12, middle.y},
                        {middle.x + side * 6, middle.y - 4},
                        {middle.x + side * 6, middle.y + 4}},
                       colour);
}

double draw_text(Canvas &canvas, const Rect &area, const std::string &words, const TextStyle &style) {
    const auto most = static_cast<std::size_t>(std::max(1.0, area.height / line_height(canvas, style)));
    return lines_in(canvas, area, wrap(canvas, words, style, area.width, most), style);
}

} // namespace

double height_of_two_sides(const std::vector<TwoSides> &views, double width) {
    double height = 0;
    for (const TwoSides &view : views)
        height += height_of(view, width);
    return height;
}

HitAreas draw_two_sides(Canvas &canvas, const Rect &area, const Palette &palette,
                        const std::vector<TwoSides> &views) {
    const TextStyle style{side_points, false, palette.ink}, quiet{side_points, false, palette.quiet};
    const double side = side_width(area.width);
    double y = area.y;
    for (const TwoSides &view : views) {
        if (y + rules_room + 2 * side_line > area.bottom()) break;
        canvas.text({area.x, y}, view.rules, {9, true, palette.accent});
        y += rules_room - 6;
        const double room = area.bottom() - y - side_line;
        const double one = draw_text(canvas, {area.x, y, side, room}, view.one, style);
        const double other = draw_text(canvas, {area.right() - side, y, side, room}, view.other, style);
        draw_double_arrow(canvas, {area.x + area.width / 2, y + side_line / 2}, palette.second);
        y += std::max(one, other) + 4;
        y += draw_text(canvas, {area.x, y, area.width, area.bottom() - y}, view.in_practice, quiet) + 6;
        canvas.line({{area.x, y}, {area.right(), y}}, {palette.line});
        y += room_between - 6;
    }
    return {};
}

} // namespace kartrekker::charts
