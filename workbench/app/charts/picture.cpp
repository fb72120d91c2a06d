#include "workbench/app/charts/picture.h"

#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/charts/text_layout.h"

#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double sheet_margin = 20, sheet_gap = 12, foot_gap = 14;
constexpr TextStyle sheet_title{13, true}, sheet_words{9.5, false}, sheet_foot{8.5, false};

/// What a sheet says above its picture, and how high that is.
struct SheetHead {
    std::vector<std::string> title, state;
    double height = 0;
};

SheetHead head_of(Canvas &canvas, const Picture &picture, double width) {
    SheetHead head;
    head.title = wrap(canvas, picture.title, sheet_title, width, 2);
    if (!picture.state.empty()) head.state = wrap(canvas, picture.state, sheet_words, width, 4);
    head.height = line_height(canvas, sheet_title) * static_cast<double>(head.title.size()) +
                  line_height(canvas, sheet_words) * static_cast<double>(head.state.size()) + sheet_gap;
    return head;
}

TextStyle coloured(TextStyle style, Colour colour) {
    style.colour = colour;
    return style;
}

} // namespace

Size picture_sheet_size(Canvas &canvas, const Picture &picture, double width) {
    const double foot = foot_gap + line_height(canvas, sheet_foot);
    return {width + 2 * sheet_margin, std::ceil(2 * sheet_margin + head_of(canvas, picture, width).height +
                                                picture.height(width) + foot)};
}

void draw_picture_sheet(Canvas &canvas, const Palette &palette, const Picture &picture, double width,
                        const std::string &foot) {
    const SheetHead head = head_of(canvas, picture, width);
    double y = sheet_margin;
    y += lines_in(canvas, {sheet_margin, y, width, 0}, head.title, coloured(sheet_title, palette.ink));
    lines_in(canvas, {sheet_margin, y, width, 0}, head.state, coloured(sheet_words, palette.quiet));
    const double height = picture.height(width);
    picture.draw(canvas, {sheet_margin, sheet_margin + head.height, width, height}, palette);
    const double bottom = sheet_margin + head.height + height + foot_gap;
    text_in(canvas, {sheet_margin, bottom, width, line_height(canvas, sheet_foot)}, foot,
            coloured(sheet_foot, palette.quiet));
}

std::string svg_of(const Picture &picture, const Palette &palette, double width, const std::string &foot) {
    SvgCanvas measuring({1, 1}, palette.card);
    SvgCanvas canvas(picture_sheet_size(measuring, picture, width), palette.card);
    draw_picture_sheet(canvas, palette, picture, width, foot);
    return canvas.document(picture.title);
}

} // namespace kartrekker::charts
