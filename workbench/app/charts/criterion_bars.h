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
    std::vector<std::string> trace;
    bool is_open = false;    ///< all of why and trace is shown
    bool is_compact = false; ///< one line, unless it is open
};

/// Height of the row in this width: titles and traces wrap.
double height_of_criterion(Canvas &canvas, const CriterionBar &bar, double width);

/// Rule, title, the arithmetic in words, bar, score and weight; below them, when open, what stands behind it.
void draw_criterion(Canvas &canvas, const Rect &area, const Palette &palette, const CriterionBar &bar);

} // namespace kartrekker::charts
