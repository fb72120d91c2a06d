#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// Two views that contradict each other, and what is done about it.
struct TwoSides {
    std::string rules; ///< what it touches: "EC2, R9"
    std::string one, other;
    std::string in_practice;
};

/// A height in which all of them show whole, near enough to give them room before they can be measured.
double height_of_two_sides(const std::vector<TwoSides> &views, double width);

/// Each pair beside each other with an arrow between, and below it what is done. What does not fit ends in an
/// ellipsis.
HitAreas draw_two_sides(Canvas &canvas, const Rect &area, const Palette &palette,
                        const std::vector<TwoSides> &views);

} // namespace kartrekker::charts
