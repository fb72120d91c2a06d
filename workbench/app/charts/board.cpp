#include "workbench/app/charts/board.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double board_head_height = 32;
constexpr double board_gap = 8;

void draw_board_card(Canvas &canvas, const Rect &box, const Palette &palette, const BoardCard &card) {
    canvas.fill(box, palette.card, 5);
    canvas.outline(box, {palette.line}, 5);
    canvas.fill({box.x, box.y + 5, 3, box.height - 10}, card.is_bad ? palette.bad : palette.accent, 1.5);
    const Rect inner = box.inset(12, 6);
    text_in(canvas, {inner.x, inner.y, inner.width, 18}, card.title, {9.5, true, palette.ink});
    const double when = std::min(canvas.measure(card.when, {8.5}).width + 1, inner.width * 0.6);
    text_in(canvas, {inner.x, inner.y + 20, inner.width - when - 8, 16}, card.detail,
            {8.5, false, palette.quiet});
    text_in(canvas, {inner.right() - when, inner.y + 20, when, 16}, card.when,
            {8.5, card.is_bad, card.is_bad ? palette.bad : palette.quiet, Align::right});
    const Rect track{inner.x, inner.bottom() - 7, inner.width, 4};
    canvas.fill(track, palette.track(), 2);
    if (card.done > 0)
        canvas.fill({track.x, track.y, track.width * std::min(1.0, card.done), track.height},
                    card.done >= 1 ? palette.good : palette.accent, 2);
}

} // namespace

double height_of_board(const std::vector<BoardColumn> &columns) {
    double most = 0;
    for (const BoardColumn &column : columns)
        most = std::max(most, static_cast<double>(column.cards.size()) * (board_card_height + board_gap) +
                                  (column.more_words.empty() ? 0 : 24));
    return board_head_height + most + board_gap;
}

HitAreas draw_board(Canvas &canvas, const Rect &area, const Palette &palette,
                    const std::vector<BoardColumn> &columns) {
    HitAreas areas;
    if (columns.empty()) return areas;
    const auto number = static_cast<double>(columns.size());
    const double wide = (area.width - board_gap * (number - 1)) / number;
    double x = area.x;
    for (const BoardColumn &column : columns) {
        canvas.fill({x, area.y, wide, area.height}, palette.ground, 6);
        const std::string count = std::to_string(column.cards.size());
        text_in(canvas, {x + 12, area.y, wide - 60, board_head_height}, column.title,
                {9.5, true, palette.ink});
        text_in(canvas, {x + wide - 62, area.y, 50, board_head_height},
                column.more_words.empty() ? count : count + "+", {9.5, false, palette.quiet, Align::right});
        areas.push_back({{x, area.y, wide, board_head_height}, column.tip, {}, column.why});
        double y = area.y + board_head_height;
        for (const BoardCard &card : column.cards) {
            const Rect box{x + board_gap, y, wide - 2 * board_gap, board_card_height};
            draw_board_card(canvas, box, palette, card);
            areas.push_back({box, card.tip, card.target});
            y += board_card_height + board_gap;
        }
        if (!column.more_words.empty())
            text_in(canvas, {x + 12, y, wide - 24, 18}, column.more_words, {8.5, false, palette.quiet});
        x += wide + board_gap;
    }
    return areas;
}

} // namespace kartrekker::charts
