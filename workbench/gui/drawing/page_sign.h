#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/presenters/pages.h"

namespace kartrekker::gui {

/// The small sign of a page without a number, drawn so that no font needs to have it.
void draw_sign(charts::Canvas &canvas, app::Sign sign, charts::Point at, charts::Colour colour);

} // namespace kartrekker::gui
