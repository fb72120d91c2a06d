#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// What the rollout asks of a unit in a month (YYYY-MM); of both nothing given: where it asks too much.
WhyView why_of_load(const WhyInputs &inputs, const std::string &unit, const std::string &month);

/// How many members a community has at the end of a month (YYYY-MM); without a month: of the one in which
/// they are likely to be enough, or else of the last.
WhyView why_of_reach(const WhyInputs &inputs, const std::string &community, const std::string &month);

/// What the rollout takes: money and working time.
WhyView why_of_plan_cost(const WhyInputs &inputs);

} // namespace kartrekker::app
