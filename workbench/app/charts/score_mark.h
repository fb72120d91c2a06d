#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// ● good, ▲ doubtful, ◆ bad, – nothing yet: shape and colour both tell. `size` is the height of the
/// triangle.
void draw_mark(Canvas &canvas, const Palette &palette, Point centre, model::Standing standing,
               double size = 12);

/// Points down where what belongs to a row shows, and else to the right; `at` is the middle of its left side.
void draw_fold(Canvas &canvas, const Palette &palette, Point at, bool is_open);

/// Slanted lines: something is here that may not be shown.
void hatch(Canvas &canvas, const Rect &area, Colour colour, double distance = 6);

} // namespace kartrekker::charts
