#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/word_diff.h"

namespace kartrekker::charts {

/// A height in which the text shows whole, near enough to give it room before it can be measured.
double height_of_word_changes(const std::vector<app::DiffRun> &runs, double width);

/// What became of a text: removed words struck through, added ones underlined on a green ground. What does
/// not fit ends in an ellipsis.
HitAreas draw_word_changes(Canvas &canvas, const Rect &area, const Palette &palette,
                           const std::vector<app::DiffRun> &runs);

} // namespace kartrekker::charts
