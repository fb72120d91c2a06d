#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/presenters/records.h"

#include <functional>

namespace kartrekker::app {

/// A picture that belongs to a list of records, or to the record that is open. A target in it is the id of a
/// record of the list.
struct RecordPicture {
    std::string title;
    std::string state; ///< what the picture shows
    std::function<charts::HitAreas(charts::Canvas &, const charts::Rect &, const charts::Palette &)> draw;
    std::function<double(double width)> height; ///< in which it shows whole
};

/// The picture for the list of this kind and the record that the path leads to or through: measurements of a
/// KPI, signals per week, what changed in a guideline, who agreed in a campaign, where sources disagree.
/// Nothing where there is none.
std::optional<RecordPicture> record_picture(const model::Workspace &workspace, const model::EntityType &type,
                                            const std::vector<RecordKey> &path, model::Language language);

} // namespace kartrekker::app
