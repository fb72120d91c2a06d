#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// A figure that stands for itself, with what it is and what surrounds it.
struct FigureCard {
    std::string title;
    std::string figure;
    std::string detail;
    std::string tip;
    model::Standing standing = model::Standing::none; ///< its mark; none: no mark
    std::string target = {};
};

constexpr double figure_card_height = 74;

/// Cards side by side, equally wide.
HitAreas draw_figure_cards(Canvas &canvas, const Rect &area, const Palette &palette,
                           const std::vector<FigureCard> &cards);

} // namespace kartrekker::charts
