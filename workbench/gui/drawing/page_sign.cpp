#include "workbench/gui/drawing/page_sign.h"

namespace kartrekker::gui {

using app::Sign;
using charts::Canvas;
using charts::Colour;
using charts::Point;

namespace {

constexpr double sign_stroke = 1.4;

/// Through points that are given from the middle of the sign.
void sign_line(Canvas &canvas, Point at, Colour colour, std::vector<Point> points) {
    for (Point &point : points)
        point = {at.x + point.x, at.y + point.y};
    canvas.line(points, {colour, sign_stroke});
}

void sign_area(Canvas &canvas, Point at, Colour colour, std::vector<Point> points) {
    for (Point &point : points)
        point = {at.x + point.x, at.y + point.y};
    canvas.polygon(points, colour);
}

void home_sign(Canvas &canvas, Point at, Colour colour) {
    sign_line(canvas, at, colour, {{-6, 0}, {0, -6}, {6, 0}});
    sign_line(canvas, at, colour, {{-4, -1}, {-4, 5}, {4, 5}, {4, -1}});
}

void sheet_sign(Canvas &canvas, Point at, Colour colour) {
    canvas.outline({at.x - 5, at.y - 6, 10, 12}, {colour, sign_stroke}, 1);
    for (const double y : {-2.5, 1.5})
        sign_line(canvas, at, colour, {{-2, y}, {2, y}});
}

void heart_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double x : {-2.8, 2.8})
        canvas.circle({at.x + x, at.y - 1.8}, 3.1, colour);
    sign_area(canvas, at, colour, {{-5.6, -0.4}, {5.6, -0.4}, {0, 6}});
}

void list_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double y : {-4.0, 0.0, 4.0}) {
        canvas.circle({at.x - 5, at.y + y}, 1.2, colour);
        sign_line(canvas, at, colour, {{-2, y}, {6, y}});
    }
}

void speech_sign(Canvas &canvas, Point at, Colour colour) {
    sign_line(canvas, at, colour, {{-1, 3}, {-4, 6}, {-4, 3}, {-6, 3}, {-6, -5}, {6, -5}, {6, 3}, {-1, 3}});
}

void coin_sign(Canvas &canvas, Point at, Colour colour) {
    canvas.circle(at, 6, std::nullopt, charts::Stroke{colour, sign_stroke});
    sign_line(canvas, at, colour, {{0, -3}, {0, 3}});
}

void bars_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double x : {-6.0, -1.5, 3.0})
        canvas.fill({at.x + x, at.y - 3 - x * 0.67, 3, 8 + x * 0.67}, colour);
}

void chart_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double y : {-5.0, -1.0, 3.0})
        canvas.fill({at.x - 6 + (y + 5) * 0.6, at.y + y, 7, 2.5}, colour);
}

void ranges_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double y : {-4.0, 3.0}) {
        sign_line(canvas, at, colour, {{-6, y}, {6, y}});
        canvas.circle({at.x + y * 0.7, at.y + y}, 2.6, colour);
    }
}

void flag_sign(Canvas &canvas, Point at, Colour colour) {
    sign_line(canvas, at, colour, {{-5, -6}, {-5, 6}});
    sign_area(canvas, at, colour, {{-5, -6}, {6, -3}, {-5, 0.5}});
}

void arrows_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double way : {-1.0, 1.0}) {
        const double y = 3 * way;
        sign_line(canvas, at, colour, {{-6 * way, y}, {3 * way, y}});
        sign_area(canvas, at, colour, {{6 * way, y}, {2 * way, y - 3}, {2 * way, y + 3}});
    }
}

/// Those of code: angle brackets with a slash between them.
void brackets_sign(Canvas &canvas, Point at, Colour colour) {
    for (const double way : {-1.0, 1.0})
        sign_line(canvas, at, colour, {{3 * way, -4}, {7 * way, 0}, {3 * way, 4}});
    sign_line(canvas, at, colour, {{1.5, -5}, {-1.5, 5}});
}

using DrawSign = void (*)(Canvas &, Point, Colour);

DrawSign drawing_of(Sign sign) {
    switch (sign) {
    case Sign::home:
        return home_sign;
    case Sign::sheet:
        return sheet_sign;
    case Sign::heart:
        return heart_sign;
    case Sign::list:
        return list_sign;
    case Sign::speech:
        return speech_sign;
    case Sign::coin:
        return coin_sign;
    case Sign::bars:
        return bars_sign;
    case Sign::chart:
        return chart_sign;
    case Sign::ranges:
        return ranges_sign;
    case Sign::flag:
        return flag_sign;
    case Sign::arrows:
        return arrows_sign;
    case Sign::brackets:
        return brackets_sign;
    case Sign::none:
        break;
    }
    return nullptr;
}

} // namespace

void draw_sign(Canvas &canvas, Sign sign, Point at, Colour colour) {
    if (const DrawSign draw = drawing_of(sign)) draw(canvas, at, colour);
}

} // namespace kartrekker::gui
