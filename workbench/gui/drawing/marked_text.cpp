#include "workbench/gui/drawing/marked_text.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/app/words.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>

namespace kartrekker::gui {

using charts::Rect;
using charts::TextStyle;

namespace {

constexpr double most_before_share = 0.4; ///< of the width

/// The end of a text that is no wider than that.
std::string tail_within(charts::Canvas &canvas, const std::string &text, const TextStyle &style,
                        double width) {
    if (canvas.measure(text, style).width <= width) return text;
    std::size_t begin = text.starts_with("…") ? std::string_view("…").size() : 0;
    std::string tail;
    do {
        begin += begin < text.size() ? app::character_at(text, begin).size : 0;
        tail = "…" + text.substr(std::min(begin, text.size()));
    } while (begin < text.size() && canvas.measure(tail, style).width > width);
    return tail;
}

/// Writes at `x`, shortened to what is left of the area; where it ends.
double write(charts::Canvas &canvas, const Rect &area, double x, const std::string &words,
             const TextStyle &style) {
    if (words.starts_with(' ')) { // a text that is shortened loses its first space
        const double space = canvas.measure("n n", style).width - canvas.measure("nn", style).width;
        return write(canvas, area, x + space, words.substr(1), style);
    }
    const double width = std::min(canvas.measure(words, style).width, area.right() - x);
    if (width <= 0 || words.empty()) return x;
    text_in(canvas, {x, area.y, width + 1, area.height}, words, style);
    return x + width;
}

} // namespace

void draw_marked(charts::Canvas &canvas, const Rect &area, const app::Surroundings &words,
                 const TextStyle &style, const std::string *instead) {
    const charts::Palette &colours = palette();
    TextStyle bold = style;
    bold.is_bold = true;
    bold.colour = instead ? colours.quiet : colours.ink;
    double x = write(canvas, area, area.x,
                     tail_within(canvas, words.before, style, area.width * most_before_share), style);
    const double width = std::min(canvas.measure(words.match, bold).width, area.right() - x);
    const double high = line_height(canvas, style);
    if (!instead)
        canvas.fill({x - 1, area.centre().y - high / 2, width + 2, high},
                    mix(colours.card, colours.accent, 0.2), 2);
    x = write(canvas, area, x, words.match, bold);
    if (instead) {
        canvas.line({{x - width, area.centre().y + 0.5}, {x, area.centre().y + 0.5}}, {colours.bad, 1.4});
        bold.colour = colours.good;
        x = write(canvas, area, x + (instead->empty() ? 0 : 4), *instead, bold);
    }
    write(canvas, area, x, words.after, style);
}

double draw_keys(charts::Canvas &canvas, double right, double middle, const std::string &keys,
                 charts::Colour colour) {
    if (keys.empty()) return right;
    const TextStyle style{9, false, colour, charts::Align::centre};
    const double width = canvas.measure(keys, style).width + 12;
    const Rect frame{right - width, middle - 10, width, 20};
    canvas.outline(frame, {mix(palette().card, palette().quiet, 0.5)}, 4);
    text_in(canvas, frame, keys, style);
    return frame.x;
}

} // namespace kartrekker::gui
