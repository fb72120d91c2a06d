#include "workbench/app/charts/criterion_bars.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double bar_padding = 5;
constexpr double tag_width = 46;
constexpr double figure_width = 34;
constexpr double weight_width = 58;

struct Columns {
    double title_x, title_width, bar_x, bar_width;
};

Columns columns_of(double width) {
    const double bar = std::clamp(width * 0.24, 60.0, 220.0);
    const double title = width - tag_width - bar - figure_width - weight_width - 14;
    return {tag_width, title, tag_width + title + 10, bar};
}

struct Texts {
    std::vector<std::string> title, why;
};

Texts texts_of(Canvas &canvas, const CriterionBar &bar, double width) {
    const Columns columns = columns_of(width);
    Texts texts;
    texts.title = wrap(canvas, bar.title, {10}, columns.title_width, bar.is_compact ? 1 : 0);
    if (!bar.is_compact) texts.why = wrap(canvas, bar.why, {9}, columns.title_width, 2);
    return texts;
}

double height_of(Canvas &canvas, const std::vector<std::string> &lines, double points) {
    return static_cast<double>(lines.size()) * line_height(canvas, {points});
}

} // namespace

double height_of_criterion(Canvas &canvas, const CriterionBar &bar, double width) {
    const Texts texts = texts_of(canvas, bar, width);
    return 2 * bar_padding + height_of(canvas, texts.title, 10) + height_of(canvas, texts.why, 9);
}

void draw_criterion(Canvas &canvas, const Rect &area, const Palette &palette, const CriterionBar &bar) {
    const Texts texts = texts_of(canvas, bar, area.width);
    const Columns columns = columns_of(area.width);
    const double middle = area.y + bar_padding + line_height(canvas, {10}) / 2;
    rule_tag(canvas, palette, area.x, middle, bar.rule);
    double y = area.y + bar_padding;
    const Rect title{area.x + columns.title_x, y, columns.title_width, 0};
    y += lines_in(canvas, title, texts.title, {10, false, palette.ink});
    lines_in(canvas, {title.x, y, title.width, 0}, texts.why, {9, false, palette.quiet});

    const Rect track{area.x + columns.bar_x, middle - 4, columns.bar_width, 8};
    canvas.fill(track, palette.track(), 4);
    if (bar.score && *bar.score > 0)
        canvas.fill({track.x, track.y, std::max(8.0, track.width * *bar.score / 100), 8}, palette.accent, 4);
    const double row = line_height(canvas, {10});
    text_in(canvas, {track.right(), middle - row / 2, figure_width, row}, bar.figure,
            {10, false, bar.score ? palette.ink : palette.quiet, Align::right});
    text_in(canvas, {area.right() - weight_width, middle - row / 2, weight_width, row}, bar.weight,
            {9, false, palette.quiet, Align::right});
}

} // namespace kartrekker::charts
