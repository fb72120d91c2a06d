#include "workbench/app/charts/change_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double change_side = 16; ///< free at both sides
constexpr double fold_room = 18;   ///< for the sign that a row opens
constexpr double plot_gap = 28;
constexpr double change_padding = 8;
constexpr double title_line = 18, marks_line = 22, remark_line = 16;
constexpr double mark_radius = 5.5;
constexpr double mean_width = 38; ///< of a mean beside its mark
constexpr double question_padding = 6;

/// Where the means and the differences stand in a row.
struct ChangeColumns {
    Rect means, differences;

    explicit ChangeColumns(const Rect &area) {
        const double left = area.x + change_side + fold_room, right = area.right() - change_side;
        const double plot = std::clamp((right - left) * 0.4, 110.0, 300.0);
        means = {left, area.y, std::max(0.0, right - left - plot - plot_gap), area.height};
        differences = {right - plot, area.y, plot, area.height};
    }
    double x_of_mean(double mean) const {
        const double room = std::max(1.0, means.width - 2 * mean_width);
        return means.x + mean_width + room * std::clamp(mean, 0.0, 100.0) / 100;
    }
    double x_of_difference(double difference, double reach) const {
        const double half = differences.width / 2 - 6;
        return differences.centre().x + half * std::clamp(difference / reach, -1.0, 1.0);
    }
};

void draw_first(Canvas &canvas, const Palette &palette, Point at) {
    canvas.circle(at, mark_radius - 0.75, palette.card, Stroke{palette.ink, 1.75});
}

void draw_second(Canvas &canvas, const Palette &palette, Point at) {
    canvas.circle(at, mark_radius, palette.accent);
}

/// The line of no difference keeps clear of the words above and below it.
void draw_grid(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeColumns &columns) {
    const Colour faint = mix(palette.card, palette.line, 0.7);
    for (const double mean : {0.0, 25.0, 50.0, 75.0, 100.0})
        canvas.line({{columns.x_of_mean(mean), area.y}, {columns.x_of_mean(mean), area.bottom()}}, {faint});
    const double zero = columns.x_of_difference(0, 1), top = area.y + change_padding + title_line;
    canvas.line({{zero, top}, {zero, top + marks_line}}, {mix(palette.card, palette.quiet, 0.6)});
}

void draw_way(Canvas &canvas, const Palette &palette, double from, double to, double y, bool is_sure) {
    const double sign = to < from ? -1 : 1, start = from + sign * mark_radius, end = to - sign * mark_radius;
    if ((end - start) * sign < 2) return;
    const Colour colour = is_sure ? palette.accent : palette.quiet;
    canvas.line({{start, y}, {end, y}}, {colour, is_sure ? 2.5 : 1.25});
    if ((end - start) * sign < 8) return;
    canvas.polygon({{end, y}, {end - sign * 7, y - 4}, {end - sign * 7, y + 4}}, colour);
}

/// Figures stand outside the two marks, so that they never meet.
void draw_mean(Canvas &canvas, const Palette &palette, const ChangeSide &side, double x, double y,
               bool is_left) {
    const Rect box{is_left ? x - mark_radius - 4 - mean_width : x + mark_radius + 4, y - 9, mean_width, 18};
    text_in(canvas, box, side.figure, {9, false, palette.ink, is_left ? Align::right : Align::left});
}

void draw_means(Canvas &canvas, const Palette &palette, const ChangeColumns &columns, const ChangeRow &row,
                double y) {
    if (row.is_withheld)
        hatch(canvas, {columns.x_of_mean(0), y - 6, columns.x_of_mean(100) - columns.x_of_mean(0), 12},
              mix(palette.card, palette.quiet, 0.35));
    const double first = columns.x_of_mean(row.first.mean.value_or(0)),
                 second = columns.x_of_mean(row.second.mean.value_or(0));
    if (row.first.mean && row.second.mean) draw_way(canvas, palette, first, second, y, row.is_beyond_chance);
    if (row.first.mean) {
        draw_mean(canvas, palette, row.first, first, y, !row.second.mean || first <= second);
        draw_first(canvas, palette, {first, y});
    }
    if (row.second.mean) {
        draw_mean(canvas, palette, row.second, second, y, row.first.mean && second < first);
        draw_second(canvas, palette, {second, y});
    }
}

void draw_difference(Canvas &canvas, const Palette &palette, const ChangeColumns &columns,
                     const ChangeRow &row, double y, double reach) {
    if (!row.difference) return;
    const Colour colour = row.is_beyond_chance ? palette.accent : palette.quiet;
    if (row.low && row.high) {
        const double low = columns.x_of_difference(*row.low, reach),
                     high = columns.x_of_difference(*row.high, reach);
        canvas.line({{low, y}, {high, y}}, {colour, 2});
        for (const double end : {low, high})
            canvas.line({{end, y - 4}, {end, y + 4}}, {colour, 2});
    }
    const Point at{columns.x_of_difference(*row.difference, reach), y};
    const std::vector<Point> diamond{{at.x, y - 6}, {at.x + 5, y}, {at.x, y + 6}, {at.x - 5, y}};
    canvas.polygon(diamond, row.is_beyond_chance ? colour : palette.card, Stroke{colour, 1.75});
}

void draw_section(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeRow &row,
                  double reach) {
    const ChangeColumns columns(area);
    draw_grid(canvas, area, palette, columns);
    const double top = area.y + change_padding, below = top + title_line + marks_line;
    if (row.is_open) draw_fold(canvas, palette, {area.x + change_side, top + title_line / 2}, *row.is_open);
    const TextStyle quiet{9, false, palette.quiet}, strong{10, true, palette.ink};
    text_in(canvas, {columns.means.x, top, columns.means.width, title_line}, row.label, strong);
    const Rect words{columns.differences.x, top, columns.differences.width, title_line};
    const double wide = canvas.measure(row.figure, strong).width + 8;
    text_in(canvas, words, row.figure, strong);
    text_in(canvas, {words.x + wide, top, std::max(0.0, words.width - wide), title_line}, row.words, quiet);
    draw_means(canvas, palette, columns, row, top + title_line + marks_line / 2);
    draw_difference(canvas, palette, columns, row, top + title_line + marks_line / 2, reach);
    text_in(canvas, {columns.means.x, below, columns.means.width, remark_line}, row.remark, quiet);
    text_in(canvas, {columns.differences.x, below, columns.differences.width, remark_line}, row.detail,
            quiet);
}

void draw_question(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeRow &row) {
    const ChangeColumns columns(area);
    const TextStyle style{9.5, false, palette.ink}, strong{9.5, true, palette.ink},
        quiet{9, false, palette.quiet};
    canvas.fill(area, mix(palette.card, palette.ground, 0.6));
    const auto lines = wrap(canvas, row.label, style, columns.means.width, 2);
    lines_in(canvas, columns.means.inset(0, question_padding), lines, style);
    const Rect box = columns.differences;
    const double wide = std::max(44.0, canvas.measure(row.figure, strong).width + 8);
    text_in(canvas, {box.x, box.y, wide, box.height}, row.figure, strong);
    text_in(canvas, {box.x + wide, box.y, box.width - wide, box.height}, row.detail, quiet);
}

Rect inside_of_note(const Rect &area) {
    return area.inset(change_side, change_padding);
}

constexpr double name_indent = 2 * mark_radius + 6;
constexpr TextStyle name_style{9, true};

double width_of_name(Canvas &canvas, const std::string &name) {
    return name_indent + canvas.measure(name, name_style).width + 1;
}

/// The names of both sides beside each other; when they do not fit, the longer is shortened first.
void draw_names(Canvas &canvas, const Rect &box, const Palette &palette, const ChangeHead &head) {
    constexpr double gap = 16;
    const double room = std::max(0.0, box.width - gap), half = room / 2;
    const double second = width_of_name(canvas, head.second);
    const double first = std::min(width_of_name(canvas, head.first), std::max(half, room - second));
    TextStyle style = name_style;
    style.colour = palette.ink;
    draw_first(canvas, palette, {box.x + mark_radius, box.centre().y});
    text_in(canvas, {box.x + name_indent, box.y, first - name_indent, box.height}, head.first, style);
    const double left = box.x + first + gap;
    draw_second(canvas, palette, {left + mark_radius, box.centre().y});
    text_in(canvas, {left + name_indent, box.y, box.right() - left - name_indent, box.height}, head.second,
            style);
}

} // namespace

double reach_of(const std::vector<ChangeRow> &rows) {
    double most = 0;
    for (const ChangeRow &row : rows)
        if (row.kind == ChangeRow::Kind::section)
            for (const auto &end : {row.difference, row.low, row.high})
                most = std::max(most, std::abs(end.value_or(0)));
    for (const double reach : {5.0, 10.0, 20.0, 40.0, 60.0, 80.0})
        if (most <= reach) return reach;
    return 100;
}

void draw_change_head(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeHead &head) {
    canvas.fill(area, palette.card);
    const ChangeColumns columns(area);
    const double line = 20;
    draw_names(canvas, {columns.means.x, area.y + 6, columns.means.width, line}, palette, head);
    text_in(canvas, {columns.differences.x, area.y + 6, columns.differences.width, line},
            head.difference_words, {9, true, palette.quiet});
    const TextStyle axis{8.5, false, palette.quiet, Align::centre};
    const double y = area.y + 29, wide = 44;
    for (const int mean : {0, 25, 50, 75, 100})
        text_in(canvas, {columns.x_of_mean(mean) - wide / 2, y, wide, 18}, std::to_string(mean), axis);
    const std::string reach = std::to_string(static_cast<int>(head.reach));
    for (const int part : {-1, 0, 1})
        text_in(canvas, {columns.x_of_difference(part, 1) - wide / 2, y, wide, 18},
                part == 0 ? "0" : (part < 0 ? "−" : "+") + reach, axis);
}

double height_of_change_row(Canvas &canvas, const ChangeRow &row, double width) {
    const ChangeColumns columns({0, 0, width, 0});
    if (row.kind == ChangeRow::Kind::section)
        return 2 * change_padding + title_line + marks_line + remark_line;
    if (row.kind == ChangeRow::Kind::question) {
        const auto lines = wrap(canvas, row.label, {9.5}, columns.means.width, 2);
        return line_height(canvas, {9.5}) * static_cast<double>(lines.size()) + 2 * question_padding;
    }
    if (row.kind == ChangeRow::Kind::title) return 34;
    const auto lines = wrap(canvas, row.label, {9}, inside_of_note({0, 0, width, 0}).width);
    return line_height(canvas, {9}) * static_cast<double>(lines.size()) + 2 * change_padding;
}

HitAreas draw_change_row(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeRow &row,
                         double reach) {
    if (row.kind == ChangeRow::Kind::section) {
        draw_section(canvas, area, palette, row, reach);
    } else if (row.kind == ChangeRow::Kind::question) {
        draw_question(canvas, area, palette, row);
    } else if (row.kind == ChangeRow::Kind::title) {
        canvas.fill(area, palette.ground);
        text_in(canvas, area.inset(change_side, 0), row.label, {10, true, palette.ink});
    } else {
        const TextStyle style{9, false, palette.quiet};
        const Rect box = inside_of_note(area);
        lines_in(canvas, box, wrap(canvas, row.label, style, box.width), style);
    }
    HitAreas areas{{area, row.tip, row.target.empty() ? row.why : row.target, row.why}};
    if (!row.why.empty()) areas.push_back({ChangeColumns(area).differences, row.tip, row.why});
    return areas;
}

} // namespace kartrekker::charts
