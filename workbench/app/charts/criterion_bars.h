#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct CriterionBar {
    std::string rule;
    std::string title;
    std::string why;
    std::optional<double> score; ///< 0 to 100
    std::string figure;          ///< the score as it is written
    std::string weight;          ///< "× 20%"
    std::string target;          ///< what explains it
    bool is_compact = false;     ///< one line
};

/// Height of the row in this width: titles wrap.
double height_of_criterion(Canvas &canvas, const CriterionBar &bar, double width);

/// Rule, title, the arithmetic in words, bar, score and weight.
void draw_criterion(Canvas &canvas, const Rect &area, const Palette &palette, const CriterionBar &bar);

} // namespace kartrekker::charts
