#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct TrendPoint {
    double day = 0; ///< counted from any fixed day
    double value = 0;
    std::string tip;
};

/// What should be reached by when: the way from the baseline at `from` to the target at `to`. Values at `to`
/// from which the norm is green and amber; before it, that part of the way that time has gone.
struct TrendNorm {
    double from = 0;
    double to = 0;
    double start = 0; ///< value at `from`
    double green = 0; ///< values at `to`
    double amber = 0;
};

/// Measurements over time.
struct TrendChart {
    std::string title;
    std::string figure; ///< the last value as it is written
    model::Standing standing = model::Standing::none;
    std::vector<TrendPoint> points; ///< the earliest first; at least one
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<TrendNorm> norm;
    std::string baseline_words; ///< "now 8"
    std::string target_words;
    std::string first_words; ///< the first and the last day of the axis
    std::string last_words;
    double first_day = 0;
    double last_day = 0;
};

/// A line with its points, above soft bands of the norm, between the lines of baseline and target.
HitAreas draw_trend(Canvas &canvas, const Rect &area, const Palette &palette, const TrendChart &chart);

} // namespace kartrekker::charts
