#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/comments.h"

namespace kartrekker::gui {

// A small balloon with the number of open comments and a clip with that of attachments, where there are any.

/// With the gap before them; 0 where there are none. Device-independent pixels.
double width_of_remarks(charts::Canvas &canvas, const app::RemarkCount &count);

/// Draws them at the right of the area, in its middle. Returns what it says when pointed at.
charts::HitArea draw_remarks(charts::Canvas &canvas, const charts::Rect &area, const app::RemarkCount &count);

/// The signs alone, around their centre.
void draw_balloon(charts::Canvas &canvas, charts::Point at, charts::Colour colour);
void draw_clip(charts::Canvas &canvas, charts::Point at, charts::Colour colour);

} // namespace kartrekker::gui
