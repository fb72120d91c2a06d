#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// Where the dates of an activity or a phase come from; without one, those of the whole plan. `entity` also
/// names what the plan cannot keep and what nobody sees to (`why_limits`, `why_without_owner`).
WhyView why_of_plan(const WhyInputs &inputs, const std::string &entity, const std::string &id);

} // namespace kartrekker::app
