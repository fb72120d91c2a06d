#include "workbench/app/charts/benchmark_cards.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace kartrekker::charts {

namespace {

constexpr double benchmark_head = 46, benchmark_foot = 10, benchmark_gap = 12, benchmark_inset = 16;
constexpr double side_line_height = 22, benchmark_row_space = 14;
constexpr double least_benchmark_row = 42; ///< room for a label of two lines
constexpr double others_height = 10, median_height = 18;
constexpr double own_size = 11; ///< of the mark
constexpr double own_figure_width = 34, too_few_width = 52;

struct BenchmarkSide {
    BenchmarkBand BenchmarkRow::*band;
    std::string BenchmarkLegend::*word;
    Colour Palette::*colour;
    bool is_round;
};

constexpr BenchmarkSide benchmark_chart_sides[] = {
    {&BenchmarkRow::evidence, &BenchmarkLegend::evidence, &Palette::accent, true},
    {&BenchmarkRow::perceived, &BenchmarkLegend::perceived, &Palette::second, false},
};

/// Those of which the card shows anything.
std::vector<const BenchmarkSide *> sides_of(const BenchmarkCard &card) {
    std::vector<const BenchmarkSide *> sides;
    for (const BenchmarkSide &side : benchmark_chart_sides)
        if (std::any_of(card.rows.begin(), card.rows.end(),
                        [&](const BenchmarkRow &row) { return (row.*side.band).has_something(); }))
            sides.push_back(&side);
    return sides;
}

double row_height_of(const BenchmarkCard &card) {
    return std::max(least_benchmark_row,
                    static_cast<double>(sides_of(card).size()) * side_line_height + benchmark_row_space);
}

double height_of_card(const BenchmarkCard &card) {
    return benchmark_head + static_cast<double>(card.rows.size()) * row_height_of(card) + benchmark_foot;
}

/// Where things stand across all cards, from the left of the drawing.
struct BenchmarkColumns {
    double label, label_width, side, side_width, scale, scale_width, figure, remark, remark_width;

    double at(double score) const { return scale + scale_width * std::clamp(score, 0.0, 100.0) / 100; }
};

BenchmarkColumns benchmark_columns(Canvas &canvas, const Rect &area, const std::vector<BenchmarkCard> &cards,
                                   const BenchmarkLegend &legend) {
    constexpr double gap = 14;
    const double widest_label = std::max(110.0, area.width * 0.25);
    double label = 0, remark = too_few_width, side = 0;
    for (const BenchmarkSide &one : benchmark_chart_sides) {
        side = std::max(side, canvas.measure(legend.*one.word, {9}).width + 1);
        for (const BenchmarkCard &card : cards)
            for (const BenchmarkRow &row : card.rows)
                remark = std::max(remark, canvas.measure((row.*one.band).remark, {9}).width + 1);
    }
    for (const BenchmarkCard &card : cards)
        for (const BenchmarkRow &row : card.rows)
            label = std::max(label, canvas.measure(row.label, {10}).width + 1);
    BenchmarkColumns columns;
    columns.label = area.x + benchmark_inset;
    columns.label_width = std::min(label, widest_label);
    columns.side = columns.label + columns.label_width + gap;
    columns.side_width = side;
    columns.remark_width = std::min(remark, area.width * 0.3);
    columns.remark = area.right() - benchmark_inset - columns.remark_width;
    columns.figure = columns.remark - gap - own_figure_width;
    columns.scale = columns.side + side + gap + own_size / 2;
    columns.scale_width = std::max(40.0, columns.figure - own_size / 2 - columns.scale);
    return columns;
}

void draw_own(Canvas &canvas, Point at, const Palette &palette, const BenchmarkSide &side) {
    const double half = own_size / 2;
    const Stroke rim{palette.card, 1.5};
    if (side.is_round)
        canvas.circle(at, half + 0.5, palette.*side.colour, rim);
    else
        canvas.polygon({{at.x - half, at.y - half},
                        {at.x + half, at.y - half},
                        {at.x + half, at.y + half},
                        {at.x - half, at.y + half}},
                       palette.*side.colour, rim);
}

Colour colour_of_half(const Palette &palette) {
    return mix(palette.card, palette.quiet, 0.38);
}

void draw_tail(Canvas &canvas, double from, double to, double y, const Palette &palette) {
    const Stroke stroke{palette.quiet, 1.5};
    canvas.line({{from, y}, {to, y}}, stroke);
    canvas.line({{from, y - 4}, {from, y + 4}}, stroke);
    canvas.line({{to, y - 4}, {to, y + 4}}, stroke);
}

void draw_half(Canvas &canvas, double from, double to, double y, const Palette &palette) {
    canvas.fill({from, y - others_height / 2, std::max(2.0, to - from), others_height},
                colour_of_half(palette));
}

void draw_median(Canvas &canvas, double x, double y, const Palette &palette) {
    canvas.fill({x - 1.25, y - median_height / 2, 2.5, median_height}, palette.ink);
}

void draw_benchmark_band(Canvas &canvas, double y, const Palette &palette, const BenchmarkColumns &columns,
                         const BenchmarkBand &band, const BenchmarkSide &side) {
    canvas.line({{columns.at(0), y + 0.5}, {columns.at(100), y + 0.5}}, {palette.line, 1});
    if (band.has_others) {
        if (band.far_low && band.far_high)
            draw_tail(canvas, columns.at(*band.far_low), columns.at(*band.far_high), y, palette);
        draw_half(canvas, columns.at(band.low), columns.at(band.high), y, palette);
        draw_median(canvas, columns.at(band.median), y, palette);
    }
    if (band.own) draw_own(canvas, {columns.at(*band.own), y}, palette, side);
}

void draw_side_words(Canvas &canvas, const Rect &line, const Palette &palette,
                     const BenchmarkColumns &columns, const BenchmarkBand &band, const std::string &side) {
    text_in(canvas, {columns.side, line.y, columns.side_width, line.height}, side, {9, false, palette.quiet});
    text_in(canvas, {columns.figure, line.y, own_figure_width, line.height}, band.figure,
            {10, true, band.own ? palette.ink : palette.quiet, Align::right});
    const Rect remark{columns.remark, line.y, columns.remark_width, line.height};
    if (band.has_others) return text_in(canvas, remark, band.remark, {9, false, palette.quiet});
    const Rect too_few{remark.x, line.centre().y - 8, too_few_width, 16};
    hatch(canvas, too_few, mix(palette.card, palette.quiet, 0.25));
    text_in(canvas, too_few, band.remark, {9, false, palette.quiet, Align::centre});
}

void draw_benchmark_grid(Canvas &canvas, double top, double bottom, const Palette &palette,
                         const BenchmarkColumns &columns) {
    for (const int score : {0, 25, 50, 75, 100}) {
        const double x = std::floor(columns.at(score)) + 0.5; // or it would be two pixels wide, and pale
        canvas.line({{x, top}, {x, bottom}}, {palette.line, 1});
        canvas.text({x, top - 15}, std::to_string(score), {8, false, palette.quiet, Align::centre});
    }
}

void draw_benchmark_row(Canvas &canvas, const Rect &row, const Palette &palette,
                        const BenchmarkColumns &columns, const BenchmarkRow &content,
                        const std::vector<const BenchmarkSide *> &sides, const BenchmarkLegend &legend,
                        HitAreas &areas) {
    const TextStyle style{10, false, palette.ink};
    const auto lines = wrap(canvas, content.label, style, columns.label_width, 2);
    const double high = line_height(canvas, style) * static_cast<double>(lines.size());
    lines_in(canvas, {columns.label, row.centre().y - high / 2, columns.label_width, high}, lines, style);
    const double lines_height = static_cast<double>(sides.size()) * side_line_height;
    Rect line{row.x, row.centre().y - lines_height / 2, row.width, side_line_height};
    for (const BenchmarkSide *side : sides) {
        const BenchmarkBand &band = content.*side->band;
        draw_benchmark_band(canvas, line.centre().y, palette, columns, band, *side);
        draw_side_words(canvas, line, palette, columns, band, legend.*side->word);
        areas.push_back({line, content.label + "\n" + band.tip, content.target});
        if (!band.target.empty()) {
            const std::string tip = content.label + "\n" + band.others_tip;
            const double left = columns.scale - own_size / 2;
            areas.push_back({{left, line.y, columns.figure - left, line.height}, tip, band.target});
            areas.push_back({{columns.remark, line.y, columns.remark_width, line.height}, tip, band.target});
        }
        line.y += side_line_height;
    }
}

void draw_benchmark_card(Canvas &canvas, const Rect &box, const Palette &palette,
                         const BenchmarkColumns &columns, const BenchmarkCard &card,
                         const BenchmarkLegend &legend, HitAreas &areas) {
    canvas.fill(box, palette.card, 8);
    canvas.outline(box, {palette.line}, 8);
    text_in(canvas, {columns.label, box.y + 12, columns.scale - columns.label - 24, 20}, card.title,
            {10.5, true, palette.ink});
    const auto sides = sides_of(card);
    const double high = row_height_of(card);
    Rect row{box.x, box.y + benchmark_head, box.width, high};
    draw_benchmark_grid(canvas, row.y - 6, box.bottom() - benchmark_foot, palette, columns);
    for (const BenchmarkRow &content : card.rows) {
        if (&content != &card.rows.front())
            canvas.line({{columns.label, row.y + 0.5}, {box.right() - benchmark_inset, row.y + 0.5}},
                        {palette.line});
        draw_benchmark_row(canvas, row, palette, columns, content, sides, legend, areas);
        row.y += high;
    }
}

/// Words after a sign. Returns where the next one begins.
double legend_words(Canvas &canvas, double x, const Rect &area, const Palette &palette,
                    const std::string &words) {
    const double wide = std::min(canvas.measure(words, {9}).width + 1, std::max(0.0, area.right() - x));
    text_in(canvas, {x, area.y, wide, benchmark_legend_height}, words, {9, false, palette.quiet});
    return x + wide + 18;
}

} // namespace

void draw_benchmark_legend(Canvas &canvas, const Rect &area, const Palette &palette,
                           const BenchmarkLegend &legend) {
    const double y = area.y + benchmark_legend_height / 2;
    double x = area.x + own_size / 2 + 1;
    for (const BenchmarkSide &side : benchmark_chart_sides) {
        draw_own(canvas, {x, y}, palette, side);
        x += own_size + 3;
    }
    x = legend_words(canvas, x, area, palette, legend.own);
    if (legend.half.empty()) return;
    draw_half(canvas, x, x + 22, y, palette);
    x = legend_words(canvas, x + 28, area, palette, legend.half);
    draw_median(canvas, x + 2, y, palette);
    x = legend_words(canvas, x + 9, area, palette, legend.median);
    if (legend.tails.empty()) return;
    draw_tail(canvas, x, x + 22, y, palette);
    legend_words(canvas, x + 28, area, palette, legend.tails);
}

double height_of_benchmark_cards(const std::vector<BenchmarkCard> &cards) {
    double height = 0;
    for (const BenchmarkCard &card : cards)
        height += height_of_card(card) + (height > 0 ? benchmark_gap : 0);
    return height;
}

HitAreas draw_benchmark_cards(Canvas &canvas, const Rect &area, const Palette &palette,
                              const std::vector<BenchmarkCard> &cards, const BenchmarkLegend &legend) {
    HitAreas areas;
    const BenchmarkColumns columns = benchmark_columns(canvas, area, cards, legend);
    double y = area.y;
    for (const BenchmarkCard &card : cards) {
        const Rect box{area.x, y, area.width, height_of_card(card)};
        draw_benchmark_card(canvas, box, palette, columns, card, legend, areas);
        y = box.bottom() + benchmark_gap;
    }
    return areas;
}

} // namespace kartrekker::charts
