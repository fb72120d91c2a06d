#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// One uncertain input: what the result becomes at its worst and at its best end.
struct TornadoBar {
    std::string label;
    std::string ends; ///< the input itself at both ends: "10 → 18"
    double worst = 0;
    double best = 0;
    std::string worst_figure; ///< as they are written
    std::string best_figure;
    std::string tip;
    std::string target;
    std::string why = {}; ///< what explains it
};

struct TornadoChart {
    std::vector<TornadoBar> bars; ///< the widest first
    double centre = 0;            ///< the result with every input at its likely value
    std::string centre_words;     ///< "likely: EUR 12,345"
    std::string worst_word;
    std::string best_word;
    std::string empty_words; ///< in place of bars, where there are none
};

/// Height in which every bar shows.
double height_of_tornado(const TornadoChart &chart);

/// Bars around the likely result, the widest on top. Left of it, hatched, what is lost; right of it, whole,
/// what is won: side, filling and figures tell it without colour. Bars that find no room are counted at the
/// foot.
HitAreas draw_tornado(Canvas &canvas, const Rect &area, const Palette &palette, const TornadoChart &chart);

} // namespace kartrekker::charts
