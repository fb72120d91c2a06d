#pragma once

#include "workbench/app/charts/trend.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// The measurements of the KPI that a path leads to, or of every KPI of the goal that it begins with. Only of
/// KPIs that have been measured.
std::vector<charts::TrendChart> trends_of(const model::Workspace &workspace,
                                          const std::vector<RecordKey> &path, model::Language language);

} // namespace kartrekker::app
