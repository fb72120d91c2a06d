#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct FitCell {
    std::optional<int> covers; ///< 1 to 5; nothing: not rated
    bool is_unmet = false;     ///< a must-have that is not met
    std::string tip;
    std::string why = {}; ///< what explains the rating; empty where there is none
};

/// What is asked for, how heavily, and how well each candidate does it.
struct FitRow {
    std::string label;
    std::string detail;              ///< "must have · 3 cases"
    double weight = 3;               ///< 1 to 5, as it is tried out
    double kept_weight = 3;          ///< as it is in the file
    std::optional<double> low, high; ///< 1 to 5: beyond them another candidate is the best
    std::string range_words;         ///< how far the weight may go
    std::string tip;
    std::string target;
    std::vector<FitCell> cells; ///< one for each column
    bool is_selected = false;   ///< its slider has the keyboard
};

struct FitColumn {
    std::string label;
    std::string detail; ///< "chosen", "the best", "drops out"
    double total = 0;   ///< 0 to 100
    std::string figure;
    model::Standing standing = model::Standing::none; ///< of the total
    bool is_best = false;
    bool is_out = false;
    std::string tip;
    std::string target;
    std::string why = {}; ///< what explains the total
};

struct FitMatrix {
    std::vector<FitColumn> columns;
    std::vector<FitRow> rows;
    std::string weight_words; ///< above the sliders
    std::string total_words;
    std::string empty_words;
    double scrolled = 0; ///< of the rows, where they are higher than the room between head and totals
};

double height_of_fit_matrix(const FitMatrix &matrix);

/// The room for the rows, between head and totals.
Rect fit_body(const Rect &area);

/// Where a row's weight moves, from 1 at its left to 5 at its right.
Rect fit_slider(const FitMatrix &matrix, const Rect &area, std::size_t row);

/// Rows with a slider each; small marks on it tell from which weight another candidate is the best, and
/// hatching what lies beyond. A ring is the weight in the file while another is tried out. Below: totals.
HitAreas draw_fit_matrix(Canvas &canvas, const Rect &area, const Palette &palette, const FitMatrix &matrix);

} // namespace kartrekker::charts
