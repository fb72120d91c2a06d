#include "workbench/app/charts/response_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double response_side = 16;
constexpr double response_fold = 16; ///< for the sign that a round opens
constexpr double response_line = 18;
constexpr double response_padding = 8;
constexpr double response_bar = 6;

void draw_response_bar(Canvas &canvas, const Rect &track, const Palette &palette, const ResponseRow &row) {
    canvas.fill(track, palette.track(), 3);
    if (row.is_withheld)
        hatch(canvas, track, mix(palette.card, palette.quiet, 0.5), 5);
    else if (row.share && *row.share > 0)
        canvas.fill({track.x, track.y, std::max(3.0, track.width * std::min(1.0, *row.share)), track.height},
                    palette.accent, 3);
}

/// What stands at the right of a line; returns its width.
double draw_figure(Canvas &canvas, const Rect &box, const Palette &palette, const ResponseRow &row,
                   bool is_bold) {
    const std::string &words = row.is_withheld ? row.withheld_word : row.figure;
    const TextStyle style{10, is_bold && !row.is_withheld, row.is_withheld ? palette.quiet : palette.ink,
                          Align::right};
    double width = canvas.measure(words, style).width;
    text_in(canvas, box, words, style);
    if (row.is_doubtful) {
        draw_mark(canvas, palette, {box.right() - width - 12, box.centre().y}, model::Standing::doubtful, 11);
        width += 20;
    }
    return width + 8;
}

void draw_round(Canvas &canvas, const Rect &box, const Palette &palette, const ResponseRow &row) {
    const TextStyle name{10, true, palette.ink}, quiet{9, false, palette.quiet};
    if (row.is_open)
        draw_fold(canvas, palette, {box.x - response_fold, box.y + response_line / 2}, *row.is_open);
    const Rect line{box.x, box.y, box.width, response_line};
    const double figure = draw_figure(canvas, line, palette, row, true);
    text_in(canvas, {line.x, line.y, line.width - figure, line.height}, row.label, name);
    draw_response_bar(canvas, {box.x, box.y + response_line + 4, box.width, response_bar}, palette, row);
    const Rect below{box.x, box.y + response_line + 4 + response_bar + 2, box.width, response_line};
    const double count = canvas.measure(row.count, quiet).width + 8;
    TextStyle right = quiet;
    right.align = Align::right;
    text_in(canvas, below, row.count, right);
    text_in(canvas, {below.x, below.y, std::max(0.0, below.width - count), below.height}, row.detail, quiet);
}

void draw_unit(Canvas &canvas, const Rect &box, const Palette &palette, const ResponseRow &row) {
    const Rect line{box.x, box.y, box.width, response_line};
    const double figure = std::max(44.0, draw_figure(canvas, line, palette, row, false));
    const TextStyle name{9.5, false, palette.ink}, count{9, false, palette.quiet, Align::right};
    const double room = line.width - figure, wide = canvas.measure(row.count, count).width + 8;
    const bool fits = canvas.measure(row.label, name).width + wide <= room; // else it is in the tip
    if (fits) text_in(canvas, {line.x, line.y, room, line.height}, row.count, count);
    text_in(canvas, {line.x, line.y, room - (fits ? wide : 0), line.height}, row.label, name);
    draw_response_bar(canvas, {box.x, box.y + response_line + 3, box.width, 4}, palette, row);
}

} // namespace

double height_of_response_row(const ResponseRow &row) {
    switch (row.kind) {
    case ResponseRow::Kind::heading:
        return 32;
    case ResponseRow::Kind::round:
        return 2 * response_padding + 2 * response_line + response_bar + 6;
    case ResponseRow::Kind::unit:
        break;
    }
    return response_line + 7 + response_padding;
}

HitAreas draw_response_row(Canvas &canvas, const Rect &area, const Palette &palette, const ResponseRow &row) {
    const double left = area.x + response_side, right = area.right() - response_side;
    Rect box{left + response_fold, area.y + response_padding, right - left - response_fold, area.height};
    if (row.kind == ResponseRow::Kind::heading)
        text_in(canvas, {left, area.y + 2, right - left, area.height - 2}, row.label,
                {9, true, palette.quiet});
    else if (row.kind == ResponseRow::Kind::round)
        draw_round(canvas, box, palette, row);
    else
        draw_unit(canvas, {box.x, area.y + 4, box.width, area.height}, palette, row);
    HitAreas areas{{area, row.tip, row.target.empty() ? row.why : row.target}};
    if (!row.why.empty())
        areas.push_back({{box.x, box.y, box.width, area.bottom() - box.y}, row.tip, row.why});
    return areas;
}

} // namespace kartrekker::charts
