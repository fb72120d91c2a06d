#include "workbench/app/charts/likert_bars.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double likert_legend = 26, likert_row_gap = 10, likert_bar = 22;
constexpr double likert_figure = 44; ///< room for a side's sum beside the bars
constexpr double likert_count = 54;
constexpr double likert_line = 18;
constexpr double likert_tick = 4; ///< of the line in the middle, at both ends of a bar: figures stand between
constexpr std::size_t most_label_lines = 3;
constexpr TextStyle likert_label{9.5}, likert_remark{8.5};

double label_room(double width) {
    return std::clamp(width * 0.36, 120.0, 380.0);
}

/// Lines that each label gets, by average widths: so that heights are known without the canvas.
std::vector<std::size_t> line_counts(const LikertChart &chart, double width) {
    SvgCanvas measuring({1, 1}, {});
    const double room = (label_room(width) - 14) * 0.94;
    std::vector<std::size_t> counts;
    for (const LikertRow &row : chart.rows)
        counts.push_back(wrap(measuring, row.label, likert_label, room, most_label_lines).size());
    return counts;
}

double height_of_row(const LikertRow &row, std::size_t lines) {
    const double words = likert_line * static_cast<double>(lines + (row.remark.empty() ? 0 : 1));
    return std::max(likert_bar, words) + likert_row_gap;
}

/// Shares left of the middle and right of it; what is neutral counts half on both.
std::pair<double, double> likert_sides(const LikertRow &row) {
    double left = 0, right = 0;
    for (const LikertPart &part : row.parts) {
        if (part.place <= 0) left += part.place == 0 ? part.share / 2 : part.share;
        if (part.place >= 0) right += part.place == 0 ? part.share / 2 : part.share;
    }
    return {left, right};
}

Colour colour_of(const Palette &palette, const LikertPart &part) {
    if (part.place == 0) return mix(palette.card, palette.quiet, 0.28);
    return mix(palette.card, part.place < 0 ? palette.second : palette.accent,
               0.28 + 0.5 * std::abs(part.place));
}

void draw_part(Canvas &canvas, const Rect &box, const Palette &palette, const LikertPart &part,
               HitAreas &areas) {
    canvas.fill(box, colour_of(palette, part));
    if (part.place < 0) hatch(canvas, box, mix(palette.card, palette.second, 0.9).with_alpha(90), 6);
    canvas.line({{box.right(), box.y}, {box.right(), box.bottom()}}, {palette.card, 1});
    const TextStyle style{8.5, false,
                          contrast(palette.ink, colour_of(palette, part)) >= 4.5 ? palette.ink : palette.card,
                          Align::centre};
    const double wide = canvas.measure(part.figure, style).width;
    if (wide + 6 <= box.width) {
        if (part.place < 0)
            canvas.fill({box.centre().x - wide / 2 - 2, box.y + 4, wide + 4, box.height - 8},
                        colour_of(palette, part), 2);
        text_in(canvas, box, part.figure, style);
    }
    areas.push_back({box, part.tip, {}, part.why});
}

void draw_parts(Canvas &canvas, const Rect &bars, const Palette &palette, const LikertRow &row, double middle,
                double scale, HitAreas &areas) {
    const TextStyle sum{9, true, palette.ink};
    double x = middle - likert_sides(row).first * scale;
    TextStyle left = sum;
    left.align = Align::right;
    text_in(canvas, {x - likert_figure - 4, bars.y, likert_figure, bars.height}, row.left, left);
    for (const LikertPart &part : row.parts) {
        const double wide = part.share * scale;
        if (wide > 0) draw_part(canvas, {x, bars.y, wide, bars.height}, palette, part, areas);
        x += wide;
    }
    text_in(canvas, {x + 5, bars.y, likert_figure, bars.height}, row.right, sum);
}

void draw_missing(Canvas &canvas, const Rect &bars, const Palette &palette, const LikertRow &row) {
    const TextStyle style{9, false, palette.quiet, Align::centre};
    const Rect box = bars.inset(likert_figure, 3);
    hatch(canvas, box, mix(palette.card, palette.quiet, 0.35));
    canvas.outline(box, {palette.line}, 3);
    const double wide = canvas.measure(row.missing_words, style).width + 10;
    canvas.fill({box.centre().x - wide / 2, box.y + 1, wide, box.height - 2}, palette.card, 3);
    text_in(canvas, box, row.missing_words, style);
}

void draw_row_words(Canvas &canvas, const Rect &area, const Palette &palette, const LikertRow &row,
                    double room, std::size_t most_lines) {
    TextStyle label = likert_label, remark = likert_remark;
    label.colour = palette.ink;
    remark.colour = palette.quiet;
    const auto lines = wrap(canvas, row.label, label, room - 14, most_lines);
    const double high = lines_in(canvas, {area.x, area.y, room - 14, 0}, lines, label);
    if (!row.remark.empty())
        text_in(canvas, {area.x, area.y + high, room - 14, line_height(canvas, remark)}, row.remark, remark);
    text_in(canvas, {area.right() - likert_count, area.y, likert_count, likert_bar}, row.count,
            {8.5, false, palette.quiet, Align::right});
}

void draw_likert_legend(Canvas &canvas, const Rect &area, const Palette &palette, const LikertChart &chart,
                        double middle) {
    const double high = 18, half = std::min(middle - area.x, area.right() - middle);
    const TextStyle right{9, false, palette.quiet};
    TextStyle left = right, centre = right;
    left.align = Align::right;
    centre.align = Align::centre;
    const double inner = canvas.measure(chart.middle_words, centre).width / 2 + 12;
    text_in(canvas, {middle - half, area.y, half - inner, high}, "‹ " + chart.left_words, left);
    text_in(canvas, {middle - inner, area.y, 2 * inner, high}, chart.middle_words, centre);
    text_in(canvas, {middle + inner, area.y, half - inner, high}, chart.right_words + " ›", right);
}

} // namespace

double height_of_likert_bars(const LikertChart &chart, double width) {
    double height = likert_legend;
    const auto lines = line_counts(chart, width);
    for (std::size_t i = 0; i < lines.size(); ++i)
        height += height_of_row(chart.rows[i], lines[i]);
    return height;
}

HitAreas draw_likert_bars(Canvas &canvas, const Rect &area, const Palette &palette,
                          const LikertChart &chart) {
    HitAreas areas;
    const double room = label_room(area.width);
    double most_left = 0.1, most_right = 0.1;
    for (const LikertRow &row : chart.rows) {
        most_left = std::max(most_left, likert_sides(row).first);
        most_right = std::max(most_right, likert_sides(row).second);
    }
    const Rect bars{area.x + room, area.y, area.width - room - likert_count, area.height};
    const double scale = std::max(10.0, bars.width - 2 * (likert_figure + 6)) / (most_left + most_right);
    const double middle = bars.x + likert_figure + 6 + most_left * scale;
    draw_likert_legend(canvas, bars, palette, chart, middle);
    double y = area.y + likert_legend, line_top = y - likert_tick;
    const auto draw_middle = [&](double bottom) {
        canvas.line({{middle, line_top}, {middle, bottom}}, {palette.ink, 1});
    };
    const auto lines = line_counts(chart, area.width);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const LikertRow &row = chart.rows[i];
        const double high = height_of_row(row, lines[i]);
        const Rect line{area.x, y, area.width, high - likert_row_gap};
        areas.push_back({line, row.tip, {}});
        draw_row_words(canvas, line, palette, row, room, lines[i]);
        const Rect bar{bars.x, y, bars.width, likert_bar};
        if (row.parts.empty())
            draw_missing(canvas, bar, palette, row);
        else
            draw_parts(canvas, bar, palette, row, middle, scale, areas);
        draw_middle(bar.y + likert_tick);
        line_top = bar.bottom() - likert_tick;
        y += high;
    }
    draw_middle(y - likert_row_gap + 2);
    return areas;
}

} // namespace kartrekker::charts
