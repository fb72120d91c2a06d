#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// How much of something is done by one person or group.
struct ShareRow {
    std::string label;
    std::string figure; ///< "12 of 40"
    std::string remark; ///< may be empty
    double share = 0;   ///< 0 to 1
    bool is_late = false;
    std::string tip = {};
};

inline constexpr double share_row_height = 34;

/// One under the other, with a bar each; those that do not fit are counted in `more_words` ("and {0} more").
HitAreas draw_share_rows(Canvas &canvas, const Rect &area, const Palette &palette,
                         const std::vector<ShareRow> &rows, const std::string &more_words);

} // namespace kartrekker::charts
