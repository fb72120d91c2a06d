#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct HeatCell {
    std::optional<double> value; ///< 0 to 100
    model::Norm norm;
    std::string figure; ///< the value as it is written, or "n < 5"
    bool is_withheld = false;
    std::string tip;
    std::string target;
};

struct HeatRow {
    std::string label;
    std::vector<HeatCell> cells; ///< one for each column
};

struct HeatMap {
    std::vector<std::string> columns;
    std::vector<HeatRow> rows;
};

double height_of_heat_map(const HeatMap &map);

/// Groups against sections. The colour says the side of the norm, its strength how far; the figure says it
/// exactly.
HitAreas draw_heat_map(Canvas &canvas, const Rect &area, const Palette &palette, const HeatMap &map);

} // namespace kartrekker::charts
