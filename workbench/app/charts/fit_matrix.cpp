#include "workbench/app/charts/fit_matrix.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double fit_head = 52, fit_row = 42, fit_foot = 52;
constexpr double least_slider_room = 150, most_slider_room = 220, beside_slider = 54;
constexpr double widest_candidate = 150;
constexpr double lightest = 1, heaviest = 5;

/// Where the columns stand.
struct FitPlaces {
    double labels = 0, sliders = 0, cells = 0, wide = 0;
    double slider_room() const { return cells - sliders; }
};

FitPlaces places_in(const FitMatrix &matrix, const Rect &area) {
    FitPlaces places;
    const double columns = static_cast<double>(std::max<std::size_t>(matrix.columns.size(), 1));
    places.labels = area.x;
    const double label = std::clamp(area.width * 0.24, 110.0, 300.0);
    places.sliders = area.x + label;
    places.cells = places.sliders + std::clamp(area.width * 0.25, least_slider_room, most_slider_room);
    places.wide = std::min(widest_candidate, std::max(30.0, area.right() - places.cells) / columns);
    return places;
}

void draw_fit_head(Canvas &canvas, const Rect &area, const Palette &palette, const FitMatrix &matrix,
                   const FitPlaces &places, HitAreas &areas) {
    const TextStyle quiet{8.5, false, palette.quiet};
    const auto weight = wrap(canvas, matrix.weight_words, quiet, places.slider_room() - 12, 2);
    const double weight_high = line_height(canvas, quiet) * static_cast<double>(weight.size());
    lines_in(canvas, {places.sliders, area.y + fit_head - 4 - weight_high, places.slider_room() - 12, 0},
             weight, quiet);
    double x = places.cells;
    for (const FitColumn &column : matrix.columns) {
        const Rect box{x, area.y, places.wide, fit_head};
        const TextStyle name{9, column.is_best, column.is_out ? palette.quiet : palette.ink, Align::centre};
        const auto lines = wrap(canvas, column.label, name, places.wide - 8, 2);
        const double high = line_height(canvas, name) * static_cast<double>(lines.size());
        const double top = area.y + fit_head - 16 - high;
        lines_in(canvas, {x + 4, std::max(area.y, top), places.wide - 8, 0}, lines, name);
        text_in(canvas, {x + 4, area.y + fit_head - 17, places.wide - 8, 14}, column.detail,
                {8, false, palette.quiet, Align::centre});
        areas.push_back({box, column.tip, column.target, column.why});
        x += places.wide;
    }
}

void draw_fit_cell(Canvas &canvas, const Rect &box, const Palette &palette, const FitCell &cell) {
    const Rect inner = box.inset(3, 6);
    if (cell.covers) {
        canvas.fill(inner, mix(palette.card, palette.accent, 0.04 + 0.075 * (*cell.covers - 1)), 4);
        const double step = std::min(7.0, (inner.width / 2 - 8) / 5);
        const double left = inner.centre().x + 4;
        for (int i = 0; step >= 4 && i < 5; ++i) {
            const Rect tick{left + i * step, inner.centre().y - 5, step - 2, 10};
            if (i < *cell.covers)
                canvas.fill(tick, palette.accent);
            else
                canvas.outline(tick, {mix(palette.card, palette.quiet, 0.45)});
        }
        const Rect figure = step >= 4 ? Rect{inner.x, inner.y, inner.width / 2 - 4, inner.height} : inner;
        text_in(canvas, figure, std::to_string(*cell.covers),
                {10, false, palette.ink, step >= 4 ? Align::right : Align::centre});
    } else {
        canvas.outline(inner, {palette.line}, 4);
        text_in(canvas, inner, "–", {10, false, palette.quiet, Align::centre});
    }
    if (!cell.is_unmet) return;
    const bool has_room = inner.width >= 44;
    draw_mark(canvas, palette, {inner.x + (has_room ? 9 : 6), has_room ? inner.centre().y : inner.y + 6},
              model::Standing::bad, has_room ? 12 : 8);
}

double slider_place(const Rect &track, double weight) {
    return track.x + track.width * (weight - lightest) / (heaviest - lightest);
}

void draw_break(Canvas &canvas, const Rect &track, const Palette &palette, double weight, bool is_low) {
    const double x = slider_place(track, weight);
    const Rect beyond =
        is_low ? Rect{track.x, track.y - 4, x - track.x, 8} : Rect{x, track.y - 4, track.right() - x, 8};
    if (beyond.width > 1) {
        canvas.fill(beyond, mix(palette.card, palette.doubtful, 0.16));
        hatch(canvas, beyond, mix(palette.card, palette.doubtful, 0.65), 5);
    }
    canvas.line({{x, track.y - 8}, {x, track.y + 8}}, {palette.doubtful, 1.6});
    canvas.polygon({{x - 4, track.y - 10}, {x + 4, track.y - 10}, {x, track.y - 4}}, palette.doubtful);
}

void draw_slider(Canvas &canvas, const Rect &track, const Palette &palette, const FitRow &row) {
    canvas.line({{track.x, track.y}, {track.right(), track.y}}, {mix(palette.card, palette.quiet, 0.5), 3});
    for (int weight = 1; weight <= 5; ++weight) {
        const double x = slider_place(track, weight);
        canvas.line({{x, track.y - 3}, {x, track.y + 3}}, {mix(palette.card, palette.quiet, 0.5), 1});
    }
    if (row.low) draw_break(canvas, track, palette, *row.low, true);
    if (row.high) draw_break(canvas, track, palette, *row.high, false);
    if (row.kept_weight != row.weight)
        canvas.circle({slider_place(track, row.kept_weight), track.y}, 5, palette.card,
                      Stroke{palette.quiet, 1.5});
    const Point thumb{slider_place(track, row.weight), track.y};
    canvas.circle(thumb, 7, palette.accent, Stroke{palette.card, 1.5});
    if (row.is_selected) canvas.circle(thumb, 10, std::nullopt, Stroke{palette.accent.with_alpha(150), 2});
    text_in(canvas, {track.right() + 10, track.y - 9, 22, 18}, std::to_string(static_cast<int>(row.weight)),
            {10, true, palette.ink, Align::right});
}

void draw_fit_row(Canvas &canvas, const Rect &line, const Palette &palette, const FitMatrix &matrix,
                  const FitPlaces &places, std::size_t place, const Rect &area, HitAreas &areas) {
    const FitRow &row = matrix.rows[place];
    canvas.line(
        {{line.x, line.y}, {places.cells + places.wide * static_cast<double>(matrix.columns.size()), line.y}},
        {palette.line});
    const double label = places.sliders - line.x - 14;
    text_in(canvas, {line.x, line.y + 4, label, 18}, row.label, {9.5, false, palette.ink});
    text_in(canvas, {line.x, line.y + 21, label, 16}, row.detail, {8.5, false, palette.quiet});
    areas.push_back({{line.x, line.y, label, line.height}, row.tip, row.target});
    const Rect track = fit_slider(matrix, area, place);
    draw_slider(canvas, track, palette, row);
    text_in(canvas, {places.sliders, track.y + 9, places.slider_room() - 8, 15}, row.range_words,
            {8, false, row.low || row.high ? palette.doubtful : palette.quiet});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Rect box{places.cells + places.wide * static_cast<double>(i), line.y, places.wide, line.height};
        draw_fit_cell(canvas, box, palette, row.cells[i]);
        areas.push_back({box, row.cells[i].tip, row.target, row.cells[i].why});
    }
}

void draw_totals(Canvas &canvas, const Rect &foot, const Palette &palette, const FitMatrix &matrix,
                 const FitPlaces &places, HitAreas &areas) {
    canvas.line(
        {{foot.x, foot.y}, {places.cells + places.wide * static_cast<double>(matrix.columns.size()), foot.y}},
        {palette.ink, 1});
    text_in(canvas, {foot.x, foot.y + 6, places.cells - foot.x - 10, 20}, matrix.total_words,
            {9.5, true, palette.ink});
    double x = places.cells;
    for (const FitColumn &column : matrix.columns) {
        const Rect box{x, foot.y, places.wide, foot.height};
        const TextStyle style{column.is_best ? 12.0 : 10.5, column.is_best,
                              column.is_out ? palette.quiet : palette.ink, Align::centre};
        text_in(canvas, {x, foot.y + 6, places.wide, 20}, column.figure, style);
        const double figure = canvas.measure(column.figure, style).width;
        const Point mark{box.centre().x - figure / 2 - 11, foot.y + 16};
        if (mark.x - 7 >= x) draw_mark(canvas, palette, mark, column.standing, 11);
        const Rect track{x + 10, foot.y + 32, places.wide - 20, 7};
        canvas.fill(track, palette.track(), 3);
        if (column.is_out)
            hatch(canvas, {track.x, track.y, track.width * column.total / 100, track.height},
                  mix(palette.card, palette.quiet, 0.7), 5);
        else
            canvas.fill({track.x, track.y, track.width * column.total / 100, track.height},
                        column.is_best ? palette.accent : mix(palette.card, palette.accent, 0.55), 3);
        areas.push_back({box, column.tip, column.target, column.why});
        x += places.wide;
    }
}

/// Tells that rows are scrolled out of sight.
void draw_fit_thumb(Canvas &canvas, const Rect &body, const Palette &palette, double rows, double scrolled) {
    const double high = std::max(20.0, body.height * body.height / rows);
    const double top = body.y + (body.height - high) * scrolled / (rows - body.height);
    canvas.fill({body.right() - 5, top, 5, high}, mix(palette.card, palette.ink, 0.3), 2.5);
}

} // namespace

double height_of_fit_matrix(const FitMatrix &matrix) {
    if (matrix.rows.empty() || matrix.columns.empty()) return 60;
    return fit_head + fit_row * static_cast<double>(matrix.rows.size()) + fit_foot;
}

Rect fit_body(const Rect &area) {
    return {area.x, area.y + fit_head, area.width, std::max(0.0, area.height - fit_head - fit_foot)};
}

Rect fit_slider(const FitMatrix &matrix, const Rect &area, std::size_t row) {
    const FitPlaces places = places_in(matrix, area);
    const double top = area.y + fit_head - matrix.scrolled + fit_row * static_cast<double>(row);
    return {places.sliders + 8, top + 15, places.slider_room() - beside_slider, 0};
}

HitAreas draw_fit_matrix(Canvas &canvas, const Rect &area, const Palette &palette, const FitMatrix &matrix) {
    HitAreas areas;
    if (matrix.rows.empty() || matrix.columns.empty()) {
        const TextStyle quiet{10, false, palette.quiet};
        lines_in(canvas, area, wrap(canvas, matrix.empty_words, quiet, area.width), quiet);
        return areas;
    }
    const FitPlaces places = places_in(matrix, area);
    const double rows = fit_row * static_cast<double>(matrix.rows.size());
    Rect body = fit_body(area);
    body.height = std::min(body.height, rows);
    canvas.clip(body);
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        const double y = body.y - matrix.scrolled + fit_row * static_cast<double>(i);
        if (y + fit_row > body.y && y < body.bottom())
            draw_fit_row(canvas, {area.x, y, area.width, fit_row}, palette, matrix, places, i, area, areas);
    }
    canvas.unclip();
    if (body.height < rows) draw_fit_thumb(canvas, body, palette, rows, matrix.scrolled);
    draw_fit_head(canvas, area, palette, matrix, places, areas);
    draw_totals(canvas, {area.x, body.bottom(), area.width, fit_foot}, palette, matrix, places, areas);
    return areas;
}

} // namespace kartrekker::charts
