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

double height_of_figure_cards(Canvas &canvas, const std::vector<FigureCard> &cards, double width);

/// Cards side by side, equally wide and high; in several rows where their figures would be small beside each
/// other.
HitAreas draw_figure_cards(Canvas &canvas, const Rect &area, const Palette &palette,
                           const std::vector<FigureCard> &cards);

} // namespace kartrekker::charts
