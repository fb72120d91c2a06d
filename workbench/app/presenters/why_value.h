#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// Where the worth of a benefit, case or cost comes from; without an entity, that of the whole change.
WhyView why_of_value(const WhyInputs &inputs, const std::string &entity, const std::string &id);

/// One of the sums: "payback", "benefits", "costs" or "vendor". Empty for another word.
WhyView why_of_value_sum(const WhyInputs &inputs, const std::string &sum);

} // namespace kartrekker::app
