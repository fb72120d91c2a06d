#pragma once

#include "workbench/app/charts/picture.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// A picture that belongs to a list of records, or to the record that is open. A target in it is the id of a
/// record of the list.
using RecordPicture = charts::Picture;

/// The pictures for the list of this kind and the record that the path leads to or through: measurements of a
/// KPI, signals per week, what changed in a guideline, who agreed in a campaign, where sources disagree,
/// what a snapshot kept, which units sponsors speak for and how a sponsor is rated. None where there is none.
std::vector<RecordPicture> record_pictures(const model::Workspace &workspace, const model::EntityType &type,
                                           const std::vector<RecordKey> &path, model::Language language);

} // namespace kartrekker::app
