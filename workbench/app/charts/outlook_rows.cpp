#include "workbench/app/charts/outlook_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double outlook_head = 22, outlook_row = 28, outlook_gap = 16, note_room = 8;
constexpr double least_bar = 60, head_room = 60;
constexpr TextStyle note_style{9};

/// Where the columns of the outlook stand; the bar takes what the words leave.
struct OutlookColumns {
    Rect label, bar, figures, when, findings, verdict;

    explicit OutlookColumns(const Rect &area) {
        const double verdict_width = 92, findings_width = 92;
        double figures_width = 68;
        double when_width = std::clamp(area.width * 0.26, 110.0, 230.0);
        const double label_width = std::clamp(area.width * 0.2, 100.0, 200.0);
        double x = area.x;
        const auto next = [&](double width) {
            const Rect box{x, area.y, std::max(0.0, width), area.height};
            x += width + outlook_gap;
            return box;
        };
        label = next(label_width);
        double bar_width = area.width - label_width - figures_width - when_width - findings_width -
                           verdict_width - 5 * outlook_gap;
        if (bar_width < least_bar) { // too short to tell anything: head and date may have its room
            const double spare = bar_width + outlook_gap, for_head = std::clamp(spare, 0.0, head_room);
            figures_width += for_head;
            when_width += spare - for_head;
            bar_width = -outlook_gap;
        }
        bar = next(bar_width);
        figures = next(figures_width);
        when = next(when_width);
        findings = next(findings_width);
        verdict = next(verdict_width);
    }
};

void draw_outlook_head(Canvas &canvas, const Rect &area, const Palette &palette, const OutlookChart &chart) {
    const OutlookColumns columns(area);
    const TextStyle style{9, true, palette.quiet}, right{9, true, palette.quiet, Align::right};
    const Rect both{columns.bar.x, area.y, columns.figures.right() - columns.bar.x, area.height};
    text_in(canvas, both, chart.now_words, style);
    text_in(canvas, columns.when, chart.when_words, style);
    text_in(canvas, columns.findings, chart.findings_words, right);
    text_in(canvas, columns.verdict, chart.verdict_words, style);
}

void draw_way_to_target(Canvas &canvas, const Rect &box, const Palette &palette, const OutlookRow &row) {
    if (box.width <= 0) return;
    const Rect track{box.x, box.centre().y - 4, box.width, 8};
    canvas.fill(track, palette.track(), 4);
    if (row.now) canvas.fill({track.x, track.y, track.width * *row.now / 100, 8}, palette.accent, 4);
    const double x = track.x + track.width * row.target / 100;
    canvas.line({{x, box.centre().y - 8}, {x, box.centre().y + 8}}, {palette.ink, 2});
}

} // namespace

double height_of_outlook(Canvas &canvas, const OutlookChart &chart, double width) {
    const auto lines = wrap(canvas, chart.note, note_style, width);
    return outlook_head + outlook_row * static_cast<double>(chart.rows.size()) + note_room +
           line_height(canvas, note_style) * static_cast<double>(lines.size());
}

HitAreas draw_outlook(Canvas &canvas, const Rect &area, const Palette &palette, const OutlookChart &chart) {
    draw_outlook_head(canvas, {area.x, area.y, area.width, outlook_head}, palette, chart);
    HitAreas areas;
    Rect line{area.x, area.y + outlook_head, area.width, outlook_row};
    const TextStyle ink{10, false, palette.ink}, quiet{9.5, false, palette.quiet};
    for (const OutlookRow &row : chart.rows) {
        const OutlookColumns columns(line);
        text_in(canvas, columns.label, row.label, ink);
        draw_way_to_target(canvas, columns.bar, palette, row);
        text_in(canvas, columns.figures, row.figures, {10, true, palette.ink});
        text_in(canvas, columns.when, row.when, quiet);
        text_in(canvas, columns.findings, row.findings, {10, false, palette.ink, Align::right});
        draw_mark(canvas, palette, {columns.verdict.x + 6, line.centre().y}, row.standing, 12);
        const Rect words{columns.verdict.x + 20, line.y, columns.verdict.width - 20, line.height};
        text_in(canvas, words, row.verdict, {10, true, palette.of(row.standing)});
        areas.push_back({line, row.tip, row.place, row.why});
        line.y += outlook_row;
    }
    TextStyle style = note_style;
    style.colour = palette.quiet;
    lines_in(canvas, {area.x, line.y + note_room, area.width, 0}, wrap(canvas, chart.note, style, area.width),
             style);
    return areas;
}

} // namespace kartrekker::charts
