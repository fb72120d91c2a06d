#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// How many answered, and in which groups: of each questionnaire, or of one with its sections. Groups that
/// are too small are named without their number, as everywhere.
WhyView why_of_answered(const WhyInputs &inputs, const std::string &assessment);

/// How many findings an assessment has, section by section, and what became of them.
WhyView why_of_findings(const WhyInputs &inputs, const std::string &assessment);

/// How many findings are open, and where. Empty while there are none.
WhyView why_of_open_findings(const WhyInputs &inputs);

} // namespace kartrekker::app
