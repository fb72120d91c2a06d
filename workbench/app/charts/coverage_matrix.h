#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// How a person stands to a unit.
enum class Voice { none, speaks, works };

struct CoverageColumn {
    std::string label;
    std::string detail; ///< such as the role
    std::string tip;
    std::string target;
    bool is_selected = false;
};

struct CoverageRow {
    std::string label;
    std::string figure;            ///< people who speak for it, as it is written
    bool is_gap = false;           ///< nobody does
    std::vector<Voice> voices;     ///< one for each column
    std::vector<std::string> tips; ///< one for each column
    std::string tip;
};

struct CoverageMatrix {
    std::vector<CoverageColumn> columns;
    std::vector<CoverageRow> rows;
    std::string works_words, speaks_words, gap_words; ///< the legend
};

double height_of_coverage_matrix(const CoverageMatrix &matrix);

/// Units below each other, people beside each other: a whole point where one works, a ring for which one also
/// speaks. A unit for which nobody speaks is hatched and marked.
HitAreas draw_coverage_matrix(Canvas &canvas, const Rect &area, const Palette &palette,
                              const CoverageMatrix &matrix);

} // namespace kartrekker::charts
