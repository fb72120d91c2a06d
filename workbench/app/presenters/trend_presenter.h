#pragma once

#include "workbench/app/charts/trend.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// The measurements of the KPI that a path leads to or through, up to the day of the assessment; nothing
/// while it has none.
std::optional<charts::TrendChart> kpi_trend(const model::Workspace &workspace,
                                            const std::vector<RecordKey> &path, model::Language language);

} // namespace kartrekker::app
