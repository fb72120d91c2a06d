#pragma once

#include "model/assessment_result.h"
#include "model/date.h"
#include "model/entities/measurement.h"
#include "model/workspace.h"
#include "workbench/app/records.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// How far a KPI is on the day of the assessment. Measurements after that day do not count.
struct KpiProgress {
    std::string id;
    std::string goal; ///< caption
    std::string name;
    std::string unit;
    std::optional<double> baseline, target;
    std::optional<double> value; ///< last measured
    std::optional<model::Date> measured_on, due;
    std::optional<double>
        progress; ///< percent of the way from baseline to target: 100·(value−baseline)/(target−baseline)
    /// Percent of the way that time has gone, 0 to 100: linear from the first measurement to the day it is
    /// due.
    std::optional<double> expected;
    /// Progress as percent of what is expected, held against the engagement's norms; none while nothing is
    /// expected.
    model::Standing standing = model::Standing::none;
    /// Satisfaction is measured twice a year (V4): whether that was so in the last 365 days. Nothing for
    /// others.
    std::optional<bool> is_measured_twice_a_year;
};

/// The KPI's measurements up to a day, the earliest first.
std::vector<model::Measurement> measurements_until(const model::Workspace &workspace, const std::string &kpi,
                                                   model::Date day);

/// The norms that the engagement has set, against which progress is held.
model::Norm norm_of_engagement(const model::Workspace &workspace);

/// Every KPI, in the order of the list.
std::vector<KpiProgress> kpi_progress(const model::Workspace &workspace);

std::string kpi_report(const std::vector<KpiProgress> &kpis, TableFormat format, model::Language language);

} // namespace kartrekker::app
