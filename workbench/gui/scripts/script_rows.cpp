#include "workbench/gui/scripts/script_rows.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>

namespace kartrekker::gui {

using app::ScriptRow;
using charts::Rect;
using charts::TextStyle;

namespace {

constexpr double script_row_padding = 5, script_sign_width = 20, script_cell_gap = 14;

bool is_cells(const ScriptRow &row) {
    return row.cells.size() > 1 && row.kind != ScriptRow::Kind::reference;
}

/// What stands before a row, so that its kind shows without its colour.
const char *sign_of(ScriptRow::Kind kind) {
    switch (kind) {
    case ScriptRow::Kind::added:
        return "+";
    case ScriptRow::Kind::changed:
        return "~";
    case ScriptRow::Kind::removed:
        return "−";
    case ScriptRow::Kind::mistake:
        return "!";
    case ScriptRow::Kind::good:
        return "✓";
    case ScriptRow::Kind::printed:
        return "›";
    default:
        return "";
    }
}

charts::Colour sign_colour(ScriptRow::Kind kind) {
    const charts::Palette &colours = palette();
    switch (kind) {
    case ScriptRow::Kind::added:
    case ScriptRow::Kind::good:
        return colours.good;
    case ScriptRow::Kind::changed:
        return colours.accent;
    case ScriptRow::Kind::removed:
    case ScriptRow::Kind::mistake:
        return colours.bad;
    default:
        return colours.quiet;
    }
}

TextStyle style_of(const ScriptRow &row) {
    const charts::Palette &colours = palette();
    switch (row.kind) {
    case ScriptRow::Kind::heading:
        return {10.5, true, colours.ink};
    case ScriptRow::Kind::table_head:
        return {9, true, colours.quiet};
    case ScriptRow::Kind::reference:
        return {10, true, colours.accent};
    case ScriptRow::Kind::printed:
        return {10, false, colours.quiet};
    case ScriptRow::Kind::mistake:
        return {10, false, colours.bad};
    default:
        return {10, false, colours.ink};
    }
}

/// A text of several lines, each broken to the width.
std::vector<std::string> broken(charts::Canvas &canvas, const std::string &text, const TextStyle &style,
                                double width) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        for (std::string &line : wrap(canvas, text.substr(at, end - at), style, width))
            lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

/// A column of words takes three times the room of one of figures.
std::vector<Rect> cell_boxes(const ScriptRow &row, const Rect &words) {
    const auto weight = [&](std::size_t cell) {
        const bool is_figure = cell < row.figures.size() && row.figures[cell];
        return is_figure ? 1.0 : 3.0;
    };
    double whole = 0;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
        whole += weight(cell);
    std::vector<Rect> boxes;
    double x = words.x;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const double width = words.width * weight(cell) / whole;
        boxes.push_back({x, words.y, width - script_cell_gap, words.height});
        x += width;
    }
    return boxes;
}

TextStyle explanation() {
    return {9, false, palette().ink};
}

Rect words_in(const Rect &area) {
    return {area.x + card_padding + script_sign_width, area.y + script_row_padding,
            area.width - 2 * card_padding - script_sign_width, area.height - 2 * script_row_padding};
}

} // namespace

double ScriptRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    const ScriptRow &shown_row = rows_[row];
    const TextStyle style = style_of(shown_row);
    const Rect words = words_in({0, 0, width, 0});
    std::size_t lines = 1;
    double below = 0;
    if (shown_row.kind == ScriptRow::Kind::reference)
        below = static_cast<double>(broken(canvas, shown_row.cells[1], explanation(), words.width).size()) *
                line_height(canvas, explanation());
    if (!is_cells(shown_row)) {
        lines = broken(canvas, shown_row.cells.front(), style, words.width).size();
    } else {
        const auto boxes = cell_boxes(shown_row, words);
        for (std::size_t cell = 0; cell < boxes.size(); ++cell)
            lines = std::max(lines, broken(canvas, shown_row.cells[cell], style, boxes[cell].width).size());
    }
    return 2 * script_row_padding +
           static_cast<double>(std::max<std::size_t>(1, lines)) * line_height(canvas, style) + below;
}

charts::HitAreas ScriptRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const ScriptRow &shown_row = rows_[row];
    TextStyle style = style_of(shown_row);
    const Rect words = words_in(area);
    const TextStyle sign{10, true, sign_colour(shown_row.kind)};
    if (*sign_of(shown_row.kind))
        canvas.text({area.x + card_padding, words.y}, sign_of(shown_row.kind), sign);
    if (!shown_row.record.id.empty() && !is_cells(shown_row) && shown_row.kind == ScriptRow::Kind::told)
        style.colour = palette().accent;
    if (!is_cells(shown_row)) {
        const double high =
            lines_in(canvas, words, broken(canvas, shown_row.cells.front(), style, words.width), style);
        if (shown_row.kind == ScriptRow::Kind::reference)
            lines_in(canvas, {words.x, words.y + high, words.width, 0},
                     broken(canvas, shown_row.cells[1], explanation(), words.width), explanation());
        return {};
    }
    const auto boxes = cell_boxes(shown_row, words);
    for (std::size_t cell = 0; cell < boxes.size(); ++cell) {
        TextStyle own = style;
        const bool is_figure = cell < shown_row.figures.size() && shown_row.figures[cell];
        own.align = is_figure ? charts::Align::right : charts::Align::left;
        if (cell == 0 && !shown_row.record.id.empty()) own.colour = palette().accent;
        lines_in(canvas, boxes[cell], broken(canvas, shown_row.cells[cell], own, boxes[cell].width), own);
    }
    return {};
}

std::string ScriptRows::name(std::size_t row) const {
    std::string all = sign_of(rows_[row].kind);
    for (const std::string &cell : rows_[row].cells)
        all += (all.empty() ? "" : " ") + cell;
    return all;
}

} // namespace kartrekker::gui
