#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/text_search.h"

namespace kartrekker::gui {

/// One line with the find bold on a tinted ground. With `instead` the find is struck through, and that
/// stands behind it.
void draw_marked(charts::Canvas &canvas, const charts::Rect &area, const app::Surroundings &words,
                 const charts::TextStyle &style, const std::string *instead = nullptr);

/// A row's keys in a small frame, their right edge at `right`. Returns their left edge.
double draw_keys(charts::Canvas &canvas, double right, double middle, const std::string &keys,
                 charts::Colour colour);

} // namespace kartrekker::gui
