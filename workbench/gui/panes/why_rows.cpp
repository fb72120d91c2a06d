#include "workbench/gui/panes/why_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using app::WhyRow;
using charts::Align;
using charts::Rect;
using WhyKind = app::WhyRow::Kind;

namespace {

constexpr double why_side = 16;
constexpr double why_padding = 6;
constexpr double largest_figure = 40; ///< height
constexpr double why_mark = 16;

double figure_width(charts::Canvas &canvas, const WhyRow &row) {
    return row.figure.empty() ? 0 : canvas.measure(row.figure, {10, true}).width + 14;
}

double words_width(charts::Canvas &canvas, const WhyRow &row, double width) {
    const double mark = row.standing == model::Standing::none ? 0 : why_mark;
    return width - 2 * why_side - figure_width(canvas, row) - mark;
}

std::vector<std::string> words_of(charts::Canvas &canvas, const WhyRow &row, double width) {
    const bool is_text = row.kind == WhyKind::text;
    return wrap(canvas, row.text, {is_text ? 9.0 : 10.0}, words_width(canvas, row, width), is_text ? 0 : 3);
}

/// Below the words, as wide as the row.
std::vector<std::string> detail_of(charts::Canvas &canvas, const WhyRow &row, double width) {
    const double mark = row.standing == model::Standing::none ? 0 : why_mark;
    return row.detail.empty() ? std::vector<std::string>()
                              : wrap(canvas, row.detail, {9}, width - 2 * why_side - mark, 4);
}

} // namespace

std::string WhyRows::target(std::size_t row) const {
    return row == 0 || row > view_.rows.size() ? std::string() : view_.rows[row - 1].target;
}

std::string WhyRows::name(std::size_t row) const {
    if (row == 0) return view_.title + " " + view_.figure + ". " + view_.state;
    const WhyRow &shown_row = view_.rows[row - 1];
    if (shown_row.kind == WhyKind::sides)
        return tr("Evidence") + " " + shown_row.text + ", " + tr("Perceived") + " " + shown_row.other;
    return shown_row.text + " " + shown_row.figure + " " + shown_row.detail;
}

std::string WhyRows::empty_words() const {
    return tr("Click a figure, or choose one and press Ctrl+I: here you see where it comes from.");
}

double WhyRows::head_height_in(charts::Canvas &canvas, double width) const {
    const double inner = width - 2 * why_side;
    const auto title = wrap(canvas, view_.title, {10.5, true}, inner);
    const auto state = wrap(canvas, view_.state, {9}, inner);
    return static_cast<double>(title.size()) * line_height(canvas, {10.5, true}) + figure_height() +
           static_cast<double>(state.size()) * line_height(canvas, {9}) + 2 * why_padding + 4;
}

double WhyRows::figure_height() const {
    return view_.figure.empty() ? 0 : largest_figure;
}

double WhyRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    if (row == 0) return head_height_in(canvas, width);
    const WhyRow &shown_row = view_.rows[row - 1];
    if (shown_row.kind == WhyKind::heading) return 34;
    if (shown_row.kind == WhyKind::sides) return 58;
    const double points = shown_row.kind == WhyKind::text ? 9 : 10;
    const auto lines = static_cast<double>(words_of(canvas, shown_row, width).size());
    const auto details = static_cast<double>(detail_of(canvas, shown_row, width).size());
    return lines * line_height(canvas, {points}) + details * line_height(canvas, {9}) + 2 * why_padding;
}

void WhyRows::draw_top(charts::Canvas &canvas, const Rect &area) const {
    const charts::Palette &colours = palette();
    const Rect inner = area.inset(why_side, why_padding);
    const charts::TextStyle title{10.5, true, colours.ink};
    double y = inner.y + lines_in(canvas, inner, wrap(canvas, view_.title, title, inner.width), title);
    double x = inner.x;
    if (view_.standing != model::Standing::none) {
        draw_mark(canvas, colours, {x + 7, y + figure_height() / 2}, view_.standing, 14);
        x += 24;
    }
    text_in(canvas, {x, y, inner.right() - x, figure_height()}, view_.figure, {20, true, colours.ink});
    y += figure_height();
    const charts::TextStyle quiet{9, false, colours.quiet};
    lines_in(canvas, {inner.x, y, inner.width, 0}, wrap(canvas, view_.state, quiet, inner.width), quiet);
}

void WhyRows::draw_sides(charts::Canvas &canvas, const Rect &area, const WhyRow &row) const {
    const charts::Palette &colours = palette();
    const double half = (area.width - 2 * why_side) / 2;
    const auto draw_side = [&](double x, const std::string &title, const std::string &figure,
                               model::Standing standing, charts::Colour colour) {
        text_in(canvas, {x, area.y + 6, half, 18}, title, {9, true, colour});
        draw_mark(canvas, colours, {x + 6, area.y + 37}, standing, 12);
        text_in(canvas, {x + 20, area.y + 24, half - 20, 26}, figure, {14, true, colours.ink});
    };
    draw_side(area.x + why_side, tr("Evidence"), row.text, row.standing, colours.accent);
    draw_side(area.x + why_side + half, tr("Perceived"), row.other, row.other_standing, colours.second);
}

void WhyRows::draw_input(charts::Canvas &canvas, const Rect &area, const WhyRow &row) const {
    const charts::Palette &colours = palette();
    const bool is_text = row.kind == WhyKind::text;
    const charts::TextStyle style{is_text ? 9.0 : 10.0, false,
                                  row.target.empty() ? colours.ink : colours.accent};
    const auto lines = words_of(canvas, row, area.width);
    const double figure = figure_width(canvas, row);
    double x = area.x + why_side;
    if (row.standing != model::Standing::none) {
        draw_mark(canvas, colours, {x + 5, area.y + why_padding + line_height(canvas, {10}) / 2},
                  row.standing, 10);
        x += why_mark;
    }
    const double y = area.y + why_padding;
    const double high = lines_in(canvas, {x, y, words_width(canvas, row, area.width), 0}, lines, style);
    text_in(canvas, {area.right() - why_side - figure, y, figure, line_height(canvas, {10})}, row.figure,
            {10, true, colours.ink, Align::right});
    lines_in(canvas, {x, y + high, area.right() - why_side - x, 0}, detail_of(canvas, row, area.width),
             {9, false, colours.quiet});
}

charts::HitAreas WhyRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    if (row == 0) {
        draw_top(canvas, area);
        return {};
    }
    const WhyRow &shown_row = view_.rows[row - 1];
    if (shown_row.kind == WhyKind::heading)
        text_in(canvas, {area.x + why_side, area.y + 8, area.width - 2 * why_side, 24}, shown_row.text,
                {9, true, palette().quiet});
    else if (shown_row.kind == WhyKind::sides)
        draw_sides(canvas, area, shown_row);
    else
        draw_input(canvas, area, shown_row);
    return {{area, {}, shown_row.target}};
}

} // namespace kartrekker::gui
