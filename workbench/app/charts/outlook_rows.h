#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// Whether one step will be where it should be by its next date.
struct OutlookRow {
    std::string label;
    std::optional<double> now;                        ///< 0 to 100
    double target = 0;                                ///< 0 to 100
    std::string figures;                              ///< "62 / 70"
    std::string when;                                 ///< "1 March 2027, 14 weeks left"
    std::string findings;                             ///< open high ones: "3", or "–"
    std::string verdict;                              ///< "At risk"
    model::Standing standing = model::Standing::none; ///< of the verdict
    std::string tip = {}, place = {};                 ///< `place`: what choosing the row opens
    std::string why = {};                             ///< what explains the verdict
};

struct OutlookChart {
    std::string now_words, when_words, findings_words, verdict_words; ///< above the columns
    std::vector<OutlookRow> rows;
    std::string note; ///< below them: how the verdict comes about
};

double height_of_outlook(Canvas &canvas, const OutlookChart &chart, double width);
HitAreas draw_outlook(Canvas &canvas, const Rect &area, const Palette &palette, const OutlookChart &chart);

} // namespace kartrekker::charts
