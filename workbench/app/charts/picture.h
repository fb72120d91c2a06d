#pragma once

#include "workbench/app/charts/canvas.h"

#include <functional>
#include <string>

namespace kartrekker::charts {

/// A drawing with what is said above it.
struct Picture {
    std::string title;
    std::string state; ///< what the picture shows; may be empty
    std::function<HitAreas(Canvas &, const Rect &, const Palette &)> draw;
    std::function<double(double width)> height; ///< in which it shows whole
};

/// How wide a picture is drawn where nothing else says it.
inline constexpr double usual_picture_width = 820;

/// Size of the sheet on which a picture of that width stands: title, what it shows, the picture, a foot.
Size picture_sheet_size(Canvas &canvas, const Picture &picture, double width);

/// Draws that sheet from the point 0, 0. `foot`: whose engagement, and of which day.
void draw_picture_sheet(Canvas &canvas, const Palette &palette, const Picture &picture, double width,
                        const std::string &foot);

/// The sheet as an SVG document.
std::string svg_of(const Picture &picture, const Palette &palette, double width, const std::string &foot);

} // namespace kartrekker::charts
