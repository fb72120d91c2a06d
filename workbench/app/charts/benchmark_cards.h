#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// One figure beside those of others, on a line from 0 to 100.
struct BenchmarkBand {
    bool has_others = false;                 ///< else nothing of others may be shown
    double low = 0, median = 0, high = 0;    ///< the band of the middle half, and the tick in it
    std::optional<double> far_low, far_high; ///< thin ends: between them lie eight in ten
    std::optional<double> own;               ///< the mark
    std::string figure;                      ///< the own score as it is written; a dash where there is none
    std::string remark;                      ///< "3 of 13, 7 above the median", or why there is no band
    std::string tip;                         ///< all of it, line by line
    std::string target = {};                 ///< what a click on the others opens
    std::string others_tip = {};             ///< with `target`: what is told of them

    bool has_something() const { return has_others || own; }
};

struct BenchmarkRow {
    std::string section; ///< id
    std::string label;
    std::string target; ///< what a click opens
    BenchmarkBand evidence, perceived;
};

/// One assessment.
struct BenchmarkCard {
    std::string title;
    std::vector<BenchmarkRow> rows;
};

/// The words of the picture.
struct BenchmarkLegend {
    std::string evidence, perceived; ///< also beside the lines
    std::string own;
    std::string half = {}, median = {}; ///< empty where nothing of others is shown
    std::string tails = {};             ///< empty where no row has them
};

inline constexpr double benchmark_legend_height = 20;

/// What the marks mean, on one line. It tells no figure.
void draw_benchmark_legend(Canvas &canvas, const Rect &area, const Palette &palette,
                           const BenchmarkLegend &legend);

double height_of_benchmark_cards(const std::vector<BenchmarkCard> &cards);

/// Cards below each other: for each section a line for evidence and one for perceived, as far as a card has
/// them. Others are grey; the own score is a round mark (evidence) or a square one (perceived).
HitAreas draw_benchmark_cards(Canvas &canvas, const Rect &area, const Palette &palette,
                              const std::vector<BenchmarkCard> &cards, const BenchmarkLegend &legend);

} // namespace kartrekker::charts
