#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// A level that the forecast should reach.
struct ForecastLevel {
    double value = 0;
    std::string words;
    bool is_main = false; ///< whole colour; else quiet
};

/// One figure over months: likely as a line, from low to high as a band.
struct Forecast {
    std::string title;
    std::string figure; ///< what it says in a few words
    model::Standing standing = model::Standing::none;
    std::vector<double> low, likely, high; ///< as many as there are months
    std::vector<ForecastLevel> levels;
    std::string target;               ///< of the whole
    std::vector<std::string> tips;    ///< for each month
    std::vector<std::string> targets; ///< likewise
    std::string first_words, last_words;
    std::string empty_words; ///< in place of the line, where there is no estimate
};

/// As many side by side as have room, each this high.
inline constexpr double forecast_height = 190;
double height_of_forecasts(std::size_t count, double width);

HitAreas draw_forecasts(Canvas &canvas, const Rect &area, const Palette &palette,
                        const std::vector<Forecast> &forecasts);

} // namespace kartrekker::charts
