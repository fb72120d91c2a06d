#include "workbench/app/charts/figure_cards.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double card_gap = 12;
constexpr double card_padding = 14;
constexpr double largest_figure = 16, smallest_figure = 8;

/// The largest letters in which the figure stands whole.
double points_for(Canvas &canvas, const std::string &figure, double width) {
    double points = largest_figure;
    while (points > smallest_figure && canvas.measure(figure, {points, true}).width > width)
        points -= 1;
    return points;
}

void draw_card(Canvas &canvas, const Rect &area, const Palette &palette, const FigureCard &card) {
    canvas.fill(area, palette.card, 8);
    canvas.outline(area, {palette.line}, 8);
    double x = area.x + card_padding;
    const double width = area.width - 2 * card_padding;
    text_in(canvas, {x, area.y + 7, width, 18}, card.title, {9, true, palette.quiet});
    double room = width;
    if (card.standing != model::Standing::none) {
        draw_mark(canvas, palette, {x + 6, area.y + 38}, card.standing, 12);
        x += 20;
        room -= 20;
    }
    text_in(canvas, {x, area.y + 24, room, 28}, card.figure,
            {points_for(canvas, card.figure, room), true, palette.ink});
    text_in(canvas, {area.x + card_padding, area.y + 52, width, 18}, card.detail, {9, false, palette.quiet});
}

} // namespace

HitAreas draw_figure_cards(Canvas &canvas, const Rect &area, const Palette &palette,
                           const std::vector<FigureCard> &cards) {
    HitAreas areas;
    const auto count = static_cast<double>(std::max<std::size_t>(1, cards.size()));
    const double width = (area.width - card_gap * (count - 1)) / count;
    double x = area.x;
    for (const FigureCard &card : cards) {
        const Rect box{x, area.y, width, area.height};
        draw_card(canvas, box, palette, card);
        areas.push_back({box, card.tip, card.target});
        x += width + card_gap;
    }
    return areas;
}

} // namespace kartrekker::charts
