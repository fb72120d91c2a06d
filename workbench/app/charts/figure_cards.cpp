#include "workbench/app/charts/figure_cards.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double card_gap = 12;
constexpr double card_padding = 14;
constexpr double largest_figure = 16, readable_figure = 10, smallest_figure = 8;
constexpr double above_title = 8, figure_height = 28, below_detail = 8;
constexpr double room_of_mark = 20;
constexpr std::size_t title_lines = 2, detail_lines = 3;
constexpr TextStyle title_style{9, true}, detail_style{9};

double room_of_figure(const FigureCard &card, double width) {
    return width - 2 * card_padding - (card.standing == model::Standing::none ? 0 : room_of_mark);
}

/// The largest letters in which the figure stands whole.
double points_for(Canvas &canvas, const std::string &figure, double width) {
    double points = largest_figure;
    while (points > smallest_figure && canvas.measure(figure, {points, true}).width > width)
        points -= 1;
    return points;
}

double width_of(double whole, std::size_t columns) {
    return (whole - card_gap * (static_cast<double>(columns) - 1)) / static_cast<double>(columns);
}

/// How many stand beside each other, in rows as equal as can be.
std::size_t columns_for(Canvas &canvas, const std::vector<FigureCard> &cards, double whole) {
    const std::size_t count = std::max<std::size_t>(1, cards.size());
    for (std::size_t rows = 1; rows < count; ++rows) {
        const std::size_t columns = (count + rows - 1) / rows;
        const double width = width_of(whole, columns);
        if (std::all_of(cards.begin(), cards.end(), [&](const FigureCard &card) {
                return canvas.measure(card.figure, {readable_figure, true}).width <=
                       room_of_figure(card, width);
            }))
            return columns;
    }
    return 1;
}

/// Heights of title and detail, the same for all cards.
struct CardHeights {
    double title = 0;
    double detail = 0;
    double whole() const { return above_title + title + figure_height + detail + below_detail; }
};

CardHeights heights_of(Canvas &canvas, const std::vector<FigureCard> &cards, double width) {
    const auto high = [&](const std::string &words, const TextStyle &style, std::size_t most) {
        const auto lines = wrap(canvas, words, style, width - 2 * card_padding, most);
        return line_height(canvas, style) * static_cast<double>(std::max<std::size_t>(1, lines.size()));
    };
    CardHeights heights;
    for (const FigureCard &card : cards) {
        heights.title = std::max(heights.title, high(card.title, title_style, title_lines));
        heights.detail = std::max(heights.detail, high(card.detail, detail_style, detail_lines));
    }
    return heights;
}

void draw_card(Canvas &canvas, const Rect &area, const Palette &palette, const FigureCard &card,
               const CardHeights &heights) {
    canvas.fill(area, palette.card, 8);
    canvas.outline(area, {palette.line}, 8);
    const auto quiet = [&](TextStyle style) {
        style.colour = palette.quiet;
        return style;
    };
    const Rect inner = area.inset(card_padding, 0);
    double y = area.y + above_title;
    lines_in(canvas, {inner.x, y, inner.width, heights.title},
             wrap(canvas, card.title, title_style, inner.width, title_lines), quiet(title_style));
    y += heights.title;
    const double room = room_of_figure(card, area.width);
    if (card.standing != model::Standing::none)
        draw_mark(canvas, palette, {inner.x + 6, y + figure_height / 2}, card.standing, 12);
    text_in(canvas, {inner.right() - room, y, room, figure_height}, card.figure,
            {points_for(canvas, card.figure, room), true, palette.ink});
    lines_in(canvas, {inner.x, y + figure_height, inner.width, heights.detail},
             wrap(canvas, card.detail, detail_style, inner.width, detail_lines), quiet(detail_style));
}

} // namespace

double height_of_figure_cards(Canvas &canvas, const std::vector<FigureCard> &cards, double width) {
    const std::size_t columns = columns_for(canvas, cards, width);
    const double rows = std::ceil(static_cast<double>(cards.size()) / static_cast<double>(columns));
    return rows * heights_of(canvas, cards, width_of(width, columns)).whole() + (rows - 1) * card_gap;
}

HitAreas draw_figure_cards(Canvas &canvas, const Rect &area, const Palette &palette,
                           const std::vector<FigureCard> &cards) {
    HitAreas areas;
    const std::size_t columns = columns_for(canvas, cards, area.width);
    const double width = width_of(area.width, columns);
    const CardHeights heights = heights_of(canvas, cards, width);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Rect box{area.x + static_cast<double>(i % columns) * (width + card_gap),
                       area.y + static_cast<double>(i / columns) * (heights.whole() + card_gap), width,
                       heights.whole()};
        draw_card(canvas, box, palette, cards[i], heights);
        areas.push_back({box, cards[i].tip, cards[i].target});
    }
    return areas;
}

} // namespace kartrekker::charts
