#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// How much of the answers to a question one answer had.
struct LikertPart {
    double share = 0;   ///< 0 to 1 of all answers that count
    double place = 0;   ///< −1 (the least) to 1 (the most); 0 is the middle
    std::string figure; ///< the share as it is written
    std::string tip;
    std::string why = {}; ///< what explains the share
};

struct LikertRow {
    std::string label;
    std::string remark; ///< "counted in reverse"; may be empty
    std::vector<LikertPart>
        parts;                 ///< from the least to the most; none where it is withheld or nobody answered
    std::string left, right;   ///< sums of both sides, as they are written
    std::string count;         ///< how many answers: "n 103"
    std::string missing_words; ///< in place of bars: "n < 5"
    std::string tip;
};

struct LikertChart {
    std::vector<LikertRow> rows;
    std::string left_words, middle_words, right_words; ///< what the sides mean
};

double height_of_likert_bars(const LikertChart &chart, double width);

/// A bar for each question around a line in the middle: left what is below the middle (hatched, second
/// colour), right what is above it (whole, accent), what is neutral half on both sides. Darker is further
/// out.
HitAreas draw_likert_bars(Canvas &canvas, const Rect &area, const Palette &palette, const LikertChart &chart);

} // namespace kartrekker::charts
