#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct RadarAxis {
    std::string label;
    std::string figure; ///< the evidence as it is written, below the label
    std::string tip;
    std::string target;
    std::optional<double> evidence; ///< 0 to 100
    std::optional<double> perceived;
    double norm = 70;
};

struct RadarChart {
    std::vector<RadarAxis> axes; ///< clockwise from the top; at least three
    std::string evidence_word;
    std::string perceived_word;
    std::string norm_word;
};

/// What is written down (accent, round points, whole line) beside what people say (second colour, square
/// points, dashes) and the norm. A series with a gap is drawn open there.
HitAreas draw_radar(Canvas &canvas, const Rect &area, const Palette &palette, const RadarChart &chart);

} // namespace kartrekker::charts
