#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// One side of a comparison in one row.
struct ChangeSide {
    std::optional<double> mean; ///< 0 to 100; nothing when it is withheld or nobody has one
    std::string figure;         ///< the mean as it is written
};

/// A section in which two sides are compared, one of its questions, a sentence below all, or a title above
/// rows.
struct ChangeRow {
    enum class Kind { section, question, note, title };

    Kind kind = Kind::section;
    std::string label; ///< the section's title, the question, or the sentence
    ChangeSide first = {}, second = {};
    bool is_withheld = false;                  ///< a side has answers, but too few to show
    std::optional<double> difference = {};     ///< second − first
    std::optional<double> low = {}, high = {}; ///< its interval
    bool is_beyond_chance = false;             ///< 0 lies outside the interval
    std::string figure = {};                   ///< the difference as it is written
    std::string words = {};                    ///< "medium effect"
    std::string detail = {};                   ///< "+2.1 to +14.7 · g +0.52", or of a question "3.1 → 3.6"
    std::string remark = {};                   ///< below the means: who is counted, what is withheld
    std::optional<bool> is_open = {};          ///< its questions show; nothing where there are none to show
    std::string tip = {};
    std::string target = {};
    std::string why = {}; ///< target of the difference; without `target`, of the whole row
};

/// What stands above the rows.
struct ChangeHead {
    std::string first, second;    ///< names of the sides
    std::string difference_words; ///< "Difference, with its 95% interval"
    double reach = 10;            ///< the differences' axis goes from −reach to reach
};

/// The smallest round reach of the axis in which all differences and intervals fit.
double reach_of(const std::vector<ChangeRow> &rows);

inline constexpr double change_head_height = 52;
void draw_change_head(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeHead &head);

double height_of_change_row(Canvas &canvas, const ChangeRow &row, double width);

/// The first side is a hollow mark, the second a filled one, an arrow leads from one to the other. Beside
/// them the difference and its interval around 0: filled when it is more than chance.
HitAreas draw_change_row(Canvas &canvas, const Rect &area, const Palette &palette, const ChangeRow &row,
                         double reach);

} // namespace kartrekker::charts
