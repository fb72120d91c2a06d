#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct BulletBar {
    std::string label;
    std::string tip;
    std::string target;
    std::optional<double> value; ///< 0 to 100: the bar
    std::optional<double> mark;  ///< 0 to 100: a small triangle above, such as the leaders' own view
    model::Norm norm;
    std::string figure;             ///< the value as it is written
    bool is_withheld = false;       ///< there are answers, but too few to show
    std::string withheld_word = {}; ///< "n < 5"
};

double height_of_bullet_bars(std::size_t count);

/// A bar for each, on a ground that shows where bad, doubtful and good lie.
HitAreas draw_bullet_bars(Canvas &canvas, const Rect &area, const Palette &palette,
                          const std::vector<BulletBar> &bars);

} // namespace kartrekker::charts
