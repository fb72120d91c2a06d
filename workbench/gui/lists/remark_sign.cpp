#include "workbench/gui/lists/remark_sign.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr double sign_width = 14, sign_gap = 6;
charts::TextStyle count_style() {
    return {9, false, palette().quiet};
}

double width_of_count(charts::Canvas &canvas, int count) {
    if (count == 0) return 0;
    return sign_gap + sign_width + 2 + canvas.measure(std::to_string(count), count_style()).width;
}

/// Returns where the next begins.
double draw_count(charts::Canvas &canvas, double x, const charts::Rect &area, int count,
                  void (*sign)(charts::Canvas &, charts::Point, charts::Colour)) {
    if (count == 0) return x;
    const double width = width_of_count(canvas, count);
    sign(canvas, {x + sign_gap + sign_width / 2, area.centre().y}, palette().quiet);
    text_in(canvas, {x + sign_gap + sign_width + 2, area.y, width, area.height}, std::to_string(count),
            count_style());
    return x + width;
}

} // namespace

double width_of_remarks(charts::Canvas &canvas, const app::RemarkCount &count) {
    return width_of_count(canvas, count.comments) + width_of_count(canvas, count.attachments);
}

charts::HitArea draw_remarks(charts::Canvas &canvas, const charts::Rect &area,
                             const app::RemarkCount &count) {
    double x = area.right() - width_of_remarks(canvas, count);
    x = draw_count(canvas, x, area, count.comments, draw_balloon);
    draw_count(canvas, x, area, count.attachments, draw_clip);
    return {area, app::remark_words(count, current_language()), {}};
}

void draw_balloon(charts::Canvas &canvas, charts::Point at, charts::Colour colour) {
    const charts::Rect body{at.x - 5.5, at.y - 5, 11, 7.5};
    canvas.outline(body, {colour, 1.3}, 2.5);
    canvas.line({{at.x - 2.5, body.bottom()}, {at.x - 2.5, at.y + 5.5}, {at.x + 1, body.bottom()}},
                {colour, 1.3});
}

void draw_clip(charts::Canvas &canvas, charts::Point at, charts::Colour colour) {
    std::vector<charts::Point> wire{{3.2, -2.5},  {3.2, 3},     {1.8, 5.4},  {-0.8, 5.4}, {-2.4, 3},
                                    {-2.4, -3.4}, {-1.4, -5.4}, {0.2, -5.4}, {1.2, -3.4}, {1.2, 2.2}};
    for (charts::Point &point : wire)
        point = {at.x + point.x, at.y + point.y};
    canvas.line(wire, {colour, 1.3});
}

} // namespace kartrekker::gui
