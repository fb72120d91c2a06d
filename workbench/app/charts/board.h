#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct BoardCard {
    std::string title;
    std::string detail;
    std::string when;
    double done = 0; ///< 0 to 1
    bool is_bad = false;
    std::string tip;
    std::string target;
};

struct BoardColumn {
    std::string title; ///< "Under way"
    std::vector<BoardCard> cards;
    std::string more_words; ///< below the cards; empty when all are there
    std::string tip;        ///< what the number above them counts
    std::string why = {};   ///< what explains it
};

inline constexpr double board_card_height = 66;

double height_of_board(const std::vector<BoardColumn> &columns);

/// Columns of cards, side by side.
HitAreas draw_board(Canvas &canvas, const Rect &area, const Palette &palette,
                    const std::vector<BoardColumn> &columns);

} // namespace kartrekker::charts
