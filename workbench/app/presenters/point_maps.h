#pragma once

#include "workbench/app/charts/point_map.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// Two ratings of a kind of record that together make a picture. High `x` is dangerous together with high
/// `y`, or with low `y`.
struct PointMapInfo {
    std::string_view type;
    std::string_view x; ///< field; a rating
    std::string_view y;
    bool is_high_y_good = false;
    const char *title = ""; ///< English
    const char *state = "";
};

/// Which kinds of record have such a picture: all that there are.
const std::vector<PointMapInfo> &point_maps();
/// Null where the kind of record has none.
const PointMapInfo *find_point_map(const model::EntityType &type);

struct PointMapView {
    std::string title;
    std::string state; ///< what the picture shows, and how many records are not in it
    charts::PointMap map;
};

/// A point's target is the record's id.
PointMapView point_map(const model::Workspace &workspace, const PointMapInfo &info, std::string_view selected,
                       model::Language language);

} // namespace kartrekker::app
