#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// How many of some people answered: in a round, or in one unit of it. Or the name of a questionnaire above
/// its rounds.
struct ResponseRow {
    enum class Kind { heading, round, unit };

    Kind kind = Kind::round;
    std::string label;
    std::string detail = {};          ///< a round's day
    std::string figure = {};          ///< "16%"
    std::string count = {};           ///< "103 of 646"
    std::optional<double> share = {}; ///< 0 to 1; nothing when it is not known
    bool is_withheld = false;
    std::string withheld_word = {};   ///< "n < 5"
    bool is_doubtful = false;         ///< more answers than people
    std::optional<bool> is_open = {}; ///< its units show; nothing where there are none
    std::string tip = {};
    std::string target = {};
    std::string why = {}; ///< target of all but the fold sign; without `target`, of the whole row
};

double height_of_response_row(const ResponseRow &row);
HitAreas draw_response_row(Canvas &canvas, const Rect &area, const Palette &palette, const ResponseRow &row);

} // namespace kartrekker::charts
