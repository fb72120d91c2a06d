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
    std::optional<double> wanted = {}; ///< where it should be
    std::optional<double> earlier_evidence = {}, earlier_perceived = {};
    std::string why = {}; ///< what explains its figures
};

struct RadarChart {
    std::vector<RadarAxis> axes; ///< clockwise from the top; at least three
    std::string evidence_word;
    std::string perceived_word;
    std::string norm_word;
    bool shows_norm = true;
    std::string target_word = {};  ///< empty: no targets
    std::string earlier_word = {}; ///< empty: nothing earlier
};

/// What is written down (accent, round points, whole line) beside what people say (second colour, square
/// points, dashes), and the norm, the targets (diamonds) or what was found earlier (hollow points, dots).
/// A series with a gap is drawn open there.
HitAreas draw_radar(Canvas &canvas, const Rect &area, const Palette &palette, const RadarChart &chart);

} // namespace kartrekker::charts
