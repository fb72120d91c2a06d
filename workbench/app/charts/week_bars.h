#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct WeekBar {
    std::string week;  ///< as it is written: "2026-W45"
    double count = 0;  ///< of everything
    double marked = 0; ///< the part of it that is meant; at most `count`
    std::string tip;
    std::string target; ///< empty when nothing can be chosen
};

/// How often something came, week by week without gaps.
struct WeekBarChart {
    std::vector<WeekBar> weeks; ///< the earliest first
    std::string marked_words;   ///< what the dark part of a bar is
    std::string others_words;   ///< what the light part is; empty when there is none
};

HitAreas draw_week_bars(Canvas &canvas, const Rect &area, const Palette &palette, const WeekBarChart &chart);

} // namespace kartrekker::charts
