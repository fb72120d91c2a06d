#include "workbench/app/charts/coverage_matrix.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double coverage_head = 50, coverage_row = 26, legend_line = 16, sign_room = 16;
constexpr double coverage_figure = 22;
constexpr double widest_person = 130;

void draw_voice(Canvas &canvas, const Palette &palette, Point centre, Voice voice) {
    if (voice == Voice::works) canvas.circle(centre, 6, palette.accent);
    if (voice == Voice::speaks) canvas.circle(centre, 5.2, palette.card, Stroke{palette.accent, 2});
}

void draw_people(Canvas &canvas, const Rect &head, const Palette &palette, const CoverageMatrix &matrix,
                 double wide, HitAreas &areas) {
    double x = head.x;
    for (const CoverageColumn &column : matrix.columns) {
        const Rect box{x, head.y, wide, head.height};
        if (column.is_selected) canvas.fill(box.inset(1, 0), palette.selection(), 4);
        const TextStyle name{8.5, column.is_selected, palette.ink, Align::centre};
        const auto lines = wrap(canvas, column.label, name, wide - 6, 2);
        const double high = lines_in(canvas, {x + 3, head.y + 2, wide - 6, 0}, lines, name);
        const TextStyle detail{8, false, palette.quiet, Align::centre};
        if (canvas.measure(column.detail, detail).width <= wide - 4) // else the tip says it
            text_in(canvas, {x + 2, head.y + 2 + high, wide - 4, 14}, column.detail, detail);
        areas.push_back({box, column.tip, column.target});
        x += wide;
    }
}

void draw_unit_row(Canvas &canvas, const Rect &line, const Palette &palette, const CoverageMatrix &matrix,
                   const CoverageRow &row, double labels, double wide, HitAreas &areas) {
    canvas.line(
        {{line.x, line.bottom()}, {line.x + labels + wide * double(matrix.columns.size()), line.bottom()}},
        {palette.line});
    areas.push_back({line, row.tip, {}});
    double left = line.x;
    if (row.is_gap) {
        const Rect cells{line.x + labels, line.y + 3, wide * double(matrix.columns.size()), line.height - 6};
        hatch(canvas, cells, mix(palette.card, palette.bad, 0.45), 7);
        draw_mark(canvas, palette, {line.x + 6, line.centre().y}, model::Standing::bad, 11);
        left += 18;
    }
    text_in(canvas, {left, line.y, line.x + labels - left - 8 - coverage_figure, line.height}, row.label,
            {9.5, row.is_gap, palette.ink});
    text_in(canvas, {line.x + labels - coverage_figure - 8, line.y, coverage_figure, line.height}, row.figure,
            {9.5, row.is_gap, row.is_gap ? palette.bad : palette.quiet, Align::right});
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        const Rect box{line.x + labels + wide * static_cast<double>(i), line.y, wide, line.height};
        if (row.voices[i] == Voice::none) continue;
        draw_voice(canvas, palette, box.centre(), row.voices[i]);
        areas.push_back({box, row.tips[i], matrix.columns[i].target});
    }
}

constexpr TextStyle coverage_legend_style{9, false};

double width_of_coverage_legend(Canvas &canvas, const CoverageMatrix &matrix) {
    double width = 0;
    for (const std::string *words : {&matrix.works_words, &matrix.speaks_words, &matrix.gap_words})
        width = std::max(width, sign_room + canvas.measure(*words, coverage_legend_style).width);
    return width;
}

/// Beside the names of people, above those of units: no picture is so low that it does not show.
void draw_coverage_legend(Canvas &canvas, const Rect &area, const Palette &palette,
                          const CoverageMatrix &matrix) {
    TextStyle style = coverage_legend_style;
    style.colour = palette.quiet;
    Rect line{area.x, area.y, area.width, legend_line};
    const auto say = [&](const std::string &words) {
        text_in(canvas, {line.x + sign_room, line.y, line.width - sign_room, line.height}, words, style);
        line.y += legend_line;
    };
    draw_voice(canvas, palette, {line.x + 6, line.centre().y}, Voice::works);
    say(matrix.works_words);
    draw_voice(canvas, palette, {line.x + 6, line.centre().y}, Voice::speaks);
    say(matrix.speaks_words);
    draw_mark(canvas, palette, {line.x + 6, line.centre().y}, model::Standing::bad, 11);
    say(matrix.gap_words);
}

} // namespace

double height_of_coverage_matrix(const CoverageMatrix &matrix) {
    return coverage_head + coverage_row * static_cast<double>(matrix.rows.size());
}

HitAreas draw_coverage_matrix(Canvas &canvas, const Rect &area, const Palette &palette,
                              const CoverageMatrix &matrix) {
    HitAreas areas;
    double labels = width_of_coverage_legend(canvas, matrix) - coverage_figure;
    for (const CoverageRow &row : matrix.rows)
        labels = std::max(labels, canvas.measure(row.label, {9.5, true}).width + 30);
    labels = std::min(labels, area.width * 0.27) + coverage_figure + 8;
    const double people = static_cast<double>(matrix.columns.size());
    const double wide = std::min(widest_person, (area.width - labels) / people);
    draw_people(canvas, {area.x + labels, area.y, wide * people, coverage_head}, palette, matrix, wide,
                areas);
    double y = area.y + coverage_head;
    for (const CoverageRow &row : matrix.rows) {
        draw_unit_row(canvas, {area.x, y, area.width, coverage_row}, palette, matrix, row, labels, wide,
                      areas);
        y += coverage_row;
    }
    draw_coverage_legend(canvas, {area.x, area.y, labels - 8, coverage_head}, palette, matrix);
    return areas;
}

} // namespace kartrekker::charts
