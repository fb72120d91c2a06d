#include "workbench/app/charts/heat_map.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double map_head_height = 24, high_map_head = 34;
constexpr double map_row_height = 27;

Colour ground_of(const Palette &palette, const HeatCell &cell) {
    if (!cell.value) return palette.card;
    const double value = *cell.value;
    const model::Norm &norm = cell.norm;
    const auto between = [value](double low, double high) {
        return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.0;
    };
    switch (norm.standing(value)) {
    case model::Standing::good:
        return mix(palette.card, palette.good, 0.16 + 0.26 * between(norm.green, 100));
    case model::Standing::doubtful:
        return mix(palette.card, palette.doubtful, 0.3 - 0.16 * between(norm.amber, norm.green));
    case model::Standing::bad:
        return mix(palette.card, palette.bad, 0.36 - 0.18 * between(0, norm.amber));
    case model::Standing::none:
        break;
    }
    return palette.card;
}

void draw_cell(Canvas &canvas, const Rect &box, const Palette &palette, const HeatCell &cell) {
    if (cell.is_withheld || !cell.value) {
        if (cell.is_withheld) hatch(canvas, box, mix(palette.card, palette.quiet, 0.3));
        canvas.outline(box, {palette.line}, 4);
    } else {
        canvas.fill(box, ground_of(palette, cell), 4);
    }
    if (cell.is_withheld) {
        const double width = canvas.measure(cell.figure, {9}).width + 6;
        canvas.fill({box.centre().x - width / 2, box.y + 3, width, box.height - 6}, palette.card, 3);
    }
    text_in(canvas, box, cell.figure, {9.5, false, cell.value ? palette.ink : palette.quiet, Align::centre});
}

double label_width(Canvas &canvas, const HeatMap &map, double available) {
    double widest = 40;
    for (const HeatRow &row : map.rows)
        widest = std::max(widest, canvas.measure(row.label, {9.5}).width + 12);
    return std::min(widest, available * 0.32);
}

bool fits_word_by_word(Canvas &canvas, const std::string &words, const TextStyle &style, double width) {
    for (const std::string &line : wrap(canvas, words, style, width))
        if (line.ends_with("…") && !words.ends_with("…")) return false;
    return true;
}

/// The names of the columns: in one line where all fit, else in two small ones. Returns their height.
double draw_map_head(Canvas &canvas, const Rect &first, const Palette &palette, const HeatMap &map) {
    double points = 9;
    for (const std::string &column : map.columns)
        while (points > 8 && canvas.measure(column, {points}).width > first.width)
            points -= 0.5;
    for (const std::string &column : map.columns)
        while (points > 7 && !fits_word_by_word(canvas, column, {points}, first.width - 4))
            points -= 0.5;
    const TextStyle style{points, false, palette.quiet, Align::centre};
    const bool is_high = std::any_of(map.columns.begin(), map.columns.end(), [&](const std::string &column) {
        return canvas.measure(column, style).width > first.width;
    });
    const double height = is_high ? high_map_head : map_head_height;
    for (std::size_t c = 0; c < map.columns.size(); ++c) {
        const Rect box{first.x + first.width * static_cast<double>(c), first.y, first.width, height};
        const auto lines = wrap(canvas, map.columns[c], style, box.width - 4, is_high ? 2 : 1);
        const double used = line_height(canvas, style) * static_cast<double>(lines.size());
        lines_in(canvas,
                 {box.x, box.y + std::max(0.0, (height - 2 - used) / (is_high ? 1 : 2)), box.width, 0}, lines,
                 style);
    }
    return height;
}

} // namespace

double height_of_heat_map(const HeatMap &map) {
    return high_map_head + map_row_height * static_cast<double>(map.rows.size());
}

HitAreas draw_heat_map(Canvas &canvas, const Rect &area, const Palette &palette, const HeatMap &map) {
    HitAreas areas;
    if (map.columns.empty()) return areas;
    const double labels = label_width(canvas, map, area.width);
    const double wide = (area.width - labels) / static_cast<double>(map.columns.size());
    const double head = draw_map_head(canvas, {area.x + labels, area.y, wide, 0}, palette, map);
    const double high =
        map.rows.empty()
            ? map_row_height
            : std::clamp((area.height - head) / static_cast<double>(map.rows.size()), 20.0, 40.0);
    double y = area.y + head;
    for (const HeatRow &row : map.rows) {
        text_in(canvas, {area.x, y, labels - 8, high}, row.label, {9.5, false, palette.ink});
        for (std::size_t c = 0; c < row.cells.size() && c < map.columns.size(); ++c) {
            const Rect box{area.x + labels + wide * static_cast<double>(c) + 2, y + 2, wide - 4, high - 4};
            draw_cell(canvas, box, palette, row.cells[c]);
            areas.push_back({box, row.cells[c].tip, row.cells[c].target});
        }
        y += high;
    }
    return areas;
}

} // namespace kartrekker::charts
