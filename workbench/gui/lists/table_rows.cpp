#include "workbench/gui/lists/table_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>

namespace kartrekker::gui {

using app::TableCell;
using charts::Align;
using charts::Canvas;
using charts::HitAreas;
using charts::Rect;
using charts::TextStyle;

namespace {

constexpr double side = card_padding;
constexpr double table_column_gap = 12;
constexpr double table_padding = 7;
constexpr double mark_room = 18;   ///< right of a figure
constexpr double widest_step = 16; ///< from mark to mark
constexpr double marks_height = 34;
constexpr double least_first = 170; ///< width of the first column before others give way
constexpr std::size_t most_cell_lines = 3;

void draw_withheld(Canvas &canvas, const Rect &box, const std::string &words) {
    const charts::Palette &colours = palette();
    const double width = canvas.measure(words, {9}).width + 10;
    const Rect frame{box.right() - width - mark_room, box.centre().y - 10, width, 20};
    hatch(canvas, frame, mix(colours.card, colours.quiet, 0.3));
    canvas.outline(frame, {colours.line}, 4);
    canvas.fill(frame.inset(3, 3), colours.card, 3);
    text_in(canvas, frame, words, {9, false, colours.quiet, Align::centre});
}

// The same section's two marks stand one above the other.
HitAreas draw_marks(Canvas &canvas, const Rect &box, const std::vector<app::MarkPair> &marks) {
    const charts::Palette &colours = palette();
    const double step =
        std::min(widest_step, box.width / static_cast<double>(std::max<std::size_t>(1, marks.size())));
    const double middle = box.centre().y;
    HitAreas areas;
    double x = box.x + step / 2;
    for (const app::MarkPair &pair : marks) {
        draw_mark(canvas, colours, {x, middle - 8}, pair.evidence, 10);
        const Rect below{x - 5, middle + 3, 10, 10};
        if (pair.is_withheld)
            hatch(canvas, below, colours.quiet, 4);
        else
            draw_mark(canvas, colours, {x, middle + 8}, pair.perceived, 10);
        areas.push_back({{x - step / 2, box.y, step, box.height}, pair.tip, {}, pair.why});
        x += step;
    }
    return areas;
}

void draw_bar(Canvas &canvas, const Rect &box, double share) {
    const Rect track{box.x, box.centre().y - 3, 44, 6};
    canvas.fill(track, palette().track(), 3);
    if (share > 0) canvas.fill({track.x, track.y, track.width * share / 100, 6}, palette().second, 3);
}

void draw_words(Canvas &canvas, const Rect &box, const TableCell &cell, const app::TableColumn &column) {
    const charts::Palette &colours = palette();
    const Align align = column.is_figure ? Align::right : Align::left;
    const TextStyle style{10, false, cell.is_link ? colours.accent : colours.ink, align};
    const TextStyle quiet{9, false, colours.quiet, align};
    auto lines = wrap(canvas, cell.text, style, box.width, column.is_figure ? 1 : most_cell_lines);
    const double text = line_height(canvas, style) * static_cast<double>(lines.size());
    const double whole = text + (cell.detail.empty() ? 0 : line_height(canvas, quiet));
    const double top = box.y + (box.height - whole) / 2;
    lines_in(canvas, {box.x, top, box.width, text}, lines, style);
    if (!cell.detail.empty())
        text_in(canvas, {box.x, top + text, box.width, whole - text}, cell.detail, quiet);
}

HitAreas draw_cell(Canvas &canvas, const Rect &box, const TableCell &cell, const app::TableColumn &column) {
    if (!cell.marks.empty()) return draw_marks(canvas, box, cell.marks);
    if (cell.is_withheld) {
        draw_withheld(canvas, box, cell.text);
        return {};
    }
    if (cell.bar) draw_bar(canvas, box, *cell.bar);
    if (cell.standing) draw_mark(canvas, palette(), {box.right() - 7, box.centre().y}, *cell.standing, 11);
    const double room = column.is_figure && !cell.is_link ? mark_room : 0;
    draw_words(canvas, {box.x, box.y, box.width - room, box.height}, cell, column);
    return {};
}

double height_of(Canvas &canvas, const TableCell &cell, double width) {
    if (!cell.marks.empty()) return marks_height;
    const auto lines = wrap(canvas, cell.text, {10}, width, most_cell_lines);
    return line_height(canvas, {10}) * static_cast<double>(lines.size()) +
           (cell.detail.empty() ? 0 : line_height(canvas, {9}));
}

void draw_sentence(Canvas &canvas, const Rect &area, const TableCell &cell) {
    const Rect words{area.x + side + 22, area.y, area.width - 2 * side - 22, area.height};
    draw_mark(canvas, palette(), {area.x + side + 6, area.centre().y},
              cell.standing.value_or(model::Standing::none), 11);
    const TextStyle style{10, false, palette().ink};
    const auto lines = wrap(canvas, cell.text, style, words.width);
    const double high = line_height(canvas, style) * static_cast<double>(lines.size());
    lines_in(canvas, {words.x, words.centre().y - high / 2, words.width, high}, lines, style);
}

/// The width that no column of words may exceed, so that together they fit in `room`: the widest give way.
double width_for_all(std::vector<double> widths, double room) {
    std::sort(widths.begin(), widths.end());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double each = room / static_cast<double>(widths.size() - i);
        if (widths[i] > each) return std::max(0.0, each);
        room -= widths[i];
    }
    return widths.empty() ? 0 : widths.back();
}

} // namespace

std::vector<Rect> TableRows::boxes_in(const Rect &area) const {
    const double gaps = table_column_gap * (static_cast<double>(table_.columns.size()) - 1);
    double room = area.width - 2 * side - gaps, others = 0;
    std::vector<double> widths;
    for (const app::TableColumn &column : table_.columns) {
        if (column.is_figure) {
            room -= column.width; // a figure that is cut would lie
            continue;
        }
        widths.push_back(column.width > 0 ? column.width : least_first);
        others += column.width;
    }
    const double most = width_for_all(std::move(widths), room);
    std::vector<Rect> boxes;
    double x = area.x + side;
    for (const app::TableColumn &column : table_.columns) {
        const double whole = column.width > 0 ? column.width : std::max(least_first, room - others);
        const double width = column.is_figure || room - others >= least_first ? whole : std::min(whole, most);
        boxes.push_back({x, area.y, width, area.height});
        x += width + table_column_gap;
    }
    return boxes;
}

double TableRows::height(Canvas &canvas, std::size_t row, double width) const {
    const app::TableRow &shown = table_.rows[row];
    if (shown.cells.size() == 1 && table_.columns.size() > 1) {
        const auto lines = wrap(canvas, shown.cells[0].text, {10}, width - 2 * side - 22);
        return line_height(canvas, {10}) * static_cast<double>(lines.size()) + 2 * table_padding;
    }
    const auto boxes = boxes_in({0, 0, width, 0});
    double most = 0;
    for (std::size_t i = 0; i < shown.cells.size() && i < boxes.size(); ++i)
        most = std::max(most, height_of(canvas, shown.cells[i], boxes[i].width));
    return most + 2 * table_padding;
}

HitAreas TableRows::draw(Canvas &canvas, const Rect &area, std::size_t row) const {
    const app::TableRow &shown = table_.rows[row];
    HitAreas areas{{area, shown.tip, {}, shown.why}};
    if (shown.cells.size() == 1 && table_.columns.size() > 1) {
        draw_sentence(canvas, area, shown.cells[0]);
        return areas;
    }
    const auto boxes = boxes_in(area);
    for (std::size_t i = 0; i < shown.cells.size() && i < boxes.size(); ++i) {
        for (charts::HitArea &hit : draw_cell(canvas, boxes[i], shown.cells[i], table_.columns[i]))
            areas.push_back(std::move(hit));
        if (!shown.cells[i].why.empty()) areas.push_back({boxes[i], shown.tip, {}, shown.cells[i].why});
        if (shown.cells[i].is_link) areas.push_back({boxes[i], {}, shown.id});
    }
    return areas;
}

void TableRows::draw_head(Canvas &canvas, const Rect &area) const {
    canvas.fill(area, palette().card);
    const auto boxes = boxes_in(area);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const app::TableColumn &column = table_.columns[i];
        const TextStyle style{9, true, palette().quiet, column.is_figure ? Align::right : Align::left};
        const double room = column.is_figure ? mark_room : 0,
                     before = column.is_figure ? table_column_gap : 0;
        const double width = boxes[i].width - room + before;
        const auto lines = wrap(canvas, column.label, style, width, 2);
        const double high = line_height(canvas, style) * static_cast<double>(lines.size());
        lines_in(canvas, {boxes[i].x - before, area.centre().y - high / 2, width, high}, lines, style);
    }
}

std::string TableRows::name(std::size_t row) const {
    std::string words;
    for (const TableCell &cell : table_.rows[row].cells)
        if (!cell.text.empty()) words += (words.empty() ? "" : ", ") + cell.text;
    return words;
}

} // namespace kartrekker::gui
