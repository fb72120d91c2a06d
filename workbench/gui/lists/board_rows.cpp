#include "workbench/gui/lists/board_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr double board_heading = 30, board_padding = 7, board_left = 38, board_tag = 58;

double board_text_width(double width) {
    return width - board_left - board_tag - 14;
}

} // namespace

std::optional<std::size_t> BoardRows::find(const std::string &id) const {
    for (std::size_t row = 0; row < board_.rows.size(); ++row)
        if (!id.empty() && board_.rows[row].id == id) return row;
    return std::nullopt;
}

std::string BoardRows::near(std::size_t row) const {
    if (count() == 0) return {};
    row = std::min(row, count() - 1);
    return board_.rows[is_head(row) ? row + 1 : row].id; // no heading stands alone
}

double BoardRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    const app::BoardRow &shown = board_.rows[row];
    if (shown.is_heading) return board_heading;
    const auto lines = wrap(canvas, shown.text, {10}, board_text_width(width), 2);
    return 2 * board_padding + line_height(canvas, {10}) * static_cast<double>(lines.size()) +
           (shown.detail.empty() ? 0 : line_height(canvas, {9}));
}

charts::HitAreas BoardRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const app::BoardRow &shown = board_.rows[row];
    if (shown.is_heading) {
        draw_heading(canvas, area, shown.text, shown.detail);
        return {{area, {}, {}, shown.why}};
    }
    draw_mark(canvas, colours, {area.x + 20, area.centre().y}, shown.standing, 12);
    const Rect words{area.x + board_left, area.y + board_padding, board_text_width(area.width), 0};
    const charts::TextStyle style{10, false, shown.is_quiet ? colours.quiet : colours.ink};
    const double high = lines_in(canvas, words, wrap(canvas, shown.text, style, words.width, 2), style);
    text_in(canvas, {words.x, words.y + high, words.width, line_height(canvas, {9})}, shown.detail,
            {9, false, colours.quiet});
    if (!shown.rule.empty()) rule_tag(canvas, colours, words.right() + 10, area.centre().y, shown.rule);
    return {{area, shown.text, {}}};
}

std::string BoardRows::name(std::size_t row) const {
    const app::BoardRow &shown = board_.rows[row];
    return shown.detail.empty() ? shown.text : shown.text + ", " + shown.detail;
}

} // namespace kartrekker::gui
