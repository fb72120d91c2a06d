#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// Ratings run from 1 to this, on both sides.
constexpr int map_size = 5;

struct MapPoint {
    int x = 1;
    int y = 1;
    std::string label;
    std::string tip = {};
    std::string target = {};
    bool is_selected = false;
};

enum class Danger { none, some, high };

/// Records by two ratings: a grid in which the dangerous cells are coloured.
struct PointMap {
    std::string x_label;
    std::string y_label;
    std::vector<MapPoint> points;
    Danger danger[map_size][map_size] = {}; ///< [y − 1][x − 1]
    std::string empty_words;                ///< in place of points, where there are none
};

/// Height in which a map without long names shows well.
constexpr double point_map_height = 264;

/// Height in which every name shows whole.
double height_of_point_map(const PointMap &map, double width);

/// Points of one cell stand below each other with their names, which use the empty cells beside it; rows get
/// the height that this needs. Where there is too little, names are cut, and those of the fullest cells left
/// out.
HitAreas draw_point_map(Canvas &canvas, const Rect &area, const Palette &palette, const PointMap &map);

} // namespace kartrekker::charts
